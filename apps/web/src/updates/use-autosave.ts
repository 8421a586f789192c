/** Drafts go to the server a moment after the last key, so that another device can go on with them. */
import type { Language } from '@moc/domain/values';
import type { MyUpdates } from '@moc/wire';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { putDrafts } from './api.ts';
import type { DraftConflict } from './kept.ts';
import { afterSaving, unsaved } from './sending.ts';
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

interface Saving {
  /** Whether it is saving right now. */
  readonly isSaving: boolean;
  /** The last saving; done when its answer is kept. */
  readonly saving: RefObject<Promise<void>>;
}

export function useAutosave({ answer, language, state, isOffline, conflicts, addConflicts }: Autosave): Saving {
  const { kept, latest, keep } = state;
  const [isSaving, setSaving] = useState(false);
  const saving = useRef(Promise.resolve());
  const drafts = useMemo(() => unsaved(kept, answer, conflicts, language), [kept, answer, conflicts, language]);
  useEffect(() => {
    if (isOffline || drafts.length === 0) return;
    const save = async () => {
      setSaving(true);
      const saved = await putDrafts({ tenant: answer.tenant, agency: answer.agency.code, drafts }).catch(() => undefined);
      setSaving(false);
      if (!saved) return;
      keep({ ...latest.current, drafts: afterSaving(latest.current.drafts, saved, answer, language) });
      addConflicts(saved.conflicts.map(({ mine, theirs: { request, entry, revision, savedAt } }) => ({ request, mine, theirs: entry, revision, savedAt })));
    };
    const timer = setTimeout(() => {
      saving.current = save();
    }, saveAfterMs);
    return () => clearTimeout(timer);
  }, [drafts, isOffline, answer, language, latest, keep, addConflicts]);
  return { isSaving, saving };
}
