/** Figures that add up over territory (flows, counts, stocks), told for the units of another day: nothing lost, nothing invented. */
import { addDecimals, compareDecimals, type Decimal, decimalPlaces, zero } from '../values/index.ts';
import { apportion } from './apportion.ts';
import type { Crosswalk, CrosswalkLink } from './crosswalk.ts';
import { compareText } from './order.ts';
import { type Share, wholeShare } from './share.ts';
import type { ActNumber, TerritoryCode } from './types.ts';

/** A figure of one unit; without a value it is not known, which is never zero. */
export interface UnitFigure {
  readonly unit: TerritoryCode;
  readonly value?: Decimal;
}

/** The part of a former unit's figure that went into a restated one. */
export interface Piece {
  readonly from: TerritoryCode;
  /** The former unit's whole figure, as it was. */
  readonly of: Decimal;
  readonly share: Share;
  readonly taken: Decimal;
}

/** A former unit whose part in a restated figure is not known. */
export interface Gap {
  readonly from: TerritoryCode;
  readonly why: 'no-figure' | 'share-unknown';
  /** Its whole figure, where only the share is missing. */
  readonly of?: Decimal;
}

export interface RestatedFigure {
  readonly unit: TerritoryCode;
  /** Absent as soon as one member is missing. */
  readonly value?: Decimal;
  /** The sum of what is known, where some of it is missing: marked partial, with the missing named in `gaps`. */
  readonly partial?: Decimal;
  readonly pieces: readonly Piece[];
  readonly gaps: readonly Gap[];
  /** False when the figure stands as it was published for the same unit. */
  readonly isRestated: boolean;
  readonly acts: readonly ActNumber[];
  /** What the weights of divisions counted. */
  readonly bases: readonly string[];
}

export interface Restatement {
  readonly figures: readonly RestatedFigure[];
  /** Figures that could not be placed: shares unknown, or no successor recorded. With them the total is the old total. */
  readonly unplaced: readonly UnitFigure[];
}

/**
 * Restates figures of units of the crosswalk's first day for those of its second. Each figure is divided by largest
 * remainders at `places` decimals (those the figures carry, unless given), so that
 * values, partial sums and unplaced figures together are exactly what came in. Always restate from the figures as published:
 * restating twice rounds twice.
 */
export function restate(figures: readonly UnitFigure[], { links, lost }: Crosswalk, places = placesOf(figures)): Restatement {
  const given = new Map(figures.map(({ unit, value }) => [unit, value]));
  const byFormer = Map.groupBy(links, ({ from }) => from);
  const isLost = new Set(lost);
  const taken = new Map<CrosswalkLink, Decimal>();
  const unplaced: UnitFigure[] = [];
  for (const [unit, value] of given) {
    if (value === undefined) continue;
    const onward = byFormer.get(unit) ?? [];
    const shares = onward.map(({ share }) => share).filter((share) => share !== undefined);
    if (onward.length === 0 || shares.length < onward.length || isLost.has(unit)) unplaced.push({ unit, value });
    else apportion(value, shares, places).forEach((piece, index) => void taken.set(onward[index]!, piece));
  }
  const byLater = [...Map.groupBy(links, ({ to }) => to)].sort(([a], [b]) => compareText(a, b));
  return { figures: byLater.map(([unit, sources]) => sumUp(unit, sources, given, taken)), unplaced };
}

/** The most decimals that any of the figures carries. */
export function placesOf(figures: readonly UnitFigure[]): number {
  return Math.max(0, ...figures.map(({ value }) => (value === undefined ? 0 : decimalPlaces(value))));
}

function sumUp(
  unit: TerritoryCode,
  links: readonly CrosswalkLink[],
  given: ReadonlyMap<TerritoryCode, Decimal | undefined>,
  taken: ReadonlyMap<CrosswalkLink, Decimal>,
): RestatedFigure {
  const pieces: Piece[] = [];
  const gaps: Gap[] = [];
  for (const link of links) {
    const of = given.get(link.from);
    const piece = taken.get(link);
    if (of === undefined) gaps.push({ from: link.from, why: 'no-figure' });
    else if (piece === undefined) gaps.push({ from: link.from, why: 'share-unknown', of });
    else pieces.push({ from: link.from, of, share: link.share ?? wholeShare, taken: piece });
  }
  const sum = pieces.reduce((total, { taken: piece }) => addDecimals(total, piece), zero);
  return {
    unit,
    ...(gaps.length === 0 ? { value: sum } : pieces.length > 0 ? { partial: sum } : {}),
    pieces,
    gaps,
    isRestated: !(links.length === 1 && links[0]!.from === unit && links[0]!.share === wholeShare),
    acts: [...new Set(links.flatMap(({ acts }) => acts))].sort(),
    bases: [...new Set(links.flatMap(({ bases }) => bases))].sort(),
  };
}

/**
 * The figures as they were before a restatement: its pieces put together again. A figure of which a piece is missing among
 * those given has no value.
 */
export function undoRestatement({ figures, unplaced }: Restatement): readonly UnitFigure[] {
  const whole = new Map<TerritoryCode, { of?: Decimal; sum: Decimal }>();
  for (const { from, of, taken } of figures.flatMap(({ pieces }) => pieces)) whole.set(from, { of, sum: addDecimals(whole.get(from)?.sum ?? zero, taken) });
  for (const { from } of figures.flatMap(({ gaps }) => gaps)) if (!whole.has(from)) whole.set(from, { sum: zero });
  for (const { unit, value } of unplaced) whole.set(unit, { ...(value !== undefined && { of: value }), sum: value ?? zero });
  return [...whole]
    .sort(([a], [b]) => compareText(a, b))
    .map(([unit, { of, sum }]) => (of !== undefined && compareDecimals(of, sum) === 0 ? { unit, value: of } : { unit }));
}
