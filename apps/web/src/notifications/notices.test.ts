/** Notices: one line for a matter told several times on one day, and where each leads. */
import type { Action } from '@moc/domain/assignment';
import type { ExplanationList, NotificationRow } from '@moc/wire';
import { describe, expect, test } from 'vitest';
import { mattersOf } from './matters-of.ts';
import { placeOfNotice } from './place-of.ts';

const notice = (changes: Partial<NotificationRow>): NotificationRow => ({
  key: `${changes.kind} ${changes.id} ${changes.stage}`,
  stage: 'opened',
  kind: 'figures',
  id: 'so-tai-chinh:2024-12-17',
  says: { vi: '4 số liệu phải gửi', en: '4 figures to send' },
  createdAt: '2026-11-22T17:42:13.156Z',
  ...changes,
});

describe('matters of a day', () => {
  test('the last stage speaks, every unread notice is marked, and the agency is named', () => {
    const rows = [
      notice({ stage: 'escalated', key: 'c' }),
      notice({ stage: 'opened', key: 'a', readAt: '2026-11-22T18:00:00Z' }),
      notice({ stage: 'overdue', key: 'b' }),
      notice({ kind: 'duties', id: 'nghi-quyet:so-y-te', key: 'd' }),
    ];
    expect(mattersOf(rows).map(({ row, unread, agency }) => [row.stage, unread, agency])).toEqual([
      ['escalated', ['c', 'b'], 'so-tai-chinh'],
      ['opened', ['d'], 'so-y-te'],
    ]);
  });

  test('one duty or explanation names no agency', () => {
    expect(mattersOf([notice({ kind: 'duty', id: '01a2045e-0d8a-7000-b5ee-6ba9b93b5231' })])[0]?.agency).toBeUndefined();
  });
});

describe('where a notice leads', () => {
  const held = (...actions: readonly Action[]) => new Set(actions);
  const reporter = held('figure/submit', 'duty/acknowledge', 'explanation/answer');
  const explanations = [
    { standing: { explanation: { id: 'e1', subject: { kind: 'part', resolution: 'nq', part: 'dieu-2.khoan-2.diem-a.so-2' } } } },
  ] as unknown as ExplanationList['explanations'];

  test.each([
    ['figures', reporter, { to: '/viec-cua-toi' }],
    ['figures', held('duty/assign'), { to: '/thu-thap' }],
    ['approval', reporter, { to: '/duyet-so-lieu' }],
    ['duty', reporter, { to: '/viec-cua-toi' }],
    ['duty', held('duty/assign'), { to: '/giao-viec/$id', params: { id: 'nq' } }],
    ['extension', held('duty/decide-extension'), { to: '/giao-viec/$id', params: { id: 'nq' } }],
    ['explanation', reporter, { to: '/viec-cua-toi' }],
    ['judgement', held('explanation/judge'), { to: '/chi-tieu/$id/$address', params: { id: 'nq', address: 'dieu-2.khoan-2.diem-a' } }],
  ] as const)('%s', (kind, actions, place) => {
    expect(placeOfNotice(notice({ kind, id: 'e1', resolution: 'nq' }), actions, explanations)).toEqual(place);
  });

  test('a judgement on an explanation that is not at hand leads to the scorecard, or nowhere', () => {
    expect(placeOfNotice(notice({ kind: 'judgement', id: 'e9', resolution: 'nq' }), reporter, [])?.to).toBe('/bang-chi-tieu/$id');
    expect(placeOfNotice(notice({ kind: 'judgement', id: 'e9' }), reporter, [])).toBeUndefined();
  });
});
