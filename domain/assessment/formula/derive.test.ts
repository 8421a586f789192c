/** Derived figures: values, steps that can be redone, what is missing and why, and what is computed anew. */
import type { Indicator, IndicatorCode, TerritoryCode } from '@moc/domain/observation';
import { compareDecimals, type Decimal, day, decimal, formatQuantity, periodCode } from '@moc/domain/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../../refusals.ts';
import { divide } from './arithmetic.ts';
import { compileFormulas, type Derived, deriveFigure, explainFormula, type FormulaStep, openDerivations, refusalsOfFormulas } from './index.ts';
import { limits } from './limits.ts';
import { childrenOf, compileAll, counting, facts, figuresOf, indicator, knownOn, lookupOf, period, province } from './testing/world.ts';

const base: readonly Indicator[] = [
  indicator('noi-dia', 'tỷ đồng', { name: { vi: 'Thu nội địa', en: 'Domestic revenue' } }),
  indicator('xnk', 'triệu đồng', { name: { vi: 'Thu xuất nhập khẩu', en: 'Trade revenue' } }),
  indicator('dan-so', 'người', { accumulation: 'stock' }),
  indicator('ngheo', '%', { accumulation: 'rate' }),
  indicator('grdp', '%', { accumulation: 'growth' }),
  indicator('xa', 'xã', { accumulation: 'stock' }),
];

const texts = [
  'noi-dia 2024 = 5680 tỷ đồng @2024-12-05',
  'noi-dia 2023 = 5000 tỷ đồng @2024-01-05',
  'noi-dia 83 2024-M01 = 500 tỷ đồng',
  'noi-dia 83 2024-M02 = 400 tỷ đồng',
  'noi-dia 83 2024-M03 = 450.5 tỷ đồng',
  'noi-dia 829 2024 = 3000 tỷ đồng',
  'noi-dia 831 2024 = 2600 tỷ đồng',
  'xnk 2024 = 140000 triệu đồng',
  'xnk 2024-Q1 = 30000 triệu đồng',
  'xnk 2024-Q2 = 40000 triệu đồng',
  'dan-so 2024 = 1600000 người',
  'ngheo 2024 = 2.25 %',
  'ngheo 2023 = 2.63 %',
  'grdp 2024 growth-yoy = 5.68 %',
  'xa 2024 count = 17 xã',
  'xa 2023 = 0 xã',
  'noi-dia 2024 growth-yoy = 13.6 %',
];

function derive(formula: string, unit: string, when = '2024', extra: readonly Indicator[] = [], place: TerritoryCode = province): Derived {
  const asked = indicator('kq', unit, { formula, name: { vi: 'Kết quả', en: 'Result' } });
  const set = compileAll([...base, ...extra, asked]);
  const [wrong] = set.faults;
  if (wrong) return expect.fail(sayRefusal(wrong.fault, 'vi'));
  return openDerivations(set, lookupOf([...base, ...extra, asked], texts)).derive(asked.code, place, period(when)) ?? expect.fail('no formula');
}

const show = (derived: Derived): string =>
  derived.kind === 'derived'
    ? formatQuantity(derived.quantity, 'vi')
    : derived.missing.map(({ why, indicator: code = '-', territory, period: at }) => `${why} ${code} ${territory} ${periodCode(at)}`).join(', ');

describe('values', () => {
  test.each([
    ['[noi-dia] + [xnk]', 'tỷ đồng', '2024', '5.820 tỷ đồng'],
    ['[xnk] + [noi-dia]', 'tỷ đồng', '2024', '5.820 tỷ đồng'],
    ['[noi-dia] - [xnk]', 'triệu đồng', '2024', '5.540.000 triệu đồng'],
    ['tổng([noi-dia]; [xnk]; 1 {tỷ đồng})', 'tỷ đồng', '2024', '5.821 tỷ đồng'],
    ['tổng([noi-dia])', 'tỷ đồng', '2024', '5.680 tỷ đồng'],
    ['-[noi-dia] * 2', 'tỷ đồng', '2024', '−11.360 tỷ đồng'],
    ['[noi-dia] / 8', 'tỷ đồng', '2024', '710 tỷ đồng'],
    ['2 * 3 + [noi-dia] / [noi-dia]', 'lần', '2024', '7 lần'],
    ['[noi-dia] / [xnk]', 'lần', '2024', '40,571428571428571 lần'],
    ['[noi-dia] * 10%', 'tỷ đồng', '2024', '568 tỷ đồng'],
    ['10% * [noi-dia]', 'tỷ đồng', '2024', '568 tỷ đồng'],
    ['[noi-dia] / 10%', 'tỷ đồng', '2024', '56.800 tỷ đồng'],
    ['[noi-dia] / [xnk] * 100%', '%', '2024', '4.057,1428571428571%'],
    ['100% * 0,5', '%', '2024', '50%'],
    ['50% * 50%', '%', '2024', '25%'],
    ['50% * 50%', '‰', '2024', '250‰'],
    ['50% / 200‰', 'lần', '2024', '2,5 lần'],
    ['2 / 50%', 'lần', '2024', '4 lần'],
    ['50% / 2', '%', '2024', '25%'],
    ['50% + 5‰', '%', '2024', '50,5%'],
    ['50% - 5‰', 'điểm phần trăm', '2024', '49,5 điểm phần trăm'],
    ['50% - (50% - 40%)', '%', '2024', '40%'],
    ['(50% - 40%) + 5%', '%', '2024', '15%'],
    ['500‰ + (50% - 40%)', '‰', '2024', '600‰'],
    ['500‰ - (50% - 40%)', '‰', '2024', '400‰'],
    ['(50% - 40%) + 100‰', '‰', '2024', '200‰'],
    ['(50% - 40%) / (25% - 20%)', 'lần', '2024', '2 lần'],
    ['(50% - 40%) / (500‰ - 400‰)', 'lần', '2024', '1 lần'],
    ['3 * (50% - 40%)', 'điểm phần trăm', '2024', '30 điểm phần trăm'],
    ['[ngheo] - cùng_kỳ([ngheo])', 'điểm phần trăm', '2024', '−0,38 điểm phần trăm'],
    ['cùng_kỳ([noi-dia])', 'tỷ đồng', '2024', '5.000 tỷ đồng'],
    ['tăng_trưởng([noi-dia])', '%', '2024', '13,6%'],
    ['tăng_trưởng([noi-dia]) * 2', '%', '2024', '27,2%'],
    ['tăng_trưởng([ngheo])', '%', '2024', '−14,448669201520913%'],
    ['tỷ_trọng([xnk]; [noi-dia] + [xnk])', '%', '2024', '2,405498281786942%'],
    ['tỷ_trọng([xnk]; 200 {tỷ đồng})', '%', '2024', '70%'],
    ['tỷ_trọng([noi-dia]; 28400000 {triệu đồng})', '%', '2024', '20%'],
    ['tỷ_trọng(50%; 200‰)', '%', '2024', '250%'],
    ['tỷ_trọng(1; 8)', '‰', '2024', '125‰'],
    ['bình_quân_đầu_người([noi-dia]; [dan-so])', 'triệu đồng/người', '2024', '3,55 triệu đồng/người'],
    ['[noi-dia] / [dan-so] * [dan-so]', 'tỷ đồng', '2024', '5.680 tỷ đồng'],
    ['[xa] / [dan-so] * 1 {nghìn người}', 'xã', '2024', '0,010625 xã'],
    ['3200 {giường bệnh} / [dan-so]', 'giường bệnh/vạn dân', '2024', '20 giường bệnh/vạn dân'],
    ['16000 {m²} * 2 / (4 {ha} / [dan-so])', 'người', '2024', '1.280.000 người'],
    ['2 {ha} * 30000 {m²} / 1 {ha}', 'm²', '2024', '60.000 m²'],
    ['làm_tròn([noi-dia] / 7; 1)', 'tỷ đồng', '2024', '811,4 tỷ đồng'],
    ['làm_tròn([noi-dia] / 7; 0)', 'tỷ đồng', '2024', '811 tỷ đồng'],
    ['tổng_con([noi-dia])', 'tỷ đồng', '2024', '5.600 tỷ đồng'],
    ['[noi-dia] - tổng_con([noi-dia])', 'tỷ đồng', '2024', '80 tỷ đồng'],
    ['tổng_con([noi-dia] * 2)', 'tỷ đồng', '2024', '11.200 tỷ đồng'],
    ['lũy_kế([noi-dia])', 'tỷ đồng', '2024-Q1', '1.350,5 tỷ đồng'],
    ['lũy_kế([noi-dia])', 'tỷ đồng', '2024-M02', '900 tỷ đồng'],
    ['lũy_kế([noi-dia])', 'tỷ đồng', '2024-M01', '500 tỷ đồng'],
    ['lũy_kế([noi-dia])', 'tỷ đồng', '2024', '5.680 tỷ đồng'],
    ['lũy_kế([xnk])', 'tỷ đồng', '2024-Q2', '70 tỷ đồng'],
    ['lũy_kế([xnk] + [xnk])', 'tỷ đồng', '2024-H1', '140 tỷ đồng'],
    ['[grdp] + 1%', '%', '2024', '6,68%'],
    ['[noi-dia | growth]', '%', '2024', '13,6%'],
    ['[xa]', 'xã', '2024', '17 xã'],
    ['[xa | count]', 'xã', '2024', '17 xã'],
  ])('%s in %s, %s', (formula, unit, when, expected) => expect(show(derive(formula, unit, when))).toBe(expected));

  test('quotients keep at least sixteen significant digits', () => {
    expect(divide(decimal('1'), decimal('3'))).toEqual({ value: '0.3333333333333333', roundedTo: 16 });
    expect(divide(decimal('1'), decimal('3000000'))).toEqual({ value: '0.0000003333333333333333', roundedTo: 22 });
    expect(divide(decimal('1'), decimal('4'))).toEqual({ value: '0.25' });
    expect(divide(decimal('-0.002'), decimal('3'))).toEqual({ value: '-0.0006666666666666667', roundedTo: 19 });
    expect(divide(decimal('20000000000000000000'), decimal('3'))).toEqual({ value: '6666666666666666667', roundedTo: 0 });
    expect(divide(decimal('0'), decimal('3'))).toEqual({ value: '0' });
    expect(divide(decimal('1'), decimal('0'))).toBeUndefined();
  });
});

describe('missing', () => {
  test.each([
    ['[noi-dia]', '2022', 'no-figure noi-dia 83 2022'],
    ['[noi-dia] + [xnk]', '2022', 'no-figure noi-dia 83 2022, no-figure xnk 83 2022'],
    ['[noi-dia] - [noi-dia]', '2022', 'no-figure noi-dia 83 2022'],
    ['tăng_trưởng([xnk]) * [xnk]', '2024', 'no-figure xnk 83 2023'],
    ['tổng([noi-dia]; [xnk])', '2023', 'no-figure xnk 83 2023'],
    ['tổng_con([xnk])', '2024', 'no-figure xnk 829 2024, no-figure xnk 831 2024'],
    ['tổng_con([noi-dia] * 2)', '2023', 'no-figure noi-dia 829 2023, no-figure noi-dia 831 2023'],
    ['tổng_con(tổng_con([xnk]))', '2024', 'no-figure xnk 1 2024, no-figure xnk 2 2024, no-figure xnk 3 2024'],
    ['tổng_con(tổng_con(tổng_con([xnk])))', '2024', 'no-children - 1 2024, no-children - 2 2024, no-children - 3 2024'],
    ['lũy_kế([noi-dia])', '2024-H1', 'no-figure noi-dia 83 2024-M04, no-figure noi-dia 83 2024-M05, no-figure noi-dia 83 2024-M06'],
    ['lũy_kế([xnk])', '2024-9M', 'no-figure xnk 83 2024-Q3'],
    ['lũy_kế([noi-dia])', '2022-Q1', 'no-figure noi-dia 83 2022-Q1'],
    ['[noi-dia]', '2024-Q1', 'no-figure noi-dia 83 2024-Q1'],
    ['[noi-dia] / ([xnk] - [xnk]) * 1 {tỷ đồng}', '2024', 'division-by-zero - 83 2024'],
    ['tỷ_trọng([noi-dia]; 0 {tỷ đồng}) / 100% * [noi-dia]', '2024', 'division-by-zero - 83 2024'],
    ['bình_quân_đầu_người([noi-dia]; [dan-so] * 0) * [dan-so]', '2024', 'division-by-zero - 83 2024'],
    ['tăng_trưởng([noi-dia] * 0) / 100% * [noi-dia]', '2024', 'division-by-zero - 83 2024'],
    ['-[noi-dia]', '2022', 'no-figure noi-dia 83 2022'],
    ['làm_tròn([noi-dia]; 2)', '2022', 'no-figure noi-dia 83 2022'],
    [`${'cùng_kỳ('.repeat(30)}[noi-dia]${')'.repeat(30)}`, '1925', 'no-figure - 83 1899'],
  ])('%s, %s', (formula, when, expected) => expect(show(derive(formula, 'tỷ đồng', when))).toBe(expected));

  test('says which input, where and why, in both languages', () => {
    const derived = derive('[noi-dia] / 2', 'tỷ đồng', '2022');
    expect(derived.kind === 'missing' && derived.missing[0].says).toEqual({
      vi: 'Thu nội địa, năm 2022, đơn vị 83: chưa có số liệu công bố đến 30/06/2025',
      en: 'Domestic revenue, 2022, place 83: no figure published by 30 June 2025',
    });
    const zero = derive('1 / (2 - 2) * [noi-dia]', 'tỷ đồng');
    expect(zero.kind === 'missing' && zero.missing[0].says).toEqual({ vi: 'năm 2024, đơn vị 83: phép chia cho 0', en: '2024, place 83: a division by zero' });
    expect(derived.steps.at(-1)?.kind).toBe('missing');
  });

  test('an undated figure, and one in another unit', () => {
    const asked = indicator('kq', 'tỷ đồng', { formula: '[noi-dia] + [xnk]' });
    const all = [...base, asked];
    const lookup = lookupOf(all, ['noi-dia 2024 = 5680 tỷ đồng @', 'xnk 2024 = 140 USD']);
    expect(show(openDerivations(compileAll(all), lookup).derive(asked.code, province, period('2024'))!)).toBe(
      'undated noi-dia 83 2024, other-unit xnk 83 2024',
    );
  });

  test('only what was known on the day counts', () => {
    const asked = indicator('kq', 'tỷ đồng', { formula: '[noi-dia] * 2' });
    const all = [...base, asked];
    const on = (text: string) => show(deriveFigure(asked.code, period('2024'), province, figuresOf(all, texts), day(text), facts, childrenOf)!);
    expect(on('2024-12-04')).toBe('no-figure noi-dia 83 2024');
    expect(on('2024-12-05')).toBe('11.360 tỷ đồng');
    expect(deriveFigure('noi-dia' as IndicatorCode, period('2024'), province, figuresOf(all, texts), knownOn, facts)).toBeUndefined();
    const alone = indicator('kq', 'tỷ đồng', { formula: 'tổng_con([noi-dia])' });
    expect(show(deriveFigure(alone.code, period('2024'), province, figuresOf([...base, alone], texts), knownOn, facts)!)).toBe('no-children - 83 2024');
  });
});

describe('what it came from', () => {
  test('inputs once each, the day all were known, and the formula', () => {
    const derived = derive('[noi-dia] + [xnk] + [noi-dia]', 'tỷ đồng');
    expect(derived).toMatchObject({
      kind: 'derived',
      indicator: 'kq',
      territory: '83',
      asKnownOn: '2025-06-30',
      formula: '[noi-dia] + [xnk] + [noi-dia]',
      inputs: ['noi-dia 2024 = 5680 tỷ đồng @2024-12-05', 'xnk 2024 = 140000 triệu đồng'],
      since: '2025-01-06',
    });
    const constant = derive('1 {tỷ đồng}', 'tỷ đồng');
    expect(constant.kind === 'derived' && [constant.inputs, constant.since, constant.steps]).toEqual([[], undefined, []]);
    const earlier = derive('[xnk] + [noi-dia]', 'tỷ đồng');
    expect(earlier.kind === 'derived' && earlier.since).toBe('2025-01-06');
  });

  test('every step with its numbers, so that it can be redone by hand', () => {
    const lines = (formula: string, unit: string, when = '2024', language: 'vi' | 'en' = 'vi') =>
      explainFormula(derive(formula, unit, when)).map(({ says, level }) => `${'  '.repeat(level)}${says[language]}`);
    expect(lines('bình_quân_đầu_người([noi-dia] + [xnk]; [dan-so])', 'triệu đồng/người')).toEqual([
      '(1) Thu nội địa, năm 2024, đơn vị 83: 5.680 tỷ đồng (ước tính; công bố 05/12/2024; nguồn nguon)',
      '(2) Thu xuất nhập khẩu, năm 2024, đơn vị 83: 140.000 triệu đồng (ước tính; công bố 06/01/2025; nguồn nguon)',
      '(3) (1) 5.680 tỷ đồng + (2) 140.000 triệu đồng = 5.820 tỷ đồng',
      '(4) Chỉ tiêu dan-so, năm 2024, đơn vị 83: 1.600.000 người (ước tính; công bố 06/01/2025; nguồn nguon)',
      '(5) (3) 5.820 tỷ đồng ÷ (4) 1.600.000 người = 0,0036375 tỷ đồng/người',
      '(6) đổi đơn vị: (5) 0,0036375 tỷ đồng/người = 3,6375 triệu đồng/người',
      'Kết quả (năm 2024): 3,6375 triệu đồng/người; là số suy ra, không phải số được công bố.',
    ]);
    expect(lines('tăng_trưởng([noi-dia])', '%', '2024', 'en')).toEqual([
      '(1) Domestic revenue, 2024, place 83: 5,680 billion VND (estimate; published 5 December 2024; source nguon)',
      '(2) Domestic revenue, 2023, place 83: 5,000 billion VND (estimate; published 5 January 2024; source nguon)',
      '(3) (1) 5,680 billion VND − (2) 5,000 billion VND = 680 billion VND',
      '(4) (3) 680 billion VND ÷ (2) 5,000 billion VND × 100 = 13.6%',
      'Result (2024): 13.6%; derived, not published.',
    ]);
    expect(lines('làm_tròn(-[noi-dia] / 7 × -2; 1)', 'tỷ đồng').slice(1)).toEqual([
      '(2) −((1) 5.680 tỷ đồng) = −5.680 tỷ đồng',
      '(3) (2) −5.680 tỷ đồng ÷ 7 = −811,4285714285714 tỷ đồng (giữ 13 chữ số thập phân)',
      '(4) −(2) = −2',
      '(5) (3) −811,4285714285714 tỷ đồng × (4) −2 = 1.622,8571428571428 tỷ đồng',
      '(6) làm tròn: (5) 1.622,8571428571428 tỷ đồng = 1.622,9 tỷ đồng (giữ 1 chữ số thập phân)',
      'Kết quả (năm 2024): 1.622,9 tỷ đồng; là số suy ra, không phải số được công bố.',
    ]);
    expect(lines('tổng_con([noi-dia])', 'tỷ đồng')[2]).toBe('(3) (1) 3.000 tỷ đồng + (2) 2.600 tỷ đồng = 5.600 tỷ đồng');
    expect(lines('[noi-dia | growth] * [grdp]', '%').slice(0, 2)).toEqual([
      '(1) Thu nội địa, năm 2024, đơn vị 83 (tăng so với cùng kỳ): 13,6% (ước tính; công bố 06/01/2025; nguồn nguon)',
      '(2) Chỉ tiêu grdp, năm 2024, đơn vị 83 (tăng so với cùng kỳ): 5,68% (ước tính; công bố 06/01/2025; nguồn nguon)',
    ]);
    expect(lines('[noi-dia] * 2', 'tỷ đồng', '2022')).toEqual([
      '(1) Thu nội địa, năm 2022, đơn vị 83: chưa có số liệu công bố đến 30/06/2025',
      'Không suy ra được cho năm 2022: thiếu số liệu nêu trên.',
    ]);
    expect(lines('[noi-dia] * 2', 'tỷ đồng', '2022', 'en').at(-1)).toBe('Nothing can be derived for 2022: the inputs named above are missing.');
    expect(lines('[noi-dia] / 7', 'tỷ đồng', '2024', 'en')[1]).toContain('(to 13 decimals)');
    expect(lines('[xnk] / [noi-dia] * [xnk]', 'tỷ đồng', '2024', 'en').at(-2)).toContain('in another unit: ');
    expect(lines('làm_tròn([xnk]; 0)', 'triệu đồng', '2024', 'en').at(-2)).toContain('rounded: (1) 140,000 million VND');
  });

  test('an input derived by its own formula is opened below its line, and its inputs are counted', () => {
    const middle = indicator('giua', 'triệu đồng', { formula: '[noi-dia] + [xnk]', name: { vi: 'Tổng thu', en: 'Total' } });
    const derived = derive('tỷ_trọng([noi-dia]; [giua])', '%', '2024', [middle]);
    expect(show(derived)).toBe('97,59450171821306%');
    expect(derived.kind === 'derived' && derived.inputs).toHaveLength(2);
    expect(derived.kind === 'derived' && derived.since).toBe('2025-01-06');
    const lines = explainFormula(derived);
    expect(lines.map(({ level }) => level)).toEqual([0, 0, 1, 1, 1, 1, 1, 0, 0]);
    expect(lines[1]?.says).toEqual({
      vi: '(2) Tổng thu, năm 2024, đơn vị 83: 5.820.000 triệu đồng (suy ra theo công thức [noi-dia] + [xnk])',
      en: '(2) Total, 2024, place 83: 5,820,000 million VND (derived by the formula [noi-dia] + [xnk])',
    });
    expect(show(derive('[giua]', 'tỷ đồng', '2023', [middle]))).toBe('no-figure xnk 83 2023');
    expect(show(derive('[giua | growth] * [noi-dia]', 'tỷ đồng', '2024', [middle]))).toBe('no-figure giua 83 2024');
  });

  test('a published figure goes before a derived one', () => {
    const published = { ...(base[1] as Indicator), formula: '[noi-dia] * 100' };
    const asked = indicator('kq', 'tỷ đồng', { formula: '[xnk]' });
    const all = [base[0] as Indicator, published, asked];
    const opened = openDerivations(compileAll(all), lookupOf(all, texts));
    expect(show(opened.derive(asked.code, province, period('2024'))!)).toBe('140 tỷ đồng');
    expect(show(opened.derive(asked.code, province, period('2023'))!)).toBe('500.000 tỷ đồng');
  });

  /** Redoes a step from its operands alone. */
  function redo(step: Extract<FormulaStep, { kind: 'operation' }>): number {
    const numbers = step.operands.map(({ value }) => Number(value));
    const [a = 0, b = 0] = numbers;
    switch (step.operator) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case 'sum':
        return numbers.reduce((x, y) => x + y, 0);
      case 'negate':
        return -a;
      case 'convert':
      case 'round':
        return a;
    }
  }

  test('an auditor with a calculator gets the same: any formula of plain numbers', () => {
    const leaf = fc.integer({ min: 1, max: 9999 }).map((value) => (value / 10).toString().replace('.', ','));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        tie('tree').map((of) => `-${of}`),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `tổng(${a}; ${b})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (formula) => {
        const derived = derive(`(${formula}) * 1 {xã}`, 'xã');
        if (derived.kind === 'missing') return;
        for (const [index, step] of derived.steps.entries()) {
          expect(step.number).toBe(index + 1);
          if (step.kind !== 'operation') continue;
          const [wanted, got] = [redo(step), Number(step.result.value)];
          expect(Math.abs(wanted - got)).toBeLessThanOrEqual(
            1e-9 * Math.max(1e-3, Math.abs(wanted), ...step.operands.map(({ value }) => Math.abs(Number(value)))),
          );
          for (const operand of step.operands) {
            const from = operand.step === undefined ? undefined : derived.steps[operand.step - 1];
            if (from && 'result' in from) expect(from.result.value).toBe(operand.value);
          }
        }
      }),
    );
  });

  test('sums do not depend on order, and growth leads back', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map((value) => `${value} {triệu đồng}`);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 8 }), (amounts) => {
        expect(show(derive(`tổng(${amounts.join('; ')})`, 'tỷ đồng'))).toBe(show(derive([...amounts].reverse().join(' + '), 'tỷ đồng')));
      }),
      { numRuns: 50 },
    );
    const back = derive('làm_tròn(cùng_kỳ([noi-dia]) * (100% + tăng_trưởng([noi-dia])); 6)', 'tỷ đồng');
    expect(show(back)).toBe('5.680 tỷ đồng');
  });
});

describe('a set of formulas', () => {
  const of = (formulas: Readonly<Record<string, string>>): readonly Indicator[] => [
    ...base,
    ...Object.entries(formulas).map(([code, formula]) => indicator(code, 'tỷ đồng', { formula })),
  ];

  test('is ordered: each after what it depends on', () => {
    const set = compileAll(of({ d: '[c] + [b]', c: '[b] * 2', b: '[noi-dia]', a: '[d]' }));
    expect(set.order).toEqual(['b', 'c', 'd', 'a']);
    expect(set.faults).toEqual([]);
    expect([...set.formulas.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test.each([
    [{ a: '[a] + 1 {tỷ đồng}' }, ['a → a'], []],
    [{ a: 'cùng_kỳ([a])' }, ['a → a'], []],
    [{ a: '[b]', b: '[a]' }, ['a → b → a'], []],
    [{ a: '[b]', b: '[c] + [noi-dia]', c: '[a]', d: '[noi-dia]', e: '[a]' }, ['a → b → c → a'], ['d', 'e']],
    [{ e: '[a]', a: '[b]', b: '[a]' }, ['a → b → a'], ['e']],
    [{ a: '[b]', b: '[a]', c: '[d]', d: '[c]' }, ['a → b → a', 'c → d → c'], []],
  ])('names the circle of %j', (formulas, circles, left) => {
    const set = compileAll(of(formulas as unknown as Record<string, string>));
    expect(set.faults.map(({ fault }) => `${fault.parameters['cycle']}`)).toEqual(circles);
    expect(set.faults.every(({ fault }) => fault.code === 'formula/cycle')).toBe(true);
    expect([...set.formulas.keys()]).toEqual(left);
    expect([...set.order].sort()).toEqual([...left].sort());
  });

  test('a long chain has no circle, and gives its value', () => {
    const links = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`n${index}`, index === 0 ? '[noi-dia]' : `[n${index - 1}] + 1 {tỷ đồng}`]));
    const all = of(links);
    const opened = openDerivations(compileAll(all), lookupOf(all, texts));
    expect(show(opened.derive('n299' as IndicatorCode, province, period('2024'))!)).toBe('5.979 tỷ đồng');
  });

  test('an internal figure enters no public one', () => {
    const secret = indicator('kin', 'tỷ đồng', { sensitivity: 'internal' });
    const of = (sensitivity: 'public' | 'internal') =>
      compileAll([...base, secret, indicator('kq', 'tỷ đồng', { sensitivity, formula: 'tổng([noi-dia]; -[kin] * 1)' })]).faults;
    expect(of('internal')).toEqual([]);
    expect(of('public').map(({ fault }) => [fault.code, fault.span, fault.parameters['given']])).toEqual([
      ['formula/internal-input', { start: 17, end: 22 }, 'kin'],
    ]);
  });

  test('a wrong one is named and left out; what depends on it finds it missing', () => {
    const all = of({ a: '[noi-dia] + [dan-so]', b: '[a] * 2', c: '[không có] + [x]' });
    const set = compileAll(all);
    expect(set.faults.map(({ indicator: code, fault }) => `${code} ${fault.code}`)).toEqual([
      'a formula/add-units',
      'c formula/unknown-indicator',
      'c formula/unknown-indicator',
    ]);
    expect(refusalsOfFormulas(set)[0]).toMatchObject({ code: 'formula/add-units', place: { column: 'formula a' } });
    expect(show(openDerivations(set, lookupOf(all, texts)).derive('b' as IndicatorCode, province, period('2024'))!)).toBe('no-figure a 83 2024');
    expect(sayRefusal(compileAll(of({ a: '[b]', b: '[a]' })).faults[0]!.fault, 'vi')).toBe(
      'Các công thức dẫn vòng tròn: a → b → a. Bỏ một mắt xích để mỗi chỉ tiêu chỉ suy ra từ chỉ tiêu khác.',
    );
  });
});

describe('computing anew', () => {
  const all: readonly Indicator[] = [
    ...base,
    indicator('tong', 'tỷ đồng', { formula: '[noi-dia] + [xnk]' }),
    indicator('dau-nguoi', 'triệu đồng/người', { formula: 'bình_quân_đầu_người([tong]; [dan-so])' }),
    indicator('ti-le', '%', { formula: 'tỷ_trọng([noi-dia]; [noi-dia] + [noi-dia])' }),
    indicator('con', 'tỷ đồng', { formula: 'tổng_con([noi-dia])' }),
  ];
  const year = period('2024');
  const at = (indicatorCode: string, territory: TerritoryCode = province, when = year) => ({
    indicator: indicatorCode as IndicatorCode,
    territory,
    period: when,
  });
  const open = () => openDerivations(compileAll(all), lookupOf(all, texts));
  const asked = ['tong', 'dau-nguoi', 'ti-le', 'con'] as const;
  const values = (opened: ReturnType<typeof open>) => asked.map((code) => show(opened.derive(code as IndicatorCode, province, year)!));

  test('what is asked twice is computed once', () => {
    const opened = open();
    expect(opened.computed()).toBe(0);
    expect(values(opened)).toEqual(['5.820 tỷ đồng', '3,6375 triệu đồng/người', '50%', '5.600 tỷ đồng']);
    expect(opened.computed()).toBe(4);
    values(opened);
    expect(opened.computed()).toBe(4);
  });

  test('a changed figure makes only its dependents be computed anew', () => {
    const opened = open();
    values(opened);
    const changed = texts.map((text) => text.replace('xnk 2024 = 140000', 'xnk 2024 = 340000'));
    const forgotten = opened.update(lookupOf(all, changed), [at('xnk')]);
    expect(forgotten.map(({ indicator: code }) => code)).toEqual(['tong', 'dau-nguoi']);
    expect(opened.computed()).toBe(4);
    expect(values(opened)).toEqual(['6.020 tỷ đồng', '3,7625 triệu đồng/người', '50%', '5.600 tỷ đồng']);
    expect(opened.computed()).toBe(6);
  });

  test.each([
    ['dan-so', province, year, ['dau-nguoi']],
    ['noi-dia', '829' as TerritoryCode, year, ['con']],
    ['noi-dia', province, year, ['tong', 'ti-le', 'dau-nguoi']],
    ['noi-dia', province, period('2023'), []],
    ['ngheo', province, year, []],
    ['tong', province, year, ['dau-nguoi']],
  ] as const)('%s at %s', (code, territory, when, expected) => {
    const opened = open();
    values(opened);
    expect(opened.update(lookupOf(all, texts), [at(code, territory, when)]).map(({ indicator: one }) => one)).toEqual(expected);
    values(opened);
    expect(opened.computed()).toBe(4 + expected.length);
  });

  test('a figure that was missing and comes, comes through', () => {
    const opened = open();
    expect(show(opened.derive('tong' as IndicatorCode, province, period('2023'))!)).toBe('no-figure xnk 83 2023');
    opened.update(lookupOf(all, [...texts, 'xnk 2023 = 1000 triệu đồng']), [at('xnk', province, period('2023'))]);
    expect(show(opened.derive('tong' as IndicatorCode, province, period('2023'))!)).toBe('5.001 tỷ đồng');
  });

  test('changes twice over are followed each time', () => {
    const opened = open();
    for (const amount of ['340000', '440000', '540000']) {
      opened.update(
        lookupOf(
          all,
          texts.map((text) => text.replace('xnk 2024 = 140000', `xnk 2024 = ${amount}`)),
        ),
        [at('xnk')],
      );
      expect(show(opened.derive('tong' as IndicatorCode, province, year)!)).toBe(`${(5680 + Number(amount) / 1000).toLocaleString('de-DE')} tỷ đồng`);
    }
  });

  test('after any changes, what is kept equals what is computed from nothing', () => {
    const codes = ['noi-dia', 'xnk', 'dan-so'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 1, max: 100_000 })), { maxLength: 6 }), (changes) => {
        const opened = open();
        let now = texts;
        values(opened);
        for (const [code, value] of changes) {
          now = now.map((text) => (text.startsWith(`${code} 2024 =`) ? text.replace(/= \d+/, `= ${value}`) : text));
          opened.update(lookupOf(all, now), [at(code)]);
          expect(values(opened)).toEqual(values(openDerivations(compileAll(all), lookupOf(all, now))));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('limits', () => {
  test('a formula that doubles at every step is stopped and says so', () => {
    const nested = `${'tăng_trưởng('.repeat(30)}[noi-dia]${')'.repeat(30)}`;
    const { lookup, asked } = counting(lookupOf(base, texts));
    const one = indicator('kq', '%', { formula: nested });
    const derived = openDerivations(compileFormulas([...base, one], facts), lookup).derive(one.code, province, period('2024'));
    expect(derived?.kind === 'missing' && derived.missing.some(({ why }) => why === 'too-large')).toBe(true);
    expect(asked()).toBeLessThan(limits.evaluations * 3);
    expect(derived?.kind === 'missing' && derived.missing.find(({ why }) => why === 'too-large')?.says.vi).toContain('phép tính quá lớn nên đã dừng lại');
  });

  test('what was stopped is not kept, and what depends on it does not throw', () => {
    const heavy = (name: string) => indicator(name, '%', { formula: `${'tăng_trưởng('.repeat(30)}[noi-dia]${')'.repeat(30)}`, accumulation: 'growth' });
    const all = [...base, heavy('nang'), heavy('nang-2'), indicator('kq', '%', { formula: '[nang] + [nang-2] + [nang]' })];
    const opened = openDerivations(compileAll(all), lookupOf(all, texts));
    const derived = opened.derive('kq' as IndicatorCode, province, period('2024'));
    expect(derived?.kind).toBe('missing');
    expect(derived?.kind === 'missing' && derived.missing.every(({ why }) => why === 'too-large' || why === 'no-figure')).toBe(true);
  });

  test('a wide sum over places stays within the limit', () => {
    const many = Array.from({ length: 3321 }, (_, index) => String(10_000 + index) as TerritoryCode);
    const one = indicator('kq', 'tỷ đồng', { formula: 'tổng_con([noi-dia] * 2)' });
    const lookup = { ...lookupOf([...base, one], texts), childrenOf: () => many };
    const derived = openDerivations(compileAll([...base, one]), lookup).derive(one.code, province, period('2024'));
    expect(derived?.kind === 'missing' && derived.missing.length).toBe(3321);
    expect(derived?.kind === 'missing' && derived.missing.every(({ why }) => why === 'no-figure')).toBe(true);
  });

  test('any formula of the language computes or says what is missing, and never throws', () => {
    const leaf = fc.constantFrom('[noi-dia]', '[xnk]', '[dan-so]', '[ngheo]', '[grdp]', '1', '0', '5%', '2 {tỷ đồng}');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc.tuple(fc.constantFrom('tổng_con', 'cùng_kỳ', 'lũy_kế', 'tăng_trưởng', 'tổng'), tie('tree')).map(([name, of]) => `${name}(${of})`),
        fc.tuple(fc.constantFrom('tỷ_trọng', 'bình_quân_đầu_người'), tie('tree'), tie('tree')).map(([name, a, b]) => `${name}(${a}; ${b})`),
      ),
    }));
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom('tỷ đồng', '%', 'lần', 'người', 'triệu đồng/người', 'điểm phần trăm'),
        fc.constantFrom('2024', '2024-Q1', '2024-M02'),
        (formula, unit, when) => {
          const one = indicator('kq', unit, { formula });
          const derived = openDerivations(compileAll([...base, one]), lookupOf([...base, one], texts)).derive(one.code, province, period(when));
          if (derived?.kind === 'missing') expect(derived.missing.length).toBeGreaterThan(0);
          if (derived?.kind === 'derived') expect(compareDecimals(derived.quantity.value, derived.quantity.value as Decimal)).toBe(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
