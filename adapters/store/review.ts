/** Questions to the store about reviews: how one stands, and every indicator a tenant knows. */
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import type { Indicator, TerritoryCode } from '@moc/domain/observation';
import { applyCorrections, type Confirmation, type ReviewedPlan, type ReviewStep, reviewPlan } from '@moc/domain/plan';
import type { Diagnostic, TenantId } from '@moc/domain/values';
import type { TerritoryName } from './command.ts';
import { loadDossierAlone } from './reads.ts';
import { lastPlanChange, loadPeoplesLayer, loadSupplements, loadTerritories, supplementKey } from './state.ts';
import type { Store } from './store.ts';
import { decodeIndicator } from './stored.ts';

/** A review as it stands. */
export interface Review {
  readonly dossier: Dossier;
  readonly reviewed: ReviewedPlan;
  readonly steps: readonly ReviewStep[];
  /** Number of the last step, correction or confirmation of this resolution; 0 before any. */
  readonly revision: number;
  readonly confirmation?: Confirmation;
  /** What was noticed when its file was taken in. */
  readonly notes: readonly Diagnostic[];
}

/** The review of one resolution, told from its steps; undefined when the tenant has no such resolution. */
export async function loadReview(store: Store, tenant: TenantId, resolution: ResolutionId): Promise<Review | undefined> {
  const dossier = await loadDossierAlone(store, tenant, resolution);
  if (!dossier) return undefined;
  const layer = await loadPeoplesLayer(store.db, tenant, resolution);
  const reviewed = reviewPlan(applyCorrections(dossier.read, layer.corrections), layer.steps);
  const last = Math.max(lastPlanChange(layer), layer.steps.at(-1)?.seq ?? 0);
  const { seq = 0, ...confirmation } = layer.confirmation ?? {};
  return {
    dossier,
    reviewed,
    steps: layer.steps,
    revision: Math.max(last, seq),
    notes: await loadNotes(store, tenant, resolution),
    ...(layer.confirmation && seq >= lastPlanChange(layer) ? { confirmation: confirmation as Confirmation } : {}),
  };
}

async function loadNotes({ db }: Store, tenant: TenantId, resolution: ResolutionId): Promise<readonly Diagnostic[]> {
  const row = await db.selectFrom('reading_note').select('notes').where('tenant', '=', tenant).where('resolution', '=', resolution).executeTakeFirst();
  return (row?.notes ?? []) as readonly Diagnostic[];
}

/** The territorial units that the tenant's figures and links may name, by name. */
export async function listTerritories({ db }: Store, tenant: TenantId): Promise<readonly TerritoryName[]> {
  const names = [...(await loadTerritories(db, tenant))].map(([code, name]) => ({ code: code as TerritoryCode, name }));
  return names.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** An indicator with the resolution that declared it. */
export interface KnownIndicator {
  readonly resolution: ResolutionId;
  readonly indicator: Indicator;
}

/** The indicators of all the tenant's resolutions, the latest declaration of each code. */
export async function listIndicators({ db }: Store, tenant: TenantId): Promise<readonly KnownIndicator[]> {
  const rows = await db.selectFrom('indicator').selectAll().distinctOn('code').where('tenant', '=', tenant).orderBy('code').orderBy('seq', 'desc').execute();
  const supplements = await loadSupplements(db, tenant);
  return rows.map((row) => ({ resolution: row.resolution as ResolutionId, indicator: decodeIndicator(row, supplements.get(supplementKey(row))) }));
}
