/** Values that cannot be wrong: decimals, quantities, days, periods, spans, identifiers, refusals. */
export * from './day.ts';
export * from './decimal.ts';
export * from './id.ts';
export * from './period.ts';
export * from './quantity.ts';
export * from './refusal.ts';
export * from './span.ts';
