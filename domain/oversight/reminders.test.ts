/** Reminders: who is told on which day, one level up after the deadline, once for each key, and nothing once it is done. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { People, Role, TenantAgency } from '../assignment/index.ts';
import type { AgencyCode } from '../territory/index.ts';
import { type ActorId, addDays, day } from '../values/index.ts';
import { matterKinds, type OpenMatter, type ReminderStage, reminderStages, remindersOn, sayReminder } from './index.ts';

const code = (text: string) => text as AgencyCode;
const agency = (text: string, superior?: string): TenantAgency => ({
  code: code(text),
  name: { vi: text, en: text },
  kind: text === 'vp' ? 'committee-office' : 'department',
  fields: [],
  from: day('2020-01-01'),
  ...(superior && { superior: code(superior) }),
});
const appointed = (account: string, role: Role, place?: string) => ({
  id: account,
  account: account as ActorId,
  role,
  from: day('2020-01-01'),
  ...(place && { agency: code(place) }),
});
const people: People = {
  roles: { 'dieu-phoi': 'coordinator' },
  appointments: [
    appointed('bao-so', 'reporter', 'so'),
    appointed('duyet-so', 'approver', 'so'),
    appointed('bao-tt', 'reporter', 'tt'),
    appointed('duyet-tt', 'approver', 'tt'),
    appointed('duyet-phong', 'approver', 'phong'),
    appointed('vp', 'committee-office', 'vp'),
  ],
  delegations: [],
};
const organised = { agencies: [agency('so'), agency('tt', 'so'), agency('phong'), agency('trong'), agency('vp')], changes: [], people };
const due = day('2026-11-20');
const matter = (place: string, changes: Partial<OpenMatter> = {}): OpenMatter => ({
  kind: 'duty',
  id: 'd1',
  version: '1',
  turn: { kind: 'reporters', agency: code(place) },
  due,
  ...changes,
});
const told = (on: string, ...open: OpenMatter[]) => remindersOn(day(on), open, organised).map(({ stage, person }) => `${stage} ${person}`);

describe('on a day', () => {
  test.each([
    ['2026-11-01', ['opened bao-tt']],
    ['2026-11-17', ['opened bao-tt', 'due-soon bao-tt']],
    ['2026-11-20', ['opened bao-tt', 'due-today bao-tt']],
    ['2026-11-21', ['opened bao-tt', 'overdue bao-tt', 'escalated duyet-tt']],
    ['2026-11-24', ['opened bao-tt', 'overdue bao-tt', 'escalated duyet-tt', 'escalated-above duyet-so']],
  ])('%s', (on, expected) => expect(told(on, matter('tt'))).toEqual(expected));

  test('without a superior the province is told; without reporters, whoever answers for the agency', () => {
    expect(told('2026-11-24', matter('so')).filter((one) => one.startsWith('escalated-above'))).toEqual(['escalated-above dieu-phoi', 'escalated-above vp']);
    expect(told('2026-11-01', matter('phong'))).toEqual(['opened duyet-phong']);
    expect(told('2026-11-01', matter('trong'))).toEqual(['opened dieu-phoi', 'opened vp']);
  });

  test('no deadline is a state of its own', () => {
    const { due: _, ...endless } = matter('tt');
    expect(told('2030-01-01', endless)).toEqual(['opened bao-tt']);
  });

  test('the province and single persons are told of what waits for them', () => {
    expect(told('2026-11-01', matter('tt', { kind: 'extension', turn: { kind: 'province' } }))).toEqual(['opened dieu-phoi', 'opened vp']);
    expect(told('2026-11-01', matter('tt', { kind: 'judgement', turn: { kind: 'person', person: 'dai-bieu' as ActorId } }))).toEqual(['opened dai-bieu']);
    expect(told('2026-11-21', matter('tt', { kind: 'approval', turn: { kind: 'approvers', agency: code('tt') } }))).toEqual([
      'opened duyet-tt',
      'overdue duyet-tt',
      'escalated duyet-so',
    ]);
  });
});

describe('keys', () => {
  test('a deadline put off is told anew, what opened is not', () => {
    const keys = (one: OpenMatter, on: string) => remindersOn(day(on), [one], organised).map(({ key }) => key);
    const later = matter('tt', { due: addDays(due, 30) });
    expect(keys(later, '2026-12-20').filter((key) => keys(matter('tt'), '2026-11-20').includes(key))).toEqual(['duty|d1|1|opened']);
  });

  test('the same for the same, one for each person, day after day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.constantFrom('so', 'tt', 'phong', 'trong'), (offset, place) => {
        const on = addDays(due, offset);
        const first = remindersOn(on, [matter(place), matter(place)], organised);
        const keys = first.map(({ person, key }) => `${person} ${key}`);
        return new Set(keys).size === keys.length && JSON.stringify(first) === JSON.stringify(remindersOn(on, [matter(place)], organised));
      }),
    );
  });
});

test('every stage of every matter has words in both languages, with nothing left open', () => {
  for (const kind of matterKinds) {
    for (const stage of reminderStages as readonly ReminderStage[]) {
      const { vi, en } = sayReminder(stage, { kind, due, letter: '2.2.a.1', name: 'Tốc độ $& tăng', count: 3 });
      expect([vi, en].every((text) => !/[{}]|undefined/.test(text) && text !== '')).toBe(true);
    }
  }
  expect(sayReminder('overdue', { kind: 'figures', due, count: 3 }).vi).toBe('3 số liệu phải gửi: quá hạn từ ngày 20/11/2026');
});
