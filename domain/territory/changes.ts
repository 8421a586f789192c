/** What acts did, told as changes: merged, split, boundary moved, renamed, recoded, moved under another unit, level abolished. */
import { compareText } from './order.ts';
import type { ActNumber, ChangeKind, TerritoryAct, TerritoryChange, TerritoryCode, TerritoryRecord, TerritoryUnit, Transfer } from './types.ts';
import { previousDay, standsOn } from './validity.ts';

type Acts = ReadonlyMap<ActNumber, TerritoryAct>;

/** Changes in order of their day; transfers of one act that share a unit on either side are one change. */
export function changesOf(record: TerritoryRecord, units: readonly TerritoryUnit[], acts: Acts): readonly TerritoryChange[] {
  const byAct = Map.groupBy(record.transfers, ({ act }) => act);
  const written = [...byAct].flatMap(([number, transfers]) => {
    const act = acts.get(number);
    return act ? groupsOf(transfers).map((group) => changeOf(group, act, units)) : [];
  });
  const ended = record.levelEnds.flatMap(({ level, act: number }) => {
    const act = acts.get(number);
    return act ? abolished(level, act, units, written) : [];
  });
  return [...written, ...ended].sort((a, b) => compareText(a.effective, b.effective) || compareText(a.act, b.act) || compareText(a.from.join(), b.from.join()));
}

/** Transfers that hang together: whoever shares a former or a later unit. */
function groupsOf(transfers: readonly Transfer[]): readonly (readonly Transfer[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    const above = leaders.get(key);
    if (above === undefined || above === key) return key;
    const leader = leaderOf(above);
    leaders.set(key, leader);
    return leader;
  };
  for (const { from, to } of transfers) leaders.set(leaderOf(`from ${from}`), leaderOf(`to ${to}`));
  return [...Map.groupBy(transfers, ({ from }) => leaderOf(`from ${from}`)).values()];
}

function changeOf(transfers: readonly Transfer[], { number, effective }: TerritoryAct, units: readonly TerritoryUnit[]): TerritoryChange {
  const from = codesOf(transfers, 'from');
  const to = codesOf(transfers, 'to');
  const sorted = [...transfers].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
  return { kind: kindOf(from, to, units, effective), act: number, effective, from, to, transfers: sorted };
}

function codesOf(transfers: readonly Transfer[], side: 'from' | 'to'): readonly TerritoryCode[] {
  return [...new Set(transfers.map((transfer) => transfer[side]))].sort();
}

function kindOf(
  from: readonly TerritoryCode[],
  to: readonly TerritoryCode[],
  units: readonly TerritoryUnit[],
  effective: TerritoryAct['effective'],
): ChangeKind {
  if (from.length > 1) return to.length > 1 ? 'boundary-moved' : 'merge';
  if (to.length > 1) return 'split';
  if (from[0] !== to[0]) return 'recoded';
  const nameOn = (day: typeof effective) => units.find((unit) => unit.code === from[0] && standsOn(unit, day))?.name;
  return nameOn(previousDay(effective)) === nameOn(effective) ? 'moved' : 'renamed';
}

/** Each unit of an abolished level passes to the units that its children became; how much of it to each is not known. */
function abolished(
  level: TerritoryUnit['level'],
  { number, effective }: TerritoryAct,
  units: readonly TerritoryUnit[],
  written: readonly TerritoryChange[],
): readonly TerritoryChange[] {
  const eve = previousDay(effective);
  const sameDay = written.filter((change) => change.effective === effective).flatMap(({ transfers }) => transfers);
  const onward = Map.groupBy(sameDay, ({ from }) => from);
  const children = Map.groupBy(
    units.filter((unit) => unit.parent !== undefined && standsOn(unit, eve)),
    ({ parent }) => parent!,
  );
  return units
    .filter((unit) => unit.level === level && standsOn(unit, eve))
    .map(({ code }) => {
      const to = [...new Set((children.get(code) ?? []).flatMap((child) => onward.get(child.code)?.map((transfer) => transfer.to) ?? [child.code]))].sort();
      const extent = to.length === 1 ? 'whole' : 'part';
      return {
        kind: 'level-abolished',
        act: number,
        effective,
        from: [code],
        to,
        transfers: to.map((target) => ({ act: number, from: code, to: target, extent })),
      };
    });
}
