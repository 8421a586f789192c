/** The share of mutants noticed over several files, some of them judged by a draw; and how far off the draw may be. */
import { type FileResult, isAlive, isDead, type JudgedMutant } from './results.ts';

export interface Score {
  readonly percent: number;
  /** Half of the 95 % interval, in percent; 0 where every mutant was judged. */
  readonly margin: number;
}

/** So many mutants there are, and these of them were judged. */
interface Layer {
  readonly size: number;
  readonly mutants: readonly JudgedMutant[];
}

/**
 * Mutants drawn at one rate are taken over all files together, those that act at load, which are drawn more rarely, apart; each
 * counts for all it was drawn from. Mutants that only broke the run count nowhere.
 */
export function estimateScore(results: readonly FileResult[]): Score {
  const atLoad = (isAtLoad: boolean, { mutants }: FileResult) => mutants.filter((mutant) => mutant.static === isAtLoad);
  const layers = [...Map.groupBy(results, ({ made, oneIn }) => (made === undefined ? undefined : oneIn))].flatMap(([, alike]) =>
    [false, true].map((isAtLoad): Layer => {
      const mutants = alike.flatMap((result) => atLoad(isAtLoad, result));
      const size = ({ made, madeAtLoad = 0 }: FileResult): number => (isAtLoad ? madeAtLoad : (made ?? 0) - madeAtLoad);
      return { mutants, size: alike[0]?.made === undefined ? mutants.length : alike.reduce((sum, one) => sum + size(one), 0) };
    }),
  );
  return combine(layers);
}

function combine(layers: readonly Layer[]): Score {
  let [weight, noticed, variance] = [0, 0, 0];
  for (const { size, mutants } of layers) {
    const dead = mutants.filter(isDead).length;
    const judged = dead + mutants.filter(isAlive).length;
    if (judged === 0) continue;
    const counted = (size * judged) / mutants.length;
    const likely = (dead + 1) / (judged + 2);
    weight += counted;
    noticed += (counted * dead) / judged;
    if (counted > judged) variance += ((counted * counted * likely * (1 - likely)) / judged) * (1 - judged / counted);
  }
  return weight === 0 ? { percent: 0, margin: 0 } : { percent: (100 * noticed) / weight, margin: (196 * Math.sqrt(variance)) / weight };
}
