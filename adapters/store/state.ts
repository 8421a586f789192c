/** Loads what a decision needs to know, inside the command's transaction. Every query names its tenant. */
import type { Role } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, NewObservation } from '@moc/domain/observation';
import type { PartAddress } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import type { TenantId } from '@moc/domain/values';
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
import { type Reading, readText } from './reading.ts';
import { decodeIndicator, decodeObservation, decodeProjectEvent, decodeReportedVerdict, decodeSource } from './stored.ts';

/** Where state comes from: the transaction's queries and the readings kept in memory. */
export interface Origin {
  readonly db: Kysely<Database>;
  readonly readings: Memory<Reading>;
}

/** The reading of an adopted text; undefined when the tenant has no such resolution. */
export async function findReading({ db, readings }: Origin, tenant: TenantId, resolution: ResolutionId): Promise<Reading | undefined> {
  const key = JSON.stringify([tenant, resolution]);
  const kept = readings.find(key);
  if (kept) return kept;
  const row = await db.selectFrom('resolution').select('text').where('tenant', '=', tenant).where('id', '=', resolution).executeTakeFirst();
  return row && readings.keep(key, readText(row.text));
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
  return rows.map(decodeIndicator);
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

/** Log entry of the last correction or confirmation of a plan; 0 when there was none. */
export async function findLast({ db }: Origin, table: 'correction' | 'confirmation', tenant: TenantId, resolution: ResolutionId): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export async function loadPlanState(origin: Origin, tenant: TenantId, resolution: ResolutionId): Promise<PlanState> {
  const reading = await findReading(origin, tenant, resolution);
  const indicators = await loadIndicators(origin.db, tenant, resolution);
  return {
    exists: reading !== undefined,
    ...addressesOf(reading),
    indicators: new Set(indicators.map(({ code }) => code)),
    lastCorrection: await findLast(origin, 'correction', tenant, resolution),
    lastConfirmation: await findLast(origin, 'confirmation', tenant, resolution),
  };
}

/** The addresses that commands may name. */
export function addressesOf(reading: Reading | undefined): { targets: ReadonlySet<Address>; parts: ReadonlySet<PartAddress> } {
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

/** What every import needs: the resolution, an earlier import of the same bytes, the names it may use. */
async function loadImportBase(origin: Origin, command: ImportCommand): Promise<Omit<ImportState, 'known' | 'sources'>> {
  const { tenant, resolution, file, kind } = command;
  const earlier = await origin.db
    .selectFrom('import_batch')
    .select(['imported_at', 'imported_by'])
    .where('tenant', '=', tenant)
    .where('sha256', '=', file.sha256)
    .where('kind', '=', kind)
    .where('resolution', '=', resolution)
    .executeTakeFirst();
  const reading = kind === 'import-reported-verdicts' ? await findReading(origin, tenant, resolution) : undefined;
  const indicators = kind === 'import-observations' ? await loadIndicators(origin.db, tenant, resolution) : [];
  return {
    exists: await resolutionExists(origin, tenant, resolution),
    ...(earlier ? { earlier: { at: earlier.imported_at.toISOString(), by: earlier.imported_by } } : {}),
    indicators: new Set<string>(indicators.map(({ code }) => code)),
    targets: addressesOf(reading).targets,
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

export async function loadImportObservations(origin: Origin, command: ImportObservations): Promise<ImportObservationsState> {
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
