/** Rule: a change of a rate in "%" may mean percentage points or percent of the rate; the text should say which. */
import { addDecimals, type Decimal, decimalPlaces, divideDecimals, formatDecimal, type Quantity, subtractDecimals, zero } from '../../../values/index.ts';
import type { TargetPart } from '../../types.ts';
import { boundsOf, hundred, isPercent, levelOf, one } from '../levels.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { type Line, numberOf, type Sayable } from '../say.ts';

export const ambiguousPercent: LintRule = {
  name: 'ambiguous-percent',
  about: {
    vi: '“Giảm 0,25%” của một tỷ lệ có thể là 0,25 điểm phần trăm hoặc 0,25 phần trăm của tỷ lệ đó. Văn bản nên ghi rõ “điểm phần trăm” hoặc “điểm %”.',
    en: 'A change of “0.25%” in a rate may be 0.25 percentage points or 0.25 percent of the rate. The text should say “điểm phần trăm” or “điểm %”.',
  },
  words: {
    'lint/percent-or-points': {
      vi: '“{words}” của “{name}” có hai cách hiểu: {amount} {points} hoặc {amount} {shares} của mức cũ. Nên viết rõ nếu là chênh lệch giữa hai tỷ lệ, tính bằng {points}.',
      en: '“{words}” of “{name}” can be read in two ways: {amount} {points}, or {amount} {shares} of the former level. Please say so if the difference of two rates, in {points}, is meant.',
    },
  },
  check: (reading) => reading.parts.flatMap((placed) => look(reading, placed)),
};

function look(reading: LintReading, placed: PlacedPart): readonly Noticed[] {
  const { criterion, name, span } = placed.part;
  if (criterion.kind !== 'change' || criterion.reading !== 'ambiguous') return [];
  const bounds = boundsOf(criterion.amount);
  const amount = bounds?.lower ?? bounds?.upper;
  if (!amount) return [];
  return [
    {
      code: 'lint/percent-or-points',
      severity: 'warning',
      at: [{ address: placed.address, span }],
      parameters: {
        words: reading.quote(span),
        name,
        amount: amountOf(bounds?.lower, bounds?.upper),
        ...(amount.unit.code === 'permille' ? permille : percent),
      },
      arithmetic: basesOf(reading, placed, amount),
    },
  ];
}

const percent = { points: { vi: 'điểm phần trăm', en: 'percentage points' }, shares: { vi: 'phần trăm', en: 'percent' } } as const;
const permille = { points: { vi: 'điểm phần nghìn', en: 'per-mille points' }, shares: { vi: 'phần nghìn', en: 'per mille' } } as const;

/** "4" or "4 - 5". */
function amountOf(lower: Quantity | undefined, upper: Quantity | undefined): Sayable {
  const [from, to] = [lower ?? upper, upper ?? lower];
  if (!from || !to || from.value === to.value) return numberOf(from?.value ?? zero);
  return {
    vi: `${formatDecimal(from.value, 'vi')} - ${formatDecimal(to.value, 'vi')}`,
    en: `${formatDecimal(from.value, 'en')} - ${formatDecimal(to.value, 'en')}`,
  };
}

/** Where the text also gives the level reached: the former level that each reading implies. */
function basesOf(reading: LintReading, { part }: PlacedPart, amount: Quantity): readonly Line[] {
  const levelPart = findLevelPart(reading, part);
  const level = levelPart && levelOf(levelPart.part);
  const implied = level && impliedBases(level.value, amount.value, part);
  if (!level || !implied) return [];
  return [
    [
      { vi: 'điểm phần trăm:', en: 'percentage points:' },
      numberOf(level.value),
      implied.sign,
      numberOf(amount.value),
      '=',
      numberOf(implied.points, Math.max(decimalPlaces(level.value), decimalPlaces(amount.value))),
    ],
    [{ vi: 'phần trăm:', en: 'percent:' }, numberOf(level.value), '÷', numberOf(implied.factor), '=', numberOf(implied.relative, 4)],
  ];
}

/** The part that gives, in percent, the level of the indicator that a change explains or is explained by. */
export function findLevelPart({ findPart, nestedIn }: LintReading, change: TargetPart): PlacedPart | undefined {
  const around = [change.within && findPart(change.within), ...nestedIn(change.address)].filter((placed) => placed !== undefined);
  return around.find(({ part }) => {
    const level = levelOf(part);
    return part.name === change.name && level !== undefined && isPercent(level);
  });
}

export interface ImpliedBases {
  readonly sign: '+' | '−';
  /** The former level, if the change is in percentage points. */
  readonly points: Decimal;
  /** The former level, if the change is in percent of it. */
  readonly relative: Decimal;
  readonly factor: Decimal;
}

/** What the level was before the change; undefined where the change is of a hundred percent. */
export function impliedBases(level: Decimal, amount: Decimal, { criterion }: TargetPart): ImpliedBases | undefined {
  const falls = criterion.kind === 'change' && criterion.toward === 'decrease';
  const rate = divideDecimals(amount, hundred, 12);
  const factor = rate && (falls ? subtractDecimals(one, rate) : addDecimals(one, rate));
  const relative = factor && divideDecimals(level, factor, 12);
  if (!factor || relative === undefined) return undefined;
  return { sign: falls ? '+' : '−', points: falls ? addDecimals(level, amount) : subtractDecimals(level, amount), relative, factor };
}
