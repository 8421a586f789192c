/** A small province for tests: indicators, figures by code, place, period and form, all known on one day. */

import { compileFormulas, type FigureLookup, type FoundFigure, indexFigures, lookupFigures } from '@moc/domain/assessment';
import type { Figures, Indicator, IndicatorCode, Measure, Observation, ObservationId, SourceId, TerritoryCode } from '@moc/domain/observation';
import { type Day, day, decimal, type Period, parsePeriod } from '@moc/domain/values';
import { findUnit, formulaFacts } from '@moc/facts';

export const facts = formulaFacts;
export const province = '83' as TerritoryCode;
export const knownOn = day('2025-06-30');

export function period(text: string): Period {
  const found = parsePeriod(text);
  if (!found) throw new Error(`not a period: ${text}`);
  return found;
}

export function indicator(code: string, unit: string, changes: Partial<Indicator> = {}): Indicator {
  const known = unit === '' ? undefined : findUnit(unit);
  return {
    code: code as IndicatorCode,
    ref: `ref/${code}`,
    name: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
    ...(known && { unit: known }),
    direction: 'higher-better',
    accumulation: 'flow',
    rollUp: 'sum',
    sensitivity: 'public',
    ...changes,
  };
}

/** "thu 2024 = 5680 tỷ đồng", "thu 83/829 2024 = …", "xk 2024 growth-yoy = 6.5 %", with "@2024-12-05" for the day of publication. */
export function observation(text: string): Observation {
  const match = /^(\S+) (?:(\d{1,3}) )?(\S+)(?: (value|count|growth-yoy|share-of-plan))? = (-?[\d.]+) ([^@]+?)(?: @(\S*))?$/.exec(text);
  if (!match) throw new Error(`not a figure: ${text}`);
  const [, code = '', territory = '83', when = '', measure = 'value', value = '', unit = '', published = '2025-01-06'] = match;
  return {
    id: text as ObservationId,
    indicator: code as IndicatorCode,
    territory: territory as TerritoryCode,
    period: period(when),
    measure: measure as Measure,
    value: decimal(value),
    unit: findUnit(unit) ?? facts.percent,
    status: 'estimate',
    published: published === '' ? { precision: 'unknown', text: '' } : { precision: 'day', text: published, knownBy: day(published) },
    source: 'nguon' as SourceId,
    note: '',
  };
}

export function figuresOf(indicators: readonly Indicator[], texts: readonly string[]): Figures {
  return {
    indicators,
    links: [],
    observations: texts.map(observation),
    sources: [],
    reportedVerdicts: [],
    projectEvents: [],
    authorityOrder: [],
  };
}

const children: Readonly<Record<string, readonly string[]>> = { '83': ['829', '831'], '829': ['1', '2'], '831': ['3'] };

export const childrenOf = (territory: TerritoryCode): readonly TerritoryCode[] => (children[territory] ?? []) as readonly TerritoryCode[];

export function lookupOf(indicators: readonly Indicator[], texts: readonly string[], on: Day = knownOn): FigureLookup {
  return lookupFigures(indexFigures(figuresOf(indicators, texts)), on, childrenOf);
}

export const compileAll = (indicators: readonly Indicator[]) => compileFormulas(indicators, facts);

/** A lookup that counts how often it is asked. */
export function counting(lookup: FigureLookup): { readonly lookup: FigureLookup; readonly asked: () => number } {
  let asked = 0;
  const find = (...question: Parameters<FigureLookup['find']>): FoundFigure => {
    asked += 1;
    return lookup.find(...question);
  };
  return { lookup: { ...lookup, find }, asked: () => asked };
}
