/** What of the drafts in this browser can be sent or saved: the same for the page at work and for leaving it. */
import type { Language } from '@moc/domain/values';
import type { DraftsAnswer, DraftsRequest, MyUpdates, SubmissionRequest, UpdateRow } from '@moc/wire';
import { type Draft, draftOf, emptyDraft, entryOf, isTouched, sameEntry, troubleOf } from './draft.ts';
import type { DraftConflict, Kept, KeptDraft } from './kept.ts';
import { maySubmit } from './rows.ts';

/** The draft of a row: as it was left here, else what was returned, to be mended, else empty. */
export function draftIn(kept: Kept, row: UpdateRow, language: Language): Draft {
  const { request, state, entry } = row.cell;
  return kept.drafts[request.id]?.draft ?? (state === 'returned' && entry ? draftOf(entry, language) : emptyDraft(row));
}

/** Figures that were sent and of which the server has not told yet that it has them. */
export const waitingIn = ({ outbox }: Kept): ReadonlySet<string> => new Set(outbox.flatMap(({ figures }) => figures.map(({ request }) => request as string)));

/** Rows whose draft says something new that can be sent, and is not on its way yet. */
export function readyRows(kept: Kept, { rows }: MyUpdates, language: Language): readonly UpdateRow[] {
  const waiting = waitingIn(kept);
  return rows.filter((row) => {
    const { request, state, entry } = row.cell;
    const draft = kept.drafts[request.id]?.draft;
    if (!draft || waiting.has(request.id) || !maySubmit(row) || !isTouched(draft) || troubleOf(draft, language)) return false;
    return state === 'returned' || !sameEntry(entryOf(draft, request.unit, language), entry);
  });
}

/** Those rows as a submission; its id and time are given when it is sent. */
export function submissionOf(answer: MyUpdates, rows: readonly UpdateRow[], kept: Kept, language: Language, isOffline: boolean): SubmissionRequest {
  return {
    tenant: answer.tenant,
    id: '00000000-0000-4000-8000-000000000000',
    agency: answer.agency.code,
    via: isOffline ? 'offline' : 'page',
    seconds: 0,
    figures: rows.flatMap((row) => {
      const { request, version } = row.cell;
      const entry = entryOf(draftIn(kept, row, language), request.unit, language);
      return entry ? [{ request: request.id, expected: version, entry }] : [];
    }),
  };
}

/** Drafts that the server does not have yet and that it can take; those in `conflicts` wait for a person's word, those under way for the server's. */
export function unsaved(kept: Kept, answer: MyUpdates, conflicts: Readonly<Record<string, DraftConflict>>, language: Language): DraftsRequest['drafts'] {
  const waiting = waitingIn(kept);
  return answer.rows.flatMap(({ cell: { request } }) => {
    const draft = kept.drafts[request.id];
    if (!draft?.isDirty || conflicts[request.id] || waiting.has(request.id)) return [];
    const entry = entryOf(draft.draft, request.unit, language);
    return entry ? [{ request: request.id, revision: draft.revision, entry }] : [];
  });
}

/** What was typed while the answer was on its way stays to be saved. */
export function afterSaving(drafts: Kept['drafts'], saved: DraftsAnswer, { rows }: MyUpdates, language: Language): Kept['drafts'] {
  const next: Record<string, KeptDraft> = { ...drafts };
  for (const { request, revision, entry } of saved.kept) {
    const now = next[request];
    const row = rows.find(({ cell }) => cell.request.id === request);
    if (now && row) next[request] = { ...now, revision, isDirty: !sameEntry(entryOf(now.draft, row.cell.request.unit, language), entry) };
  }
  return next;
}

/** The submission with the drafts that the server is to let go of. */
export function withDrafts(submission: SubmissionRequest, kept: Kept, language: Language): SubmissionRequest {
  const figures = submission.figures.map((figure) => {
    const draft = kept.drafts[figure.request];
    return draft && saysSent(kept, figure, language) ? { ...figure, draft: draft.revision } : figure;
  });
  return { ...submission, figures };
}

/** What was typed again since it was sent stays. */
export function withoutSent(kept: Kept, sent: SubmissionRequest, language: Language): Kept {
  const gone = new Set(sent.figures.filter((figure) => saysSent(kept, figure, language)).map(({ request }) => request as string));
  return {
    ...kept,
    outbox: kept.outbox.filter(({ id }) => id !== sent.id),
    drafts: Object.fromEntries(Object.entries(kept.drafts).filter(([id]) => !gone.has(id))),
    seconds: 0,
  };
}

function saysSent({ drafts, answer }: Kept, { request, entry }: SubmissionRequest['figures'][number], language: Language): boolean {
  const unit = answer?.rows.find(({ cell }) => cell.request.id === request)?.cell.request.unit;
  const draft = drafts[request]?.draft;
  return !unit || !draft || sameEntry(entryOf(draft, unit, language), entry);
}
