/** Who is responsible, as far as the file says. */
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { findCharge } from './charge.ts';

export function Responsible(): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const charge = findCharge(view.dossier.resolution);
  return (
    <p className="note">
      {charge && `${pick(charge.who)} (${pick(charge.place)}). `}
      {t('panel.responsibleNone')}
    </p>
  );
}
