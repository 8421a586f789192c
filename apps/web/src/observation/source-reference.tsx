/** A source named in a line of text, by its publisher. */
import type { SourceId } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { isWebAddress } from './source-link.tsx';

export function SourceReference({ id }: { readonly id: SourceId }): ReactNode {
  const source = useDossier().view.sourceOf.get(id);
  if (!source) return null;
  if (!isWebAddress(source.url)) return <span lang="vi">({source.publisher})</span>;
  return (
    <a href={source.url} title={source.title} lang="vi" rel="noreferrer" target="_blank">
      {source.publisher}
    </a>
  );
}
