/** Questions to the store: tenants, roles, resolutions, dossiers. Every query names the tenants it is about. */
import type { Role } from '@moc/domain/assignment';
import {
  assembleDossier,
  type Dossier,
  type DossierPieces,
  findPlanPeriod,
  presumeInternal,
  publicView,
  type ResolutionId,
  type ShownRows,
} from '@moc/domain/dataset';
import type { Figures, IndicatorCode, ObservationId } from '@moc/domain/observation';
import type { Correction } from '@moc/domain/plan';
import type { ActorId, Bilingual, Period, TenantId } from '@moc/domain/values';
import { authorityOrder } from '@moc/facts';
import { loadAmendments } from './amendments.ts';
import { loadRelations } from './checks.ts';
import { readingFacts } from './reading.ts';
import { asPublic } from './sight.ts';
import { findPlanReading, findReading, lastPlanChange, loadIndicators, loadPeoplesLayer, loadRoles, type PeoplesLayer } from './state.ts';
import type { Store } from './store.ts';
import { decodeLabel, decodeLink, decodeObservation, decodeProjectEvent, decodeReportedVerdict, decodeSource } from './stored.ts';
import { loadTerritory } from './territory.ts';
import { dbFor, walled } from './wall.ts';

/** Every tenant that ever accepted a command, by code. */
export async function listTenants({ db }: Store): Promise<readonly TenantId[]> {
  const rows = await db.selectFrom('tenant').select('tenant').orderBy('tenant').execute();
  return rows.map(({ tenant }) => tenant as TenantId);
}

/** The number of the tenant's last log entry, 0 before the first: whatever is read at one number stays right until the next. */
export async function findLogHead(store: Store, tenant: TenantId): Promise<number> {
  const { rows } = await walled(store, tenant).pool.query<{ seq: number }>({
    name: 'log-head',
    text: 'select seq from moc.command_log where tenant = $1 order by seq desc limit 1',
    values: [tenant],
  });
  return rows[0]?.seq ?? 0;
}

/** The role each account holds in the tenant. */
export function findRoles(store: Store, tenant: TenantId): Promise<ReadonlyMap<string, Role>> {
  return loadRoles(walled(store, tenant).db, tenant);
}

export async function findRole(store: Store, tenant: TenantId, account: ActorId): Promise<Role | undefined> {
  const row = await walled(store, tenant)
    .db.selectFrom('role_grant')
    .select('role')
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.role as Role | undefined;
}

/** One resolution in a list. */
export interface ResolutionEntry {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  readonly planPeriod: Period;
  /** The Council as the text names it. */
  readonly issuer?: string;
  /** Whether a plan of it was ever confirmed; before that it is a draft. */
  readonly inForce: boolean;
}

/** The resolutions of the tenants named (of all, when none are), by tenant and id. */
export async function listResolutions(store: Store, tenants?: readonly TenantId[]): Promise<readonly ResolutionEntry[]> {
  const named = tenants ?? (await listTenants(store));
  if (named.length === 0) return [];
  const rows = await store.db.selectFrom('resolution').select(['tenant', 'id', 'name']).where('tenant', 'in', named).orderBy('tenant').orderBy('id').execute();
  const confirmed = await loadConfirmed(store, named);
  const entries: ResolutionEntry[] = [];
  for (const { tenant, id, name } of rows as { tenant: TenantId; id: ResolutionId; name: Bilingual }[]) {
    const reading = await findReading(store, tenant, id);
    const planPeriod = reading && findPlanPeriod(reading.resolution);
    const issuer = reading?.resolution.issuer?.text;
    if (planPeriod)
      entries.push({ id, tenant, name, planPeriod, ...(issuer !== undefined && { issuer }), inForce: confirmed.has(JSON.stringify([tenant, id])) });
  }
  return entries;
}

async function loadConfirmed({ db }: Store, tenants: readonly TenantId[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('confirmation').select(['tenant', 'resolution']).distinct().where('tenant', 'in', tenants).execute();
  return new Set(rows.map(({ tenant, resolution }) => JSON.stringify([tenant, resolution])));
}

/** The tenant that holds the resolution; the first by code should two have used the same id. */
export async function findTenant(store: Store, resolution: ResolutionId): Promise<TenantId | undefined> {
  const tenants = await listTenants(store);
  if (tenants.length === 0) return undefined;
  const row = await store.db
    .selectFrom('resolution')
    .select('tenant')
    .where('tenant', 'in', tenants)
    .where('id', '=', resolution)
    .orderBy('adopted_at')
    .orderBy('tenant')
    .executeTakeFirst();
  return row?.tenant as TenantId | undefined;
}

/**
 * The resolution as it stands, whole (the internal view); undefined when the tenant has none of that id. Kept in memory
 * until the tenant's log grows, so a page is quick and never stale.
 */
export async function loadDossier(system: Store, tenant: TenantId, resolution: ResolutionId): Promise<Dossier | undefined> {
  const store = walled(system, tenant);
  const key = JSON.stringify([tenant, resolution]);
  const seq = await findLogHead(store, tenant);
  const kept = store.dossiers.find(key);
  if (kept?.seq === seq) return kept.dossier;
  const alone = await readDossierAt(store, tenant, resolution, seq);
  const dossier = alone && (await withPresumed(store, alone, seq));
  if (dossier) store.dossiers.keep(key, { seq, dossier });
  return dossier;
}

const publicDossiers = new WeakMap<Dossier, Promise<Dossier>>();

/**
 * The resolution as the public may see it; undefined for a draft, whose plan nobody ever confirmed. What the database shows the
 * public decides twice: an indicator it does not show counts as internal, and no figure leaves that it does not show.
 */
export async function loadPublicDossier(store: Store, tenant: TenantId, resolution: ResolutionId): Promise<Dossier | undefined> {
  const whole = await loadDossier(store, tenant, resolution);
  if (!whole || (whole.confirmation === undefined && whole.inForce === undefined)) return undefined;
  const known = publicDossiers.get(whole);
  if (known) return known;
  const made = readShown(asPublic(store, tenant), whole).then((shown) => publicView(whole, shown));
  publicDossiers.set(whole, made);
  made.catch(() => publicDossiers.delete(whole));
  return made;
}

/** What a store shows of the dossier's indicators and figures. */
async function readShown({ db }: Store, { tenant, id, figures }: Dossier): Promise<ShownRows> {
  const codes = figures.indicators.map(({ code }) => code);
  if (codes.length === 0) return { indicators: new Set(), observations: new Set() };
  const declared = await db.selectFrom('indicator').select('code').distinct().where('tenant', '=', tenant).where('resolution', '=', id).execute();
  const rows = await db.selectFrom('observation').select('id').where('tenant', '=', tenant).where('indicator', 'in', codes).execute();
  return { indicators: new Set(declared.map(({ code }) => code as IndicatorCode)), observations: new Set(rows.map(({ id }) => id as ObservationId)) };
}

/** As `loadDossier`, without what other years say of it: what the review desk works on, at every step anew. */
export async function loadDossierAlone(store: Store, tenant: TenantId, resolution: ResolutionId): Promise<Dossier | undefined> {
  return readDossierAt(walled(store, tenant), tenant, resolution, await findLogHead(store, tenant));
}

async function readDossierAt(store: Store, tenant: TenantId, resolution: ResolutionId, seq: number): Promise<Dossier | undefined> {
  const key = JSON.stringify([tenant, resolution, 'alone']);
  const kept = store.dossiers.find(key);
  if (kept?.seq === seq) return kept.dossier;
  const dossier = await readDossier(store, tenant, resolution);
  if (dossier) store.dossiers.keep(key, { seq, dossier });
  return dossier;
}

/** Holds what goes on from internal parts of the tenant's other resolutions to be internal until a person decides. */
async function withPresumed(store: Store, dossier: Dossier, seq: number): Promise<Dossier> {
  const { db } = store;
  const { tenant } = dossier;
  const internal = await db
    .selectFrom('indicator')
    .select('resolution')
    .distinct()
    .where('tenant', '=', tenant)
    .where('sensitivity', '=', 'internal')
    .execute();
  const ids = internal.map(({ resolution }) => resolution as ResolutionId).filter((id) => id !== dossier.id);
  const reviewed = async (one: Dossier) => ({ dossier: one, steps: (await loadPeoplesLayer(db, tenant, one.id)).steps });
  const others = await Promise.all(ids.map((id) => readDossierAt(store, tenant, id, seq)));
  const known = await Promise.all(others.filter((other) => other !== undefined).map(reviewed));
  return known.length === 0 ? dossier : presumeInternal(await reviewed(dossier), known);
}

/** The resolution as it stands, put together anew; within a transaction, as the transaction sees it. */
export async function readDossier(store: Pick<Store, 'db'>, tenant: TenantId, id: ResolutionId): Promise<Dossier | undefined> {
  const { db } = store;
  const row = await db.selectFrom('resolution').select(['name', 'text']).where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const labels = await db
    .selectFrom('label')
    .selectAll()
    .distinctOn('target')
    .where('tenant', '=', tenant)
    .where('resolution', '=', id)
    .orderBy('target')
    .orderBy('seq', 'desc')
    .execute();
  const layer = await loadPeoplesLayer(db, tenant, id);
  const read = await findPlanReading(db, tenant, id);
  const assembled = assembleDossier({
    id,
    tenant,
    name: row.name as Bilingual,
    text: row.text,
    facts: readingFacts,
    corrections: layer.corrections.map(withoutSeq),
    steps: layer.steps,
    ...(read && { read }),
    amendments: await loadAmendments(db, tenant, id),
    labels: labels.map(decodeLabel),
    ...confirmationOf(layer),
    figures: await loadFigures(store, tenant, id),
    territory: await loadTerritory(store, tenant),
  });
  if (!assembled.ok) throw new Error(`stored resolution ${id} cannot be assembled: ${assembled.refusals[0].code}`);
  return assembled.value;
}

/** A change made after the confirmation asks for a new one; until then, what it covered stays in force. */
function confirmationOf(layer: PeoplesLayer): Pick<DossierPieces, 'confirmation' | 'confirmedBefore'> {
  if (!layer.confirmation) return {};
  const { seq, ...confirmation } = layer.confirmation;
  if (seq >= lastPlanChange(layer)) return { confirmation };
  const isCovered = (change: { readonly seq: number }) => change.seq <= seq;
  return { confirmedBefore: { confirmation, corrections: layer.corrections.filter(isCovered).map(withoutSeq), steps: layer.steps.filter(isCovered) } };
}

const withoutSeq = ({ seq: _, ...correction }: Correction & { readonly seq: number }): Correction => correction;

/** Everything published that bears on the resolution: the tenant's figures for its indicators, in the order they came. */
export async function loadFigures(store: Pick<Store, 'db'>, tenant: TenantId, resolution: ResolutionId): Promise<Figures> {
  const db = dbFor(store, tenant);
  const indicators = await loadIndicators(db, tenant, resolution);
  const relations = await loadRelations(db, tenant, resolution);
  const codes = indicators.map(({ code }) => code);
  const observations =
    codes.length === 0
      ? []
      : await db.selectFrom('observation').selectAll().where('tenant', '=', tenant).where('indicator', 'in', codes).orderBy('seq').orderBy('line').execute();
  const links = await db
    .selectFrom('part_link')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .where(({ eb, selectFrom }) =>
      eb(
        'seq',
        '=',
        selectFrom('part_link as later')
          .select(({ fn }) => fn.max('later.seq').as('seq'))
          .whereRef('later.tenant', '=', 'part_link.tenant')
          .whereRef('later.resolution', '=', 'part_link.resolution')
          .whereRef('later.part', '=', 'part_link.part'),
      ),
    )
    .orderBy('part')
    .orderBy('ordinal')
    .execute();
  const sources = await db.selectFrom('source').selectAll().distinctOn('id').where('tenant', '=', tenant).orderBy('id').orderBy('seq', 'desc').execute();
  const verdicts = await db
    .selectFrom('reported_verdict')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('seq')
    .orderBy('line')
    .execute();
  const events = await db
    .selectFrom('project_event')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('seq')
    .orderBy('line')
    .execute();
  return {
    indicators,
    links: links.flatMap(decodeLink),
    observations: observations.map(decodeObservation),
    sources: sources.map(decodeSource),
    reportedVerdicts: verdicts.map(decodeReportedVerdict),
    projectEvents: events.map(decodeProjectEvent),
    authorityOrder,
    ...(relations.length > 0 && { relations }),
  };
}
