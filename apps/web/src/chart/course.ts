/** The course of a part through the plan period: its cumulative figures, each with the vintages it replaced. */
import type { Measure, Observation } from '@moc/domain/observation';
import { selectFigure } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { type Day, isWithin } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';
import { earliestOfEach, firstToSay } from '../observation/vintages.ts';

export interface CoursePoint {
  /** Months since the start of the plan period. */
  readonly months: number;
  readonly figure: Observation;
  /** The first that said what `figure` says: it is known since then, whoever repeated it later. */
  readonly first: Observation;
  /** Earlier vintages that the figure replaced, latest first. */
  readonly replaced: readonly Observation[];
  /** Other sources that say otherwise. */
  readonly rivals: readonly Observation[];
}

/** Figures of `measure` that run from the start of the plan period, as known on the day, by length of period. */
export function courseOf(view: DossierView, part: TargetPart, day: Day, measure?: Measure): readonly CoursePoint[] {
  const link = view.linkOf.get(part.address);
  if (!link) return [];
  const { planPeriod } = view.dossier;
  const wanted = measure ?? link.measure;
  const fits = (figure: Observation) =>
    figure.territory === link.territory && figure.measure === wanted && figure.period.start === planPeriod.start && isWithin(figure.period, planPeriod);
  const byLength = Map.groupBy((view.observationsOf.get(link.indicator) ?? []).filter(fits), ({ period }) => period.months);
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .flatMap(([months, figures]) => {
      const { chosen, since, replaced, rivals } = selectFigure(figures, day, view.authority);
      const dated = (figure: Observation) => figure.published.precision !== 'unknown';
      if (!chosen) return [];
      const first = firstToSay(chosen, figures, since, day);
      return [{ months, figure: chosen, first, replaced: earliestOfEach(replaced), rivals: earliestOfEach(rivals.filter(dated)) }];
    });
}

/** Whether a course is drawn as a line: growth, rates and indices do not add up; flows and counts are bars from zero. */
export function isLine(view: DossierView, part: TargetPart): boolean {
  const link = view.linkOf.get(part.address);
  if (!link) return false;
  const accumulation = view.indicatorOf.get(link.indicator)?.accumulation;
  return link.measure === 'growth-yoy' || accumulation === 'growth' || accumulation === 'index';
}
