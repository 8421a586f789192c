/** The day a figure became known, leading to the source that carried it. */
import { nameOfSource, type Observation, sourceWords } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';

export function SourceLink({ figure }: { readonly figure: Observation }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const source = view.sourceOf.get(figure.source);
  const since = words.shortPublished(figure.published);
  if (!source || !isWebAddress(source.url))
    return (
      <span className="nowrap" title={source?.title}>
        {since}
      </span>
    );
  const publisher = nameOfSource(source).note === undefined ? source.publisher : undefined;
  return (
    <a
      className="nowrap"
      href={source.url}
      title={publisher === undefined ? sourceWords(source) : `${source.title}. ${publisher}`}
      rel="noreferrer"
      target="_blank"
    >
      {since}
      <span className="visually-hidden" lang="vi">
        , {sourceWords(source)}
      </span>
    </a>
  );
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\//u.test(url);
}
