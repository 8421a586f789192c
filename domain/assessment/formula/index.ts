/**
 * Formulas of indicators: `tổng([thu nội địa]; [thu xuất nhập khẩu])`. Read, checked for units, compiled, computed on
 * reading; every step is kept, nothing is stored. Start with `deriveFigure`; many at once: `compileFormulas`, `openDerivations`.
 */
export { type Derivations, type DerivedCell, openDerivations } from './derivations.ts';
export { deriveFigure, tryFormula } from './derive-figure.ts';
export { type ExplainedLine, explainFormula } from './explain-formula.ts';
export { lookupFigures } from './figure-lookup.ts';
export { type CompiledFormula, compileFormula, compileFormulas, type FormulaFault, type FormulaSet, readFormula, refusalsOfFormulas } from './formula-set.ts';
export { type FormulaFunction, formulaFunctions, nameFunction, sumsOverChildren } from './function-names.ts';
export { parseFormula } from './parse-formula.ts';
export { formulaRefusals } from './refusals.ts';
export { sayAmount } from './say-step.ts';
export * from './types.ts';
export { nameTerm, sayTerm } from './unit-terms.ts';
