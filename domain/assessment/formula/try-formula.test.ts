/** A formula tried out without being declared; and the functions as help lists them. */
import { describe, expect, test } from 'vitest';
import { formatQuantity } from '../../values/index.ts';
import { formulaFunctions, nameFunction, sumsOverChildren } from './function-names.ts';
import { deriveFigure, tryFormula } from './index.ts';
import { childrenOf, facts, figuresOf, indicator, knownOn, period, province } from './testing/world.ts';

const indicators = [indicator('noi-dia', 'tỷ đồng'), indicator('xnk', 'triệu đồng'), indicator('tong', 'tỷ đồng', { formula: '[noi-dia] + [xnk]' })];
const figures = figuresOf(indicators, [
  'noi-dia 2024 = 5680 tỷ đồng',
  'xnk 2024 = 140000 triệu đồng',
  'noi-dia 829 2024 = 3000 tỷ đồng',
  'noi-dia 831 2024 = 2600 tỷ đồng',
]);
const tried = (text: string, when = '2024') => tryFormula(text, period(when), province, figures, knownOn, facts, childrenOf);

describe('a formula on trial', () => {
  test('gives its result in the unit it has, with its steps, and is declared nowhere', () => {
    const result = tried('[noi-dia] + [xnk]');
    if (!result.ok || result.value.kind !== 'derived') return expect.fail();
    expect(formatQuantity(result.value.quantity, 'vi')).toBe('5.820 tỷ đồng');
    expect(result.value.formula).toBe('[noi-dia] + [xnk]');
    expect(result.value.inputs).toHaveLength(2);
    expect(figures.indicators.map(({ code }) => code)).toEqual(['noi-dia', 'xnk', 'tong']);
  });

  test('may rest on declared formulas, and on units below the place', () => {
    const over = tried('[tong] / 2');
    expect(over.ok && over.value.kind === 'derived' && formatQuantity(over.value.quantity, 'vi')).toBe('2.910 tỷ đồng');
    const below = tried('tổng_con([noi-dia])');
    expect(below.ok && below.value.kind === 'derived' && formatQuantity(below.value.quantity, 'vi')).toBe('5.600 tỷ đồng');
  });

  test('says what is missing, or what is wrong and where', () => {
    const missing = tried('[noi-dia] + [xnk]', '2023');
    expect(missing.ok && missing.value.kind).toBe('missing');
    const wrong = tried('[noi-dia] + [khong-co]');
    expect(wrong.ok).toBe(false);
  });

  test('a declared one is derived for whoever needs a single figure; none where none is declared', () => {
    const of = (code: string) => deriveFigure(code as never, period('2024'), province, figures, knownOn, facts, childrenOf);
    expect(of('tong')).toMatchObject({ kind: 'derived', quantity: { value: '5820' } });
    expect(of('noi-dia')).toBeUndefined();
  });
});

describe('functions', () => {
  test('are listed with their names and what they do, in both languages', () => {
    expect(formulaFunctions.map(({ name, says }) => `${nameFunction(name).vi} | ${nameFunction(name).en} | ${says.vi} | ${says.en}`)).toEqual([
      'tổng | sum | cộng các số | adds the numbers',
      'tổng_con | sum_children | cộng theo các đơn vị trực thuộc | sums over the units below',
      'cùng_kỳ | same_period_last_year | giá trị của cùng kỳ năm trước | the value of the same period last year',
      'lũy_kế | to_date | giá trị lũy kế từ đầu năm | the value from January to date',
      'tỷ_trọng | share | phần trăm của số đầu trong số sau | the first as a percentage of the second',
      'tăng_trưởng | growth | tốc độ tăng so với cùng kỳ năm trước, % | growth against the same period last year, %',
      'bình_quân_đầu_người | per_head | số đầu chia cho dân số | the first divided by the population',
      'làm_tròn | round | làm tròn đến số chữ số thập phân | rounds to so many decimals',
    ]);
  });

  test.each([
    ['tổng_con([a])', true],
    ['TỔNG_CON ([a])', true],
    ['1 + sum_children([a])', true],
    ['tổng([a])', false],
    ['[tổng_con] + 1', false],
  ])('“%s” sums over the units below: %s', (text, sums) => expect(sumsOverChildren(text)).toBe(sums));
});
