/** Indicators proposed by name, and two versions of a text compared. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { parseResolution } from '../../resolution/index.ts';
import { readPlan } from '../read-plan.ts';
import type { TargetPart } from '../types.ts';
import { comparePlans, suggestIndicators } from './index.ts';

const unitOf = (code: string) => units.find(({ unit }) => unit.code === code)!.unit;
const indicator = (code: string, vi: string, unit?: string) => ({ code, name: { vi, en: code }, ...(unit && { unit: unitOf(unit) }) });

describe('proposals', () => {
  const known = [
    indicator('chi', 'Tổng chi tiêu', 'vnd-billion'),
    indicator('chi-tieu', 'Tổng chỉ tiêu', 'vnd-billion'),
    indicator('ngheo', 'Tỷ lệ hộ nghèo', 'percent'),
    indicator('nuoc', 'Tỷ lệ hộ dân sử dụng nước sạch', 'percent'),
    indicator('xuat-khau', 'Kim ngạch xuất khẩu', 'usd-million'),
  ];

  test('the name with its marks comes first: chỉ tiêu is not chi tiêu', () => {
    expect(suggestIndicators('Tổng chỉ tiêu', undefined, known)).toMatchObject([
      { code: 'chi-tieu', score: 1, why: ['same-name'] },
      { code: 'chi', score: 0.8, why: ['same-name-folded'] },
    ]);
    expect(suggestIndicators('tổng chi tiêu', unitOf('vnd-billion'), known)[0]).toEqual({ code: 'chi', score: 1, why: ['same-name', 'same-unit'] });
  });

  test('a name without any marks finds them both', () => {
    expect(suggestIndicators('tong chi tieu', undefined, known).map(({ code, score }) => [code, score])).toEqual([
      ['chi', 0.8],
      ['chi-tieu', 0.8],
    ]);
  });

  test('similar words, and another unit pushes down', () => {
    const [best] = suggestIndicators('Tổng kim ngạch xuất khẩu hàng hóa', unitOf('usd-million'), known);
    expect(best).toMatchObject({ code: 'xuat-khau', why: ['similar-words', 'same-unit'] });
    const other = suggestIndicators('Kim ngạch xuất khẩu', unitOf('percent'), known)[0];
    expect(other).toEqual({ code: 'xuat-khau', score: 0.6, why: ['same-name', 'other-unit'] });
  });

  test('nothing near proposes nothing', () => expect(suggestIndicators('Diễn tập khu vực phòng thủ', undefined, known)).toEqual([]));
});

describe('two versions of a text', () => {
  const read = (points: readonly string[]) =>
    readPlan(parseResolution(`NGHỊ QUYẾT\nVề nhiệm vụ năm 2027\nQUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu chủ yếu\n${points.join('\n')}\n`), { units, scaleWords });
  const draft = read([
    'a) Tỷ lệ hộ nghèo còn 2,25%;',
    'b) Tổng kim ngạch xuất khẩu đạt 1.750 triệu USD;',
    'c) Tỷ lệ đô thị hóa đạt 27%;',
    'd) Tỷ lệ hộ dân sử dụng nước sạch đạt 83,5%.',
  ]);
  const adopted = read([
    'a) Kinh tế số chiếm 15% GRDP;',
    'b) Tỷ lệ hộ nghèo còn 2,25%;',
    'c) Tổng kim ngạch xuất khẩu hàng hóa đạt ít nhất 1.900 triệu USD;',
    'd) Tỷ lệ hộ dân sử dụng nước sạch phấn đấu đạt 83,5%.',
  ]);
  const names = (parts: readonly TargetPart[]) => parts.map(({ name }) => name);

  test('a letter inserted moves nothing; what changed is named; what is in one only is listed', () => {
    const { same, changed, onlyA, onlyB } = comparePlans(draft, adopted);
    expect(same.map(({ a, b }) => [a.address, b.address])).toEqual([['dieu-1.diem-a.phan-1', 'dieu-1.diem-b.phan-1']]);
    expect(changed.map(({ a, b, what }) => [a.address, b.address, what])).toEqual([
      ['dieu-1.diem-b.phan-1', 'dieu-1.diem-c.phan-1', ['place', 'name', 'criterion']],
      ['dieu-1.diem-d.phan-1', 'dieu-1.diem-d.phan-1', ['strength']],
    ]);
    expect(names(onlyA)).toEqual(['Tỷ lệ đô thị hóa']);
    expect(names(onlyB)).toEqual(['Kinh tế số']);
  });

  test('the other way round it says the same', () => {
    const [there, back] = [comparePlans(draft, adopted), comparePlans(adopted, draft)];
    expect(back.onlyA).toEqual(there.onlyB);
    expect(back.onlyB).toEqual(there.onlyA);
    expect(back.changed.map(({ what }) => what)).toEqual(there.changed.map(({ what }) => what));
  });

  test('a text held against itself is the same', () => {
    expect(comparePlans(draft, draft)).toMatchObject({ changed: [], onlyA: [], onlyB: [] });
  });

  test.each<[string, Partial<TargetPart>]>([
    ['name', { name: 'Tên khác' }],
    ['criterion', { criterion: { kind: 'none', what: 'hộ nghèo' } }],
    ['unit', { unitText: 'phần trăm' }],
    ['denominator', { denominator: 'dân số' }],
    ['period', { period: { start: '2028-01', months: 12 } as never }],
    ['setter', { setter: { kind: 'assigned', text: 'Trung ương giao', span: { start: 0, end: 1 } } }],
    ['strength', { strength: 'striving' }],
    ['role', { role: 'explanatory' }],
    ['nesting', { within: 'dieu-1.diem-b.phan-1' as never }],
  ])('of one text at two times, what changed of a part is named: %s', (what, changed) => {
    const [first, ...others] = draft.targets;
    const later = { ...draft, targets: [{ ...first!, parts: first!.parts.map((part) => ({ ...part, ...changed })) }, ...others] };
    expect(comparePlans(draft, later, true).changed.map((each) => each.what)).toEqual([[what]]);
    expect(comparePlans(later, draft, true).changed.map((each) => each.what)).toEqual([[what]]);
    expect(comparePlans(draft, later, true).same).toHaveLength(3);
  });

  test('a word that the facts gained for a unit changes no part', () => {
    const worded = (plan: typeof draft) => JSON.parse(JSON.stringify(plan).replaceAll('"en":"', '"enOne":"one","en":"')) as typeof draft;
    expect(comparePlans(draft, worded(draft), true).changed).toEqual([]);
    expect(comparePlans(draft, worded(draft)).changed).toEqual([]);
  });
});
