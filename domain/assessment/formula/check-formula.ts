/** Names resolved and units checked: from the tree as written to the tree that can be computed. */
import type { Indicator, Measure } from '../../observation/index.ts';
import { type Diagnostic, parseDecimal, type Unit } from '../../values/index.ts';
import { fault } from './faults.ts';
import type { BinaryOperator, CheckedFormula, FormulaFacts, FormulaNode, FunctionName, TypedNode, UnitTerm } from './types.ts';
import { isSameMeasure, pure, sayTerm, termOf, termOfProduct, termOfSum } from './unit-terms.ts';

interface Checker {
  readonly facts: FormulaFacts;
  readonly findIndicator: (name: string) => readonly Indicator[];
  readonly faults: Diagnostic[];
}

/** Indicators by code, by reference, then by name in either language, in letters of any case. */
export function indexNames(indicators: readonly Indicator[]): (name: string) => readonly Indicator[] {
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const codes = new Map<string, Indicator>(indicators.map((one) => [one.code, one]));
  const refs = new Map(indicators.map((one) => [one.ref, one]));
  const names = Map.groupBy(
    indicators.flatMap((one) => [...new Set([fold(one.name.vi), fold(one.name.en)])].map((name) => ({ name, one }))),
    ({ name }) => name,
  );
  return (name) => {
    const exact = codes.get(name) ?? refs.get(name);
    return exact ? [exact] : (names.get(fold(name)) ?? []).map(({ one }) => one);
  };
}

/** The typed tree, or every fault found: unknown names, units that do not go together, and where. */
export function checkFormula(node: FormulaNode, findIndicator: (name: string) => readonly Indicator[], facts: FormulaFacts): CheckedFormula<TypedNode> {
  const checker: Checker = { facts, findIndicator, faults: [] };
  const typed = typeNode(node, checker);
  const [first, ...rest] = checker.faults;
  return typed && !first ? { ok: true, value: typed } : { ok: false, faults: [first as Diagnostic, ...rest] };
}

function refuse(
  { faults }: Checker,
  code: `formula/${string}`,
  { span }: Pick<FormulaNode, 'span'>,
  parameters: Record<string, string | number> = {},
): undefined {
  faults.push(fault(code, span.start, span.end, parameters));
  return undefined;
}

function typeNode(node: FormulaNode, checker: Checker): TypedNode | undefined {
  switch (node.kind) {
    case 'number':
      return typeNumber(node, checker);
    case 'figure':
      return typeFigure(node, checker);
    case 'negate': {
      const of = typeNode(node.of, checker);
      return of && { kind: 'negate', of, term: of.term, span: node.span };
    }
    case 'binary': {
      const [left, right] = [typeNode(node.left, checker), typeNode(node.right, checker)];
      const term = left && right && termOfBinary(node, node.operator, left, right, checker);
      return left && right && term && { kind: 'binary', operator: node.operator, left, right, term, span: node.span };
    }
    case 'call':
      return typeCall(node, checker);
  }
}

function typeNumber(node: Extract<FormulaNode, { kind: 'number' }>, checker: Checker): TypedNode | undefined {
  const { value, span } = node;
  if (node.unit === undefined) return { kind: 'number', value, term: pure, span };
  const unit = checker.facts.findUnit(node.unit);
  if (!unit) return refuse(checker, 'formula/unknown-unit', node, { given: node.unit });
  return { kind: 'number', value, term: termOf(unit, checker.facts), span };
}

function typeFigure(node: Extract<FormulaNode, { kind: 'figure' }>, checker: Checker): TypedNode | undefined {
  const [indicator, ...others] = checker.findIndicator(node.name);
  if (!indicator) return refuse(checker, 'formula/unknown-indicator', node, { given: node.name });
  if (others.length > 0)
    return refuse(checker, 'formula/ambiguous-indicator', node, { given: node.name, wanted: [indicator, ...others].map(({ code }) => code).join(', ') });
  const measures = measuresOf(node, indicator);
  const unit = unitOf(measures, indicator, checker.facts);
  if (!unit) return refuse(checker, 'formula/no-unit', node, { given: node.name });
  return { kind: 'figure', indicator, measures, unit, term: termOf(unit, checker.facts), span: node.span };
}

/** The form asked for; without one, growth for an indicator that is a growth, else amounts and counts. */
function measuresOf({ measure }: Extract<FormulaNode, { kind: 'figure' }>, { accumulation }: Indicator): readonly Measure[] {
  if (measure) return [measure];
  return accumulation === 'growth' ? ['growth-yoy'] : ['value', 'count'];
}

function unitOf(measures: readonly Measure[], { unit }: Indicator, { percent }: FormulaFacts): Unit | undefined {
  return measures.includes('growth-yoy') || measures.includes('share-of-plan') ? percent : unit;
}

function termOfBinary(node: Pick<FormulaNode, 'span'>, operator: BinaryOperator, left: TypedNode, right: TypedNode, checker: Checker): UnitTerm | undefined {
  if (operator === '+' || operator === '-') return termOfSum(operator, left.term, right.term) ?? refuseSum(node, left.term, right.term, checker);
  return termOfProduct(operator, left.term, right.term) ?? refuse(checker, 'formula/points', node);
}

function refuseSum(node: Pick<FormulaNode, 'span'>, left: UnitTerm, right: UnitTerm, checker: Checker): undefined {
  const kinds = [left.kind, right.kind];
  if (kinds.includes('pure') && kinds.includes('ratio')) return refuse(checker, 'formula/plain-and-percent', node);
  if (kinds.includes('points')) return refuse(checker, 'formula/points', node);
  return refuse(checker, 'formula/add-units', node, { left: sayTerm(left), right: sayTerm(right) });
}

function typeCall(node: Extract<FormulaNode, { kind: 'call' }>, checker: Checker): TypedNode | undefined {
  const typed = node.arguments.map((argument) => typeNode(argument, checker)).filter((argument) => argument !== undefined);
  if (typed.length < node.arguments.length) return undefined;
  const term = termOfCall(node, node.name, typed, checker);
  return term && { kind: 'call', name: node.name, arguments: typed, term, span: node.span };
}

function termOfCall(node: Pick<FormulaNode, 'span'>, name: FunctionName, given: readonly TypedNode[], checker: Checker): UnitTerm | undefined {
  const [first, second] = given as [TypedNode, TypedNode];
  switch (name) {
    case 'sum': {
      const odd = given.find(({ term }) => !isSameMeasure(first.term, term));
      return odd ? refuseSum(odd, first.term, odd.term, checker) : first.term;
    }
    case 'sum-children':
    case 'same-period-last-year':
    case 'to-date':
      return first.term;
    case 'share':
      return isSameMeasure(first.term, second.term) ? termOf(checker.facts.percent, checker.facts) : refuseSum(node, first.term, second.term, checker);
    case 'growth':
      return first.term.kind === 'points' ? refuse(checker, 'formula/points', node) : termOf(checker.facts.percent, checker.facts);
    case 'per-head':
      return isPeople(second.term, checker.facts)
        ? (termOfProduct('/', first.term, second.term) ?? refuse(checker, 'formula/points', node))
        : refuse(checker, 'formula/not-people', second, { given: sayTerm(second.term) });
    case 'round':
      return second.kind === 'number' && second.term.kind === 'pure' && /^(?:\d|1[0-2])$/.test(second.value)
        ? first.term
        : refuse(checker, 'formula/decimals', second);
  }
}

function isPeople(term: UnitTerm, { peopleDimension }: FormulaFacts): boolean {
  return term.kind === 'composed' && Object.keys(term.factors).length === 1 && term.factors[peopleDimension]?.power === 1;
}

/** Whether a formula's result can be written in the unit its indicator declares; faults name both. */
export function checkResult(node: TypedNode, unit: Unit, facts: FormulaFacts): CheckedFormula<UnitTerm> {
  const wanted = termOf(unit, facts);
  if (isSameMeasure(node.term, wanted) || (node.term.kind === 'pure' && isMultiple(wanted))) return { ok: true, value: wanted };
  const parameters = { given: sayTerm(node.term), wanted: sayTerm(wanted) };
  return { ok: false, faults: [fault('formula/result-unit', node.span.start, node.span.end, parameters)] };
}

/** "lần": a plain number may be called so many times; never so many percent. */
function isMultiple(term: UnitTerm): boolean {
  return term.kind === 'ratio' && parseDecimal('1') === term.scale;
}
