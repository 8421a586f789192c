/** Codes are never given again: a unit may go on under its code, but a code whose unit ended stays with it. */
import { addDays } from '../values/index.ts';
import { buildTerritory } from './build-territory.ts';
import { joinRecords, type OfLine, type TerritoryList } from './record.ts';
import type { ListFaults } from './rows.ts';
import type { Territory, TerritoryCode, TerritoryRecord, TerritoryUnit } from './types.ts';
import { versionsOf } from './validity.ts';

/** A code that stands again for a unit which is not the one it stood for. */
export interface ReusedCode {
  readonly code: TerritoryCode;
  /** The unit that bore it. */
  readonly former: TerritoryUnit;
  readonly later: TerritoryUnit;
}

/** Codes that came back after a pause, or were given to land none of which is the former unit's. */
export function findReusedCodes(territory: Territory): readonly ReusedCode[] {
  return [...new Set(territory.units.map(({ code }) => code))].flatMap((code) => {
    const versions = versionsOf(territory, code);
    return versions.slice(1).flatMap((later, index) => (goesOn(territory, versions[index]!, later) ? [] : [{ code, former: versions[index]!, later }]));
  });
}

function goesOn({ changes }: Territory, { code, to }: TerritoryUnit, later: TerritoryUnit): boolean {
  if (to === undefined || later.from === undefined || addDays(to, 1) !== later.from) return false;
  const transfers = changes.filter(({ kind, effective }) => kind !== 'level-abolished' && effective === later.from).flatMap((change) => change.transfers);
  const incoming = transfers.filter((transfer) => transfer.to === code);
  return incoming.length === 0 || incoming.some(({ from }) => from === code);
}

/** Adds a fault for every row that would give a code again. */
export function refuseReuse(known: TerritoryRecord, list: TerritoryList, faults: ListFaults, column: string): void {
  const values = <T>(rows: readonly OfLine<T>[]) => rows.map(({ value }) => value);
  const joined = joinRecords(known, { units: values(list.units), acts: values(list.acts), transfers: values(list.transfers) });
  for (const { code, former, later } of findReusedCodes(buildTerritory(joined))) {
    const row =
      list.transfers.find(({ value }) => value.to === code) ??
      list.units.find(({ value }) => value.code === code && value.from === later.from) ??
      list.units.find(({ value }) => value.code === code);
    if (row) faults.add(row.line, column, 'territory/code-reused', { given: code, name: former.name });
  }
}
