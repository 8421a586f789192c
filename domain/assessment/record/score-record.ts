/** How recorded forecasts fared: Brier score, coverage of the 80 % interval, calibration, and skill against the baselines. */
import { compareDecimals, type Decimal, decimal, type Quantity } from '../../values/index.ts';
import { inUnitOf } from '../quantities.ts';
import type { PartAssessment, PlanAssessment } from '../types.ts';
import type { BaselineForecast, CalibrationBin, ForecasterScore, ForecastRecord, RecordedBaseline, RecordedForecast, ScoredForecast } from './types.ts';

/**
 * Holds `recorded` against the verdicts of `assessment`, the same plan judged now. A forecast of a part that is not judged
 * here (withheld from this reader, or no longer in the plan) is left out; one without a verdict waits. One made after its
 * verdict could be known is no forecast and is left out, too.
 */
export function scoreRecord(recorded: readonly RecordedForecast[], assessment: PlanAssessment): ForecastRecord {
  const judged = new Map([...assessment.targets.flatMap((target) => target.parts), ...assessment.hidden].map((part) => [part.part, part]));
  const forecasts = recorded.flatMap((forecast): ScoredForecast[] => {
    const part = judged.get(forecast.part);
    return part && !isHindsight(forecast, part) ? [scoreOne(forecast, part)] : [];
  });
  const decided = forecasts.filter(({ outcome }) => outcome !== 'waiting');
  const moc = scoreForecaster(decided.map((each) => ({ ...each, said: each.forecast })));
  return {
    asKnownOn: assessment.asKnownOn,
    recorded: forecasts.length,
    waiting: forecasts.length - decided.length,
    ...(moc && { moc }),
    baselines: { ...scoreBaseline('linear', decided), ...scoreBaseline('seasonal', decided) },
    forecasts,
  };
}

const isHindsight = ({ asKnownOn }: RecordedForecast, { verdict, since }: PartAssessment): boolean =>
  verdict !== 'not-assessable' && since !== undefined && asKnownOn >= since;

function scoreOne(recorded: RecordedForecast, part: PartAssessment): ScoredForecast {
  if (part.verdict === 'not-assessable') return { ...recorded, outcome: 'waiting' };
  const actual = part.compared && inUnitOf(part.compared.actual, recorded.forecast.central.unit);
  return {
    ...recorded,
    outcome: part.verdict === 'missed' ? 'not-reached' : 'reached',
    ...(actual && { actual, inInterval: isWithin(actual, recorded.forecast) }),
  };
}

function isWithin(actual: Quantity, { low, high }: Pick<BaselineForecast, 'low' | 'high'>): boolean {
  return compareDecimals(low.value, actual.value) <= 0 && compareDecimals(actual.value, high.value) <= 0;
}

interface Said {
  readonly said: BaselineForecast;
  readonly outcome: ScoredForecast['outcome'];
  readonly actual?: Quantity;
}

const cameTrue = ({ outcome }: Said): number => (outcome === 'reached' ? 1 : 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number): Decimal => decimal((share * 100).toFixed(1));
const miss = (each: Said): number => (Number(each.said.probability) - cameTrue(each)) ** 2;

function scoreForecaster(all: readonly Said[]): ForecasterScore | undefined {
  if (all.length === 0) return undefined;
  const measured = all.filter(({ actual }) => actual !== undefined);
  return {
    count: all.length,
    brier: decimal(mean(all.map(miss)).toFixed(3)),
    ...(measured.length > 0 && { coverage: percent(mean(measured.map(({ actual, said }) => (actual && isWithin(actual, said) ? 1 : 0)))) }),
    calibration: calibrate(all),
  };
}

const binWidth = 20;

/** Five bins: with ten, most stay empty for years. */
function calibrate(all: readonly Said[]): readonly CalibrationBin[] {
  return [0, 20, 40, 60, 80].flatMap((from) => {
    const to = from + binWidth;
    const inside = all.filter(({ said }) => Number(said.probability) * 100 >= from && (Number(said.probability) * 100 < to || to === 100));
    if (inside.length === 0) return [];
    return [
      { from, to, count: inside.length, said: percent(mean(inside.map(({ said }) => Number(said.probability)))), came: percent(mean(inside.map(cameTrue))) },
    ];
  });
}

/** Skill: 1 − Brier ÷ Brier of the baseline, over the forecasts that both made. */
function scoreBaseline(name: RecordedBaseline, decided: readonly ScoredForecast[]): ForecastRecord['baselines'] {
  const both = decided.flatMap((each) => {
    const said = each.baselines[name];
    return said ? [{ ours: { ...each, said: each.forecast }, theirs: { ...each, said } }] : [];
  });
  const score = scoreForecaster(both.map(({ theirs }) => theirs));
  if (!score) return {};
  const [ours, theirs] = [mean(both.map(({ ours }) => miss(ours))), mean(both.map(({ theirs }) => miss(theirs)))];
  return { [name]: { ...score, ...(theirs > 0 && { skill: decimal((1 - ours / theirs).toFixed(3)) }) } };
}
