/** What the pages ask about notices and the calendar of deadlines. */
import type { DeadlineFeed, NotificationList } from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import { asJson, ask } from '../dataset/api.ts';

const ofTenant = (tenant: string): string => `/api/v1/tenants/${encodeURIComponent(tenant)}`;

/** Asked again every two minutes while the page is looked at. */
const pause = 120_000;

export const notificationsQuery = (tenant: string | undefined) =>
  queryOptions({
    queryKey: ['notifications', tenant],
    queryFn: () => ask<NotificationList>(`${ofTenant(tenant ?? '')}/notifications`),
    enabled: tenant !== undefined,
    refetchInterval: pause,
  });

/** All of them when none is named. */
export const markRead = (tenant: string, keys?: readonly string[]): Promise<NotificationList> =>
  ask(`${ofTenant(tenant)}/notifications/read`, asJson(keys ? { keys } : {}));

export const renewFeed = (tenant: string): Promise<DeadlineFeed> => ask(`${ofTenant(tenant)}/deadline-feed`, { method: 'POST' });
