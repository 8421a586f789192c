/** Published figures by what they state: one cell for each place, period, form and layer, with the figure that holds in it. */
import { compareDecimals, convertQuantity, type Day, type Decimal, multiplyDecimals, type Period, periodEnd, type Unit } from '../../values/index.ts';
import { type Authority, isKnownOn, mostBelieved, sameValue } from '../select-figure.ts';
import type { Indicator, IndicatorCode, Measure, Observation, TerritoryCode } from '../types.ts';
import { type Layer, layerOf } from './layer.ts';
import { Places } from './places.ts';

export interface Cell {
  readonly indicator: Indicator;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
  readonly layer: Layer;
  /** Every figure known for it. */
  readonly observations: readonly Observation[];
  /** The figure that holds; absent when a plan has several (a range), or several of unknown date differ. */
  readonly chosen?: Observation;
  /** The chosen value in base units, to find quickly what surely agrees; nothing is decided by it. */
  readonly approximate: number;
}

/** Figures of related indicators in cells. */
export interface CellTable {
  readonly cells: readonly Cell[];
  readonly find: (indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure, layer: Layer) => Cell | undefined;
}

export function cellsOf(observations: readonly Observation[], indicators: ReadonlyMap<IndicatorCode, Indicator>, authority: Authority, day?: Day): CellTable {
  const groups = new Places<Observation[]>();
  for (const one of observations) {
    if (day !== undefined && !isKnown(one, day)) continue;
    const group = groups.at(one.indicator, one.territory, one.period, one.measure, layerOf(one), () => []);
    group.push(one);
  }
  const [table, cells] = [new Places<Cell>(), [] as Cell[]];
  for (const group of groups.values()) {
    const { indicator: code, territory, period, measure } = group[0]!;
    const indicator = indicators.get(code);
    if (indicator) cells.push(table.at(code, territory, period, measure, layerOf(group[0]!), () => cellOf(indicator, group, authority)));
  }
  return { cells, find: (...place) => table.find(...place) };
}

/** A figure of unknown date counts from the end of its period on, as everywhere. */
function isKnown({ published, period }: Observation, day: Day): boolean {
  return published.precision === 'unknown' ? periodEnd(period) <= day : isKnownOn(published, day);
}

function cellOf(indicator: Indicator, observations: readonly Observation[], authority: Authority): Cell {
  const [first] = observations;
  const { territory, period, measure } = first!;
  const layer = layerOf(first!);
  const chosen = chosenOf(observations, layer, authority);
  return { indicator, territory, period, measure, layer, observations, ...(chosen && { chosen }), approximate: chosen ? approximately(chosen) : Number.NaN };
}

function chosenOf(observations: readonly Observation[], layer: Layer, authority: Authority): Observation | undefined {
  const [first] = observations;
  if (observations.length === 1) return first;
  const chosen = mostBelieved(observations, authority);
  if (!chosen) return observations.every((one) => sameValue(one, first!)) ? first : undefined;
  const isRange = layer === 'plan' && observations.some((one) => one.source === chosen.source && !sameValue(one, chosen));
  return isRange ? undefined : chosen;
}

export function approximately({ value, unit }: Pick<Observation, 'value' | 'unit'>): number {
  return Number(value) * Number(unit.factor);
}

/** A cell whose figure is known. */
export type FilledCell = Cell & { readonly chosen: Observation };

export const isFilled = (cell: Cell | undefined): cell is FilledCell => cell?.chosen !== undefined;

/** The value in another unit; undefined when it measures something else. */
export const valueIn = ({ value, unit }: Observation, other: Unit): Decimal | undefined => convertQuantity({ value, unit }, other)?.value;

/** In base units, exactly. */
export const baseValue = ({ value, unit }: Pick<Observation, 'value' | 'unit'>): Decimal => multiplyDecimals(value, unit.factor);

export const isNegative = (value: Decimal): boolean => compareDecimals(value, '0' as Decimal) < 0;

/** The cells of one series, by period: one indicator at one place, in one form and layer. */
export const seriesKey = ({ indicator, territory, measure, layer }: Cell): string => `${indicator.code}|${territory}|${measure}|${layer}`;

/** The figures of other cells and this one that a single document states, if it states all. The chosen ones' own source comes first. */
export function commonEditions(cells: readonly FilledCell[]): readonly (readonly Observation[])[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const sources = new Set([first.chosen.source, ...first.observations.map(({ source }) => source)]);
  return [...sources].flatMap((source) => {
    const stated = [first, ...others].map(({ observations }) => only(observations.filter((one) => one.source === source)));
    return stated.every((one) => one !== undefined) ? [stated] : [];
  });
}

const only = (observations: readonly Observation[]): Observation | undefined => (observations.length === 1 ? observations[0] : observations.at(-1));
