/** What the table says in three sentences: what was reported, what could be computed, what is still open. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { computedCounts } from '../resolution/computed-counts.ts';
import { reportedTotals } from '../resolution/reported-totals.ts';
import { Emphasised } from '../shell/emphasised.tsx';
import { useScorecardWords } from './use-scorecard-words.ts';

export function Lede(): ReactNode {
  const { view, known, day } = useDossier();
  const words = useScorecardWords();
  const { s } = words;
  const totals = reportedTotals(view, known, day);
  const { summary } = known.assessment;
  const computed = summary.computed.exceeded + summary.computed.met + summary.computed.missed;
  const withheld = view.dossier.withheldCounts?.targets ?? 0;
  const sentences = [
    totals ? s('reported', { who: words.bodyName(totals.by), met: totals.metOrExceeded, total: totals.total, day: words.day(totals.on) }) : s('reportedNone'),
    computed > 0 ? s('computed', { count: computed, counts: computedCounts(words, known) }) : s('computedNone'),
    summary.disagreements > 0 && s('disagreements', { count: summary.disagreements }),
    s('partial', { count: summary.partial }),
    s('without', { count: summary.withoutFigures }),
    withheld > 0 && s('withheld', { count: withheld }),
  ];
  return (
    <p className="lede">
      <Emphasised>{sentences.filter(Boolean).join(' ')}</Emphasised>
    </p>
  );
}
