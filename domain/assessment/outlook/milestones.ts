/** Dated steps towards a count, a named unit or an event, as sources tell them; a step is never taken for the result. */
import type { ProjectEvent } from '../../observation/index.ts';
import {
  type Bilingual,
  compareDecimals,
  type Day,
  decimal,
  divideDecimals,
  formatPublicationDate,
  type Language,
  multiplyDecimals,
  periodEnd,
  type Unit,
} from '../../values/index.ts';
import type { MeasuredPart } from '../measured-part.ts';
import { inBoth, quantity } from '../phrases.ts';
import type { Question } from '../question.ts';
import { demandOf } from './demand.ts';
import type { OutlookContext } from './facts.ts';
import type { Foreseen } from './foreseen.ts';
import { monthOf } from './months.ts';
import { type Foreseeable, statusOfPace } from './status.ts';
import type { Milestone } from './types.ts';

const percent: Unit = { code: '%', dimension: 'ratio', factor: decimal('1'), vi: '%', en: '%' };

/** Steps recorded for what the indicator measures, known by the day and dated within the part's period; latest first. */
export function milestonesOf({ indicator, period }: MeasuredPart, { asKnownOn, events }: OutlookContext, unit?: Unit): readonly Milestone[] {
  return events
    .filter(({ ref, date }) => (ref === indicator.ref || ref.startsWith(`${indicator.ref}/`)) && isWithinReach(date, period.start, asKnownOn))
    .map((event) => presentMilestone(event, unit))
    .sort((a, b) => (knownBy(a) < knownBy(b) ? 1 : -1));
}

const knownBy = ({ date }: Pick<Milestone, 'date'>): string => (date.precision === 'unknown' ? '' : date.knownBy);

function isWithinReach(date: ProjectEvent['date'], start: string, asKnownOn: Day): boolean {
  return date.precision !== 'unknown' && date.knownBy <= asKnownOn && date.knownBy >= `${start}-01`;
}

function presentMilestone({ event, date, value, unit: word, source }: ProjectEvent, unit: Unit | undefined): Milestone {
  const known = word === '%' ? percent : unit && word !== undefined && unit.vi.startsWith(word) ? unit : undefined;
  return { event, date, source, ...(value !== undefined && known && { amount: { value, unit: known } }) };
}

/** A count of which no figure is out: the largest step on record against an even pace. Never off track, since a step is not the result. */
export function foreseeCountBySteps(question: Extract<Question, { kind: 'amount' }>, measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const demand = demandOf(question.criterion, question.direction, context.options.aboutTolerancePercent);
  if (demand.side !== 'more') return undefined;
  const steps = milestonesOf(measured, context, demand.bound.unit);
  const counted = steps.filter(({ amount }) => amount?.unit.code === demand.bound.unit.code);
  const [best] = [...counted].sort((a, b) => (a.amount && b.amount ? compareDecimals(b.amount.value, a.amount.value) : 0));
  if (!best?.amount) return undefined;
  const { period } = measured;
  const months = Math.max(0, monthOf(knownBy(best)) - monthOf(period.start));
  const even = divideDecimals(multiplyDecimals(demand.bound.value, decimal(months)), decimal(period.months), 6) ?? decimal('0');
  const pace: Foreseeable = statusOfPace(best.amount.value, even, 1, context.facts.thresholds);
  return {
    status: pace === 'on-track' ? 'on-track' : 'at-risk',
    demanded: demand.bound,
    milestones: steps,
    noForecast: 'nothing-this-year',
    say: (language) => sayCounted(best, quantity(demand.bound, language), language),
  };
}

function sayCounted(step: Milestone, bound: string, language: Language): readonly string[] {
  const vi = language === 'vi';
  return [
    vi ? 'chưa có số liệu về kết quả' : 'no result has been published',
    `${sayStep(step, language)}, ${vi ? `so với mức ${bound}` : `against ${bound}`}`,
    vi ? 'mốc này chưa phải là kết quả' : 'this step is not the result',
  ];
}

/** "mốc ngày 09/07/2024: hội đồng thẩm định xét đề nghị (4 xã)". */
export function sayStep({ event, date, amount }: Milestone, language: Language): string {
  const when = formatPublicationDate(date, language);
  const size = amount ? ` (${quantity(amount, language)})` : '';
  return language === 'vi' ? `mốc ${date.precision === 'day' ? 'ngày ' : ''}${when}: ${event}${size}` : `step of ${when}: “${event}”${size}`;
}

/**
 * An event or a named unit by its steps: shares of the work done lead to a speed, and the speed to the end of the period.
 * Steps without a share are listed, and say nothing of what is left.
 */
export function foreseeByShares(measured: MeasuredPart, context: OutlookContext): Foreseen | undefined {
  const steps = milestonesOf(measured, context);
  const shares = steps.filter(({ amount }) => amount?.unit.code === percent.code);
  const [latest] = steps;
  if (!latest) return undefined;
  const projected = projectShares(shares, measured);
  const listed = { milestones: steps, noForecast: 'not-a-number' } as const;
  if (projected === undefined) return { status: 'not-assessable', why: 'unmeasured-steps', ...listed, say: (language) => [sayStep(latest, language)] };
  const status = statusOfPace(decimal(projected.toFixed(2)), decimal('100'), 1, context.facts.thresholds);
  const last = shares[0] ?? latest;
  return { status, ...listed, say: (language) => [sayStep(last, language), sayProjected(projected)[language]] };
}

const dayNumber = (day: string): number => monthOf(day) * 30.4375 + Number(day.slice(8, 10));

/** The share reached at the end of the period at the speed between the first and the last share on record; two are needed. */
function projectShares(shares: readonly Milestone[], { period }: MeasuredPart): number | undefined {
  const [latest, first] = [shares[0], shares.at(-1)];
  if (!latest?.amount || !first?.amount) return undefined;
  const reached = Number(latest.amount.value);
  if (reached >= 100) return 100;
  const days = dayNumber(knownBy(latest)) - dayNumber(knownBy(first));
  if (days <= 0) return undefined;
  const speed = (reached - Number(first.amount.value)) / days;
  return Math.min(100, reached + speed * (dayNumber(periodEnd(period)) - dayNumber(knownBy(latest))));
}

function sayProjected(share: number): Bilingual {
  const value = { value: decimal(share.toFixed(0)), unit: percent };
  return inBoth((language) =>
    language === 'vi'
      ? `nếu giữ nhịp độ này thì đến cuối kỳ đạt khoảng ${quantity(value, 'vi')}`
      : `at that speed it will be at about ${quantity(value, 'en')} by the end`,
  );
}
