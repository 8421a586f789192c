/** What the table's columns and drawings mean, below it. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { findCharge } from '../resolution/charge.ts';
import { useScorecardWords } from './use-scorecard-words.ts';

export function Footnotes(): ReactNode {
  const { view } = useDossier();
  const { s, pick } = useScorecardWords();
  const charge = findCharge(view.dossier.resolution);
  return (
    <div className="footnotes">
      {charge && <p>{s('noteOwner', { place: pick(charge.place), who: pick(charge.who) })}</p>}
      <p>{s('noteDrawing')}</p>
      <p>{s('noteReported')}</p>
      <p>{s('noteOutlook')}</p>
    </div>
  );
}
