/**
 * Derived figures, computed when asked for and kept until something they rest on changes: a changed observation makes only
 * its dependents be computed anew.
 */
import type { IndicatorCode, TerritoryCode } from '../../observation/index.ts';
import { type Period, periodCode, type Quantity } from '../../values/index.ts';
import { inTerm } from './arithmetic.ts';
import { noteOperation, type Run, startRun } from './compile-formula.ts';
import type { CompiledFormula, FormulaSet } from './formula-set.ts';
import { amount } from './say-step.ts';
import type { Derived, FigureLookup } from './types.ts';
import { nameTerm } from './unit-terms.ts';

/** One indicator at one place in one period, in whatever form its figures come. */
export interface DerivedCell {
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
}

export interface Derivations {
  /** What the indicator's formula gives; undefined where it has none. */
  readonly derive: (indicator: IndicatorCode, territory: TerritoryCode, period: Period) => Derived | undefined;
  /** Takes figures in which the cells have changed; answers which derived cells will be computed anew when asked for. */
  readonly update: (lookup: FigureLookup, changed: readonly DerivedCell[]) => readonly DerivedCell[];
  /** How many derived cells were computed so far. */
  readonly computed: () => number;
}

interface Kept {
  readonly cell: DerivedCell;
  readonly derived: Derived;
}

const keyOf = ({ indicator, territory, period }: DerivedCell): string => `${indicator}|${territory}|${periodCode(period)}`;

/** Opens derivations over figures as known on one day. */
export function openDerivations({ formulas }: FormulaSet, figures: FigureLookup): Derivations {
  let lookup = figures;
  let computed = 0;
  const kept = new Map<string, Kept>();
  /** By what was read, which derived cells read it. */
  const readers = new Map<string, Set<string>>();

  const read = (cell: DerivedCell, reader: string): void => {
    const key = keyOf(cell);
    const known = readers.get(key);
    if (known) known.add(reader);
    else readers.set(key, new Set([reader]));
  };

  const derive = (cell: DerivedCell, budget?: Run['budget']): Derived | undefined => {
    const formula = formulas.get(cell.indicator);
    if (!formula) return undefined;
    const key = keyOf(cell);
    const before = kept.get(key);
    if (before) return before.derived;
    computed += 1;
    const watched: FigureLookup = {
      ...lookup,
      find: (indicator, territory, period, measure) => {
        read({ indicator, territory, period }, key);
        return lookup.find(indicator, territory, period, measure);
      },
    };
    const run = startRun(watched, (indicator, territory, period) => derive({ indicator, territory, period }, run.budget), budget);
    const derived = runFormula(formula, cell, run);
    if (run.budget.left >= 0) kept.set(key, { cell, derived });
    return derived;
  };

  return {
    derive: (indicator, territory, period) => derive({ indicator, territory, period }),
    update: (next, changed) => {
      lookup = next;
      return forget(kept, readers, changed);
    },
    computed: () => computed,
  };
}

/** Drops every derived cell that read a changed one, then what read those. */
function forget(kept: Map<string, Kept>, readers: Map<string, Set<string>>, changed: readonly DerivedCell[]): readonly DerivedCell[] {
  const queue = changed.map(keyOf);
  const forgotten: DerivedCell[] = [];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const reader of readers.get(key) ?? []) {
      const dropped = kept.get(reader);
      if (!dropped) continue;
      kept.delete(reader);
      forgotten.push(dropped.cell);
      queue.push(reader);
    }
    readers.delete(key);
  }
  return forgotten;
}

function runFormula(formula: CompiledFormula, { territory, period }: DerivedCell, run: Run): Derived {
  const value = formula.compute({ territory, period, addsUp: false }, run);
  const about = { indicator: formula.indicator.code, territory, period, asKnownOn: run.lookup.asKnownOn, formula: formula.text };
  const [first, ...rest] = run.missing;
  if (!value || first) {
    if (!first) throw new Error('nothing was computed, and nothing is missing');
    return { kind: 'missing', ...about, missing: [first, ...rest], steps: run.steps };
  }
  const quantity = inDeclaredUnit(formula, value, run);
  return { kind: 'derived', ...about, quantity, steps: run.steps, inputs: [...run.inputs], ...(run.since && { since: run.since }) };
}

/** The result in the unit the indicator declares, with a step that says so where it changes. */
function inDeclaredUnit({ node, term, unit }: CompiledFormula, value: { readonly value: Quantity['value']; readonly step?: number }, run: Run): Quantity {
  const converted = inTerm({ value: value.value, term: node.term }, term);
  const [from, to] = [nameTerm(node.term), nameTerm(term)];
  if (from.vi !== to.vi) noteOperation(run, { term, span: node.span }, 'convert', [amount(value.value, from, value.step)], { value: converted });
  return { value: converted, unit };
}
