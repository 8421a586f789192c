/** Formulas of indicators made ready for the judge. Handed in as an option: whoever has no formulas need not carry how they are read. */
import { compileFormulas, explainFormula, type FormulaFacts, lookupFigures, openDerivations } from './formula/index.ts';
import type { OpenFormulas } from './told-figure.ts';

/** What the judge asks of formulas; each figure they give comes with every step in words. */
export function formulasBy(facts: FormulaFacts): OpenFormulas {
  return ({ indicators }, index, asKnownOn, childrenOf) => {
    const { derive } = openDerivations(compileFormulas(indicators, facts), lookupFigures(index, asKnownOn, childrenOf));
    return (indicator, territory, period) => {
      const figure = derive(indicator, territory, period);
      return figure?.kind === 'derived' ? { figure, steps: explainFormula(figure).map(({ says }) => says) } : undefined;
    };
  };
}
