/** One sitting at "my updates": drafts kept at every key, saved and checked a moment later, sent at once or when there is a line again. */
import type { FigureFinding } from '@moc/domain/observation';
import type { Language } from '@moc/domain/values';
import type { MyUpdates, UpdateRow } from '@moc/wire';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerProblem } from '../dataset/api.ts';
import { useWords } from '../i18n/use-words.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type Step, withStep } from './history.ts';
import { type DraftConflict, type Kept, type KeptDraft, placeOf, readKept } from './kept.ts';
import { mergeAnswer, takenFrom } from './merge.ts';
import { answerTo, tellersOf, withAnswers } from './one-answer.ts';
import { draftIn, readyRows, submissionOf } from './sending.ts';
import { spentTime } from './spent-time.ts';
import { useAutosave } from './use-autosave.ts';
import { useChecked } from './use-checked.ts';
import { useKept } from './use-kept.ts';
import { useOffline } from './use-offline.ts';
import { type Sent, useOutbox } from './use-outbox.ts';

export interface UpdatesSession {
  readonly answer: MyUpdates;
  readonly draftOf: (row: UpdateRow) => Draft;
  readonly findingsOf: (row: UpdateRow) => readonly FigureFinding[];
  /** The row at which the finding is told and answered, for all the figures it is about. */
  readonly tellerOf: (finding: string) => UpdateRow | undefined;
  readonly answerTo: (finding: string) => string;
  readonly setAnswer: (row: UpdateRow, finding: string, words: string) => void;
  readonly conflicts: Readonly<Record<string, DraftConflict>>;
  /** Rows that would be sent now. */
  readonly ready: readonly UpdateRow[];
  readonly change: (row: UpdateRow, draft: Draft) => void;
  readonly changeAll: (changes: readonly (readonly [UpdateRow, Draft])[]) => void;
  readonly undo: (() => void) | undefined;
  readonly settle: (conflict: DraftConflict, takeTheirs: boolean) => void;
  readonly send: () => void;
  readonly sent: Sent | undefined;
  readonly problem: AnswerProblem | undefined;
  readonly isSending: boolean;
  readonly isOffline: boolean;
  readonly isKept: boolean;
  readonly saving: 'saved' | 'saving' | 'here' | undefined;
  /** Submissions that wait for a line. */
  readonly waiting: number;
}

export function useUpdatesSession(person: string, answer: MyUpdates): UpdatesSession {
  const { language } = useWords();
  const place = placeOf(person, answer.tenant, answer.agency.code);
  const state = useKept(place);
  const { kept, latest, keep } = state;
  const isOffline = useOffline();
  const clock = useRef(spentTime(readKept(place).seconds));
  const [history, setHistory] = useState<readonly Step[]>([]);
  const [conflicts, setConflicts] = useState<Readonly<Record<string, DraftConflict>>>({});

  useEffect(() => {
    const merged = mergeAnswer(readKept(place), answer, language);
    keep(merged.kept);
    setConflicts(merged.conflicts);
  }, [answer, keep, language, place]);

  const addConflicts = useCallback((found: readonly DraftConflict[]) => {
    if (found.length > 0) setConflicts((before) => ({ ...before, ...Object.fromEntries(found.map((each) => [each.request, each])) }));
  }, []);
  const afterSent = useCallback(() => {
    clock.current.reset();
    setHistory([]);
  }, []);
  const { isSaving, saving } = useAutosave({ answer, language, state, isOffline, conflicts, addConflicts });
  const outbox = useOutbox({ state, language, isOffline, saving, afterSent });
  const ready = useMemo(() => readyRows(kept, answer, language), [kept, answer, language]);
  const submission = submissionOf(answer, ready, kept, language, isOffline);
  const findingsOf = useChecked(submission, isOffline);

  const changeAll = (changes: readonly (readonly [UpdateRow, Draft])[], typedInto?: string) => {
    const at = Date.now();
    clock.current.touch(at);
    // Taken now: by the time the history is made, the drafts are the new ones.
    const { drafts } = latest.current;
    setHistory((before) => withStep(before, drafts, at, typedInto));
    outbox.forget();
    keep({ ...latest.current, drafts: withChanges(latest.current.drafts, changes), seconds: clock.current.seconds() });
  };
  const undo = () => {
    keep({ ...latest.current, drafts: backTo(history.at(-1)?.before ?? {}, latest.current.drafts, answer.rows) });
    setHistory(history.slice(0, -1));
  };
  const settle = (conflict: DraftConflict, takeTheirs: boolean) => {
    const { [conflict.request]: _, ...rest } = conflicts;
    setConflicts(rest);
    keep({ ...latest.current, drafts: settled(latest.current.drafts, conflict, takeTheirs, language) });
  };
  const draftHere = (row: UpdateRow): Draft => draftIn(kept, row, language);
  const tellers = useMemo(() => tellersOf(ready, findingsOf), [ready, findingsOf]);
  const setAnswer = (row: UpdateRow, finding: string, words: string) => {
    const others = ready.filter((one) => one !== row && draftHere(one).answers[finding] !== undefined);
    const changes = [row, ...others].map((one) => [one, { ...draftHere(one), answers: { ...draftHere(one).answers, [finding]: words } }] as const);
    changeAll(changes, `${row.cell.request.id} ${finding}`);
  };
  const send = () => {
    if (ready.length === 0 || outbox.isSending) return;
    const answered = { ...latest.current, drafts: withAnswers(latest.current.drafts, ready, findingsOf, draftHere) };
    keep(answered);
    const whole = submissionOf(answer, ready, answered, language, isOffline);
    outbox.send({ ...whole, id: crypto.randomUUID(), seconds: clock.current.seconds() });
  };
  const { sent, problem, isSending } = outbox;
  return {
    answer,
    draftOf: draftHere,
    findingsOf,
    tellerOf: (finding) => tellers.get(finding),
    answerTo: (finding) => answerTo(finding, ready, draftHere),
    setAnswer,
    conflicts,
    ready,
    change: (row, draft) => changeAll([[row, draft]], draft.unchanged ? undefined : row.cell.request.id),
    changeAll: (changes) => changeAll(changes),
    undo: history.length > 0 ? undo : undefined,
    settle,
    send,
    sent,
    problem,
    isSending,
    isOffline,
    isKept: state.isKept,
    saving: savingOf(kept, isSaving),
    waiting: kept.outbox.length,
  };
}

function withChanges(drafts: Kept['drafts'], changes: readonly (readonly [UpdateRow, Draft])[]): Kept['drafts'] {
  const next: Record<string, KeptDraft> = { ...drafts };
  for (const [row, draft] of changes) {
    const { id } = row.cell.request;
    next[id] = { draft, revision: next[id]?.revision ?? row.draft?.revision ?? 0, isDirty: true };
  }
  return next;
}

/** Earlier drafts again; a row that had none then is emptied. Revisions stay, so that the server takes it as a change. */
function backTo(before: Kept['drafts'], now: Kept['drafts'], rows: readonly UpdateRow[]): Kept['drafts'] {
  const next: Record<string, KeptDraft> = {};
  for (const row of rows) {
    const { id } = row.cell.request;
    const revision = now[id]?.revision ?? before[id]?.revision ?? 0;
    const draft = before[id]?.draft ?? (now[id] && emptyDraft(row));
    if (draft) next[id] = { draft, revision, isDirty: true };
  }
  return next;
}

function settled(drafts: Kept['drafts'], conflict: DraftConflict, takeTheirs: boolean, language: Language): Kept['drafts'] {
  const { request, revision, theirs, savedAt } = conflict;
  const mine = drafts[request];
  if (!mine) return drafts;
  const taken = takeTheirs ? takenFrom({ request, revision, savedAt, entry: theirs }, language) : { ...mine, revision, isDirty: true };
  return { ...drafts, [request]: taken };
}

function savingOf({ drafts }: Kept, isSaving: boolean): UpdatesSession['saving'] {
  if (Object.keys(drafts).length === 0) return undefined;
  if (isSaving) return 'saving';
  return Object.values(drafts).some(({ isDirty }) => isDirty) ? 'here' : 'saved';
}
