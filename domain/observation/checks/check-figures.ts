/** Runs every check over published figures, family by family, and puts what they noticed into words. */
import { type FindingId, findingId, plainParameters, sayLine, sayWords } from '../../plan/index.ts';
import type { Address } from '../../resolution/index.ts';
import { comparePeriods, periodCode, type RefusalWords } from '../../values/index.ts';
import { type Authority, authorityOfSources } from '../select-figure.ts';
import type { Indicator, IndicatorCode, Observation, TerritoryCode } from '../types.ts';
import { balances } from './balance/check-balances.ts';
import { type Cell, cellsOf, seriesKey } from './cell.ts';
import { familiesOf, type RelatedIndicators } from './families.ts';
import type { Family, FigureCheck, Noticed } from './rule.ts';
import { documents } from './rules/documents.ts';
import { factor } from './rules/factor.ts';
import { growthAndLevels } from './rules/growth-and-levels.ts';
import { levelJump } from './rules/level-jump.ts';
import { limits } from './rules/limits.ts';
import { ownSeason } from './rules/own-season.ts';
import { ratio } from './rules/ratio.ts';
import { shareOfPlan } from './rules/share-of-plan.ts';
import { subset } from './rules/subset.ts';
import { toDate } from './rules/to-date.ts';
import { vintage } from './rules/vintage.ts';
import { weightedGrowth } from './rules/weighted-growth.ts';
import { yearToYear } from './rules/year-to-year.ts';
import type { CheckContext, CheckedFigures, CheckResult, FigureFinding, SkippedCheck } from './types.ts';

/** Steps that one run may take in search of faulty figures. */
const purseOfSteps = 200_000;

/** The checks, in the order in which they are documented. A run has one purse for all searches. */
export function figureChecks(purse = { steps: purseOfSteps }): readonly FigureCheck[] {
  return [
    balances(purse),
    weightedGrowth,
    ratio,
    subset,
    toDate,
    shareOfPlan,
    growthAndLevels,
    yearToYear,
    ownSeason,
    factor,
    levelJump,
    limits,
    documents,
    vintage,
  ];
}

/** The sentences of every code. */
export const checkWords: RefusalWords = Object.assign({}, ...figureChecks().map(({ words }) => words)) as RefusalWords;

/**
 * What does not agree among the figures, the heaviest first. Soft: nothing is refused for it. Never fails; a figure whose
 * indicator is not declared is passed over. Time grows with the number of figures.
 */
export function checkFigures(figures: CheckedFigures, context: CheckContext = {}): CheckResult {
  const skipped: SkippedCheck[] = [];
  const shared = sharedOf(figures, context, skipped);
  const found: Found[] = [];
  for (const related of familiesOf(figures)) {
    const family = familyOf(related, shared, context);
    for (const { words, check } of figureChecks(shared.purse))
      for (const noticed of check(family)) if (concerns(noticed, context)) found.push({ noticed, words });
  }
  found.sort(heaviestFirst);
  const kept = context.limit === undefined ? found : found.slice(0, context.limit);
  return { findings: withOwnIds(kept.map(findingOf)), counted: countBySeverity(found), skipped };
}

interface Found {
  readonly noticed: Noticed;
  readonly words: RefusalWords;
}

function concerns({ figures }: Noticed, { about }: CheckContext): boolean {
  return about === undefined || figures.some(({ id }) => about(id));
}

interface Shared {
  readonly authority: Authority;
  readonly parts: Omit<Family, 'cells' | 'find' | 'series' | 'cellsOf' | 'indicators' | 'relations'>;
  readonly purse: { steps: number };
}

function sharedOf(
  { sources, authorityOrder }: CheckedFigures,
  { branches = [], territoryNames = {}, home, listSkipped }: CheckContext,
  skipped: SkippedCheck[],
): Shared {
  const authority = authorityOfSources(sources, authorityOrder);
  const sourceById = new Map(sources.map((source) => [source.id, source]));
  const byParent = Map.groupBy(branches, ({ parent }) => parent);
  return {
    authority,
    purse: { steps: purseOfSteps },
    parts: {
      authority,
      branchesOf: (parent) => byParent.get(parent) ?? [],
      sourceOf: (id) => sourceById.get(id),
      nameTerritory: (code: TerritoryCode) => (code === home ? undefined : territoryNames[code]),
      ...(listSkipped && { skip: (one: SkippedCheck) => void skipped.push(one) }),
    },
  };
}

function familyOf({ indicators, relations, observations }: RelatedIndicators, { authority, parts }: Shared, { asKnownOn }: CheckContext): Family {
  const byCode = new Map<IndicatorCode, Indicator>(indicators.map((indicator) => [indicator.code, indicator]));
  const table = cellsOf(observations, byCode, authority, asKnownOn);
  const byIndicator = Map.groupBy(table.cells, ({ indicator }) => indicator.code);
  const series = [...Map.groupBy(table.cells, seriesKey).values()].map((cells) => cells.sort(inTime));
  return { ...parts, ...table, series, cellsOf: (code) => byIndicator.get(code) ?? [], indicators: byCode, relations };
}

const inTime = (a: Cell, b: Cell): number => comparePeriods(a.period, b.period);

const weight: Readonly<Record<Noticed['severity'], number>> = { error: 0, warning: 1, note: 2 };

function heaviestFirst(a: Found, b: Found): number {
  return weight[a.noticed.severity] - weight[b.noticed.severity];
}

function countBySeverity(found: readonly Found[]): CheckResult['counted'] {
  const counted = { error: 0, warning: 0, note: 0 };
  for (const { noticed } of found) counted[noticed.severity] += 1;
  return counted;
}

function findingOf({ noticed, words }: Found): FigureFinding {
  const { code, severity, figures, arithmetic, suspects = [] } = noticed;
  const parameters = noticed.parameters();
  const [first] = figures;
  const says = words[code];
  if (!first || !says) throw new Error(`check without figure or words: ${code}`);
  return {
    id: idOf(code, figures),
    code,
    severity,
    observations: [...new Set(figures.map(({ id }) => id))],
    indicators: [...new Set(figures.map(({ indicator }) => indicator))],
    territory: first.territory,
    period: first.period,
    says: sayWords(says, parameters),
    arithmetic: (arithmetic?.() ?? []).map(sayLine),
    parameters: plainParameters(parameters),
    suspects: suspects.map(({ figure, value, alone }) => ({ observation: figure.id, value, unit: figure.unit, alone })),
  };
}

/** What is measured where and when, and the numbers: the same in any order and from any document. */
function idOf(code: Noticed['code'], figures: readonly Observation[]): FindingId {
  const stated = [
    ...new Set(
      figures.map(({ indicator, territory, period, measure, value, unit }) => [indicator, territory, periodCode(period), measure, value, unit.code].join(' ')),
    ),
  ];
  const [first] = figures;
  const place = first ? [first.indicator, first.territory, periodCode(first.period)].join('/') : '';
  return findingId(code, [place as Address], stated.sort());
}

/** Two findings of one code on the same numbers are one. */
function withOwnIds(findings: readonly FigureFinding[]): readonly FigureFinding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.id, finding])).values()].toReversed();
}
