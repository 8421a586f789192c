/** The figures known about a subject, as rows of a table: by series, period and kind, every vintage in its order. */
import { isKnownOn, type Observation, sameValue, selectFigure } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { comparePeriods, type Day, periodCode, periodYear } from '@moc/domain/values';
import type { DossierView } from '../dataset/dossier-view.ts';
import { earliestOfEach, firstToSay } from './vintages.ts';

export interface FigureRow {
  readonly figure: Observation;
  /** The first that said what `figure` says: it is known since then. */
  readonly first: Observation;
  /** `current` holds; `replaced` was revised by it; `rival` is another source's; `undated` nobody knows since when. */
  readonly kind: 'current' | 'replaced' | 'rival' | 'undated';
  /** Sources that give the same value, this one included. */
  readonly sources: readonly Observation[];
}

/** One indicator at one place, with the parts it measures. */
export interface Series {
  readonly parts: readonly [TargetPart, ...TargetPart[]];
  readonly rows: readonly FigureRow[];
}

/** The series of the parts that have rows, as known on the day, up to the plan's own year. */
export function seriesOf(view: DossierView, parts: readonly TargetPart[], day: Day): readonly Series[] {
  const linked = parts.flatMap((part) => {
    const link = view.linkOf.get(part.address);
    return link ? [{ part, key: `${link.indicator}|${link.territory}`, link }] : [];
  });
  return [...Map.groupBy(linked, ({ key }) => key).values()]
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const observations = (view.observationsOf.get(first.link.indicator) ?? []).filter(({ territory }) => territory === first.link.territory);
      return [{ parts: [first.part, ...rest.map(({ part }) => part)] as const, rows: rowsOf(view, observations, day) }];
    })
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(view: DossierView, observations: readonly Observation[], day: Day): readonly FigureRow[] {
  const lastYear = periodYear(view.dossier.planPeriod);
  const shown = observations.filter(({ status, period }) => status !== 'plan' && periodYear(period) <= lastYear);
  const groups = [...Map.groupBy(shown, ({ period, measure }) => `${periodCode(period)}|${measure}`).values()];
  return groups
    .sort(([a], [b]) => (a && b ? comparePeriods(a.period, b.period) || (a.measure < b.measure ? -1 : 1) : 0))
    .flatMap((group) => groupRows(view, group, day));
}

/** Earlier vintages first, the figure that holds after them, then what others say. */
function groupRows(view: DossierView, group: readonly Observation[], day: Day): readonly FigureRow[] {
  const { chosen, since, replaced, rivals, undated } = selectFigure(group, day, view.authority);
  const known = group.filter(({ published }) => isKnownOn(published, day));
  const row = (figure: Observation, kind: FigureRow['kind'], first = figure): FigureRow => ({
    figure,
    first,
    kind,
    sources: known.filter((other) => sameValue(other, figure)),
  });
  const isDated = ({ published }: Observation) => published.precision !== 'unknown';
  const sameAsKnown = (figure: Observation) => known.some((other) => sameValue(other, figure));
  return [
    ...earliestOfEach(replaced)
      .toReversed()
      .map((figure) => row(figure, 'replaced')),
    ...(chosen ? [row(chosen, 'current', firstToSay(chosen, known, since, day))] : []),
    ...earliestOfEach(rivals.filter(isDated)).map((figure) => row(figure, 'rival')),
    ...earliestOfEach(undated)
      .filter((figure) => !sameAsKnown(figure))
      .map((figure) => row(figure, 'undated')),
  ];
}

/** Sources behind the rows, in the order in which they first appear. */
export function sourcesOf(series: readonly Series[]): readonly Observation['source'][] {
  return [...new Set(series.flatMap(({ rows }) => rows.flatMap(({ figure, sources }) => [figure.source, ...sources.map(({ source }) => source)])))];
}
