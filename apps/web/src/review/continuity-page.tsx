/** Continuity over the years: every target of a resolution beside the earlier one it goes on from, confirmed or refused by keyboard. */

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { actingOf } from '../dataset/acting.ts';
import { AnswerProblem } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ContinuityDesk } from './continuity-desk.tsx';
import { useDeskWords } from './desk-words.ts';
import { continuityQuery } from './queries.ts';
import '../style/review.css';

export function ContinuityPage(): ReactNode {
  const { t, d, pick } = useDeskWords();
  const { id } = useParams({ from: '/qua-cac-nam/$id' });
  const { voi } = useSearch({ from: '/qua-cac-nam/$id' });
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const { data, error, refetch } = useQuery(continuityQuery(id, voi));
  useTitle(d('continuity.title'));
  if (error instanceof AnswerProblem && error.problem?.code === 'wire/not-found') {
    return (
      <Notice>
        {t('notice.missingResolution')} <Link to="/">{t('notice.home')}</Link>
      </Notice>
    );
  }
  if (error instanceof AnswerProblem && error.status < 500) {
    return (
      <Notice>
        {error.problem ? pick(error.problem.titles) : t('notice.missingResolution')}{' '}
        <Link to="/nghi-quyet/$id" params={{ id }}>
          {d('continuity.toResolution')}
        </Link>
      </Notice>
    );
  }
  if (error) return <Failure retry={() => void refetch()} />;
  if (!data) return <Notice>{t('notice.loading')}</Notice>;
  const mayReview = actingOf(me)?.actions.includes('plan/review') ?? false;
  const choose = (previous: string) => void navigate({ to: '/qua-cac-nam/$id', params: { id }, search: { voi: previous } });
  return <ContinuityDesk key={`${id} ${data.previous.id}`} data={data} mayReview={mayReview} choose={choose} />;
}
