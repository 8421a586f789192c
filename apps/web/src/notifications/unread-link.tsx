/** The quiet link to unread notices in the head of every page; nothing when there are none. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useActing } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { notificationsQuery } from './api.ts';

export function UnreadLink(): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const acting = useActing();
  const { data } = useQuery(notificationsQuery(me?.person && acting?.tenant));
  return data && data.unread > 0 ? <Link to="/thong-bao">{t('nav.notifications', { count: data.unread })}</Link> : null;
}
