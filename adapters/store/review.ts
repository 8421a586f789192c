/** Questions to the store about reviews: how one stands, and every indicator a tenant knows. */
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import type { Indicator, TerritoryCode } from '@moc/domain/observation';
import { applyCorrections, type Confirmation, type ReviewedPlan, type ReviewStep, reviewPlan } from '@moc/domain/plan';
import type { Diagnostic, TenantId } from '@moc/domain/values';
import { sql } from 'kysely';
import type { TerritoryName } from './command.ts';
import { loadNames, named } from './names.ts';
import { loadDossierAlone } from './reads.ts';
import { lastPlanChange, loadPeoplesLayer, loadSupplements, loadTerritories, supplementKey } from './state.ts';
import type { Store } from './store.ts';
import { decodeIndicator, decodeReviewStep } from './stored.ts';
import { walled } from './wall.ts';

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
export async function loadReview(system: Store, tenant: TenantId, resolution: ResolutionId): Promise<Review | undefined> {
  const store = walled(system, tenant);
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

/** What came to a review since somebody last looked. */
export interface ReviewAdvance {
  readonly steps: readonly ReviewStep[];
  readonly revision: number;
  /** Whether the plan itself says something else, not only how far it is reviewed. */
  readonly isPlanChanged: boolean;
}

/**
 * The steps numbered above `since`: a few rows, whatever the length of the text and of the review. Undefined when more than steps
 * came since (a correction, a confirmation), and then only the whole review tells it.
 */
export async function loadReviewSince(system: Store, tenant: TenantId, resolution: ResolutionId, since: number): Promise<ReviewAdvance | undefined> {
  const { db } = walled(system, tenant);
  const later = (table: 'correction' | 'confirmation') =>
    db.selectFrom(table).select('seq').where('tenant', '=', tenant).where('resolution', '=', resolution).where('seq', '>', since).limit(1).executeTakeFirst();
  if ((await later('correction')) || (await later('confirmation'))) return undefined;
  const rows = await db
    .selectFrom('review_step')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .where('seq', '>', since)
    .orderBy('seq')
    .execute();
  const nameOf = await loadNames(db, tenant);
  const steps = rows.map((row) => named(decodeReviewStep(row), nameOf));
  const changing = await Promise.all(steps.map((step) => changesPlan(db, tenant, resolution, step)));
  return { steps, revision: steps.at(-1)?.seq ?? since, isPlanChanged: changing.includes(true) };
}

/** Taking in what was rejected changes the plan; accepting what stands does not, nor do words on findings and on earlier years. */
async function changesPlan(db: Store['db'], tenant: TenantId, resolution: ResolutionId, step: ReviewStep): Promise<boolean> {
  if (step.kind === 'answer-finding' || step.kind === 'match-previous') return false;
  if (step.kind !== 'accept') return true;
  const rejected = await db
    .selectFrom('review_step')
    .select('seq')
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .where(sql<string>`action ->> 'kind'`, '=', 'reject')
    .where(sql<string>`action ->> 'part'`, 'in', step.parts)
    .limit(1)
    .executeTakeFirst();
  return rejected !== undefined;
}

async function loadNotes({ db }: Store, tenant: TenantId, resolution: ResolutionId): Promise<readonly Diagnostic[]> {
  const row = await db.selectFrom('reading_note').select('notes').where('tenant', '=', tenant).where('resolution', '=', resolution).executeTakeFirst();
  return (row?.notes ?? []) as readonly Diagnostic[];
}

/** The territorial units that the tenant's figures and links may name, by name. */
export async function listTerritories(store: Store, tenant: TenantId): Promise<readonly TerritoryName[]> {
  const names = [...(await loadTerritories(walled(store, tenant).db, tenant))].map(([code, name]) => ({ code: code as TerritoryCode, name }));
  return names.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** An indicator with the resolution that declared it. */
export interface KnownIndicator {
  readonly resolution: ResolutionId;
  readonly indicator: Indicator;
}

/** The indicators of all the tenant's resolutions, the latest declaration of each code. */
export async function listIndicators(store: Store, tenant: TenantId): Promise<readonly KnownIndicator[]> {
  const { db } = walled(store, tenant);
  const rows = await db.selectFrom('indicator').selectAll().distinctOn('code').where('tenant', '=', tenant).orderBy('code').orderBy('seq', 'desc').execute();
  const supplements = await loadSupplements(db, tenant);
  return rows.map((row) => ({ resolution: row.resolution as ResolutionId, indicator: decodeIndicator(row, supplements.get(supplementKey(row))) }));
}
