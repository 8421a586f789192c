/** Rules on collecting figures: what the domain decides, in rows. */

import type { TenantAgency } from '@moc/domain/assignment';
import {
  type CellDecision,
  collectedSource,
  decideApproval,
  decideSubmission,
  decideVerification,
  type FigureEntry,
  type FigureRequest,
  type PlacedCell,
  type RequestId,
  type Submission,
} from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import { accepted, type Day, formatDay, refused, type Unit } from '@moc/domain/values';
import { authorityOfAgency, getUnit } from '@moc/facts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { type Circumstances, type Decide, summaryOf } from '../command.ts';
import { type Change, insert, type Row } from '../tables.ts';
import { type AnsweredCheck, answerRows } from './answered.ts';
import type { DecideFigures, OpenFigureRequests, SubmitFigures, VerifyFigures } from './commands.ts';
import { requestRow } from './rows.ts';

type Cells = Readonly<Record<RequestId, PlacedCell>>;

export interface OpenRequestsState {
  readonly wanted: readonly FigureRequest[];
  /** As asked for last, by id. */
  readonly asked: ReadonlyMap<RequestId, FigureRequest>;
}

export const decideOpenRequests: Decide<OpenFigureRequests, OpenRequestsState> = ({ wanted, asked }, { kind, tenant }, { seq }) => {
  const isAsked = (request: FigureRequest) => canonicalJson(asked.get(request.id) ?? null) === canonicalJson(request);
  const fresh = wanted.filter((request) => !isAsked(request));
  const replaced = fresh.filter(({ id }) => asked.has(id)).length;
  return accepted({
    changes: insert(
      'figure_request',
      fresh.map((request) => requestRow(tenant, seq, request)),
    ),
    summary: summaryOf(kind, { added: fresh.length - replaced, replaced, repeated: wanted.length - fresh.length }),
  });
};

export interface SubmitState {
  readonly cells: Cells;
  readonly evidence: readonly string[];
  /** The submission that came under the same id before. */
  readonly earlier?: { readonly digest: string; readonly by: string };
}

/** What a submission says, whenever and however it is sent. */
export const digestOf = ({ agency, figures }: Submission): string => sha256(canonicalJson({ agency, figures }));

export const decideSubmitFigures: Decide<SubmitFigures, SubmitState> = (state, { kind, tenant, submission }, { actor, now, seq }) => {
  const { id, agency, via, seconds, figures } = submission;
  const digest = digestOf(submission);
  if (state.earlier) {
    if (state.earlier.digest !== digest || state.earlier.by !== actor.id) return refused({ code: 'collection/id-reused', parameters: { id } });
    return accepted({ changes: [], summary: summaryOf(kind, { repeated: figures.length }) });
  }
  const decided = decideSubmission(state, { ...submission, figures: figures.map((figure) => ({ ...figure, entry: inOwnUnit(figure.entry) })) }, actor);
  if (!decided.ok) return decided;
  const { fresh, unchanged } = decided.value;
  const by = { submitted_by: actor.id, submitted_at: now };
  const changes = [
    ...insert('figure_submission', [{ tenant, id, seq, agency, via, seconds, figures: figures.length, digest, ...by }]),
    ...insert(
      'submitted_figure',
      fresh.map(({ request, entry }) => ({ tenant, request, seq, submission: id, entry: canonicalJson(entry), ...by })),
    ),
  ];
  const replaced = fresh.filter(({ request }) => state.cells[request]!.cell.entry !== undefined).length;
  return accepted({ changes, summary: summaryOf(kind, { added: fresh.length - replaced, replaced, repeated: unchanged.length }) });
};

/** The unit by its code, as the facts know it: what else a sender says of a unit is not believed. A code nobody knows measures nothing. */
function inOwnUnit(entry: FigureEntry): FigureEntry {
  if (entry.value.kind !== 'number') return entry;
  const { value } = entry;
  return { ...entry, value: { ...value, unit: knownUnit(value.unit) } };
}

function knownUnit(given: Unit): Unit {
  try {
    return getUnit(given.code);
  } catch {
    return { ...given, dimension: `unknown:${given.code}` };
  }
}

export interface DecideFiguresState {
  readonly cells: Cells;
  readonly agencies: readonly TenantAgency[];
  /** What officers answered to the checks of figures that this decision may settle. */
  readonly answered: readonly AnsweredCheck[];
}

export const decideFigures: Decide<DecideFigures, DecideFiguresState> = (state, command, circumstances) => {
  const { tenant, kind, approve, day } = command;
  const { actor, now, seq } = circumstances;
  const decided = decideApproval(state.cells, { approve, return: command.return }, actor);
  if (!decided.ok) return decided;
  const rows = decided.value.map(({ request, decision, level, of, settles, reason }) => ({
    tenant,
    request,
    seq,
    decision,
    level,
    of_seq: of,
    settles: settles ? 1 : 0,
    reason,
    decided_by: actor.id,
    decided_at: now,
  }));
  const settled = decided.value.filter((one) => one.settles);
  const evidence = evidenceOf(state, settled, { tenant, day }, circumstances);
  const isSettled = new Set(settled.map(({ request }) => request));
  const answers = answerRows(
    tenant,
    seq,
    state.answered.filter(({ request }) => isSettled.has(request)),
  );
  return accepted({
    changes: [...insert('figure_decision', rows), ...evidence, ...insert('finding_answer', answers)],
    summary: summaryOf(kind, { added: rows.length }),
  });
};

/**
 * Approved figures as published ones: one source for each agency, the figure as it was entered.
 */
function evidenceOf(
  { cells, agencies }: DecideFiguresState,
  settled: readonly CellDecision[],
  { tenant, day }: Pick<DecideFigures, 'tenant' | 'day'>,
  { seq, newId }: Circumstances,
): readonly Change[] {
  const sources = new Map<string, Row<'source'>>();
  const observations: Row<'observation'>[] = [];
  const published = { published_precision: 'day', published_text: day, known_by: day };
  const batch = newId();
  for (const { request: id } of settled) {
    const { request, entry } = cells[id]!.cell;
    if (entry?.value.kind !== 'number') continue;
    const source = sources.get(request.agency) ?? sourceRow(agencies, request.agency, seq, day);
    sources.set(request.agency, { ...source, tenant, import: batch, line: sources.get(request.agency)?.line ?? sources.size + 1 });
    observations.push({
      tenant,
      id: newId(),
      seq,
      indicator: request.indicator,
      territory: request.territory,
      period_start: `${request.period.start}-01`,
      months: request.period.months,
      measure: request.measure,
      value: entry.value.value,
      unit: entry.value.unit.code,
      status: entry.status,
      ...published,
      source: source.id,
      note: entry.note,
      import: batch,
      line: observations.length + 1,
    });
  }
  return [...insert('source', [...sources.values()]), ...insert('observation', observations)];
}

function sourceRow(agencies: readonly TenantAgency[], code: AgencyCode, seq: number, day: Day): Row<'source'> {
  const agency = agencies.find((one) => one.code === code);
  const publisher = agency?.name.vi ?? code;
  return {
    tenant: '',
    id: collectedSource(code, seq),
    seq,
    title: `Số liệu ${publisher} gửi, được duyệt ngày ${formatDay(day, 'vi')}`,
    publisher,
    url: '',
    published_precision: 'day',
    published_text: day,
    known_by: day,
    authority: authorityOfAgency[agency?.kind ?? 'other-body'],
    import: '',
    line: 0,
  };
}

export const decideVerifyFigures: Decide<VerifyFigures, { readonly cells: Cells }> = ({ cells }, command, { actor, now, seq }) => {
  const { kind, tenant, request, agrees, value, words } = command;
  const decided = decideVerification(cells, command, actor);
  if (!decided.ok) return decided;
  const row = {
    tenant,
    request,
    seq,
    of_seq: decided.value.of,
    agrees: agrees ? 1 : 0,
    value: value ?? null,
    words: words.trim(),
    verified_by: actor.id,
    verified_at: now,
  };
  return accepted({ changes: insert('figure_verification', [row]), summary: summaryOf(kind, { added: 1 }) });
};
