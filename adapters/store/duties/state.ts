/** Loads what the rules on agencies, people, duties and explanations need to know. */
import type { DutySubject } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { PartAddress } from '@moc/domain/plan';
import type { Refusal, TenantId } from '@moc/domain/values';
import { loadEvidence } from '../collection/evidence.ts';
import { loadIndicators, loadPlanState, type Origin, resolutionExists } from '../state.ts';
import type { AnswerExplanation, AskExplanation, AssignDuties } from './commands.ts';
import type { AssignState, DutiesState } from './decide-duties.ts';
import type { AnswerExplanationState, AskState, ExplanationsState } from './decide-explanations.ts';
import type { PeopleState } from './decide-people.ts';
import { loadDuties } from './duties.ts';
import { loadExplanations } from './explanations.ts';
import { loadOrganisation } from './people.ts';

type OfTenant = { readonly tenant: TenantId };

export async function loadPeopleState({ db }: Origin, { tenant }: OfTenant): Promise<PeopleState> {
  const duties = await loadDuties(db, tenant);
  return { ...(await loadOrganisation(db, tenant)), duties: duties.filter(({ state }) => state !== 'ended') };
}

export async function loadDutiesState({ db }: Origin, { tenant }: OfTenant): Promise<DutiesState> {
  return { ...(await loadOrganisation(db, tenant)), duties: await loadDuties(db, tenant) };
}

export async function loadAssignState(origin: Origin, { tenant, resolution }: AssignDuties): Promise<AssignState> {
  const { reading, everyPart } = await loadPlanState(origin, tenant, resolution);
  const tasks = new Set<string>(reading?.plan.tasks.map(({ address }) => address));
  const works = new Set(reading?.plan.works.map(({ address, name }) => JSON.stringify([address, name])));
  const hasSubject = (subject: DutySubject): boolean => {
    if (subject.resolution !== resolution) return false;
    if (subject.kind === 'part') return everyPart.has(subject.part);
    return subject.kind === 'task' ? tasks.has(subject.address) : works.has(JSON.stringify([subject.address, subject.name]));
  };
  return {
    ...(await loadOrganisation(origin.db, tenant)),
    duties: await loadDuties(origin.db, tenant, resolution),
    exists: reading !== undefined,
    hasSubject,
  };
}

export async function loadExplanationsState({ db }: Origin, { tenant }: OfTenant): Promise<ExplanationsState> {
  return { ...(await loadOrganisation(db, tenant)), explanations: await loadExplanations(db, tenant) };
}

export async function loadAnswerExplanationState(origin: Origin, command: AnswerExplanation): Promise<AnswerExplanationState> {
  return { ...(await loadExplanationsState(origin, command)), evidence: await loadEvidence(origin.db, command.tenant, command.evidence) };
}

export async function loadAskState(origin: Origin, command: AskExplanation): Promise<AskState> {
  const missing = await findMissing(origin, command);
  const sensitivity = await findSensitivity(origin, command);
  return { ...(await loadOrganisation(origin.db, command.tenant)), explanations: [], sensitivity, ...(missing && { missing }) };
}

async function findMissing(origin: Origin, { tenant, subject }: AskExplanation): Promise<Refusal | undefined> {
  const resolution = subject.resolution as ResolutionId;
  if (!(await resolutionExists(origin, tenant, resolution))) return { code: 'store/unknown-resolution', parameters: { resolution } };
  if (subject.kind === 'part') {
    const { everyPart } = await loadPlanState(origin, tenant, resolution);
    return everyPart.has(subject.part) ? undefined : { code: 'store/unknown-part', parameters: { part: subject.part } };
  }
  const { indicator, territory, period, measure } = subject;
  const figure = await origin.db
    .selectFrom('observation')
    .select('id')
    .where('tenant', '=', tenant)
    .where('indicator', '=', indicator)
    .where('territory', '=', territory)
    .where('period_start', '=', `${period.start}-01`)
    .where('months', '=', period.months)
    .where('measure', '=', measure)
    .limit(1)
    .executeTakeFirst();
  return figure ? undefined : { code: 'oversight/unknown-figure', parameters: { indicator } };
}

/** Internal when an indicator that it rests on is, and as long as the resolution is a draft. */
async function findSensitivity({ db }: Origin, { tenant, subject }: AskExplanation): Promise<'public' | 'internal'> {
  const confirmed = db.selectFrom('confirmation').select('seq').where('tenant', '=', tenant).where('resolution', '=', subject.resolution);
  if (!(await confirmed.limit(1).executeTakeFirst())) return 'internal';
  const indicators = await loadIndicators(db, tenant, subject.resolution as ResolutionId);
  const codes = subject.kind === 'figure' ? [subject.indicator] : await linkedTo(db, tenant, subject.resolution, subject.part);
  return indicators.some(({ code, sensitivity }) => codes.includes(code) && sensitivity === 'internal') ? 'internal' : 'public';
}

async function linkedTo(db: Origin['db'], tenant: TenantId, resolution: string, part: PartAddress): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('part_link')
    .select(['indicator', 'seq'])
    .where('tenant', '=', tenant)
    .where('resolution', '=', resolution)
    .where('part', '=', part)
    .orderBy('seq', 'desc')
    .execute();
  return rows.filter(({ seq }) => seq === rows[0]?.seq).flatMap(({ indicator }) => indicator ?? []);
}
