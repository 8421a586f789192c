/** A checked formula as closures: built once, run for any place and period. Missing inputs are all named, not only the first. */
import type { Indicator, IndicatorCode, Observation, ObservationId, TerritoryCode } from '../../observation/index.ts';
import {
  addDecimals,
  type Bilingual,
  type Day,
  type Decimal,
  decimal,
  multiplyDecimals,
  negateDecimal,
  type Period,
  periodsOfYear,
  periodToDate,
  periodYear,
  roundDecimal,
  type Span,
  samePeriod,
  yearsBefore,
} from '../../values/index.ts';
import { inUnitOf } from '../quantities.ts';
import { type Computed, inTerm, operate } from './arithmetic.ts';
import { limits } from './limits.ts';
import { amount, sayDerivedStep, sayFigureStep, sayMissing, sayOperation } from './say-step.ts';
import type { Derived, FigureLookup, FormulaAmount, FormulaStep, MissingInput, MissingWhy, TypedNode, UnitTerm } from './types.ts';
import { nameTerm, pure } from './unit-terms.ts';

/** Where and when a node is computed. */
export interface Place {
  readonly territory: TerritoryCode;
  readonly period: Period;
  /** Inside `to_date`: a flow without a figure to date is added up from its months or quarters. */
  readonly addsUp: boolean;
}

/** What one computation reads and leaves behind. */
export interface Run {
  readonly lookup: FigureLookup;
  /** What an indicator's own formula gives; undefined where it has none. */
  readonly derive: (indicator: IndicatorCode, territory: TerritoryCode, period: Period) => Derived | undefined;
  readonly steps: FormulaStep[];
  readonly missing: MissingInput[];
  /** The words of what is missing, so that nothing is named twice. */
  readonly named: Set<string>;
  readonly inputs: Set<ObservationId>;
  since?: Day;
  /** Shared by all formulas that one figure leads to. */
  readonly budget: { left: number };
}

export interface Value {
  readonly value: Decimal;
  readonly step?: number;
}

/** Computes a node; undefined when an input is missing, and then `run.missing` says which. */
export type Compute = (place: Place, run: Run) => Value | undefined;

/** Turns the tree into closures. */
export function compileNode(node: TypedNode): Compute {
  const compute = compileKind(node);
  return (place, run) => {
    run.budget.left -= 1;
    if (run.budget.left < 0) return miss(run, 'too-large', place, node.span);
    return periodYear(place.period) < limits.firstYear ? miss(run, 'no-figure', place, node.span) : compute(place, run);
  };
}

function compileKind(node: TypedNode): Compute {
  switch (node.kind) {
    case 'number':
      return () => ({ value: node.value });
    case 'figure':
      return (place, run) => figureAt(node, place, run);
    case 'negate': {
      const of = compileNode(node.of);
      return (place, run) => {
        const value = of(place, run);
        return value && noteOperation(run, node, 'negate', [shown(value, node.of.term)], { value: negateDecimal(value.value) });
      };
    }
    case 'binary':
      return compileBinary(node);
    case 'call':
      return compileCall(node);
  }
}

function compileBinary(node: Extract<TypedNode, { kind: 'binary' }>): Compute {
  const { operator } = node;
  const [left, right] = [compileNode(node.left), compileNode(node.right)];
  return (place, run) => {
    const a = left(place, run);
    const b = right(place, run);
    if (!a || !b) return undefined;
    const computed = operate(operator, { value: a.value, term: node.left.term }, { value: b.value, term: node.right.term }, node.term);
    if (!computed) return miss(run, 'division-by-zero', place, node.span);
    return noteOperation(run, node, operator, [shown(a, node.left.term), shown(b, node.right.term)], computed);
  };
}

type Call = Extract<TypedNode, { kind: 'call' }>;

function compileCall(node: Call): Compute {
  const given = node.arguments.map(compileNode);
  const [first, second] = given as [Compute, Compute];
  switch (node.name) {
    case 'sum':
      return (place, run) =>
        addUp(
          run,
          node,
          given.map((one, index) => termed(one(place, run), (node.arguments[index] as TypedNode).term)),
        );
    case 'sum-children':
      return (place, run) => sumChildren(node, first, place, run);
    case 'same-period-last-year':
      return (place, run) => first({ ...place, period: yearsBefore(place.period) }, run);
    case 'to-date':
      return (place, run) => first({ ...place, period: periodToDate(place.period), addsUp: true }, run);
    case 'share':
    case 'per-head':
      return (place, run) =>
        quotientOf(
          node,
          termed(first(place, run), (node.arguments[0] as TypedNode).term),
          termed(second(place, run), (node.arguments[1] as TypedNode).term),
          place,
          run,
        );
    case 'growth':
      return (place, run) => growthOf(node, first, place, run);
    case 'round':
      return (place, run) => rounded(node, first(place, run), run);
  }
}

interface Termed extends Value {
  readonly term: UnitTerm;
}

const termed = (value: Value | undefined, term: UnitTerm): Termed | undefined => value && { ...value, term };

const shown = ({ value, step }: Value, term: UnitTerm): FormulaAmount => amount(value, nameTerm(term), step);

/** The sum of all, in the unit of the node; undefined when any is missing: a partial sum is no sum. */
function addUp(run: Run, node: Pick<TypedNode, 'term' | 'span'>, values: readonly (Termed | undefined)[]): Value | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  const [only] = known;
  if (known.length === 1 && only) return only;
  const total = known.map((one) => inTerm(one, node.term)).reduce(addDecimals, decimal('0'));
  return noteOperation(
    run,
    node,
    'sum',
    known.map((one) => shown(one, one.term)),
    { value: total },
  );
}

function sumChildren(node: Call, compute: Compute, place: Place, run: Run): Value | undefined {
  const children = run.lookup.childrenOf(place.territory, place.period);
  if (children.length === 0) return miss(run, 'no-children', place, node.span);
  return addUp(
    run,
    node,
    children.map((territory) => termed(compute({ ...place, territory }, run), node.term)),
  );
}

/** `share` is the quotient in percent, `per_head` in the composed unit. */
function quotientOf(node: Call, a: Termed | undefined, b: Termed | undefined, place: Place, run: Run): Value | undefined {
  if (!a || !b) return undefined;
  if (node.name === 'per-head') {
    const computed = operate('/', a, b, node.term);
    return computed ? noteOperation(run, node, '/', [shown(a, a.term), shown(b, b.term)], computed) : miss(run, 'division-by-zero', place, node.span);
  }
  const hundredfold = { value: multiplyDecimals(inTerm(a, b.term), hundred), term: b.term };
  const computed = operate('/', hundredfold, b, pure);
  if (!computed) return miss(run, 'division-by-zero', place, node.span);
  return noteOperation(run, node, '/', [shown(a, a.term), shown(b, b.term)], computed, true);
}

const hundred = decimal('100');

/** (now − before) ÷ before × 100. */
function growthOf(node: Call, compute: Compute, place: Place, run: Run): Value | undefined {
  const { term } = node.arguments[0] as TypedNode;
  const now = termed(compute(place, run), term);
  const before = termed(compute({ ...place, period: yearsBefore(place.period) }, run), term);
  if (!now || !before) return undefined;
  const change = noteOperation(run, { term, span: node.span }, '-', [shown(now, term), shown(before, term)], operate('-', now, before, term) as Computed);
  return quotientOf({ ...node, name: 'share' }, { ...change, term }, before, place, run);
}

function rounded(node: Call, value: Value | undefined, run: Run): Value | undefined {
  const places = Number((node.arguments[1] as Extract<TypedNode, { kind: 'number' }>).value);
  return value && noteOperation(run, node, 'round', [shown(value, node.term)], { value: roundDecimal(value.value, places), roundedTo: places });
}

type Figure = Extract<TypedNode, { kind: 'figure' }>;

/** The published figure; else what its own formula gives; else, inside `to_date`, the sum of its months or quarters. */
function figureAt(node: Figure, place: Place, run: Run): Value | undefined {
  const found = findPublished(node, place, run);
  if (found.kind === 'figure') return noteFigure(node, found.observation, found.since, place, run);
  const derived =
    node.measures.includes('value') || node.indicator.accumulation === 'growth' ? run.derive(node.indicator.code, place.territory, place.period) : undefined;
  if (derived) return noteDerived(node, derived, place, run);
  const parts = place.addsUp && node.indicator.accumulation === 'flow' ? findParts(node, place, run) : undefined;
  return parts
    ? addUp(
        run,
        node,
        parts.map((part) => termed(figureAt(node, { ...place, period: part, addsUp: false }, run), node.term)),
      )
    : miss(run, found.why, place, node.span, node.indicator);
}

function findPublished(node: Figure, { territory, period }: Place, { lookup }: Run) {
  let why: 'no-figure' | 'undated' = 'no-figure';
  for (const measure of node.measures) {
    const found = lookup.find(node.indicator.code, territory, period, measure);
    if (found.kind === 'figure') return found;
    if (found.why === 'undated') why = 'undated';
  }
  return { kind: 'missing', why } as const;
}

/** The months, else the quarters, of which a period to date consists, where any of them has a figure. */
function findParts(node: Figure, place: Place, run: Run): readonly Period[] | undefined {
  for (const frequency of ['month', 'quarter'] as const) {
    const parts = periodsOfYear(frequency, periodYear(place.period)).filter((part) => Number(part.start.slice(5)) + part.months - 1 <= place.period.months);
    const covered = parts.reduce((months, part) => months + part.months, 0);
    const isWhole = covered === place.period.months && !parts.some((part) => samePeriod(part, place.period));
    if (isWhole && parts.some((period) => findPublished(node, { ...place, period }, run).kind === 'figure')) return parts;
  }
  return undefined;
}

function noteFigure({ indicator, unit, term, span }: Figure, observation: Observation, since: Day | undefined, place: Place, run: Run): Value | undefined {
  const converted = inUnitOf(observation, unit);
  if (!converted) return miss(run, 'other-unit', place, span, indicator);
  run.inputs.add(observation.id);
  if (since && (!run.since || since > run.since)) run.since = since;
  const result = amount(converted.value, nameTerm(term));
  const says = sayFigureStep(observation, indicator, result);
  return note(run, converted.value, (number) => ({
    kind: 'figure',
    number,
    span,
    says,
    observation: observation.id,
    indicator: indicator.code,
    result: { ...result, step: number },
  }));
}

function noteDerived(node: Figure, derived: Derived, place: Place, run: Run): Value | undefined {
  const { indicator, unit, term, span } = node;
  if (derived.kind === 'missing') {
    for (const missing of derived.missing) noteMissing(run, missing, span);
    return undefined;
  }
  const converted = inUnitOf(derived.quantity, unit);
  if (!converted) return miss(run, 'other-unit', place, span, indicator);
  for (const id of derived.inputs) run.inputs.add(id);
  if (derived.since && (!run.since || derived.since > run.since)) run.since = derived.since;
  const result = amount(converted.value, nameTerm(term));
  const says = sayDerivedStep(indicator, place.period, place.territory, derived.formula, result);
  return note(run, converted.value, (number) => ({
    kind: 'derived',
    number,
    span,
    says,
    indicator: indicator.code,
    from: derived,
    result: { ...result, step: number },
  }));
}

function note(run: Run, value: Decimal, make: (number: number) => FormulaStep): Value {
  const number = run.steps.length + 1;
  run.steps.push(make(number));
  return { value, step: number };
}

type Operation = Extract<FormulaStep, { kind: 'operation' }>;

/** Writes an operation down; `hundredfold` where the quotient was brought to percent. */
export function noteOperation(
  run: Run,
  { term, span }: Pick<TypedNode, 'term'> & { readonly span: Span },
  operator: Operation['operator'],
  operands: readonly FormulaAmount[],
  { value, roundedTo }: Computed,
  hundredfold = false,
): Value {
  return note(run, value, (number) => {
    const result = amount(value, nameTerm(term), number);
    const step = { operator, operands, result, ...(roundedTo !== undefined && { roundedTo }) };
    return { kind: 'operation', number, span, says: sayOperation(step, hundredfold), ...step };
  });
}

function miss(run: Run, why: MissingWhy, { territory, period }: Place, span: Span, indicator?: Indicator): undefined {
  const says: Bilingual = sayMissing(why, indicator, period, territory, run.lookup.asKnownOn);
  noteMissing(run, { why, ...(indicator && { indicator: indicator.code }), territory, period, says }, span);
  return undefined;
}

/** Each missing input is named once, however often the formula asks for it. */
function noteMissing(run: Run, missing: MissingInput, span: Span): void {
  if (run.named.has(missing.says.vi)) return;
  run.named.add(missing.says.vi);
  run.missing.push(missing);
  run.steps.push({ kind: 'missing', number: run.steps.length + 1, span, says: missing.says, missing });
}

/** A fresh computation under the limits. */
export function startRun(lookup: FigureLookup, derive: Run['derive'], budget: Run['budget'] = { left: limits.evaluations }): Run {
  return { lookup, derive, steps: [], missing: [], named: new Set(), inputs: new Set(), budget };
}
