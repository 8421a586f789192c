/** The unit behind a number: a known one, a scale word with or without one, or any counted noun. */
import { atSight } from '../resolution/index.ts';
import { compareDecimals, type Decimal, decimal, multiplyDecimals, type Unit } from '../values/index.ts';
import { foldVietnamese, type Passage, singleSpaced, skipBlanks, wordEnd, wordsBefore, wordsPattern } from './text.ts';
import type { ReadingFacts } from './types.ts';

/** The spellings of the handed-in facts, ready to be matched at an offset; units and factors by their spelling without spaces. */
export interface UnitLexicon {
  readonly unit: Spellings;
  readonly unitBySpelling: ReadonlyMap<string, Unit>;
  readonly scale: Spellings;
  readonly scaleBySpelling: ReadonlyMap<string, Decimal>;
  /** What a scale word alone counts, by its factor: "tỷ" is "tỷ đồng". Empty where the facts know no such money. */
  readonly money: ReadonlyMap<Decimal, Scaled>;
}

interface Scaled {
  readonly unit: Unit;
  readonly factor: Decimal;
}

/** One pattern for all spellings that begin with the same character. */
type Spellings = ReadonlyMap<string, RegExp>;

export interface UnitReading {
  readonly unit: Unit;
  /** What the number is multiplied by before it stands in `unit`: "2,3 vạn lao động". */
  readonly factor: Decimal;
  readonly start: number;
  readonly end: number;
  /** `noun` was no unit of the facts; `bare-scale` is "5.000 tỷ" without its currency. */
  readonly kind: 'known' | 'scaled' | 'noun' | 'bare-scale';
}

/** What a number without a unit is measured in: an index, a score, a ratio of births. */
export const plainNumber: Unit = { code: 'number', dimension: 'number', factor: decimal('1'), vi: '', en: '' };

/** Units that describe a thing ("110 kV", "trẻ 5 tuổi") and never measure a commitment. */
export const descriptiveDimensions: ReadonlySet<string> = new Set(['voltage', 'age', 'stars']);

const one = decimal('1');

const compiled = new WeakMap<ReadingFacts, UnitLexicon>();

/** Compiled once for the same facts. */
export function compileUnits(facts: ReadingFacts): UnitLexicon {
  const lexicon = compiled.get(facts) ?? newLexicon(facts);
  compiled.set(facts, lexicon);
  return lexicon;
}

function newLexicon(facts: ReadingFacts): UnitLexicon {
  const units = facts.units.flatMap(({ unit, spellings }) => spellings.filter((s) => s !== '').map((s) => [s, unit] as const));
  const scales = facts.scaleWords.flatMap(({ factor, spellings }) => spellings.map((s) => [s, factor] as const));
  const unitBySpelling = new Map(units.toReversed().map(([spelling, unit]) => [spellingKey(spelling), unit]));
  return {
    unit: spellingPatterns(units.map(([spelling]) => spelling)),
    unitBySpelling,
    scale: spellingPatterns(scales.map(([spelling]) => spelling)),
    scaleBySpelling: new Map(scales.map(([spelling, factor]) => [spellingKey(spelling), factor])),
    money: moneyByFactor(unitBySpelling, facts.scaleWords),
  };
}

/** For each scale word the unit of money that is so much of "đồng", or "đồng" and the factor. */
function moneyByFactor(unitBySpelling: ReadonlyMap<string, Unit>, scaleWords: ReadingFacts['scaleWords']): ReadonlyMap<Decimal, Scaled> {
  const dong = unitBySpelling.get(spellingKey('đồng'));
  if (!dong) return new Map();
  const monies = [...unitBySpelling.values()].filter(({ dimension }) => dimension === dong.dimension);
  return new Map(
    scaleWords.map(({ factor }) => {
      const unit = monies.find((money) => compareDecimals(money.factor, multiplyDecimals(dong.factor, factor)) === 0);
      return [factor, unit ? { unit, factor: one } : { unit: dong, factor }];
    }),
  );
}

/** Without spaces, so that glued words ("360 ngàntấn") find their unit too. */
export function spellingKey(spelling: string): string {
  return withoutSpaces(foldVietnamese(spelling.normalize('NFC')));
}

function withoutSpaces(folded: string): string {
  return folded === '%' ? folded : folded.replace(/\s+/gu, '');
}

/** "04 xãđạt chuẩn": a verb glued to the unit. */
const gluedVerb = String.raw`(?=(?:đạt|được|trở|trong)(?!\p{L}))`;

function spellingPatterns(spellings: readonly string[]): Spellings {
  const written = new Set(spellings.map((s) => s.normalize('NFC').replace(/\s+/gu, ' ')));
  const byStart = Map.groupBy(written, (spelling) => foldVietnamese(spelling).charAt(0));
  return new Map([...byStart].map(([start, alike]) => [start, spellingPattern(alike)]));
}

/** The spelling that stands at a place of a folded text; undefined where none does. */
export function matchSpelling(spellings: Spellings, folded: string, at: number): string | undefined {
  const pattern = spellings.get(folded.charAt(at));
  return pattern && matchAt(pattern, folded, at);
}

/** "0,3%o", "0,3%0": per mille as typewriters had it. */
const notPermille = String.raw`(?![o0](?![\p{L}\d]))`;

/** Longest first. One boundary for all that end in a letter or digit keeps the pattern small; signs need none. */
function spellingPattern(spellings: readonly string[]): RegExp {
  const keys = [...spellings].sort((a, b) => b.length - a.length);
  const wordlike = keys.filter((key) => /[\p{L}\p{N}]$/u.test(key));
  const signs = keys.filter((key) => !wordlike.includes(key));
  const sources = [
    signs.map((key) => (key === '%' ? `%${notPermille}` : spacedOut(key))).join('|'),
    wordlike.length === 0 ? '' : `(?:${wordlike.map(spacedOut).join('|')})(?:${wordEnd}|${gluedVerb})`,
  ];
  return atSight(new RegExp(sources.filter((source) => source !== '').join('|'), 'yu'));
}

/** A spelling with any space, or none, where it has one, and around its signs. */
function spacedOut(key: string): string {
  return wordsPattern(key).replaceAll(String.raw`\s+`, String.raw`\s*`).replaceAll(String.raw`\/`, String.raw`\s*\/\s*`).replaceAll(',', String.raw`\s*,`);
}

/** The unit that begins at `from` or after blanks, on the same line; undefined when the next word is no noun. */
export function readUnit(passage: Passage, from: number, lexicon: UnitLexicon): UnitReading | undefined {
  const start = skipBlanks(passage.folded, from);
  return readKnown(passage, start, lexicon) ?? readScaled(passage, start, lexicon) ?? readNoun(passage, start);
}

function readKnown(passage: Passage, start: number, lexicon: UnitLexicon): UnitReading | undefined {
  const { folded } = passage;
  const text = matchSpelling(lexicon.unit, folded, start);
  const unit = text === undefined ? undefined : lexicon.unitBySpelling.get(withoutSpaces(text));
  if (text === undefined || !unit || isDate(folded, start) || (text.endsWith('lượt') && saysOfWhom(passage, start + text.length))) return undefined;
  return { unit, factor: one, start, end: start + text.length, kind: 'known' };
}

/** "300 lượt cán bộ", "1,2 triệu lượt khám": turns of whatever is told; without a word behind them they are visitors'. */
function saysOfWhom(passage: Passage, at: number): boolean {
  const next = skipBlanks(passage.folded, at);
  return next > at && !/^(?:toàn|bình quân|quốc tế|nội địa|người)/u.test(passage.folded.slice(next, next + 9)) && readNoun(passage, next) !== undefined;
}

/** "xếp thứ 20 năm 2024": a date, not twenty years. */
function isDate(folded: string, start: number): boolean {
  return folded.startsWith('năm', start) && /^năm\s+(?:\d|học|nay|trước)/u.test(folded.slice(start, start + 12));
}

function readScaled(passage: Passage, start: number, lexicon: UnitLexicon): UnitReading | undefined {
  const word = matchSpelling(lexicon.scale, passage.folded, start);
  const factor = word === undefined ? undefined : lexicon.scaleBySpelling.get(withoutSpaces(word));
  if (word === undefined || factor === undefined) return undefined;
  const after = skipBlanks(passage.folded, start + word.length);
  const counted = readKnown(passage, after, lexicon) ?? readNoun(passage, after);
  if (counted) return { unit: counted.unit, factor, start, end: counted.end, kind: counted.kind === 'noun' ? 'noun' : 'scaled' };
  const money = lexicon.money.get(factor);
  return money && { ...money, start, end: start + word.length, kind: 'bare-scale' };
}

/** Words that end a counted noun: verbs, prepositions, comparison, conjunctions. */
const afterNoun = new Set(
  (
    'so trở và hoặc đạt được là có còn của cho trong ngoài tại ở theo từ đến tới vào với do để bằng trên dưới tham sử đi làm thuộc gồm bao tăng giảm ' +
    'mỗi một hàng hằng năm vượt hoàn nhằm qua về khi nếu không khác đã sẽ phấn hưởng gắn phục ứng nuôi trồng vay cơ các những này đó nhưng lên xuống trước sau ' +
    'giữ đặt chiếm thành như mà thì bị bởi cùng cả tốt đủ ít nhiều hơn kém xong cuối dùng lần'
  ).split(' '),
);
/** Nouns that begin like a stop word. */
const stillNoun = /^(?:thành\s+(?:phố|viên|phần)|cơ\s+(?:quan|sở))/u;
const longestNoun = 8;
/** "giấy chứng nhận quyền sử dụng đất": a right is called by what it gives, as one word. */
const rightToUse = atSight(/quyền\s+(?:sử\s+dụng|sở\s+hữu|khai\s+thác)(?:\s+(?:đất\s+ở|nhà\s+ở|mặt\s+nước|khu\s+vực\s+biển|đất|rừng|nhà|biển))?(?!\p{L})/uy);
const word = atSight(/\p{L}+(?:-\p{L}+)?/uy);

/** "mã số vùng trồng", "hàng tiêu dùng": a verb that belongs to the noun before it, not what is done. */
const nounsWithVerb: Readonly<Record<string, RegExp>> = {
  trồng: /vùng$/u,
  nuôi: /(?:vùng|ao|chuồng)$/u,
  dùng: /(?:tiêu|vật)$/u,
};

function belongsToNoun(word: string, folded: string, at: number): boolean {
  return nounsWithVerb[word]?.test(wordsBefore(folded, at, 8)) === true;
}

/** An open class: any noun counts itself. At most eight words, ended by a word that cannot belong to a noun. */
function readNoun({ text, folded }: Passage, start: number): UnitReading | undefined {
  let end = start;
  for (let words = 0, at = start; words < longestNoun; words++) {
    const next = matchAt(rightToUse, folded, at) ?? matchAt(word, folded, at);
    if (next === undefined || (afterNoun.has(next) && !stillNoun.test(folded.slice(at, at + 14)) && !belongsToNoun(next, folded, at))) break;
    if (words > 0 && /^\p{Lu}/u.test(text.slice(at, at + 1))) break;
    end = at + next.length;
    at = skipBlanks(folded, end);
    if (at === end) break;
  }
  return end === start ? undefined : { unit: countedUnit(text.slice(start, end)), factor: one, start, end, kind: 'noun' };
}

/** The unit of a counted noun: a dimension of its own, so that communes never compare with cooperatives. */
export function countedUnit(noun: string): Unit {
  const vi = singleSpaced(noun).trim();
  const code = `count:${vi.toLowerCase()}`;
  return { code, dimension: code, factor: one, vi, en: vi };
}

/** What a sticky pattern matches at a place; undefined where it matches nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? text.slice(at, pattern.lastIndex) : undefined;
}
