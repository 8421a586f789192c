/** Which version of a unit stands on a day. */
import { addDays, type Day } from '../values/index.ts';
import type { Territory, TerritoryCode, TerritoryLevel, TerritoryUnit } from './types.ts';

export const previousDay = (day: Day): Day => addDays(day, -1);

export function standsOn({ from, to }: Pick<TerritoryUnit, 'from' | 'to'>, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

interface Index {
  readonly versions: ReadonlyMap<TerritoryCode, readonly TerritoryUnit[]>;
}

const indexes = new WeakMap<Territory, Index>();

function indexOf(territory: Territory): Index {
  const known = indexes.get(territory);
  if (known) return known;
  const index = { versions: Map.groupBy(territory.units, ({ code }) => code) };
  indexes.set(territory, index);
  return index;
}

/** Every version of a code, oldest first. */
export function versionsOf(territory: Territory, code: TerritoryCode): readonly TerritoryUnit[] {
  return indexOf(territory).versions.get(code) ?? [];
}

/** The unit that bears the code on the day. */
export function findUnitOn(territory: Territory, code: TerritoryCode, day: Day): TerritoryUnit | undefined {
  return versionsOf(territory, code).find((unit) => standsOn(unit, day));
}

/** Units standing on the day, of one level when it is named, by code. */
export function unitsOn(territory: Territory, day: Day, level?: TerritoryLevel): readonly TerritoryUnit[] {
  return territory.units.filter((unit) => (level === undefined || unit.level === level) && standsOn(unit, day));
}

/** Units directly below a unit on the day. */
export function childrenOf(territory: Territory, code: TerritoryCode, day: Day): readonly TerritoryUnit[] {
  return territory.units.filter((unit) => unit.parent === code && standsOn(unit, day));
}

/** The unit of `level` that a unit belongs to on the day, itself where it is of that level; undefined where the record has none. */
export function holderOf(territory: Territory, code: TerritoryCode, day: Day, level: TerritoryLevel): TerritoryUnit | undefined {
  for (let unit = findUnitOn(territory, code, day); unit; unit = unit.parent === undefined ? undefined : findUnitOn(territory, unit.parent, day))
    if (unit.level === level) return unit;
  return undefined;
}
