/** All formulas of a set of indicators, compiled: what each depends on, an order in which to compute them, circles refused. */
import type { Indicator, IndicatorCode } from '../../observation/index.ts';
import type { Code, Diagnostic, Refusal, Unit } from '../../values/index.ts';
import { checkFormula, checkResult, indexNames } from './check-formula.ts';
import { type Compute, compileNode } from './compile-formula.ts';
import { fault } from './faults.ts';
import { parseFormula } from './parse-formula.ts';
import type { CheckedFormula, FormulaFacts, TypedNode, UnitTerm } from './types.ts';

/** A formula ready to run. */
export interface CompiledFormula {
  readonly indicator: Indicator;
  readonly text: string;
  readonly unit: Unit;
  readonly node: TypedNode;
  /** The unit of the indicator, into which the result is brought. */
  readonly term: UnitTerm;
  /** Codes it names, each once, in the order of the text. */
  readonly dependsOn: readonly IndicatorCode[];
  readonly compute: Compute;
}

export interface FormulaFault {
  readonly indicator: IndicatorCode;
  readonly fault: Diagnostic;
}

export interface FormulaSet {
  readonly formulas: ReadonlyMap<IndicatorCode, CompiledFormula>;
  /** Codes of the formulas, each after all that it depends on. */
  readonly order: readonly IndicatorCode[];
  /** What is wrong with the others; they are left out, and what depends on them finds them missing. */
  readonly faults: readonly FormulaFault[];
}

/** Compiles one formula for an indicator that need not have been declared with it. */
export function compileFormula(text: string, indicator: Indicator, indicators: readonly Indicator[], facts: FormulaFacts): CheckedFormula<CompiledFormula> {
  return compileWith(text, indicator, indexNames(indicators), facts);
}

/** A formula whose result has no declared unit: for trying one out. The unit is what the formula gives. */
export function readFormula(text: string, indicators: readonly Indicator[], facts: FormulaFacts): CheckedFormula<TypedNode> {
  const parsed = parseFormula(text);
  return parsed.ok ? checkFormula(parsed.value, indexNames(indicators), facts) : parsed;
}

function compileWith(
  text: string,
  indicator: Indicator,
  findIndicator: (name: string) => readonly Indicator[],
  facts: FormulaFacts,
): CheckedFormula<CompiledFormula> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const checked = checkFormula(parsed.value, findIndicator, facts);
  if (!checked.ok) return checked;
  const node = checked.value;
  const { unit } = indicator;
  if (!unit) return { ok: false, faults: [fault('formula/no-unit', node.span.start, node.span.end, { given: indicator.code })] };
  const hidden = indicator.sensitivity === 'public' ? figuresIn(node).find((figure) => figure.indicator.sensitivity === 'internal') : undefined;
  if (hidden) return { ok: false, faults: [fault('formula/internal-input', hidden.span.start, hidden.span.end, { given: hidden.indicator.code })] };
  const result = checkResult(node, unit, facts);
  if (!result.ok) return result;
  return {
    ok: true,
    value: {
      indicator,
      text,
      unit,
      node,
      term: result.value,
      dependsOn: [...new Set(figuresIn(node).map((figure) => figure.indicator.code))],
      compute: compileNode(node),
    },
  };
}

type FigureNode = Extract<TypedNode, { kind: 'figure' }>;

/** The figures a formula names, in the order of the text. */
function figuresIn(node: TypedNode): readonly FigureNode[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'figure':
      return [node];
    case 'negate':
      return figuresIn(node.of);
    case 'binary':
      return [...figuresIn(node.left), ...figuresIn(node.right)];
    case 'call':
      return node.arguments.flatMap(figuresIn);
  }
}

/** Compiles every declared formula. One that is wrong, or lies on a circle, is named among the faults and left out. */
export function compileFormulas(indicators: readonly Indicator[], facts: FormulaFacts): FormulaSet {
  const findIndicator = indexNames(indicators);
  const formulas = new Map<IndicatorCode, CompiledFormula>();
  const faults: FormulaFault[] = [];
  for (const indicator of indicators) {
    if (indicator.formula === undefined) continue;
    const compiled = compileWith(indicator.formula, indicator, findIndicator, facts);
    if (compiled.ok) formulas.set(indicator.code, compiled.value);
    else for (const found of compiled.faults) faults.push({ indicator: indicator.code, fault: found });
  }
  const { order, circles } = orderFormulas(formulas);
  for (const circle of circles) {
    const formula = formulas.get(circle[0] as IndicatorCode) as CompiledFormula;
    faults.push({
      indicator: circle[0] as IndicatorCode,
      fault: fault('formula/cycle', 0, formula.text.length, { cycle: [...circle, circle[0]].join(' → ') }),
    });
  }
  for (const code of circles.flat()) formulas.delete(code);
  return { formulas, order, faults };
}

/** Depth first, each formula after what it depends on; a way back to a formula still being visited is a circle. */
function orderFormulas(formulas: ReadonlyMap<IndicatorCode, CompiledFormula>) {
  const order: IndicatorCode[] = [];
  const circles: (readonly IndicatorCode[])[] = [];
  const done = new Set<IndicatorCode>();
  const path: IndicatorCode[] = [];
  const visit = (code: IndicatorCode): void => {
    const formula = formulas.get(code);
    if (!formula || done.has(code)) return;
    const since = path.indexOf(code);
    if (since >= 0) {
      circles.push(path.slice(since));
      return;
    }
    path.push(code);
    formula.dependsOn.forEach(visit);
    path.pop();
    done.add(code);
    order.push(code);
  };
  for (const code of formulas.keys()) visit(code);
  const circular = new Set(circles.flat());
  return { order: order.filter((code) => !circular.has(code)), circles };
}

/** The faults as refusals, each naming its indicator, for whoever declares them. */
export function refusalsOfFormulas({ faults }: Pick<FormulaSet, 'faults'>): readonly Refusal[] {
  return faults.map(({ indicator, fault: { code, parameters } }) => ({ code: code as Code, parameters, place: { column: `formula ${indicator}` } }));
}
