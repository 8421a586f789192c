/** The line above the targets: what the body responsible reported, and what the figures say. Two counts, never mixed. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { computedCounts } from './computed-counts.ts';
import { reportedTotals } from './reported-totals.ts';

export function ReportedSummary(): ReactNode {
  const { view, known, day } = useDossier();
  const words = useWords();
  const totals = reportedTotals(view, known, day);
  const computed = computedCounts(words, known);
  const reported = totals && {
    who: words.bodyName(totals.by),
    day: words.day(totals.on),
    met: totals.metOrExceeded,
    total: totals.total,
    missed: totals.missed.join(', '),
  };
  return (
    <p className="reported-summary">
      {!reported && words.t('resolution.reportedNone')}
      {reported && words.t(reported.missed === '' ? 'resolution.reportedAllMet' : 'resolution.reported', reported)}{' '}
      {computed === '' ? words.t('resolution.computedNone') : words.t('resolution.computed', { counts: computed })}
    </p>
  );
}
