/** Outlook of a level (stock, rate, index) or of a change of one: from the level at the start along a straight path to the target. */
import type { Observation } from '../../observation/index.ts';
import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  isAfter,
  type Language,
  multiplyDecimals,
  negateDecimal,
  type Period,
  periodEnd,
  type Quantity,
  subtractDecimals,
} from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { approximately, quantity } from '../phrases.ts';
import { differenceUnit, inUnitOf } from '../quantities.ts';
import type { Question } from '../question.ts';
import { presentForecast } from './chance.ts';
import { beforeBound, type Demand, demandOf, satisfies, signOf, tellDemand } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { figuresWithin, type KnownSeries, readSeries } from './known-series.ts';
import { monthOf, monthsInto, periodBetween } from './months.ts';
import { predict } from './predict.ts';
import { byEndOf, sayBound, sayProbability, spoken } from './say.ts';
import { type Foreseeable, statusOfPace, statusOfProbability } from './status.ts';
import type { Needed, Pace, PartForecast, PathPoint } from './types.ts';

type LevelQuestion = Extract<Question, { kind: 'amount' | 'difference' }>;

interface Standing {
  readonly question: LevelQuestion;
  readonly measured: MeasuredPart;
  readonly context: OutlookContext;
  readonly series: KnownSeries;
  readonly demand: Demand;
  readonly latest: Observation;
  readonly level: Quantity;
  /** The last level known from before the period. */
  readonly base?: Quantity;
  /** Months of the period that have passed at the latest level. */
  readonly months: number;
}

export function foreseeLevel(question: LevelQuestion, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const standing = standingOf(question, measured, context);
  if (!standing) return undefined;
  const { demand, level, latest, base } = standing;
  const path = base ? pathOf(standing, base) : undefined;
  const pace = paceOf(standing, path);
  const { forecast, noForecast } = forecastOf(standing);
  const needed = neededOf(standing);
  return {
    status: statusOf(standing, pace, forecast),
    basis: latest.id,
    toDate: latest.period,
    reached: level,
    ...tellDemand(demand),
    rest: { kind: 'level', months: measured.period.months - standing.months },
    ...(path && { path }),
    pace,
    ...(needed && { needed }),
    ...(forecast && { forecast }),
    ...(noForecast && { noForecast }),
    say: (language) => sayLevel(standing, { pace, needed, forecast }, language),
  };
}

function standingOf(question: LevelQuestion, measured: MeasuredPart, context: OutlookContext): Standing | undefined {
  const { period } = measured;
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const latest = figuresWithin(series, question.measure, period).findLast(
    (figure) => monthsInto(period, figure.period) < period.months || figure.period.months < period.months,
  );
  if (!latest) return undefined;
  const before = series.figures.findLast((figure) => figure.measure === question.measure && monthsInto(period, figure.period) <= 0);
  const demand = demandOfLevel(question, before ?? latest, before, context);
  const level = demand && inUnitOf(latest, demand.bound.unit);
  if (!demand || !level) return undefined;
  const base = before && inUnitOf(before, demand.bound.unit);
  return {
    question,
    measured,
    context,
    series,
    demand,
    latest,
    level: { value: level.value, unit: demand.bound.unit },
    ...(base && { base }),
    months: monthsInto(period, latest.period),
  };
}

/** The level asked for; of a change the level it leads to, which needs the one it starts from. */
function demandOfLevel(question: LevelQuestion, { unit }: Quantity, before: Observation | undefined, { options }: OutlookContext): Demand | undefined {
  const demand = demandOf(question.criterion, question.direction, options.aboutTolerancePercent);
  if (question.kind === 'amount') return demand;
  if (!before) return undefined;
  const falls = question.toward === 'decrease';
  const shifted = (by: Quantity['value']) => addDecimals(before.value, falls ? negateDecimal(by) : by);
  const bound = { value: shifted(demand.bound.value), unit };
  if (demand.side === 'within') {
    const [a, b] = [shifted(demand.low), shifted(demand.high)];
    return { side: 'within', bound, low: falls ? b : a, high: falls ? a : b };
  }
  return { side: falls === (demand.side === 'more') ? 'less' : 'more', bound, strict: demand.strict };
}

function pathOf({ measured: { period }, demand }: Standing, base: Quantity): readonly PathPoint[] {
  const start = monthOf(period.start);
  const way = subtractDecimals(demand.bound.value, base.value);
  return Array.from({ length: period.months }, (_, index) => ({
    period: periodBetween(start, start + index + 1),
    central: addDecimals(base.value, divideDecimals(multiplyDecimals(way, decimal(index + 1)), decimal(period.months), 6) ?? decimal('0')),
  }));
}

function paceOf({ demand, level, months }: Standing, path: readonly PathPoint[] | undefined): Pace {
  const expected = path?.[months - 1]?.central;
  return {
    kind: 'level',
    reached: level.value,
    expected: expected ?? demand.bound.value,
    basis: expected === undefined ? 'steady' : 'base-to-target',
    years: [],
  };
}

function forecastOf({ question, measured, demand, series, context }: Standing): { forecast?: PartForecast; noForecast?: Foreseen['noForecast'] } {
  const { unit } = demand.bound;
  const declared = measured.indicator.accumulation;
  const accumulation = declared === 'undeclared' ? 'stock' : declared;
  const predicted = predict(series, { accumulation, measure: question.measure, target: measured.period, unit, of: measured, index: context.index });
  return predicted.kind === 'none' ? { noForecast: predicted.why } : { forecast: presentForecast(predicted, demand, unit) };
}

function neededOf({ measured: { period }, demand, level, months, context }: Standing): Needed | undefined {
  if (satisfies(demand, level.value) || isAfter(context.asKnownOn, periodEnd(period))) return undefined;
  const value = subtractDecimals(demand.bound.value, level.value);
  return { kind: 'change', amount: { value, unit: demand.bound.unit }, remaining: period.months - months };
}

/** Where the level stands on the way from the base; without a base, whether it is there already, or near. */
function statusOf({ demand, level, base, months, measured, context }: Standing, pace: Pace, forecast: PartForecast | undefined): Foreseeable {
  const { thresholds } = context.facts;
  if (forecast) return statusOfProbability(forecast.probability, thresholds);
  if (satisfies(demand, level.value)) return 'on-track';
  if (!base) return beforeBound(demand, statusOfPace(pace.reached, pace.expected, signOf(demand), thresholds), pace);
  const way = subtractDecimals(demand.bound.value, base.value);
  const gone = subtractDecimals(level.value, base.value);
  const toward = compareDecimals(way, decimal('0'));
  const passed = divideDecimals(multiplyDecimals(way, decimal(months)), decimal(measured.period.months), 8) ?? decimal('0');
  if (toward === 0) return 'at-risk';
  return toward > 0 ? statusOfPace(gone, passed, 1, thresholds) : statusOfPace(negateDecimal(gone), negateDecimal(passed), 1, thresholds);
}

interface Said {
  readonly pace: Pace;
  readonly needed: Needed | undefined;
  readonly forecast: PartForecast | undefined;
}

function sayLevel(standing: Standing, { pace, needed, forecast }: Said, language: Language): readonly string[] {
  const vi = language === 'vi';
  const { demand, base } = standing;
  const path = { value: pace.expected, unit: demand.bound.unit };
  const begun = base ? quantity(base, language) : '';
  const along = vi
    ? `nếu thay đổi đều từ ${begun} đầu kỳ thì đến thời điểm này là ${spoken(path, 'vi')}`
    : `an even path from ${begun} would be at ${spoken(path, 'en')}`;
  return [
    sayReached(standing, language),
    ...(pace.basis === 'base-to-target' ? [along] : []),
    ...(needed ? [sayNeeded(needed, language)] : []),
    ...(forecast ? [sayProbability(forecast, language)] : []),
  ];
}

/** "hết tháng 9 là 84,03%, cao hơn mức tối thiểu 80%". */
function sayReached({ question, measured, demand, level, latest }: Standing, language: Language): string {
  const vi = language === 'vi';
  const when = byEndOf(periodToDate(measured.period, latest.period), measured.period, language);
  const order = compareDecimals(level.value, demand.bound.value);
  const side = vi ? (order === 0 ? 'bằng' : order < 0 ? 'thấp hơn' : 'cao hơn') : order === 0 ? 'equal to' : order < 0 ? 'below' : 'above';
  const to = `${approximately(measured.part.criterion, language)}${quantity(demand.bound, language)}`;
  const bound =
    question.kind === 'amount' ? sayBound(question, measured.part.criterion, demand.bound, language) : vi ? `mức phải tới ${to}` : `the level to reach, ${to}`;
  return vi ? `${when} là ${quantity(level, 'vi')}, ${side} ${bound}` : `${quantity(level, 'en')} ${when}, ${side} ${bound}`;
}

function periodToDate(whole: Period, part: Period): Period {
  return periodBetween(monthOf(whole.start), monthOf(whole.start) + monthsInto(whole, part));
}

function sayNeeded({ amount, remaining }: Needed, language: Language): string {
  if (amount.value === '0') return language === 'vi' ? 'đúng bằng mức này là chưa đủ' : 'exactly that is not enough';
  const falls = amount.value.startsWith('-');
  const size = quantity({ value: falls ? negateDecimal(amount.value) : amount.value, unit: differenceUnit(amount.unit) }, language);
  if (language === 'vi') return `còn phải ${falls ? 'giảm' : 'tăng'} ${size} trong ${remaining} tháng`;
  return `it must still ${falls ? 'fall' : 'rise'} by ${size} in ${remaining} ${remaining === 1 ? 'month' : 'months'}`;
}
