/** Loads what a decision needs to know, inside the command's transaction. Every query names its tenant. */
import type { Role } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, NewObservation } from '@moc/domain/observation';
import { applyCorrections, type Confirmation, type Correction, lastPlanStep, type PartAddress, type Plan, type ReviewStep, reviewPlan } from '@moc/domain/plan';
import { type Address, parseResolution } from '@moc/domain/resolution';
import { day, type TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { Command, ImportObservations } from './command.ts';
import type { Database } from './database.ts';
import {
  eventContent,
  type ImportObservationsState,
  type ImportSourcesState,
  type ImportState,
  observationContent,
  sourceContent,
  verdictContent,
} from './decisions/imports.ts';
import type { PlanState } from './decisions/plan.ts';
import type { Memory } from './memory.ts';
import { loadNames, named } from './names.ts';
import { type Reading, readText } from './reading.ts';
import {
  decodeConfirmation,
  decodeCorrection,
  decodeIndicator,
  decodeObservation,
  decodeProjectEvent,
  decodeReportedVerdict,
  decodeReviewStep,
  decodeSource,
  type IndicatorSupplement,
} from './stored.ts';
import type { StoredRow } from './tables.ts';

/** Where state comes from: the transaction's queries and the readings kept in memory. */
export interface Origin {
  readonly db: Kysely<Database>;
  readonly readings: Memory<Reading>;
}

/** The reading of an adopted text, as it was when its review began; undefined when the tenant has no such resolution. */
export async function findReading({ db, readings }: Origin, tenant: TenantId, resolution: ResolutionId): Promise<Reading | undefined> {
  const key = JSON.stringify([tenant, resolution]);
  const kept = readings.find(key);
  if (kept) return kept;
  const row = await db.selectFrom('resolution').select('text').where('tenant', '=', tenant).where('id', '=', resolution).executeTakeFirst();
  return row && readings.keep(key, await readAsReviewed(db, tenant, resolution, row.text));
}

async function readAsReviewed(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId, text: string): Promise<Reading> {
  const kept = await findPlanReading(db, tenant, resolution);
  return kept ? { resolution: parseResolution(text), plan: kept } : readText(text);
}

/** The machine's reading that a review began with; undefined before any review. */
export async function findPlanReading(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<Plan | undefined> {
  const row = await db
    .selectFrom('plan_reading')
    .select('plan')
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.plan as Plan | undefined;
}

/** Whether a review has begun; cheaper than the reading itself, which may be large. */
async function isReadingKept(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<boolean> {
  const row = await db.selectFrom('plan_reading').select('seq').where('tenant', '=', tenant).where('resolution', '=', resolution).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function resolutionExists({ db }: Origin, tenant: TenantId, id: ResolutionId): Promise<boolean> {
  const row = await db.selectFrom('resolution').select('id').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Indicators in force for a resolution: the latest declaration of each code. */
export async function loadIndicators(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<readonly Indicator[]> {
  const rows = await db
    .selectFrom('indicator')
    .selectAll()
    .distinctOn('code')
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('code')
    .orderBy('seq', 'desc')
    .execute();
  const supplements = await loadSupplements(db, tenant);
  return rows.map((row) => decodeIndicator(row, supplements.get(supplementKey(row))));
}

type SupplementKey = Pick<StoredRow<'indicator'>, 'resolution' | 'code' | 'seq'>;

/** The declaration a supplement belongs to: the one that the same command wrote. */
export const supplementKey = ({ resolution, code, seq }: SupplementKey): string => JSON.stringify([resolution, code, seq]);

/** Supplements of a tenant's declarations, by the declaration they belong to. */
export async function loadSupplements(db: Kysely<Database>, tenant: TenantId): Promise<ReadonlyMap<string, IndicatorSupplement>> {
  const rows = await db.selectFrom('indicator_supplement').selectAll().where('tenant', '=', tenant).execute();
  return new Map(rows.map((row) => [supplementKey(row), row.supplement as IndicatorSupplement]));
}

/** Roles in force: the latest grant of each account. */
export async function loadRoles(db: Kysely<Database>, tenant: TenantId): Promise<ReadonlyMap<string, Role>> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['account', 'role'])
    .distinctOn('account')
    .where('tenant', '=', tenant)
    .orderBy('account')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map(({ account, role }) => [account, role as Role]));
}

/** Log entry of the last confirmation of a plan; 0 when there was none. */
export async function findLastConfirmation({ db }: Pick<Origin, 'db'>, tenant: TenantId, resolution: ResolutionId): Promise<number> {
  const row = await db
    .selectFrom('confirmation')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The people's layer over one reading: corrections and steps with their log entries, and the last confirmation. */
export interface PeoplesLayer {
  readonly corrections: readonly (Correction & { readonly seq: number })[];
  readonly steps: readonly ReviewStep[];
  readonly confirmation?: Confirmation & { readonly seq: number };
}

export async function loadPeoplesLayer(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<PeoplesLayer> {
  const corrections = await db.selectFrom('correction').selectAll().where('tenant', '=', tenant).where('resolution', '=', resolution).orderBy('seq').execute();
  const steps = await db.selectFrom('review_step').selectAll().where('tenant', '=', tenant).where('resolution', '=', resolution).orderBy('seq').execute();
  const confirmation = await db
    .selectFrom('confirmation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const nameOf = await loadNames(db, tenant);
  return {
    corrections: corrections.map((row) => ({ ...decodeCorrection(row), seq: row.seq })),
    steps: steps.map((row) => named(decodeReviewStep(row), nameOf)),
    ...(confirmation && { confirmation: { ...named(decodeConfirmation(confirmation), nameOf), seq: confirmation.seq } }),
  };
}

/** The last log entry that changed what the plan says; 0 when none did. */
export function lastPlanChange({ corrections, steps }: PeoplesLayer): number {
  return Math.max(corrections.at(-1)?.seq ?? 0, lastPlanStep(steps));
}

/** What the rules on a resolution's plan need to know. */
export async function loadPlanState(origin: Origin, tenant: TenantId, resolution: ResolutionId): Promise<PlanState> {
  const reading = await findReading(origin, tenant, resolution);
  const indicators = await loadIndicators(origin.db, tenant, resolution);
  const layer = await loadPeoplesLayer(origin.db, tenant, resolution);
  const read = reading && applyCorrections(reading.plan, layer.corrections);
  const reviewed = read && reviewPlan(read, layer.steps);
  const { targets, parts } = addressesOf(reading);
  return {
    ...(reading && { reading }),
    ...(read && { read }),
    targets: new Set([...targets, ...(reviewed?.plan.targets ?? []).map(({ address }) => address)]),
    parts,
    everyPart: new Set(reviewed?.statuses.map(({ part }) => part)),
    indicators: new Set(indicators.map(({ code }) => code)),
    ...layer,
    ...(reviewed && { reviewed }),
    lastChange: lastPlanChange(layer),
    lastConfirmation: layer.confirmation?.seq ?? 0,
    isReadingKept: reading !== undefined && (await isReadingKept(origin.db, tenant, resolution)),
  };
}

/** The addresses that commands may name. */
function addressesOf(reading: Reading | undefined): { targets: ReadonlySet<Address>; parts: ReadonlySet<PartAddress> } {
  const { targets = [], hidden = [] } = reading?.plan ?? {};
  const parts = [...targets.flatMap((target) => target.parts), ...hidden].map(({ address }) => address);
  return { targets: new Set(targets.map(({ address }) => address)), parts: new Set(parts) };
}

export async function loadDeclared({ db }: Origin, tenant: TenantId, resolution: ResolutionId): Promise<ReadonlyMap<string, Indicator>> {
  return new Map((await loadIndicators(db, tenant, resolution)).map((indicator) => [indicator.code, indicator]));
}

/** Names in force of the territorial units that figures may name, by code. */
export async function loadTerritories(db: Kysely<Database>, tenant: TenantId): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('territory')
    .select(['code', 'name'])
    .distinctOn('code')
    .where('tenant', '=', tenant)
    .orderBy('code')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

type ImportCommand = Extract<Command, { readonly file: unknown }>;

/** Calendar days are those of Vietnam, wherever the machine stands. */
const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** What every import needs: the resolution, an earlier import of the same bytes, the names it may use. */
async function loadImportBase(origin: Origin, command: ImportCommand): Promise<Omit<ImportState, 'known' | 'sources'>> {
  const { tenant, resolution, file, kind } = command;
  const earlier = await origin.db
    .selectFrom('import_batch as batch')
    .innerJoin('command_log as log', (join) => join.onRef('log.tenant', '=', 'batch.tenant').onRef('log.seq', '=', 'batch.seq'))
    .select(['batch.imported_at', 'log.actor', 'log.actor_name'])
    .where('batch.tenant', '=', tenant)
    .where('batch.sha256', '=', file.sha256)
    .where('batch.kind', '=', kind)
    .where('batch.resolution', '=', resolution)
    .executeTakeFirst();
  const targets = kind === 'import-reported-verdicts' ? (await loadPlanState(origin, tenant, resolution)).targets : new Set<Address>();
  const indicators = kind === 'import-observations' ? await loadIndicators(origin.db, tenant, resolution) : [];
  return {
    exists: await resolutionExists(origin, tenant, resolution),
    ...(earlier
      ? { earlier: { on: day(vietnam.format(earlier.imported_at)), by: (await loadNames(origin.db, tenant))(earlier.actor, earlier.actor_name) } }
      : {}),
    indicators: new Set<string>(indicators.map(({ code }) => code)),
    targets,
  };
}

export async function loadSourceIds(db: Kysely<Database>, tenant: TenantId): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('source').select('id').distinct().where('tenant', '=', tenant).execute();
  return new Set(rows.map(({ id }) => id));
}

export async function loadImportSources(origin: Origin, command: ImportCommand): Promise<ImportSourcesState> {
  const rows = await origin.db
    .selectFrom('source')
    .selectAll()
    .distinctOn('id')
    .where('tenant', '=', command.tenant)
    .orderBy('id')
    .orderBy('seq', 'desc')
    .execute();
  const sources = new Map(rows.map((row) => [row.id, sourceContent(decodeSource(row))]));
  return { ...(await loadImportBase(origin, command)), sources, known: new Set() };
}

export async function loadImportObservations(origin: Origin, command: ImportObservations): Promise<Omit<ImportObservationsState, 'checks'>> {
  const base = await loadImportBase(origin, command);
  const rivals = command.rows.length > 0 ? await loadRivals(origin.db, command) : [];
  return { ...base, sources: await loadSourceIds(origin.db, command.tenant), known: new Set(rivals.map(observationContent)), rivals };
}

/** Stored figures of the indicators and months that the file touches. */
async function loadRivals(db: Kysely<Database>, { tenant, rows }: ImportObservations): Promise<readonly NewObservation[]> {
  const indicators = [...new Set(rows.map(({ value }) => value.indicator))];
  let first = rows[0]!.value.period.start;
  let last = first;
  for (const { value } of rows) {
    if (value.period.start < first) first = value.period.start;
    if (value.period.start > last) last = value.period.start;
  }
  const stored = await db
    .selectFrom('observation')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('indicator', 'in', indicators)
    .where('period_start', '>=', `${first}-01`)
    .where('period_start', '<=', `${last}-01`)
    .execute();
  return stored.map(decodeObservation);
}

export async function loadImportReportedVerdicts(origin: Origin, command: ImportCommand): Promise<ImportState> {
  const rows = await origin.db
    .selectFrom('reported_verdict')
    .selectAll()
    .where('tenant', '=', command.tenant)
    .where('resolution', '=', command.resolution)
    .execute();
  const known = new Set(rows.map((row) => verdictContent(decodeReportedVerdict(row))));
  return { ...(await loadImportBase(origin, command)), sources: await loadSourceIds(origin.db, command.tenant), known };
}

export async function loadImportProjectEvents(origin: Origin, command: ImportCommand): Promise<ImportState> {
  const rows = await origin.db
    .selectFrom('project_event')
    .selectAll()
    .where('tenant', '=', command.tenant)
    .where('resolution', '=', command.resolution)
    .execute();
  const known = new Set(rows.map((row) => eventContent(decodeProjectEvent(row))));
  return { ...(await loadImportBase(origin, command)), sources: await loadSourceIds(origin.db, command.tenant), known };
}
