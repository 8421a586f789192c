/** The probability that a criterion will hold, read from the predictive distribution; and of several at once, as bounds. */
import { addDecimals, compareDecimals, type Decimal, decimal, type Quantity, roundDecimal, subtractDecimals, type Unit } from '../../values/index.ts';
import { type Predictive, probabilityAtLeast, probabilityAtMost, probabilityBetween, quantileOf } from '../forecast/index.ts';
import type { Demand } from './demand.ts';
import type { PartForecast } from './types.ts';

/** A number of the forecast as a decimal: six significant digits, which is more than any forecast knows. */
export function asDecimal(value: number): Decimal {
  return decimal(Number(value.toPrecision(6)).toFixed(Math.min(12, Math.max(0, 6 - Math.ceil(Math.log10(Math.abs(value) + 1e-9)))))) as Decimal;
}

/** In hundredths, and neither 0 nor 1: a forecast is never certain. */
export function asProbability(value: number): Decimal {
  return decimal((Math.min(99, Math.max(1, Math.round(value * 100))) / 100).toFixed(2));
}

/** Communes, cases, people one by one: there is no third of any. */
const isCounted = ({ dimension, factor }: Unit): boolean => dimension.startsWith('count:') && factor === '1';

/** The forecast as it is shown; of what is counted in whole numbers, its interval no narrower for that. */
export function presentForecast(predictive: Predictive, demand: Demand, unit: Unit): PartForecast {
  const at = (p: number, whole: (value: number) => number): Quantity => {
    const value = quantileOf(predictive, p);
    return { value: asDecimal(isCounted(unit) ? whole(Number(value.toPrecision(9))) : value), unit };
  };
  return {
    method: predictive.method,
    central: at(0.5, Math.round),
    low: at(0.1, Math.floor),
    high: at(0.9, Math.ceil),
    quantiles: predictive.quantiles.map(({ p, value }) => ({ p: Number((p * 100).toFixed(4)), value: asDecimal(value) })),
    years: predictive.years,
    probability: asProbability(chanceOf(predictive, demand)),
  };
}

function chanceOf(predictive: Predictive, demand: Demand): number {
  if (demand.side === 'within') return probabilityBetween(predictive, Number(demand.low), Number(demand.high));
  const bound = Number(demand.bound.value);
  return demand.side === 'more' ? probabilityAtLeast(predictive, bound) : probabilityAtMost(predictive, bound);
}

const one = decimal('1');
const zero = decimal('0');

/**
 * That all hold, without a word on how they hang together (Fréchet): at least the sum less the number of the others, at
 * most the least of them.
 */
export function boundsOfAll(probabilities: readonly Decimal[]): { readonly low: Decimal; readonly high: Decimal } {
  const short = probabilities.reduce((sum, each) => addDecimals(sum, subtractDecimals(one, each)), zero);
  const low = subtractDecimals(one, short);
  const high = probabilities.reduce((least, each) => (compareDecimals(each, least) < 0 ? each : least), one);
  return { low: compareDecimals(low, zero) < 0 ? zero : roundDecimal(low, 2), high };
}
