/** Which units make up a unit, and for how long: from the record of territory in time. */
import { levelOfCode, type Territory, type TerritoryLevel, type TerritoryUnit } from '../../territory/index.ts';
import { addDays, type Day, type Period, periodEnd } from '../../values/index.ts';
import type { TerritoryCode } from '../types.ts';
import type { TerritoryBranch } from './types.ts';

/** Every unit that others make up, with those directly below it, for each time in which they were the same ones. */
export function branchesOf({ units }: Territory): readonly TerritoryBranch[] {
  return [...Map.groupBy(units, ({ parent }) => parent)].flatMap(([parent, below]) => (parent === undefined ? [] : branchesUnder(parent, below)));
}

/** The days on which something begins or has ended part the time; within each stretch the units below stay the same. */
function branchesUnder(parent: TerritoryCode, below: readonly TerritoryUnit[]): readonly TerritoryBranch[] {
  const starts = [...new Set(below.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [addDays(to, 1)])]))].sort();
  const stretches = [undefined, ...starts].map((from, index): TerritoryBranch => {
    const until = starts[index];
    const children = directlyBelow(below.filter((unit) => standsFrom(unit, from)));
    return { parent, children, ...(from !== undefined && { from }), ...(until !== undefined && { until: addDays(until, -1) }) };
  });
  return joined(stretches).filter(({ children }) => children.length > 1);
}

/** Whether the unit stands on the day, or before every day that is named. */
function standsFrom({ from, to }: TerritoryUnit, day: Day | undefined): boolean {
  if (day === undefined) return from === undefined;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

const levels: readonly TerritoryLevel[] = ['province', 'district', 'commune'];

/** Communes that a record puts under a province beside its districts are not counted twice. */
function directlyBelow(units: readonly TerritoryUnit[]): readonly TerritoryCode[] {
  const level = levels.find((each) => units.some(({ code }) => levelOfCode(code) === each));
  return [...new Set(units.map(({ code }) => code))].filter((code) => levelOfCode(code) === level).sort();
}

/** Stretches that follow one another with the same units are one. */
function joined(stretches: readonly TerritoryBranch[]): readonly TerritoryBranch[] {
  const result: TerritoryBranch[] = [];
  for (const next of stretches) {
    const last = result.at(-1);
    if (last && last.children.join() === next.children.join()) {
      const { until: _, ...before } = last;
      result[result.length - 1] = { ...before, ...(next.until !== undefined && { until: next.until }) };
    } else result.push(next);
  }
  return result;
}

/** Whether the units made it up through the whole period. */
export function isInForce({ from, until }: TerritoryBranch, period: Period): boolean {
  return (from === undefined || from <= `${period.start}-01`) && (until === undefined || periodEnd(period) <= until);
}
