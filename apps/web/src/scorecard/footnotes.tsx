/** What the table's columns and drawings mean, below it. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { findCharge } from '../resolution/charge.ts';

export function Footnotes(): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const charge = findCharge(view.dossier.resolution);
  return (
    <div className="footnotes">
      {charge && <p>{t('scorecard.noteOwner', { place: pick(charge.place), who: pick(charge.who) })}</p>}
      <p>{t('scorecard.noteDrawing')}</p>
      <p>{t('scorecard.noteReported')}</p>
    </div>
  );
}
