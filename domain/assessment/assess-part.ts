/** A part of a target as known on a day: the verdict with its two numbers, or why there is none and what is known. */
import { type Observation, type Selection, selectFigure } from '../observation/index.ts';
import type { TargetPart } from '../plan/index.ts';
import { whatBecameOf } from '../territory/index.ts';
import { comparePeriods, type Day, type Decimal, isWithin, type Period, samePeriod } from '../values/index.ts';
import { demandedBound } from './assess-criterion.ts';
import { judgeDerivedPart } from './derived-part.ts';
import { explainOpenPart } from './explain-open.ts';
import { explainVerdict } from './explain-verdict.ts';
import type { FigureGroup, FigureIndex } from './figure-index.ts';
import { type Judged, judgeFigure } from './judge-figure.ts';
import type { MeasuredPart } from './measured-part.ts';
import { type AssessmentOptions, defaultAboutTolerancePercent } from './options.ts';
import { inUnitOf, shareInPercent } from './quantities.ts';
import { comparesWithYearBefore, type Question, questionsOf } from './question.ts';
import type { DeriveFigure } from './told-figure.ts';
import type { NotAssessable, PartAssessment } from './types.ts';

/** What stays the same while one plan is assessed on one day. */
export interface AssessmentContext {
  readonly index: FigureIndex;
  readonly asKnownOn: Day;
  readonly options: AssessmentOptions;
  /** What an indicator's formula gives, where formulas are asked for. */
  readonly derive?: DeriveFigure;
}

/**
 * Judges one part by THE RULE of selection and by its own words. Full-period figures decide, also estimates published
 * before the period ends (marked "ước"); figures of a shorter period never do.
 */
export function assessPart(part: TargetPart, context: AssessmentContext): PartAssessment {
  const assessed = judgePart(part, context);
  const became = becameOf(part, context);
  return became ? { ...assessed, became } : assessed;
}

/** A target for a unit outlives the unit: what became of it is said beside the judgement. */
function becameOf({ criterion }: TargetPart, { asKnownOn, options: { places = [] } }: AssessmentContext): PartAssessment['became'] {
  const unit = criterion.kind === 'named-unit' || criterion.kind === 'event' ? criterion.unit : undefined;
  return unit === undefined ? undefined : whatBecameOf(places, unit, asKnownOn);
}

function judgePart(part: TargetPart, context: AssessmentContext): PartAssessment {
  const link = context.index.findLink(part.address);
  const indicator = link && context.index.findIndicator(link.indicator);
  if (!link || !indicator) return openPart(part, context, 'not-linked');
  const measured: MeasuredPart = { part, link, indicator, period: part.period ?? context.options.planPeriod };
  const questions = questionsOf(part.criterion, link, indicator);
  for (const question of questions) {
    const answer = answerQuestion(question, measured, context);
    if (answer && answer.judged.verdict === 'undecided') return openPart(part, context, 'ambiguous', measured, question);
    if (answer) return decidedPart(measured, question, answer, context);
  }
  return (
    judgeByFormula(measured, questions, context) ??
    openPart(part, context, questions.length === 0 ? 'ambiguous' : reasonOpen(measured, questions, context), measured, questions[0])
  );
}

/** A published figure goes before a derived one, also where it cannot be compared. */
function judgeByFormula(measured: MeasuredPart, questions: readonly Question[], context: AssessmentContext): PartAssessment | undefined {
  if (!context.derive || questions.some((question) => select(measured, measured.period, question, context)?.chosen)) return undefined;
  return judgeDerivedPart(measured, questions, context.derive, context.options.aboutTolerancePercent ?? defaultAboutTolerancePercent);
}

interface Answer {
  readonly selection: Selection;
  readonly figure: Observation;
  readonly judged: Judged;
}

function answerQuestion(question: Question, measured: MeasuredPart, context: AssessmentContext): Answer | undefined {
  const selection = select(measured, measured.period, question, context);
  const figure = selection?.chosen;
  const judged = figure && judgeWith(question, measured, figure, context);
  return selection && figure && judged ? { selection, figure, judged } : undefined;
}

function select({ link }: MeasuredPart, period: Period, question: Question, { index, asKnownOn }: AssessmentContext): Selection | undefined {
  const group = index.findGroup(link.indicator, link.territory, period, question.measure);
  return group && selectFigure(group.observations, asKnownOn, index.authority);
}

/** The judgement of any figure for the part's full period; also used to see whether a rival would decide otherwise. */
export function judgeWith(question: Question, measured: MeasuredPart, figure: Observation, context: AssessmentContext): Judged | undefined {
  if (question.kind === 'growth' && !comparesWithYearBefore(question, measured.period)) return undefined;
  const needsBase = question.kind === 'difference' || question.kind === 'growth' || question.kind === 'trend-of-levels';
  const base = needsBase ? select(measured, yearBefore(measured.period), question, context)?.chosen : undefined;
  return judgeFigure(question, figure, base, context.options.aboutTolerancePercent ?? defaultAboutTolerancePercent);
}

function yearBefore({ start, months }: Period): Period {
  return { start: `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}`, months };
}

function decidedPart(measured: MeasuredPart, question: Question, { selection, figure, judged }: Answer, context: AssessmentContext): PartAssessment {
  const { verdict } = judged;
  if (verdict === 'undecided') throw new Error('an undecided judgement has no verdict');
  const earlier = selection.replaced[0];
  const before = earlier && judgeWith(question, measured, earlier, context)?.verdict;
  const progress = progressOf(measured, question, figure);
  return {
    part: measured.part.address,
    verdict,
    compared: judged.compared,
    decidedBy: figure.id,
    latest: figure,
    ...(progress !== undefined && { progress }),
    ...besides(selection),
    because: explainVerdict({ judged, verdict, figure, measured, question, selection, ...(before && before !== 'undecided' && { verdictBefore: before }) }),
  };
}

function besides({ replaced, rivals, since }: Selection): Pick<PartAssessment, 'replaced' | 'disputed' | 'since'> {
  return {
    ...(replaced.length > 0 && { replaced: replaced.map(({ id }) => id) }),
    ...(rivals.length > 0 && { disputed: rivals.map(({ id }) => id) }),
    ...(since && { since }),
  };
}

function openPart(part: TargetPart, context: AssessmentContext, why: NotAssessable, measured?: MeasuredPart, question?: Question): PartAssessment {
  const known = measured && latestKnown(measured, question, context);
  const figure = known?.chosen;
  const progress = measured && question && figure && progressOf(measured, question, figure);
  return {
    part: part.address,
    verdict: 'not-assessable',
    why,
    ...(figure && { decidedBy: figure.id, latest: figure }),
    ...(progress !== undefined && { progress }),
    ...(known && besides(known)),
    because: explainOpenPart({
      why,
      criterion: part.criterion,
      period: part.period ?? context.options.planPeriod,
      asKnownOn: context.asKnownOn,
      ...optional({ measured, question, figure, progress, known }),
    }),
  };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Leaves out what is undefined, so that an optional field is absent rather than empty. */
function optional<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** The groups of figures that fall into the part's period, of any form. */
function groupsWithin({ link, period }: MeasuredPart, { index }: AssessmentContext): readonly FigureGroup[] {
  return index.groupsOf(link.indicator, link.territory).filter((group) => isWithin(group.period, period));
}

function reasonOpen(measured: MeasuredPart, questions: readonly Question[], context: AssessmentContext): NotAssessable {
  const found = groupsWithin(measured, context).map((group) => ({
    group,
    selection: selectFigure(group.observations, context.asKnownOn, context.index.authority),
  }));
  const known = found.filter(({ selection }) => selection.chosen);
  const asked = questions.map(({ measure }) => measure);
  if (known.some(({ group }) => asked.includes(group.measure) && !samePeriod(group.period, measured.period))) return 'period-running';
  if (known.length > 0) return 'other-measure';
  return found.some(({ selection }) => selection.undated.length > 0) ? 'undated' : 'no-figure';
}

/** The latest figure of the period: of the asked form if there is one, the latest end, the longer period. */
function latestKnown(measured: MeasuredPart, question: Question | undefined, context: AssessmentContext): Selection | undefined {
  const asked = question?.measure ?? measured.link.measure;
  const rank = (group: FigureGroup): number => (group.measure === asked ? 0 : group.measure === measured.link.measure ? 1 : 2);
  const groups = [...groupsWithin(measured, context)].sort(
    (a, b) => rank(a) - rank(b) || comparePeriods(b.period, a.period) || (a.measure < b.measure ? -1 : 1),
  );
  for (const group of groups) {
    const selection = selectFigure(group.observations, context.asKnownOn, context.index.authority);
    if (selection.chosen) return selection;
  }
  return undefined;
}

/** How much of the demanded amount is reached, in percent: only for amounts that add up from the period's start. */
function progressOf({ indicator, period }: MeasuredPart, question: Question, figure: Observation): Decimal | undefined {
  if (question.kind !== 'amount' || question.toward || figure.measure !== question.measure) return undefined;
  if (figure.measure !== 'value' && figure.measure !== 'count') return undefined;
  if (indicator.accumulation !== 'flow' || figure.period.start !== period.start) return undefined;
  const bound = demandedBound(question.criterion, question.direction);
  const actual = inUnitOf(figure, bound.unit);
  return actual && shareInPercent(actual.value, bound.value);
}
