/** Finds the unit that a text names, as it stood on a day. */
import type { Day } from '../values/index.ts';
import { foldName, parseUnitKind, splitName } from './names.ts';
import type { Territory, TerritoryCode, TerritoryUnit } from './types.ts';
import { holderOf, unitsOn } from './validity.ts';

/**
 * Units that bear the name written ("huyện Mỏ Cày Nam", "xã Hoà Lộc", or without the kind) on the day, inside the province
 * `within` where one is given. Placing of tone marks does not matter, nor does the case; the tones themselves do.
 */
export function unitsNamed(territory: Territory, written: string, day: Day, within?: TerritoryCode): readonly TerritoryUnit[] {
  const { kind, bare } = splitName(written);
  const wanted = foldName(bare);
  return unitsOn(territory, day).filter(
    (unit) =>
      (kind === undefined || parseUnitKind(kind, unit.level) === unit.kind) &&
      foldName(splitName(unit.name).bare) === wanted &&
      (within === undefined || unit.code === within || holderOf(territory, unit.code, day, 'province')?.code === within),
  );
}

/** The one unit that bears the name; undefined when none does or several do. */
export function findUnitNamed(territory: Territory, written: string, day: Day, within?: TerritoryCode): TerritoryUnit | undefined {
  const found = unitsNamed(territory, written, day, within);
  return found.length === 1 ? found[0] : undefined;
}
