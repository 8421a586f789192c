/** What a person may write as a criterion, and the whole refusal of what cannot be judged. */
import { scaleWords, units } from '@moc/facts';
import { describe, expect, test } from 'vitest';
import { type Decimal, decimal, type Unit } from '../../values/index.ts';
import type { Criterion } from '../types.ts';
import { checkCriterion } from './check-criterion.ts';

const facts = { units, scaleWords };
const known = (code: string): Unit => units.find(({ unit }) => unit.code === code)?.unit ?? expect.fail(code);
const [percent, hectare] = [known('percent'), known('hectare')];
const noun: Unit = { code: 'count:lò', dimension: 'count:lò', factor: decimal('1'), vi: 'lò', en: 'lò' };
const of = (value: string, unit: Unit = percent) => ({ value: value as Decimal, unit });

/** "plan/review-bad-unit {…}": every fault with what it names. */
const faults = (criterion: Criterion): readonly string[] =>
  checkCriterion(criterion, facts).map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`);
const equals = (value: string, unit?: Unit): Criterion => ({ kind: 'equals', value: of(value, unit) });

describe('every kind', () => {
  const well: readonly Criterion[] = [
    equals('6.5'),
    equals('-6.5'),
    equals('3', noun),
    { kind: 'at-least', value: of('6.5'), strict: false, approximate: false },
    { kind: 'at-most', value: of('6.5'), strict: true, approximate: false },
    { kind: 'about', value: of('6.5') },
    { kind: 'range', lower: of('6.5'), upper: of('7'), approximate: false },
    { kind: 'range', lower: of('7'), upper: of('7'), approximate: false },
    { kind: 'change', toward: 'increase', reading: 'relative', amount: { kind: 'equals', value: of('5') } },
    { kind: 'named-unit', unit: 'huyện A', grade: 'standard', basically: false, what: 'nông thôn mới' },
    { kind: 'event', verb: 'khởi công', what: '' },
    { kind: 'none', what: 'oan sai' },
    { kind: 'direction', toward: 'decrease', what: 'tội phạm' },
  ];
  test.each(well.map((criterion) => [criterion.kind, criterion] as const))('%s is taken when it is well written', (_kind, criterion) => {
    expect(faults(criterion)).toEqual([]);
  });

  const badly: readonly (readonly [string, Criterion, readonly string[]])[] = [
    ['at least', { kind: 'at-least', value: of('6,5'), strict: false, approximate: false }, ['plan/review-not-canonical {"given":"6,5"}']],
    ['at most', { kind: 'at-most', value: of('06.5'), strict: false, approximate: false }, ['plan/review-not-canonical {"given":"06.5"}']],
    ['about', { kind: 'about', value: of('6.50') }, ['plan/review-not-canonical {"given":"6.50"}']],
    [
      'a change',
      { kind: 'change', toward: 'increase', reading: 'relative', amount: { kind: 'equals', value: of('năm') } },
      ['plan/review-not-canonical {"given":"năm"}'],
    ],
    ['a long number', equals(`x${'9'.repeat(200)}`), [`plan/review-not-canonical {"given":"x${'9'.repeat(99)}"}`]],
    [
      'both ends of a range',
      { kind: 'range', lower: of('a'), upper: of('b'), approximate: false },
      ['plan/review-not-canonical {"given":"a"}', 'plan/review-not-canonical {"given":"b"}'],
    ],
    [
      'a range upside down',
      { kind: 'range', lower: of('7'), upper: of('6.5'), approximate: false },
      ['plan/review-range-reversed {"lower":"7","upper":"6.5"}'],
    ],
    [
      'a range of two things',
      { kind: 'range', lower: of('6'), upper: of('7', hectare), approximate: false },
      ['plan/review-units-differ {"lower":"percent","upper":"hectare"}'],
    ],
    [
      'a unit without a name',
      { kind: 'named-unit', unit: '  ', grade: 'standard', basically: false, what: ' ' },
      ['plan/review-criterion-empty {"field":"unit"}', 'plan/review-criterion-empty {"field":"what"}'],
    ],
    [
      'a unit that is to become nothing',
      { kind: 'named-unit', unit: 'huyện A', grade: 'standard', basically: false, what: '' },
      ['plan/review-criterion-empty {"field":"what"}'],
    ],
    ['an event without a verb', { kind: 'event', verb: '', what: 'cầu' }, ['plan/review-criterion-empty {"field":"verb"}']],
    ['none of nothing', { kind: 'none', what: '' }, ['plan/review-criterion-empty {"field":"what"}']],
    ['a direction of nothing', { kind: 'direction', toward: 'decrease', what: ' ' }, ['plan/review-criterion-empty {"field":"what"}']],
  ];
  test.each(badly)('%s that is not is refused', (_name, criterion, expected) => expect(faults(criterion)).toEqual(expected));
});

describe('a unit', () => {
  const bad: readonly (readonly [string, Unit])[] = [
    ['of the facts with another factor', { ...percent, factor: decimal('2') }],
    ['of the facts with another dimension', { ...percent, dimension: 'area' }],
    ['without a dimension', { ...noun, dimension: ' ' }],
    ['whose factor is no canonical number', { ...noun, factor: '1.0' as Decimal }],
    ['whose factor is nothing', { ...noun, factor: decimal('0') }],
    ['whose factor is below nothing', { ...noun, factor: decimal('-1') }],
  ];
  test.each(bad)('%s is refused by its code', (_name, unit) => expect(faults(equals('5', unit))).toEqual([`plan/review-bad-unit {"given":"${unit.code}"}`]));

  test('without a code is refused, and a long code is cut', () => {
    expect(faults(equals('5', { ...noun, code: ' ' }))).toEqual(['plan/review-bad-unit {"given":" "}']);
    expect(faults(equals('5', { ...noun, code: 'c'.repeat(150), factor: decimal('0') }))).toEqual([`plan/review-bad-unit {"given":"${'c'.repeat(100)}"}`]);
  });
});
