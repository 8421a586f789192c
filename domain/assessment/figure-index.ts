/** Figures of a plan by what they measure, so that each part finds its own at once. Built once per set of figures. */
import {
  type Authority,
  authorityOfSources,
  type Figures,
  type Indicator,
  type IndicatorCode,
  type Measure,
  type Observation,
  type PartLink,
  type Source,
  type SourceId,
  type TerritoryCode,
} from '../observation/index.ts';
import type { PartAddress } from '../plan/index.ts';
import { type Period, periodCode } from '../values/index.ts';

/** Figures that share indicator, place, period and measure: the rivals and vintages of one number. */
export interface FigureGroup {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
  readonly observations: Observation[];
}

export interface FigureIndex {
  readonly groups: readonly FigureGroup[];
  readonly authority: Authority;
  readonly findIndicator: (code: IndicatorCode) => Indicator | undefined;
  readonly findSource: (id: SourceId) => Source | undefined;
  readonly findLink: (part: PartAddress) => PartLink | undefined;
  readonly partsMeasuredBy: (indicator: IndicatorCode, territory: TerritoryCode) => readonly PartLink[];
  /** All groups of an indicator at a place. */
  readonly groupsOf: (indicator: IndicatorCode, territory: TerritoryCode) => readonly FigureGroup[];
  readonly findGroup: (indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure) => FigureGroup | undefined;
}

const indexes = new WeakMap<Figures, FigureIndex>();

/** The index of these figures; the same records give the same index without work. */
export function indexFigures(figures: Figures): FigureIndex {
  const known = indexes.get(figures);
  if (known) return known;
  const made = buildIndex(figures);
  indexes.set(figures, made);
  return made;
}

function buildIndex(figures: Figures): FigureIndex {
  const groups = groupFigures(figures.observations);
  const byKey = new Map(groups.map((group) => [groupKey(group.indicator, group.territory, group.period, group.measure), group]));
  const bySeries = Map.groupBy(groups, ({ indicator, territory }) => `${indicator}|${territory}`);
  const linksBySeries = Map.groupBy(figures.links, ({ indicator, territory }) => `${indicator}|${territory}`);
  const links = new Map(figures.links.map((link) => [link.part, link]));
  const indicators = new Map(figures.indicators.map((indicator) => [indicator.code, indicator]));
  const sources = new Map(figures.sources.map((source) => [source.id, source]));
  return {
    groups,
    authority: authorityOfSources(figures.sources, figures.authorityOrder),
    findIndicator: (code) => indicators.get(code),
    findSource: (id) => sources.get(id),
    findLink: (part) => links.get(part),
    partsMeasuredBy: (indicator, territory) => linksBySeries.get(`${indicator}|${territory}`) ?? [],
    groupsOf: (indicator, territory) => bySeries.get(`${indicator}|${territory}`) ?? [],
    findGroup: (indicator, territory, period, measure) => byKey.get(groupKey(indicator, territory, period, measure)),
  };
}

function groupKey(indicator: IndicatorCode, territory: TerritoryCode, period: Period, measure: Measure): string {
  return `${indicator}|${territory}|${periodCode(period)}|${measure}`;
}

function groupFigures(observations: readonly Observation[]): readonly FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const observation of observations) {
    const { indicator, territory, period, measure } = observation;
    const key = groupKey(indicator, territory, period, measure);
    const group = groups.get(key);
    if (group) group.observations.push(observation);
    else groups.set(key, { indicator, territory, period, measure, observations: [observation] });
  }
  return [...groups.values()];
}
