/** The linter's findings on a stored resolution as it is reviewed so far: as of a day, and those that a person may answer. */
import { findPlanPeriod, lintDossier, type ResolutionId } from '@moc/domain/dataset';
import { applyCorrections, type Finding, type FindingId, reviewPlan } from '@moc/domain/plan';
import { type Day, day, type TenantId } from '@moc/domain/values';
import { effectRules } from '@moc/facts';
import { loadFigures } from './reads.ts';
import { findReading, loadPeoplesLayer, type Origin } from './state.ts';
import type { Store } from './store.ts';
import { walled } from './wall.ts';

/** On these days no figure is known yet, and every one. A reviewer may have looked at any day between. */
const days = [day('1900-01-01'), day('9999-12-31')];

/** Names of every finding on the plan as reviewed so far; empty when there is no such resolution. */
export async function loadFindings(origin: Origin, tenant: TenantId, resolution: ResolutionId): Promise<ReadonlySet<FindingId>> {
  return new Set((await lintStored(origin, tenant, resolution, days)).map(({ id }) => id));
}

/** Findings on the plan as reviewed so far, with the figures known on a day. */
export async function findingsOn(system: Store, tenant: TenantId, resolution: ResolutionId, asKnownOn: Day): Promise<readonly Finding[]> {
  return lintStored(walled(system, tenant), tenant, resolution, [asKnownOn]);
}

/** The reading is taken from memory: what a long text costs to read is not paid again for every step. */
async function lintStored(origin: Origin, tenant: TenantId, id: ResolutionId, on: readonly Day[]): Promise<readonly Finding[]> {
  const reading = await findReading(origin, tenant, id);
  const planPeriod = reading && findPlanPeriod(reading.resolution);
  if (!reading || !planPeriod) return [];
  const { corrections, steps } = await loadPeoplesLayer(origin.db, tenant, id);
  const { plan } = reviewPlan(applyCorrections(reading.plan, corrections), steps);
  const lintable = { plan, planPeriod, resolution: reading.resolution, figures: await loadFigures(origin, tenant, id), withheld: [] };
  return on.flatMap((asKnownOn) => lintDossier(lintable, asKnownOn, effectRules));
}
