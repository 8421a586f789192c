/** The first page: the only resolution at once, or the list of them. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { resolutionsQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { LivingResolution } from './living-resolution.tsx';

export function HomePage(): ReactNode {
  const { t, pick } = useWords();
  const { data, error, refetch } = useQuery(resolutionsQuery);
  if (error) return <Failure retry={() => void refetch()} />;
  if (!data) return <Notice>{t('notice.loading')}</Notice>;
  const [only, ...others] = data;
  if (!only) return <Notice>{t('notice.noResolution')}</Notice>;
  if (others.length === 0) return <LivingResolution id={only.id} />;
  return (
    <main className="page narrow" id="content">
      <h1>{t('nav.resolutions')}</h1>
      <ul className="resolution-list">
        {data.map(({ id, name, inForce }) => (
          <li key={id}>
            <Link to="/nghi-quyet/$id" params={{ id }}>
              {pick(name)}
            </Link>
            {!inForce && <small className="quiet"> {t('notice.draft')}</small>}
          </li>
        ))}
      </ul>
    </main>
  );
}
