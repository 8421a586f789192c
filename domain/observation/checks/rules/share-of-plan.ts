/** Check: a share of plan, the plan and the amount agree: share × plan = amount. */
import { type Line, numberOf, percentOf } from '../../../plan/index.ts';
import {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalPlaces,
  divideDecimals,
  multiplyDecimals,
  periodYear,
  type RefusalWords,
  subtractDecimals,
  yearPeriod,
} from '../../../values/index.ts';
import type { IndicatorCode, Observation } from '../../types.ts';
import { type Cell, type FilledCell, isFilled, valueIn } from '../cell.ts';
import { nameFigure, nameSource, quantityIn } from '../name.ts';
import { halfOf, roundingOf } from '../rounding.ts';
import type { Family, FigureCheck, Noticed } from '../rule.ts';

const words: RefusalWords = {
  'check/other-plan': {
    vi: '{name}: {count} tỷ lệ so kế hoạch đã nêu không khớp với kế hoạch {plan}; chúng ngầm lấy kế hoạch khoảng {meant}. ({source})',
    en: '{name}: {count} stated shares of plan do not fit the plan of {plan}; they imply a plan of about {meant}. ({source})',
  },
  'check/share-of-plan': {
    vi: '{name}: {share} kế hoạch {plan} là {implied}, nhưng số nêu là {value}, bằng {actual}. (Tỷ lệ: {shareSource}; trị số: {valueSource}.)',
    en: '{name}: {share} of the plan of {plan} is {implied}, but the stated amount is {value}, which is {actual}. (Share: {shareSource}; amount: {valueSource}.)',
  },
};

export const shareOfPlan: FigureCheck = {
  name: 'share-of-plan',
  words,
  check: (family) => {
    const noticed = family.cells.flatMap((cell) => (cell.measure === 'share-of-plan' && cell.layer === 'actual' ? compareShares(family, cell) : []));
    return [...Map.groupBy(noticed, ({ figures }) => figures[2]!.id).values()].flatMap((ofPlan) =>
      ofPlan.length < otherPlanFrom ? ofPlan : [otherPlan(family, ofPlan)],
    );
  },
};

/** So many shares that do not fit one plan speak of another plan. */
const otherPlanFrom = 4;

function otherPlan(family: Family, ofPlan: readonly Noticed[]): Noticed {
  const [share, amount, plan] = ofPlan.at(-1)!.figures as readonly [Observation, Observation, Observation];
  const meant = share.value === '0' ? plan.value : (divideDecimals(multiplyDecimals(amount.value, hundred), share.value, 0) ?? plan.value);
  return {
    code: 'check/other-plan',
    severity: 'warning',
    figures: [share, amount, plan],
    parameters: () => ({
      name: nameFigure(family, { ...plan, indicator: share.indicator }),
      count: ofPlan.length,
      plan: quantityIn(plan),
      meant: { value: meant, unit: amount.unit },
      source: nameSource(family, share),
    }),
    arithmetic: (): readonly Line[] => [[numberOf(amount.value), '÷', percentOf(share.value), '=', numberOf(meant)]],
  };
}

/** The amount and the plan a share speaks of may be declared under other names. */
function compareShares(family: Family, shares: Cell): readonly Noticed[] {
  const other = family.relations.find(({ kind, whole }) => kind === 'plan' && whole === shares.indicator.code)?.parts[0];
  const plan = planOf(family, shares, shares.indicator.code) ?? (other && planOf(family, shares, other));
  const amounts = amountsOf(family, shares, shares.indicator.code) ?? (other && amountsOf(family, shares, other));
  if (!plan || !amounts) return [];
  const noticed = shares.observations.flatMap((share) => compare(family, share, plan.chosen, amountBeside(share, amounts)));
  return noticed.filter((one, index) => noticed.findIndex(({ figures }) => sameNumbers(figures, one.figures)) === index);
}

const sameNumbers = (a: readonly Observation[], b: readonly Observation[]): boolean => a.every(({ value }, index) => value === b[index]?.value);

/** The plan is for the year, whatever the months to date. */
function planOf(family: Family, { territory, period }: Cell, code: IndicatorCode): FilledCell | undefined {
  const year = yearPeriod(periodYear(period));
  return (['value', 'count'] as const).map((measure) => family.find(code, territory, year, measure, 'plan')).find(isFilled);
}

function amountsOf(family: Family, { territory, period }: Cell, code: IndicatorCode): FilledCell | undefined {
  return (['value', 'count'] as const).map((measure) => family.find(code, territory, period, measure, 'actual')).find(isFilled);
}

/** The amount of the same document, else the one that holds. */
function amountBeside(share: Observation, { observations, chosen }: FilledCell): Observation {
  return observations.findLast(({ source }) => source === share.source) ?? chosen;
}

const hundred = decimal('100');

function compare(family: Family, share: Observation, plan: Observation, amount: Observation): readonly Noticed[] {
  const planned = valueIn(plan, amount.unit);
  if (planned === undefined || planned === '0') return [];
  const implied = divideDecimals(multiplyDecimals(share.value, planned), hundred, 12)!;
  const gap = absoluteDecimal(subtractDecimals(implied, amount.value));
  if (compareDecimals(gap, slackOf(share, planned, amount)) <= 0) return [];
  const actual = divideDecimals(multiplyDecimals(amount.value, hundred), planned, 2)!;
  const { unit } = amount;
  return [
    {
      code: 'check/share-of-plan',
      severity: 'warning',
      figures: [share, amount, plan],
      parameters: () => ({
        name: nameFigure(family, { ...amount, indicator: share.indicator, measure: 'value' }),
        share: percentOf(share.value),
        plan: { value: planned, unit },
        implied: { value: rounded(implied), unit },
        value: quantityIn(amount),
        actual: percentOf(actual),
        shareSource: nameSource(family, share),
        valueSource: nameSource(family, amount),
      }),
      arithmetic: (): readonly Line[] => [
        [percentOf(share.value), '×', numberOf(planned), '=', numberOf(rounded(implied)), '≠', numberOf(amount.value)],
        [numberOf(amount.value), '÷', numberOf(planned), '=', percentOf(actual)],
      ],
    },
  ];
}

const rounded = (value: Decimal): Decimal => divideDecimals(value, '1' as Decimal, 2) ?? value;

/** A plan is adopted in figures and exact; share and amount may each have been rounded. */
function slackOf(share: Observation, planned: Decimal, amount: Observation): Decimal {
  const ofShare = divideDecimals(multiplyDecimals(halfOf(decimalPlaces(share.value)), absoluteDecimal(planned)), hundred, 12)!;
  return addDecimals(ofShare, roundingOf(amount.unit, decimalPlaces(amount.value)));
}
