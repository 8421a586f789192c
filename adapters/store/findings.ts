/** The linter's findings on a stored resolution that a person may answer: those of the text alone, and those the figures bring. */
import { lintDossier, type ResolutionId } from '@moc/domain/dataset';
import type { FindingId } from '@moc/domain/plan';
import { day, type TenantId } from '@moc/domain/values';
import { effectRules } from '@moc/facts';
import { readDossier } from './reads.ts';
import type { Store } from './store.ts';

/** On these days no figure is known yet, and every one. A reviewer may have looked at any day between. */
const days = [day('1900-01-01'), day('9999-12-31')];

/** Names of every finding on the plan as reviewed so far; empty when there is no such resolution. */
export async function loadFindings(store: Pick<Store, 'db'>, tenant: TenantId, resolution: ResolutionId): Promise<ReadonlySet<FindingId>> {
  const dossier = await readDossier(store, tenant, resolution);
  if (!dossier) return new Set();
  return new Set(days.flatMap((asKnownOn) => lintDossier(dossier, asKnownOn, effectRules)).map(({ id }) => id));
}
