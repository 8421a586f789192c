/** Questions about collected figures: what is due, what waits, what was known before, what reporting costs. Every query names its tenant. */
import type { ResolutionId } from '@moc/domain/dataset';
import {
  type AskedTwice,
  collectedPrefix,
  type EstimatePair,
  type FigureRequest,
  type IndicatorCode,
  type Measure,
  type ObservationStatus,
  type ReportingBurden,
  type RequestId,
  requestId,
} from '@moc/domain/observation';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import type { Day, Decimal, Period, TenantId, Unit } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { listAgencies } from '../duties/reads.ts';
import { loadNames, type NameOf } from '../names.ts';
import type { Store } from '../store.ts';
import { walled } from '../wall.ts';
import { findWaiting, type LoadedCells, loadAgencyCells, loadCells, type WaitingRequest } from './cells.ts';
import { loadWanted } from './load.ts';

/** Several queries over one connection: it is told once whom it speaks for. */
function onOne<T>(store: Store, tenant: TenantId, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return walled(store, tenant).db.connection().execute(work);
}

/** Everything asked of an agency, as it stands. */
export async function readAgencyCells(store: Store, tenant: TenantId, agency: AgencyCode, day: Day): Promise<LoadedCells> {
  const agencies = await listAgencies(store, tenant);
  return onOne(store, tenant, (db) => loadAgencyCells(db, tenant, agency, day, agencies));
}

export async function readCells(store: Store, tenant: TenantId, ids: readonly RequestId[], day: Day): Promise<LoadedCells> {
  const agencies = await listAgencies(store, tenant);
  return onOne(store, tenant, (db) => loadCells(db, tenant, ids, day, agencies));
}

/** A stretch of the queue: `after` is where the one before ended, undefined at its beginning. */
export interface QueueStretch {
  readonly agencies: readonly AgencyCode[] | undefined;
  readonly limit: number;
  readonly after?: WaitingRequest;
}

export interface WaitingCells extends LoadedCells {
  /** How many wait in all, from the beginning. */
  readonly waiting: number;
  /** Where the stretch ended; absent when nothing follows. */
  readonly last?: WaitingRequest;
}

/** What waits for approval: of the agencies named, or of all; the most urgent first, at most `limit` from `after` on. */
export async function readWaiting(store: Store, tenant: TenantId, day: Day, { agencies, limit, after }: QueueStretch): Promise<WaitingCells> {
  const known = await listAgencies(store, tenant);
  return onOne(store, tenant, async (db) => {
    const waiting = await findWaiting(db, tenant, day, agencies);
    const following = after ? waiting.filter((one) => isAfter(one, after)) : waiting;
    const stretch = following.slice(0, limit);
    const last = following.length > limit ? stretch.at(-1) : undefined;
    const ids = stretch.map(({ request }) => request);
    return { ...(await loadCells(db, tenant, ids, day, known)), waiting: waiting.length, ...(last && { last }) };
  });
}

function isAfter(one: WaitingRequest, after: WaitingRequest): boolean {
  if (one.urgency !== after.urgency) return one.urgency > after.urgency;
  return one.seq > after.seq || (one.seq === after.seq && one.request > after.request);
}

/** Figures that duties ask of several agencies at once. */
export async function findAskedTwice(store: Store, tenant: TenantId, day: Day): Promise<readonly AskedTwice[]> {
  const { db, readings } = walled(store, tenant);
  return (await loadWanted({ db, readings }, tenant, day)).askedTwice;
}

/** The log entry of a submission; undefined when none came under the id. */
export async function findSubmission(store: Store, tenant: TenantId, id: string): Promise<number | undefined> {
  const row = await walled(store, tenant).db.selectFrom('figure_submission').select('seq').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst();
  return row?.seq;
}

/** A figure that stands for a place, with where it came from. */
export interface StandingFigure {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly measure: Measure;
  readonly period: Period;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly status: ObservationStatus;
  readonly source: string;
  /** Whether it came by approval here, not by import. */
  readonly collected: boolean;
}

type Series = Pick<FigureRequest, 'indicator' | 'territory' | 'measure'>;

/** What stands, plans too, for the series of the requests, from `since` on. */
export async function readStanding(store: Store, tenant: TenantId, series: readonly Series[], since: Day): Promise<readonly StandingFigure[]> {
  const distinct = (of: (one: Series) => string) => [...new Set(series.map(of))];
  const { rows } = await walled(store, tenant).pool.query<Record<string, never>>({
    name: 'standing-of-series',
    text: `select s.indicator, s.territory, s.measure, s.period_start, s.months, s.value, s.unit, s.status, s.source,
        (select title from moc.source t where t.tenant = $1 and t.id = s.source order by seq desc limit 1) as title
      from moc.standing s
      where s.tenant = $1 and s.indicator = any($2) and s.territory = any($3) and s.measure = any($4) and s.period_start >= $5`,
    values: [tenant, distinct(({ indicator }) => indicator), distinct(({ territory }) => territory), distinct(({ measure }) => measure), since],
  });
  return rows.map((row) => ({
    indicator: row['indicator'] as unknown as IndicatorCode,
    territory: row['territory'] as unknown as TerritoryCode,
    measure: row['measure'] as unknown as Measure,
    period: { start: String(row['period_start']).slice(0, 7), months: Number(row['months']) },
    value: row['value'] as unknown as Decimal,
    unit: getUnit(String(row['unit'])),
    status: row['status'] as unknown as ObservationStatus,
    source: String(row['title'] ?? row['source']),
    collected: String(row['source']).startsWith(collectedPrefix),
  }));
}

/** Names of territorial units; a code nobody declared is missing. */
export async function readTerritoryNames(store: Store, tenant: TenantId, codes: readonly TerritoryCode[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await walled(store, tenant).pool.query<{ code: string; name: string }>({
    name: 'territory-names',
    text: `select distinct on (code) code, name from (
        select code, name, seq, 1 as rank from moc.territory where tenant = $1 and code = any($2)
        union all select code, name, seq, 2 from moc.territory_unit where tenant = $1 and code = any($2)) named
      order by code, rank, seq desc`,
    values: [tenant, codes],
  });
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** The last log entry that changed what plans say and what measures them: what is made of plans stays right until it grows. */
export async function findPlanHead(store: Store, tenant: TenantId): Promise<number> {
  const tables = ['resolution', 'correction', 'review_step', 'confirmation', 'label', 'part_link', 'amendment', 'indicator', 'indicator_relation'];
  const { rows } = await walled(store, tenant).pool.query<{ seq: number | null }>({
    name: 'plan-head',
    text: `select greatest(${tables.map((table) => `(select max(seq) from moc.${table} where tenant = $1)`).join(', ')}) as seq`,
    values: [tenant],
  });
  return rows[0]?.seq ?? 0;
}

/** The resolutions of the tenant that somebody put in force. */
export async function listInForce(store: Store, tenant: TenantId): Promise<readonly ResolutionId[]> {
  const rows = await walled(store, tenant)
    .db.selectFrom('confirmation')
    .select('resolution')
    .distinct()
    .where('tenant', '=', tenant)
    .orderBy('resolution')
    .execute();
  return rows.map(({ resolution }) => resolution as ResolutionId);
}

/** What reporting has cost each agency since the first of January of the present year, in order of their codes. */
export async function readBurden(store: Store, tenant: TenantId, agency?: AgencyCode): Promise<readonly ReportingBurden[]> {
  const { rows } = await walled(store, tenant).pool.query<ReportingBurden>({
    text: `select agency, count(*)::int as submissions, sum(figures)::int as figures, sum(seconds)::int as seconds from moc.figure_submission
      where tenant = $1 and ($2::text is null or agency = $2) and submitted_at >= date_trunc('year', now() at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'
      group by agency order by agency`,
    values: [tenant, agency ?? null],
  });
  return rows;
}

/** Approved estimates beside the settled figures that stand now for the same places. */
export async function readEstimatePairs(store: Store, tenant: TenantId): Promise<readonly EstimatePair[]> {
  const { rows } = await walled(store, tenant).pool.query<Record<string, string>>({
    text: `with estimate as (
        select distinct on (f.request) f.request, f.entry from moc.figure_decision d
        join moc.submitted_figure f on f.tenant = $1 and f.request = d.request and f.seq = d.of_seq
        where d.tenant = $1 and d.settles = 1 and f.entry ->> 'status' = 'estimate' and f.entry -> 'value' ->> 'kind' = 'number'
        order by f.request, f.seq desc)
      select r.agency, r.indicator, e.entry -> 'value' ->> 'value' as estimate, e.entry -> 'value' -> 'unit' ->> 'code' as estimate_unit,
        s.value::text as final, s.unit as final_unit
      from estimate e
      join lateral (select * from moc.figure_request r where r.tenant = $1 and r.id = e.request order by seq desc limit 1) r on true
      join moc.standing s on s.tenant = $1 and s.indicator = r.indicator and s.kind = 'actual' and s.measure = r.measure and s.months = r.months
        and s.period_start = r.period_start and s.territory = r.territory and s.status in ('official', 'preliminary')`,
    values: [tenant],
  });
  return rows.map((row) => ({
    agency: row['agency'] as AgencyCode,
    indicator: row['indicator'] as IndicatorCode,
    estimate: { value: row['estimate'] as Decimal, unit: getUnit(row['estimate_unit']!) },
    final: { value: row['final'] as Decimal, unit: getUnit(row['final_unit']!) },
  }));
}

/** What people are called, by account. */
export function readNames(store: Store, tenant: TenantId): Promise<NameOf> {
  return loadNames(walled(store, tenant).db, tenant);
}

/** A figure another body published for a place where an agency's figure was approved, with another value. */
export interface OtherFigure {
  readonly request: RequestId;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly status: ObservationStatus;
  readonly publisher: string;
  readonly source: string;
  readonly on: string;
}

/** Requests that a statistician did not agree with, and what other publishers told of the places of approved figures. */
export async function readDisputed(
  store: Store,
  tenant: TenantId,
): Promise<{ readonly verified: readonly RequestId[]; readonly others: readonly OtherFigure[] }> {
  const { pool } = walled(store, tenant);
  const verified = await pool.query<{ request: RequestId }>('select distinct request from moc.figure_verification where tenant = $1 and agrees = 0', [tenant]);
  const others = await pool.query<Record<string, string>>(
    `with approved as (select distinct on (o.indicator, o.territory, o.period_start, o.months, o.measure) o.*, s.publisher from moc.observation o
        join moc.source s on s.tenant = $1 and s.id = o.source
        where o.tenant = $1 and o.source like $2 order by o.indicator, o.territory, o.period_start, o.months, o.measure, o.seq desc)
      select distinct on (o.indicator, o.territory, o.period_start, o.months, o.measure, s.publisher)
        o.indicator, o.territory, o.period_start, o.months::text, o.measure, o.value::text, o.unit, o.status, s.publisher, s.title, o.published_text
      from approved a join moc.observation o on o.tenant = $1 and o.indicator = a.indicator and o.territory = a.territory and o.period_start = a.period_start
        and o.months = a.months and o.measure = a.measure and o.status <> 'plan' and o.source not like $2
      join lateral (select publisher, title from moc.source s where s.tenant = $1 and s.id = o.source order by seq desc limit 1) s on s.publisher <> a.publisher
      where o.value <> a.value or o.unit <> a.unit
      order by o.indicator, o.territory, o.period_start, o.months, o.measure, s.publisher, o.known_by desc nulls last`,
    [tenant, `${collectedPrefix}%`],
  );
  return { verified: verified.rows.map(({ request }) => request), others: others.rows.map(otherFigure) };
}

function otherFigure(row: Record<string, string>): OtherFigure {
  const period = { start: row['period_start']!.slice(0, 7), months: Number(row['months']) };
  const figure = { indicator: row['indicator'] as IndicatorCode, territory: row['territory'] as TerritoryCode, period, measure: row['measure'] as Measure };
  return {
    request: requestId(figure),
    value: row['value'] as Decimal,
    unit: getUnit(row['unit']!),
    status: row['status'] as ObservationStatus,
    publisher: row['publisher']!,
    source: row['title']!,
    on: row['published_text']!,
  };
}
