/** The figures a finding speaks of, each with the document that carried it; those most likely wrong are marked. */
import type { FigureFinding, Observation } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { figureWords } from '../assessment/figure-of-part.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import { SourceLink } from '../observation/source-link.tsx';

/** A sum over a whole province has more figures than anybody reads. */
const most = 12;

export function FindingFigures({ finding: { observations, suspects } }: { readonly finding: FigureFinding }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const { t } = words;
  const figures = observations.flatMap((id): readonly Observation[] => {
    const figure = view.observationOf.get(id);
    return figure ? [figure] : [];
  });
  if (figures.length === 0) return null;
  const suspected = new Set(suspects.map(({ observation }) => observation));
  return (
    <ul className="finding-figures" aria-label={t('findings.figures')}>
      {figures.slice(0, most).map((figure) => (
        <li key={figure.id}>
          {figureWords(words, figure, view)} <SourceLink figure={figure} />
          {suspected.has(figure.id) && <b> {t('findings.suspect')}</b>}
        </li>
      ))}
      {figures.length > most && <li>{t('findings.moreFigures', { count: figures.length - most })}</li>}
    </ul>
  );
}
