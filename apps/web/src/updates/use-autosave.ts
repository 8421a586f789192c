/** Drafts go to the server a moment after the last key, so that another device can go on with them. */
import type { Language } from '@moc/domain/values';
import type { DraftsAnswer, DraftsRequest, MyUpdates } from '@moc/wire';
import { useEffect, useMemo, useState } from 'react';
import { putDrafts } from './api.ts';
import { entryOf, sameEntry } from './draft.ts';
import type { DraftConflict, Kept, KeptDraft } from './kept.ts';
import type { KeptState } from './use-kept.ts';

const saveAfterMs = 900;

interface Autosave {
  readonly answer: MyUpdates;
  readonly language: Language;
  readonly state: KeptState;
  readonly isOffline: boolean;
  readonly conflicts: Readonly<Record<string, DraftConflict>>;
  readonly addConflicts: (found: readonly DraftConflict[]) => void;
}

/** Whether it is saving right now. */
export function useAutosave({ answer, language, state, isOffline, conflicts, addConflicts }: Autosave): boolean {
  const { kept, latest, keep } = state;
  const [isSaving, setSaving] = useState(false);
  const drafts = useMemo(() => unsaved(kept, answer, conflicts, language), [kept, answer, conflicts, language]);
  useEffect(() => {
    if (isOffline || drafts.length === 0) return;
    const save = async () => {
      setSaving(true);
      const saved = await putDrafts({ tenant: answer.tenant, agency: answer.agency.code, drafts }).catch(() => undefined);
      setSaving(false);
      if (!saved) return;
      keep({ ...latest.current, drafts: afterSaving(latest.current.drafts, saved, answer, language) });
      addConflicts(saved.conflicts.map(({ mine, theirs }) => ({ request: theirs.request, mine, theirs: theirs.entry, revision: theirs.revision })));
    };
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [drafts, isOffline, answer, language, latest, keep, addConflicts]);
  return isSaving;
}

function unsaved(kept: Kept, answer: MyUpdates, conflicts: Autosave['conflicts'], language: Language): DraftsRequest['drafts'] {
  return answer.rows.flatMap(({ cell: { request } }) => {
    const draft = kept.drafts[request.id];
    if (!draft?.isDirty || conflicts[request.id]) return [];
    const entry = entryOf(draft.draft, request.unit, language);
    return entry ? [{ request: request.id, revision: draft.revision, entry }] : [];
  });
}

/** What was typed while the answer was on its way stays to be saved. */
function afterSaving(drafts: Kept['drafts'], saved: DraftsAnswer, { rows }: MyUpdates, language: Language): Kept['drafts'] {
  const next: Record<string, KeptDraft> = { ...drafts };
  for (const { request, revision, entry } of saved.kept) {
    const now = next[request];
    const row = rows.find(({ cell }) => cell.request.id === request);
    if (now && row) next[request] = { ...now, revision, isDirty: !sameEntry(entryOf(now.draft, row.cell.request.unit, language), entry) };
  }
  return next;
}
