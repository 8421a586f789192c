/** Brings what this browser kept together with what the server knows: neither side's work is lost. */
import type { Language } from '@moc/domain/values';
import type { DraftEntry, MyUpdates, UpdateRow } from '@moc/wire';
import { draftOf, entryOf, sameEntry } from './draft.ts';
import type { DraftConflict, Kept, KeptDraft } from './kept.ts';

export interface Merged {
  readonly kept: Kept;
  readonly conflicts: Readonly<Record<string, DraftConflict>>;
}

/** Drafts of rows that are no longer asked for are let go of; a draft changed on both sides is left as it is here and listed. */
export function mergeAnswer(kept: Kept, answer: MyUpdates, language: Language): Merged {
  const drafts: Record<string, KeptDraft> = {};
  const conflicts: Record<string, DraftConflict> = {};
  for (const row of answer.rows) {
    const { id } = row.cell.request;
    const mine = kept.drafts[id];
    const outcome = mergeDraft(mine, row, language);
    if (outcome.draft) drafts[id] = outcome.draft;
    if (outcome.conflict) conflicts[id] = outcome.conflict;
  }
  return { kept: { ...kept, drafts, answer }, conflicts };
}

function mergeDraft(mine: KeptDraft | undefined, row: UpdateRow, language: Language): { readonly draft?: KeptDraft; readonly conflict?: DraftConflict } {
  const theirs = row.draft;
  if (!theirs) return mine?.isDirty ? { draft: mine } : {};
  if (!mine?.isDirty) return { draft: takenFrom(theirs, language) };
  if (theirs.revision <= mine.revision) return { draft: mine };
  return conflictOf(mine, theirs, row, language);
}

export function takenFrom({ entry, revision }: DraftEntry, language: Language): KeptDraft {
  return { draft: draftOf(entry, language), revision, isDirty: false };
}

function conflictOf(
  mine: KeptDraft,
  theirs: DraftEntry,
  { cell }: UpdateRow,
  language: Language,
): { readonly draft: KeptDraft; readonly conflict?: DraftConflict } {
  const entry = entryOf(mine.draft, cell.request.unit, language);
  if (!entry || sameEntry(entry, theirs.entry)) return { draft: { ...mine, revision: theirs.revision } };
  return { draft: mine, conflict: { request: cell.request.id, mine: entry, theirs: theirs.entry, revision: theirs.revision, savedAt: theirs.savedAt } };
}
