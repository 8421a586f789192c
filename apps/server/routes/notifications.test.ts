/** What people are told, through the API: their own only, read marks, and a calendar that ical.js reads, at an address that can be renewed. */
import type { NotificationList, Problem } from '@moc/wire';
import { type DeadlineFeed, deadlineFeedSchema, notificationListSchema } from '@moc/wire';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExampleServer, id, tenant } from '../testing/example-server.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await ExampleServer.start({ jobs: true });
});

afterAll(() => server?.stop());

const ofTenant = `/api/v1/tenants/${tenant}`;
const signIn = (name: string) => server.signIn(`${name}@trinh-dien.local`, 'trinh-dien-moc');
const told = async (cookie?: string) => notificationListSchema.parse((await server.json<NotificationList>(`${ofTenant}/notifications`, { cookie })).value);

async function eventually<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const value = await read();
    if (isThere(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
}

describe('notifications', () => {
  it('come by themselves to whose turn it is, are read, and are nobody else’s', async () => {
    const [council, reporter] = [await server.as('council'), await signIn('bao-tai-chinh')];
    const body = {
      subject: { kind: 'part', resolution: id, part: 'dieu-2.khoan-2.diem-a.phan-1' },
      agency: 'so-tai-chinh',
      question: 'Vì sao?',
      due: '2030-01-31',
    };
    expect((await server.ask(`${ofTenant}/explanations`, { body, cookie: council })).status).toBe(201);
    const isAsked = ({ notifications }: NotificationList) => notifications.some(({ kind }) => kind === 'explanation');
    const { unread, notifications } = await eventually(() => told(reporter), isAsked);
    const asked = notifications.find(({ kind }) => kind === 'explanation')!;
    expect([asked.stage, asked.resolution, asked.says.vi]).toEqual(['opened', id, expect.stringContaining('Yêu cầu giải trình về 2.2.a.1')]);
    expect(notifications.find(({ kind }) => kind === 'duties')?.says.vi).toMatch(/^\d+ việc được giao chờ xác nhận: mới$/);
    expect(isAsked(await told(await signIn('bao-cong-thuong')))).toBe(false);
    const after = (await server.json<NotificationList>(`${ofTenant}/notifications/read`, { body: { keys: [asked.key] }, cookie: reporter })).value;
    expect(after.unread).toBe(unread - 1);
    expect((await server.json<NotificationList>(`${ofTenant}/notifications/read`, { body: {}, cookie: reporter })).value.unread).toBe(0);
    expect((await server.json<Problem>(`${ofTenant}/notifications`)).value.code).toBe('account/sign-in-needed');
    expect((await server.json<Problem>(`/api/v1/tenants/86/notifications`, { cookie: reporter })).status).toBe(404);
  });
});

describe('the calendar of deadlines', () => {
  it('is a valid one, at a secret address that ends when it is renewed', async () => {
    const cookie = await signIn('bao-tai-chinh');
    const renew = async () => deadlineFeedSchema.parse((await server.json<DeadlineFeed>(`${ofTenant}/deadline-feed`, { method: 'POST', cookie })).value).path;
    const path = await renew();
    const answer = await server.ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const explanation = events.find(({ uid }) => uid.startsWith('explanation-'))!;
    expect([explanation.startDate.toString(), explanation.startDate.isDate, explanation.endDate.toString()]).toEqual(['2030-01-31', true, '2030-02-01']);
    expect(explanation.summary).toContain('Yêu cầu giải trình về 2.2.a.1');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const other = await renew();
    expect((await server.ask(path)).status).toBe(404);
    expect((await server.ask(other)).status).toBe(200);
    expect((await server.ask(other.replace(`/${tenant}/`, '/86/'))).status).toBe(404);
    expect((await server.ask(`/api/v1/deadlines/${tenant}/khong-phai-dia-chi-nao-ca-x.ics`)).status).toBe(404);
  });
});
