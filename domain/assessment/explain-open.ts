/** The sentence of a part without a verdict: why, and what is known so far. */
import type { Observation, Selection } from '../observation/index.ts';
import type { AmountCriterion, Criterion } from '../plan/index.ts';
import {
  type Bilingual,
  type Day,
  type Decimal,
  formatDay,
  formatDecimal,
  formatPeriod,
  formatPublicationDate,
  type Language,
  type Period,
  periodEnd,
  periodYear,
} from '../values/index.ts';
import { type BoundName, type Direction, demandedBound } from './assess-criterion.ts';
import { sayFigure, sayRivals } from './explain-figure.ts';
import type { MeasuredPart } from './measured-part.ts';
import { approximately, capital, inBoth, periodEn, quantity } from './phrases.ts';
import { withCountedNoun } from './quantities.ts';
import { asksOccurrence, type Question } from './question.ts';
import type { NotAssessable } from './types.ts';
import { askedTrend, boundWords, openWords, verdictWords } from './words.ts';

export interface OpenFacts {
  readonly why: NotAssessable;
  readonly criterion: Criterion;
  readonly period: Period;
  readonly asKnownOn: Day;
  readonly measured?: MeasuredPart;
  readonly question?: Question;
  readonly figure?: Observation;
  readonly progress?: Decimal;
  readonly known?: Selection;
}

/** "Chưa thể đánh giá: chưa hết kỳ (31/12/2024), chưa có số cùng loại cho cả năm 2024. 9 tháng/2024 ước thực hiện 1.225 triệu USD, bằng 70% mức 1.750 triệu USD; công bố 06/09/2024." */
export function explainOpenPart(facts: OpenFacts): Bilingual {
  return inBoth((language) => {
    const reason = openWords[openReason(facts)][language]
      .replaceAll('{period}', wholePeriod(facts.period, language))
      .replaceAll('{end}', formatDay(periodEnd(facts.period), language));
    const known = sayKnown(facts, language);
    return `${lead(language)}: ${reason}.${known && ` ${known}`}`;
  });
}

const lead = (language: Language): string => verdictWords['not-assessable'][language];

/** The reason of an open part under its name, where several parts stand beside each other: "Tội phạm: chưa hết kỳ…" */
export function openReasonOf(name: string, because: string, language: Language): string {
  const opening = `${lead(language)}: `;
  return `${capital(name, language)}: ${because.startsWith(opening) ? because.slice(opening.length) : because}`;
}

function openReason({ why, period, asKnownOn, criterion }: OpenFacts): keyof typeof openWords {
  if (why === 'no-figure' && asksOccurrence(criterion)) return 'no-result';
  if (why !== 'period-running') return why;
  return asKnownOn > periodEnd(period) ? 'period-over' : 'period-running';
}

function wholePeriod(period: Period, language: Language): string {
  if (period.months === 12) return language === 'vi' ? `cả năm ${periodYear(period)}` : `the full year ${periodYear(period)}`;
  return language === 'vi' ? formatPeriod(period, 'vi') : periodEn(period);
}

function sayKnown({ figure, measured, question, progress, known }: OpenFacts, language: Language): string {
  if (!figure || !measured) return '';
  const said = capital(sayFigure(question ? inWordsOf(question, figure) : figure, measured, language), language);
  const when = formatPublicationDate(figure.published, language);
  const published = language === 'vi' ? `công bố ${when}` : `published ${when}`;
  return `${said}${sayAsked(figure, measured, question, progress, language)}; ${published}.${known ? suffix(sayRivals(known, language)) : ''}`;
}

/** A count under the noun of the target it will be held against. */
function inWordsOf(question: Question, figure: Observation): Observation {
  return question.kind === 'amount' && question.measure === figure.measure
    ? withCountedNoun(figure, demandedBound(question.criterion, question.direction).unit)
    : figure;
}

/** What the figure will one day be held against: the share of it reached, where it adds up over the year, else the number itself. */
function sayAsked(figure: Observation, { part }: MeasuredPart, question: Question | undefined, progress: Decimal | undefined, language: Language): string {
  if (!question || question.measure !== figure.measure) return '';
  if (progress !== undefined) return sayProgress(question, progress, language);
  if (question.kind === 'trend' || question.kind === 'trend-of-levels') return ` (${askedTrend(question.toward, question.measure, language)})`;
  if (question.kind !== 'amount') return '';
  const bound = quantity(demandedBound(question.criterion, question.direction), language);
  const name = boundWords[boundNameOf(question.criterion, question.direction)][language];
  return `, ${language === 'vi' ? 'so với' : 'against'} ${name} ${approximately(part.criterion, language)}${bound}`;
}

export function boundNameOf(criterion: AmountCriterion, direction: Direction): BoundName {
  switch (criterion.kind) {
    case 'equals':
      return 'target';
    case 'at-least':
      return criterion.strict ? 'must-exceed' : 'minimum';
    case 'at-most':
      return criterion.strict ? 'must-stay-below' : 'maximum';
    case 'range':
      return direction === 'lower-better' ? 'upper-bound' : 'lower-bound';
    case 'about':
      return 'about';
  }
}

const suffix = (text: string): string => text && ` ${text}`;

function sayProgress(question: Question | undefined, progress: Decimal | undefined, language: Language): string {
  if (progress === undefined || question?.kind !== 'amount') return '';
  const bound = quantity(demandedBound(question.criterion, question.direction), language);
  const share = `${formatDecimal(progress, language)}%`;
  return language === 'vi' ? `, bằng ${share} mức ${bound}` : `, ${share} of ${bound}`;
}
