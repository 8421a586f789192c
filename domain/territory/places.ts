/** The units that a plan names, with what becomes of each: small enough to travel with the plan. */
import { addDays, type Bilingual, type Day } from '../values/index.ts';
import { explainFate } from './fate.ts';
import { findUnitNamed } from './find-unit.ts';
import type { Territory, TerritoryCode } from './types.ts';

/** From a day on, what is to be said of the unit. */
export interface PlaceTurn {
  readonly since: Day;
  readonly says: Bilingual;
}

/** A unit as a text names it, found among the units of its day. */
export interface NamedPlace {
  /** "huyện Mỏ Cày Nam", as in the text. */
  readonly written: string;
  readonly code: TerritoryCode;
  /** Oldest first; none while nothing happened to the unit. Its end and a new name count also where no act is recorded. */
  readonly turns: readonly PlaceTurn[];
}

/** The places that the names mean on the day `named` within a province; a name that means none or several is left out. */
export function findPlaces(territory: Territory, names: readonly string[], named: Day, within: TerritoryCode): readonly NamedPlace[] {
  const ends = territory.units.flatMap(({ to }) => (to === undefined ? [] : [addDays(to, 1)]));
  const days = [...new Set([...territory.changes.map(({ effective }) => effective), ...ends])].filter((day) => day > named).sort();
  return [...new Set(names)].flatMap((written) => {
    const unit = findUnitNamed(territory, written, named, within);
    return unit ? [{ written, code: unit.code, turns: turnsOf(territory, unit.code, named, days) }] : [];
  });
}

function turnsOf(territory: Territory, code: TerritoryCode, named: Day, days: readonly Day[]): readonly PlaceTurn[] {
  const turns: PlaceTurn[] = [];
  for (const since of days) {
    const fate = explainFate(territory, code, { named, read: since });
    if (fate && (fate.steps.length > 0 || fate.unexplained.length > 0 || fate.ended) && fate.says.vi !== turns.at(-1)?.says.vi)
      turns.push({ since, says: fate.says });
  }
  return turns;
}

/** What is to be said on a day of the unit written so; undefined while there is nothing to say. */
export function whatBecameOf(places: readonly NamedPlace[], written: string, day: Day): Bilingual | undefined {
  return places.find((place) => place.written === written)?.turns.findLast(({ since }) => since <= day)?.says;
}
