/** Builds the outline of a body: which paragraph opens a provision, and below which one. */
import type { Span } from '../values/index.ts';
import { type Marker, readMarkers } from './markers.ts';
import { isCapitals, type Paragraph } from './paragraphs.ts';
import { ordinalOf } from './sequence.ts';
import type { RawCell, TableBlock } from './table-lines.ts';
import { orderOf, rowsOf } from './tables.ts';
import type { ProvisionKind } from './types.ts';

/** A provision being built, with places in the prepared text. */
export interface OutlineNode {
  readonly kind: ProvisionKind;
  /** Address prefix: "dieu", "khoan", "doan"… */
  readonly prefix: string;
  readonly rank: number;
  readonly style?: string;
  readonly number?: string | undefined;
  readonly marker?: Span;
  /** The words of its own first paragraph, behind the marker. */
  readonly words: Paragraph;
  /** A title that the words run on from: "Mục tiêu" of "1. Mục tiêu: Phấn đấu …". */
  readonly title?: Span;
  /** The row of a table it is. */
  readonly row?: { readonly table: TableBlock; readonly cells: readonly RawCell[]; readonly order?: RawCell };
  readonly start: number;
  readonly children: OutlineNode[];
}

/** Reads the paragraphs of a body. Never fails: what carries no number becomes a paragraph of what stands open. */
export function readOutline(paragraphs: readonly Paragraph[]): OutlineNode[] {
  const root = { children: [] as OutlineNode[] };
  const open: OutlineNode[] = [];
  const quoted = findQuoted(paragraphs);
  const markersAt = (index: number) => (quoted.has(index) || paragraphs[index]?.table ? [] : readMarkers(paragraphs[index]?.text ?? ''));
  const [nestLetter, nestSeries, nestAnew] = [newLetterNesting(), newNesting(), newRestartNesting()];
  const nest = (node: OutlineNode) => nestAnew(nestSeries(nestLetter(node, open), open), open);
  const put = (node: OutlineNode) => {
    closeFor(node, open);
    (open.at(-1) ?? root).children.push(node);
    if (node.rank < leafRank) open.push(node);
  };
  let upcoming = markersAt(0);
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const markers = upcoming;
    upcoming = markersAt(index + 1);
    const marker = chooseMarker(markers, open);
    if (paragraph.table) tableRows(paragraph.table).forEach(put);
    else if (marker && isTitleless(paragraph, marker) && isTitle(paragraphs[index + 1], upcoming)) {
      put(nest(numberedNode(paragraph, marker, paragraphs[index + 1])));
      index += 1;
      upcoming = markersAt(index + 1);
    } else if (marker) put(nest(numberedNode(paragraph, marker)));
    else put((quoted.has(index) ? undefined : introduction(paragraph, upcoming, paragraphs[index + 1], open)) ?? plainParagraph(paragraph));
  }
  return root.children;
}

/**
 * "I. Các chỉ tiêu" over "A. Kinh tế": capital letters stand above Roman numerals, but below them where "A" begins inside
 * a Roman numeral that no letter holds; the letters that go on from it stay there, also in the next Roman numeral.
 */
function newLetterNesting(): (node: OutlineNode, open: readonly OutlineNode[]) => OutlineNode {
  let last: number | undefined;
  return (node, open) => {
    if (node.style !== 'capital') return node;
    const number = ordinal(node);
    const outermost = open.find(({ style }) => style === 'capital' || style === 'roman');
    const goesOnInside = last !== undefined && (number === last + 1 || number === last + 2);
    const isInside = outermost?.style === 'roman' && (number === 1 || goesOnInside);
    last = isInside ? number : undefined;
    return isInside ? { ...node, rank: romanRank + 5 } : node;
  };
}

const romanRank = 50;

interface Nested {
  readonly under: string;
  readonly last: number;
}

/** Sections told by a sign alone; those that name themselves ("Chương", "Phần") stand where the law has them. */
const signs = new Set(['roman', 'capital']);

/**
 * "2. Chỉ tiêu chủ yếu" over "I. Kinh tế", "a) Về kinh tế:" over "(1) …, (2) …" and "b) Về xã hội:" over "(3) …": a series that begins right below a title of a
 * lower rank stands under it, and goes on under the titles of the same kind that follow.
 */
function newNesting(): (node: OutlineNode, open: readonly OutlineNode[]) => OutlineNode {
  const series = new Map<string, Nested>();
  return (node, open) => {
    const [number, style] = [ordinal(node), node.style];
    if (number === undefined || style === undefined || node.kind === 'article' || (node.kind === 'section' && !signs.has(style))) return node;
    const top = open.at(-1);
    const before = series.get(style);
    const holds = (one: OutlineNode) => isTitleNode(one) || (before?.under === one.style && isBareTitle(one));
    const begins = number === 1 && top !== undefined && top.children.length === 0 && top.rank >= node.rank && top.style !== style && holds(top);
    const stays = before !== undefined && (number === before.last + 1 || number === before.last + 2);
    const under = begins ? top : stays ? open.find((one) => one.style === before.under) : undefined;
    if (under?.style === undefined) return node;
    series.set(style, { under: under.style, last: number });
    return { ...node, rank: under.rank + 0.5 };
  };
}

/** "2. Các chỉ tiêu chủ yếu" over "1. …, 2. …": numbers that begin anew right below a title of their own kind stand under it, until the title's own series goes on. */
function newRestartNesting(): (node: OutlineNode, open: readonly OutlineNode[]) => OutlineNode {
  let under: { readonly title: OutlineNode; readonly last: number } | undefined;
  return (node, open) => {
    if (node.style !== 'arabic') return node;
    const [number, top] = [ordinal(node) as number, open.at(-1)];
    const begins =
      number === 1 &&
      top?.style === 'arabic' &&
      top.children.length === 0 &&
      (ordinal(top) as number) > 1 &&
      titleWords.test(top.words.text) &&
      isTitleNode(top);
    const outer = under && isTitleNode(node) && number === (ordinal(under.title) as number) + 1;
    const title = begins ? top : under && !outer && (number === under.last + 1 || number === under.last + 2) ? under.title : undefined;
    under = title && { title, last: number };
    return title ? { ...node, rank: title.rank + 0.5 } : node;
  };
}

function isTitleNode({ words }: OutlineNode): boolean {
  return words.text.length <= 120 && (words.text.endsWith(':') || (titleWords.test(words.text) && !/[.;,]$/u.test(words.text) && !hasFigure(words.text)));
}

/** A figure that is no year. */
const hasFigure = (text: string): boolean => /\d/u.test(text.replace(/20\d\d/gu, ''));

/** A few words without figure or stop: a title where such numbers stood under one of its kind before. */
function isBareTitle({ words: { text } }: OutlineNode): boolean {
  return text.length <= 80 && !/\d|[.;,]$/u.test(text);
}

/** Plain paragraphs and rows hold nothing. */
const leafRank = 1000;
const indentRank = 90;

/** Paragraphs behind one that opens a quotation, to the one that closes it: another text's numbers are none of this one. */
function findQuoted(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let openedAt: number | undefined;
  paragraphs.forEach(({ text }, index) => {
    const first = text.search(/[“”]/u);
    if (first < 0) return;
    const lastOpens = text.lastIndexOf('“') > text.lastIndexOf('”');
    if (openedAt !== undefined && text[first] === '”' && index - openedAt <= longestQuotation) for (let at = openedAt + 1; at <= index; at++) quoted.add(at);
    if (openedAt === undefined || !lastOpens || text[first] === '”') openedAt = lastOpens ? index : undefined;
  });
  return quoted;
}

const longestQuotation = 100;

/** "Phần thứ nhất", "Chương II" on a line of their own: the next line is the title. */
function isTitleless(paragraph: Paragraph, marker: Marker): boolean {
  return marker.style.rank < 30 && paragraph.text.length === marker.skip;
}

function isTitle(next: Paragraph | undefined, markers: readonly Marker[]): boolean {
  return next !== undefined && !next.table && markers.length === 0 && next.text.length <= 250 && !/[.;:,]$/u.test(next.text);
}

function tableRows(table: TableBlock): OutlineNode[] {
  return rowsOf(table).map((cells) => {
    const { start, end } = cells;
    const order = orderOf(cells);
    const row = { table, cells: cells.cells, ...(order ? { order } : {}) };
    return { kind: 'subparagraph', prefix: 'hang', rank: leafRank, words: { start, end, text: '' }, start, children: [], row };
  });
}

function numberedNode(paragraph: Paragraph, marker: Marker, titleLine?: Paragraph): OutlineNode {
  const { start } = paragraph;
  const words = titleLine ?? { start: start + marker.skip, end: paragraph.end, text: paragraph.text.slice(marker.skip) };
  const title = runOnTitle(words.text, marker);
  return {
    kind: marker.style.kind,
    prefix: marker.style.prefix,
    rank: marker.style.rank + 2 * deeper(marker),
    style: marker.style.name,
    number: marker.number,
    marker: { start, end: start + marker.length },
    words,
    ...(title === undefined ? {} : { title: { start: words.start, end: words.start + title } }),
    start,
    children: [],
  };
}

function plainParagraph(words: Paragraph): OutlineNode {
  return { kind: 'subparagraph', prefix: 'doan', rank: leafRank, words, start: words.start, children: [] };
}

/** "2.1.1" stands below "2.1": how many steps. */
function deeper({ style, number }: Marker): number {
  return style.name === 'decimal' ? (number as string).split('.').length - 2 : 0;
}

const sectionTitle =
  /^(?:(?:Các |Một số |Những |Hệ thống )(?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|kết quả|quan điểm)|Mục tiêu|Chỉ tiêu|Nhiệm vụ|Giải pháp|Kết quả|Phương hướng|Quan điểm|Tổ chức thực hiện|Hiệu lực|Về )[^:.;%\d]*(?:năm 20\d\d[^:.;%\d]*)?(?=[:.]\s\p{Lu})/u;

/** More in one match would overflow the stack of the matcher. */
const longestSearched = 200;

/** The length of a section's title that runs on with text behind a colon; undefined where none does. Figures are no text of a section. */
function runOnTitle(words: string, { style }: Marker): number | undefined {
  if (!['article', 'roman', 'arabic', 'capital'].includes(style.name)) return undefined;
  const title = sectionTitle.exec(words.slice(0, longestSearched))?.[0];
  if (title === undefined || title.length > 100 || isLeadIn(`${title}:`)) return undefined;
  return words.length - title.length > 30 ? title.trimEnd().length : undefined;
}

/**
 * A line without a number that introduces what stands behind it: a theme ("Về kinh tế") or a lead-in ("Phấn đấu đạt các
 * chỉ tiêu sau:") over numbered items, or a title over plain paragraphs. It ranks just above what it introduces, so that
 * the next of its kind closes it; themes stand below titles.
 */
function introduction(words: Paragraph, upcoming: readonly Marker[], next: Paragraph | undefined, open: readonly OutlineNode[]): OutlineNode | undefined {
  if (words.text.length > 120 || !next) return undefined;
  const nextRank = upcoming[0]?.style.rank;
  if (nextRank !== undefined && nextRank < 60) return undefined;
  if (nextRank !== undefined && isLeadIn(words.text))
    return { kind: 'subparagraph', prefix: 'doan', rank: nextRank - 1, words, start: words.start, children: [] };
  if (!isTheme(words.text)) return undefined;
  const rank =
    isTitleOver(words.text) && (nextRank === undefined || titleIn(open)) ? baseRank(open) + (isSubtheme(words.text) ? 0.7 : 0.5) : nextRank && nextRank - 1;
  return rank === undefined ? undefined : { kind: 'section', prefix: 'nhom', rank, words, start: words.start, children: [] };
}

/** The title over plain paragraphs that stands open. */
function titleIn(open: readonly OutlineNode[]): boolean {
  return open.some(({ prefix, rank }) => prefix === 'nhom' && rank % 1 !== 0);
}

function baseRank(open: readonly OutlineNode[]): number {
  return open.findLast(({ prefix, rank }) => prefix !== 'nhom' && rank < indentRank)?.rank ?? 0;
}

const titleWords =
  /^(?:Về|Mục tiêu|Các chỉ tiêu|Chỉ tiêu|Một số|Nhiệm vụ|Giải pháp|Các nhiệm vụ|Những|Phương hướng|Quan điểm|Kết quả|Đánh giá|Hạn chế|Tồn tại|Nguyên nhân|Tổ chức thực hiện|Nhóm|Lĩnh vực)(?!\p{L})/u;

function isSubtheme(text: string): boolean {
  return /^(?:Về|VỀ|Nhóm|NHÓM|Lĩnh vực|LĨNH VỰC|Chỉ tiêu (?:kinh tế|xã hội|văn hóa|môi trường|quốc phòng))(?!\p{L})/u.test(text);
}

/** A line that names a section and has no figure but a year. */
function isTitleOver(text: string): boolean {
  return !hasFigure(text) && (titleWords.test(text) || (isCapitals(text) && text.length >= shortestCapitals));
}

/** "XÃ HỘI" is a title, "GRDP" is none. */
const shortestCapitals = 6;

const leadIn = /(?:^|[\s,])(?:sau|sau đây|gồm|là|cụ thể|trong đó|dưới đây)\s?:$/iu;

/** "… như sau:", "… gồm:": a sentence that its items complete, not a title. */
export function isLeadIn(text: string): boolean {
  return leadIn.test(text);
}

function isTheme(text: string): boolean {
  return !/[.;,]$/u.test(text) && (text.endsWith(':') || titleWords.test(text) || isCapitals(text));
}

/** Closes what the node cannot stand in. */
function closeFor(node: OutlineNode, open: OutlineNode[]): void {
  const isPlain = node.rank === leafRank;
  while (open.length > 0) {
    const top = open.at(-1) as OutlineNode;
    const stays = isPlain ? top.rank < indentRank || top.words.text.endsWith(':') : top.rank < node.rank;
    if (stays) return;
    open.pop();
  }
}

/** "i)" is a letter behind "h)" and a small Roman numeral elsewhere: what goes on comes first, then what begins. */
function chooseMarker(markers: readonly Marker[], open: readonly OutlineNode[]): Marker | undefined {
  if (markers.length < 2) return markers[0];
  return markers.find((marker) => goesOn(marker, open)) ?? markers.find(begins) ?? markers[0];
}

/** One number left out is a slip of the pen; a larger gap is another series. */
function goesOn(marker: Marker, open: readonly OutlineNode[]): boolean {
  const before = open.findLast(({ style }) => style === marker.style.name);
  const step = (ordinal(marker) ?? 0) - (ordinal(before) ?? 0);
  return before !== undefined && (step === 1 || step === 2);
}

function begins(marker: Marker): boolean {
  return (ordinal(marker) ?? 1) === 1;
}

function ordinal(one: Marker | OutlineNode | undefined): number | undefined {
  if (one?.number === undefined) return undefined;
  return ordinalOf({ style: typeof one.style === 'object' ? one.style.name : (one.style as string), number: one.number });
}
