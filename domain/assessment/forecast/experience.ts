/**
 * What is thought of a year's end before a series has shown much: which ways to trust, and how large misses usually are with
 * so much of the year left. Learnt once from Vietnamese monthly and quarterly series up to 2021; a series' own years and its
 * peers outweigh it as they come in. docs/forecasting.md says how it was learnt.
 */
import type { Setting } from './ways.ts';

export interface Experience {
  /** The log of the variance of misses, and how much series differ in it (a variance, too). */
  readonly middle: number;
  readonly doubt: number;
  /** How far each way after the first is trusted, in their order in ways.ts. */
  readonly weights: readonly number[];
}

/** Log variance with the whole year left, its slope in the log of the part left, and the variance between series. */
const misses = {
  amount: { whole: -4.6, slope: 1.25, doubt: 1.2 },
  average: { whole: -4.3, slope: 1.3, doubt: 3 },
  level: { whole: -6, slope: 1, doubt: 4 },
  change: { whole: -6, slope: 1, doubt: 4 },
} as const;

/** Misses in a unit of their own tell nothing about those of another series: no experience, only what the series shows. */
const none = 1000;

/** With `left` of the year to come; see `ways` for the order. Levels drift on; a yearly change read month by month returns to what is usual. */
const trust: Readonly<Record<keyof typeof misses, (left: number) => readonly number[]>> = {
  amount: (left) => [0, 0.35, 0.1, 0.05, 0.2 * left * left, 0, 0.2 * (1 - left), 0.15],
  average: (left) => [0.3, 0, 0, 0.05, 0, 0.4 * left * left, 0.5 * (1 - left), 0],
  level: () => [0.5, 0, 0, 0, 0, 0, 0.2, 0],
  change: (left) => [0.1, 0, 0, 0, 0, 0.3 * left, 0.2, 0],
};

/** The part of the period that is never counted as less, since even a year's figure is revised. */
const least = 0.02;

export function experienceOf({ kind, elapsed, months, scale }: Setting): Experience {
  const of = kind === 'level' && scale.name === 'growth' ? 'change' : kind;
  const { whole, slope, doubt } = misses[of];
  const left = Math.max(least, (months - elapsed) / months);
  return { middle: whole + slope * Math.log(left), doubt: scale.name === 'plain' ? none : doubt, weights: trust[of](left) };
}
