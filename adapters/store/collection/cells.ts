/** Requested figures as they stand, with what rights and levels depend on. Every query names its tenant. */
import { agencyChain, type TenantAgency } from '@moc/domain/assignment';
import {
  type ApprovalLevel,
  approvalLevelsOf,
  type FigureEvent,
  type FigureRequest,
  foldCell,
  type Indicator,
  type PlacedCell,
  type RequestId,
} from '@moc/domain/observation';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import { type Bilingual, type Day, formatPeriod, periodEnd, type TenantId } from '@moc/domain/values';
import { approvalRules } from '@moc/facts';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { loadAgencies } from '../duties/people.ts';
import type { StoredRow } from '../tables.ts';
import { decodeDecision, decodeRequest, decodeSubmitted, decodeVerification } from './rows.ts';

/** An indicator as far as every cell needs it. */
export type NamedIndicator = Pick<Indicator, 'code' | 'name' | 'sensitivity'>;

export interface StoredCell extends PlacedCell {
  readonly indicator: NamedIndicator;
  readonly events: readonly FigureEvent[];
}

export interface LoadedCells {
  readonly cells: readonly StoredCell[];
  readonly agencies: readonly TenantAgency[];
}

/** The cells of the requests named, in no order; a request nobody made is not among them. */
export async function loadCells(
  db: Kysely<Database>,
  tenant: TenantId,
  ids: readonly RequestId[],
  day: Day,
  known?: readonly TenantAgency[],
): Promise<LoadedCells> {
  const agencies = known ?? (await loadAgencies(db, tenant));
  if (ids.length === 0) return { cells: [], agencies };
  const rows = await db
    .selectFrom('figure_request')
    .selectAll()
    .distinctOn('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', ids)
    .orderBy('id')
    .orderBy('seq', 'desc')
    .execute();
  return { cells: await placeCells(db, tenant, rows, agencies, day), agencies };
}

/** The requests that an agency is asked for. */
export async function loadAgencyCells(
  db: Kysely<Database>,
  tenant: TenantId,
  agency: AgencyCode,
  day: Day,
  agencies: readonly TenantAgency[],
): Promise<LoadedCells> {
  const rows = await db
    .selectFrom('figure_request')
    .selectAll()
    .distinctOn('id')
    .where('tenant', '=', tenant)
    .where('id', 'in', (eb) => eb.selectFrom('figure_request').select('id').where('tenant', '=', tenant).where('agency', '=', agency))
    .orderBy('id')
    .orderBy('seq', 'desc')
    .execute();
  const own = rows.filter((row) => row.agency === agency);
  return { cells: await placeCells(db, tenant, own, agencies, day), agencies };
}

/** A request that waits, with the log entry of its last submission: together, the most urgent first, its place in the queue. */
export interface WaitingRequest {
  /** 0: the statistician does not agree; 1: past its day; 2: neither. */
  readonly urgency: number;
  readonly seq: number;
  readonly request: RequestId;
}

/** Requests whose last submission nobody has settled or returned, the most urgent first, of these the longest waiting; of the agencies named, or of all. */
export async function findWaiting(db: Kysely<Database>, tenant: TenantId, day: Day, agencies?: readonly AgencyCode[]): Promise<readonly WaitingRequest[]> {
  const ofAgencies =
    agencies === undefined ? sql`true` : sql`request in (select id from moc.figure_request where tenant = ${tenant} and agency = any(${[...agencies]}))`;
  const { rows } = await sql<WaitingRequest>`
    with last as (select request, max(seq) as seq from moc.submitted_figure where tenant = ${tenant} and ${ofAgencies} group by request)
    select request, seq::float8 as seq,
      case when (select v.agrees from moc.figure_verification v
                 where v.tenant = ${tenant} and v.request = last.request and v.of_seq = last.seq order by v.seq desc limit 1) = 0 then 0
           when (select r.due from moc.figure_request r
                 where r.tenant = ${tenant} and r.id = last.request order by r.seq desc limit 1) < ${day}::date then 1
           else 2 end as urgency
    from last where not exists (
      select from moc.figure_decision d
      where d.tenant = ${tenant} and d.request = last.request and d.of_seq = last.seq and (d.decision = 'returned' or d.settles = 1))
    order by urgency, last.seq, request collate "C"`.execute(db);
  return rows;
}

async function placeCells(
  db: Kysely<Database>,
  tenant: TenantId,
  rows: readonly StoredRow<'figure_request'>[],
  agencies: readonly TenantAgency[],
  day: Day,
): Promise<readonly StoredCell[]> {
  if (rows.length === 0) return [];
  const requests = rows.map((row) => ({ request: decodeRequest(row), seq: row.seq }));
  const codes = [...new Set(rows.map(({ indicator }) => indicator))];
  // One after another: inside a command there is one connection.
  const events = await loadEvents(db, tenant, requests);
  const indicators = await loadNamedIndicators(db, tenant, codes);
  const placeOf = placesOf(agencies, rows, day);
  const above = await loadUnitsAbove(db, tenant, rows);
  return requests.map(({ request, seq }) => {
    const indicator = indicators.get(request.indicator) ?? unnamed(request);
    const { chain, levels } = placeOf.get(request.agency)!;
    const own = events.get(request.id) ?? [];
    return {
      cell: foldCell(request, own, levels, seq),
      name: { vi: `${indicator.name.vi}, ${formatPeriod(request.period, 'vi')}`, en: `${indicator.name.en}, ${formatPeriod(request.period, 'en')}` },
      place: { agencies: chain, territories: [request.territory, ...(above.get(request.id) ?? [])], sensitivity: indicator.sensitivity },
      levels,
      indicator,
      events: own,
    };
  });
}

interface AgencyPlace {
  readonly chain: readonly AgencyCode[];
  readonly levels: readonly ApprovalLevel[];
}

/** Where each agency that is asked stands, and who approves its figures. */
function placesOf(agencies: readonly TenantAgency[], rows: readonly Pick<StoredRow<'figure_request'>, 'agency'>[], day: Day): ReadonlyMap<string, AgencyPlace> {
  const asked = [...new Set(rows.map(({ agency }) => agency as AgencyCode))];
  return new Map(
    asked.map((agency) => {
      const chain = chainOf(agencies, agency);
      const kind = agencies.find(({ code }) => code === agency)?.kind ?? 'other-body';
      return [agency, { chain, levels: approvalLevelsOf(approvalRules, kind, chain, day) }];
    }),
  );
}

const chainOf = (agencies: readonly TenantAgency[], agency: AgencyCode): readonly AgencyCode[] => {
  const chain = agencyChain(agencies, agency);
  return chain.length > 0 ? chain : [agency];
};

const unnamed = ({ indicator }: FigureRequest): NamedIndicator => ({
  code: indicator,
  name: { vi: indicator, en: indicator } as Bilingual,
  sensitivity: 'internal',
});

/** The units above each requested figure's, on the last day of its period. */
async function loadUnitsAbove(
  db: Kysely<Database>,
  tenant: TenantId,
  rows: readonly StoredRow<'figure_request'>[],
): Promise<ReadonlyMap<string, readonly TerritoryCode[]>> {
  const { rows: above } = await sql<{ descendant: string; ancestor: TerritoryCode; valid_from: string; valid_to: string }>`
    select descendant, ancestor, valid_from, valid_to from moc.descent
    where tenant = ${tenant} and descendant = any(${[...new Set(rows.map(({ territory }) => territory))]})`.execute(db);
  const byUnit = Map.groupBy(above, ({ descendant }) => descendant);
  const ofRow = ({ territory, period_start, months }: StoredRow<'figure_request'>) => {
    const ends = periodEnd({ start: period_start.slice(0, 7), months });
    return (byUnit.get(territory) ?? []).filter(({ valid_from, valid_to }) => valid_from <= ends && ends <= valid_to).map(({ ancestor }) => ancestor);
  };
  return new Map(rows.map((row) => [row.id, ofRow(row)]));
}

async function loadEvents(
  db: Kysely<Database>,
  tenant: TenantId,
  requests: readonly { readonly request: FigureRequest }[],
): Promise<ReadonlyMap<string, readonly FigureEvent[]>> {
  const ids = requests.map(({ request }) => request.id);
  const agencyOf = new Map(requests.map(({ request }) => [request.id as string, request.agency]));
  const of = <T extends 'submitted_figure' | 'figure_decision' | 'figure_verification'>(table: T) =>
    db
      .selectFrom(table as 'submitted_figure')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('request', 'in', ids)
      .execute() as unknown as Promise<readonly StoredRow<T>[]>;
  const submitted = await of('submitted_figure');
  const decided = await of('figure_decision');
  const verified = await of('figure_verification');
  const events = [
    ...submitted.map((row) => ({ request: row.request, event: decodeSubmitted(row, agencyOf.get(row.request)!) })),
    ...decided.map((row) => ({ request: row.request, event: decodeDecision(row) })),
    ...verified.map((row) => ({ request: row.request, event: decodeVerification(row) })),
  ];
  events.sort((a, b) => a.event.seq - b.event.seq);
  return new Map([...Map.groupBy(events, ({ request }) => request)].map(([request, own]) => [request, own.map(({ event }) => event)]));
}

/** Name and sensitivity by the latest declaration of each code. */
async function loadNamedIndicators(db: Kysely<Database>, tenant: TenantId, codes: readonly string[]): Promise<ReadonlyMap<string, NamedIndicator>> {
  const rows = await db
    .selectFrom('indicator')
    .select(['code', 'name', 'sensitivity'])
    .distinctOn('code')
    .where('tenant', '=', tenant)
    .where('code', 'in', codes)
    .orderBy('code')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.code, row as unknown as NamedIndicator]));
}

/** Cells by request. */
export function byRequest<T extends PlacedCell>(cells: readonly T[]): Readonly<Record<RequestId, T>> {
  return Object.fromEntries(cells.map((cell) => [cell.cell.request.id, cell])) as Readonly<Record<RequestId, T>>;
}
