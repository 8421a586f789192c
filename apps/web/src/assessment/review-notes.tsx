/** What should be looked at again about a subject: sources that disagree, readings nobody has confirmed. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';

export function useReviewNotes(subject: Subject): readonly string[] {
  const { known } = useDossier();
  const { t, pick } = useWords();
  const mine = new Set(subject.parts.map(({ address }) => address));
  const conflicts = known.assessment.conflicts.filter(({ parts }) => parts.some((part) => mine.has(part))).map(({ says }) => pick(says));
  const isAmbiguous = subject.parts.some(({ criterion }) => criterion.kind === 'change' && criterion.reading === 'ambiguous');
  return isAmbiguous ? [...conflicts, t('panel.notConfirmed')] : conflicts;
}

export function ReviewNotes({ notes }: { readonly notes: readonly string[] }): ReactNode {
  return (
    <ul className="review-list">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
