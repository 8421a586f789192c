/** Which provisions hold the objective, the targets and the tasks: by what their titles say, never by their numbers. */
import type { Provision, Resolution } from '../resolution/index.ts';
import type { Span } from '../values/index.ts';
import { findHorizon } from './horizons.ts';
import { type Stretch, stretchNamed } from './stretches.ts';
import { foldVietnamese, singleSpaced } from './text.ts';

export type SectionKind = 'objective' | 'targets' | 'tasks' | 'results';

export interface Section {
  readonly kind: SectionKind;
  /** The provision that carries the title. */
  readonly provision: Provision;
  /** What the title covers: the provision's children, less those that are sections of another kind. */
  readonly children: readonly Provision[];
  /** No title says so: its own words announce a list. */
  readonly untitled?: boolean;
}

/** In order; the first that fits a title decides. */
const titles: readonly { readonly kind: SectionKind; readonly says: RegExp; readonly unless?: RegExp }[] = [
  {
    kind: 'results',
    says: /kết quả|thành tựu|đánh giá|tình hình (?:thực hiện|kinh tế)|hạn chế|tồn tại|nguyên nhân/u,
    // "Nhất trí đánh giá tình hình năm trước; thông qua kế hoạch năm nay": the title of both.
    unless: /nhiệm vụ|giải pháp|phương hướng|[;,]\s*(?:và )?thông qua|;\s*(?:và )?(?:mục tiêu|chỉ tiêu|kế hoạch)|\svà (?:kế hoạch|thông qua)/u,
  },
  { kind: 'targets', says: /chỉ tiêu|mục tiêu (?:cụ thể|chủ yếu)/u, unless: /nhiệm vụ|giải pháp|tổng quát|mục tiêu chung/u },
  { kind: 'objective', says: /mục tiêu (?:tổng quát|chung)|^mục tiêu\W*$/u, unless: /nhiệm vụ|chỉ tiêu/u },
  { kind: 'tasks', says: /nhiệm vụ|giải pháp|công tác trọng tâm/u, unless: /chỉ tiêu|mục tiêu|^(?:tổ chức thực hiện|giao)/u },
];

/** The title of a provision: its heading, or short own words that end in a colon before its children. */
export function titleOf(resolution: Resolution, provision: Provision): string | undefined {
  if (provision.headingSpan) return lineOf(resolution, provision.headingSpan);
  if (provision.children.length === 0 || provision.textSpan.end - provision.textSpan.start > 220) return undefined;
  const text = lineOf(resolution, provision.textSpan);
  return text.endsWith(':') || closedTitle.test(foldVietnamese(text)) ? text : undefined;
}

/** "Mục tiêu cụ thể." over a list: a title that somebody ended with a full stop. */
const closedTitle = /^(?:(?:hệ thống|các|một số|những|nhóm|về|\d+) )*(?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp)(?!\p{L})[^.;:]{0,60}\.$/u;

/** The words of a span, composed and on one line. */
function lineOf({ text }: Resolution, { start, end }: Span): string {
  return singleSpaced(text.slice(start, end).normalize('NFC')).trim();
}

/** A title that is itself "Các chỉ tiêu …", "Mục tiêu …" or "Nhiệm vụ …", not one that only speaks of them. */
const opensOwnSection =
  /^(?:(?:hệ thống|các|một số|những|nhóm|về) )*(?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|thành tựu|kết quả (?:thực hiện|đạt được|chủ yếu|năm))(?!\p{L})/u;

interface Visited {
  readonly sections: readonly Section[];
  /** What is left to the section around it. */
  readonly rest: readonly Provision[];
}

/**
 * The sections in the order of the text. A titled provision covers all below it, except what carries a title of another
 * kind: "II. Nhiệm vụ năm 2025" may hold "2. Chỉ tiêu chủ yếu". Results cover everything below them.
 */
export function findSections(resolution: Resolution): readonly Section[] {
  const visit = (provision: Provision, outer: SectionKind | undefined, underMixed = false): Visited => {
    const title = titleOf(resolution, provision);
    const untitled = outer === undefined && kindOf(title) === undefined;
    const isList = untitled && ((underMixed && isMeasuredList(resolution, provision)) || opensWithTargets(resolution, provision));
    const kind = isList ? 'targets' : kindWithin(title, outer);
    if (kind === 'results') return { sections: [{ kind, provision, children: provision.children }], rest: [] };
    if (kind === undefined && provision.children.length === 0) return { sections: [], rest: [provision] };
    const isMixed = kind === undefined && title !== undefined && mixed.test(foldVietnamese(title));
    const below = provision.children.map((child) => visit(child, kind ?? outer, isMixed));
    const [sections, rest] = [below.flatMap((part) => part.sections), below.flatMap((part) => part.rest)];
    if (kind !== undefined) return { sections: [{ kind, provision, children: rest, ...(isList && { untitled: true }) }, ...sections], rest: [] };
    return { sections, rest: sections.length === 0 ? [provision] : rest };
  };
  return resolution.body.flatMap((provision) => visit(provision, undefined).sections);
}

/** "Về các chỉ tiêu chủ yếu và nhiệm vụ năm 2024": below it stand lists of both kinds. */
const mixed = /^(?:(?:hệ thống|các|một số|những|nhóm|về) )*chỉ tiêu(?!\p{L}).*(?:nhiệm vụ|giải pháp)/u;

const counted = /(?<![\p{L}\d/.,-])\d[\d.,]*\s*(?:%|‰|-\s*\d|\p{L}{2})/gu;
const dates = /(?:(?:năm|giai đoạn|thời kỳ|nhiệm kỳ|ngày|tháng|khóa|điều|khoản|phụ lục|số)\s+\d[\d/.]*|(?<!\d)(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d))/gu;

/** How many figures words seem to hold, dates and numbers of documents left out; the reader itself looks closer. */
function figuresSeen(words: string): number {
  return [...foldVietnamese(words).replace(dates, ' ').matchAll(counted)].length;
}

/** Most of the items below hold a figure. */
function isMeasuredList(resolution: Resolution, { children }: Provision): boolean {
  const measured = children.filter(({ textSpan }) => figuresSeen(lineOf(resolution, textSpan)) > 0);
  return measured.length >= 2 && measured.length * 5 >= children.length * 3;
}

const announcing =
  /^(?:(?:thông qua|đề ra|quyết nghị|quyết định|nhất trí|thống nhất|phê duyệt)[^.;:]{0,120}?)?(?:với )?(?:\d+ |các |một số |những )(?:nhóm )?chỉ tiêu(?!\p{L})/u;

/** "Điều 1. Thông qua 16 chỉ tiêu năm 2024, trong đó …": an article whose own words are the list. */
function opensWithTargets(resolution: Resolution, { textSpan }: Provision): boolean {
  const words = lineOf(resolution, textSpan);
  return announcing.test(foldVietnamese(words)) && figuresSeen(words) > 2;
}

function kindWithin(title: string | undefined, outer: SectionKind | undefined): SectionKind | undefined {
  const kind = kindOf(title);
  if (kind === undefined || outer === undefined) return kind;
  return outer !== kind && opensOwnSection.test(foldVietnamese(title ?? '')) ? kind : undefined;
}

/** "Tình hình thực hiện nhiệm vụ năm trước": what was carried out there is no task of this resolution. */
const pastWork =
  /((?:tình hình|kết quả|đánh giá) (?:triển khai )?thực hiện) (?:(?:các|một số|nghị quyết|kế hoạch|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|về)(?: và |\s*,\s*| )(?!kế hoạch|nhiệm vụ năm))+/u;

function kindOf(title: string | undefined): SectionKind | undefined {
  if (title === undefined) return undefined;
  const folded = foldVietnamese(title).replace(pastWork, '$1 ');
  return titles.find(({ says, unless }) => says.test(folded) && !unless?.test(folded))?.kind;
}

/** A title that only groups the targets below it ("Về kinh tế", "Chỉ tiêu xã hội"). */
const grouping =
  /^(?:về\s|(?:(?:sửa đổi|bổ sung|điều chỉnh)(?:,? | và ))+(?:các |nhóm |một số |những )chỉ tiêu(?:\s|:|$)|(?:\d+ )?(?:các |nhóm |một số )*(?:chỉ tiêu|mục tiêu)(?:\s|$)|chương trình (?:mục tiêu|phát triển|xây dựng)\s|(?:trong )?(?:các )?lĩnh vực|nhóm\s|(?:phát triển )?(?:kinh tế|văn hóa|xã hội|môi trường|quốc phòng|an ninh|tài nguyên|đô thị|khoa học|giáo dục|y tế|nông nghiệp|cải cách|xây dựng)[\p{L}\s,-]*$)/u;

/** What titles set for all below them: the year ("Chỉ tiêu đến năm 2030"), the stretch of it ("Chỉ tiêu 6 tháng cuối năm"). */
interface TimeSet {
  readonly horizon?: number;
  readonly stretch?: Stretch;
}

/** One item of the list of targets, and when its titles say. */
export interface TargetItem extends TimeSet {
  readonly provision: Provision;
  /** Only its own words, without what stands below it. */
  readonly alone?: boolean;
}

/** The provisions that are targets of their own: lettered or numbered ones, or dashes and paragraphs below a group's title. */
export function targetItems(resolution: Resolution, { provision, children }: Section): readonly TargetItem[] {
  const time = timeSetBy(titleOf(resolution, provision), {});
  if (children.length === 0) return provision.textSpan.end > provision.textSpan.start ? [{ provision, ...time }] : [];
  const items = itemsBelow(resolution, children, time);
  return holdsFigures(resolution, provision) ? [{ provision, ...time, alone: true }, ...items] : items;
}

/** "Các chỉ tiêu chủ yếu: GRDP tăng 7%; thu ngân sách 5.000 tỷ đồng.": the title goes on as the first of the list's paragraphs. */
function holdsFigures(resolution: Resolution, { headingSpan, textSpan }: Provision): boolean {
  const words = lineOf(resolution, headingSpan ?? textSpan);
  return words.length > 100 && figuresSeen(words) > 1;
}

function itemsBelow(resolution: Resolution, provisions: readonly Provision[], time: TimeSet): readonly TargetItem[] {
  return provisions.flatMap((child) => {
    const title = titleOf(resolution, child);
    const isGroup =
      child.children.length > 0 &&
      title !== undefined &&
      grouping.test(foldVietnamese(title)) &&
      !/\d/.test(title.replace(/20\d\d|\(\d+[^)]*\)|^\d+ (?=(?:nhóm )?(?:chỉ|mục) tiêu)/giu, ''));
    return isGroup ? itemsBelow(resolution, child.children, timeSetBy(title, time)) : [{ provision: child, ...time }];
  });
}

function timeSetBy(title: string | undefined, outer: TimeSet): TimeSet {
  if (title === undefined) return outer;
  const folded = foldVietnamese(title);
  const horizon = findHorizon(folded, 0, title.length);
  const named = stretchNamed(folded)?.stretch;
  const stretch = named && wholeYear.test(folded) ? undefined : named;
  if (!horizon?.until && !stretch) return outer;
  return { ...outer, ...(horizon?.until && { horizon: horizon.year }), ...(stretch && { stretch }) };
}

/** "Chỉ tiêu năm 2024 và 6 tháng cuối năm", "Chỉ tiêu cả năm": a title that speaks of the year too. */
const wholeYear = /(?<!(?:đầu|cuối) )(?<!quý (?:[1-4]|iv|i{1,3}) )(?:(?:cả|toàn|các) năm|năm 20\d\d)/u;

/** The leaves of a section and the nearest title above each. */
export function leavesOf(resolution: Resolution, section: Section): readonly { readonly provision: Provision; readonly group?: string }[] {
  const leaves: { provision: Provision; group?: string }[] = [];
  const visit = (provision: Provision, children: readonly Provision[], group: string | undefined): void => {
    const isTitle = provision.children.length > 0 && closedTitle.test(foldVietnamese(lineOf(resolution, provision.textSpan)));
    if (provision.textSpan.end > provision.textSpan.start && !isTitle) leaves.push({ provision, ...(group !== undefined && { group }) });
    const title = provision === section.provision || !provision.headingSpan ? undefined : lineOf(resolution, provision.headingSpan);
    for (const child of children) visit(child, child.children, title ?? group);
  };
  visit(section.provision, section.children, undefined);
  return leaves;
}
