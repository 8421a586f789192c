/** How far each way is to be trusted at this month, and how far off the mix of them usually is; learnt from own and peers' past years. */
import type { Experience } from './experience.ts';
import { solve } from './solve.ts';
import { freedomOf, type LogVariance, logVarianceDoubt, logVarianceOf, rootMeanSquare, spreadOf } from './spread.ts';
import type { Lessons } from './types.ts';

export interface Weighing {
  /** One weight per way after the first. */
  readonly weights: readonly number[];
  /** The usual miss on the scale, and its degrees of freedom. */
  readonly spread: number;
  readonly freedom: number;
}

/** How many past years of peers the starting trust counts for: the more, the slower what is known is given up. */
const ridge = 120;
/** An own year counts for so many of a peer's. */
const ownImportance = 2;
/** Peers that are e^0.7 times as unsteady, or as steady, count half. */
const nearness = 0.7;
/** Peers with fewer years teach nothing. */
const leastYears = 3;
/** Calm and stormy years come in runs, for the series itself and for all peers at once: this much weaker as witnesses of the spread. */
const ownWitness = 0.5;
const sharedShock = 4;
const leastDifference = 0.1;
/** What is not known of next year: half a year's miss more for each own year, and one and a half for each year that anybody saw. */
const unseen = { own: 0.5, shared: 1.5 };

interface Peer {
  readonly lessons: Lessons;
  readonly importance: number;
}

/** Weighs the ways by past years (ridge regression towards the starting trust), then measures the misses that remain. */
export function weigh(own: Lessons, others: readonly Lessons[], before: Experience): Weighing {
  const unit = Math.log(unsteadiness(own));
  const peers = others
    .filter((lessons) => lessons.years.length >= leastYears)
    .map((lessons) => ({ lessons, importance: 1 / (1 + ((Math.log(unsteadiness(lessons)) - unit) / nearness) ** 2) }));
  const weights = learnWeights([...peers, { lessons: own, importance: ownImportance }], before.weights);
  const mine = leftOver(own, weights);
  const shown: LogVariance = { middle: logVarianceOf(mine), doubt: logVarianceDoubt(mine.length * ownWitness) };
  const found = combine(shown, peers.length < 2 ? before : learnSpread(peers, weights, before));
  const widening = Math.sqrt(1 + unseen.own / mine.length + unseen.shared / yearsOf([own, ...peers.map(({ lessons }) => lessons)]));
  return { weights, spread: spreadOf(found) * widening, freedom: freedomOf(found) };
}

/** How many different years all of them have seen together. */
function yearsOf(all: readonly Lessons[]): number {
  return new Set(all.flatMap(({ years }) => years.map(({ year }) => year))).size;
}

/** How unsteady a series is: the usual miss of the first way. */
function unsteadiness(lessons: Lessons): number {
  return Math.max(1e-4, rootMeanSquare(lessons.years.map((year) => year.missed)));
}

/** Misses that remain once the ways are weighed. */
function leftOver(lessons: Lessons, weights: readonly number[]): readonly number[] {
  return lessons.years.map((year) => year.missed - year.apart.reduce((sum, apart, way) => sum + apart * (weights[way] ?? 0), 0));
}

/** One wild year must not teach more than four ordinary ones. */
const clip = (value: number): number => Math.max(-4, Math.min(4, value));

function learnWeights(teachers: readonly Peer[], start: readonly number[]): readonly number[] {
  const matrix = start.map((_, row) => start.map((__, column): number => (row === column ? ridge : 0)));
  const right = start.map((weight) => ridge * weight);
  for (const { lessons, importance } of teachers) {
    const unit = unsteadiness(lessons);
    for (const year of lessons.years) {
      const apart = start.map((_, way) => clip((year.apart[way] ?? 0) / unit));
      const missed = clip(year.missed / unit);
      apart.forEach((a, row) => {
        if (a === 0) return;
        right[row] = (right[row] ?? 0) + importance * a * missed;
        const line = matrix[row] ?? [];
        apart.forEach((b, column) => {
          line[column] = (line[column] ?? 0) + importance * a * b;
        });
      });
    }
  }
  return solve(matrix, right);
}

/** Two witnesses of one log variance, each believed by its doubt. */
function combine(a: LogVariance, b: LogVariance): LogVariance {
  const doubt = 1 / (1 / a.doubt + 1 / b.doubt);
  return { middle: doubt * (a.middle / a.doubt + b.middle / b.doubt), doubt };
}

/**
 * What peers say of the spread (empirical Bayes on log variances, Smyth 2004): their middle, and how much they differ. Years
 * are shared by all peers, so a few calm years are few witnesses however many series there are; experience is the other witness.
 */
function learnSpread(peers: readonly Peer[], weights: readonly number[], before: Experience): LogVariance {
  const left = peers.map(({ lessons, importance }) => ({ misses: leftOver(lessons, weights), importance }));
  const total = left.reduce((sum, { importance }) => sum + importance, 0);
  const average = (read: (misses: readonly number[]) => number): number =>
    left.reduce((sum, { misses, importance }) => sum + importance * read(misses), 0) / total;
  const middle = average(logVarianceOf);
  const differ = average((misses) => (logVarianceOf(misses) - middle) ** 2 - logVarianceDoubt(misses.length));
  const years = yearsOf(peers.map(({ lessons }) => lessons));
  const shared = combine({ middle, doubt: sharedShock * logVarianceDoubt(years) }, before);
  return { middle: shared.middle, doubt: Math.max(leastDifference, differ) + shared.doubt };
}
