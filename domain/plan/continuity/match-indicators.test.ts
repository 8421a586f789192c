/** A composed next year held against the real example: letters shifted, wordings changed, things new, dropped and redefined. */
import { readFileSync } from 'node:fs';
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { parseResolution } from '../../resolution/index.ts';
import { readPlan } from '../read-plan.ts';
import type { TargetPart } from '../types.ts';
import { bareName, comparableName, earlierPlans, likeness, matchIndicators, nameSetOf } from './index.ts';

const read = (path: string) => readPlan(parseResolution(readFileSync(new URL(path, import.meta.url), 'utf8')), { units, scaleWords });
const now = read('./testing/nam-sau.txt');
const before = read('../../../examples/ben-tre-2024/nguyen-van.txt');
const lastOf = (part: TargetPart) => part.address.split('.').slice(-2).join('.');
const links = before.targets.flatMap(({ parts }) => parts).map(({ address }) => ({ part: address, indicator: `i:${address.split('.').slice(-2).join('.')}` }));
const continuity = matchIndicators(now, before, links);
const pairsOf = (pairs: readonly { readonly part: TargetPart; readonly previous: TargetPart }[]) =>
  Object.fromEntries(pairs.map(({ part, previous }) => [lastOf(part), lastOf(previous)]));

/** Written by hand from the two texts. */
const expected = {
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`diem-a.phan-${n}`, `diem-a.phan-${n}`])),
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`diem-b.phan-${n}`, `diem-b.phan-${n}`])),
  'diem-c.phan-1': 'diem-đ.phan-1',
  'diem-d.phan-1': 'diem-c.phan-1',
  'diem-đ.phan-1': 'diem-d.phan-1',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`diem-e.phan-${n}`, `diem-e.phan-${n}`])),
  ...Object.fromEntries([1, 2].map((n) => [`diem-i.phan-${n}`, `diem-h.phan-${n}`])),
  ...Object.fromEntries([1, 2, 3].map((n) => [`diem-k.phan-${n}`, `diem-i.phan-${n}`])),
  ...Object.fromEntries([1, 2].map((n) => [`diem-m.phan-${n}`, `diem-r.phan-${n}`])),
  ...Object.fromEntries([1, 2].map((n) => [`diem-n.phan-${n}`, `diem-m.phan-${n}`])),
  ...Object.fromEntries([1, 2].map((n) => [`diem-o.phan-${n}`, `diem-n.phan-${n}`])),
  ...Object.fromEntries([1, 2, 3].map((n) => [`diem-p.phan-${n}`, `diem-o.phan-${n}`])),
  ...Object.fromEntries([1, 2].map((n) => [`diem-r.phan-${n}`, `diem-p.phan-${n}`])),
  ...Object.fromEntries([1, 2, 3].map((n) => [`diem-s.phan-${n}`, `diem-s.phan-${n}`])),
  'diem-t.phan-1': 'diem-u.phan-1',
  ...Object.fromEntries([2, 3, 4].map((n) => [`diem-t.phan-${n}`, `diem-u.phan-${n + 2}`])),
  'diem-u.phan-2': 'diem-v.phan-3',
};

describe('a year later', () => {
  test('every indicator is found under its new letter and wording', () => expect(pairsOf(continuity.matched)).toEqual(expected));

  test('the indicators that last year’s parts were linked to come along', () => {
    const exports = continuity.matched.find(({ part }) => lastOf(part) === 'diem-d.phan-1');
    expect(exports).toMatchObject({ indicators: ['i:diem-c.phan-1'], why: ['similar-words', 'same-group', 'same-unit', 'same-kind'] });
    expect(exports?.score).toBeGreaterThan(0.6);
  });

  test('another unit, another standard, or a change instead of a level, is a redefinition', () => {
    expect(continuity.redefined.map(({ part, previous, what }) => [lastOf(part), lastOf(previous), what])).toEqual([
      ['diem-g.phan-1', 'diem-g.phan-1', ['kind']],
      ['diem-l.phan-1', 'diem-l.phan-1', ['basis']],
      ['diem-q.phan-1', 'diem-q.phan-1', ['unit']],
    ]);
  });

  test('what is new, and what was dropped', () => {
    expect(continuity.added.map(lastOf)).toEqual(['diem-h.phan-1', 'diem-u.phan-1']);
    const dropped = continuity.dropped.map(({ previous }) => lastOf(previous));
    expect(dropped).toEqual(expect.arrayContaining(['diem-h.phan-3', 'diem-k.phan-1', 'diem-s.phan-4', 'diem-v.phan-1', 'diem-p.phan-3']));
    expect(dropped).toHaveLength(18);
    expect(continuity.dropped[0]?.indicators).toHaveLength(1);
  });

  test('every part of both years stands there once', () => {
    const count = (plan: typeof now) => plan.targets.flatMap(({ parts }) => parts).length;
    const { matched, redefined, added, dropped } = continuity;
    expect(matched.length + redefined.length + added.length).toBe(count(now));
    expect(matched.length + redefined.length + dropped.length).toBe(count(before));
  });

  test('a year held against itself continues whole', () => {
    const same = matchIndicators(before, before, []);
    expect(same).toMatchObject({ redefined: [], added: [], dropped: [] });
    expect(same.matched.every(({ part, previous }) => part.address === previous.address)).toBe(true);
  });

  test('nothing held against something is all new', () => {
    const none = { ...before, targets: [] };
    expect(matchIndicators(before, none, []).added).toHaveLength(before.targets.flatMap(({ parts }) => parts).length);
    expect(matchIndicators(none, none, [])).toEqual({ matched: [], redefined: [], added: [], dropped: [] });
  });
});

describe('what people said goes before every likeness', () => {
  const find = (plan: typeof now, last: string) => plan.targets.flatMap(({ parts }) => parts).find((part) => lastOf(part) === last)!.address;
  const decision = (part: string, previous: string, answer: 'same' | 'other') => ({
    part: find(now, part),
    previous: find(before, previous),
    answer,
    name: 'An',
    on: '2026-01-01T00:00:00.000Z',
  });
  const withWords = (...decisions: readonly ReturnType<typeof decision>[]) => matchIndicators(now, before, links, decisions);
  const exportsOf = (result: typeof continuity) => [...result.matched, ...result.redefined].find(({ part }) => lastOf(part) === 'diem-d.phan-1');

  test('a confirmed pair says who confirmed it', () => {
    expect(exportsOf(withWords(decision('diem-d.phan-1', 'diem-c.phan-1', 'same')))?.decided).toEqual({ name: 'An', on: '2026-01-01T00:00:00.000Z' });
    expect(exportsOf(continuity)?.decided).toBeUndefined();
  });

  test('a refused pair is a new and a dropped one', () => {
    const result = withWords(decision('diem-d.phan-1', 'diem-c.phan-1', 'other'));
    expect(exportsOf(result)).toBeUndefined();
    expect(result.added.map(lastOf)).toContain('diem-d.phan-1');
    expect(result.dropped.map(({ previous }) => lastOf(previous))).toContain('diem-c.phan-1');
  });

  test('a new one is paired with a dropped one, with its indicators', () => {
    const result = withWords(decision('diem-h.phan-1', 'diem-k.phan-1', 'same'));
    const pair = [...result.matched, ...result.redefined].find(({ part }) => lastOf(part) === 'diem-h.phan-1');
    expect(pair).toMatchObject({ indicators: ['i:diem-k.phan-1'], decided: { name: 'An' } });
    expect(lastOf(pair!.previous)).toBe('diem-k.phan-1');
  });

  test('the later word holds', () => {
    const [same, other] = [decision('diem-d.phan-1', 'diem-c.phan-1', 'same'), decision('diem-d.phan-1', 'diem-c.phan-1', 'other')];
    expect(exportsOf(withWords(other, same))?.decided).toBeDefined();
    expect(exportsOf(withWords(same, other))).toBeUndefined();
    const moved = withWords(same, decision('diem-h.phan-1', 'diem-c.phan-1', 'same'));
    expect(exportsOf(moved)?.previous.address).not.toBe(find(before, 'diem-c.phan-1'));
  });

  test('on parts that do not stand, it changes nothing', () => {
    const none = { ...decision('diem-d.phan-1', 'diem-c.phan-1', 'same'), part: 'không-có' as never };
    expect(withWords(none)).toEqual(continuity);
  });
});

describe('the plan a year goes on from', () => {
  const plan = (id: string, start: string, months = 12, tenant = '83') => ({ id, tenant, planPeriod: { start, months } });
  const all = [plan('24', '2024-01'), plan('25', '2025-01'), plan('23', '2023-01'), plan('21-25', '2021-01', 60), plan('other', '2024-01', 12, '84')];

  test('the nearest earlier one of the same length and tenant comes first', () => {
    expect(earlierPlans(plan('25', '2025-01'), all).map(({ id }) => id)).toEqual(['24', '23']);
    expect(earlierPlans(plan('26-30', '2026-01', 60), all).map(({ id }) => id)).toEqual(['21-25']);
    expect(earlierPlans(plan('23', '2023-01'), all)).toEqual([]);
  });

  test('of the same Council: another province or a district of it is nobody’s last year', () => {
    const of = (id: string, issuer?: string) => ({ id, tenant: '83', planPeriod: { start: `${id.slice(0, 4)}-01`, months: 12 }, issuer });
    const known = [
      of('2030-district', 'HỘI ĐỒNG NHÂN DÂN HUYỆN SEN VÀNG'),
      of('2030-other', 'Hội đồng nhân dân tỉnh Núi Cao'),
      of('2029', 'HĐND TỈNH HỒ SEN'),
      of('2028'),
    ];
    expect(earlierPlans(of('2031', 'HỘI ĐỒNG NHÂN DÂN TỈNH HỒ SEN'), known).map(({ id }) => id)).toEqual(['2029', '2028']);
    expect(earlierPlans(of('2031', 'Hội đồng nhân dân huyện Sen Vàng'), known).map(({ id }) => id)).toEqual(['2030-district', '2028']);
    expect(earlierPlans(of('2031'), known)).toHaveLength(4);
  });
});

describe('names', () => {
  const set = nameSetOf(['Tỷ lệ hộ nghèo', 'Tổng chi tiêu', 'Tổng chỉ tiêu']);

  test('old spellings and composition make no difference; marks do', () => {
    expect(comparableName('Tỉ lệ uỷ quyền (A–B)'.normalize('NFD'))).toBe('tỷ lệ ủy quyền a b');
    expect(bareName('Đóng góp của chỉ tiêu')).toBe('dong gop cua chi tieu');
    expect(likeness('Tổng chi tiêu', 'Tổng chỉ tiêu', set)).toBe(0.8);
  });

  test('alike means the same words, both ways', () => {
    expect(likeness('Tỷ lệ hộ nghèo', 'hộ nghèo tỷ lệ', set)).toBe(1);
    expect(likeness('Tỷ lệ hộ nghèo', 'Tổng chi tiêu', set)).toBe(0);
    expect(likeness('', '', set)).toBe(0);
    expect(likeness('hộ nghèo', 'Tỷ lệ hộ nghèo', set)).toBe(likeness('Tỷ lệ hộ nghèo', 'hộ nghèo', set));
  });
});
