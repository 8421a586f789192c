/** Which form of figure answers which words; quantities brought to one unit; a figure against a question. */
import { findUnit } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import type { Indicator, Measure, PartLink } from '../observation/index.ts';
import type { AmountCriterion, Criterion } from '../plan/index.ts';
import { type Decimal, decimal, type Unit } from '../values/index.ts';
import { judgeFigure } from './judge-figure.ts';
import { comparisonOf, differenceUnit, inUnitOf, shareInPercent, shown, withCountedNoun } from './quantities.ts';
import { comparesWithYearBefore, type Question, questionsOf } from './question.ts';

const unit = (text: string): Unit => findUnit(text) ?? expect.fail(text);
const amount: AmountCriterion = { kind: 'equals', value: { value: decimal('5'), unit: unit('%') } };
const change = (toward: 'increase' | 'decrease', reading: Extract<Criterion, { kind: 'change' }>['reading']): Criterion => ({
  kind: 'change',
  toward,
  reading,
  amount,
});

/** "amount value higher-better", "difference value lower-better decrease", "trend growth-yoy decrease". */
function ask(criterion: Criterion, measure: Measure, indicator: Partial<Indicator> = {}): readonly string[] {
  const asked = questionsOf(criterion, { measure } as PartLink, { direction: 'higher-better', accumulation: 'flow', ...indicator } as Indicator);
  return asked.map((question) =>
    [
      question.kind,
      question.measure,
      'direction' in question ? question.direction : '',
      'wanted' in question ? question.wanted : '',
      'toward' in question ? (question.toward ?? '') : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('what is asked of figures', () => {
  const points = { unit: unit('điểm phần trăm') };
  const cases: readonly (readonly [string, Criterion, Measure, Partial<Indicator>, readonly string[]])[] = [
    ['an amount', amount, 'value', {}, ['amount value higher-better']],
    ['an amount of a rank: the smaller is better', amount, 'rank', {}, ['amount rank lower-better']],
    ['a growth', change('increase', 'relative'), 'value', {}, ['amount growth-yoy higher-better increase', 'growth value higher-better increase']],
    [
      'a fall of what should rise',
      change('decrease', 'relative'),
      'value',
      {},
      ['amount growth-yoy lower-better decrease', 'growth value lower-better decrease'],
    ],
    [
      'a fall of what should fall',
      change('decrease', 'relative'),
      'value',
      { direction: 'lower-better' },
      ['amount growth-yoy higher-better decrease', 'growth value higher-better decrease'],
    ],
    [
      'a rise of what should fall',
      change('increase', 'relative'),
      'value',
      { direction: 'lower-better' },
      ['amount growth-yoy lower-better increase', 'growth value lower-better increase'],
    ],
    [
      'a change of what no side is better of',
      change('increase', 'relative'),
      'value',
      { direction: 'neutral' },
      ['amount growth-yoy neutral increase', 'growth value neutral increase'],
    ],
    [
      'a change nobody declared a side of: the more of it the better',
      change('decrease', 'relative'),
      'value',
      { direction: 'undeclared' },
      ['amount growth-yoy higher-better decrease', 'growth value higher-better decrease'],
    ],
    [
      'a growth of a rate: its level says nothing of it',
      change('increase', 'relative'),
      'value',
      { accumulation: 'rate' },
      ['amount growth-yoy higher-better increase'],
    ],
    ['a growth of growths', change('increase', 'relative'), 'growth-yoy', { accumulation: 'growth' }, ['amount growth-yoy higher-better increase']],
    [
      'linked to growths, the reading is settled',
      change('increase', 'ambiguous'),
      'growth-yoy',
      {},
      ['amount growth-yoy higher-better increase', 'growth value higher-better increase', 'growth count higher-better increase'],
    ],
    ['points or percent', change('increase', 'ambiguous'), 'value', { unit: unit('%') }, []],
    ['points or percent of nothing declared', change('increase', 'ambiguous'), 'value', {}, []],
    ['linked to points, the reading is settled', change('decrease', 'ambiguous'), 'value', points, ['amount value higher-better']],
    ['points', change('decrease', 'points'), 'value', { unit: unit('%') }, ['difference value lower-better decrease']],
    ['points of an indicator in points', change('decrease', 'points'), 'value', points, ['amount value higher-better']],
    ['more of events', change('increase', 'absolute'), 'count', { accumulation: 'event' }, ['amount count higher-better']],
    ['more of a count', change('increase', 'absolute'), 'count', {}, ['difference count higher-better increase']],
    ['a named unit', { kind: 'named-unit', unit: 'huyện A', grade: 'standard', basically: false, what: 'x' }, 'count', {}, ['occurrence count some']],
    ['an event', { kind: 'event', verb: 'khởi công', what: 'x' }, 'count', {}, ['occurrence count some']],
    ['nothing of it', { kind: 'none', what: 'x' }, 'count', {}, ['occurrence count none']],
    ['a trend', { kind: 'direction', toward: 'decrease', what: 'x' }, 'value', {}, ['trend growth-yoy decrease', 'trend-of-levels value decrease']],
    ['a trend of growths', { kind: 'direction', toward: 'contain', what: 'x' }, 'growth-yoy', {}, ['trend growth-yoy contain']],
    ['a trend of ranks', { kind: 'direction', toward: 'increase', what: 'x' }, 'rank', {}, ['trend-of-levels rank increase']],
  ];
  test.each(cases)('%s', (_name, criterion, measure, indicator, asked) => expect(ask(criterion, measure, indicator)).toEqual(asked));
});

describe('quantities', () => {
  const of = (value: string, name: string) => ({ value: decimal(value), unit: unit(name) });

  test('are brought to a unit of the same kind, and to no other', () => {
    expect(inUnitOf(of('1.75', 'tỷ USD'), unit('triệu USD'))?.value).toBe('1750');
    expect(inUnitOf(of('5', 'ha'), unit('tỷ đồng'))).toBeUndefined();
    expect(inUnitOf(of('5', 'xã'), unit('ha'))).toBeUndefined();
    expect(inUnitOf(of('5', 'ha'), unit('xã'))).toBeUndefined();
  });

  test('counts compare as counts, whatever the noun', () => {
    expect(inUnitOf(of('5', 'xã'), unit('huyện'))?.value).toBe('5');
    expect(withCountedNoun(of('0', 'huyện'), unit('xã')).unit.vi).toBe('xã');
    expect(withCountedNoun(of('0', 'ha'), unit('xã')).unit.vi).toBe('ha');
    expect(withCountedNoun(of('0', 'xã'), unit('ha')).unit.vi).toBe('xã');
  });

  test('percentages differ in points, the rest in its own unit', () => {
    expect([differenceUnit(unit('%')).code, differenceUnit(unit('%')).vi, differenceUnit(unit('%')).en]).toEqual([
      'percentage-point',
      'điểm phần trăm',
      'percentage points',
    ]);
    expect(differenceUnit({ ...unit('%'), factor: decimal('0.001') }).vi).toBe('điểm phần nghìn');
    expect([differenceUnit(unit('%')).enOne, differenceUnit({ ...unit('%'), factor: decimal('0.001') }).enOne]).toEqual([
      'percentage point',
      'per-mille point',
    ]);
    expect([differenceUnit(unit('hạng')).vi, differenceUnit(unit('hạng')).en, differenceUnit(unit('hạng')).enOne]).toEqual(['hạng', 'places', 'place']);
    expect(differenceUnit(unit('ha'))).toBe(unit('ha'));
    expect(comparisonOf(of('2.2', '%'), of('2.5', '%')).gap).toEqual({ value: '-0.3', unit: differenceUnit(unit('%')) });
  });

  test.each<[string, string, string | undefined]>([
    ['1225', '1750', '70'],
    ['1', '3', '33.33'],
    ['1750', '1750', '100'],
    ['0', '5', '0'],
    ['5', '0', undefined],
    ['99999', '100000', '99.999'],
    ['100001', '100000', '100.001'],
    ['99999999999999', '100000000000000', '99.999999999999'],
    ['9999999999999999', '10000000000000000', '100'],
  ])('%s of %s is %s percent', (actual, against, share) => expect(shareInPercent(actual as Decimal, against as Decimal)).toBe(share));

  test.each([
    ['1.234567', '1.234567'],
    ['1.2345678', '1.235'],
    ['-0.0000001234', '-0.0000001'],
    ['0.00049999', '0.0005'],
    ['0.0000000000001', '0.0000000000001'],
  ])('%s is shown as %s', (value, seen) => expect(shown({ value: decimal(value), unit: unit('%') }).value).toBe(seen));
});

describe('a figure against a question', () => {
  const figure = (value: string, name = '%') => ({ value: decimal(value), unit: unit(name) }) as never;
  const judge = (question: Partial<Question>, value: string, base?: string, name?: string) => {
    const judged = judgeFigure({ measure: 'value', ...question } as Question, figure(value, name), base === undefined ? undefined : figure(base), decimal('2'));
    return judged && [judged.verdict, judged.rule, judged.compared.actual.value, judged.compared.against.value].join(' ');
  };
  const five = { kind: 'amount', criterion: amount, direction: 'higher-better' } as const;

  test('of amount: a fall counts upwards', () => {
    expect(judge(five, '6')).toBe('exceeded target 6 5');
    expect(judge({ ...five, toward: 'decrease' }, '-6')).toBe('exceeded target 6 5');
    expect(judge({ ...five, toward: 'increase' }, '6')).toBe('exceeded target 6 5');
    expect(judge(five, '6', undefined, 'ha')).toBeUndefined();
  });

  test('a difference in points is held against a number written with “%”', () => {
    expect(judge(five, '5', undefined, 'điểm phần trăm')).toBe('met target 5 5');
    const hectares: AmountCriterion = { kind: 'equals', value: { value: decimal('5'), unit: unit('ha') } };
    expect(judge({ ...five, criterion: hectares }, '5', undefined, 'điểm phần trăm')).toBeUndefined();
  });

  test('of difference: from the base, which must be known', () => {
    const difference = { ...five, kind: 'difference', toward: 'decrease' } as const;
    expect(judge(difference, '4', '9')).toBe('met target 5 5');
    expect(judge({ ...difference, toward: 'increase' }, '9', '4')).toBe('met target 5 5');
    expect(judge(difference, '4')).toBeUndefined();
    expect(judge(difference, '4', '9', 'ha')).toBeUndefined();
  });

  test('of growth: in percent of the base, which must be known and above nothing', () => {
    const growth = { ...five, kind: 'growth', toward: 'decrease' } as const;
    expect(judge(growth, '133', '140')).toBe('met target 5 5');
    expect(judge(growth, '130', '140')).toBe('exceeded target 7.143 5');
    expect(judge({ ...growth, toward: 'increase' }, '147', '140')).toBe('met target 5 5');
    expect(judge(growth, '133.0000001', '140')?.split(' ')[0]).toBe('missed');
    expect([judge(growth, '133'), judge(growth, '133', '0'), judge(growth, '133', '-140'), judge(growth, '133', '140', 'ha')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test.each<[string | undefined, string, number, boolean]>([
    [undefined, '2025-01', 12, true],
    ['so với năm 2024', '2025-01', 12, true],
    ['so với cùng kỳ', '2025-01', 6, true],
    ['so với năm 2020', '2025-01', 12, false],
    [undefined, '2021-01', 60, false],
  ])('a growth “%s” of %s and %i months is one on the year before: %s', (base, start, months, isIt) =>
    expect(comparesWithYearBefore({ kind: 'growth', base } as never, { start, months })).toBe(isIt),
  );

  test.each<[string, 'some' | 'none', string]>([
    ['1', 'some', 'met occurrence 1 1'],
    ['0', 'some', 'missed occurrence 0 1'],
    ['0', 'none', 'met absence 0 0'],
    ['1', 'none', 'missed absence 1 0'],
  ])('%s where %s is wanted', (value, wanted, judged) => expect(judge({ kind: 'occurrence', wanted }, value)).toBe(judged));

  test.each<['increase' | 'decrease' | 'contain', readonly [up: string, level: string, down: string]]>([
    ['increase', ['met', 'missed', 'missed']],
    ['decrease', ['missed', 'missed', 'met']],
    ['contain', ['missed', 'met', 'met']],
  ])('a trend to %s', (toward, verdicts) => {
    expect(['1', '0', '-1'].map((value) => judge({ kind: 'trend', toward } as never, value)?.split(' ')[0])).toEqual(verdicts);
    expect(['6', '5', '4'].map((value) => judge({ kind: 'trend-of-levels', toward } as never, value, '5')?.split(' ')[0])).toEqual(verdicts);
    expect(judge({ kind: 'trend-of-levels', toward } as never, '5')).toBeUndefined();
    expect(judge({ kind: 'trend-of-levels', toward } as never, '5', '5', 'ha')).toBeUndefined();
  });
});
