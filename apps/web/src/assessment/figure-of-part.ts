/** The figure shown for a part: the one that decided, or the latest of whatever period. */
import type { PartAssessment } from '@moc/domain/assessment';
import type { Observation, PartLink } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { convertQuantity, type Decimal, decimal, formatDecimal, type Quantity } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';
import type { ReaderWords } from '../i18n/use-words.ts';
import { postsOf } from './posts.ts';

export function figureOf(view: DossierView, assessment: PartAssessment | undefined): Observation | undefined {
  return (assessment?.decidedBy && view.observationOf.get(assessment.decidedBy)) ?? assessment?.latest;
}

/** "5,68%", "tăng 12,34%", "70,03% kế hoạch", "1.225 triệu USD": a growth rate says so unless a rate is what the part asks for. */
export function figureWords(words: ReaderWords, figure: Observation, view: DossierView, part?: TargetPart): string {
  const { t, quantity } = words;
  if (figure.measure === 'share-of-plan') return t('figure.shareOfPlan', { value: quantity(figure) });
  if (figure.measure === 'rank') return t('figure.rank', { value: words.number(figure.value) });
  if (figure.measure !== 'growth-yoy' || asksForRate(view, part)) return quantity(figure);
  const fell = figure.value.startsWith('-');
  const size = { value: (fell ? figure.value.slice(1) : figure.value) as Decimal, unit: figure.unit };
  return t(fell ? 'figure.fall' : 'figure.rise', { value: quantity(size) });
}

function asksForRate(view: DossierView, part: TargetPart | undefined): boolean {
  return part !== undefined && view.linkOf.get(part.address)?.measure === 'growth-yoy' && postsOf(part.criterion) !== undefined;
}

/** The figure before a target that repeats its unit: "1.225", not "1.225 triệu USD / 1.750 triệu USD"; a lone percentage keeps its sign. */
export function figureBesideTarget(words: ReaderWords, figure: Observation, view: DossierView, part: TargetPart, isOneOfSeveral = false): string {
  const posts = postsOf(part.criterion);
  const sameUnit = posts && figure.unit.code === posts.lower.unit.code && (isOneOfSeveral || !/^[%‰]/u.test(figure.unit[words.language]));
  if (sameUnit && (figure.measure === 'value' || figure.measure === 'count')) return formatDecimal(figure.value, words.language);
  return figureWords(words, figure, view, part);
}

/** Whether the figure can be held against what the part asks: one kind, or a share of the plan itself. */
export function isAgainstTarget(figure: Observation, link?: PartLink): boolean {
  return figure.measure === link?.measure || figure.measure === 'share-of-plan';
}

/** "cả năm, ước": the period and the kind of figure. */
export function periodAndStatus(words: ReaderWords, figure: Observation): string {
  return `${words.shortPeriod(figure.period)}, ${words.t(`statusShort.${figure.status}`)}`;
}

const hundred = { value: decimal(100), unit: { code: '%', dimension: 'ratio', factor: decimal(1), vi: '%', en: '%' } } satisfies Quantity;

export interface DrawnFigure {
  readonly actual: number;
  readonly lower: number;
  readonly upper?: number;
}

/** Figure and posts as numbers of one unit, for a drawing; undefined where they do not measure the same thing. */
export function drawnFigure(figure: Observation, part: TargetPart, link?: PartLink): DrawnFigure | undefined {
  const posts = figure.measure === 'share-of-plan' && link?.measure !== 'share-of-plan' ? { lower: hundred } : postsOf(part.criterion);
  if (!posts || (posts.lower !== hundred && link && figure.measure !== link.measure)) return undefined;
  const actual = inUnitOf(figure, posts.lower);
  if (actual === undefined) return undefined;
  const upper = 'upper' in posts && posts.upper ? { upper: Number(posts.upper.value) } : {};
  return { actual, lower: Number(posts.lower.value), ...upper };
}

/** Counted nouns are an open class: counts compare as counts, as the judge does. */
export function inUnitOf(figure: Quantity, wanted: Quantity): number | undefined {
  const isCount = ({ unit }: Quantity) => unit.dimension.startsWith('count');
  if (isCount(figure) && isCount(wanted)) return Number(figure.value);
  const converted = convertQuantity(figure, wanted.unit);
  return converted && Number(converted.value);
}
