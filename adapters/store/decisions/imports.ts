/** Rules on importing files: known names only, nothing twice, every version kept; a file is taken in whole or not at all. */
import type { NewObservation, ProjectEvent, ReportedVerdict, Source } from '@moc/domain/observation';
import { accepted, type Day, type Outcome, type PublicationDate, type Refusal, refused } from '@moc/domain/values';
import {
  type Circumstances,
  type Command,
  type Decide,
  type Decision,
  type FileRow,
  type ImportObservations,
  type ImportProjectEvents,
  type ImportReportedVerdicts,
  type ImportSources,
  type Summary,
  summaryOf,
} from '../command.ts';
import { type Change, insert, type Row } from '../tables.ts';
import { type ImportChecks, warnOf } from '../warn.ts';
import { unknownResolution } from './plan.ts';

/** What every import rule needs to know. */
export interface ImportState {
  readonly exists: boolean;
  /** The earlier import of the very same bytes as the same kind, if any: on which day, by whom (a name for people). */
  readonly earlier?: { readonly on: Day; readonly by: string };
  readonly sources: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Contents already stored, by `…Content` below, for the places this file touches. */
  readonly known: ReadonlySet<string>;
}

export interface ImportSourcesState extends Omit<ImportState, 'sources'> {
  /** Latest content per source id. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ImportObservationsState extends ImportState {
  /** Figures already stored for the places this file touches. */
  readonly rivals: readonly NewObservation[];
  /** What the figures are held against. */
  readonly checks: ImportChecks;
}

type ImportCommand = Extract<Command, { readonly file: unknown }>;

const separator = '\u001f';
const maximumRefusals = 100;

export function sourceContent({ title, publisher, url, published, authority }: Source): string {
  return [title, publisher, url, published.text, authority].join(separator);
}

/** What is measured where, when and how; figures that share it are versions or rivals of each other. */
function observationPlace(o: NewObservation): string {
  return o.indicator + separator + o.territory + separator + o.period.start + separator + o.period.months + separator + o.measure;
}

export function observationContent(o: NewObservation): string {
  return (
    observationPlace(o) +
    separator +
    o.value +
    separator +
    o.unit.code +
    separator +
    o.status +
    separator +
    o.published.text +
    separator +
    o.source +
    separator +
    o.note
  );
}

export function verdictContent(v: ReportedVerdict): string {
  return [v.target, v.period.start, v.period.months, v.verdict, v.reportedBy, v.reportedOn, v.source, v.reason].join(separator);
}

export function eventContent(e: ProjectEvent): string {
  return [e.project, e.ref, e.event, e.date.text, e.value ?? '', e.unit ?? '', e.source, e.note].join(separator);
}

const known = (date: PublicationDate) => (date.precision === 'unknown' ? null : date.knownBy);

/** Refusals that hold for a file of any kind. */
function refuseFile(state: Pick<ImportState, 'exists' | 'earlier'>, command: ImportCommand): Refusal | undefined {
  if (!state.exists) return unknownResolution(command.resolution);
  if (state.earlier) return alreadyImported(command, state.earlier);
  if (command.rows.length === 0) return { code: 'store/no-rows', parameters: { file: command.file.name } };
  return undefined;
}

function alreadyImported(command: ImportCommand, { on, by }: NonNullable<ImportState['earlier']>): Refusal {
  return { code: 'store/already-imported', parameters: { file: command.file.name, day: on, by } };
}

/** One refusal per row whose name `names` does not hold, at the row's line and column; at most a hundred. */
function refuseUnknown<T>(
  command: ImportCommand & { readonly rows: readonly FileRow<T>[] },
  nameOf: (row: T) => string,
  names: { has(name: string): boolean },
  what: 'source' | 'indicator' | 'target',
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { line, value } of command.rows) {
    const name = nameOf(value);
    if (names.has(name)) continue;
    refusals.push({ code: `store/unknown-${what}`, parameters: { [what]: name }, place: { file: command.file.name, line } });
    if (refusals.length === maximumRefusals) break;
  }
  return refusals;
}

/** The rows not yet stored, and how many were. */
function withoutRepeated<T>(
  rows: readonly FileRow<T>[],
  contentOf: (row: T) => string,
  stored: ReadonlySet<string>,
): { fresh: readonly FileRow<T>[]; repeated: number } {
  if (stored.size === 0) return { fresh: rows, repeated: 0 };
  const fresh = rows.filter(({ value }) => !stored.has(contentOf(value)));
  return { fresh, repeated: rows.length - fresh.length };
}

/** The file's own row and the rows it brings. */
function importing(command: ImportCommand, { actor, now, seq }: Circumstances, id: string, changes: readonly Change[], summary: Summary): Outcome<Decision> {
  const batch: Row<'import_batch'> = {
    tenant: command.tenant,
    id,
    seq,
    kind: command.kind,
    resolution: command.resolution,
    file_name: command.file.name,
    sha256: command.file.sha256,
    rows: command.rows.length,
    imported_by: actor.id,
    imported_at: now,
  };
  return accepted({ changes: [...insert('import_batch', [batch]), ...changes], summary });
}

export const decideImportSources: Decide<ImportSources, ImportSourcesState> = (state, command, circumstances) => {
  const refusal = refuseFile(state, command);
  if (refusal) return refused(refusal);
  const ids = new Set<string>();
  for (const { line, value } of command.rows) {
    if (ids.has(value.id)) return refused({ code: 'store/named-twice', parameters: { name: value.id }, place: { file: command.file.name, line } });
    ids.add(value.id);
  }
  const id = circumstances.newId();
  const fresh = command.rows.filter(({ value }) => state.sources.get(value.id) !== sourceContent(value));
  const rows = fresh.map(({ line, value }) => ({
    tenant: command.tenant,
    id: value.id,
    seq: circumstances.seq,
    title: value.title,
    publisher: value.publisher,
    url: value.url,
    published_precision: value.published.precision,
    published_text: value.published.text,
    known_by: known(value.published),
    authority: value.authority,
    import: id,
    line,
  }));
  const replaced = fresh.filter(({ value }) => state.sources.has(value.id)).length;
  const counts = { added: rows.length - replaced, replaced, repeated: command.rows.length - fresh.length };
  return importing(command, circumstances, id, insert('source', rows), summaryOf(command.kind, counts));
};

export const decideImportObservations: Decide<ImportObservations, ImportObservationsState> = (state, command, circumstances) => {
  const refusal = refuseFile(state, command);
  if (refusal) return refused(refusal);
  const [first, ...rest] = [
    ...refuseUnknown<NewObservation>(command, ({ indicator }) => indicator, state.indicators, 'indicator'),
    ...refuseUnknown<NewObservation>(command, ({ source }) => source, state.sources, 'source'),
  ];
  if (first) return refused(first, ...rest);
  const { fresh, repeated } = withoutRepeated(command.rows, observationContent, state.known);
  const id = circumstances.newId();
  const rows = fresh.map(({ line, value: o }) => ({
    tenant: command.tenant,
    id: circumstances.newId(),
    seq: circumstances.seq,
    indicator: o.indicator,
    territory: o.territory,
    period_start: `${o.period.start}-01`,
    months: o.period.months,
    measure: o.measure,
    value: o.value,
    unit: o.unit.code,
    status: o.status,
    published_precision: o.published.precision,
    published_text: o.published.text,
    known_by: known(o.published),
    source: o.source,
    note: o.note,
    import: id,
    line,
  }));
  const conflictLines = conflictsAmong(fresh, state.rivals);
  const counts = { added: rows.length, repeated, conflicts: conflictLines.length, conflictLines: conflictLines.slice(0, 100), ...warnOf(fresh, state.checks) };
  return importing(command, circumstances, id, insert('observation', rows), summaryOf(command.kind, counts));
};

/** Lines whose figure differs from another source's for the same place and status. Plans do not compete with results. */
function conflictsAmong(fresh: readonly FileRow<NewObservation>[], rivals: readonly NewObservation[]): readonly number[] {
  const firstAt = new Map<string, NewObservation>();
  const disputed = new Map<string, NewObservation[]>();
  const lines: number[] = [];
  const meet = (o: NewObservation): boolean => {
    const place = observationPlace(o);
    const earlier = firstAt.get(place);
    if (!earlier) {
      firstAt.set(place, o);
      return false;
    }
    const others = disputed.get(place) ?? [earlier];
    const differs = others.some((other) => other.source !== o.source && (other.value !== o.value || other.unit.code !== o.unit.code));
    others.push(o);
    disputed.set(place, others);
    return differs;
  };
  for (const rival of rivals) if (rival.status !== 'plan') meet(rival);
  for (const { line, value } of fresh) if (value.status !== 'plan' && meet(value)) lines.push(line);
  return lines;
}

export const decideImportReportedVerdicts: Decide<ImportReportedVerdicts, ImportState> = (state, command, circumstances) => {
  const refusal = refuseFile(state, command);
  if (refusal) return refused(refusal);
  const [first, ...rest] = [
    ...refuseUnknown<ReportedVerdict>(command, ({ target }) => target, state.targets, 'target'),
    ...refuseUnknown<ReportedVerdict>(command, ({ source }) => source, state.sources, 'source'),
  ];
  if (first) return refused(first, ...rest);
  const { fresh, repeated } = withoutRepeated(command.rows, verdictContent, state.known);
  const id = circumstances.newId();
  const rows = fresh.map(({ line, value: v }) => ({
    tenant: command.tenant,
    id: circumstances.newId(),
    seq: circumstances.seq,
    resolution: command.resolution,
    target: v.target,
    period_start: `${v.period.start}-01`,
    months: v.period.months,
    verdict: v.verdict,
    reported_by: v.reportedBy,
    reported_on: v.reportedOn,
    source: v.source,
    reason: v.reason,
    import: id,
    line,
  }));
  return importing(command, circumstances, id, insert('reported_verdict', rows), summaryOf(command.kind, { added: rows.length, repeated }));
};

export const decideImportProjectEvents: Decide<ImportProjectEvents, ImportState> = (state, command, circumstances) => {
  const refusal = refuseFile(state, command);
  if (refusal) return refused(refusal);
  const [first, ...rest] = refuseUnknown<ProjectEvent>(command, ({ source }) => source, state.sources, 'source');
  if (first) return refused(first, ...rest);
  const { fresh, repeated } = withoutRepeated(command.rows, eventContent, state.known);
  const id = circumstances.newId();
  const rows = fresh.map(({ line, value: e }) => ({
    tenant: command.tenant,
    id: circumstances.newId(),
    seq: circumstances.seq,
    resolution: command.resolution,
    project: e.project,
    ref: e.ref,
    event: e.event,
    date_precision: e.date.precision,
    date_text: e.date.text,
    known_by: known(e.date),
    value: e.value ?? null,
    unit: e.unit ?? null,
    source: e.source,
    note: e.note,
    import: id,
    line,
  }));
  return importing(command, circumstances, id, insert('project_event', rows), summaryOf(command.kind, { added: rows.length, repeated }));
};
