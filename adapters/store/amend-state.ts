/** Loads what the rule on amendments needs to know: the plan in force, and what amended it already. */
import type { AmendPlan } from './command.ts';
import type { AmendPlanState } from './decisions/amend-plan.ts';
import { readDossier } from './reads.ts';
import type { Origin } from './state.ts';

/** The plan in force is the one last confirmed, whatever waits to be confirmed since. */
export async function loadAmendPlanState({ db }: Origin, { tenant, resolution }: AmendPlan): Promise<AmendPlanState> {
  const dossier = await readDossier({ db }, tenant, resolution);
  if (!dossier) return { exists: false, amendments: [] };
  const inForce = dossier.confirmation ? dossier.plan : dossier.inForce?.plan;
  return { exists: true, amendments: dossier.amendments ?? [], ...(inForce && { inForce }) };
}
