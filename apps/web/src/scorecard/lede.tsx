/** What the table says in three sentences: what was reported, what could be computed, what is still open. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { computedCounts } from '../resolution/computed-counts.ts';
import { reportedTotals } from '../resolution/reported-totals.ts';
import { Emphasised } from '../shell/emphasised.tsx';

export function Lede(): ReactNode {
  const { view, known, day } = useDossier();
  const words = useWords();
  const { t } = words;
  const totals = reportedTotals(view, known, day);
  const { summary } = known.assessment;
  const computed = summary.computed.exceeded + summary.computed.met + summary.computed.missed;
  const withheld = view.dossier.withheldCounts?.targets ?? 0;
  const sentences = [
    totals
      ? t('scorecard.reported', { who: words.bodyName(totals.by), met: totals.metOrExceeded, total: totals.total, day: words.day(totals.on) })
      : t('scorecard.reportedNone'),
    computed > 0 ? t('scorecard.computed', { count: computed, counts: computedCounts(words, known) }) : t('scorecard.computedNone'),
    summary.disagreements > 0 && t('scorecard.disagreements', { count: summary.disagreements }),
    t('scorecard.partial', { count: summary.partial }),
    t('scorecard.without', { count: summary.withoutFigures }),
    withheld > 0 && t('scorecard.withheld', { count: withheld }),
  ];
  return (
    <p className="lede">
      <Emphasised>{sentences.filter(Boolean).join(' ')}</Emphasised>
    </p>
  );
}
