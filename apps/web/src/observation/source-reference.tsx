/** A source named in a line of text, by its publisher, or by its title where nobody knows the publisher. */
import { nameOfSource, type SourceId } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { isWebAddress } from './source-link.tsx';

export function SourceReference({ id }: { readonly id: SourceId }): ReactNode {
  const source = useDossier().view.sourceOf.get(id);
  if (!source) return null;
  const { name, note } = nameOfSource(source);
  if (!isWebAddress(source.url)) return <span lang="vi">({note === undefined ? name : `${name}, ${note}`})</span>;
  return (
    <span lang="vi">
      <a href={source.url} title={source.title} rel="noreferrer" target="_blank">
        {name}
      </a>
      {note !== undefined && ` (${note})`}
    </span>
  );
}
