/** Stored rows decoded into domain values. What the store wrote itself is trusted; unit codes are looked up in the facts. */
import type {
  Indicator,
  IndicatorCode,
  Measure,
  Observation,
  ObservationId,
  PartLink,
  ProjectEvent,
  ReportedVerdict,
  Source,
  SourceId,
  TerritoryCode,
} from '@moc/domain/observation';
import type { Confirmation, Correction, DecidedAction, PartAddress, ReviewStep, TargetLabel } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import type { ActorId, Bilingual, Day, Decimal, PublicationDate } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import type { StoredRow } from './tables.ts';

function decodePublicationDate(precision: string, text: string, knownBy: string | null): PublicationDate {
  if (precision === 'unknown' || knownBy === null) return { precision: 'unknown', text: '' };
  return { precision: precision as 'day' | 'month' | 'year', text, knownBy: knownBy as Day };
}

const decodePeriod = (row: { readonly period_start: string; readonly months: number }) => ({ start: row.period_start.slice(0, 7), months: row.months });

export function decodeObservation(row: Omit<StoredRow<'observation'>, 'tenant' | 'seq' | 'import' | 'line'>): Observation {
  return {
    id: row.id as ObservationId,
    indicator: row.indicator as IndicatorCode,
    territory: row.territory as TerritoryCode,
    period: decodePeriod(row),
    measure: row.measure as Measure,
    value: row.value as Decimal,
    unit: getUnit(row.unit),
    status: row.status as Observation['status'],
    published: decodePublicationDate(row.published_precision, row.published_text, row.known_by),
    source: row.source as SourceId,
    note: row.note,
  };
}

export function decodeSource(row: StoredRow<'source'>): Source {
  return {
    id: row.id as SourceId,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    published: decodePublicationDate(row.published_precision, row.published_text, row.known_by),
    authority: row.authority,
  };
}

/** What an indicator may declare beyond what every one must: kept in a row of its own, beside the declaration it belongs to. */
export type IndicatorSupplement = Pick<Indicator, 'calendar' | 'formula' | 'quality'>;

export function decodeIndicator(row: StoredRow<'indicator'>, supplement?: IndicatorSupplement): Indicator {
  return {
    code: row.code as IndicatorCode,
    ref: row.ref,
    name: row.name as Bilingual,
    ...(row.unit === null ? {} : { unit: getUnit(row.unit) }),
    direction: row.direction as Indicator['direction'],
    accumulation: row.accumulation as Indicator['accumulation'],
    rollUp: row.roll_up as Indicator['rollUp'],
    sensitivity: row.sensitivity as Indicator['sensitivity'],
    ...supplement,
  };
}

/** Nothing when the row says that the part has no indicator. */
export function decodeLink(row: StoredRow<'part_link'>): readonly PartLink[] {
  if (row.indicator === null || row.territory === null || row.measure === null) return [];
  return [
    { part: row.part as PartAddress, indicator: row.indicator as IndicatorCode, territory: row.territory as TerritoryCode, measure: row.measure as Measure },
  ];
}

export function decodeReportedVerdict(row: StoredRow<'reported_verdict'>): ReportedVerdict {
  return {
    target: row.target as Address,
    period: decodePeriod(row),
    verdict: row.verdict as ReportedVerdict['verdict'],
    reportedBy: row.reported_by,
    reportedOn: row.reported_on as Day,
    source: row.source as SourceId,
    reason: row.reason,
  };
}

export function decodeProjectEvent(row: StoredRow<'project_event'>): ProjectEvent {
  return {
    project: row.project,
    ref: row.ref,
    event: row.event,
    date: decodePublicationDate(row.date_precision, row.date_text, row.known_by),
    ...(row.value === null ? {} : { value: row.value as Decimal }),
    ...(row.unit === null ? {} : { unit: row.unit }),
    source: row.source as SourceId,
    note: row.note,
  };
}

export function decodeCorrection(row: StoredRow<'correction'>): Correction {
  return {
    part: row.part as PartAddress,
    change: row.change as Correction['change'],
    reason: row.reason,
    by: row.corrected_by as ActorId,
    on: row.corrected_at.toISOString(),
  };
}

export function decodeLabel(row: StoredRow<'label'>): TargetLabel {
  return { target: row.target as Address, short: row.short as Bilingual, name: row.name as Bilingual, group: row.grouping as Bilingual };
}

export function decodeConfirmation(row: StoredRow<'confirmation'>): Confirmation {
  return { by: row.confirmed_by as ActorId, name: row.name, on: row.confirmed_at.toISOString() };
}

export function decodeReviewStep(row: StoredRow<'review_step'>): ReviewStep {
  return { ...(row.action as DecidedAction), seq: row.seq, by: row.reviewed_by as ActorId, name: row.name, on: row.reviewed_at.toISOString() };
}
