/** A letter's outlook: the worst of its binding parts that can be foreseen, how many cannot, and bounds of the probability of all. */
import type { Target, TargetPart } from '../../plan/index.ts';
import { type Bilingual, type Day, type Decimal, decimal, formatDecimal, type Language, multiplyDecimals } from '../../values/index.ts';
import { openReasonOf } from '../explain-open.ts';
import { capital, inBoth } from '../phrases.ts';
import type { PartAssessment, TargetAssessment } from '../types.ts';
import { boundsOfAll } from './chance.ts';
import type { OutlookContext } from './facts.ts';
import { foreseePart, sayDue } from './foresee-part.ts';
import { type Foreseeable, worstOf } from './status.ts';
import type { PartOutlook, TargetOutlook } from './types.ts';
import { outlookWords } from './words.ts';

/** A decided target has its verdict and nothing is foreseen of it; single parts of an undecided one may be decided. */
export function foreseeTarget(target: Target, assessment: TargetAssessment, context: OutlookContext): TargetOutlook {
  const assessed = new Map(assessment.parts.map((part) => [part.part, part]));
  const parts = target.parts.map((part) => foreseePart(part, assessed.get(part.address) ?? unassessed(part), context));
  const binding = parts.filter((_, index) => target.parts[index]?.role === 'binding');
  const worst = worstOf(binding.flatMap(({ status }) => (isForeseeable(status) ? [status] : [])));
  const status = assessment.verdict !== 'not-assessable' ? 'decided' : (worst ?? 'not-assessable');
  const probability = status === 'decided' ? undefined : probabilityOf(binding);
  const assessableOn = status === 'decided' ? undefined : latestDue(binding);
  const count = (test: (part: PartOutlook) => boolean): number => binding.filter(test).length;
  return {
    target: target.address,
    status,
    ...(assessableOn && { assessableOn }),
    ...(probability && { probability }),
    binding: {
      foreseen: count((part) => isForeseeable(part.status)),
      decided: count((part) => part.status === 'decided'),
      open: count((part) => part.status === 'not-assessable'),
    },
    parts,
    because: status === 'decided' ? assessment.because : explain({ target, binding, status, context, ...(probability && { probability }) }),
  };
}

const isForeseeable = (status: PartOutlook['status']): status is Foreseeable => status !== 'decided' && status !== 'not-assessable';

const unassessed = ({ address }: TargetPart): PartAssessment => ({ part: address, verdict: 'not-assessable', why: 'not-linked', because: { vi: '', en: '' } });

/** Only when every binding part has a probability or is met already; those that are met are certain. */
function probabilityOf(binding: readonly PartOutlook[]): TargetOutlook['probability'] {
  const each = binding.map(({ status, forecast }) => (status === 'decided' ? decimal('1') : forecast?.probability));
  const known = each.filter((probability): probability is Decimal => probability !== undefined);
  return known.length === binding.length && binding.some(({ forecast }) => forecast) ? boundsOfAll(known) : undefined;
}

function latestDue(binding: readonly PartOutlook[]): Day | undefined {
  return binding.reduce<Day | undefined>((last, { assessableOn }) => (assessableOn && (!last || assessableOn > last) ? assessableOn : last), undefined);
}

interface Facts {
  readonly target: Target;
  readonly binding: readonly PartOutlook[];
  readonly status: TargetOutlook['status'];
  readonly probability?: NonNullable<TargetOutlook['probability']>;
  readonly context: OutlookContext;
}

/** A target of one binding part speaks through it; of several, the weakest part speaks under its name. */
function explain(facts: Facts): Bilingual {
  const { binding, status } = facts;
  const [only] = binding;
  if (only && binding.length === 1) return only.because;
  if (status === 'not-assessable') return inBoth((language) => sayOpen(facts, language));
  return inBoth((language) => [...sayWeakest(facts, language), sayRest(facts, language), sayBounds(facts, language)].filter(Boolean).join(' '));
}

function sayOpen({ binding, context }: Facts, language: Language): string {
  const reasons = [...new Set(binding.map(({ because }) => because[language]))];
  if (reasons.length === 1 && reasons[0]) return reasons[0];
  const due = binding.reduce<PartOutlook | undefined>(
    (last, part) => (last && (last.assessableOn ?? '') >= (part.assessableOn ?? '') ? last : part),
    undefined,
  );
  const open = binding.filter(({ status }) => status === 'not-assessable').length;
  const when =
    due?.assessableOn && due.assessableBy
      ? sayDue({ ...due, assessableOn: due.assessableOn, assessableBy: due.assessableBy }, context.asKnownOn, language)
      : '';
  return `${outlookWords['not-assessable'][language]}: ${sayOpenCount(open, binding.length, language)}; ${when}.`;
}

function sayOpenCount(open: number, all: number, language: Language): string {
  if (language === 'vi') return `${open === all ? `cả ${all}` : `${open} trong ${all}`} phần quyết định đều chưa có số liệu để dự báo`;
  return open === all ? `none of the ${all} binding parts has a figure to foresee it by` : `${open} of ${all} binding parts have no figure to foresee them by`;
}

/** One of the weakest parts in full, the others by name and share: more cannot be listened to. */
function sayWeakest({ target, binding, status, context }: Facts, language: Language): readonly string[] {
  const [first, ...others] = binding.filter((part) => part.status === status);
  if (!first) return [];
  const opening = `${outlookWords[status][language]}. ${sayPart(first, nameOf(first, target, context, language), language)}`;
  if (others.length === 0) return [opening];
  const names = others.slice(0, 3).map((part) => `${nameOf(part, target, context, language)}${sayShare(part, language)}`);
  const more = others.length > names.length ? (language === 'vi' ? ' và các phần khác' : ' and others') : '';
  return [opening, `${language === 'vi' ? 'Cùng triển vọng' : 'Likewise'}: ${names.join('; ')}${more}.`];
}

function sayShare({ pace }: PartOutlook, language: Language): string {
  return pace?.kind === 'share' ? ` (${formatDecimal(pace.reached, language)}%)` : '';
}

function sayPart({ because, status }: PartOutlook, name: string, language: Language): string {
  const opening = `${outlookWords[status][language]}: `;
  const reason = because[language].startsWith(opening) ? because[language].slice(opening.length) : openReasonOf(name, because[language], language);
  return `${capital(name, language)}: ${reason}`;
}

/** The part in its own words, told apart by its setter where two set one figure. */
function nameOf({ part }: PartOutlook, { parts }: Target, { index }: OutlookContext, language: Language): string {
  const known = parts.find(({ address }) => address === part);
  const link = index.findLink(part);
  const name = language === 'vi' ? (known?.name ?? part) : ((link && index.findIndicator(link.indicator)?.name.en) ?? known?.name ?? part);
  const setter = known?.setter;
  if (!setter) return name;
  if (language === 'vi') return `${name}, ${setter.text}`;
  return `${name}, ${setter.kind === 'assigned' ? 'as assigned' : 'as striven for'}`;
}

/** How many parts the word rests on, where others could not be foreseen. */
function sayRest({ binding }: Facts, language: Language): string {
  const open = binding.filter(({ status }) => status === 'not-assessable').length;
  if (open === 0) return '';
  if (language === 'vi') return `Mới nêu được triển vọng của ${binding.length - open} trong ${binding.length} phần quyết định.`;
  return `${binding.length - open} of ${binding.length} binding parts can be foreseen.`;
}

function sayBounds({ probability, binding }: Facts, language: Language): string {
  if (!probability || binding.length < 2) return '';
  const percent = (value: Decimal) => `${formatDecimal(multiplyDecimals(value, decimal('100')), language)}%`;
  const [low, high] = [percent(probability.low), percent(probability.high)];
  if (language === 'vi') return `Xác suất đạt tất cả các phần nằm giữa ${low} và ${high}.`;
  return `The probability that all parts are met lies between ${low} and ${high}.`;
}
