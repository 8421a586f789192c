/** A part of a target during its period: foreseen by the kind of its criterion and of its figures, or why it cannot be. */

import type { Measure, Observation } from '../../observation/index.ts';
import type { TargetPart } from '../../plan/index.ts';
import { type Bilingual, type Day, dayOf, formatDay, type Language, periodEnd } from '../../values/index.ts';
import { sayFigure } from '../explain-figure.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { capital, inBoth } from '../phrases.ts';
import { type Question, questionsOf } from '../question.ts';
import type { PartAssessment } from '../types.ts';
import { addsUp } from './adds-up.ts';
import { foreseeByBase } from './by-base.ts';
import type { OutlookContext } from './facts.ts';
import { foreseeFlow } from './flow.ts';
import { foreseeFlowByGrowth } from './flow-by-growth.ts';
import type { Foreseen } from './foreseen.ts';
import { foreseeGrowth } from './growth.ts';
import { readSeries } from './known-series.ts';
import { foreseeLevel } from './level.ts';
import { foreseeCountBySteps, milestonesOf } from './milestones.ts';
import { foreseeOccurrence, foreseeTrendOfLevels } from './occurrence.ts';
import type { OutlookOpen, PartOutlook } from './types.ts';
import { openOutlookWords, outlookWords } from './words.ts';

/**
 * The outlook of a part whose verdict, on the same day, is `assessment`. A part with a verdict is decided, and nothing is
 * foreseen; what cannot be foreseen says why and from when it can be judged. Dated facts that people entered stand beside an
 * outlook of numbers and change nothing in it.
 */
export function foreseePart(part: TargetPart, assessment: PartAssessment, context: OutlookContext): PartOutlook {
  if (assessment.verdict !== 'not-assessable') return { part: part.address, status: 'decided', because: assessment.because };
  const link = context.index.findLink(part.address);
  const indicator = link && context.index.findIndicator(link.indicator);
  const period = part.period ?? context.options.planPeriod;
  const measured = link && indicator && { part, link, indicator, period };
  const foreseen = measured && assessment.why !== 'ambiguous' ? foresee(measured, context) : undefined;
  const due = dueDay(period, measured, context);
  if (!measured || !foreseen) return openOutlook({ part, measured, assessment, why: whyOpen(assessment, measured, period, context), due }, context);
  const { say, ...outlook } = foreseen;
  const milestones = outlook.milestones ?? milestonesOf(measured, context, outlook.demanded?.unit);
  return {
    part: part.address,
    ...outlook,
    ...(milestones.length > 0 && { milestones }),
    ...due,
    because: inBoth((language) => sentence(outlook, say(language), due, context.asKnownOn, language)),
  };
}

function foresee(measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  if (context.asKnownOn < `${measured.period.start}-01`) return undefined;
  for (const question of questionsOf(measured.part.criterion, measured.link, measured.indicator)) {
    const foreseen = foreseeQuestion(question, measured, context);
    if (foreseen) return foreseen;
  }
  return undefined;
}

function foreseeQuestion(question: Question, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  switch (question.kind) {
    case 'amount':
      if (question.measure === 'growth-yoy') return foreseeGrowth(question, measured, context);
      if (addsUp(measured.indicator, question.measure))
        return foreseeFlow(question, measured, context) ?? foreseeFlowByGrowth(question, measured, context) ?? foreseeCountBySteps(question, measured, context);
      return foreseeLevel(question, measured, context);
    case 'growth':
      return foreseeByBase(question, measured, context);
    case 'difference':
      return foreseeLevel(question, measured, context);
    case 'trend':
      return foreseeGrowth(question, measured, context);
    case 'trend-of-levels':
      return foreseeTrendOfLevels(question, measured, context);
    case 'occurrence':
      return foreseeOccurrence(question, measured, context);
  }
}

function whyOpen({ why }: PartAssessment, measured: MeasuredPart | undefined, period: MeasuredPart['period'], context: OutlookContext): OutlookOpen {
  if (why === 'not-linked' || why === 'ambiguous') return why;
  if (context.asKnownOn < `${period.start}-01`) return 'period-ahead';
  if (why === 'other-measure' || why === 'period-running') return 'other-measure';
  if (measured && ['named-unit', 'event'].includes(measured.part.criterion.kind)) return 'no-milestone';
  if (context.asKnownOn > periodEnd(period)) return 'awaiting-result';
  return measured && isYearly(measured, context) ? 'yearly' : 'no-figure';
}

/** Whether, by the day, figures of whole years were all that had been published of it, or its release calendar names no others. */
function isYearly({ link, indicator, period }: MeasuredPart, { index, asKnownOn, facts }: OutlookContext): boolean {
  const { figures } = readSeries(link, index, asKnownOn);
  if (figures.length > 0) return figures.every((figure) => figure.period.months >= Math.min(12, period.months));
  const shorter = [3, 6, 9].filter((months) => months < period.months).map((months) => ({ start: period.start, months }));
  return facts.findRelease(indicator, period) !== undefined && shorter.every((part) => facts.findRelease(indicator, part) === undefined);
}

type Due = Required<Pick<PartOutlook, 'assessableOn' | 'assessableBy'>> & Pick<PartOutlook, 'assessableUnsourced'>;

/** The declared day of release; where nobody declared one, the day after the period's last. */
function dueDay(period: MeasuredPart['period'], measured: MeasuredPart | undefined, { facts }: OutlookContext): Due {
  const release = measured && facts.findRelease(measured.indicator, period);
  return release
    ? { assessableOn: release.day, assessableBy: `release-${release.precision}`, ...(release.unsourced && { assessableUnsourced: true }) }
    : { assessableOn: dayAfter(periodEnd(period)), assessableBy: 'period-end' };
}

/** Periods end with a month, so the day after is the first of the next. */
function dayAfter(end: Day): Day {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}

interface Open {
  readonly part: TargetPart;
  readonly measured: MeasuredPart | undefined;
  readonly assessment: PartAssessment;
  readonly why: OutlookOpen;
  readonly due: Due;
}

function openOutlook({ part, measured, assessment, why, due }: Open, { asKnownOn }: OutlookContext): PartOutlook {
  const known = (language: Language): string => {
    const figure = why === 'other-measure' && measured ? assessment.latest : undefined;
    return figure && measured ? ` (${sayFigure(figure, measured, language)})${sayUnconverted(figure, measured, language)}` : '';
  };
  const because = inBoth(
    (language) => `${outlookWords['not-assessable'][language]}: ${openOutlookWords[why][language]}${known(language)}; ${sayDue(due, asKnownOn, language)}.`,
  );
  return { part: part.address, status: 'not-assessable', why, ...due, because };
}

/** Why an amount cannot be worked out from a growth or a share of plan: what it is a growth or a share of is not known. */
function sayUnconverted({ measure }: Observation, { link, indicator }: MeasuredPart, language: Language): string {
  const isAmount = indicator.accumulation === 'flow' && (link.measure === 'value' || link.measure === 'count');
  const base = unknownBases.find(([of]) => of === measure)?.[1];
  return isAmount && base ? `, ${base[language]}` : '';
}

const unknownBases: readonly (readonly [Measure, Bilingual])[] = [
  ['growth-yoy', { vi: 'chưa biết mức của năm trước để quy đổi', en: 'and the level of the year before, needed to convert them, is not known' }],
  ['share-of-plan', { vi: 'chưa biết số kế hoạch để quy đổi', en: 'and the plan, needed to convert them, is not known' }],
];

/** "theo lịch công bố, đánh giá được từ ngày 06/01/2025". */
export function sayDue({ assessableOn, assessableBy, assessableUnsourced }: Due, asKnownOn: Day, language: Language): string {
  const when = formatDay(assessableOn, language);
  const vi = language === 'vi';
  const passed = assessableOn <= asKnownOn;
  const [schedule, calendar] = assessableUnsourced
    ? ['lịch công bố (chưa có nguồn xác nhận)', 'a release calendar without a confirmed source']
    : ['lịch công bố', 'the release calendar'];
  switch (assessableBy) {
    case 'period-end':
      if (passed) return vi ? 'chưa có lịch công bố' : 'there is no release calendar for it';
      return vi ? `sớm nhất từ ngày ${when}, khi hết kỳ` : `at the earliest from ${when}, when the period is over`;
    case 'release-day':
      if (passed) return vi ? `theo ${schedule} phải có từ ngày ${when}` : `by ${calendar} it was due on ${when}`;
      return vi ? `theo ${schedule}, đánh giá được từ ngày ${when}` : `by ${calendar} it can be assessed from ${when}`;
    case 'release-by':
      if (passed) return vi ? `theo ${schedule} phải có chậm nhất ngày ${when}` : `by ${calendar} it was due by ${when}`;
      return vi ? `theo ${schedule}, đánh giá được chậm nhất ngày ${when}` : `by ${calendar} it can be assessed by ${when} at the latest`;
  }
}

function sentence({ status, why }: Pick<PartOutlook, 'status' | 'why'>, clauses: readonly string[], due: Due, asKnownOn: Day, language: Language): string {
  const reason = why ? [openOutlookWords[why][language]] : [];
  const until = status === 'not-assessable' ? [sayDue(due, asKnownOn, language)] : [];
  return capital(`${outlookWords[status][language]}: ${[...reason, ...clauses, ...until].join('; ')}.`, language);
}
