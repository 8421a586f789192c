/** Everything in a tenant that waits for somebody, read from the evidence. */
import { type DutyStanding, heirsOf, holdersOf } from '@moc/domain/assignment';
import type { Dossier, ResolutionId } from '@moc/domain/dataset';
import type { ExplanationStanding, OpenMatter } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import type { Day, TenantId } from '@moc/domain/values';
import {
  findOrganisation,
  findOwedFigures,
  findUnseenFigures,
  listDuties,
  listExplanations,
  loadDossier,
  type OpenFigures,
  type Organisation,
  type Store,
} from '@moc/store';
import { sayDutySubject, sayExplanationSubject } from '../present/subjects.ts';

/** Open matters on the day, whoever's turn they are. */
export async function findOpenMatters(store: Store, tenant: TenantId, day: Day): Promise<readonly OpenMatter[]> {
  const organisation = await findOrganisation(store, tenant);
  const duties = (await listDuties(store, tenant)).filter(({ state }) => state !== 'ended');
  const explanations = (await listExplanations(store, tenant)).filter(({ state }) => state !== 'accepted');
  const dossierOf = await loadDossiers(store, tenant, [...duties.map(({ duty }) => duty.subject), ...explanations.map((one) => one.explanation.subject)]);
  return [
    ...unacknowledged(duties, organisation, day),
    ...duties.flatMap((standing) => matterOfDuty(standing, organisation, day, dossierOf)),
    ...explanations.map((standing) => matterOfExplanation(standing, organisation, day, dossierOf)),
    ...(await findOwedFigures(store, tenant)).map(owed),
    ...(await findUnseenFigures(store, tenant)).map(unseen),
  ];
}

type Dossiers = ReadonlyMap<string, Dossier | undefined>;

async function loadDossiers(store: Store, tenant: TenantId, subjects: readonly { readonly resolution: string }[]): Promise<Dossiers> {
  const dossiers = new Map<string, Dossier | undefined>();
  for (const id of new Set(subjects.map(({ resolution }) => resolution))) dossiers.set(id, await loadDossier(store, tenant, id as ResolutionId));
  return dossiers;
}

const seqOf = ({ events }: DutyStanding): number => events[0]?.seq ?? 0;

/** Duties without a day of their own are told together: who was given twenty is told once. */
function unacknowledged(duties: readonly DutyStanding[], { changes }: Organisation, day: Day): readonly OpenMatter[] {
  const waiting = duties.filter(({ state, due }) => state === 'assigned' && due.kind !== 'day');
  const byHolder = Map.groupBy(waiting, ({ duty }) => JSON.stringify([duty.subject.resolution, holdersOf(duty, changes, day)[0]]));
  return [...byHolder].map(([key, group]): OpenMatter => {
    const [resolution, agency] = JSON.parse(key) as [string, AgencyCode];
    const version = String(Math.max(...group.map(seqOf)));
    return { kind: 'duties', id: `${resolution}:${agency}`, version, turn: { kind: 'reporters', agency }, resolution, count: group.length };
  });
}

function matterOfDuty(standing: DutyStanding, { changes }: Organisation, day: Day, dossiers: Dossiers): readonly OpenMatter[] {
  const { duty, due, state, extension } = standing;
  const { resolution } = duty.subject;
  const about = { id: duty.id, resolution, ...sayDutySubject(dossiers.get(resolution), duty.subject) };
  const asked: readonly OpenMatter[] =
    state === 'extension-asked' ? [{ kind: 'extension', version: extension?.until ?? '', turn: { kind: 'province' }, ...about }] : [];
  const agency = holdersOf(duty, changes, day)[0];
  if (due.kind !== 'day' || agency === undefined) return asked;
  return [{ kind: 'duty', version: '1', turn: { kind: 'reporters', agency }, due: due.day, ...about }, ...asked];
}

/** An answer waits for whoever asked; anything else for the agency. */
function matterOfExplanation({ explanation, state, events }: ExplanationStanding, { changes }: Organisation, day: Day, dossiers: Dossiers): OpenMatter {
  const { id, subject, agency, due, askedBy } = explanation;
  const about = {
    id,
    version: String(events.at(-1)?.seq ?? 0),
    resolution: subject.resolution,
    ...sayExplanationSubject(dossiers.get(subject.resolution), subject),
  };
  if (state === 'answered') return { kind: 'judgement', turn: { kind: 'person', person: askedBy }, ...about };
  return { kind: 'explanation', turn: { kind: 'reporters', agency: heirsOf(changes, agency, day)[0] ?? agency }, due, ...about };
}

const owed = ({ agency, due, count, version }: OpenFigures): OpenMatter => ({
  kind: 'figures',
  id: `${agency}:${due ?? ''}`,
  version,
  turn: { kind: 'reporters', agency },
  count,
  ...(due !== undefined && { due }),
});

const unseen = ({ agency, count, version }: OpenFigures): OpenMatter => ({
  kind: 'approval',
  id: agency,
  version,
  turn: { kind: 'approvers', agency },
  count,
});
