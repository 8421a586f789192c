/** What a person is told, read marks, and the calendar of their deadlines at a secret address. */
import { randomBytes } from 'node:crypto';
import { remindersOn, sayReminder } from '@moc/domain/oversight';
import type { ActorId, TenantId } from '@moc/domain/values';
import { findFeed, findOrganisation, listNotifications, listTenants, markRead, type Notification, renewFeed, sha256 } from '@moc/store';
import { deadlineFeedSchema, type NotificationRow, notificationListSchema, readMarksSchema } from '@moc/wire';
import { z } from 'zod';
import { now } from '../clock.ts';
import type { Api, ServerContext } from '../context.ts';
import { findOpenMatters } from '../jobs/matters.ts';
import { siteFrom } from '../jobs/site.ts';
import { deadlineCalendar } from '../present/deadlines.ts';
import { refuse } from '../present/refused.ts';
import { memberOf } from './agencies.ts';
import { perMinute } from './rate.ts';
import { ofTenant, problems } from './shared.ts';

const tags = ['notifications'];
const mostShown = 200;

function present({ key, stage, matter, createdAt, readAt }: Notification): NotificationRow {
  const { kind, id, resolution, due } = matter;
  return {
    key,
    stage,
    kind,
    id,
    says: sayReminder(stage, matter),
    createdAt,
    ...(resolution !== undefined && { resolution }),
    ...(due !== undefined && { due }),
    ...(readAt !== undefined && { readAt }),
  };
}

export function addNotificationRoutes(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = perMinute(context.limits.write);
  const list = {
    operationId: 'notifications',
    summary: 'What the person was told, newest first, and how many are unread',
    tags,
    params: ofTenant,
    response: { 200: notificationListSchema, ...problems },
  };
  api.get('/tenants/:tenant/notifications', { schema: list }, async (request, reply) => {
    const { tenant, id } = await memberOf(context, request, request.params.tenant);
    const { unread, notifications } = await listNotifications(store, tenant, id, mostShown);
    return reply.header('cache-control', 'no-store').send({ unread, notifications: notifications.map(present) } as never);
  });

  const mark = {
    operationId: 'markRead',
    summary: 'Mark notifications as read; all of them when none is named',
    tags,
    params: ofTenant,
    body: readMarksSchema,
    response: { 200: notificationListSchema, ...problems },
  };
  api.post('/tenants/:tenant/notifications/read', { schema: mark, config }, async (request, reply) => {
    const { tenant, id } = await memberOf(context, request, request.params.tenant);
    await markRead(store, tenant, id, request.body.keys ?? 'all');
    const { unread, notifications } = await listNotifications(store, tenant, id, mostShown);
    return reply.header('cache-control', 'no-store').send({ unread, notifications: notifications.map(present) } as never);
  });
  addFeed(api, context);
}

function addFeed(api: Api, context: ServerContext): void {
  const { store } = context;
  const config = perMinute(context.limits.write);
  const renew = {
    operationId: 'renewDeadlineFeed',
    summary: 'Make a new secret address for one’s calendar of deadlines; the one before ends',
    tags,
    params: ofTenant,
    response: { 201: deadlineFeedSchema, ...problems },
  };
  api.post('/tenants/:tenant/deadline-feed', { schema: renew, config }, async (request, reply) => {
    const { tenant, id } = await memberOf(context, request, request.params.tenant);
    const token = randomBytes(24).toString('base64url');
    await renewFeed(store, tenant, id, sha256(token));
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ path: `/api/v1/deadlines/${tenant}/${token}.ics` });
  });

  const feed = {
    operationId: 'deadlineFeed',
    summary: 'A person’s deadlines as iCalendar; whoever has the address may read it',
    tags,
    params: ofTenant.extend({ file: z.string().max(100) }),
    response: { 200: { description: 'A calendar', content: { 'text/calendar': { schema: z.string() } } }, ...problems },
  };
  const reads = perMinute(context.limits.read);
  api.get('/deadlines/:tenant/:file', { schema: feed, config: reads }, async (request, reply) => {
    const { tenant, file } = request.params;
    const person = await findFeedOwner(context, tenant, file);
    if (person === undefined) throw refuse('wire/not-found', { what: 'deadlines' });
    const text = deadlineCalendar(await mattersOf(context, tenant, person), siteFrom(undefined, request.host.split(':')[0] ?? 'localhost', 443), now());
    return reply
      .header('cache-control', 'private, max-age=900')
      .header('content-type', 'text/calendar; charset=utf-8')
      .send(text as never);
  });
}

async function findFeedOwner({ store }: ServerContext, tenant: TenantId, file: string): Promise<ActorId | undefined> {
  const token = /^([\w-]{20,80})\.ics$/.exec(file)?.[1];
  if (token === undefined || !(await listTenants(store)).includes(tenant)) return undefined;
  return findFeed(store, tenant, sha256(token));
}

/** What waits for the person today, by the same rule as their reminders. Whoever has left is told nothing more. */
async function mattersOf({ store, today }: ServerContext, tenant: TenantId, person: ActorId) {
  const reminders = remindersOn(today(), await findOpenMatters(store, tenant, today()), await findOrganisation(store, tenant));
  return reminders.filter((one) => one.person === person && one.stage === 'opened').map(({ matter }) => matter);
}
