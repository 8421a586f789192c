/** What a part asks of figures: which form of figure answers it, and by what rule. */
import type { Indicator, Measure, PartLink } from '../observation/index.ts';
import type { AmountCriterion, Criterion } from '../plan/index.ts';
import type { Period } from '../values/index.ts';
import type { Direction } from './assess-criterion.ts';

export type Toward = 'increase' | 'decrease' | 'contain';

export type Question =
  /** The figure itself is held against the criterion; with `negated`, a fall counts upwards ("giảm 5%"). */
  | {
      readonly kind: 'amount';
      readonly measure: Measure;
      readonly criterion: AmountCriterion;
      readonly direction: Direction;
      readonly toward?: 'increase' | 'decrease';
    }
  /** The figure less that of the same period a year before is held against the criterion. */
  | {
      readonly kind: 'difference';
      readonly measure: Measure;
      readonly criterion: AmountCriterion;
      readonly direction: Direction;
      readonly toward: 'increase' | 'decrease';
    }
  /** The growth of the figure on that of the same period a year before, in percent, is held against the criterion: nobody published the growth itself. */
  | {
      readonly kind: 'growth';
      readonly measure: 'value' | 'count';
      readonly criterion: AmountCriterion;
      readonly direction: Direction;
      readonly toward: 'increase' | 'decrease';
      /** The words for what it is compared with. */
      readonly base?: string;
    }
  /** Whether it happened at all. */
  | { readonly kind: 'occurrence'; readonly measure: Measure; readonly wanted: 'some' | 'none' }
  /** The sign of the growth on the same period. */
  | { readonly kind: 'trend'; readonly measure: 'growth-yoy'; readonly toward: Toward }
  /** The sign of the difference from the same period a year before (scores and ranks come without growth). */
  | { readonly kind: 'trend-of-levels'; readonly measure: Measure; readonly toward: Toward };

/** The questions that decide a part, best first; none when the words are still open (points or percent). */
export function questionsOf(criterion: Criterion, link: PartLink, indicator: Indicator): readonly Question[] {
  const direction = directionOf(indicator, link.measure);
  switch (criterion.kind) {
    case 'change':
      return changeQuestions(criterion, link, indicator, direction);
    case 'named-unit':
    case 'event':
      return [{ kind: 'occurrence', measure: link.measure, wanted: 'some' }];
    case 'none':
      return [{ kind: 'occurrence', measure: link.measure, wanted: 'none' }];
    case 'direction':
      return trendQuestions(criterion.toward, link.measure);
    default:
      return [{ kind: 'amount', measure: link.measure, criterion, direction }];
  }
}

/** Whether the words ask that something happens, not how much of it: a named unit, an event. */
export function asksOccurrence(criterion: Criterion): boolean {
  return criterion.kind === 'named-unit' || criterion.kind === 'event';
}

/** For a rank the smaller is better, whatever the indicator's score says. */
export function directionOf(indicator: Indicator, measure: Measure): Direction {
  return measure === 'rank' ? 'lower-better' : indicator.direction;
}

type Change = Extract<Criterion, { kind: 'change' }>;

function changeQuestions({ toward, amount, reading, base }: Change, link: PartLink, indicator: Indicator, direction: Direction): readonly Question[] {
  const shared = { criterion: amount, direction: directionOfChange(direction, toward), toward };
  // An indicator in points, or of events, is itself the amount of change: its own direction holds.
  const isAmount = indicator.unit?.dimension === 'ratio-difference' || indicator.accumulation === 'event';
  const direct: Question = { kind: 'amount', measure: link.measure, criterion: amount, direction };
  // A person who linked the part to growth figures, or to an indicator in points, has said which reading holds.
  if (reading === 'relative' || link.measure === 'growth-yoy') {
    const levels = levelsOf(link, indicator).map((measure): Question => ({ kind: 'growth', measure, ...shared, ...(base !== undefined && { base }) }));
    return [{ kind: 'amount', measure: 'growth-yoy', ...shared }, ...levels];
  }
  if (reading === 'ambiguous') return indicator.unit?.dimension === 'ratio-difference' ? [direct] : [];
  return [isAmount ? direct : { kind: 'difference', measure: link.measure, ...shared }];
}

/** The levels that a growth can be worked out from; not those of a growth or an index, whose levels are in other prices or on another base. */
function levelsOf({ measure }: PartLink, { accumulation }: Indicator): readonly ('value' | 'count')[] {
  if (accumulation !== 'flow' && accumulation !== 'stock' && accumulation !== 'event') return [];
  if (measure === 'growth-yoy') return ['value', 'count'];
  return measure === 'value' || measure === 'count' ? [measure] : [];
}

/** Whether the words compare with the year before the period: they name it, or name no year. */
export function comparesWithYearBefore({ base }: Extract<Question, { kind: 'growth' }>, { start, months }: Period): boolean {
  const years = base?.match(/(?:19|20)\d{2}/gu) ?? [];
  return months <= 12 && years.every((year) => Number(year) === Number(start.slice(0, 4)) - 1);
}

/** A fall of what should fall is better the larger it is; a rise of what should fall is better the smaller. */
function directionOfChange(direction: Direction, toward: 'increase' | 'decrease'): Direction {
  if (direction === 'neutral') return 'neutral';
  if (direction === 'undeclared') return 'higher-better';
  return (direction === 'higher-better') === (toward === 'increase') ? 'higher-better' : 'lower-better';
}

/** `toward` is the way the number goes: "nâng cao thứ hạng" was read as a rank that falls. */
function trendQuestions(toward: Toward, measure: Measure): readonly Question[] {
  const levels: Question = { kind: 'trend-of-levels', measure, toward };
  const growth: Question = { kind: 'trend', measure: 'growth-yoy', toward };
  if (measure === 'growth-yoy') return [growth];
  return measure === 'rank' ? [levels] : [growth, levels];
}
