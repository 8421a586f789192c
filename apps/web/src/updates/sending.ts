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

/** Rows whose draft says something new that can be sent, and is not on its way yet. */
export function readyRows(kept: Kept, { rows }: MyUpdates, language: Language): readonly UpdateRow[] {
  const waiting = new Set(kept.outbox.flatMap(({ figures }) => figures.map(({ request }) => request as string)));
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

/** Drafts that the server does not have yet and that it can take; those in `conflicts` wait for a person's word. */
export function unsaved(kept: Kept, answer: MyUpdates, conflicts: Readonly<Record<string, DraftConflict>>, language: Language): DraftsRequest['drafts'] {
  return answer.rows.flatMap(({ cell: { request } }) => {
    const draft = kept.drafts[request.id];
    if (!draft?.isDirty || conflicts[request.id]) return [];
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

export function withoutSent(kept: Kept, sent: SubmissionRequest): Kept {
  const gone = new Set(sent.figures.map(({ request }) => request as string));
  return {
    ...kept,
    outbox: kept.outbox.filter(({ id }) => id !== sent.id),
    drafts: Object.fromEntries(Object.entries(kept.drafts).filter(([id]) => !gone.has(id))),
    seconds: 0,
  };
}
