/** Which of several resolutions a year's plan goes on from. */
import type { Period } from '../../values/index.ts';

interface Planned {
  readonly id: string;
  readonly tenant: string;
  readonly planPeriod: Period;
}

/** Those of the same tenant that plan for an earlier time of the same length, the nearest first: a year follows a year, five years five years. */
export function earlierPlans<T extends Planned>(of: Planned, all: readonly T[]): readonly T[] {
  const { id, tenant, planPeriod } = of;
  return all
    .filter((each) => each.tenant === tenant && each.id !== id && each.planPeriod.months === planPeriod.months && each.planPeriod.start < planPeriod.start)
    .toSorted((a, b) => b.planPeriod.start.localeCompare(a.planPeriod.start));
}
