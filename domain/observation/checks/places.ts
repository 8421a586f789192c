/** A table by indicator, place, period, form and layer. A million figures are looked up here, so no key is put together from text. */
import type { Period } from '../../values/index.ts';
import type { IndicatorCode, Measure, TerritoryCode } from '../types.ts';
import type { Layer } from './layer.ts';

const measures: Readonly<Record<Measure, number>> = { value: 0, count: 1, 'growth-yoy': 2, 'share-of-plan': 3, rank: 4 };

const months = new Map<string, number>();

/** Months since year 0 of "2024-03"; the same text is read once. */
export function monthOf(start: string): number {
  const known = months.get(start);
  if (known !== undefined) return known;
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  if (months.size < 10_000) months.set(start, month);
  return month;
}

/** Longer periods than this do not occur: a century. */
const longest = 1200;

const numberOf = (period: Period, measure: Measure, layer: Layer): number =>
  (monthOf(period.start) * longest + period.months) * 16 + measures[measure] * 2 + (layer === 'plan' ? 1 : 0);

export class Places<T> {
  readonly #table = new Map<IndicatorCode, Map<TerritoryCode, Map<number, T>>>();

  find(indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure, layer: Layer): T | undefined {
    return this.#table
      .get(indicator)
      ?.get(territory)
      ?.get(numberOf(period, measure, layer));
  }

  /** What stands there; made and put there when nothing does. */
  at(indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure, layer: Layer, make: () => T): T {
    const byTerritory = orPut(this.#table, indicator, () => new Map<TerritoryCode, Map<number, T>>());
    return orPut(
      orPut(byTerritory, territory, () => new Map<number, T>()),
      numberOf(period, measure, layer),
      make,
    );
  }

  /** In the order in which indicators, places and then figures first came. */
  *values(): Iterable<T> {
    for (const byTerritory of this.#table.values()) for (const byNumber of byTerritory.values()) yield* byNumber.values();
  }
}

function orPut<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
