/** Decimals against big integers: exact, canonical, and the same read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  formatDecimal,
  multiplyDecimals,
  negateDecimal,
  parseDecimal,
  roundDecimal,
  subtractDecimals,
} from './index.ts';

const scale = 8;
/** An integer of 10⁻⁸, so that big-integer arithmetic is the oracle. */
const scaled = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

function fromScaled(value: bigint, places = scale): Decimal {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  return decimal(`${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

describe('machine notation', () => {
  test.each([
    ['1750', '1750'],
    ['06.50', '6.5'],
    ['+3', '3'],
    ['-0.0', '0'],
    ['-13.78', '-13.78'],
    ['0.10', '0.1'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('%s reads as %s', (text, canonical) => expect(parseDecimal(text)).toBe(canonical));

  test.each(['', ' 1', '1 ', '1.', '.5', '1,5', '1.750,5', '1.750,5.0', '1e3', 'NaN', 'Infinity', '--1', '0x10', '١', '1.2.3', '1_000'])(
    '%j is refused',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test('what is written reads back as itself', () => {
    fc.assert(fc.property(scaled, (n) => parseDecimal(fromScaled(n)) === fromScaled(n)));
  });

  test('one number has one text', () => {
    fc.assert(
      fc.property(scaled, fc.nat(5), (n, zeros) => parseDecimal(`${fromScaled(n)}${fromScaled(n).includes('.') ? '0'.repeat(zeros) : ''}`) === fromScaled(n)),
    );
  });
});

describe('arithmetic agrees with big integers', () => {
  const pair = fc.tuple(scaled, scaled);
  test('sum', () => fc.assert(fc.property(pair, ([a, b]) => addDecimals(fromScaled(a), fromScaled(b)) === fromScaled(a + b))));
  test('difference', () => fc.assert(fc.property(pair, ([a, b]) => subtractDecimals(fromScaled(a), fromScaled(b)) === fromScaled(a - b))));
  test('product', () => fc.assert(fc.property(pair, ([a, b]) => multiplyDecimals(fromScaled(a), fromScaled(b)) === fromScaled(a * b, 2 * scale))));
  test('order', () => fc.assert(fc.property(pair, ([a, b]) => compareDecimals(fromScaled(a), fromScaled(b)) === (a < b ? -1 : a > b ? 1 : 0))));
  test('opposite and size', () => {
    fc.assert(fc.property(scaled, (a) => negateDecimal(fromScaled(a)) === fromScaled(-a) && absoluteDecimal(fromScaled(a)) === fromScaled(a < 0n ? -a : a)));
  });

  test('a quotient is off by at most half of its last place', () => {
    fc.assert(
      fc.property(scaled, scaled, fc.integer({ min: 0, max: 12 }), (a, b, places) => {
        const quotient = divideDecimals(fromScaled(a), fromScaled(b), places);
        if (b === 0n) return quotient === undefined;
        if (quotient === undefined) return false;
        const error = absoluteDecimal(subtractDecimals(multiplyDecimals(quotient, fromScaled(b)), fromScaled(a)));
        const half = multiplyDecimals(absoluteDecimal(fromScaled(b)), places === 0 ? decimal('0.5') : decimal(`0.${'0'.repeat(places)}5`));
        return compareDecimals(error, half) <= 0 && decimalPlaces(quotient) <= places;
      }),
    );
  });
});

describe('rounding, for showing only', () => {
  test.each([
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['6.45', 1, '6.5'],
    ['6.44', 1, '6.4'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.04', 1, '0'],
    ['-0.04', 1, '0'],
    ['99.995', 2, '100'],
    ['7', 3, '7'],
  ])('%s to %i places is %s', (text, places, expected) => expect(roundDecimal(decimal(text), places)).toBe(expected));

  test('rounding again changes nothing', () => {
    fc.assert(fc.property(scaled, fc.nat(8), (n, places) => roundDecimal(roundDecimal(fromScaled(n), places), places) === roundDecimal(fromScaled(n), places)));
  });
});

describe('for readers', () => {
  test.each([
    ['1750', '1.750', '1,750'],
    ['6.5', '6,5', '6.5'],
    ['-13.78', '−13,78', '−13.78'],
    ['1234567.089', '1.234.567,089', '1,234,567.089'],
    ['0', '0', '0'],
    ['999', '999', '999'],
  ])('%s is written %s and %s', (text, vi, en) => {
    expect(formatDecimal(decimal(text), 'vi')).toBe(vi);
    expect(formatDecimal(decimal(text), 'en')).toBe(en);
  });

  test('nothing is lost in writing: taking the marks out gives the number back', () => {
    fc.assert(
      fc.property(scaled, (n) => {
        const value = fromScaled(n);
        const vi = formatDecimal(value, 'vi').replaceAll('.', '').replace(',', '.').replace('−', '-');
        const en = formatDecimal(value, 'en').replaceAll(',', '').replace('−', '-');
        return vi === value && en === value;
      }),
    );
  });
});
