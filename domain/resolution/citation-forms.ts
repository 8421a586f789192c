/**
 * The grammars in which documents are cited:
 *
 *   numbered     [provision] [kind] [số] number [date] [issuer] [subject]
 *   law          [provision] Luật name [số number] [năm year | date]
 *   quoted       kind [issuer] [về] "name"
 *   unnumbered   kind issuer, in recitals: "Báo cáo thẩm tra của các Ban …"
 *   provision    điểm a khoản 2 Điều 103, of a document not named beside it
 */
import type { Span } from '../values/index.ts';
import { atSight } from './at-sight.ts';
import { datePattern, parseWrittenDate } from './dates.ts';
import { documentNumberPattern, isDocumentNumber, withoutBlanks } from './document-number.ts';
import type { Citation, CitationRole } from './types.ts';

/** A citation with its place in the paragraph. */
export type NamedDocument = Span & Omit<Citation, 'role' | 'span'>;

export interface CitationForm {
  readonly name: string;
  /** Only in these parts of the text; everywhere when absent. */
  readonly roles?: readonly CitationRole[];
  /** What every such citation holds: few paragraphs do, and asking costs far less than the pattern. */
  readonly needs: (text: string) => boolean;
  readonly pattern: RegExp;
  /** Reads on from a match; undefined when it is no citation after all. */
  read(text: string, match: RegExpExecArray): NamedDocument | undefined;
}

const kinds =
  '(?:Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Kết luận|Tờ trình|Báo cáo thẩm tra|Báo cáo|Đề án|Kế hoạch' +
  '|Công văn|Công điện|Chương trình hành động|Chương trình|Thông báo|Hướng dẫn|Quy định|Quy chế|Văn bản|Chiến lược|Dự án)(?!\\p{L})';
const laws = '(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\\p{L})';
const provision =
  '(?:[Đđ]iểm\\s[a-zđ](?!\\p{L})(?:(?:,|\\svà)\\s[a-zđ](?!\\p{L}))*,?\\s)?(?:[Kk]hoản\\s\\d+(?:(?:,|\\svà)\\s\\d+)*,?\\s)?[Đđ]iều\\s\\d+[a-zđ]?(?!\\p{L})';
const ofProvision = `(?<!\\p{L})(?:(?<provision>${provision})\\s(?:của\\s)?)?`;
const detailBehind = '\\s(?:ngày\\s\\d|năm\\s\\d{4}|số\\s?\\d|(?:đã\\s)?được\\s)|,\\s(?:ngày\\s\\d|số\\s?\\d|(?:đã\\s)?được\\s)';
/** What ends the name of a law: its year, date or number, its amendment, or the sentence's own punctuation. */
const nameEnd = `${detailBehind}|\\s*(?:[;.()“”]|,(?!\\s(?:Ủy|Uỷ) ban))|$`;
/** "… của Hội đồng nhân dân, Ủy ban nhân dân" is one name. */
const plainName = `(?:[^;.,()“”]|,(?=\\s(?:Ủy|Uỷ) ban)){2,200}?(?=${nameEnd}|\\svà\\s${laws})`;
/** "sửa đổi, bổ sung một số điều của Luật A và Luật B": commas and other laws belong to the name. */
const amendingName = `[Ss]ửa đổi[^;.]{2,300}?(?=${detailBehind}|\\s*[;.]|$)`;
const number = `(?:[Ss]ố\\s?:?\\s?)?(?<number>${documentNumberPattern})`;

export const citationForms: readonly CitationForm[] = [
  {
    name: 'numbered',
    needs: (text) => (text.includes('/') || text.includes('-')) && /\d\s?[-/]\s?[A-ZĐƯ]/u.test(text),
    pattern: form(`${ofProvision}(?:(?<kind>${kinds}|${laws})\\s(?:của\\s(?<issuer>[^,.;\\d]{3,60}?)\\s)?)?${number}`),
    read: (text, match) => (isDocumentNumber(match.groups?.number ?? '') ? withDetails(text, match) : undefined),
  },
  {
    name: 'law',
    needs: (text) => ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'].some((kind) => text.includes(kind)),
    pattern: form(`(?=[ĐđKkLBPH])${ofProvision}(?<kind>${laws})(?<name>\\s(?:${amendingName}|${plainName}))(?<year>\\snăm\\s\\d{4})?(?:,?\\s${number})?`),
    read: (text, match) => ({ ...withDetails(text, match), title: lawTitle(match) }),
  },
  {
    name: 'quoted',
    needs: (text) => /[“"]/.test(text),
    pattern: form(`(?<!\\p{L})(?<kind>${kinds})\\s(?:của\\s(?<issuer>[^,.;“"]{2,60}?)\\s)?(?:về\\s)?[“"](?<title>[^”"]{3,300})[”"]`),
    read: (text, match) => withDetails(text, match),
  },
  {
    name: 'unnumbered',
    needs: (text) => text.includes('của'),
    roles: ['legal-basis', 'considered'],
    pattern: form(`(?<!\\p{L})(?<kind>${kinds})(?=\\scủa\\s)`),
    read: (text, match) => withDetails(text, match),
  },
  {
    name: 'provision',
    needs: (text) => text.includes('iều') && /[Đđ]iều\s\d/u.test(text),
    pattern: form(`(?<!\\p{L})(?=[Đđ]iểm|[Kk]hoản)(?<provision>${provision})`),
    read: (text, match) => withDetails(text, match),
  },
];

/** Between words the patterns have any blank: one stands there in prepared text, or the line break of a joined line. */
function form(source: string): RegExp {
  return atSight(new RegExp(source, 'gu'));
}

const kindWords = `(?:${kinds}|${laws})`;
const dateBehind = new RegExp(`,?\\s(?:được\\s[^,;.]{3,60}\\s)?(?<date>${datePattern})`, 'uy');
const issuerBehind = new RegExp(
  `\\scủa\\s(?<issuer>(?:các\\s)?\\p{Lu}[^,;.()“”]{1,100}?)(?=\\s(?:về|ngày|quy định|ban hành|phê duyệt|thông qua|hướng dẫn|sửa đổi|tại|hết|có|đã|được|như|với|gồm|theo|là|và\\s${kindWords})(?!\\p{L})|\\s*và\\sý\\skiến|\\s*[,;.()“”]|$)`,
  'uy',
);
const subjectEnd = `\\svà\\s${kindWords}\\s(?:số|của)|,\\s(?:phấn đấu|bảo đảm|đảm bảo|trong đó|tiếp tục|góp phần|nhằm)\\s|\\s*[;.“”]|$`;
const subjectBehind = new RegExp(`,?\\s(?<subject>(?:về|quy định|ban hành|phê duyệt|hướng dẫn|thông qua|sửa đổi)\\s[^;.]{3,500}?)(?=${subjectEnd})`, 'uy');

/** Reads date, issuer and subject behind a match, in that order, each where it stands. */
function withDetails(text: string, match: RegExpExecArray): NamedDocument {
  const groups = match.groups ?? {};
  let end = match.index + match[0].length;
  const behind = (pattern: RegExp, name: string): string | undefined => {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found) end += found[0].length;
    return found?.groups?.[name];
  };
  const isNamed = groups.kind !== undefined || groups.number !== undefined;
  const date = isNamed ? parseWrittenDate(behind(dateBehind, 'date') ?? '') : undefined;
  const issuer = isNamed ? (groups.issuer ?? behind(issuerBehind, 'issuer')) : undefined;
  const title = groups.title ?? (groups.number === undefined || groups.name !== undefined ? undefined : behind(subjectBehind, 'subject'));
  const details = {
    documentKind: groups.kind,
    number: groups.number === undefined ? undefined : withoutBlanks(groups.number),
    date,
    title: title === undefined ? undefined : onOneLine(title),
    provision: groups.provision === undefined ? undefined : onOneLine(groups.provision),
    issuer: issuer === undefined ? undefined : onOneLine(issuer),
  };
  return { start: match.index, end, ...present(details) };
}

function lawTitle({ groups }: RegExpExecArray): string {
  return onOneLine(`${groups?.kind ?? ''}${groups?.name ?? ''}${groups?.year ?? ''}`);
}

function onOneLine(text: string): string {
  return (uneven.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

const uneven = / {2}|[^\S ]/u;

type Present<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

function present<T extends object>(record: T): Present<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Present<T>;
}
