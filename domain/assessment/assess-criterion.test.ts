/** One number against one criterion: a table of the words and the verdicts they ask for, and what must always hold. */
import { countUnit, findUnit } from '@moc/facts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AmountCriterion } from '../plan/index.ts';
import { compareDecimals, decimal, negateDecimal, type Quantity } from '../values/index.ts';
import { assessCriterion, type Direction } from './index.ts';

const percent = findUnit('%') ?? expect.fail();
const quantity = (value: string): Quantity => ({ value: decimal(value), unit: percent });
const equals = (value: string): AmountCriterion => ({ kind: 'equals', value: quantity(value) });
const atLeast = (value: string, strict = false): AmountCriterion => ({ kind: 'at-least', value: quantity(value), strict, approximate: false });
const atMost = (value: string, strict = false): AmountCriterion => ({ kind: 'at-most', value: quantity(value), strict, approximate: false });
const range = (lower: string, upper: string): AmountCriterion => ({ kind: 'range', lower: quantity(lower), upper: quantity(upper), approximate: false });
const about = (value: string): AmountCriterion => ({ kind: 'about', value: quantity(value) });

const higher = 'higher-better';
const lower = 'lower-better';

describe('the words and their verdicts', () => {
  test.each<[words: string, criterion: AmountCriterion, direction: Direction, actual: string, verdict: string, against: string]>([
    ['đạt 60,3', equals('60.3'), higher, '57.4', 'missed', '60.3'],
    ['đạt 60,3', equals('60.3'), higher, '60.3', 'met', '60.3'],
    ['đạt 60,3', equals('60.3'), higher, '60.31', 'exceeded', '60.3'],
    ['khu vực I 32,87 (càng thấp càng tốt)', equals('32.87'), lower, '34.29', 'missed', '32.87'],
    ['khu vực I 32,87', equals('32.87'), lower, '32.86', 'exceeded', '32.87'],
    ['đúng một mức, dung sai', equals('50'), 'neutral', '50.9', 'met', '50'],
    ['đúng một mức, ngoài dung sai', equals('50'), 'neutral', '51.1', 'missed', '50'],
    ['không khai báo chiều, khác số', equals('50'), 'undeclared', '51', 'undecided', '50'],
    ['không khai báo chiều, đúng số', equals('50'), 'undeclared', '50', 'met', '50'],

    ['6,45 không phải 6,5', range('6.5', '7'), higher, '6.45', 'missed', '6.5'],
    ['6,5% - 7%', range('6.5', '7'), higher, '6.5', 'met', '6.5'],
    ['6,5% - 7%', range('6.5', '7'), higher, '7', 'met', '6.5'],
    ['6,5% - 7%', range('6.5', '7'), higher, '7.01', 'exceeded', '7'],
    ['giảm nghèo 2 - 3 (thấp tốt)', range('2', '3'), lower, '3', 'met', '3'],
    ['giảm nghèo 2 - 3 (thấp tốt)', range('2', '3'), lower, '3.01', 'missed', '3'],
    ['giảm nghèo 2 - 3 (thấp tốt)', range('2', '3'), lower, '1.9', 'exceeded', '2'],
    ['trong khoảng', range('2', '3'), 'neutral', '2.5', 'met', '2'],
    ['ngoài khoảng', range('2', '3'), 'neutral', '3.5', 'missed', '3'],
    ['ngoài khoảng, không khai báo', range('2', '3'), 'undeclared', '3.5', 'undecided', '3'],

    ['1.750 trở lên', atLeast('1750'), higher, '1630', 'missed', '1750'],
    ['1.750 trở lên', atLeast('1750'), higher, '1750', 'met', '1750'],
    ['1.750 trở lên', atLeast('1750'), higher, '1750.01', 'exceeded', '1750'],
    ['ít nhất, lời văn đã nói chiều', atLeast('17'), 'undeclared', '18', 'exceeded', '17'],
    ['trên 85', atLeast('85', true), higher, '85', 'missed', '85'],
    ['trên 85', atLeast('85', true), higher, '85.01', 'met', '85'],
    ['không quá 4', atMost('4'), lower, '4.1', 'missed', '4'],
    ['không quá 4', atMost('4'), lower, '4', 'met', '4'],
    ['không quá 4 (thấp tốt)', atMost('4'), lower, '3', 'exceeded', '4'],
    ['không quá 4 (chỉ là trần)', atMost('4'), 'undeclared', '3', 'met', '4'],
    ['dưới 5', atMost('5', true), lower, '5', 'missed', '5'],
    ['dưới 5', atMost('5', true), lower, '4.99', 'met', '5'],

    ['khoảng 47 (2% của 47 là 0,94)', about('47'), higher, '46.06', 'met', '47'],
    ['khoảng 47', about('47'), higher, '46.05', 'missed', '47'],
    ['khoảng 47', about('47'), higher, '47.94', 'met', '47'],
    ['khoảng 47', about('47'), higher, '47.95', 'exceeded', '47'],
    ['khoảng 47 (trung tính)', about('47'), 'neutral', '50', 'missed', '47'],
  ])('%s', (_, criterion, direction, actual, verdict, against) => {
    const judged = assessCriterion(criterion, decimal(actual), direction);
    expect([judged.verdict, judged.against.value]).toEqual([verdict, against]);
  });

  test('the tolerance of "khoảng" is declared and can be changed', () => {
    expect(assessCriterion(about('47'), decimal('46'), higher).verdict).toBe('missed');
    expect(assessCriterion(about('47'), decimal('46'), higher, decimal('5'))).toMatchObject({ verdict: 'met', tolerance: '2.35' });
  });
});

describe('what must always hold', () => {
  const number = fc.integer({ min: -500, max: 500 }).map((n) => decimal(`${n < 0 ? '-' : ''}${Math.abs(n) / 10}`));
  const criterion = fc.oneof(
    number.map((n) => equals(n)),
    fc.tuple(number, fc.boolean()).map(([n, strict]) => atLeast(n, strict)),
    fc.tuple(number, fc.boolean()).map(([n, strict]) => atMost(n, strict)),
    fc.tuple(number, number).map(([a, b]) => (compareDecimals(a, b) <= 0 ? range(a, b) : range(b, a))),
    number.map((n) => about(n)),
  );
  const rank = { missed: 0, undecided: 1, met: 2, exceeded: 3 };

  test('where higher is better, a higher number never has a worse verdict (ceilings excepted)', () => {
    fc.assert(
      fc.property(criterion, number, number, (asked, a, b) => {
        if (asked.kind === 'at-most') return true;
        const [less, more] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
        return rank[assessCriterion(asked, less, higher).verdict] <= rank[assessCriterion(asked, more, higher).verdict];
      }),
    );
  });

  test('lower-better is the mirror of higher-better', () => {
    const mirror = (asked: AmountCriterion): AmountCriterion => {
      const turned = (q: Quantity): Quantity => ({ value: negateDecimal(q.value), unit: q.unit });
      return asked.kind === 'range' ? { ...asked, lower: turned(asked.upper), upper: turned(asked.lower) } : { ...asked, value: turned(asked.value) };
    };
    fc.assert(
      fc.property(criterion, number, (asked, actual) => {
        if (asked.kind === 'at-least' || asked.kind === 'at-most') return true;
        return assessCriterion(asked, actual, higher).verdict === assessCriterion(mirror(asked), negateDecimal(actual), lower).verdict;
      }),
    );
  });

  test('a declared direction always decides', () => {
    fc.assert(
      fc.property(
        criterion,
        number,
        fc.constantFrom<Direction>(higher, lower, 'neutral'),
        (asked, actual, direction) => assessCriterion(asked, actual, direction).verdict !== 'undecided',
      ),
    );
  });

  test('counted nouns are not looked at here: the number alone is judged', () => {
    const one: Quantity = { value: decimal('1'), unit: countUnit('liên hiệp') };
    expect(assessCriterion({ kind: 'at-least', value: one, strict: false, approximate: false }, decimal('0'), higher).verdict).toBe('missed');
  });
});
