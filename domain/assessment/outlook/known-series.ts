/** The figures of one indicator at one place as known on a day: the deciding one of each period, planned paths, and all vintages. */
import { isKnownOn, type Measure, type Observation, type PartLink, selectFigure } from '../../observation/index.ts';
import { comparePeriods, type Day, isWithin, type Period, type Unit } from '../../values/index.ts';
import type { FigureGroup, FigureIndex } from '../figure-index.ts';
import type { KnownFigure } from '../forecast/index.ts';
import { inUnitOf } from '../quantities.ts';

export interface KnownSeries {
  /** The deciding figure of every period and form, earliest end first. */
  readonly figures: readonly Observation[];
  /** Planned figures of every period and form in their latest version; several where a range was planned. */
  readonly planned: readonly Observation[];
  readonly groups: readonly FigureGroup[];
  /** The last day on which anything of it became known, by the day asked; what is known is the same from then on. */
  readonly lastKnown: Day | undefined;
}

const kept = new WeakMap<FigureIndex, Map<string, KnownSeries>>();

/** Reads the series once for each set of figures known; moving the day within such a set costs nothing. */
export function readSeries({ indicator, territory }: PartLink, index: FigureIndex, asKnownOn: Day): KnownSeries {
  const groups = index.groupsOf(indicator, territory);
  const lastKnown = lastKnownDay(groups, asKnownOn);
  const known = kept.get(index) ?? new Map<string, KnownSeries>();
  kept.set(index, known);
  const key = `${indicator}|${territory}|${lastKnown}`;
  const found = known.get(key);
  if (found) return found;
  const made = lastKnown === undefined ? { figures: [], planned: [], groups, lastKnown } : selectAll(groups, index, lastKnown);
  known.set(key, made);
  return made;
}

function lastKnownDay(groups: readonly FigureGroup[], asKnownOn: Day): Day | undefined {
  let last: Day | undefined;
  for (const { observations } of groups) {
    for (const { published } of observations) {
      if (published.precision !== 'unknown' && published.knownBy <= asKnownOn && (last === undefined || published.knownBy > last)) last = published.knownBy;
    }
  }
  return last;
}

function selectAll(groups: readonly FigureGroup[], { authority }: FigureIndex, lastKnown: Day): KnownSeries {
  const figures = groups.flatMap(({ observations }) => selectFigure(observations, lastKnown, authority).chosen ?? []);
  return { figures: figures.sort(byEnd), planned: groups.flatMap((group) => latestPlans(group, lastKnown)).sort(byEnd), groups, lastKnown };
}

const byEnd = (a: Observation, b: Observation): number => comparePeriods(a.period, b.period);

const knownBy = ({ published }: Observation): string => (published.precision === 'unknown' ? '' : published.knownBy);

/** A plan is versioned by its publication: the latest version known holds, all its bounds with it. */
function latestPlans({ observations }: FigureGroup, lastKnown: Day): readonly Observation[] {
  const plans = observations.filter(({ status, published }) => status === 'plan' && isKnownOn(published, lastKnown));
  const latest = plans.reduce((last, plan) => (knownBy(plan) > last ? knownBy(plan) : last), '');
  return plans.filter((plan) => knownBy(plan) === latest);
}

/** Every dated vintage of one form in one unit, for the forecast. */
export function historyOf({ groups }: Pick<KnownSeries, 'groups'>, measure: Measure, unit: Unit): readonly KnownFigure[] {
  return groups
    .filter((group) => group.measure === measure)
    .flatMap(({ observations }) => observations)
    .flatMap((figure): KnownFigure[] => {
      const amount = inUnitOf(figure, unit);
      if (!amount || figure.published.precision === 'unknown') return [];
      const { period, status, id } = figure;
      return [{ period, measure, value: Number(amount.value), status, knownBy: figure.published.knownBy, observation: id }];
    });
}

/** Figures of one form that lie in a period, whole or in part of it. */
export function figuresWithin({ figures }: KnownSeries, measure: Measure, period: Period): readonly Observation[] {
  return figures.filter((figure) => figure.measure === measure && isWithin(figure.period, period));
}
