/** Outlook of what must happen at all (a named unit, an event) or must not, and of levels that must move against the year before. */
import type { Observation } from '../../observation/index.ts';
import { compareDecimals, decimal, type Language } from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { quantity } from '../phrases.ts';
import { inUnitOf } from '../quantities.ts';
import type { Question } from '../question.ts';
import { askedTrend } from '../words.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { figuresWithin, readSeries } from './known-series.ts';
import { foreseeByShares, milestonesOf } from './milestones.ts';
import { byEndOf } from './say.ts';
import { findFigure, yearEarlier } from './to-date.ts';

const zero = decimal('0');

export function foreseeOccurrence(question: Extract<Question, { kind: 'occurrence' }>, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const figure = figuresWithin(series, question.measure, measured.period).at(-1);
  const happened = figure && compareDecimals(figure.value, zero) > 0;
  if (question.wanted === 'none') return figure && absence(figure, happened === true, measured);
  if (!figure || !happened) return foreseeByShares(measured, context) ?? (figure && notYet(figure, measured));
  return {
    status: 'on-track',
    basis: figure.id,
    toDate: figure.period,
    noForecast: 'not-a-number',
    milestones: milestonesOf(measured, context),
    say: (language) => [
      language === 'vi' ? `đến ${byEndOf(figure.period, measured.period, 'vi')} đã được ghi nhận` : `recorded ${byEndOf(figure.period, measured.period, 'en')}`,
    ],
  };
}

type Figure = Pick<Observation, 'id' | 'period' | 'value' | 'unit'>;

function absence(figure: Figure, happened: boolean, { period }: MeasuredPart): Foreseen {
  const say = (language: Language): readonly string[] => {
    const when = byEndOf(figure.period, period, language);
    if (!happened) return [language === 'vi' ? `${when} chưa ghi nhận trường hợp nào; yêu cầu là không xảy ra` : `none recorded ${when}; none is to occur`];
    const size = quantity(figure, language);
    return [language === 'vi' ? `${when} đã ghi nhận ${size}; yêu cầu là không xảy ra` : `${size} recorded ${when}; none is to occur`];
  };
  return { status: happened ? 'off-track' : 'on-track', basis: figure.id, toDate: figure.period, noForecast: 'not-a-number', say };
}

function notYet(figure: Figure, { period }: MeasuredPart): Foreseen {
  const say = (language: Language): readonly string[] => {
    const when = byEndOf(figure.period, period, language);
    return [language === 'vi' ? `đến ${when} chưa được ghi nhận` : `not recorded ${when}`];
  };
  return { status: 'not-assessable', why: 'no-milestone', basis: figure.id, toDate: figure.period, noForecast: 'not-a-number', say };
}

/** A level that must move against the year before: the latest part of the period beside the same part of last year. */
export function foreseeTrendOfLevels(
  question: Extract<Question, { kind: 'trend-of-levels' }>,
  measured: MeasuredPart,
  context: OutlookContext,
): Foreseen | undefined {
  const series = readSeries(measured.link, context.index, context.asKnownOn);
  const figure = figuresWithin(series, question.measure, measured.period).findLast(({ period }) => period.months < measured.period.months);
  const before = figure && findFigure(series, question.measure, yearEarlier(figure.period));
  const base = figure && before && inUnitOf(before, figure.unit);
  if (!figure || !base) return undefined;
  const order = compareDecimals(figure.value, base.value);
  const right = question.toward === 'increase' ? order > 0 : question.toward === 'decrease' ? order < 0 : order <= 0;
  const months = measured.period.months - figure.period.months;
  const late = months < context.facts.thresholds.monthsToTurn;
  return {
    status: right ? 'on-track' : late ? 'off-track' : 'at-risk',
    basis: figure.id,
    toDate: figure.period,
    reached: { value: figure.value, unit: figure.unit },
    demanded: base,
    pace: { kind: 'level', reached: figure.value, expected: base.value, basis: 'same-period', years: [] },
    noForecast: 'thin-history',
    say: (language) => {
      const when = byEndOf(figure.period, measured.period, language);
      const asked = askedTrend(question.toward, question.measure, language);
      if (language === 'vi') return [`${when} là ${quantity(figure, 'vi')}, cùng kỳ năm trước ${quantity(base, 'vi')}; ${asked}`];
      return [`${quantity(figure, 'en')} ${when}, against ${quantity(base, 'en')} a year before; ${asked}`];
    },
  };
}
