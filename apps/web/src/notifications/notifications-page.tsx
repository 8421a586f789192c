/** What the person was told, by day, each line leading to its place; and the secret address of the calendar of deadlines. */
import type { Action } from '@moc/domain/assignment';
import { dayOfInstant } from '@moc/domain/values';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { WorkPage } from '../account/work-page.tsx';
import { agenciesQuery, explanationsQuery } from '../duties/api.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { ProblemLine } from '../shell/problem-words.tsx';
import { useTitle } from '../shell/use-title.ts';
import { markRead, notificationsQuery } from './api.ts';
import { DeadlineFeedSection } from './deadline-feed.tsx';
import { mattersOf, type ToldMatter } from './matters-of.ts';
import { placeOfNotice } from './place-of.ts';
import { useNoticeWords } from './use-notice-words.ts';
import '../style/updates.css';
import '../style/office.css';

export function NotificationsPage(): ReactNode {
  const { n } = useNoticeWords();
  useTitle(n('title'));
  return (
    <WorkPage opens={() => true} signIn={n('signIn')} notAllowed={n('noPart')}>
      {(tenant, held) => <OfTenant tenant={tenant} held={held} />}
    </WorkPage>
  );
}

interface OfTenantProps {
  readonly tenant: string;
  readonly held: ReadonlySet<Action>;
}

function OfTenant({ tenant, held }: OfTenantProps): ReactNode {
  const { n, t, day, pick } = useNoticeWords();
  const client = useQueryClient();
  const { data, isError, refetch } = useQuery(notificationsQuery(tenant));
  const { data: agencies } = useQuery(agenciesQuery(tenant));
  const nameOf = (code: string) => {
    const found = agencies?.agencies.find((agency) => agency.code === code);
    return found && pick(found.name);
  };
  const asksExplanations = data?.notifications.some(({ kind }) => kind === 'judgement' || kind === 'explanation') ?? false;
  const { data: explanations } = useQuery({ ...explanationsQuery(tenant), enabled: asksExplanations });
  const mark = useMutation({
    mutationFn: (keys?: readonly string[]) => markRead(tenant, keys),
    onSuccess: (answer) => client.setQueryData(notificationsQuery(tenant).queryKey, answer),
  });
  if (isError) return <Failure retry={() => void refetch()} />;
  if (!data) return <Notice>{t('notice.loading')}</Notice>;
  const byDay = Map.groupBy(data.notifications, ({ createdAt }) => dayOfInstant(createdAt));
  return (
    <main className="page office notices" id="content">
      <h1>{n('title')}</h1>
      <p className="lede" role="status">
        {data.notifications.length === 0 ? n('none') : n('lede', { unread: data.unread, all: data.notifications.length })}
      </p>
      {data.unread > 0 && (
        <p className="row-choices">
          <button type="button" className="text-button" disabled={mark.isPending} onClick={() => mark.mutate(undefined)}>
            {n('readAll')}
          </button>
        </p>
      )}
      <ProblemLine error={mark.error} />
      {[...byDay].map(([on, rows]) => (
        <section key={on}>
          <h2>{day(on)}</h2>
          <ul className="notice-list">
            {mattersOf(rows).map((told) => (
              <NoticeLine
                key={told.row.key}
                told={told}
                nameOf={nameOf}
                place={placeOfNotice(told.row, held, explanations?.explanations ?? [])}
                mark={() => mark.mutate(told.unread)}
              />
            ))}
          </ul>
        </section>
      ))}
      <DeadlineFeedSection tenant={tenant} />
    </main>
  );
}

interface NoticeLineProps {
  readonly told: ToldMatter;
  /** Undefined for a code that is no agency's. */
  readonly nameOf: (agency: string) => string | undefined;
  readonly place: ReturnType<typeof placeOfNotice>;
  readonly mark: () => void;
}

function NoticeLine({ told: { row, unread, agency }, nameOf, place, mark }: NoticeLineProps): ReactNode {
  const { n, pick } = useNoticeWords();
  const name = agency === undefined ? undefined : nameOf(agency);
  const words = [name, pick(row.says)].filter((text) => text !== undefined).join(': ');
  const isUnread = unread.length > 0;
  return (
    <li className={isUnread ? 'is-unread' : undefined}>
      <span className={row.stage.startsWith('escalated') || row.stage === 'overdue' ? 'is-late' : undefined}>{words}</span>
      {isUnread && <small className="notice-state">{n('unread')}</small>}
      <span className="row-choices">
        {place && (
          <Link to={place.to as '/'} params={(place.params ?? {}) as never} onClick={isUnread ? mark : undefined} aria-label={n('openOf', { words })}>
            {n('open')}
          </Link>
        )}
        {isUnread && (
          <button type="button" className="text-button" aria-label={n('readOf', { words })} onClick={mark}>
            {n('read')}
          </button>
        )}
      </span>
    </li>
  );
}
