/** Requests and what happened to them, between rows and domain values. */
import type { FigureEntry, FigureEvent, FigureRequest, IndicatorCode, Measure, RequestId } from '@moc/domain/observation';
import type { AgencyCode, TerritoryCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, Decimal, TenantId } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { canonicalJson } from '../canonical.ts';
import type { Row, StoredRow } from '../tables.ts';

export function requestRow(tenant: TenantId, seq: number, request: FigureRequest): Row<'figure_request'> {
  const { id, indicator, territory, period, measure, unit, agency, resolutions, status, opened, due, dueBasis } = request;
  return {
    tenant,
    id,
    seq,
    indicator,
    territory,
    period_start: `${period.start}-01`,
    months: period.months,
    measure,
    unit: unit.code,
    agency,
    resolutions: canonicalJson(resolutions),
    status,
    opened,
    due: due ?? null,
    due_basis: canonicalJson(dueBasis ?? null),
  };
}

export function decodeRequest(row: StoredRow<'figure_request'>): FigureRequest {
  const basis = row.due_basis as Bilingual | null;
  return {
    id: row.id as RequestId,
    indicator: row.indicator as IndicatorCode,
    territory: row.territory as TerritoryCode,
    period: { start: row.period_start.slice(0, 7), months: row.months },
    measure: row.measure as Measure,
    unit: getUnit(row.unit),
    agency: row.agency as AgencyCode,
    resolutions: row.resolutions as readonly string[],
    status: row.status as FigureRequest['status'],
    opened: row.opened as Day,
    ...(row.due !== null && { due: row.due as Day }),
    ...(basis && { dueBasis: basis }),
  };
}

/** A submitted entry; the agency is that of the request, which the rule saw to. */
export function decodeSubmitted(row: StoredRow<'submitted_figure'>, agency: AgencyCode): FigureEvent {
  return {
    kind: 'submitted',
    seq: row.seq,
    by: row.submitted_by as ActorId,
    at: row.submitted_at.toISOString(),
    submission: row.submission,
    agency,
    entry: row.entry as FigureEntry,
  };
}

export function decodeDecision(row: StoredRow<'figure_decision'>): FigureEvent {
  const of = { seq: row.seq, by: row.decided_by as ActorId, at: row.decided_at.toISOString(), level: row.level, of: row.of_seq };
  return row.decision === 'approved' ? { kind: 'approved', ...of } : { kind: 'returned', ...of, reason: row.reason };
}

export function decodeVerification(row: StoredRow<'figure_verification'>): FigureEvent {
  return {
    kind: 'verified',
    seq: row.seq,
    by: row.verified_by as ActorId,
    at: row.verified_at.toISOString(),
    of: row.of_seq,
    agrees: row.agrees === 1,
    ...(row.value !== null && { value: row.value as Decimal }),
    words: row.words,
  };
}
