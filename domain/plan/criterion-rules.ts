/**
 * The words around a figure and what they make of it (DOMAIN, "The language of targets"). Two tables of phrases, each with
 * its effect, read outward from the figure; then one function from the effects to a criterion.
 */

import { atSight } from '../resolution/index.ts';
import { compareDecimals, decimal } from '../values/index.ts';
import type { Mention } from './quantity-text.ts';
import { quantityOf } from './quantity-text.ts';
import { anyOf, foldVietnamese, isWordCharacterAt, singleSpaced, skipSpaces, wordEnd } from './text.ts';
import type { AmountCriterion, Criterion } from './types.ts';

/** What the words around a figure say of it, gathered phrase by phrase. */
export interface Effects {
  readonly bound?: 'at-least' | 'at-most';
  readonly strict?: boolean;
  readonly approximate?: boolean;
  readonly change?: 'increase' | 'decrease';
  /** "còn", "xuống còn", "lên": the figure is a level even though a change is spoken of. */
  readonly level?: boolean;
  readonly from?: boolean;
  /** "vượt": with a percentage of a plan it is a change, else a strict bound. */
  readonly exceeds?: boolean;
  /** "đạt và vượt": of a plan, a few percent are what goes beyond it. */
  readonly orMore?: boolean;
  /** "đạt", "là": the figure itself is to be reached. */
  readonly reaches?: boolean;
  readonly times?: boolean;
  readonly rank?: boolean;
  readonly becomes?: boolean;
  readonly striving?: boolean;
  /** "ước đạt", "đã đạt": a result, not a target. */
  readonly result?: boolean;
}

interface PhraseRule {
  readonly phrases: readonly string[];
  readonly effect: Effects;
  /** Whether the phrase belongs to the committed words that are underlined; "có" and ":" do not. */
  readonly underlined: boolean;
}

const spoken = (effect: Effects, ...phrases: string[]): PhraseRule => ({ phrases, effect, underlined: true });
const silent = (effect: Effects, ...phrases: string[]): PhraseRule => ({ phrases, effect, underlined: false });

/** "giảm bình quân/năm: 2%", "tăng hằng năm 5%". */
function yearly(verb: string): readonly string[] {
  return [
    ...['bình quân/năm', 'bình quân hàng năm', 'bình quân hằng năm', 'bình quân mỗi năm', 'hàng năm', 'hằng năm', 'mỗi năm'],
    ...['bình quân 5 năm', 'bình quân năm năm', 'bình quân trong 5 năm', 'trung bình', 'trung bình hàng năm', 'trung bình hằng năm', 'trung bình mỗi năm'],
    ...['trong năm là', 'bình quân là', 'bình quân đạt'],
  ].map((often) => `${verb} ${often}`);
}

/** Before the figure. */
const before: readonly PhraseRule[] = [
  spoken(
    { bound: 'at-least' },
    'ít nhất',
    'tối thiểu',
    'không dưới',
    'không thấp hơn',
    'không ít hơn',
    'không nhỏ hơn',
    'không kém',
    'thấp nhất là',
    'thấp nhất đạt',
    '≥',
    '>=',
  ),
  spoken(
    { bound: 'at-least', orMore: true },
    'đạt và vượt',
    'đạt hoặc vượt',
    'đạt, vượt',
    'đạt/vượt',
    'hoàn thành và vượt',
    'hoàn thành và hoàn thành vượt mức',
  ),
  spoken({ bound: 'at-least', strict: true }, 'trên', 'hơn', 'cao hơn', 'lớn hơn', 'nhiều hơn', '>'),
  spoken({ exceeds: true }, 'vượt', 'vượt mức', 'vượt quá', 'vượt trên'),
  spoken(
    { bound: 'at-most' },
    'không quá',
    'không vượt quá',
    'không vượt',
    'không cao hơn',
    'không trên',
    'không hơn',
    'không lớn hơn',
    'không nhiều hơn',
    'tối đa',
    'nhiều nhất',
    'cao nhất là',
    'cao nhất đạt',
    '≤',
    '<=',
    ...['không để xảy ra', 'không xảy ra', 'không để phát sinh', 'không phát sinh', 'không để'].flatMap((none) =>
      ['quá', 'trên', 'hơn', 'vượt quá'].map((over) => `${none} ${over}`),
    ),
  ),
  spoken({ bound: 'at-most', strict: true }, 'dưới', 'thấp hơn', 'nhỏ hơn', 'ít hơn', 'chưa đến', 'chưa tới', '<'),
  spoken({ approximate: true }, 'khoảng', 'vào khoảng', 'xấp xỉ', 'gần', 'gần bằng', 'trên dưới', 'chừng', 'tương đương', '~', '≈'),
  spoken({ change: 'increase' }, 'tăng', 'tăng thêm', 'tăng trưởng', 'tăng bình quân', 'tăng trưởng bình quân', 'nâng thêm', ...yearly('tăng')),
  spoken({ change: 'decrease' }, 'giảm', 'giảm thêm', 'giảm bớt', 'kéo giảm', 'giảm bình quân', ...yearly('giảm')),
  spoken({ change: 'increase', times: true }, 'gấp', 'tăng gấp', 'bằng gấp'),
  spoken(
    { level: true },
    'còn',
    'chỉ còn',
    'còn lại',
    'chỉ còn lại',
    'xuống',
    'xuống còn',
    'giảm còn',
    'giảm xuống',
    'giảm xuống còn',
    'kéo giảm còn',
    'kéo giảm xuống còn',
    'kéo giảm xuống',
    'hạ xuống',
    'hạ xuống còn',
    'lên',
    'lên đến',
    'tăng lên',
    'nâng lên',
    'lên mức',
    'xuống mức',
  ),
  spoken(
    { reaches: true },
    'đạt',
    'đạt mức',
    'đạt được',
    'đạt tỷ lệ',
    'là',
    'bằng',
    'chiếm',
    'chiếm tỷ lệ',
    'chiếm tỷ trọng',
    'ở mức',
    'ổn định ở mức',
    'duy trì',
    'duy trì ở mức',
    'duy trì mức',
    'giữ',
    'giữ mức',
    'giữ vững',
    'giữ ổn định',
    'ổn định',
    'mức',
    'đạt bình quân',
    'cả năm',
    'tổng cộng',
    'tăng trưởng đạt',
    'đáp ứng',
    'khống chế',
    'khống chế ở mức',
    'kiềm chế ở mức',
    'kiểm soát ở mức',
    'kiểm soát trong mức',
  ),
  silent({}, 'có', 'được', 'gồm', 'thêm', 'là có', ':', '=', 'với', 'cho', 'ước', 'dự kiến', 'tương ứng', 'tương ứng với'),
  spoken({ from: true }, 'từ'),
  spoken({ striving: true }, 'phấn đấu', 'quyết tâm', 'nỗ lực', 'cố gắng', 'phấn đấu để'),
  spoken(
    { rank: true, bound: 'at-most' },
    'top',
    'trong top',
    'nhóm',
    'trong nhóm',
    'ở nhóm',
    'ở trong nhóm',
    'thuộc nhóm',
    'vào nhóm',
    'vào top',
    'thuộc top',
    'nằm trong nhóm',
    'nằm trong top',
    'đứng trong nhóm',
    'xếp trong nhóm',
    'trong số',
  ),
  spoken({ rank: true }, 'xếp thứ', 'xếp hạng', 'xếp vị trí thứ', 'xếp hạng thứ', 'đứng thứ', 'đứng vị trí thứ', 'đứng hạng', 'vị trí thứ', 'thứ hạng', 'hạng'),
  spoken(
    { rank: true },
    ...['', 'xếp ', 'đứng ', 'giữ '].flatMap((verb) => ['vị trí thứ', 'thứ hạng', 'hạng', 'hạng thứ', 'vị trí'].map((place) => `${verb}ở ${place}`)),
  ),
  spoken({ becomes: true }, 'thành', 'sửa thành', 'điều chỉnh thành'),
  spoken({ result: true }, 'ước đạt', 'đã đạt', 'ước thực hiện', 'ước khoảng', 'thực hiện được', 'đã thực hiện'),
  spoken({ result: true, change: 'increase' }, 'ước tăng'),
  spoken({ result: true, change: 'decrease' }, 'ước giảm'),
];

/** Behind the figure and its unit; brackets around the phrase are taken with it. */
const behind: readonly PhraseRule[] = [
  spoken({ bound: 'at-least', strict: false }, 'trở lên', 'hoặc hơn', 'hoặc cao hơn', 'và cao hơn', 'hoặc nhiều hơn'),
  spoken({ bound: 'at-most', strict: false }, 'trở xuống', 'hoặc thấp hơn', 'hoặc ít hơn'),
];

const effectBefore = new Map(before.flatMap((rule) => rule.phrases.map((p) => [p.replace(/\s+/g, ' '), rule] as const)));
const effectBehind = new Map(behind.flatMap((rule) => rule.phrases.map((p) => [p, rule] as const)));
const notOfWord = /[^\p{L}\p{N}]+/u;
const sign = /(?:[<>]=|[≥≤<>~≈:=])$/u;

/** The words of the phrases, read from the last one back: behind each word those that may stand before it. */
interface WordsBack extends ReadonlyMap<string, WordsBack> {}

const lastWords: WordsBack = wordsBack([...effectBefore.keys()].map((phrase) => phrase.split(notOfWord).filter((word) => word !== '')));

function wordsBack(phrases: readonly (readonly string[])[]): WordsBack {
  const byLast = Map.groupBy(
    phrases.filter((words) => words.length > 0),
    (words) => words.at(-1) ?? '',
  );
  return new Map([...byLast].map(([last, alike]) => [last, wordsBack(alike.map((words) => words.slice(0, -1)))]));
}

interface PhraseFound {
  readonly rule: PhraseRule;
  readonly start: number;
  readonly phrase: string;
}

/** The longest phrase that ends where `words` end, or a sign there; words are told apart by what is no letter or digit. */
function phraseAtEnd(words: string): PhraseFound | undefined {
  const starts = phraseStarts(words);
  for (let which = starts.length - 1; which >= 0; which--) {
    const start = starts[which] as number;
    const phrase = singleSpaced(words.slice(start));
    const rule = effectBefore.get(phrase);
    if (rule) return { rule, start, phrase };
  }
  const signed = words === '' || isWordCharacterAt(words, words.length - 1) ? null : sign.exec(words);
  const rule = signed ? effectBefore.get(signed[0]) : undefined;
  return signed && rule ? { rule, start: signed.index, phrase: signed[0] } : undefined;
}

/** Where the words begin, last one first, of which the phrases have one that ends so. */
function phraseStarts(words: string): readonly number[] {
  const starts: number[] = [];
  let [back, end]: [WordsBack | undefined, number] = [lastWords, words.length];
  while (end > 0) {
    while (end > 0 && !isWordCharacterAt(words, end - 1)) end--;
    let start = end;
    while (start > 0 && isWordCharacterAt(words, start - 1)) start--;
    back = start === end ? undefined : back.get(words.slice(start, end));
    if (!back) break;
    starts.push(start);
    end = start;
  }
  return starts;
}

const behindPattern = new RegExp(String.raw` ?(?:\( ?(${anyOf([...effectBehind.keys()])}) ?\)|(${anyOf([...effectBehind.keys()])})${wordEnd})`, 'yu');

/** What every such phrase, or its bracket, begins with. */
const behindOpens = `(${[...effectBehind.keys()].map((phrase) => phrase.charAt(0)).join('')}`;

/** "duy trì mức giảm 1%": the change itself is kept up. */
const kept = atSight(/(?<!\p{L})(?:duy trì|đạt|với|giữ|có|bảo đảm|đảm bảo) mức ?$/u);

/** "tốc độ tăng 7%", "mức giảm 0,5%": the noun is the indicator, so the figure is its level. */
const nominal = atSight(/(?<!\p{L})(?:vào|về|cho|của|tốc độ|mức|tỷ lệ|nhịp độ|mức độ|tốc) ?$/u);
const addedCapital = /(?<!\p{L})(?:cấp|đăng ký|thu hút) mới ?(?:,|và|\/|\+) ?$/u;
/** "hoàn thành 120 km": the end of another word. */
const otherWord = /(?<!\p{L})(?:hoàn|khánh|trở|hình|tạo|cấu|không) ?$/u;
const reach = 48;

export interface Surroundings {
  readonly effects: Effects;
  /** Where the underlined words begin and end. */
  readonly start: number;
  readonly end: number;
  /** Where the first consumed word begins, underlined or not: the indicator's name ends here. */
  readonly nameEnd: number;
  /** The words that were consumed before the figure, nearest last. */
  readonly words: readonly string[];
}

/** Reads outward from the figure; never further left than `floor`. */
export function readSurroundings(folded: string, mention: Mention, floor: number): Surroundings {
  let [effects, start, nameEnd]: [Effects, number, number] = [{}, mention.start, mention.start];
  const words: string[] = [];
  for (;;) {
    const from = Math.max(floor, nameEnd - reach);
    const window = folded.slice(from, nameEnd).trimEnd();
    const found = phraseAtEnd(window);
    if (!found) break;
    const { rule } = found;
    const ahead = window.slice(0, found.start);
    if (rule.effect.rank && !rule.effect.bound && countsThings(mention)) break;
    // "trung học phổ thông và tương đương đạt 53%": part of the name, unless it stands right before the figure.
    if (found.phrase === 'tương đương' && (words.length > 0 || /(?<!\p{L})(?:và|hoặc) ?$/u.test(ahead))) break;
    // "các xã còn lại tăng 2 tiêu chí": the other ones.
    if (found.phrase === 'còn lại' && effects.change !== undefined && !effects.level) break;
    // "FDI đăng ký mới và tăng thêm 500 triệu USD": capital added is registered too, the words name it.
    if (rule.effect.change && addedCapital.test(ahead)) break;
    // "mầm non, tiểu học tương ứng 90% và 95%" is told respectively; "tương ứng giảm 8.200 hộ" says the same again.
    if (found.phrase.startsWith('tương ứng') && effects.change === undefined) break;
    // "giải phóng mặt bằng 350 ha": the end of another word.
    if (found.phrase === 'bằng' && /(?<!\p{L})(?:mặt|đồng) ?$/u.test(ahead)) break;
    if (rule.effect.becomes && otherWord.test(ahead)) break;
    if (rule.effect.level && /(?<!\p{L})(?:trở|không) ?$/u.test(ahead)) break;
    if (rule.effect.change && !rule.effect.level && (words[0] === 'cho' || (nominal.test(ahead) && !kept.test(ahead)))) break;
    // "… vào tăng trưởng đạt 45%": the noun ends the name.
    const noun = found.phrase === 'tăng trưởng đạt' && nominal.test(ahead) ? found.phrase.length - 'đạt'.length : 0;
    effects = words.length === 0 ? rule.effect : nearer(effects, rule.effect);
    nameEnd = from + found.start + noun;
    if (rule.underlined) start = nameEnd;
    words.unshift(found.phrase);
  }
  behindPattern.lastIndex = mention.end;
  const next = skipSpaces(folded, mention.end);
  const after = behindOpens.includes(folded.charAt(next)) ? behindPattern.exec(folded) : null;
  const rule = after && effectBehind.get((after[1] ?? after[2] ?? '').replace(/\s+/g, ' '));
  if (rule) effects = { ...effects, ...rule.effect };
  else if (effects.from && !effects.bound && fromUpwards.test(folded.slice(mention.end, mention.end + 60))) effects = { ...effects, bound: 'at-least' };
  return { effects, start, nameEnd, end: rule ? behindPattern.lastIndex : mention.end, words };
}

/** "từ 10 sản phẩm OCOP trở lên": the noun goes on between the figure and the word that bounds it. */
const fromUpwards = /^[^,;.()\d]{1,50}\strở lên(?!\p{L})/u;

/** "nâng hạng 05 sản phẩm" counts products; it is no rank. */
function countsThings({ unit, unitKind }: Mention): boolean {
  return unitKind === 'known' && unit?.dimension.startsWith('count:') === true;
}

/** The word nearest the figure wins where two speak of the same thing ("giảm còn dưới": the bound is "dưới"). */
function nearer(inner: Effects, outer: Effects): Effects {
  return { ...outer, ...inner };
}

/** "đạt và vượt 5% kế hoạch" goes beyond it by 5%; "đạt và vượt 100% kế hoạch" is the plan itself. */
function belowWhole({ value }: Mention): boolean {
  return compareDecimals(value, decimal('50')) <= 0;
}

const planWords = /^(?:dự toán|kế hoạch|chỉ tiêu|nghị quyết)/u;
const ratioName = atSight(/(?<!\p{L})(?:tỷ lệ|(?<!số )hộ (?:cận )?nghèo|tỷ trọng|tỷ suất|cơ cấu|độ che phủ|mức độ|hệ số|chỉ số sử dụng)(?!\p{L})/u);

/** Whether the indicator is itself a share, so that a change in % may mean points. */
function isShareName(name: string): boolean {
  return ratioName.test(foldVietnamese(name));
}

/** A base is another time or a plan; "so với lực lượng lao động" is what a share is taken of. */
const timeOrPlan = /(?<!\p{L})(?:năm|cùng kỳ|kỳ|tháng|quý|giai đoạn|trước|dự toán|kế hoạch|chỉ tiêu|nghị quyết|bình quân|cả nước|toàn quốc)(?!\p{L})/u;

export interface CriterionReading {
  readonly criterion: Criterion;
  readonly alternatives: readonly Criterion[];
  readonly doubts: readonly ('percent-or-points' | 'bound-by-from' | 'range-with-bound')[];
}

/**
 * The rule, in order: a named change without a level is a `change` whose amount follows the other words; everything else
 * is the amount itself. `name` is the indicator's; `base` is what the change is measured against.
 */
export function criterionOf(mention: Mention, effects: Effects, name: string, base?: string): CriterionReading {
  const ofPlan = effects.exceeds === true && mention.shareOf !== undefined && planWords.test(mention.shareOf.toLowerCase());
  const beyondPlan = effects.orMore === true && belowWhole(mention) && mention.shareOf !== undefined && planWords.test(mention.shareOf.toLowerCase());
  if (beyondPlan) return changeReading(mention, { ...effects, change: 'increase' }, name, base ?? mention.shareOf);
  if (ofPlan) return changeReading(mention, { ...effects, exceeds: false, change: 'increase' }, name, base ?? mention.shareOf);
  if (effects.exceeds && base !== undefined) return changeReading(mention, { ...effects, exceeds: false, change: 'increase' }, name, base);
  if (fallsBelow(mention, effects, name, base)) {
    const { alternatives, doubts } = changeReading(mention, effects, name, base);
    return { criterion: amountOf(mention, effects), alternatives, doubts };
  }
  if (effects.change && !effects.level) return changeReading(mention, effects, name, base);
  const comparison =
    effects.bound && effects.strict && base !== undefined && timeOrPlan.test(base.toLowerCase()) && effects.rank !== true && mention.shareOf === undefined;
  if (comparison) return changeReading(mention, { change: effects.bound === 'at-least' ? 'increase' : 'decrease', ...omitBound(effects) }, name, base);
  const criterion = amountOf(mention, effects);
  return { criterion, alternatives: amountAlternatives(mention, effects), doubts: amountDoubts(mention, effects) };
}

/** "Tỷ lệ trẻ em suy dinh dưỡng giảm dưới 8%": a share is to fall below the figure, not by less than it; it may mean the change all the same. */
function fallsBelow({ unit }: Mention, { change, level, bound, strict }: Effects, name: string, base: string | undefined): boolean {
  return change === 'decrease' && !level && bound === 'at-most' && strict === true && base === undefined && unit?.dimension === 'ratio' && isShareName(name);
}

function omitBound(effects: Effects): Effects {
  const { bound: _bound, strict: _strict, ...rest } = effects;
  return rest;
}

function amountOf(mention: Mention, effects: Effects): AmountCriterion {
  const value = quantityOf(mention);
  const approximate = effects.approximate === true;
  const upper = mention.upper === undefined ? undefined : quantityOf(mention, mention.upper);
  const bound = boundOf(effects, upper !== undefined);
  if (upper && !bound) return { kind: 'range', lower: value, upper, approximate };
  if (bound === 'at-most') return { kind: 'at-most', value: upper ?? value, strict: effects.strict === true, approximate };
  if (bound === 'at-least') return { kind: 'at-least', value, strict: effects.exceeds === true || effects.strict === true, approximate };
  if (approximate) return { kind: 'about', value };
  return { kind: 'equals', value };
}

/** "Xếp thứ 20 trở lên" is at most 20: a better rank is a smaller number. */
function boundOf(effects: Effects, isRange: boolean): 'at-least' | 'at-most' | undefined {
  if (effects.rank && effects.bound) return 'at-most';
  if (effects.bound) return effects.bound;
  return effects.exceeds || (effects.from && !isRange) ? 'at-least' : undefined;
}

function amountAlternatives(mention: Mention, effects: Effects): readonly Criterion[] {
  if (effects.from && !effects.bound && mention.upper === undefined) return [{ kind: 'equals', value: quantityOf(mention) }];
  return [];
}

function amountDoubts(mention: Mention, effects: Effects): CriterionReading['doubts'] {
  if (mention.upper !== undefined) return effects.bound ? ['range-with-bound'] : [];
  return effects.from && !effects.bound ? ['bound-by-from'] : [];
}

function changeReading(mention: Mention, effects: Effects, name: string, base: string | undefined): CriterionReading {
  const amount = amountOf(mention, effects);
  const change = (reading: 'relative' | 'points' | 'absolute' | 'ambiguous'): Criterion => ({
    kind: 'change',
    toward: effects.change ?? 'increase',
    amount,
    ...(base !== undefined && { base }),
    reading,
  });
  const reading = readingOf(mention, effects, name);
  if (reading !== 'ambiguous') return { criterion: change(reading), alternatives: [], doubts: amountDoubts(mention, effects) };
  return {
    criterion: change('ambiguous'),
    alternatives: [change('points'), change('relative')],
    doubts: ['percent-or-points', ...amountDoubts(mention, effects)],
  };
}

/** A percentage of change on a share may be points or percent; on an amount it is percent of it. */
function readingOf(mention: Mention, effects: Effects, name: string): 'relative' | 'points' | 'absolute' | 'ambiguous' {
  if (effects.times) return 'relative';
  const dimension = mention.unit?.dimension;
  if (dimension === 'ratio-difference') return 'points';
  if (dimension !== 'ratio') return 'absolute';
  return mention.shareOf === undefined && mention.unit?.code !== 'times' && isShareName(name) ? 'ambiguous' : 'relative';
}
