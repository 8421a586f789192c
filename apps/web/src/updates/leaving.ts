/** Leaving a machine that others use too: what a person typed and did not send is sent, saved at the server or dropped before it goes from here. */
import type { RequestId } from '@moc/domain/observation';
import type { Language } from '@moc/domain/values';
import type { MyUpdates, OwnMemberships } from '@moc/wire';
import { AnswerProblem, ask } from '../dataset/api.ts';
import { fetchUpdates, postSubmission, putDrafts } from './api.ts';
import { isTouched, troubleOf } from './draft.ts';
import { comeBack, type Kept, lastPlace, leavePlace, listPlaces, placeOf, readKept, writeKept } from './kept.ts';
import { readLast } from './last-sitting.ts';
import { mergeAnswer } from './merge.ts';
import { maySubmit } from './rows.ts';
import { afterSaving, readyRows, submissionOf, unsaved, waitingIn, withDrafts, withoutSent } from './sending.ts';

/** What a person has in this browser for one agency. */
interface Sitting {
  readonly tenant: string;
  readonly agency: string;
  readonly kept: Kept;
}

const sittingsOf = (person: string): readonly Sitting[] =>
  listPlaces()
    .filter((one) => one.person === person)
    .map(({ place, tenant, agency }) => ({ tenant, agency, kept: readKept(place) }));

export interface Unsent {
  /** Figures that were typed, or wait for a line, and did not reach the agency's submissions. */
  readonly count: number;
  /** Those of them that can be sent as they are. */
  readonly ready: number;
}

export function findUnsent(person: string, language: Language): Unsent {
  const sittings = sittingsOf(person);
  const sum = (of: (kept: Kept) => number) => sittings.reduce((total, { kept }) => total + of(kept), 0);
  return {
    count: sum((kept) => unsentIn(kept, language).size),
    ready: sum((kept) => waitingIn(kept).size + (kept.answer ? readyRows(kept, kept.answer, language).length : 0)),
  };
}

function unsentIn(kept: Kept, language: Language): ReadonlySet<string> {
  const { answer, drafts } = kept;
  // Without the server's last answer only what was never saved counts.
  const typed = answer ? unsentRows(kept, answer, language) : Object.keys(drafts).filter((id) => isLeft(drafts[id]));
  return new Set([...waitingIn(kept), ...typed]);
}

function unsentRows(kept: Kept, answer: MyUpdates, language: Language): readonly string[] {
  const ready = readyRows(kept, answer, language);
  const unreadable = answer.rows.filter((row) => {
    const draft = kept.drafts[row.cell.request.id]?.draft;
    return draft !== undefined && maySubmit(row) && isTouched(draft) && troubleOf(draft, language) !== undefined;
  });
  return [...ready, ...unreadable].map(({ cell }) => cell.request.id as string);
}

const isLeft = (draft: Kept['drafts'][string] | undefined): boolean => draft?.isDirty === true && isTouched(draft.draft);

/** A place in this browser with the standing for which its figures are sent and saved. */
interface Desk extends Sitting {
  readonly place: string;
  readonly language: Language;
  readonly as?: string;
}

async function desksOf(person: string, language: Language): Promise<readonly Desk[]> {
  const standings = await ownStandings();
  return sittingsOf(person).map((sitting) => {
    const { tenant, agency } = sitting;
    const own = standings.find((one) => one.tenant === tenant && one.agency === agency && one.actions.includes('figure/submit'));
    return { ...sitting, place: placeOf(person, tenant, agency), language, ...(own && { as: `${tenant}/${own.id}` }) };
  });
}

const ownStandings = (): Promise<OwnMemberships['memberships']> =>
  ask<OwnMemberships>('/api/v1/memberships').then(
    ({ memberships }) => memberships,
    () => [],
  );

/** Saves at the server what was typed, after sending it where that is asked for. Gives how many figures could be neither sent nor saved. */
export async function settleUnsent(person: string, choice: 'send' | 'save', language: Language): Promise<number> {
  let unsettled = 0;
  for (const desk of await desksOf(person, language)) {
    comeBack(desk.place);
    await bringUpToDate(desk);
    await sendWaiting(desk);
    if (choice === 'send') await sendReady(desk);
    await save(desk);
    unsettled += unsettledIn(readKept(desk.place));
  }
  return unsettled;
}

/** Takes what was typed away, here and at the server. A draft that somebody else changed meanwhile stays there. */
export async function dropUnsent(person: string, language: Language): Promise<void> {
  for (const { place, as, kept } of await desksOf(person, language)) {
    const { answer, drafts } = kept;
    const dropped = Object.entries(drafts).flatMap(([request, { revision }]) => (revision > 0 ? [{ request: request as RequestId, revision }] : []));
    if (answer && dropped.length > 0) await putDrafts({ tenant: answer.tenant, agency: answer.agency.code, drafts: [], dropped }, as).catch(() => undefined);
    leavePlace(place, undefined);
  }
}

/** Takes away what the server has: answers, saved drafts, who sat here. What nobody else has stays, and only its owner meets it again. */
export function leaveAll(isLeaving: (person: string) => boolean): void {
  const places = listPlaces().filter(({ person }) => isLeaving(person));
  for (const { place } of places) leavePlace(place, whatStays(readKept(place)));
  const { person } = readLast();
  if (person !== undefined && isLeaving(person)) localStorage.removeItem(lastPlace);
}

function whatStays({ drafts, outbox }: Kept): Kept | undefined {
  const own = Object.entries(drafts).filter(([, draft]) => isLeft(draft));
  return own.length > 0 || outbox.length > 0 ? { drafts: Object.fromEntries(own), outbox, seconds: 0 } : undefined;
}

const unsettledIn = (kept: Kept): number => new Set([...waitingIn(kept), ...Object.keys(kept.drafts).filter((id) => isLeft(kept.drafts[id]))]).size;

/** What was left here without the server's answer is laid beside a new one first. */
async function bringUpToDate({ place, tenant, agency, language, as }: Desk): Promise<void> {
  const kept = readKept(place);
  if (kept.answer || unsettledIn(kept) === 0) return;
  const answer = await fetchUpdates(tenant, agency, as).catch(() => undefined);
  if (answer) writeKept(place, mergeAnswer(kept, answer, language).kept);
}

/** What was sent without a line goes first. What the server refuses is a draft again. */
async function sendWaiting({ place, language, as }: Desk): Promise<void> {
  for (const submission of readKept(place).outbox) {
    const failure = await postSubmission(withDrafts(submission, readKept(place), language), as).then(
      () => undefined,
      (error: unknown) => error,
    );
    const kept = readKept(place);
    if (failure === undefined) writeKept(place, withoutSent(kept, submission, language));
    else if (failure instanceof AnswerProblem) writeKept(place, { ...kept, outbox: kept.outbox.filter(({ id }) => id !== submission.id) });
    else return;
  }
}

async function sendReady({ place, language, as }: Desk): Promise<void> {
  const kept = readKept(place);
  const rows = kept.answer ? readyRows(kept, kept.answer, language) : [];
  if (!kept.answer || rows.length === 0) return;
  const submission = { ...submissionOf(kept.answer, rows, kept, language, false), id: crypto.randomUUID(), seconds: kept.seconds };
  const isSent = await postSubmission(withDrafts(submission, kept, language), as).then(
    () => true,
    () => false,
  );
  if (isSent) writeKept(place, withoutSent(readKept(place), submission, language));
}

async function save({ place, language, as }: Desk): Promise<void> {
  const { answer, ...kept } = readKept(place);
  if (!answer) return;
  const drafts = unsaved(kept, answer, {}, language);
  const dropped = emptied(kept);
  if (drafts.length === 0 && dropped.length === 0) return;
  const saved = await putDrafts({ tenant: answer.tenant, agency: answer.agency.code, drafts, dropped }, as).catch(() => undefined);
  if (!saved) return;
  const now = readKept(place);
  writeKept(place, { ...now, drafts: afterSaving(now.drafts, saved, answer, language) });
}

/** Fields emptied after they were saved. */
const emptied = ({ drafts }: Kept) =>
  Object.entries(drafts).flatMap(([request, { draft, revision, isDirty }]) =>
    isDirty && revision > 0 && !isTouched(draft) ? [{ request: request as RequestId, revision }] : [],
  );
