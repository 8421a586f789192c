/** One code through time: every version, the acts that touched it, and when to ask what became of it. */
import type { Day } from '../values/index.ts';
import type { Territory, TerritoryAct, TerritoryChange, TerritoryCode, TerritoryUnit } from './types.ts';
import { findUnitOn, previousDay, versionsOf } from './validity.ts';

/** A change with its act, and its units as they were the day before and are from the day on. */
export interface SeenChange extends Pick<TerritoryChange, 'kind' | 'transfers'> {
  readonly act: TerritoryAct;
  readonly from: readonly TerritoryUnit[];
  readonly to: readonly TerritoryUnit[];
}

/** Changes that took effect after `from` and not after `to`, of one code where it is named. */
export function changesBetween(
  territory: Territory,
  { from, to, code }: { readonly from: Day; readonly to: Day; readonly code?: TerritoryCode },
): readonly SeenChange[] {
  return territory.changes
    .filter(({ effective }) => from < effective && effective <= to)
    .filter((change) => code === undefined || change.from.includes(code) || change.to.includes(code))
    .map((change) => seenChange(territory, change));
}

/** Every change that a code took part in, oldest first. */
export function changesOfCode(territory: Territory, code: TerritoryCode): readonly SeenChange[] {
  return territory.changes.filter(({ from, to }) => from.includes(code) || to.includes(code)).map((change) => seenChange(territory, change));
}

function seenChange(territory: Territory, { kind, act, effective, from, to, transfers }: TerritoryChange): SeenChange {
  const unitsOf = (codes: readonly TerritoryCode[], day: Day) => codes.flatMap((code) => findUnitOn(territory, code, day) ?? []);
  return {
    kind,
    act: territory.acts.find(({ number }) => number === act)!,
    from: unitsOf(from, previousDay(effective)),
    to: unitsOf(to, effective),
    transfers,
  };
}

/** The day on which to look for the unit of a code when asked on `on`: that day, else the last day on which one stood before; its first day at the latest. */
export function dayOfUnit(territory: Territory, code: TerritoryCode, on: Day): Day | undefined {
  const versions = versionsOf(territory, code);
  if (findUnitOn(territory, code, on)) return on;
  return versions.findLast(({ to }) => to !== undefined && to < on)?.to ?? versions[0]?.from;
}
