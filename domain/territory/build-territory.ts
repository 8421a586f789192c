/** From what was recorded to units with validity: what an act ends ends the day before it, what it makes begins with it. */
import type { Day } from '../values/index.ts';
import { changesOf } from './changes.ts';
import { compareText } from './order.ts';
import type { ActNumber, Territory, TerritoryAct, TerritoryRecord, TerritoryUnit, Transfer, UnitEntry } from './types.ts';
import { previousDay } from './validity.ts';

/**
 * The history that a record tells. Later entries of the same code and first day correct earlier ones, as do later transfers between the same units; transfers whose act
 * is not recorded are left out. Pure and deterministic: the order of units in the record does not matter.
 */
export function buildTerritory(given: TerritoryRecord): Territory {
  const record = { ...given, transfers: latestTransfers(given.transfers) };
  const acts = new Map(record.acts.map((act) => [act.number, act]));
  const ends = endsOf(record, acts);
  const byCode = Map.groupBy(latestEntries([...record.units, ...keptNames(record, acts)]), ({ code }) => code);
  const units = [...byCode.values()].flatMap((entries) => versions(entries, ends));
  units.sort((a, b) => compareText(a.code, b.code) || compareText(firstOf(a), firstOf(b)));
  const sorted = [...acts.values()].sort((a, b) => compareText(a.effective, b.effective) || compareText(a.number, b.number));
  return { units, acts: sorted, changes: changesOf(record, units, acts) };
}

/** Its first day, as text that sorts; a unit that stood before the record begins comes first. */
const firstOf = ({ from }: UnitEntry): string => from ?? '';

type Acts = ReadonlyMap<ActNumber, TerritoryAct>;

interface Ends {
  /** Days on which an act takes the code's unit apart or renews it. */
  readonly ofCode: ReadonlyMap<string, readonly Day[]>;
  readonly ofLevel: ReadonlyMap<string, Day>;
}

function endsOf({ transfers, levelEnds }: TerritoryRecord, acts: Acts): Ends {
  const dated = transfers.flatMap(({ act, from }) => {
    const effective = acts.get(act)?.effective;
    return effective ? [{ from, effective }] : [];
  });
  const ofCode = Map.groupBy(dated, ({ from }) => from as string);
  return {
    ofCode: new Map([...ofCode].map(([code, list]) => [code, list.map(({ effective }) => effective)])),
    ofLevel: new Map(levelEnds.flatMap(({ level, act }) => (acts.has(act) ? [[level, acts.get(act)!.effective] as const] : []))),
  };
}

/** A unit that an act makes anew without naming it keeps the name and the place it had. */
function keptNames({ units, transfers }: TerritoryRecord, acts: Acts): readonly UnitEntry[] {
  const byCode = Map.groupBy(units, ({ code }) => code);
  return transfers.flatMap(({ act, to }) => {
    const effective = acts.get(act)?.effective;
    const entries = byCode.get(to) ?? [];
    if (effective === undefined || entries.some(({ from }) => from === effective)) return [];
    const before = entries.filter(({ from }) => from === undefined || from < effective).sort((a, b) => compareText(firstOf(b), firstOf(a)))[0];
    if (!before) return [];
    const { to: _, ...kept } = before;
    return [{ ...kept, from: effective }];
  });
}

/** A transfer said again, with a weight it lacked, takes the place of the earlier word. */
function latestTransfers(transfers: readonly Transfer[]): readonly Transfer[] {
  return [...new Map(transfers.map((transfer) => [`${transfer.act} ${transfer.from} ${transfer.to}`, transfer])).values()];
}

function latestEntries(entries: readonly UnitEntry[]): readonly UnitEntry[] {
  const latest = new Map<string, UnitEntry>();
  for (const entry of entries) latest.set(`${entry.code}|${firstOf(entry)}`, entry);
  return [...latest.values()];
}

/** The versions of one code: each ends at the earliest of its own last day, the next version, an act, the end of its level. */
function versions(entries: readonly UnitEntry[], { ofCode, ofLevel }: Ends): readonly TerritoryUnit[] {
  const sorted = [...entries].sort((a, b) => compareText(firstOf(a), firstOf(b)));
  return sorted.map((entry, index) => {
    const next = sorted[index + 1]?.from;
    const breaks = [...(ofCode.get(entry.code) ?? []), ...(next ? [next] : []), ...(ofLevel.has(entry.level) ? [ofLevel.get(entry.level)!] : [])];
    const ends = breaks.filter((day) => entry.from === undefined || day > entry.from).map(previousDay);
    const to = [...ends, ...(entry.to ? [entry.to] : [])].sort()[0];
    const { to: _, ...rest } = entry;
    return to === undefined ? rest : { ...rest, to };
  });
}
