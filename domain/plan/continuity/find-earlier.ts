/** Which of several resolutions a year's plan goes on from. */
import type { Period } from '../../values/index.ts';
import { comparableName } from './likeness.ts';

interface Planned {
  readonly id: string;
  readonly tenant: string;
  readonly planPeriod: Period;
  /** The Council as the text names it; absent where it names none. */
  readonly issuer?: string | undefined;
}

/**
 * Those of the same tenant and the same Council that plan for an earlier time of the same length, the nearest first: a year follows
 * a year, five years five years. Another province's or a district's resolution, kept for comparison, is nobody's last year; a text
 * that does not name its Council may be.
 */
export function earlierPlans<T extends Planned>(of: Planned, all: readonly T[]): readonly T[] {
  const { id, tenant, planPeriod } = of;
  return all
    .filter((each) => each.tenant === tenant && each.id !== id && each.planPeriod.months === planPeriod.months && each.planPeriod.start < planPeriod.start)
    .filter(({ issuer }) => isSameCouncil(of.issuer, issuer))
    .toSorted((a, b) => b.planPeriod.start.localeCompare(a.planPeriod.start));
}

function isSameCouncil(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [councilName(a), councilName(b)];
  return x === '' || y === '' || x === y;
}

/** "HĐND TỈNH HỒ SEN", "Hội đồng nhân dân tỉnh Hồ Sen": "tỉnh hồ sen". */
function councilName(issuer: string | undefined): string {
  return comparableName(issuer ?? '')
    .replace(/^(?:hội đồng nhân dân|hđnd|quốc hội)(?= |$)/u, (council) => (council === 'quốc hội' ? council : ''))
    .trim();
}
