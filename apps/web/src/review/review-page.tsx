/** The review desk of one resolution: fetched, then opened for who may review, shown for who may read. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Desk } from './desk.tsx';
import { useDeskWords } from './desk-words.ts';
import { deskQuery } from './queries.ts';
import '../style/review.css';

export function ReviewPage(): ReactNode {
  const { t, d, pick } = useDeskWords();
  const { id } = useParams({ from: '/ra-soat/$id' });
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: desk, error, refetch } = useQuery({ ...deskQuery(id), enabled: me?.person !== undefined });
  useTitle(desk ? `${d('title')}: ${pick(desk.name)}` : d('title'));
  if (me && !me.person) {
    return (
      <Notice>
        {d('signInFirst')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  if (desk && me?.person)
    return (
      <Desk
        key={id}
        id={id}
        desk={desk}
        person={me.person}
        changed={() => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' })}
      />
    );
  if (error instanceof AnswerProblem && error.status < 500)
    return <Notice>{error.problem ? pick(error.problem.titles) : t('notice.missingResolution')}</Notice>;
  if (error) return <Failure retry={() => void refetch()} />;
  return <Notice>{t('notice.loading')}</Notice>;
}
