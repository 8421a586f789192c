/** A duty's course, its heirs after acts, and the chain of agencies, as tables and as properties. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartAddress } from '../plan/index.ts';
import type { AgencyCode } from '../territory/index.ts';
import { type ActorId, type Day, day } from '../values/index.ts';
import {
  type AgencyChange,
  type AssigningState,
  agencyChain,
  checkAgencies,
  checkDuties,
  checkExtension,
  type Duty,
  type DutyEvent,
  type DutyId,
  heirsOf,
  holdersOf,
  missingClarities,
  placeOfAgency,
  standDuty,
  supportersOf,
  type TenantAgency,
} from './index.ts';

const code = (text: string) => text as AgencyCode;
const agency = (text: string, changes: Partial<TenantAgency> = {}): TenantAgency => ({
  code: code(text),
  name: { vi: text, en: text },
  kind: 'department',
  fields: [],
  from: day('2020-01-01'),
  ...changes,
});
const duty = (changes: Partial<Duty> = {}): Duty => ({
  id: 'd' as DutyId,
  subject: { kind: 'part', resolution: 'r', part: 'dieu-2.khoan-2.diem-a.phan-1' as PartAddress },
  lead: code('a'),
  supports: [],
  basis: { kind: 'coordinator', words: 'Giao' },
  due: { kind: 'day', day: day('2026-01-31') },
  ...changes,
});

type Happened = DutyEvent extends infer E ? (E extends DutyEvent ? Omit<E, 'seq' | 'by' | 'name' | 'at'> : never) : never;
const events = (...given: readonly Happened[]): readonly DutyEvent[] =>
  given.map((one, index) => ({ ...one, seq: index + 1, by: 'x' as ActorId, name: 'X', at: '2026-01-01T00:00:00Z' }) as DutyEvent);

const assigned: Happened = { kind: 'assigned' };
const acknowledged: Happened = { kind: 'acknowledged' };
const asked: Happened = { kind: 'extension-asked', until: day('2026-03-31'), reason: 'Chờ số liệu' };
const decided = (consent: boolean): Happened => ({ kind: 'extension-decided', consent, reason: 'Đồng ý' });
const ended: Happened = { kind: 'ended', reason: 'Xong' };

describe('a duty stands', () => {
  test.each<[readonly Happened[], string, string]>([
    [[assigned], 'assigned', '2026-01-31'],
    [[assigned, acknowledged], 'acknowledged', '2026-01-31'],
    [[assigned, acknowledged, asked], 'extension-asked', '2026-01-31'],
    [[assigned, acknowledged, asked, decided(true)], 'acknowledged', '2026-03-31'],
    [[assigned, asked, decided(true)], 'assigned', '2026-03-31'],
    [[assigned, acknowledged, asked, decided(false)], 'acknowledged', '2026-01-31'],
    [[assigned, asked, ended], 'ended', '2026-01-31'],
  ])('%#', (given, state, due) => {
    const standing = standDuty(duty(), events(...given));
    expect([standing.state, standing.due]).toEqual([state, { kind: 'day', day: due }]);
  });

  test('one extension, to a later day, with a reason, where there is a deadline', () => {
    const codeOf = (given: readonly Happened[], until: string, reason: string, changes: Partial<Duty> = {}) =>
      checkExtension(standDuty(duty(changes), events(...given)), day(until), reason)?.code;
    expect(codeOf([assigned], '2026-02-01', 'Lý do')).toBeUndefined();
    expect(codeOf([assigned], '2026-01-31', 'Lý do')).toBe('assignment/extension-not-later');
    expect(codeOf([assigned], '2026-02-01', ' ')).toBe('assignment/reason-missing');
    expect(codeOf([assigned, asked, decided(false)], '2026-05-01', 'Lý do')).toBe('assignment/extension-used');
    expect(codeOf([assigned], '2026-02-01', 'Lý do', { due: { kind: 'none' } })).toBe('assignment/extension-without-deadline');
  });
});

const change = (from: string, effective: string, ...to: readonly (readonly [string, ...string[]])[]): AgencyChange => ({
  from: code(from),
  to: to.map(([heir, ...fields]) => ({ agency: code(heir), ...(fields.length > 0 && { fields }) })),
  effective: day(effective),
  act: 'Nghị định',
});

describe('duties pass on by acts', () => {
  const changes = [change('a', '2025-03-01', ['b', 'lao động'], ['c', 'giảm nghèo']), change('c', '2025-07-01', ['d'])];
  test.each<[string, string | undefined, readonly string[]]>([
    ['2025-02-28', 'lao động', ['a']],
    ['2025-03-01', 'lao động', ['b']],
    ['2025-03-01', 'giảm nghèo', ['c']],
    ['2025-07-01', 'giảm nghèo', ['d']],
    ['2025-07-01', undefined, ['b', 'd']],
    ['2025-07-01', 'y tế', ['b', 'd']],
  ])('on %s for %s', (on, field, expected) => expect(holdersOf(duty(field ? { field } : {}), changes, day(on))).toEqual(expected));

  test('supports pass on, too; whoever leads does not support', () =>
    expect(supportersOf(duty({ lead: code('d'), supports: [code('c'), code('x')] }), changes, day('2026-01-01'))).toEqual(['x']));

  test('whatever was changed, there is an heir, each once, and a circle ends', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const when = fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01');
    const any = fc.array(fc.tuple(name, when, fc.array(name, { minLength: 1, maxLength: 3 })), { maxLength: 6 });
    fc.assert(
      fc.property(any, name, (given, from) => {
        const record = given.map(([one, on, to]) => change(one, on, ...to.map((heir) => [heir] as const)));
        const heirs = heirsOf(record, code(from), '2026-01-01' as Day);
        return heirs.length > 0 && new Set(heirs).size === heirs.length;
      }),
    );
  });
});

describe('agencies above', () => {
  const agencies = [
    agency('a', { superior: code('b'), fields: ['kinh tế'] }),
    agency('b', { superior: code('c') }),
    agency('c'),
    agency('x', { superior: code('y') }),
    agency('y', { superior: code('x') }),
  ];
  test('nearest first; a circle is walked once', () => {
    expect(agencyChain(agencies, code('a'))).toEqual(['a', 'b', 'c']);
    expect(agencyChain(agencies, code('x'))).toEqual(['x', 'y']);
    expect(agencyChain(agencies, code('không có'))).toEqual([]);
  });

  test('of several holders the actor’s own counts', () => {
    expect(placeOfAgency([code('c'), code('a')], agencies, { agency: code('a') })).toEqual({ agencies: ['a', 'b', 'c'], fields: ['kinh tế'] });
    expect(placeOfAgency([code('c'), code('a')], agencies, { agency: code('x') })).toMatchObject({ agencies: ['c'] });
    expect(placeOfAgency([], agencies, {})).toEqual({});
  });

  test('nobody comes to stand above themselves', () =>
    expect(checkAgencies(agencies.slice(0, 3), [agency('c', { superior: code('a') })]).map((one) => one.code)).toEqual(['assignment/agency-circle']));
});

describe('assigning', () => {
  const state: AssigningState = {
    agencies: [agency('a', { until: day('2025-02-28') }), agency('b')],
    changes: [],
    open: [],
    exists: () => true,
    day: day('2026-01-01'),
  };
  const document = { kind: 'document', number: '1/QĐ', day: day('2024-01-05'), signer: 'Chủ tịch', words: 'giao Sở A' } as const;
  test.each<[string, Partial<Duty>, Partial<AssigningState>, readonly string[]]>([
    ['by a person to an agency of today', { lead: code('b') }, {}, []],
    ['by a person to an agency that ended', {}, {}, ['assignment/agency-not-standing']],
    ['by a document to an agency of its day', { basis: document }, {}, []],
    ['by a document without its signer', { basis: { ...document, signer: ' ' } }, {}, ['assignment/basis-missing']],
    ['to the lead as support', { lead: code('b'), supports: [code('b')] }, {}, ['assignment/agency-twice-in-duty']],
    ['of what is not there', { lead: code('b') }, { exists: () => false }, ['assignment/unknown-subject']],
    ['of what is assigned', { lead: code('b') }, { open: [standDuty(duty(), [])] }, ['assignment/assigned-already']],
  ])('%s', (_, changes, over, expected) => expect(checkDuties({ ...state, ...over }, [duty(changes)]).map((one) => one.code)).toEqual(expected));

  test('the six clarities of a task', () => {
    expect(missingClarities(undefined)).toHaveLength(6);
    expect(missingClarities({ who: 'Sở A', what: 'x', when: 'x', responsibility: 'x', product: ' ', authority: '' })).toEqual(['product', 'authority']);
  });
});
