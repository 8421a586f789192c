/** Loads what the rules on collecting figures need to know, inside the command's transaction. */
import { findPlanPeriod, type ResolutionId } from '@moc/domain/dataset';
import { openRequests, type PartLink, type RequestId } from '@moc/domain/observation';
import type { Day, Period, TenantId } from '@moc/domain/values';
import { dueRules, getUnit, officeCalendar, releaseCalendars } from '@moc/facts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { loadDuties } from '../duties/duties.ts';
import { loadAgencies, loadAgencyChanges } from '../duties/people.ts';
import { findLastConfirmation, findReading, type Origin } from '../state.ts';
import { decodeLink } from '../stored.ts';
import { loadAnswered } from './answered.ts';
import { byRequest, loadCells } from './cells.ts';
import type { DecideFigures, OpenFigureRequests, SubmitFigures, VerifyFigures } from './commands.ts';
import type { DecideFiguresState, OpenRequestsState, SubmitState } from './decide.ts';
import { loadEvidence } from './evidence.ts';
import { loadAllIndicators } from './indicators.ts';
import { decodeRequest } from './rows.ts';

/** What is to be asked for on the day, and the figures that several agencies were to be asked for. */
export async function loadWanted(origin: Origin, tenant: TenantId, day: Day) {
  const { db } = origin;
  const duties = (await loadDuties(db, tenant)).filter(({ duty, state }) => duty.subject.kind === 'part' && state !== 'ended');
  const ids = [...new Set(duties.map(({ duty }) => duty.subject.resolution as ResolutionId))];
  const resolutions: { id: string; planPeriod: Period; links: readonly PartLink[] }[] = [];
  for (const id of ids) {
    const reading = await findReading(origin, tenant, id);
    const planPeriod = reading && findPlanPeriod(reading.resolution);
    if (planPeriod && (await findLastConfirmation(origin, tenant, id)) > 0) resolutions.push({ id, planPeriod, links: await loadLinks(db, tenant, id) });
  }
  return openRequests({
    duties,
    agencies: await loadAgencies(db, tenant),
    changes: await loadAgencyChanges(db, tenant),
    resolutions,
    indicators: await loadAllIndicators(db, tenant),
    calendars: releaseCalendars,
    dueRules,
    offices: officeCalendar,
    getUnit,
    day,
  });
}

/** The links in force of a resolution's parts. */
export async function loadLinks(db: Kysely<Database>, tenant: TenantId, resolution: ResolutionId): Promise<readonly PartLink[]> {
  const rows = await db
    .selectFrom('part_link')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .orderBy('part')
    .orderBy('ordinal')
    .execute();
  const latest = new Map<string, number>();
  for (const { part, seq } of rows) latest.set(part, Math.max(seq, latest.get(part) ?? 0));
  return rows.filter(({ part, seq }) => seq === latest.get(part)).flatMap(decodeLink);
}

export async function loadOpenRequests(origin: Origin, { tenant, day }: OpenFigureRequests): Promise<OpenRequestsState> {
  const { requests } = await loadWanted(origin, tenant, day);
  const rows = await origin.db
    .selectFrom('figure_request')
    .selectAll()
    .distinctOn('id')
    .where('tenant', '=', tenant)
    .orderBy('id')
    .orderBy('seq', 'desc')
    .execute();
  return { wanted: requests, asked: new Map(rows.map((row) => [row.id as RequestId, decodeRequest(row)])) };
}

export async function loadSubmit({ db }: Origin, { tenant, submission, day }: SubmitFigures): Promise<SubmitState> {
  const earlier = await db
    .selectFrom('figure_submission')
    .select(['digest', 'submitted_by'])
    .where('tenant', '=', tenant)
    .where('id', '=', submission.id)
    .executeTakeFirst();
  if (earlier) return { cells: {}, evidence: [], earlier: { digest: earlier.digest, by: earlier.submitted_by } };
  const { cells } = await loadCells(db, tenant, idsOf(submission.figures), day);
  return { cells: byRequest(cells), evidence: await loadEvidence(db, tenant, [...new Set(submission.figures.flatMap(({ entry }) => entry.evidence))]) };
}

const idsOf = (named: readonly { readonly request: RequestId }[]): readonly RequestId[] => [...new Set(named.map(({ request }) => request))];

export async function loadDecideFigures(origin: Origin, command: DecideFigures): Promise<DecideFiguresState> {
  const { tenant, approve, day } = command;
  const { cells, agencies } = await loadCells(origin.db, tenant, idsOf([...approve, ...command.return]), day);
  const approved = new Set(approve.map(({ request }) => request));
  const settling = cells.filter(({ cell, levels }) => approved.has(cell.request.id) && cell.level + 1 >= levels.length);
  return { cells: byRequest(cells), agencies, answered: await loadAnswered(origin, tenant, settling, agencies, day) };
}

export async function loadVerifyFigures({ db }: Origin, { tenant, request, day }: VerifyFigures): Promise<{ readonly cells: DecideFiguresState['cells'] }> {
  return { cells: byRequest((await loadCells(db, tenant, [request], day)).cells) };
}
