/** Reckoning with units: what adds to what, what a product or quotient is measured in, and how a value moves between units. */
import { type Bilingual, type Decimal, decimal, divideDecimals, multiplyDecimals, type Unit } from '../../values/index.ts';
import { differenceUnit } from '../quantities.ts';
import type { FormulaFacts, UnitFactor, UnitTerm } from './types.ts';

const one = decimal('1');
export const pure: UnitTerm = { kind: 'pure' };

/** A unit as the formula reckons with it. */
export function termOf(unit: Unit, { composedUnits }: Pick<FormulaFacts, 'composedUnits'>): UnitTerm {
  const { dimension, factor: scale, vi, en, enOne } = unit;
  if (dimension === 'number') return pure;
  if (dimension === 'ratio') return { kind: 'ratio', scale, vi, en };
  if (dimension === 'ratio-difference') return { kind: 'points', scale, vi, en, ...(enOne !== undefined && { enOne }) };
  if (Object.hasOwn(composedUnits, unit.code)) return { kind: 'composed', factors: composedUnits[unit.code] as Readonly<Record<string, UnitFactor>> };
  return { kind: 'composed', factors: { [dimension]: { scale, power: 1, vi, en } } };
}

/** Two units in which the same thing is measured: amounts of both can be added after conversion. */
export function isSameMeasure(a: UnitTerm, b: UnitTerm): boolean {
  if (a.kind !== 'composed' || b.kind !== 'composed') return a.kind === b.kind;
  const [left, right] = [Object.entries(a.factors), b.factors];
  return left.length === Object.keys(right).length && left.every(([dimension, { power }]) => right[dimension]?.power === power);
}

/** What `a + b` or `a − b` is measured in; undefined when they do not add. The difference of two percentages is in points. */
export function termOfSum(operator: '+' | '-', a: UnitTerm, b: UnitTerm): UnitTerm | undefined {
  if (a.kind === 'ratio' && b.kind === 'points') return a;
  if (a.kind === 'points' && b.kind === 'ratio') return operator === '+' ? b : undefined;
  if (!isSameMeasure(a, b)) return undefined;
  return operator === '-' && a.kind === 'ratio' ? pointsOf(a) : a;
}

function pointsOf({ scale, vi, en }: Extract<UnitTerm, { kind: 'ratio' | 'points' }>): UnitTerm {
  const { factor, vi: viPoints, en: enPoints, enOne } = differenceUnit({ code: '', dimension: 'ratio', factor: scale, vi, en });
  return { kind: 'points', scale: factor, vi: viPoints, en: enPoints, ...(enOne !== undefined && { enOne }) };
}

/** What a product or quotient is measured in; undefined where percentage points would be multiplied by more than a number. */
export function termOfProduct(operator: '*' | '/', a: UnitTerm, b: UnitTerm): UnitTerm | undefined {
  if (a.kind === 'points' || b.kind === 'points') return termOfPoints(operator, a, b);
  if (b.kind === 'composed') return composed(mergeFactors(a.kind === 'composed' ? a.factors : {}, b.factors, operator === '*' ? 1 : -1));
  if (a.kind === 'ratio' && b.kind === 'ratio' && operator === '/') return pure;
  return a.kind === 'pure' && b.kind === 'ratio' && operator === '*' ? b : a;
}

function termOfPoints(operator: '*' | '/', a: UnitTerm, b: UnitTerm): UnitTerm | undefined {
  if (a.kind === 'points' && b.kind === 'pure') return a;
  if (a.kind === 'pure' && b.kind === 'points') return operator === '*' ? b : undefined;
  return a.kind === 'points' && b.kind === 'points' && operator === '/' ? pure : undefined;
}

type Factors = Readonly<Record<string, UnitFactor>>;

const composed = (factors: Factors): UnitTerm => (Object.keys(factors).length === 0 ? pure : { kind: 'composed', factors });

/** Powers added up; where both have a dimension the first one's unit stays; what cancels is gone. */
function mergeFactors(a: Factors, b: Factors, sign: 1 | -1): Factors {
  const merged: Record<string, UnitFactor> = { ...a };
  for (const [dimension, factor] of Object.entries(b)) {
    const known = merged[dimension];
    const power = (known?.power ?? 0) + sign * factor.power;
    if (power === 0) delete merged[dimension];
    else merged[dimension] = { ...(known ?? factor), power };
  }
  return merged;
}

/** Places that keep every conversion between units of powers of ten exact. */
const conversionPlaces = 40;

/** What a value is multiplied by to be written in the units that `like` has, dimension by dimension; 1 where they share none. */
export function conversionFactor(from: UnitTerm, like: UnitTerm): Decimal {
  if (from.kind === 'composed' && like.kind === 'composed') return composedFactor(from.factors, like.factors);
  if ((from.kind === 'ratio' || from.kind === 'points') && from.kind === like.kind) return quotient(from.scale, like.scale);
  if (from.kind === 'points' && like.kind === 'ratio') return quotient(multiplyDecimals(from.scale, percentScale), like.scale);
  return one;
}

/** A percentage point is a hundredth, as a percent is. */
const percentScale = decimal('0.01');

function composedFactor(from: Factors, like: Factors): Decimal {
  let factor = one;
  for (const [dimension, { scale, power }] of Object.entries(from)) {
    const wanted = like[dimension];
    if (!wanted || wanted.scale === scale) continue;
    const [up, down] = power > 0 ? [scale, wanted.scale] : [wanted.scale, scale];
    for (let times = Math.abs(power); times > 0; times -= 1) factor = multiplyDecimals(factor, quotient(up, down));
  }
  return factor;
}

const quotient = (a: Decimal, b: Decimal): Decimal => divideDecimals(a, b, conversionPlaces) as Decimal;

/** A ratio written as a plain number: 5% is 0,05. */
export function ratioScale(term: UnitTerm): Decimal {
  return term.kind === 'ratio' ? term.scale : one;
}

/** "tỷ đồng", "tỷ đồng/người", "%"; nothing for a plain number. */
export function nameTerm(term: UnitTerm): Bilingual {
  if (term.kind === 'pure') return { vi: '', en: '' };
  if (term.kind !== 'composed') return { vi: term.vi, en: term.en };
  return { vi: nameFactors(term.factors, 'vi'), en: nameFactors(term.factors, 'en') };
}

function nameFactors(factors: Factors, language: 'vi' | 'en'): string {
  const all = Object.values(factors);
  const name = (one: UnitFactor): string => `${one[language]}${Math.abs(one.power) > 1 ? superscript(Math.abs(one.power)) : ''}`;
  const above = all.filter(({ power }) => power > 0).map(name);
  const below = all.filter(({ power }) => power < 0).map(name);
  return [above.join('·') || (below.length > 0 ? '1' : ''), ...below].join('/');
}

const superscript = (power: number): string => [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

/** For messages in either language: the unit, or that there is none. */
export function sayTerm(term: UnitTerm): string {
  return term.kind === 'pure' ? 'số thuần (plain number)' : nameTerm(term).vi;
}

/** A unit to show a result in, where no indicator declares one. */
export function unitOfTerm(term: UnitTerm): Unit {
  if (term.kind === 'pure') return { code: 'number', dimension: 'number', factor: one, vi: '', en: '' };
  if (term.kind !== 'composed')
    return {
      code: term.vi,
      dimension: term.kind === 'ratio' ? 'ratio' : 'ratio-difference',
      factor: term.scale,
      vi: term.vi,
      en: term.en,
      ...(term.enOne !== undefined && { enOne: term.enOne }),
    };
  const { vi, en } = nameTerm(term);
  return { code: vi, dimension: vi, factor: one, vi, en };
}
