/** The forecasts of an outlook as they go into the record, each with what the baselines would have said that day. */
import type { Figures } from '../../observation/index.ts';
import type { Plan, TargetPart } from '../../plan/index.ts';
import { baselines, forecastBaseline } from '../backtest/index.ts';
import { type FigureIndex, indexFigures } from '../figure-index.ts';
import { type ForecastQuestion, readKnownSeries } from '../forecast/index.ts';
import type { AssessmentOptions } from '../options.ts';
import { presentForecast } from '../outlook/chance.ts';
import { demandOf } from '../outlook/demand.ts';
import type { PlanOutlook } from '../outlook/index.ts';
import { historyOf, readSeries } from '../outlook/known-series.ts';
import { questionsOf } from '../question.ts';
import type { RecordedBaseline, ShownForecast } from './types.ts';

/** Every forecast that `outlook`, of the same plan and figures, shows; none of parts without one. Pure, in the order of the plan. */
export function shownForecasts(plan: Plan, figures: Figures, outlook: PlanOutlook, options: AssessmentOptions): readonly ShownForecast[] {
  const parts = new Map([...plan.targets.flatMap((target) => target.parts), ...plan.hidden].map((part) => [part.address, part]));
  const index = indexFigures(figures);
  const { asKnownOn } = outlook;
  return [...outlook.targets.flatMap((target) => target.parts), ...outlook.hidden].flatMap(({ part: address, forecast }): ShownForecast[] => {
    const part = parts.get(address);
    if (!forecast || !part) return [];
    return [{ part: address, asKnownOn, forecast, baselines: baselinesOf(part, index, outlook, options) }];
  });
}

const recorded = baselines.filter((name): name is RecordedBaseline => name !== 'last-share');

/** Of amounts only: a difference from last year has no pace of its own. */
function baselinesOf(part: TargetPart, index: FigureIndex, { asKnownOn }: PlanOutlook, options: AssessmentOptions): ShownForecast['baselines'] {
  const link = index.findLink(part.address);
  const indicator = link && index.findIndicator(link.indicator);
  const asked = link && indicator && questionsOf(part.criterion, link, indicator).find((each) => each.kind === 'amount');
  if (!link || !indicator || !asked || asked.toward === 'decrease') return {};
  const demand = demandOf(asked.criterion, asked.direction, options.aboutTolerancePercent);
  const { unit } = demand.bound;
  const history = historyOf(readSeries(link, index, asKnownOn), asked.measure, unit);
  const accumulation = asked.measure === 'growth-yoy' && indicator.accumulation === 'flow' ? 'growth' : indicator.accumulation;
  const question: ForecastQuestion = { accumulation, measure: asked.measure, target: part.period ?? options.planPeriod, asKnownOn, history };
  const series = readKnownSeries(question);
  if (series.elapsed === 0) return {};
  const said = recorded.flatMap((name) => {
    const predictive = forecastBaseline(name, question, series);
    if (!predictive) return [];
    const { central, low, high, probability } = presentForecast(predictive, demand, unit);
    return [[name, { central, low, high, probability }] as const];
  });
  return Object.fromEntries(said);
}
