/** Every balance of a family held together: which fail, what belongs to one fault, and which figure would mend it. */
import type { Line, Sayable } from '../../../plan/index.ts';
import { joined, numberOf } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  type Bilingual,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  formatQuantity,
  type Language,
  multiplyDecimals,
  type RefusalWords,
  subtractDecimals,
  type Unit,
  zero,
} from '../../../values/index.ts';
import type { Observation } from '../../types.ts';
import { baseValue, type FilledCell, valueIn } from '../cell.ts';
import { nameFigure, nameIndicator, nameSources } from '../name.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';
import { equationsOf } from './declare.ts';
import { type Equation, type EquationKind, type Evaluated, evaluate, surelyHolds } from './equation.ts';
import { localise, type Mending, type Purse } from './localise.ts';

/** Balances that only the codes suggest speak when the gap is at most this share of the whole, or after holding so often. */
const suggested = { nearest: decimal('0.05'), held: 3 } as const;

/** Figures of different documents may differ by revision: up to this share of the whole that is only a note. */
const revisionShare = decimal('0.02');

/** In a knot of more broken balances than this, no single figure is searched for. */
const largestKnot = 30;

const codes = {
  parts: 'check/parts-and-total',
  shares: 'check/shares-of-whole',
  periods: 'check/months-to-date',
  territories: 'check/territories-and-total',
} as const satisfies Record<EquationKind, `check/${string}`>;

export const balanceWords: RefusalWords = {
  'check/parts-and-total': {
    vi: '{name}: các phần cộng lại là {sum}, tổng số nêu là {total}, lệch {gap}.{more}{suspects}{mixed}',
    en: '{name}: the parts add up to {sum}, the stated total is {total}, {gap} apart.{more}{suspects}{mixed}',
  },
  'check/shares-of-whole': {
    vi: '{name}: các tỷ trọng cộng lại là {sum}, lệch {gap} so với 100%, quá mức làm tròn {slack}.{more}{suspects}{mixed}',
    en: '{name}: the shares add up to {sum}, {gap} off 100%, more than rounding explains ({slack}).{more}{suspects}{mixed}',
  },
  'check/shares-rounded': {
    vi: '{name}: các tỷ trọng cộng lại là {sum}; phần lệch {gap} nằm trong mức làm tròn {slack}.',
    en: '{name}: the shares add up to {sum}; the {gap} off 100% is within rounding ({slack}).',
  },
  'check/months-to-date': {
    vi: '{name}: cộng các kỳ ngắn hơn được {sum}, số lũy kế nêu là {total}, lệch {gap}.{more}{suspects}{mixed}',
    en: '{name}: the shorter periods add up to {sum}, the stated figure is {total}, {gap} apart.{more}{suspects}{mixed}',
  },
  'check/balance-seldom-holds': {
    vi: '{name}: {failed} trong {count} phép cộng không khớp (ví dụ {example}). Có thể các phần và tổng được công bố ở những lần khác nhau, hoặc không phải là phần của nhau.',
    en: '{name}: {failed} of {count} balances fail (for example {example}). Parts and totals may come from different rounds of publication, or not belong together.',
  },
  'check/territories-and-total': {
    vi: '{name}: cộng các đơn vị trực thuộc được {sum}, số chung nêu là {total}, lệch {gap}.{more}{suspects}{mixed}',
    en: '{name}: the units that make it up add up to {sum}, the stated figure is {total}, {gap} apart.{more}{suspects}{mixed}',
  },
};

/** `purse` limits the search for faulty figures over a whole run. */
export function balances(purse: Purse): FigureCheck {
  return { name: 'balances', words: balanceWords, check: (family) => checkBalances(family, purse) };
}

function checkBalances(family: Family, purse: Purse): readonly Noticed[] {
  const equations = equationsOf(family);
  const held = new Map<string, number>();
  const [failing, rounded]: [Evaluated[], Evaluated[]] = [[], []];
  for (const equation of equations) {
    const isShares = equation.kind === 'shares';
    const evaluated = !isShares && surelyHolds(equation) ? undefined : evaluate(equation);
    if (!evaluated || evaluated.holds) held.set(equation.rule, (held.get(equation.rule) ?? 0) + 1);
    if (evaluated && !evaluated.holds) failing.push(evaluated);
    else if (isShares && evaluated && evaluated.residual !== '0') rounded.push(evaluated);
  }
  const near = rounded.map((one) => roundedShares(family, one));
  const believed = failing.filter((one) => one.equation.isDeclared || (held.get(one.equation.rule) ?? 0) >= suggested.held || isNear(one));
  if (believed.length === 0) return near;
  const equationsWith = indexByCell(equations, believed, held);
  const unsteady = unsteadyRules(believed, held);
  const [told, untold]: [Noticed[], Evaluated[]] = [[], []];
  for (const knot of knotsOf(believed)) {
    const mendings = tellable(knot[0]!, knot.length > largestKnot ? [] : localise(knot, equationsWith, purse));
    if (mendings.length === 0 && knot.every(({ equation }) => unsteady.has(equation.rule))) untold.push(...knot);
    else told.push(noticeKnot(family, knot, mendings));
  }
  const seldom = [...Map.groupBy(untold, ({ equation }) => equation.rule)].map(([rule, those]) => seldomHolds(family, those, held.get(rule) ?? 0));
  return [...told, ...seldom, ...near];
}

/** Rules of which more balances fail than hold, and so many at least. */
function unsteadyRules(failing: readonly Evaluated[], held: ReadonlyMap<string, number>): ReadonlySet<string> {
  const rules = Map.groupBy(failing, ({ equation }) => equation.rule);
  return new Set([...rules].filter(([rule, those]) => those.length >= seldomFrom && those.length > (held.get(rule) ?? 0)).map(([rule]) => rule));
}

/** Where no single figure mends them, balances that more often fail than hold are told once. */
const seldomFrom = 4;

/** Months as first told against the time to date as revised, a structure that is none: the rule is in doubt, not each figure. */
function seldomHolds(family: Family, failing: readonly Evaluated[], held: number): Noticed {
  const { equation, figures } = failing[0]!;
  const [figure] = figures as readonly [Observation];
  return {
    code: 'check/balance-seldom-holds',
    severity: equation.kind === 'periods' ? 'note' : 'warning',
    figures: figures.slice(0, mostFigures),
    parameters: () => ({
      name: nameIndicator(family, figure.indicator),
      failed: failing.length,
      count: failing.length + held,
      example: nameFigure(family, figure),
    }),
    arithmetic: () => failing.slice(0, mostLines).map((one) => arithmeticOf(one)),
  };
}

function isNear({ equation, figures, residual }: Evaluated): boolean {
  const whole = equation.kind === 'shares' ? decimal('1') : absoluteDecimal(baseValue(figures[0]!));
  return compareDecimals(absoluteDecimal(residual), multiplyDecimals(whole, suggested.nearest)) <= 0;
}

/** Equations by figure; suggested ones only where they were seen to hold or now fail believably. */
function indexByCell(
  equations: readonly Equation[],
  failing: readonly Evaluated[],
  held: ReadonlyMap<string, number>,
): (cell: FilledCell) => readonly Equation[] {
  const broken = new Set(failing.map(({ equation }) => equation));
  const byCell = new Map<FilledCell, Equation[]>();
  for (const equation of equations) {
    if (!equation.isDeclared && !broken.has(equation) && (held.get(equation.rule) ?? 0) === 0) continue;
    for (const { cell } of equation.terms) {
      const known = byCell.get(cell);
      if (known) known.push(equation);
      else byCell.set(cell, [equation]);
    }
  }
  return (cell) => byCell.get(cell) ?? [];
}

/** Failing balances that share a figure belong to one knot. */
function knotsOf(failing: readonly Evaluated[]): readonly (readonly Evaluated[])[] {
  const place = new Map(failing.map((one, index) => [one, index]));
  const withCell = new Map<FilledCell, Evaluated[]>();
  for (const one of failing)
    for (const { cell } of one.equation.terms) {
      const known = withCell.get(cell);
      if (known) known.push(one);
      else withCell.set(cell, [one]);
    }
  const seen = new Set<Evaluated>();
  return failing.flatMap((first) => {
    if (seen.has(first)) return [];
    const knot: Evaluated[] = [];
    const waiting = [first];
    seen.add(first);
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      knot.push(one);
      for (const { cell } of one.equation.terms)
        for (const neighbour of withCell.get(cell) ?? []) {
          if (seen.has(neighbour)) continue;
          seen.add(neighbour);
          waiting.push(neighbour);
        }
    }
    return [knot.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))];
  });
}

function noticeKnot(family: Family, knot: readonly Evaluated[], told: readonly Mending[]): Noticed {
  const [first] = knot;
  const figures = [...new Set([...told.flatMap(({ changes }) => changes.map(({ figure }) => figure)), ...first!.figures])];
  const isMixed = new Set(first!.figures.map(({ source }) => source)).size > 1;
  return {
    code: codes[first!.equation.kind],
    severity: isMixed && isRevision(first!) ? 'note' : 'warning',
    figures: [...figures, ...knot.slice(1).flatMap((one) => one.figures.filter((figure) => !figures.includes(figure)))].slice(0, mostFigures),
    parameters: () => ({
      ...sumsOf(family, first!),
      more: knot.length === 1 ? '' : moreWords(knot.length - 1),
      suspects: suspectWords(family, told),
      mixed: isMixed ? mixedWords(family, first!.figures) : '',
    }),
    arithmetic: () => knot.slice(0, mostLines).map((one) => arithmeticOf(one)),
    suspects: told.flatMap(({ changes }) => changes.map((change) => ({ ...change, alone: changes.length === 1 }))),
  };
}

const mostLines = 6;
const mostFigures = 40;

/** Ties are told when they are fewer than the figures of the balance: else they tell nothing. */
function tellable({ equation }: Evaluated, mendings: readonly Mending[]): readonly Mending[] {
  const isTelling = mendings.length <= 2 && mendings.length < equation.terms.length && mendings.every(({ changes }) => changes.length <= 2);
  return isTelling ? mendings : [];
}

function isRevision({ figures, residual }: Evaluated): boolean {
  return compareDecimals(absoluteDecimal(residual), multiplyDecimals(absoluteDecimal(baseValue(figures[0]!)), revisionShare)) <= 0;
}

/** Parts and whole in the unit in which the balance is told. */
function termsIn({ equation, figures }: Evaluated): { readonly parts: readonly Decimal[]; readonly whole: Decimal } {
  const values = figures.map((figure) => valueIn(figure, equation.unit) ?? zero);
  if (equation.kind === 'shares') return { parts: values, whole: decimal('100') };
  return { parts: values.slice(1), whole: values[0] ?? zero };
}

function sumsOf(family: Family, one: Evaluated): Readonly<Record<string, Sayable>> {
  const { parts, whole } = termsIn(one);
  const { unit } = one.equation;
  const sum = parts.reduce(addDecimals, zero);
  const [first] = one.figures;
  return {
    name: nameOf(family, one, first!),
    sum: { value: sum, unit },
    total: { value: whole, unit },
    gap: { value: absoluteDecimal(subtractDecimals(sum, whole)), unit: pointsOf(unit) },
    slack: { value: inUnit(one.tolerance, unit), unit: pointsOf(unit) },
  };
}

const inUnit = (base: Decimal, unit: Unit): Decimal => divideDecimals(base, unit.factor, 12) ?? base;

/** The difference of two percentages is told in points. */
function pointsOf(unit: Unit): Unit {
  return unit.code === 'percent' ? { ...unit, vi: 'điểm phần trăm', en: 'percentage points', enOne: 'percentage point' } : unit;
}

/** A structure is called by its members' common beginning, where they have one, else by its first member. */
function nameOf(family: Family, { equation }: Evaluated, { indicator, territory, period }: Observation): Bilingual {
  if (equation.kind !== 'shares') return nameFigure(family, { indicator, territory, period });
  const names = equation.terms.map(({ cell }) => cell.indicator.name);
  const common = (language: Language): string => commonStart(names.map((name) => name[language]));
  const rest = nameFigure(family, { indicator, territory, period });
  const own = names[0]!;
  const say = (language: Language): string => rest[language].replace(own[language], common(language) || own[language]);
  return { vi: say('vi'), en: say('en') };
}

function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length++;
  const words = first.slice(0, length);
  return words.slice(0, Math.max(0, words.search(/[:(,]/))).trim();
}

function arithmeticOf(one: Evaluated, differs = '≠'): Line {
  const { parts, whole } = termsIn(one);
  const sum = parts.reduce(addDecimals, zero);
  const terms = parts.map((value) => numberOf(value));
  return sum === whole ? [...joined(terms, '+'), '=', numberOf(sum)] : [...joined(terms, '+'), '=', numberOf(sum), differs, numberOf(whole)];
}

const moreWords = (count: number): Bilingual => ({
  vi: ` Còn ${count} phép cộng khác có chung số liệu cũng không khớp.`,
  en: ` ${count} more ${count === 1 ? 'balance that shares its figures fails' : 'balances that share its figures fail'}, too.`,
});

function suspectWords(family: Family, mendings: readonly Mending[]): Bilingual | string {
  if (mendings.length === 0) return '';
  const say = (language: Language): string => {
    const told = mendings.map(({ changes }) =>
      changes.map((change) => sayChange(family, change, language)).join(language === 'vi' ? ' cùng với ' : ' together with '),
    );
    if (language === 'vi') return told.length === 1 ? ` Số dễ sai nhất: ${told[0]}.` : ` Hai khả năng ngang nhau: ${told.join('; hoặc ')}.`;
    return told.length === 1 ? ` Most likely wrong: ${told[0]}.` : ` Two are equally likely: ${told.join('; or ')}.`;
  };
  return { vi: say('vi'), en: say('en') };
}

function sayChange(family: Family, { figure, value }: Mending['changes'][number], language: Language): string {
  const name = nameFigure(family, figure)[language];
  const [is, meant] = [formatQuantity(figure, language), formatQuantity({ value, unit: figure.unit }, language)];
  return language === 'vi' ? `${name}, đang là ${is}; nếu là ${meant} thì khớp tất cả` : `${name}, which is ${is}; with ${meant} everything holds`;
}

const mixedWords = (family: Family, figures: readonly Observation[]): Bilingual => ({
  vi: ` Các số này do nhiều nơi công bố (${nameSources(family, figures)}).`,
  en: ` The figures come from different publishers (${nameSources(family, figures)}).`,
});

function roundedShares(family: Family, one: Evaluated): Noticed {
  return {
    code: 'check/shares-rounded',
    severity: 'note',
    figures: one.figures,
    parameters: () => sumsOf(family, one),
    arithmetic: () => [arithmeticOf(one, '≈')],
  };
}
