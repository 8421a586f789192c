/** "If the rest of the period brings X": what the whole would come to, and whether that is what is asked. Exact, no forecast. */
import { addDecimals, compareDecimals, type Decimal, decimal, multiplyDecimals, type Quantity, subtractDecimals } from '../../values/index.ts';
import type { PartOutlook } from './types.ts';

export interface WhatIf {
  /** What the whole period would come to, in the unit of the target. */
  readonly whole: Quantity;
  readonly met: boolean;
}

/**
 * Of an amount held by its growth the whole is told as the amount.
 * `rest`: the amount a month of what adds up, the growth of the rest of a growth, the level at the end of a level; in the
 * unit of the target. Undefined where the outlook rests on no number.
 */
export function whatIf({ reached, demanded, side, strict, rest, growthOn }: PartOutlook, brings: Decimal): WhatIf | undefined {
  if (!reached || !demanded || !side || !rest || side === 'within') return undefined;
  const joined = wholeOf(reached.value, rest, brings);
  const [value, asked] = growthOn ? [grown(growthOn.base, joined), growthOn.asked] : [joined, demanded];
  const order = compareDecimals(value, asked.value);
  return { whole: { value, unit: asked.unit }, met: order === 0 ? strict !== true : order > 0 === (side === 'more') };
}

const grown = ({ value }: Quantity, percent: Decimal): Decimal => addDecimals(value, multiplyDecimals(multiplyDecimals(value, percent), decimal('0.01')));

function wholeOf(reached: Decimal, rest: NonNullable<PartOutlook['rest']>, brings: Decimal): Decimal {
  switch (rest.kind) {
    case 'amount':
      return addDecimals(reached, multiplyDecimals(brings, decimal(rest.months)));
    case 'growth':
      return addDecimals(multiplyDecimals(rest.weight, reached), multiplyDecimals(subtractDecimals(decimal('1'), rest.weight), brings));
    case 'level':
      return brings;
  }
}
