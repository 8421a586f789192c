/** What people corrected in the machine's reading, with their reasons; both readings are kept. */
import { nameAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { provisionOf } from '../dataset/dossier-view.ts';
import { useWords } from '../i18n/use-words.ts';
import { PlaceLink } from './place-link.tsx';

export function Corrections(): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const corrections = view.dossier.corrections.filter(({ part }) => view.partAt.has(part));
  if (corrections.length === 0) return null;
  return (
    <>
      <h2>
        {t('findings.corrections')} <small>{corrections.length}</small>
      </h2>
      {corrections.map((correction) => (
        <section className="finding" key={`${correction.part} ${correction.on} ${correction.reason}`}>
          <p className="finding-place">
            <PlaceLink address={provisionOf(correction.part)}>{pick(nameAddress(provisionOf(correction.part)))}</PlaceLink>
          </p>
          <div>
            <p className="finding-says" lang="vi">
              {view.partAt.get(correction.part)?.name}
            </p>
            <p className="note" lang="vi">
              {correction.reason}
            </p>
          </div>
        </section>
      ))}
    </>
  );
}
