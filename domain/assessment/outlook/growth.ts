/** Outlook of a growth against the same period: to date, and what the rest of the period must bring by the weights of last year. */
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  isAfter,
  type Language,
  multiplyDecimals,
  negateDecimal,
  periodEnd,
  type Quantity,
  subtractDecimals,
} from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { quantity } from '../phrases.ts';
import type { Question } from '../question.ts';
import { askedTrend } from '../words.ts';
import { presentForecast } from './chance.ts';
import { beforeBound, type Demand, demandOf, isStrict, satisfies, signOf, tellDemand } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { type KnownSeries, readSeries } from './known-series.ts';
import { plannedAt, plannedPath } from './planned-path.ts';
import { predict } from './predict.ts';
import { bestGrowth, hasEarlierGrowth } from './record.ts';
import { byEndOf, sayBound, sayGrowth, sayNeededGrowth, sayProbability } from './say.ts';
import { type Foreseeable, statusOfPace, statusOfProbability } from './status.ts';
import { equalWeight, lastYearWeight, levelsToDate, type ToDate } from './to-date.ts';
import type { Needed, Pace, PartForecast } from './types.ts';

type GrowthQuestion = Extract<Question, { kind: 'amount' | 'trend' }>;

interface Standing {
  readonly question: GrowthQuestion;
  readonly measured: MeasuredPart;
  readonly context: OutlookContext;
  readonly series: KnownSeries;
  /** In the sense of the figures: a fall is negative, also where "giảm 5%" is asked. */
  readonly demand: Demand;
  readonly latest: ToDate;
}

export function foreseeGrowth(question: GrowthQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const standing = standingOf(question, measured, context);
  return standing && tell(standing, forecastOf(standing));
}

/** The same without a forecast, of a growth that is asked only because an amount comes to it: `sayAsked` tells how. */
export function foreseeImpliedGrowth(question: GrowthQuestion, measured: MeasuredPart, context: OutlookContext, sayAsked: Say): Foreseen | undefined {
  const standing = standingOf(question, measured, context);
  return standing && tell(standing, { noForecast: 'only-growths', sayAsked });
}

type Say = (language: Language) => string;

function standingOf(question: GrowthQuestion, measured: MeasuredPart, context: OutlookContext): Standing | undefined {
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const first = series.figures.find(({ measure }) => measure === 'growth-yoy');
  const demand = first && demandOfGrowth(question, first, context);
  const latest = demand && levelsToDate(series, measured.period, 'growth-yoy', demand.bound.unit).findLast(isPublishedPart(measured));
  return demand && latest && { question, measured, context, series, demand, latest };
}

function tell(standing: Standing, { forecast, noForecast, sayAsked }: Forecast & { readonly sayAsked?: Say }): Foreseen {
  const { measured, series, demand, latest } = standing;
  const planned = plannedPath(series, measured.period, 'growth-yoy', demand.bound.unit, signOf(demand));
  const atPlan = plannedAt(planned, latest.months);
  const pace: Pace = {
    kind: 'level',
    reached: latest.amount.value,
    expected: atPlan ?? demand.bound.value,
    basis: atPlan === undefined ? 'steady' : 'planned-path',
    years: [],
  };
  const needed = neededOf(standing);
  return {
    status: statusOf(standing, pace, needed, forecast, sayAsked ? amountOf : (growth) => growth),
    basis: latest.figure.id,
    toDate: latest.period,
    reached: latest.amount,
    ...tellDemand(demand),
    rest: { kind: 'growth', months: measured.period.months - latest.months, weight: weightOf(standing).weight },
    ...(planned.length > 0 && { plannedPath: planned }),
    pace,
    ...(needed && { needed }),
    ...(forecast && { forecast }),
    ...(noForecast && { noForecast }),
    say: (language) => sayAll(standing, { atPlan, needed, forecast, sayAsked }, language),
  };
}

/** Growths do not add up: only what was published to date counts. */
const isPublishedPart =
  ({ period }: MeasuredPart) =>
  ({ months, derived }: ToDate): boolean =>
    months < period.months && derived === undefined;

function demandOfGrowth(question: GrowthQuestion, { unit }: Quantity, { options }: OutlookContext): Demand {
  if (question.kind === 'trend') {
    const bound = { value: decimal('0'), unit };
    return { side: question.toward === 'increase' ? 'more' : 'less', bound, strict: question.toward !== 'contain' };
  }
  const demand = demandOf(question.criterion, question.direction, options.aboutTolerancePercent);
  return question.toward === 'decrease' ? turned(demand) : demand;
}

/** "giảm từ 5% trở lên" asks that the growth be −5% or less. */
function turned(demand: Demand): Demand {
  const bound = { value: negateDecimal(demand.bound.value), unit: demand.bound.unit };
  if (demand.side === 'within') return { side: 'within', bound, low: negateDecimal(demand.high), high: negateDecimal(demand.low) };
  return { side: demand.side === 'more' ? 'less' : 'more', bound, strict: demand.strict };
}

type Forecast = Pick<Foreseen, 'forecast' | 'noForecast'>;

function forecastOf({ measured, demand, series, context }: Standing): Forecast {
  const { unit } = demand.bound;
  const predicted = predict(series, { accumulation: 'growth', measure: 'growth-yoy', target: measured.period, unit, of: measured, index: context.index });
  return predicted.kind === 'none' ? { noForecast: predicted.why } : { forecast: presentForecast(predicted, demand, unit) };
}

/** What the months passed weigh in the whole: by last year's levels, else each month the same. */
function weightOf({ measured, series, latest }: { readonly measured: Pick<MeasuredPart, 'period'> } & Pick<Standing, 'series' | 'latest'>) {
  const known = lastYearWeight(series, measured.period, latest.period);
  return known === undefined
    ? { weight: equalWeight(measured.period, latest.period), weights: 'equal' as const }
    : { weight: known, weights: 'last-year' as const };
}

/** The growth that the rest must have for the whole to come to the bound: (whole − weight × to date) ÷ (1 − weight). */
function neededOf({ measured: { period }, demand, series, latest, context }: Standing): Needed | undefined {
  if (demand.side === 'within' || isAfter(context.asKnownOn, periodEnd(period))) return undefined;
  const { weight, weights } = weightOf({ measured: { period }, series, latest });
  const passed = multiplyDecimals(weight, latest.amount.value);
  const value = divideDecimals(subtractDecimals(demand.bound.value, passed), subtractDecimals(decimal('1'), weight), 6);
  if (value === undefined) return undefined;
  const remaining = period.months - latest.months;
  const sign = signOf(demand);
  const best = bestGrowth(series, remaining, sign, latest.figure);
  return {
    kind: 'growth-in-rest',
    amount: { value, unit: demand.bound.unit },
    remaining,
    ...(best && { best, everReached: satisfies({ ...demand, bound: { value, unit: demand.bound.unit } }, best.amount.value) }),
    weights,
  };
}

function statusOf(
  { question, demand, latest, measured, series, context }: Standing,
  pace: Pace,
  needed: Needed | undefined,
  forecast: PartForecast | undefined,
  sizeOf: (growth: Decimal) => Decimal,
): Foreseeable {
  const { thresholds } = context.facts;
  if (forecast) return statusOfProbability(forecast.probability, thresholds);
  if (demand.side === 'within') return satisfies(demand, latest.amount.value) ? 'on-track' : 'at-risk';
  const sign = signOf(demand);
  if (compareDecimals(pace.reached, pace.expected) * sign >= 0 && (pace.basis !== 'steady' || satisfies(demand, pace.reached))) return 'on-track';
  if (question.kind === 'trend' && measured.period.months - latest.months < thresholds.monthsToTurn) return 'off-track';
  if (needed?.everReached !== undefined && hasEarlierGrowth(series, measured.period)) return needed.everReached ? 'at-risk' : 'off-track';
  return question.kind === 'trend' ? 'at-risk' : beforeBound(demand, statusOfPace(sizeOf(pace.reached), sizeOf(pace.expected), sign, thresholds), pace);
}

/** Of amounts, in percent of last year's: 12% grown where 20% is asked has brought 112 of 120. */
const amountOf = (growth: Decimal): Decimal => addDecimals(decimal('100'), growth);

interface Said {
  readonly atPlan: Decimal | undefined;
  readonly needed: Needed | undefined;
  readonly forecast: PartForecast | undefined;
  readonly sayAsked: Say | undefined;
}

function sayAll(standing: Standing, { atPlan, needed, forecast, sayAsked }: Said, language: Language): readonly string[] {
  const { demand } = standing;
  const unit = demand.bound.unit;
  const planned = atPlan === undefined ? [] : [sayPlanned({ value: atPlan, unit }, language)];
  return [
    ...(sayAsked ? [sayToDate(standing, language), sayAsked(language)] : [sayReached(standing, language)]),
    ...planned,
    ...(needed ? [sayNeededGrowth(needed, language, signOf(demand), isStrict(demand))] : []),
    ...(forecast ? [sayProbability(forecast, language)] : []),
  ];
}

const sayPlanned = (planned: Quantity, language: Language): string =>
  language === 'vi' ? `kịch bản đến kỳ này là ${quantity(planned, 'vi')}` : `the plan for that time was ${quantity(planned, 'en')}`;

/** "hết tháng 9 tăng 5,27% so với cùng kỳ". */
function sayToDate({ measured, latest }: Standing, language: Language): string {
  const when = byEndOf(latest.period, measured.period, language);
  const grown = sayGrowth(latest.amount, language);
  return language === 'vi' ? `${when} ${grown} so với cùng kỳ` : `${grown} year on year ${when}`;
}

/** "hết tháng 9 tăng 5,27% so với cùng kỳ, cận dưới là 6,5%". */
function sayReached(standing: Standing, language: Language): string {
  const { question, measured, demand, latest } = standing;
  const vi = language === 'vi';
  const toDate = sayToDate(standing, language);
  if (question.kind === 'trend') return `${toDate}; ${askedTrend(question.toward, 'growth-yoy', language)}`;
  const asked = question.toward === 'decrease' ? { value: negateDecimal(demand.bound.value), unit: demand.bound.unit } : demand.bound;
  const bound = sayBound(question, measured.part.criterion, asked, language);
  if (question.toward === 'decrease') return `${toDate} (${vi ? 'yêu cầu giảm' : 'a fall is required'}, ${bound})`;
  return `${toDate}, ${compared(latest, demand, language)} ${bound}`;
}

function compared({ amount }: ToDate, { bound }: Demand, language: Language): string {
  const order = compareDecimals(amount.value, bound.value);
  if (order === 0) return language === 'vi' ? 'bằng' : 'equal to';
  if (language === 'vi') return order < 0 ? 'thấp hơn' : 'cao hơn';
  return order < 0 ? 'below' : 'above';
}
