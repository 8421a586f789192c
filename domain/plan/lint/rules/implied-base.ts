/** Rule: the level reached and the change to it imply a base; it is held against the figure of the year before. */
import { compareDecimals, type Decimal, decimalPlaces, periodYear, type Quantity, roundDecimal, subtractDecimals } from '../../../values/index.ts';
import { boundsOf, isPercent, levelOf, placeOf } from '../levels.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { type Line, numberOf, percentOf } from '../say.ts';
import type { KnownFigure } from '../types.ts';
import { findLevelPart, type ImpliedBases, impliedBases } from './ambiguous-percent.ts';

export const impliedBase: LintRule = {
  name: 'implied-base',
  about: {
    vi: '“Còn 2,25% (giảm 0,25%)” ngầm lấy mốc 2,50%. Mốc ấy được nêu ra để đối chiếu; khi đã biết số liệu năm trước thì so trực tiếp, khớp theo một cách hiểu là không nhắc.',
    en: '“Down to 2.25% (by 0.25%)” implies a base of 2.50%. The base is shown for comparison; where the figure of the year before is known it is compared, and one reading that fits is silent.',
  },
  words: {
    'lint/implied-base': {
      vi: '{name}: mức {level} sau khi thay đổi {amount} ngầm lấy mốc năm trước là {base}. Hãy đối chiếu với kết quả năm trước.',
      en: '{name}: the level of {level} after a change of {amount} implies {base} for the year before. Please compare with the result of that year.',
    },
    'lint/implied-base-differs': {
      vi: '{name}: mức {level} sau khi thay đổi {amount} ngầm lấy mốc {base}, nhưng số liệu năm {year} là {known} ({source}): lệch {gap} điểm phần trăm.',
      en: '{name}: the level of {level} after a change of {amount} implies a base of {base}, but the figure of {year} is {known} ({source}): {gap} percentage points apart.',
    },
  },
  check: (reading) => reading.parts.flatMap((placed) => look(reading, placed)),
};

function look(reading: LintReading, placed: PlacedPart): readonly Noticed[] {
  const { criterion } = placed.part;
  if (criterion.kind !== 'change' || criterion.base !== undefined) return [];
  const bounds = boundsOf(criterion.amount);
  const amount = bounds?.lower ?? bounds?.upper;
  const levelPart = findLevelPart(reading, placed.part);
  const level = levelPart && levelOf(levelPart.part);
  const implied = level && amount && isChangeOfRate(amount) && impliedBases(level.value, amount.value, placed.part);
  if (!implied) return [];
  const known = figureBefore(reading, levelPart);
  if (!known) return [notice(placed, levelPart, level, amount, implied)];
  return fits(known.quantity.value, implied) ? [] : [differing(placed, levelPart, level, amount, implied, known)];
}

const isChangeOfRate = (amount: Quantity): boolean => isPercent(amount) || amount.unit.code === 'percentage-point';

function figureBefore({ context }: LintReading, { part }: PlacedPart): KnownFigure | undefined {
  const year = part.period && periodYear(part.period);
  return context.known?.find((figure) => figure.part === part.address && periodYear(figure.period) + 1 === year && isPercent(figure.quantity));
}

/** To the decimals in which the figure was published. */
function fits(known: Decimal, { points, relative }: ImpliedBases): boolean {
  const places = decimalPlaces(known);
  return [points, relative].some((base) => compareDecimals(roundDecimal(base, places), known) === 0);
}

const placesOf = (level: Quantity, amount: Quantity): number => Math.max(decimalPlaces(level.value), decimalPlaces(amount.value));

function steps(level: Quantity, amount: Quantity, { sign, points }: ImpliedBases): readonly Line[] {
  return [[numberOf(level.value), sign, numberOf(amount.value), '=', numberOf(points, placesOf(level, amount))]];
}

function notice(placed: PlacedPart, levelPart: PlacedPart, level: Quantity, amount: Quantity, implied: ImpliedBases): Noticed {
  return {
    code: 'lint/implied-base',
    severity: 'note',
    at: [levelPart, placed].map(placeOf),
    parameters: { name: placed.part.name, level, amount, base: percentOf(implied.points, placesOf(level, amount)) },
    arithmetic: steps(level, amount, implied),
  };
}

function differing(placed: PlacedPart, levelPart: PlacedPart, level: Quantity, amount: Quantity, implied: ImpliedBases, known: KnownFigure): Noticed {
  const apart = subtractDecimals(known.quantity.value, implied.points);
  const gap = apart.startsWith('-') ? subtractDecimals(implied.points, known.quantity.value) : apart;
  const [larger, smaller] = apart.startsWith('-') ? [implied.points, known.quantity.value] : [known.quantity.value, implied.points];
  const places = Math.max(placesOf(level, amount), decimalPlaces(known.quantity.value));
  return {
    ...notice(placed, levelPart, level, amount, implied),
    code: 'lint/implied-base-differs',
    severity: 'warning',
    parameters: {
      name: placed.part.name,
      level,
      amount,
      base: percentOf(implied.points, placesOf(level, amount)),
      year: periodYear(known.period),
      known: known.quantity,
      source: known.source,
      gap: numberOf(gap),
    },
    arithmetic: [...steps(level, amount, implied), [numberOf(larger, places), '−', numberOf(smaller, places), '=', numberOf(gap, places)]],
  };
}
