/** Rule: one indicator, one period, two levels: each must say who set it; and the tasks must not say otherwise than the list. */
import { compareQuantities, type Quantity } from '../../../values/index.ts';
import { levelOf, placeOf } from '../levels.ts';
import { nameKey } from '../names.ts';
import type { LintReading, LintRule, Noticed, PlacedPart, PlacedPassage } from '../rule.ts';

export const rivalTargets: LintRule = {
  name: 'rival-targets',
  about: {
    vi: 'Một chỉ tiêu có hai mức trong cùng một kỳ thì phải ghi rõ mức nào do ai giao, mức nào là phấn đấu. Cùng một chỉ tiêu nêu ở hai nơi (danh sách và nhiệm vụ) phải cùng một mức.',
    en: 'Where one indicator has two levels for one period, the text must say who set which. The same indicator stated in two places (list and tasks) must have one level.',
  },
  words: {
    'lint/two-targets': {
      vi: '{name} có hai mức: {first} và {second}, mà không ghi mức nào do ai giao. Hãy ghi rõ nguồn giao, hoặc bỏ một mức.',
      en: '{name} has two levels, {first} and {second}, and the text does not say who set which. Please say so, or drop one.',
    },
    'lint/values-differ': {
      vi: '{name} là {first} trong danh sách chỉ tiêu nhưng là {second} trong phần nhiệm vụ. Hãy thống nhất một mức.',
      en: '{name} is {first} in the list of targets but {second} in the tasks. Please make them one.',
    },
  },
  check: (reading) => [...twoTargets(reading), ...listAndTasks(reading)],
};

interface Levelled {
  readonly placed: PlacedPart;
  readonly level: Quantity;
  readonly key: string;
}

/** Parts of a level that stand for themselves; "trong đó" repeats names on purpose. */
function levelled(parts: LintReading['parts'], listed: boolean): readonly Levelled[] {
  return parts.flatMap((placed) => {
    const level = levelOf(placed.part);
    const key = nameKey(placed.part.name);
    return placed.listed === listed && level && placed.part.within === undefined && /\p{L}{2}/u.test(key) ? [{ placed, level, key }] : [];
  });
}

function twoTargets({ parts, quote }: LintReading): readonly Noticed[] {
  const groups = Map.groupBy(levelled(parts, true), meaningOf);
  return [...groups.values()].flatMap((group) => {
    const bySetter = [...Map.groupBy(group, ({ placed }) => placed.part.setter?.kind ?? '').values()];
    return bySetter.flatMap((same) => rivals(same, quote)).slice(0, 1);
  });
}

const periodKey = ({ part }: PlacedPart): string => (part.period ? `${part.period.start}/${part.period.months}` : '');

function rivals(same: readonly Levelled[], quote: LintReading['quote']): readonly Noticed[] {
  const [first, second] = [same[0], same.find(({ level }) => same[0] && compareQuantities(level, same[0].level) !== 0)];
  if (
    !first ||
    !second ||
    isBand(first.placed, second.placed) ||
    isRunningTotal(first.placed, second.placed, quote) ||
    saysWhoSet(first.placed, second.placed, quote)
  )
    return [];
  return [
    {
      code: 'lint/two-targets',
      severity: 'warning',
      at: [placeOf(first.placed), placeOf(second.placed)],
      parameters: { name: first.placed.part.name, first: first.level, second: second.level },
    },
  ];
}

/** "ít nhất 5" and "không quá 8" together are one demand. */
function isBand(a: PlacedPart, b: PlacedPart): boolean {
  const kinds = [a.part.criterion.kind, b.part.criterion.kind];
  return kinds.includes('at-least') && kinds.includes('at-most');
}

/** "12 xã; lũy kế 89 xã", "nâng tổng số lên 89 xã": the second counts all years. */
function isRunningTotal(a: PlacedPart, b: PlacedPart, quote: LintReading['quote']): boolean {
  const [start, end] = [Math.min(a.part.span.end, b.part.span.end), Math.max(a.part.span.end, b.part.span.end)];
  return a.address === b.address && /l[ũu][yỹ] kế|nâng|tổng số|cộng dồn/iu.test(quote({ start, end }));
}

/** "Trung ương giao 5.000 tỷ đồng, Hội đồng nhân dân tỉnh giao 5.400 tỷ đồng": two givers, each by name. */
function saysWhoSet(a: PlacedPart, b: PlacedPart, quote: LintReading['quote']): boolean {
  const [start, end] = [Math.min(a.part.span.end, b.part.span.end), Math.max(a.part.span.end, b.part.span.end)];
  return a.address === b.address && a.part.setter !== undefined && /giao|phấn đấu/iu.test(quote({ start, end }));
}

/** "đến cuối quý II", "6 tháng đầu năm", "năm 2029": a step on the way, or another year. */
const otherTime = /(?<!\p{L})(?:quý (?:i{1,3}|iv|\d)|(?:\d+|sáu|chín|ba) tháng|tháng \d|giai đoạn)(?![\p{L}\d])/iu;

function isOfOtherTime({ findPassage, plan, quote }: LintReading, { placed }: Levelled): boolean {
  const { part } = placed;
  const passage = findPassage(placed.address);
  const sentence = plan.tasks.find(({ span }) => span.start <= part.span.start && part.span.end <= span.end)?.span;
  if (!passage || !sentence) return false;
  const words = quote({ start: Math.max(sentence.start, part.span.start - nearest), end: part.span.end });
  const own = part.period?.start.slice(0, 4);
  return otherTime.test(words) || [...words.matchAll(/năm (\d{4})/giu)].some(([, year]) => own !== undefined && year !== own);
}

/** A statement in the tasks that names an indicator of the list. What stands before the list recites results. */
function listAndTasks(reading: LintReading): readonly Noticed[] {
  const listed = levelled(reading.parts, true);
  const start = Math.min(...listed.slice(0, 1).map(({ placed }) => placed.part.span.start));
  const byName = Map.groupBy(listed, meaningOf);
  return levelled(reading.parts, false).flatMap((other) => {
    if (other.placed.part.span.start < start || isOfOtherTime(reading, other)) return [];
    const same = namesOf(reading, other).map((key) => byName.get(meaningOf({ ...other, key })));
    const found = same.find((group) => group !== undefined) ?? [];
    const [first] = found;
    if (!first || found.some(({ level }) => compareQuantities(level, other.level) === 0)) return [];
    return [
      {
        code: 'lint/values-differ' as const,
        severity: 'warning' as const,
        at: [placeOf(first.placed), placeOf(other.placed)],
        parameters: { name: first.placed.part.name, first: first.level, second: other.level },
      },
    ];
  });
}

/** What must be the same for two levels to be rivals: name, dimension, period. */
const meaningOf = ({ key, level, placed }: Levelled): string => `${key}|${level.unit.dimension}|${periodKey(placed)}`;

const filler = /(?: (?:phấn đấu|đạt|là|còn|khoảng|trên|ít nhất|:))+\s*$/u;
const nearest = 160;

/** What the statement may be called, longest first: its name, then the words directly before its figure, two words at least. */
function namesOf({ findPassage }: LintReading, { placed, key }: Levelled): readonly string[] {
  const passage = findPassage(placed.address);
  const start = placed.part.valueSpan?.start;
  if (!passage || start === undefined) return [key];
  const at = offsetOf(passage, start);
  const words = ` ${passage.folded.slice(Math.max(0, at - nearest), at)}`.replace(/\s+/gu, ' ').replace(filler, '').trim().split(' ');
  return [key, ...words.slice(0, -1).map((_, i) => words.slice(i).join(' '))];
}

/** The place in the passage of an original one. */
function offsetOf({ text, toOriginal }: PlacedPassage, original: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toOriginal({ start: middle, end: middle + 1 }).start < original) low = middle + 1;
    else high = middle;
  }
  return low;
}
