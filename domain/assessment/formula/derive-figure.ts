/** One derived figure, from figures to answer: for whoever needs a single one, or tries a formula out. */
import type { Figures, Indicator, IndicatorCode, TerritoryCode } from '../../observation/index.ts';
import type { Day, Period } from '../../values/index.ts';
import { indexFigures } from '../figure-index.ts';
import { compileNode } from './compile-formula.ts';
import { openDerivations } from './derivations.ts';
import { lookupFigures } from './figure-lookup.ts';
import { type CompiledFormula, compileFormulas, readFormula } from './formula-set.ts';
import type { CheckedFormula, Derived, FormulaFacts, TypedNode } from './types.ts';
import { unitOfTerm } from './unit-terms.ts';

/**
 * What the indicator's formula gives for a place and period, from figures as known on the day; undefined where it declares
 * no formula, or one that is wrong. Never stored as an observation; it carries its steps and the observations it rests on.
 */
export function deriveFigure(
  indicator: IndicatorCode,
  period: Period,
  territory: TerritoryCode,
  figures: Figures,
  asKnownOn: Day,
  facts: FormulaFacts,
  childrenOf?: (territory: TerritoryCode, period: Period) => readonly TerritoryCode[],
): Derived | undefined {
  const lookup = lookupFigures(indexFigures(figures), asKnownOn, childrenOf);
  return openDerivations(compileFormulas(figures.indicators, facts), lookup).derive(indicator, territory, period);
}

/** The code under which a formula that nobody declared is computed. */
const trialCode = '=' as IndicatorCode;

/** A formula tried out without being declared: its result in the unit it gives, or what is wrong with it and where. */
export function tryFormula(
  text: string,
  period: Period,
  territory: TerritoryCode,
  figures: Figures,
  asKnownOn: Day,
  facts: FormulaFacts,
  childrenOf?: (territory: TerritoryCode, period: Period) => readonly TerritoryCode[],
): CheckedFormula<Derived> {
  const read = readFormula(text, figures.indicators, facts);
  if (!read.ok) return read;
  const set = compileFormulas(figures.indicators, facts);
  const formulas = new Map([...set.formulas, [trialCode, trialOf(text, read.value)]]);
  const lookup = lookupFigures(indexFigures(figures), asKnownOn, childrenOf);
  return { ok: true, value: openDerivations({ ...set, formulas }, lookup).derive(trialCode, territory, period) as Derived };
}

function trialOf(text: string, node: TypedNode): CompiledFormula {
  const unit = unitOfTerm(node.term);
  const name = { vi: 'Công thức thử', en: 'Formula on trial' };
  const indicator: Indicator = {
    code: trialCode,
    ref: trialCode,
    name,
    unit,
    direction: 'undeclared',
    accumulation: 'undeclared',
    rollUp: 'none',
    sensitivity: 'internal',
    formula: text,
  };
  return { indicator, text, unit, node, term: node.term, dependsOn: [], compute: compileNode(node) };
}
