/** From where to where the slider of "what would it take" goes, and in what steps: round numbers around what is needed. */
import type { PartForecast } from '@moc/domain/assessment';
import { addDecimals, type Decimal, decimal, divideDecimals, multiplyDecimals, subtractDecimals } from '@moc/domain/values';
import type { DrawnOutlook } from '../chart/ahead.ts';

export interface WhatIfRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** What touches the post exactly, rounded to the side that is enough. */
  readonly needed: Decimal;
}

/** What the rest must bring for the whole to come to just what is demanded. */
export function neededOfRest({ rest, reached, demanded }: Pick<DrawnOutlook, 'rest' | 'reached' | 'demanded'>): Decimal {
  switch (rest.kind) {
    case 'amount':
      return divideDecimals(subtractDecimals(demanded.value, reached.value), decimal(Math.max(1, rest.months)), 6) ?? decimal('0');
    case 'growth': {
      const passed = multiplyDecimals(rest.weight, reached.value);
      return divideDecimals(subtractDecimals(demanded.value, passed), subtractDecimals(decimal('1'), rest.weight), 6) ?? demanded.value;
    }
    case 'level':
      return demanded.value;
  }
}

export function whatIfRange(outlook: DrawnOutlook): WhatIfRange {
  const { rest, reached, needed, forecast, side } = outlook;
  const exact = neededOfRest(outlook);
  const best = needed?.best ? [Number(needed.best.amount.value)] : [];
  const around = [Number(exact), ...best, ...(rest.kind === 'amount' ? [0] : [Number(reached.value)]), ...restOf(forecast, outlook)];
  const [low, high] = [Math.min(...around), Math.max(...around)];
  const room = (high - low || Math.abs(high) || 1) * 0.35;
  const step = niceStep((high - low + 2 * room) / 100);
  const least = rest.kind === 'amount' && low >= 0 ? 0 : Math.floor((low - room) / step) * step;
  return { least, most: Math.ceil((high + room) / step) * step, step, needed: rounded(exact, step, side === 'less' ? -1 : 1) };
}

/** What the rest would bring at the ends of the forecast's interval. */
function restOf(forecast: PartForecast | undefined, { rest, reached }: DrawnOutlook): readonly number[] {
  if (!forecast) return [];
  return [forecast.low, forecast.high].map(({ value }) => Number(neededOfRest({ rest, reached, demanded: { ...reached, value } })));
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  return Number(((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power).toPrecision(1));
}

function rounded(value: Decimal, step: number, towards: 1 | -1): Decimal {
  const fine = 10 ** (Math.floor(Math.log10(step) + 1e-9) - 1);
  const steps = Number(value) / fine;
  const whole = Math.abs(steps - Math.round(steps)) < 1e-6 ? Math.round(steps) : towards === 1 ? Math.ceil(steps) : Math.floor(steps);
  return decimalOf(whole * fine, fine);
}

/** A number of the slider as a decimal of as many places as its step has. */
export function decimalOf(value: number, step: number): Decimal {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const text = value.toFixed(places);
  return addDecimals(decimal(text.includes('.') ? text.replace(/\.?0+$/u, '') : text), decimal('0'));
}
