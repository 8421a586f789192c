/** Outlook of what adds up over the period: to date against the target times the expected share, and what the rest must bring. */
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  formatDecimal,
  isAfter,
  type Language,
  multiplyDecimals,
  type Period,
  periodEnd,
  type Quantity,
  subtractDecimals,
} from '../../values/index.ts';
import type { KnownFigure } from '../forecast/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { quantity } from '../phrases.ts';
import { shareInPercent } from '../quantities.ts';
import type { Question } from '../question.ts';
import { presentForecast } from './chance.ts';
import { type Demand, demandOf, satisfies, signOf, tellDemand } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { type KnownSeries, readSeries } from './known-series.ts';
import { monthOf, periodBetween } from './months.ts';
import { plannedAt, plannedPath } from './planned-path.ts';
import { predict, usualShares } from './predict.ts';
import { bestPerMonth } from './record.ts';
import { byEndOf, sayBound, sayExpectedShare, sayNeededPerMonth, sayProbability, spoken } from './say.ts';
import { type Foreseeable, statusOfPace, statusOfProbability } from './status.ts';
import { levelsToDate, type ToDate } from './to-date.ts';
import type { Needed, Pace, PartForecast, PathPoint } from './types.ts';

type AmountQuestion = Extract<Question, { kind: 'amount' }>;

/** What a flow stands on: the part, what is asked of it, its series and the latest level to date. */
interface Standing {
  readonly measured: MeasuredPart;
  readonly question: AmountQuestion;
  readonly demand: Demand;
  readonly series: KnownSeries;
  readonly latest: ToDate;
  readonly context: OutlookContext;
}

export function foreseeFlow(question: AmountQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const demand = demandOf(question.criterion, question.direction, context.options.aboutTolerancePercent);
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const latest = levelsToDate(series, measured.period, question.measure, demand.bound.unit).findLast(({ months }) => months < measured.period.months);
  if (!latest) return undefined;
  const standing: Standing = { measured, question, demand, series, latest, context };
  const planned = plannedPath(series, measured.period, question.measure, demand.bound.unit, signOf(demand));
  const { pace, path } = expect(standing, planned);
  const { forecast, noForecast } = forecastOf(standing);
  const needed = neededOf(standing);
  const status = statusOf(standing, pace, forecast);
  return {
    status,
    basis: latest.figure.id,
    toDate: latest.period,
    ...(latest.derived && { derived: latest.derived }),
    reached: latest.amount,
    ...tellDemand(demand),
    rest: { kind: 'amount', months: measured.period.months - latest.months },
    path,
    ...(planned.length > 0 && { plannedPath: planned }),
    pace,
    ...(needed && { needed }),
    ...(forecast && { forecast }),
    ...(noForecast && { noForecast }),
    say: (language) => sayFlow(standing, { pace, needed, forecast }, language),
  };
}

const hundred = decimal('100');

/** The share of the target that one would expect by then: as planned, as in past years, or month by month alike. */
function expect(
  { measured: { period }, demand, latest, series, question }: Standing,
  planned: readonly PathPoint[],
): { pace: Pace; path: readonly PathPoint[] } {
  const target = demand.bound.value;
  const reached = shareInPercent(latest.amount.value, target) ?? decimal('0');
  const usual = period.months === 12 && period.start.endsWith('-01') ? seasonalPath(series, question, demand, period) : undefined;
  const path = usual?.path ?? straightPath(period, target);
  const atPlan = plannedAt(planned, latest.months);
  if (atPlan !== undefined) {
    const point = planned.find(({ period: to }) => to.months === latest.months);
    return { path, pace: { kind: 'share', reached, ...shareBand(point, target), basis: 'planned-path', years: usual?.years ?? [] } };
  }
  const point = usual?.path.find(({ period: to }) => to.months === latest.months);
  if (usual && point) return { path, pace: { kind: 'share', reached, ...shareBand(point, target), basis: 'past-years', years: usual.years } };
  const even = divideDecimals(multiplyDecimals(decimal(latest.months), hundred), decimal(period.months), 4) ?? decimal('0');
  return { path: straightPath(period, target), pace: { kind: 'share', reached, expected: even, basis: 'straight-line', years: [] } };
}

function shareBand(point: PathPoint | undefined, target: Decimal): Pick<Pace, 'expected' | 'expectedLow' | 'expectedHigh'> {
  const share = (value: Decimal) => shareInPercent(value, target) ?? decimal('0');
  return {
    expected: share(point?.central ?? decimal('0')),
    ...(point?.low !== undefined && { expectedLow: share(point.low) }),
    ...(point?.high !== undefined && { expectedHigh: share(point.high) }),
  };
}

function straightPath(period: Period, target: Decimal): readonly PathPoint[] {
  const start = monthOf(period.start);
  return Array.from({ length: period.months }, (_, index) => ({
    period: periodBetween(start, start + index + 1),
    central: divideDecimals(multiplyDecimals(target, decimal(index + 1)), decimal(period.months), 6) ?? decimal('0'),
  }));
}

/** Shares of past years times the target. Shares are estimates: four decimals of a share are more than is known. */
function seasonalPath(series: KnownSeries, question: AmountQuestion, demand: Demand, period: Period) {
  const shares = usualShares(series, question.measure, demand.bound.unit, period);
  if (!shares) return undefined;
  const start = monthOf(period.start);
  const times = (share: number) => multiplyDecimals(demand.bound.value, decimal(share.toFixed(4)));
  const path = shares.months.map(({ month, low, central, high }) => ({
    period: periodBetween(start, start + month),
    low: times(low),
    central: times(central),
    high: times(high),
  }));
  return { path, years: shares.years };
}

function forecastOf({ measured, question, demand, series, latest, context }: Standing): { forecast?: PartForecast; noForecast?: Foreseen['noForecast'] } {
  const { unit } = demand.bound;
  const derived = latest.derived && asKnownFigure(latest, question);
  const predicted = predict(series, {
    accumulation: 'flow',
    measure: question.measure,
    target: measured.period,
    unit,
    of: measured,
    index: context.index,
    ...(derived && { derived }),
  });
  return predicted.kind === 'none' ? { noForecast: predicted.why } : { forecast: presentForecast(predicted, demand, unit) };
}

/** A derived level, known since the figure that it was derived from. */
function asKnownFigure({ figure, period, amount }: ToDate, { measure }: AmountQuestion): KnownFigure | undefined {
  const { published, status } = figure;
  return published.precision === 'unknown' ? undefined : { period, measure, value: Number(amount.value), status, knownBy: published.knownBy };
}

function neededOf({ measured: { period }, question, demand, series, latest, context }: Standing): Needed | undefined {
  const remaining = period.months - latest.months;
  const sign = signOf(demand);
  const { unit } = demand.bound;
  const isCount = unit.dimension.startsWith('count:');
  const strictly = demand.side !== 'within' && demand.strict && isCount ? decimal(sign) : decimal('0');
  const left = addDecimals(subtractDecimals(demand.bound.value, latest.amount.value), strictly);
  if (isAfter(context.asKnownOn, periodEnd(period)) || compareDecimals(left, decimal('0')) <= 0) return undefined;
  const each = divideDecimals(left, decimal(remaining), 6) ?? left;
  if (isCount && compareDecimals(each, decimal('10')) < 0) return { kind: 'count', amount: { value: left, unit }, remaining };
  const best = bestPerMonth(series, question.measure, unit, remaining, sign);
  const everReached = best && compareDecimals(best.amount.value, each) * sign >= 0;
  return { kind: 'per-month', amount: { value: each, unit }, remaining, ...(best && { best }), ...(everReached !== undefined && { everReached }) };
}

/** A sum that only grows has met its minimum once it is there, and has broken its maximum once it is past it. */
function statusOf({ demand, latest, context }: Standing, pace: Pace, forecast: PartForecast | undefined): Foreseeable {
  const met = satisfies(demand, latest.amount.value);
  if (demand.side === 'more' && met) return 'on-track';
  if (demand.side === 'less' && !met) return 'off-track';
  const { thresholds } = context.facts;
  if (forecast) return statusOfProbability(forecast.probability, thresholds);
  const sign = signOf(demand);
  return statusOfPace(pace.reached, (sign === 1 ? pace.expectedLow : pace.expectedHigh) ?? pace.expected, sign, thresholds);
}

interface Said {
  readonly pace: Pace;
  readonly needed: Needed | undefined;
  readonly forecast: PartForecast | undefined;
}

const words = {
  met: { vi: 'đã đủ mức cả kỳ', en: 'which is the whole target already' },
  passed: { vi: 'đã vượt mức tối đa của cả kỳ', en: 'which is past the maximum already' },
  touched: { vi: 'không còn thấp hơn mức quy định cho cả kỳ', en: 'which is no longer below it' },
  used: { vi: 'đã hết mức của cả kỳ, thời gian còn lại không được phát sinh thêm', en: 'nothing may be added in what is left' },
} as const;

function sayFlow(standing: Standing, { pace, needed, forecast }: Said, language: Language): readonly string[] {
  return [
    sayReached(standing, pace, language),
    ...sayAgainst(standing, pace, language),
    ...(needed ? [sayNeeded(needed, standing.demand, language)] : []),
    ...(forecast ? [sayProbability(forecast, language)] : []),
  ];
}

/** The whole target reached or broken already, or the pace; of a maximum reached exactly, that nothing is left. */
function sayAgainst({ demand, latest }: Standing, pace: Pace, language: Language): readonly string[] {
  const met = satisfies(demand, latest.amount.value);
  const order = compareDecimals(latest.amount.value, demand.bound.value);
  if (demand.side === 'more' && met) return [words.met[language]];
  if (demand.side === 'less' && !met) return [(order === 0 ? words.touched : words.passed)[language]];
  const expected = sayExpectedShare(pace, language);
  return demand.side === 'less' && order === 0 ? [expected, words.used[language]] : [expected];
}

/** "hết tháng 9 đạt 4.800 tỷ đồng, bằng 82,47% chỉ tiêu 5.820 tỷ đồng". */
function sayReached({ question, measured, demand, latest }: Standing, { reached }: Pace, language: Language): string {
  const vi = language === 'vi';
  const bound = sayBound(question, measured.part.criterion, demand.bound, language);
  const share = `${formatDecimal(reached, language)}%`;
  const when = byEndOf(latest.period, measured.period, language);
  const level = latest.derived || decimalPlaces(latest.amount.value) > 2 ? spoken(latest.amount, language) : quantity(latest.amount, language);
  const how = sayDerived(latest, language);
  if (question.measure === 'share-of-plan')
    return vi ? `${when} đạt ${level} kế hoạch, so với ${bound}` : `${when} ${level} of plan was reached, against ${bound}`;
  return vi ? `${when} ${demand.side === 'less' ? 'ghi nhận' : 'đạt'} ${level}${how}, bằng ${share} ${bound}` : `${level}${how} ${when}, ${share} of ${bound}`;
}

function sayDerived({ derived, figure, of }: ToDate, language: Language): string {
  if (!derived) return '';
  const vi = language === 'vi';
  if (derived === 'sum') return vi ? ' (cộng các kỳ)' : ' (periods added up)';
  const base = of ? quantity(of as Quantity, language) : '';
  if (derived === 'share-of-plan')
    return vi ? ` (tính từ ${quantity(figure, 'vi')} của kế hoạch ${base})` : ` (from ${quantity(figure, 'en')} of the plan of ${base})`;
  return vi ? ` (tính từ mức tăng ${quantity(figure, 'vi')} so với ${base} cùng kỳ)` : ` (from a growth of ${quantity(figure, 'en')} on ${base} a year before)`;
}

function sayNeeded(needed: Needed, demand: Demand, language: Language): string {
  const vi = language === 'vi';
  const { amount, remaining, kind } = needed;
  if (demand.side === 'less') {
    const each = kind === 'per-month' ? (vi ? ' mỗi tháng' : ' a month') : '';
    const left = spoken(amount, language, 'down');
    if (remaining === 1) return vi ? `còn không quá ${left} trong tháng còn lại` : `no more than ${left} may be added in the month left`;
    return vi ? `còn không quá ${left}${each} trong ${remaining} tháng còn lại` : `no more than ${left}${each} may be added in the ${remaining} months left`;
  }
  if (kind === 'count') {
    const left = quantity(amount as Quantity, language);
    return vi ? `còn thiếu ${left}, thời gian còn ${remaining} tháng` : `${left} short, with ${remaining} ${remaining === 1 ? 'month' : 'months'} left`;
  }
  return sayNeededPerMonth(needed, language);
}
