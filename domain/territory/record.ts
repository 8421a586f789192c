/** The record that lists add to, and what one list says. */
import type { TerritoryAct, TerritoryRecord, Transfer, UnitEntry } from './types.ts';

/** What one list says, each with the line that says it. */
export interface TerritoryList {
  readonly units: readonly OfLine<UnitEntry>[];
  readonly acts: readonly OfLine<TerritoryAct>[];
  readonly transfers: readonly OfLine<Transfer>[];
}

export interface OfLine<T> {
  readonly line: number;
  readonly value: T;
}

export interface ListContext {
  readonly file?: string;
  /** Everything recorded so far: the country's and the tenant's. */
  readonly known: TerritoryRecord;
}

/** Two records as one; what the second says comes later. */
export function joinRecords(a: TerritoryRecord, b: Partial<TerritoryRecord>): TerritoryRecord {
  return {
    units: [...a.units, ...(b.units ?? [])],
    acts: [...a.acts, ...(b.acts ?? [])],
    transfers: [...a.transfers, ...(b.transfers ?? [])],
    levelEnds: [...a.levelEnds, ...(b.levelEnds ?? [])],
  };
}

export const emptyRecord: TerritoryRecord = { units: [], acts: [], transfers: [], levelEnds: [] };

/** The act by this number, as recorded last. */
export function findAct({ acts }: TerritoryRecord, number: string): TerritoryAct | undefined {
  return acts.findLast((act) => act.number === number);
}
