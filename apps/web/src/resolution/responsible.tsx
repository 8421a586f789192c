/** Who is responsible, as far as the file says. */
import type { TargetPart } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { LeadsOf } from '../duties/leads-of.tsx';
import { useWords } from '../i18n/use-words.ts';
import { findCharge } from './charge.ts';

export function Responsible({ parts }: { readonly parts: readonly TargetPart[] }): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const charge = findCharge(view.dossier.resolution);
  return (
    <p className="note">
      {charge && `${pick(charge.who)} (${pick(charge.place)}). `}
      <LeadsOf id={view.dossier.id} tenant={view.dossier.tenant} parts={parts} fallback={t('panel.responsibleNone')} />
    </p>
  );
}
