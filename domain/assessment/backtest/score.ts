/** Scores of trials: coverage of the 80 % interval, Brier score, skill against the baselines, and the size of the error. */
import { type Baseline, baselines, type Forecaster, type Trial } from './types.ts';

/** A figure that could not be had, for want of trials, is absent. */
export interface Score {
  readonly trials: number;
  /** Share of trials whose truth lay in the 80 % interval. */
  readonly coverage?: number;
  readonly baselineCoverage: Readonly<Partial<Record<Baseline, number>>>;
  /** Trials with a threshold, on which the Brier scores rest, and the share of them that reached it. */
  readonly questions: number;
  readonly reached?: number;
  readonly brier: Readonly<Partial<Record<Forecaster, number>>>;
  /** 1 − Brier ÷ Brier of the baseline, over the trials both answered; none against a baseline that hardly ever misses. */
  readonly skill: Readonly<Partial<Record<Baseline, number>>>;
  /** Median of |central − truth|, in percent of the truth for amounts (but of nothing), in points otherwise. */
  readonly error: Readonly<Partial<Record<Forecaster, number>>>;
}

/** The scores of those trials that got a forecast. */
export function scoreTrials(all: readonly Trial[]): Score {
  const trials = all.filter((trial) => trial.answers.moc);
  const asked = trials.filter((trial) => trial.threshold);
  const names: readonly Forecaster[] = ['moc', ...baselines];
  return {
    trials: trials.length,
    ...present('coverage', covered(trials, 'moc')),
    baselineCoverage: table(baselines, (name) => covered(trials, name)),
    questions: asked.length,
    ...present('reached', average(asked.map((trial) => (isReached(trial) ? 1 : 0)))),
    brier: table(names, (name) => averageBrier(asked, name)),
    skill: table(baselines, (name) => skill(asked, name)),
    error: table(names, (name) => medianError(trials, name)),
  };
}

function present<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}

function table<K extends string>(names: readonly K[], make: (name: K) => number | undefined): Partial<Record<K, number>> {
  return Object.assign({}, ...names.map((name) => present(name, make(name)))) as Partial<Record<K, number>>;
}

function average(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isReached(trial: Trial): boolean {
  return trial.threshold !== undefined && trial.truth >= trial.threshold.value;
}

function averageBrier(trials: readonly Trial[], name: Forecaster): number | undefined {
  return average(
    trials.flatMap((trial) => {
      const probability = trial.answers[name]?.probability;
      return probability === undefined ? [] : [(probability - (isReached(trial) ? 1 : 0)) ** 2];
    }),
  );
}

/** A baseline that misses by less knows it all; being so many times worse or better than next to nothing says nothing. */
const beatable = 0.0005;

function skill(trials: readonly Trial[], name: Baseline): number | undefined {
  const both = trials.filter((trial) => trial.answers[name]);
  const [ours, theirs] = [averageBrier(both, 'moc'), averageBrier(both, name)];
  return ours === undefined || theirs === undefined || theirs < beatable ? undefined : 1 - ours / theirs;
}

function covered(trials: readonly Trial[], name: Forecaster): number | undefined {
  return average(
    trials.flatMap(({ answers, truth }) => {
      const answer = answers[name];
      return answer ? [answer.low <= truth && truth <= answer.high ? 1 : 0] : [];
    }),
  );
}

const inPercent: readonly Trial['kind'][] = ['flow', 'stock', 'yearly'];

function medianError(trials: readonly Trial[], name: Forecaster): number | undefined {
  const errors = trials.flatMap(({ answers, truth, kind }) => {
    const answer = answers[name];
    const isTold = answer && (truth !== 0 || !inPercent.includes(kind));
    return isTold ? [(Math.abs(answer.point - truth) * (inPercent.includes(kind) ? 100 : 1)) / (inPercent.includes(kind) ? Math.abs(truth) : 1)] : [];
  });
  return errors.sort((a, b) => a - b)[Math.floor(errors.length / 2)];
}
