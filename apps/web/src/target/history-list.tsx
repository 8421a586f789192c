/** What was known when: every change of the verdict, each day a way to set the page to it. */
import type { Target } from '@moc/domain/plan';
import { type ReactNode, useMemo } from 'react';
import { StatusWord } from '../assessment/status-word.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { MixedWords } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { historyOf } from './history.ts';

export function HistoryList({ target }: { readonly target: Target }): ReactNode {
  const { view, adopted, timeline, formulas, day, setDay } = useDossier();
  const words = useWords();
  const moments = useMemo(
    () => historyOf({ view, adopted, timeline, ...(formulas && { formulas }) }, target),
    [view, adopted, timeline, formulas, target],
  ).filter(({ since }) => since <= day);
  return (
    <ol className="history">
      {moments.map((moment, index) => (
        <li key={moment.since} className={index === moments.length - 1 ? 'is-current' : undefined}>
          <button type="button" className="text-button" onClick={() => setDay(moment.since)}>
            {words.day(moment.since)}
          </button>
          <span className="print-only">{words.day(moment.since)}</span>
          <StatusWord state={moment.state} className="verdict" />
          <span className="history-why">
            <MixedWords of={moment.because} />
          </span>
        </li>
      ))}
    </ol>
  );
}
