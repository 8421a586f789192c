/** The finest groups of units that are whole on every day asked about: sums over them can be compared without any weight. */
import { addDecimals, type Day, zero } from '../values/index.ts';
import { crosswalk } from './crosswalk.ts';
import { compareText } from './order.ts';
import type { RestatedFigure, UnitFigure } from './restate.ts';
import { wholeShare } from './share.ts';
import type { Territory, TerritoryCode, TerritoryLevel } from './types.ts';

/** Units that cover the same land on each of the days. */
export interface GroundGroup {
  /** The group's first unit on the last day; of the first day where it has none. */
  readonly id: TerritoryCode;
  readonly members: readonly { readonly day: Day; readonly units: readonly TerritoryCode[] }[];
}

/** A day and the level of the units on it. */
export interface GroundDay {
  readonly day: Day;
  readonly level: TerritoryLevel;
}

/**
 * The common ground of two or more days. Days are taken in order; each is tied to the last through the crosswalk, and units that
 * overlap anywhere fall into one group, which is therefore a union of whole units on every day.
 */
export function commonGround(territory: Territory, days: readonly GroundDay[]): readonly GroundGroup[] {
  const ordered = [...new Map(days.map((one) => [one.day, one])).values()].sort((a, b) => compareText(a.day, b.day));
  const last = ordered.at(-1);
  if (!last) return [];
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let above = leaders.get(leader); above !== undefined && above !== leader; above = leaders.get(leader)) leader = above;
    leaders.set(key, leader);
    return leader;
  };
  const key = (day: Day, code: string) => `${day} ${code}`;
  for (const { day, level } of ordered) {
    const { links, lost } = crosswalk(territory, { from: day, to: last.day, level, into: last.level });
    for (const { from, to } of links) leaders.set(leaderOf(key(day, from)), leaderOf(key(last.day, to)));
    for (const code of lost) leaderOf(key(day, code));
  }
  return groupsOf([...leaders.keys()], leaderOf, ordered);
}

function groupsOf(keys: readonly string[], leaderOf: (key: string) => string, days: readonly GroundDay[]): readonly GroundGroup[] {
  const groups = [...Map.groupBy(keys, leaderOf).values()].map((members): GroundGroup => {
    const byDay = days.map(({ day }) => ({
      day,
      units: members.flatMap((member) => (member.startsWith(`${day} `) ? [member.slice(day.length + 1) as TerritoryCode] : [])).sort(),
    }));
    return { id: byDay.findLast(({ units }) => units.length > 0)!.units[0]!, members: byDay };
  });
  return groups.sort((a, b) => compareText(a.id, b.id));
}

/** Figures of one of the days summed over the groups; a member without a figure leaves the sum missing, and named. */
export function sumOnGround(groups: readonly GroundGroup[], day: Day, figures: readonly UnitFigure[]): readonly RestatedFigure[] {
  const given = new Map(figures.map(({ unit, value }) => [unit, value]));
  return groups.flatMap(({ id, members }) => {
    const units = members.find((one) => one.day === day)?.units ?? [];
    return units.length === 0 ? [] : [sumOf(id, units, given)];
  });
}

function sumOf(id: TerritoryCode, units: readonly TerritoryCode[], given: ReadonlyMap<TerritoryCode, UnitFigure['value']>): RestatedFigure {
  const pieces = units.flatMap((from) => {
    const of = given.get(from);
    return of === undefined ? [] : [{ from, of, share: wholeShare, taken: of }];
  });
  const gaps = units.filter((unit) => given.get(unit) === undefined).map((from) => ({ from, why: 'no-figure' as const }));
  const sum = pieces.reduce((total, { taken }) => addDecimals(total, taken), zero);
  return {
    unit: id,
    ...(gaps.length === 0 ? { value: sum } : pieces.length > 0 ? { partial: sum } : {}),
    pieces,
    gaps,
    isRestated: units.length > 1,
    acts: [],
    bases: [],
  };
}
