/** Check: a stated fall or rise is the difference of the levels of two years, and a cumulative level the one before and what came since. */
import { type Line, numberOf, type Sayable } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalPlaces,
  type RefusalWords,
  subtractDecimals,
  type Unit,
} from '../../../values/index.ts';
import type { IndicatorRelation, Observation } from '../../types.ts';
import { type Cell, type FilledCell, isFilled, valueIn } from '../cell.ts';
import { nameFigure, nameSources } from '../name.ts';
import { roundingOf } from '../rounding.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';
import { yearBefore } from './growth-and-levels.ts';

const words: RefusalWords = {
  'check/change-of-level': {
    vi: '{name}: số nêu là {stated}; nhưng từ {before} của năm trước đến {after} là thay đổi {implied}, lệch {gap}. Số nêu ngầm lấy mốc {base}. ({sources})',
    en: '{name}: {stated} stated; but from {before} the year before to {after} is {implied}, {gap} apart. The stated change implies a base of {base}. ({sources})',
  },
  'check/cumulative-level': {
    vi: '{name}: {after}; năm trước {before}, trong năm thêm {stated}, cộng lại là {implied}, lệch {gap}. ({sources})',
    en: '{name}: {after}; the year before {before}, with {stated} added in the year, makes {implied}, {gap} apart. ({sources})',
  },
};

export const yearToYear: FigureCheck = {
  name: 'year-to-year',
  words,
  check: (family) =>
    family.relations.flatMap((relation) => {
      if (relation.whole === undefined) return [];
      if (relation.kind === 'fall' || relation.kind === 'rise')
        return family.cellsOf(relation.whole).flatMap((change) => compareChange(family, relation, change));
      return relation.kind === 'cumulative' ? family.cellsOf(relation.whole).flatMap((level) => compareCumulative(family, relation, level)) : [];
    }),
};

const amounts = ['value', 'count'] as const;

function find(family: Family, code: IndicatorRelation['whole'], { territory }: Cell, period: Cell['period'], layer: Cell['layer']): FilledCell | undefined {
  return code === undefined ? undefined : amounts.map((measure) => family.find(code, territory, period, measure, layer)).find(isFilled);
}

interface Change {
  readonly change: Observation;
  readonly before: Observation;
  readonly after: Observation;
  /** 1 when the level rises by the change. */
  readonly sign: 1 | -1;
}

/** A planned change leads from what was to what is planned. Of a planned range any value will do. */
function compareChange(family: Family, { kind, parts }: IndicatorRelation, change: Cell): readonly Noticed[] {
  if (change.period.months !== 12 || (change.measure !== 'value' && change.measure !== 'count')) return [];
  const after = find(family, parts[0], change, change.period, change.layer);
  const before = find(family, parts[0], change, yearBefore(change.period), 'actual');
  if (!after || !before) return [];
  const sign = kind === 'rise' ? 1 : -1;
  const stated = change.observations.map((figure): Change => ({ change: figure, before: before.chosen, after: after.chosen, sign }));
  if (stated.some((one) => gapOf(one) === '0') || isWithin(stated)) return [];
  return [noticeChange(family, stated.at(-1)!)];
}

/** What the level would have to have been after the change, less what it was. */
function gapOf({ change, before, after, sign }: Change): Decimal {
  const { unit } = after;
  const [from, by] = [valueIn(before, unit), pointsOrAmount(change, unit)];
  if (from === undefined || by === undefined) return '0' as Decimal;
  const gap = subtractDecimals(subtractDecimals(after.value, from), sign === 1 ? by : subtractDecimals('0' as Decimal, by));
  const slack = [change, before, after].reduce((sum, { value }) => addDecimals(sum, roundingOf(unit, decimalPlaces(value))), '0' as Decimal);
  return compareDecimals(absoluteDecimal(gap), slack) <= 0 ? ('0' as Decimal) : gap;
}

/** A change of percentages is told in points. */
function pointsOrAmount(change: Observation, unit: Unit): Decimal | undefined {
  return unit.code === 'percent' && change.unit.code === 'percentage-point' ? change.value : valueIn(change, unit);
}

/** Bounds of a range on either side of what happened. */
function isWithin(stated: readonly Change[]): boolean {
  const signs = stated.map((one) => gapOf(one).startsWith('-'));
  return signs.includes(true) && signs.includes(false);
}

function noticeChange(family: Family, one: Change): Noticed {
  const { change, before, after, sign } = one;
  const { unit } = after;
  const from = valueIn(before, unit) ?? before.value;
  const by = pointsOrAmount(change, unit) ?? change.value;
  const implied = sign === 1 ? subtractDecimals(after.value, from) : subtractDecimals(from, after.value);
  const base = sign === 1 ? subtractDecimals(after.value, by) : addDecimals(after.value, by);
  const inPoints: Unit = change.unit;
  return {
    code: 'check/change-of-level',
    severity: 'warning',
    figures: [change, after, before],
    parameters: (): Readonly<Record<string, Sayable>> => ({
      name: nameFigure(family, change),
      stated: { value: change.value, unit: inPoints },
      before: { value: from, unit },
      after: { value: after.value, unit },
      implied: { value: implied, unit: inPoints },
      gap: { value: absoluteDecimal(subtractDecimals(implied, by)), unit: inPoints },
      base: { value: base, unit },
      sources: nameSources(family, [change, after, before]),
    }),
    arithmetic: (): readonly Line[] => [
      sign === 1
        ? [numberOf(after.value), '−', numberOf(from), '=', numberOf(implied), '≠', numberOf(by)]
        : [numberOf(from), '−', numberOf(after.value), '=', numberOf(implied), '≠', numberOf(by)],
      [numberOf(after.value), sign === 1 ? '−' : '+', numberOf(by), '=', numberOf(base)],
    ],
  };
}

function compareCumulative(family: Family, { parts }: IndicatorRelation, level: Cell): readonly Noticed[] {
  if (!isFilled(level) || level.layer === 'plan' || level.period.months !== 12) return [];
  const before = find(family, level.indicator.code, level, yearBefore(level.period), 'actual');
  const added = find(family, parts[0], level, level.period, 'actual');
  if (!before || !added) return [];
  const one: Change = { change: added.chosen, before: before.chosen, after: level.chosen, sign: 1 };
  const gap = gapOf(one);
  if (gap === '0') return [];
  const { unit } = level.chosen;
  const [from, by] = [valueIn(before.chosen, unit)!, valueIn(added.chosen, unit)!];
  const implied = addDecimals(from, by);
  const figures = [level.chosen, before.chosen, added.chosen];
  return [
    {
      code: 'check/cumulative-level',
      severity: 'warning',
      figures,
      parameters: (): Readonly<Record<string, Sayable>> => ({
        name: nameFigure(family, level.chosen),
        after: { value: level.chosen.value, unit },
        before: { value: from, unit },
        stated: { value: by, unit },
        implied: { value: implied, unit },
        gap: { value: absoluteDecimal(gap), unit },
        sources: nameSources(family, figures),
      }),
      arithmetic: (): readonly Line[] => [[numberOf(from), '+', numberOf(by), '=', numberOf(implied), '≠', numberOf(level.chosen.value)]],
    },
  ];
}
