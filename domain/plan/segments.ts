/**
 * How the figures and statements of one item hang together: clauses (;), list members (, và), brackets and "trong đó".
 * Everything is read in one pass from left to right.
 */
import { allMatches, atSight } from '../resolution/index.ts';
import { mergePlaces } from './in-order.ts';
import { marksOf, openingsOf } from './landmarks.ts';
import { isSpaceAt, matchesAt, oncePerPassage, type Passage, placesWithin, wordsBefore } from './text.ts';

/** Where one figure or statement stands among the others; offsets are of the passage. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Segment {
  /** The index of the part this one is a subset or explanation of. */
  readonly parent?: number;
  /** Why it is nested: "trong đó", or brackets right behind the parent. */
  readonly nestedBy?: 'within' | 'bracket';
  /** What parts it from the one before: a clause end, a list comma, or nothing yet. */
  readonly after: 'start' | 'clause' | 'list' | 'none';
  /** Where its own words begin (behind the separator). */
  readonly from: number;
  /** Where the clause begins that it stands in. */
  readonly clause: number;
  /** Where its sentence begins; a line of a list is none of its own. */
  readonly sentence: number;
  /** Where the words behind it end: its tail is text[end, tailEnd). */
  readonly tailEnd: number;
  /** Where the next figure or statement begins. */
  readonly next: number;
}

interface Context {
  readonly parent: number | undefined;
  readonly by: 'root' | 'bracket' | 'within';
  readonly closesAt: ')' | ';' | 'end' | 'item';
  /** Where the words of its first member begin. */
  readonly from: number;
  last: number | undefined;
}

const signal = atSight(/[();\n]|\.(?=\s|$)|(?<!\p{L})(?:trong đó|bao gồm|gồm có|cụ thể|gồm)(?!\p{L})\s*:?/uy);
const signalOpenings = openingsOf(['trong', 'bao', 'gồm', 'cụ']);
const signalPlaces = oncePerPassage((passage: Passage) => mergePlaces(marksOf(passage), signalOpenings(passage)));

function signalsBetween(passage: Passage, from: number, to: number): readonly RegExpExecArray[] {
  const places = placesWithin(signalPlaces(passage), from, to);
  return places.length === 0
    ? []
    : matchesAt(
        signal,
        passage.folded.slice(from, to),
        places.map((at) => at - from),
      );
}

/** A place with its figure, where it has one. */
interface Member extends Place {
  readonly figure?: { readonly mention: { readonly unit?: { readonly dimension: string } } };
}

/** One segment for each place; `places` in order and apart from each other. */
export function segment(passage: Passage, places: readonly Member[], prose = false): readonly Segment[] {
  const contexts: Context[] = [{ by: 'root', closesAt: 'end', parent: undefined, from: 0, last: undefined }];
  const top = (): Context => contexts.at(-1) as Context;
  let [clause, sentence, previousEnd] = [0, 0, 0];
  return places.map((place, index) => {
    const list = listBehind(passage.folded, places, index);
    if (list) contexts.push({ by: 'within', ...list, last: undefined });
    for (const match of signalsBetween(passage, previousEnd, place.start)) {
      const at = previousEnd + match.index;
      applySignal(passage.folded, contexts, match[0], at, previousEnd);
      if (match[0] === ';' || match[0] === '.' || match[0] === '\n') clause = at + 1;
      if (match[0] === '.' && passage.text[at + 1] !== '\n') sentence = at + 1;
    }
    if (contexts.length > 1 && beginsAnother(passage.folded, top(), places, index, clause)) contexts.pop();
    const { parent, by } = top();
    const gap = prose ? proseGap(passage, previousEnd, place.start) : readGap(passage, index === 0 ? undefined : previousEnd, place.start);
    top().last = index;
    const clauseStart = Math.max(clause, 0);
    previousEnd = place.end;
    return {
      ...(parent !== undefined && by !== 'root' && { parent, nestedBy: by }),
      after: gap.after,
      from: gap.from,
      clause: clauseStart,
      sentence,
      next: places[index + 1]?.start ?? passage.text.length,
      tailEnd: tailEnd(passage, place.end, places[index + 1]?.start),
    };
  });
}

function applySignal(folded: string, contexts: Context[], signalText: string, at: number, from: number): void {
  const top = contexts.at(-1) as Context;
  if (signalText === '(') contexts.push({ by: 'bracket', closesAt: ')', parent: top.last ?? top.parent, from: at + 1, last: undefined });
  else if (signalText === ')') closeBracket(contexts);
  else if (signalText === ';')
    popWhile(
      contexts,
      (c) => (c.closesAt === ';' && !goesOnAfter(folded, c, at)) || (c.by === 'within' && (strivesForWhole(folded, at) || recognises(folded, at))),
    );
  else if (signalText === '.' || signalText === '\n') popWhile(contexts, (c) => c.by === 'within' && c.closesAt !== 'item');
  else if (refersBack.test(signalText) || !/[;\n]|\.\s/u.test(folded.slice(from, at))) openWithin(folded, contexts, signalText, at, from);
}

/** "GRDP tăng 9%; trong đó, dịch vụ tăng 10%; kim ngạch xuất khẩu đạt 90 triệu USD": neither the whole nor a member before is told in dollars. */
function beginsAnother(folded: string, { by, closesAt, parent }: Context, places: readonly Member[], index: number, clause: number): boolean {
  const previous = places[index - 1];
  const measure = measureOf(places[index]);
  if (by !== 'within' || closesAt !== 'end' || parent === undefined || previous === undefined || measure === undefined) return false;
  if (clause <= previous.end - 1 || folded[clause - 1] !== ';' || !ofItsOwn.test(folded.slice(clause, clause + 40))) return false;
  return places.slice(parent, index).every((place) => measureOf(place) !== measure);
}

const measureOf = (member: Member | undefined): string | undefined => member?.figure?.mention.unit?.dimension;

/** What opens an indicator that stands beside others. */
const ofItsOwn = /^\s*(?:grdp|gdp|kim ngạch|thu nhập|tổng|tỷ lệ|tốc độ|số|sản lượng|năng suất|diện tích|vốn|giải quyết)(?!\p{L})/u;

/** "trong đó" and "cụ thể" speak of what was said before, also behind a clause's end; "gồm:" lists what its own clause names. */
const refersBack = /^(?:trong|cụ)/u;

/** "GRDP tăng 8%: nông nghiệp 3%, dịch vụ 9%": a colon right behind a figure opens its members, if they are told in the same measure. */
function listBehind(folded: string, places: readonly Member[], index: number): Pick<Context, 'parent' | 'closesAt' | 'from'> | undefined {
  const end = index > 0 ? places[index - 1]?.end : undefined;
  const colon = end === undefined ? null : /^[^\S\n]*:[^\S\n]*(\n)?/u.exec(folded.slice(end, end + 8));
  const measure = measureOf(places[index]);
  if (end === undefined || colon === null || measure === undefined) return undefined;
  // "600.000 tấn, tăng 3%: khai thác 200.000 tấn": a change told between explains the whole.
  const parent = [index - 1, index - 2].find((at) => measureOf(places[at]) === measure);
  return parent === undefined ? undefined : { parent, closesAt: colon[1] === undefined ? 'end' : 'item', from: end + colon[0].length };
}

function popWhile(contexts: Context[], test: (context: Context) => boolean): void {
  while (test(contexts.at(-1) as Context)) contexts.pop();
}

function closeBracket(contexts: Context[]): void {
  popWhile(contexts, (c) => c.by === 'within');
  if (contexts.at(-1)?.by === 'bracket') contexts.pop();
}

const subsetWords = /^trong đó/u;

/**
 * "trong đó" holds to the next ";" when a comma stands before it, and to the end of its sentence or bracket when a ";"
 * stands before it or ":" behind it (a list follows); over the lines that follow where the line ends with it. The other words open a list only with a colon.
 */
function openWithin(folded: string, contexts: Context[], words: string, at: number, from: number): void {
  const list = words.endsWith(':');
  if (!list && !subsetWords.test(words)) return;
  const top = contexts.at(-1) as Context;
  const parent = top.last ?? top.parent;
  if (parent === undefined || (top.by === 'root' && opensClause(folded, at, from))) return;
  const afterClause = /[;.](?: ?và)?$/u.test(wordsBefore(folded, at, 8));
  const overLines = list && /^[^\S\n]*\n/u.test(folded.slice(at + words.length, at + words.length + 8));
  contexts.push({ parent, by: 'within', closesAt: overLines ? 'item' : list || afterClause ? 'end' : ';', from: at + words.length, last: undefined });
}

/** "…; cơ cấu kinh tế chuyển dịch đúng hướng, trong đó nông nghiệp 40%": "trong đó" speaks of its own clause, which holds no figure before it. */
function opensClause(folded: string, at: number, from: number): boolean {
  const words = folded.slice(from, at);
  const stop = Math.max(words.lastIndexOf(';'), words.search(/\.\s[^.]*$/u));
  return stop >= 0 && /\p{L} \p{L}+ \p{L}/u.test(words.slice(stop + 1));
}

/** "; phấn đấu vượt 5% kế hoạch": what is striven for beyond a plan is the whole, not its last member. */
function strivesForWhole(folded: string, at: number): boolean {
  return /^; ?(?:và )?phấn đấu (?:(?:thu )?đạt và )?vượt /u.test(folded.slice(at, at + 60));
}

/** "; công nhận 02 huyện đạt chuẩn": another deed, no member of what "; trong đó" opened. */
function recognises(folded: string, at: number): boolean {
  return /^; ?(?:và )?(?:công nhận|thành lập|xây dựng|khởi công|hoàn thành|giải quyết|đào tạo|trồng) /u.test(folded.slice(at, at + 40));
}

const firstWord = /^[\s,:]*(?:khu vực )?(\p{L}+(?: nhập(?! khẩu))?)/u;
/** The branches of the economy, whose growth is told side by side. */
const branch = /^(?:nông|lâm|ngư|thủy|công|xây|dịch|thương|thuế|khu)$/u;
/** Words that begin an indicator of its own however the member before begins. */
const ownIndicator = /^(?:tỷ|tốc|tổng|số|chỉ|mức|giá|sản|diện|năng|kim|cơ|có|đạt|doanh|phấn|trong|tạo|giải|đưa|đào|tuổi|độ)$/u;

/** "trong đó thu nội địa …; thu xuất nhập khẩu …": a member that begins like the first, or as another branch, goes on behind ";". */
function goesOnAfter(folded: string, { from }: Context, at: number): boolean {
  const [mine, theirs] = [firstWordAt(folded, at + 1), firstWordAt(folded, from)];
  return !ownIndicator.test(mine) && (mine === theirs || (branch.test(mine) && branch.test(theirs)));
}

const firstWordAt = (folded: string, place: number): string => firstWord.exec(folded.slice(place, place + 60))?.[1] ?? '';

interface Gap {
  readonly after: Segment['after'];
  readonly from: number;
}

const listWord = /(?:^|\s)(?:và|còn|đồng thời|với(?= (?:tổng|quy mô|công suất|chiều dài)))\s/gu;

/**
 * Where the words of the next figure begin. A separator right behind the last figure counts first; then the last clause
 * end, the first comma, the first "và". Before the first figure only clause ends count: its name may hold commas.
 */
function readGap(passage: Passage, lastEnd: number | undefined, start: number): Gap {
  const { folded } = passage;
  const from = lastEnd ?? 0;
  const marks = separators(passage, from, start);
  const lastClause = marks.findLast(({ mark }) => mark !== ',');
  if (lastEnd === undefined) return lastClause ? { after: 'clause', from: lastClause.at + 1 } : { after: 'start', from: 0 };
  if (lastClause) return { after: 'clause', from: lastClause.at + 1 };
  const gap = folded.slice(from, start);
  const opened = gap.lastIndexOf('(') > gap.lastIndexOf(')') ? gap.lastIndexOf('(') + 1 : 0;
  // "10 đường chính và phụ (2,5 km)": what stands before the bracket is told of the figure before.
  if (opened > 0 && (gap.slice(0, opened).trim() === '(' || !marks.some(({ at }) => at >= from + opened))) return { after: 'none', from: from + opened };
  const direct = /^[\s)]*(?:và|còn)\s/u.exec(gap);
  if (direct) return { after: 'list', from: from + direct[0].length };
  const comma = marks.find(({ mark }) => mark === ',');
  if (comma) return { after: 'list', from: comma.at + 1 };
  const word = allMatches(listWord, gap)[0];
  if (word) return { after: 'list', from: from + word.index + word[0].length };
  return { after: 'none', from: from + opened };
}

/** In running prose the words of a figure begin behind the nearest separator of any kind. */
function proseGap(passage: Passage, from: number, start: number): Gap {
  const last = separators(passage, from, start).at(-1);
  return { after: 'clause', from: last ? last.at + 1 : from };
}

/** ";", "." at a sentence's end, line ends and "," between two offsets; those inside brackets of their own do not count. */
function separators(passage: Passage, from: number, to: number): readonly { readonly at: number; readonly mark: string }[] {
  const { text } = passage;
  const found: { at: number; mark: string }[] = [];
  let depth = 0;
  for (const at of placesWithin(marksOf(passage), from, to)) {
    const c = text.charAt(at);
    if (c === '(') depth = opensAndCloses(text, at, to) ? depth + 1 : depth;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === ';' || c === ',' || (c === '\n' && !wordsBefore(text, at, 4).endsWith(':')) || (c === '.' && isSpaceAt(text, at + 1))))
      found.push({ at, mark: c });
  }
  return found;
}

function opensAndCloses(text: string, open: number, to: number): boolean {
  return text.slice(open, Math.min(to, open + 600)).includes(')');
}

function tailEnd(passage: Passage, end: number, next: number | undefined): number {
  const { text } = passage;
  const last = Math.min(next ?? text.length, end + 400);
  const stop = placesWithin(marksOf(passage), end, last).find(
    (at) => endsTail(text, end, at) && (text.charAt(at) !== '.' || at + 1 === last || text.charAt(at + 1) === '.' || isSpaceAt(text, at + 1)),
  );
  return stop ?? Math.max(end, last);
}

/** "đạt chuẩn OCOP “3 sao” trở lên": a quotation that also begins behind the figure stays in its name. */
const endsTail = (text: string, end: number, at: number): boolean => text.charAt(at) !== '”' || !text.slice(end, at).includes('“');

/**
 * Where the words behind a figure stop naming it: its tail; behind a bracket that follows at once ("15 khu (100%) có
 * trạm …"), the tail of the bracket. With `list`, a comma is passed when nothing but more of the same follows it before
 * the clause ends ("90% thôn, bản có đường …").
 */
export function nameTail({ text, folded }: Passage, end: number, place: Segment, list: boolean): string {
  const isBracket = text[place.tailEnd] === '(';
  if (isBracket && text.slice(end, place.tailEnd).trim() === '') return behindBracket(text, place.tailEnd, 200, /^[^,;()\n\d.]*/u);
  if (list && isBracket) return text.slice(end, place.tailEnd).trimEnd() + predicateBehind(text, place.tailEnd);
  if (!list || text[place.tailEnd] !== ',') return text.slice(end, place.tailEnd);
  const rest = listBehindComma.exec(folded.slice(place.tailEnd, place.tailEnd + 200))?.[0] ?? '';
  const goesOn = place.next >= place.tailEnd + rest.length && endsList.test(folded.slice(place.tailEnd + rest.length, place.tailEnd + rest.length + 20));
  return text.slice(end, goesOn && !anotherThought.test(rest) ? place.tailEnd + rest.length : place.tailEnd);
}

/** "20% diện tích rừng trồng (30.000 ha) được cấp chứng chỉ": what is done stands behind a short bracket. */
function predicateBehind(text: string, open: number): string {
  return behindBracket(text, open, 40, /^ (?:được|đạt|có|sử dụng|hoàn thành) [^,;()\n\d.]*/u);
}

/** The words of such a kind right behind a bracket, if it is no longer than that. */
function behindBracket(text: string, open: number, longest: number, words: RegExp): string {
  const close = closingWithin(text, open, longest);
  return close < 0 ? '' : (words.exec(text.slice(close + 1, close + 161))?.[0] ?? '');
}

/** Where the bracket closes that opens at a place, if it is no longer than that; else -1. */
function closingWithin(text: string, open: number, longest: number): number {
  const length = text.slice(open, open + longest + 1).indexOf(')');
  return length < 0 ? length : open + length;
}

/** "nhà tạm, nhà dột nát trước ngày 31 tháng 8": the list ends where a day is named. */
const byWhen = String.raw`\s(?:trước|đến|vào|trong)\s(?:hết\s|cuối\s)?(?:ngày|tháng|năm|quý)(?!\p{L})`;
const listBehindComma = new RegExp(String.raw`^,(?:(?!${byWhen})[^;()\n\d.])*`, 'u');
const endsList = new RegExp(String.raw`^(?:[;.\n(]|$|${byWhen})`, 'u');

/** Words behind a comma that say something else than more of a list of nouns. */
export const anotherThought =
  /,\s*(?:và )?(?:góp|đảm|bảo|trong|nhằm|tăng|giảm|bằng|chiếm|so|đạt|vượt|phấn|từng|qua|phục|để|gắn|theo|cao|thấp|không|tổ chức|hoàn|kiềm|kéo|nâng|đẩy|riêng|tương|đưa|hướng|tiến|tạo|thực|tiếp|duy|giữ|đồng|tỷ|cơ bản)(?!\p{L})/u;

/** The clauses of a passage (; . and line ends outside brackets), for statements that carry no figure. */
export function clausesOf(passage: Passage): readonly Place[] {
  const { text } = passage;
  const clauses: Place[] = [];
  let from = 0;
  for (const { at, mark } of [...separators(passage, 0, text.length), { at: text.length, mark: ';' }]) {
    if (mark === ',') continue;
    clauses.push({ start: from, end: at });
    from = at + 1;
  }
  return clauses;
}

/** Where the tail ends: behind a bracket that follows at once, if it is short, else where it ends anyway. */
export function endOfBracketTail(text: string, tailEnd: number): number {
  if (text[tailEnd] !== '(') return tailEnd;
  return Math.max(tailEnd, closingWithin(text, tailEnd, 160));
}
