/** People's corrections laid over the machine's reading: a new plan, the reading itself untouched. */
import type { Correction, PartAddress, Plan, TargetPart } from './types.ts';

/**
 * The plan as corrected: for every part the changes in the order given, a later one winning field by field. Corrections of
 * parts that the plan does not hold change nothing.
 */
export function applyCorrections(plan: Plan, corrections: readonly Correction[]): Plan {
  if (corrections.length === 0) return plan;
  const changes = new Map<PartAddress, Correction['change']>();
  for (const { part, change } of corrections) changes.set(part, { ...changes.get(part), ...change });
  const corrected = (part: TargetPart): TargetPart => ({ ...part, ...changes.get(part.address) });
  return {
    ...plan,
    targets: plan.targets.map((target) => ({ ...target, parts: target.parts.map(corrected) })),
    hidden: plan.hidden.map(corrected),
  };
}
