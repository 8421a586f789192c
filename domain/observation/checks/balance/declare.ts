/**
 * Which balances there are, told from data: declared sums and shares, codes that stand under one another, months within
 * the time to date, districts within a province. An equation with a missing figure is none: missing is never zero.
 */
import { decimal, type Unit, zero } from '../../../values/index.ts';
import type { Indicator, IndicatorCode, IndicatorRelation, TerritoryCode } from '../../types.ts';
import { isInForce } from '../branches.ts';
import { type Cell, type FilledCell, isFilled } from '../cell.ts';
import { nameFigure, nameIndicator } from '../name.ts';
import { monthOf } from '../places.ts';
import type { Family } from '../rule.ts';
import type { Equation } from './equation.ts';
import { partitionsOf } from './partitions.ts';

export function equationsOf(family: Family): readonly Equation[] {
  const sums = [...family.relations.filter(({ kind }) => kind === 'sum'), ...sumsByCode(family)];
  const shares = [...family.relations.filter(({ kind }) => kind === 'shares'), ...sharesByCode(family)];
  return [
    ...sums.flatMap((relation) => sumEquations(family, relation)),
    ...shares.flatMap((relation) => shareEquations(family, relation)),
    ...family.series.flatMap(periodEquations),
    ...family.series.flatMap((series) => territoryEquations(family, series)),
  ];
}

/** A relation, and whether somebody declared it or the codes only suggest it. */
type Related = IndicatorRelation & { readonly suggested?: boolean };

const isAmount = ({ measure }: Cell): boolean => measure === 'value' || measure === 'count';

function sumEquations(family: Family, relation: Related): readonly Equation[] {
  return (relation.whole === undefined ? [] : family.cellsOf(relation.whole)).flatMap((whole): Equation[] => {
    if (!isFilled(whole) || !isAmount(whole)) return [];
    const parts = relation.parts.map((code) => family.find(code, whole.territory, whole.period, whole.measure, whole.layer));
    const filled = parts.filter(isFilled);
    if (filled.length < parts.length) {
      if (!relation.suggested && filled.length > 0) skip(family, 'check/parts-and-total', whole, relation.parts, parts);
      return [];
    }
    return [balance('parts', `parts ${relation.whole}`, !relation.suggested, whole, filled)];
  });
}

function balance(kind: Equation['kind'], rule: string, isDeclared: boolean, whole: FilledCell, parts: readonly FilledCell[]): Equation {
  const terms = [{ cell: whole, sign: -1 as const }, ...parts.map((cell) => ({ cell, sign: 1 as const }))];
  return { kind, terms, constant: zero, unit: whole.chosen.unit, rule, isDeclared };
}

/** One hundred percent, in base units. */
const wholeOfShares = decimal('-1');

function shareEquations(family: Family, relation: Related): readonly Equation[] {
  const [first] = relation.parts;
  return (first === undefined ? [] : family.cellsOf(first)).flatMap((cell): Equation[] => {
    if (!isFilled(cell) || cell.measure !== 'value') return [];
    const parts = relation.parts.map((code) => family.find(code, cell.territory, cell.period, cell.measure, cell.layer));
    const filled = parts.filter(isFilled);
    if (filled.length < parts.length) {
      if (!relation.suggested) skip(family, 'check/shares-of-whole', cell, relation.parts, parts);
      return [];
    }
    const terms = filled.map((part) => ({ cell: part, sign: 1 as const }));
    return [
      { kind: 'shares', terms, constant: wholeOfShares, unit: cell.chosen.unit, rule: `shares ${relation.parts.join(' ')}`, isDeclared: !relation.suggested },
    ];
  });
}

function skip(family: Family, code: `${string}/${string}`, cell: Cell, parts: readonly IndicatorCode[], found: readonly (Cell | undefined)[]): void {
  if (!family.skip) return;
  const name = nameFigure(family, { indicator: cell.indicator.code, territory: cell.territory, period: cell.period });
  const missing = parts.filter((_, index) => !isFilled(found[index])).map((part) => nameIndicator(family, part));
  family.skip({
    code,
    says: {
      vi: `${name.vi}: chưa cộng được vì chưa có ${missing.map(({ vi }) => vi).join('; ')}.`,
      en: `${name.en}: not added up, missing ${missing.map(({ en }) => en).join('; ')}.`,
    },
  });
}

const prefixOf = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

function byPrefix(family: Family): ReadonlyMap<string, readonly Indicator[]> {
  return Map.groupBy([...family.indicators.values()], ({ code }) => prefixOf(code));
}

/** "export-turnover.domestic" and "export-turnover.foreign-invested" may make up "export-turnover". */
function sumsByCode(family: Family): readonly Related[] {
  const declared = new Set(family.relations.filter(({ kind }) => kind === 'sum').map(({ whole }) => whole));
  return [...byPrefix(family)].flatMap(([prefix, parts]): Related[] => {
    const whole = family.indicators.get(prefix as IndicatorCode);
    if (!whole || parts.length < 2 || declared.has(whole.code) || !isAdditive(whole)) return [];
    if (!parts.every((part) => part.accumulation === whole.accumulation && part.rollUp === 'sum' && hasSameUnit(part.unit, whole.unit))) return [];
    return [{ kind: 'sum', whole: whole.code, parts: parts.map(({ code }) => code), weights: [], suggested: true }];
  });
}

const isAdditive = ({ accumulation, rollUp }: Indicator): boolean => rollUp === 'sum' && ['flow', 'stock', 'event'].includes(accumulation);

const hasSameUnit = (a: Unit | undefined, b: Unit | undefined): boolean => a !== undefined && a.dimension === b?.dimension;

/** Three or more percentages under one name that is no indicator itself may be a structure. */
function sharesByCode(family: Family): readonly Related[] {
  const declared = new Set(family.relations.filter(({ kind }) => kind === 'shares').flatMap(({ parts }) => parts));
  return [...byPrefix(family)].flatMap(([prefix, parts]): Related[] => {
    if (prefix === '' || parts.length < 3 || family.indicators.has(prefix as IndicatorCode) || parts.some(({ code }) => declared.has(code))) return [];
    if (!parts.every(({ unit, accumulation }) => unit?.code === 'percent' && accumulation === 'rate')) return [];
    return [{ kind: 'shares', parts: parts.map(({ code }) => code), weights: [], suggested: true }];
  });
}

/** Flows of one year: a longer period is the shorter ones that make it up. */
function periodEquations(series: readonly Cell[]): readonly Equation[] {
  const [first] = series;
  if (first?.indicator.accumulation !== 'flow' || !isAmount(first)) return [];
  const filled = series.filter(isFilled);
  if (filled.length < 3) return [];
  const at = new Map(filled.map((cell) => [stretchKey(monthOf(cell.period.start), cell.period.months), cell]));
  const isKnown = (start: number, months: number): boolean => at.has(stretchKey(start, months));
  return filled.flatMap((whole) => {
    const stretch = { start: monthOf(whole.period.start), months: whole.period.months };
    return partitionsOf(stretch, isKnown).map((parts) => {
      const cells = parts.map(({ start, months }) => at.get(stretchKey(start, months))!);
      return balance('periods', `periods ${whole.indicator.code}`, true, whole, cells);
    });
  });
}

/** Months of a period stay far below a thousand. */
const stretchKey = (start: number, months: number): number => start * 1000 + months;

/** Amounts that roll up by adding: the unit and all that make it up at that time. */
function territoryEquations(family: Family, series: readonly Cell[]): readonly Equation[] {
  const [first] = series;
  if (!first || !isAmount(first) || !isAdditive(first.indicator)) return [];
  return family.branchesOf(first.territory).flatMap((branch) => {
    const { children } = branch;
    return series.flatMap((whole) => {
      if (!isFilled(whole) || !isInForce(branch, whole.period)) return [];
      const parts = children.map((child) => family.find(whole.indicator.code, child, whole.period, whole.measure, whole.layer));
      const filled = parts.filter(isFilled);
      if (filled.length === parts.length && filled.length > 1) return [balance('territories', `territories ${whole.indicator.code}`, true, whole, filled)];
      if (filled.length > 1) skipTerritories(family, whole, children, parts);
      return [];
    });
  });
}

function skipTerritories(family: Family, whole: Cell, children: readonly TerritoryCode[], found: readonly (Cell | undefined)[]): void {
  if (!family.skip) return;
  const name = nameFigure(family, { indicator: whole.indicator.code, territory: whole.territory, period: whole.period });
  const missing = children.filter((_, index) => !isFilled(found[index])).map((code) => family.nameTerritory(code) ?? { vi: code, en: code });
  family.skip({
    code: 'check/territories-and-total',
    says: {
      vi: `${name.vi}: chưa cộng được vì chưa có số của ${missing.map(({ vi }) => vi).join(', ')}.`,
      en: `${name.en}: not added up, missing ${missing.map(({ en }) => en).join(', ')}.`,
    },
  });
}
