/** The sources behind what is shown, the resolution's own sentence first. */
import { nameOfSource, type SourceId } from '@moc/domain/observation';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Subject } from '../resolution/subject.ts';
import { isWebAddress } from './source-link.tsx';

export function SourceList({ subject, sources }: { readonly subject: Subject; readonly sources: readonly SourceId[] }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const { resolution, name, id } = view.dossier;
  return (
    <ol className="source-list">
      <li>
        <Link to="/nghi-quyet/$id" params={{ id }} search={(before) => ({ ...before, chon: subject.address })}>
          {words.pick(name)}
        </Link>
        , {words.pick(subject.place)}.<span>{resolution.adoptedOn && words.day(resolution.adoptedOn.day)}</span>
      </li>
      {sources.map((source) => (
        <SourceEntry key={source} id={source} />
      ))}
    </ol>
  );
}

function SourceEntry({ id }: { readonly id: SourceId }): ReactNode {
  const source = useDossier().view.sourceOf.get(id);
  const words = useWords();
  if (!source) return null;
  return (
    <li>
      {isWebAddress(source.url) ? (
        <a href={source.url} rel="noreferrer" target="_blank" lang="vi">
          {source.title}
        </a>
      ) : (
        <cite lang="vi">{source.title}</cite>
      )}
      <span>
        <span lang="vi">{nameOfSource(source).note ?? source.publisher}</span>, {words.published(source.published)}
      </span>
    </li>
  );
}
