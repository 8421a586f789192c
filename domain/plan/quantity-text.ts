/** Figures in a passage: a number or a range with its unit, the unit inherited from a neighbour where it stands once. */

import { allMatches, atSight } from '../resolution/index.ts';
import { addDecimals, compareDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, type Quantity, type Unit } from '../values/index.ts';
import { digitStarts, holdsSign } from './landmarks.ts';
import { maskOf, type NotFigure } from './not-figures.ts';
import { findNumbers, type Notation, type NumberMention, parseNumberText } from './number-text.ts';
import { lastBefore, type Passage, skipBlanks, wordsBefore } from './text.ts';
import { countedUnit, matchAt, plainNumber, readUnit, spellingKey, type UnitLexicon, type UnitReading } from './unit-text.ts';

/** One figure: where it stands, what it says. */
export interface Mention {
  /** From the first digit to the end of the unit. */
  readonly start: number;
  readonly end: number;
  /** End of the digits (of the range). */
  readonly numberEnd: number;
  readonly value: Decimal;
  /** The upper end of a range. */
  readonly upper?: Decimal;
  /** "118/204 xã": what the value is a part of. */
  readonly outOf?: Decimal;
  readonly unit?: Unit;
  /** What the written number was multiplied by ("nghìn m3"). */
  readonly factor?: Decimal;
  readonly unitKind?: UnitReading['kind'] | 'inherited' | 'by-name';
  /** As written: "triệu USD", "% hộ dân", "%/năm". */
  readonly unitText?: string;
  /** What a percentage is a share of: "hộ dân", "kế hoạch". */
  readonly shareOf?: string;
  readonly notations: readonly Notation[];
}

export interface MentionsRead {
  readonly mentions: readonly Mention[];
  readonly unreadable: readonly { start: number; end: number }[];
}

/** All figures in order; those in `notFigures` are passed over. */
export function findMentions(passage: Passage, lexicon: UnitLexicon, notFigures: readonly NotFigure[]): MentionsRead {
  const masked = maskOf(notFigures, passage.text.length);
  const all = findNumbers(passage.text, digitStarts(passage));
  const numbers = all.numbers.filter(({ start }) => !masked(start));
  const mentions: Mention[] = [];
  const unitAt = unitsOf(passage, lexicon);
  let chainEnd = -1;
  for (let i = 0; i < numbers.length; i++) {
    const first = numbers[i];
    if (!first || first.start < (mentions.at(-1)?.end ?? 0)) continue;
    if (chainEnd < i) chainEnd = endOfChain(passage.text, numbers, i);
    const second = i < chainEnd ? undefined : numbers[i + 1];
    const mention = (second && readPair(passage, first, second, unitAt, lexicon)) ?? readSingle(first, unitAt);
    const third = mention.upper === undefined ? undefined : numbers[i + 2];
    mentions.push(second ? withSmallerUnit(passage, third ? outOfWhole(passage, mention, third, unitAt) : mention, second, unitAt) : mention);
  }
  const told = withWordedTimes(passage, mentions, lexicon);
  return { mentions: inheritUnits(passage, inheritRatios(passage, told, lexicon)), unreadable: all.unreadable.filter(({ start }) => !masked(start)) };
}

/** "9% - 59% - 32%" are three figures, no range: the place of the last of them; the first where no third follows. */
function endOfChain(text: string, numbers: readonly NumberMention[], first: number): number {
  let last = first;
  for (let next = numbers[last + 1]; next && joinedBySign(text, numbers[last] as NumberMention, next); next = numbers[last + 1]) last++;
  return last - first < 2 ? first : last;
}

function joinedBySign(text: string, { end }: NumberMention, { start }: NumberMention): boolean {
  return start - end < 8 && /^ ?%? ?[-–—] ?$/u.test(text.slice(end, start));
}

const wordedTimes = /gấp (đôi|rưỡi|ba|bốn)(?!\p{L})(?: lần(?!\p{L}))?/gu;
const timesOf: Readonly<Record<string, Decimal>> = { đôi: decimal('2'), rưỡi: decimal('1.5'), ba: decimal('3'), bốn: decimal('4') };

/** "tăng gấp đôi": two times, written in words. */
function withWordedTimes({ folded }: Passage, mentions: readonly Mention[], lexicon: UnitLexicon): readonly Mention[] {
  const unit = folded.includes('gấp') ? lexicon.unitBySpelling.get(spellingKey('lần')) : undefined;
  if (!unit) return mentions;
  const worded = allMatches(wordedTimes, folded).flatMap((match): Mention[] => {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const end = match.index + match[0].length;
    const value = timesOf[match[1] ?? ''];
    return value === undefined ? [] : [{ start, end, numberEnd: end, value, notations: ['usual'], unit, unitKind: 'known', unitText: unit.vi }];
  });
  return worded.length === 0 ? mentions : [...mentions, ...worded].sort((a, b) => a.start - b.start);
}

/** The unit behind a place, looked for once: a number may be read alone and as the end of a pair. */
type UnitAt = (from: number) => WrittenUnit | undefined;

function unitsOf(passage: Passage, lexicon: UnitLexicon): UnitAt {
  const known = new Map<number, WrittenUnit | undefined>();
  return (from) => {
    if (!known.has(from)) known.set(from, unitAfter(passage, from, lexicon));
    return known.get(from);
  };
}

function readSingle(number: NumberMention, unitAt: UnitAt): Mention {
  const { start, end, value, notation } = number;
  const unit = unitAt(end);
  const bare = { start, end, numberEnd: end, value, notations: [notation] };
  return unit ? inUnit(bare, unit) : bare;
}

/** The number in the unit behind it. */
function inUnit({ start, numberEnd, value, notations }: Mention, { end, unit, factor, kind, text, shareOf, outOf }: WrittenUnit): Mention {
  const measured = { start, end, numberEnd, value: scaled(value, factor), unit, factor, unitKind: kind, unitText: text, notations };
  return { ...measured, ...(shareOf !== undefined && { shareOf }), ...(outOf !== undefined && { outOf }) };
}

/** "12 tỷ 500 triệu đồng": the same money told in a larger and a smaller unit. */
function withSmallerUnit(passage: Passage, larger: Mention, next: NumberMention, unitAt: UnitAt): Mention {
  if (!larger.unit || larger.upper !== undefined || skipBlanks(passage.folded, larger.end) !== next.start) return larger;
  const smaller = readSingle(next, unitAt);
  if (smaller.unit?.dimension !== larger.unit.dimension || compareDecimals(smaller.unit.factor, larger.unit.factor) >= 0) return larger;
  const share = divideDecimals(multiplyDecimals(smaller.value, smaller.unit.factor), larger.unit.factor, 12);
  if (share === undefined) return larger;
  const unitText = larger.unit.vi;
  return { ...larger, end: smaller.end, numberEnd: smaller.numberEnd, value: addDecimals(larger.value, share), unitKind: 'known', unitText };
}

const rangeSign = / ?(?:-|–|—|−|÷|đến|tới|~) ?/uy;
const outOfSign = / ?\/ ?/uy;

/** "6,5% - 7%", "6,5 đến 7%", "3 - 4 xã", "118/204 xã"; undefined when the two numbers stand apart. */
function readPair(passage: Passage, first: NumberMention, second: NumberMention, unitAt: UnitAt, lexicon: UnitLexicon): Mention | undefined {
  if (endOfMatch(outOfSign, passage.folded, first.end) === second.start)
    return readFraction(passage, first, second, lexicon) ?? readShare(first, second, unitAt);
  const direct = endOfMatch(rangeSign, passage.folded, first.end) === second.start;
  const firstUnit = direct ? undefined : unitAt(first.end);
  if (!direct && !(firstUnit && endOfMatch(rangeSign, passage.folded, firstUnit.end) === second.start)) return undefined;
  const secondUnit = unitAt(second.end);
  // "2 triệu đến 3 triệu cây": the scale word alone is no money where the same one stands before a noun.
  if (firstUnit?.kind === 'bare-scale' && secondUnit?.text.startsWith(`${firstUnit.text} `)) return rangeOf(first, second, undefined, secondUnit);
  if (firstUnit && secondUnit && firstUnit.unit.dimension !== secondUnit.unit.dimension) return undefined;
  return rangeOf(first, second, firstUnit, secondUnit);
}

function rangeOf(first: NumberMention, second: NumberMention, firstUnit: WrittenUnit | undefined, secondUnit: WrittenUnit | undefined): Mention {
  const unit = secondUnit ?? firstUnit;
  const end = secondUnit ? secondUnit.end : second.end;
  const factor = unit?.factor;
  const [a, b] = [scaled(first.value, firstUnit?.factor ?? factor), scaled(second.value, factor)];
  const [value, upper] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
  return {
    start: first.start,
    end,
    numberEnd: second.end,
    value,
    upper,
    notations: [first.notation, second.notation],
    ...(unit && {
      unit: unit.unit,
      factor: unit.factor,
      unitKind: unit.kind,
      unitText: unit.text,
      ...(unit.shareOf !== undefined && { shareOf: unit.shareOf }),
    }),
  };
}

/** "12 - 13/18 tiêu chí": a range of so many. */
function outOfWhole(passage: Passage, range: Mention, whole: NumberMention, unitAt: UnitAt): Mention {
  if (range.unit || endOfMatch(outOfSign, passage.folded, range.numberEnd) !== whole.start) return range;
  const unit = unitAt(whole.end);
  const bare = { ...range, end: whole.end, numberEnd: whole.end, notations: [...range.notations, whole.notation] };
  const told = unit ? { ...bare, end: unit.end, unit: unit.unit, unitKind: unit.kind, unitText: unit.text } : bare;
  return { ...told, outOf: whole.value };
}

const simpleFraction = /[1-3] ?\/ ?[2-5](?= (?:tổng )?số \p{L})/uy;
const hundred = decimal('100');

/** "giảm 1/2 số hộ nghèo" is half of them; "118/204 xã" are so many of all. A third is cut off behind 33,33%, so that a third of the things is enough. */
function readFraction(passage: Passage, part: NumberMention, whole: NumberMention, lexicon: UnitLexicon): Mention | undefined {
  const percent = matchAt(simpleFraction, passage.folded, part.start) === undefined ? undefined : lexicon.unitBySpelling.get('%');
  const share = compareDecimals(part.value, whole.value) < 0 ? divideDecimals(multiplyDecimals(part.value, hundred), whole.value, 6) : undefined;
  if (!percent || share === undefined) return undefined;
  const value = decimal(share.replace(/(?<=\.\d\d)\d+/, ''));
  const bare = { start: part.start, end: whole.end, numberEnd: whole.end, value, notations: [part.notation, whole.notation] };
  const read = percentage(passage, { unit: percent, factor: decimal('1'), start: whole.end, end: whole.end, kind: 'known' }, lexicon);
  return inUnit(bare, { ...read, text: `${percent.vi}${read.text}` });
}

function readShare(part: NumberMention, whole: NumberMention, unitAt: UnitAt): Mention {
  const unit = unitAt(whole.end);
  const bare = { start: part.start, end: whole.end, numberEnd: whole.end, value: part.value, notations: [part.notation, whole.notation] };
  return { ...(unit ? inUnit(bare, unit) : bare), outOf: whole.value };
}

function scaled(value: Decimal, factor: Decimal | undefined): Decimal {
  return factor === undefined ? value : multiplyDecimals(value, factor);
}

interface WrittenUnit extends UnitReading {
  readonly text: string;
  readonly shareOf?: string;
  readonly outOf?: Decimal;
}

const perSuffix = atSight(
  / ?\/ ?(?:\d[\d.]* ?)?(?:lao động|học sinh|phụ nữ|doanh nghiệp|k?m[23²³](?![\p{L}\d])|\p{L}+)(?: (?:dân|trẻ|nữ|gái|hàng|phụ nữ|lao động|sinh viên|hộ dân|đêm)(?!\p{L}))?(?: ?\/ ?\p{L}+)*/uy,
);
/** "thuê bao internet/100 dân": a counted noun may go on before what it is per. */
const wordedSuffix = atSight(new RegExp(String.raw`(?:(?: \p{L}+){1,3}(?= ?\/ ?(?:\d|(?:một )?vạn(?!\p{L}))))?${perSuffix.source}`, 'uy'));
/** "15,2 người trên 10.000 dân". */
const perPeople = / trên (?:(?:1|một) vạn|vạn|100|1\.000|10\.000|100\.000|10000) (?:dân|người|trẻ|phụ nữ)(?!\p{L}| (?:số|trong|từ))/uy;
/** "45 lần/người/năm" counts how often, no multiple. */
const perPerson = / ?\/ ?(?:người|hộ|trẻ|học sinh)(?!\p{L})/uy;
const perYear = / ?\/ ?năm(?!\p{L})/uy;

/** The unit with what it is per ("/năm") and, for a percentage, what it is a share of ("% hộ dân"). */
function unitAfter(passage: Passage, from: number, lexicon: UnitLexicon): WrittenUnit | undefined {
  const read = readUnit(passage, from, lexicon) ?? readPer(passage, from, lexicon);
  if (!read) return undefined;
  if (read.unit.dimension === 'ratio' && !(read.unit.code === 'times' && matchAt(perPerson, passage.folded, read.end) !== undefined))
    return percentage(passage, read, lexicon);
  const counts = read.unit.dimension.startsWith('count:');
  const written = holdsSign(passage, '/') ? matchAt(counts ? wordedSuffix : perSuffix, passage.folded, read.end) : undefined;
  const suffix = written ?? (counts ? matchAt(perPeople, passage.folded, read.end) : undefined);
  if (suffix === undefined) return { ...read, text: passage.text.slice(read.start, read.end) };
  const end = read.end + suffix.length;
  const whole = counts ? wholeOf(passage, read, end) : undefined;
  if (whole) return whole;
  const text = passage.text
    .slice(read.start, end)
    .replace(/ ?\/ ?| trên (?=\d|một |vạn )/gu, '/')
    .replace(/10000(?= dân)/u, '10.000');
  const known =
    lexicon.unitBySpelling.get(spellingKey(text)) ??
    (read.kind === 'bare-scale' ? lexicon.unitBySpelling.get(spellingKey(text.replace('/', ' đồng/'))) : undefined);
  if (known) return { ...read, end, text, unit: known };
  const yearly = endOfMatch(perYear, passage.folded, read.end) === end;
  return { ...read, end, text, unit: yearly ? read.unit : countedUnit(text) };
}

const wholeBehind = / ?\/ ?(\d[\d.]*) ?(\p{L}[^]*)$/u;

/** "130 xã/194 xã": so many of all. */
function wholeOf(passage: Passage, read: UnitReading, end: number): WrittenUnit | undefined {
  const [, digits = '', noun] = wholeBehind.exec(passage.folded.slice(read.end, end)) ?? [];
  const outOf = noun === passage.folded.slice(read.start, read.end) ? parseNumberText(digits)?.value : undefined;
  return outOf === undefined ? undefined : { ...read, end, text: passage.text.slice(read.start, read.end), outOf };
}

const perCount = / ?\/ ?(?:100|1\.000|10\.000|100\.000|1\.000\.000) (?=\p{L})/uy;

/** "15/100.000 ca đẻ sống": a bare number of so many. */
function readPer(passage: Passage, from: number, lexicon: UnitLexicon): UnitReading | undefined {
  const per = matchAt(perCount, passage.folded, from);
  const noun = per === undefined ? undefined : readUnit(passage, from + per.length, lexicon);
  if (per === undefined || !noun) return undefined;
  const start = skipBlanks(passage.folded, from);
  const text = passage.text.slice(start, noun.end).replace(/ ?\/ ?/gu, '/');
  return { unit: countedUnit(text), factor: noun.factor, start, end: noun.end, kind: 'noun' };
}

function percentage(passage: Passage, read: UnitReading, lexicon: UnitLexicon): WrittenUnit {
  const yearEnd = endOfMatch(perYear, passage.folded, read.end);
  const end = yearEnd ?? read.end;
  const text = passage.text.slice(read.start, end).replace(/ ?\/ ?/gu, '/');
  const share = shareAfter(passage, end, lexicon);
  if (!share) return { ...read, end, text };
  return { ...read, end: share.end, text: `${text} ${share.text}`, shareOf: share.text };
}

const shareVerb =
  /(?:tổ chức(?! (?:cơ sở|đảng|chính trị|chính quyền|công đoàn|hội|tín dụng|mặt trận))|hoàn thành|thực hiện|công nhận|giải quyết|xây dựng|triển khai|bảo đảm|đảm bảo|khu vực|bình quân|thời kỳ|giai đoạn|nhiệm kỳ|số (?:vụ|người)|tỷ (?:lệ|suất)|năm)(?!\p{L})/uy;

/** "100% các trường mầm non". */
const severalOf = /các /uy;

function shareAfter(passage: Passage, from: number, lexicon: UnitLexicon): { text: string; end: number } | undefined {
  const start = skipBlanks(passage.folded, from);
  if (start === from || matchAt(shareVerb, passage.folded, start) !== undefined) return undefined;
  const several = matchAt(severalOf, passage.folded, start)?.length ?? 0;
  const noun = readUnit(passage, start + several, lexicon);
  if (!noun || noun.kind === 'bare-scale' || noun.unit.dimension === 'ratio') return undefined;
  const end = endOfPair(passage, noun);
  return { text: passage.text.slice(start, end).replace(/\s+/gu, ' '), end };
}

/** "100% ấp/khu phố": both are counted. */
const pairBehind = /\s?\/\s?(?:khu phố|tổ dân phố|khóm|ấp|thôn|bản|buôn|làng|khu dân cư|xã|phường|thị trấn)(?!\p{L})/uy;

function endOfPair({ folded }: Passage, { end, unit }: UnitReading): number {
  return (unit.dimension.startsWith('count:') ? endOfMatch(pairBehind, folded, end) : undefined) ?? end;
}

/** The end of a sticky match at `from`; undefined when there is none. */
export function endOfMatch(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** "15 bác sĩ, 35 giường bệnh/vạn dân": what the next figure is per holds for a count right before it, if that is a unit. */
function inheritRatios({ text }: Passage, mentions: readonly Mention[], lexicon: UnitLexicon): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  const given = [...mentions];
  for (let i = given.length - 2; i >= 0; i--) given[i] = withRatioOf(text, given[i] as Mention, given[i + 1], lexicon);
  return given;
}

const ratioIn = /(?:\/| trên (?:1|một|10\.000|\p{L}*vạn))[^]*$/iu;

function withRatioOf(text: string, mention: Mention, next: Mention | undefined, lexicon: UnitLexicon): Mention {
  if (!next?.unitText || mention.unitText === undefined || mention.unitText.includes('/')) return mention;
  const per = /^ ?(?:[,;]|và) ?$/u.test(text.slice(mention.end, next.start)) ? ratioIn.exec(next.unitText)?.[0] : undefined;
  if (per === undefined) return mention;
  const unitText = mention.unitText + per;
  const counts = mention.unit?.dimension.startsWith('count:') === true && /vạn dân|0 dân/iu.test(per);
  const unit = lexicon.unitBySpelling.get(spellingKey(unitText)) ?? (counts ? countedUnit(unitText) : undefined);
  return unit ? { ...mention, unit, unitKind: 'inherited', unitText } : mention;
}

/**
 * A number without a unit in an enumeration takes that of the next figure ("5.680; 140 tỷ đồng"), or of the one before;
 * only within one sentence and only from a measure, never from a counted noun.
 */
function inheritUnits({ text }: Passage, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2 || mentions.every(({ unit }) => unit !== undefined)) return mentions;
  const given = [...mentions];
  for (let i = given.length - 1; i >= 0; i--) given[i] = borrowed(text, given[i] as Mention, given[i + 1]);
  return given.map((mention, i) => (i > 0 ? borrowed(text, mention, given[i - 1]) : mention));
}

function borrowed(text: string, mention: Mention, lender: Mention | undefined): Mention {
  if (mention.unit || !lender?.unit || !lends(text, mention, lender)) return mention;
  const value = scaled(mention.value, lender.factor);
  return { ...mention, value, unit: lender.unit, unitKind: 'inherited', ...(lender.unitText !== undefined && { unitText: lender.unitText }) };
}

/** "số giường bệnh/vạn dân đạt 34", "chỉ số PCI đạt 68": the name tells what is counted, no neighbour does. */
const namesItsUnit = /(?:(?:\/|trên) ?(?:1|một|\d[\d.]*)? ?(?:vạn )?dân|(?<!\p{L})(?:chỉ số|hệ số|số (?!vốn|tiền|thu|chi)))[^,;.\n]*$/iu;

/** "lần lượt là 5, 6 và 7 đơn vị": what is counted stands behind the last. */
function toldRespectively(text: string, borrower: Mention, lender: Mention): boolean {
  const before = wordsBefore(text, borrower.start, 60);
  return /^ ?(?:,|;|và|, và) ?$/u.test(text.slice(borrower.end, lender.start)) && /(?:lần lượt|tương ứng)(?: (?:là|đạt))? ?:?[\d\s,;]*(?:và)?$/iu.test(before);
}

function lends(text: string, borrower: Mention, lender: Mention): boolean {
  if (!lender.unit) return false;
  if (lender.unit.dimension.startsWith('count:')) return borrower.start < lender.start && toldRespectively(text, borrower, lender);
  const between = borrower.start < lender.start ? text.slice(borrower.end, lender.start) : text.slice(lender.end, borrower.start);
  if (namesItsUnit.test(lastBefore(text, borrower.start, 60))) return false;
  return between.length < 120 && !/[.()]\s|\n/u.test(between);
}

/** The figure as a quantity; a number without any unit counts itself. */
export function quantityOf(mention: Mention, value: Decimal = mention.value): Quantity {
  return { value, unit: mention.unit ?? plainNumber };
}
