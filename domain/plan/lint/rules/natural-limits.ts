/** Rule: a target lies within what its measure allows: no share above the whole, no negative count, no range upside down. */
import { compareDecimals, multiplyDecimals, type Quantity, subtractDecimals } from '../../../values/index.ts';
import { findNumbers } from '../../number-text.ts';
import { boundsOf, hundred, placeOf } from '../levels.ts';
import { nameKey } from '../names.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { numberOf, quantityOf } from '../say.ts';

export const naturalLimits: LintRule = {
  name: 'natural-limits',
  about: {
    vi: 'Một tỷ lệ của tổng thể không vượt 100% (1.000‰); số đếm không âm; cận dưới của một khoảng không lớn hơn cận trên. Tỷ lệ so với dự toán, kế hoạch, cùng kỳ hoặc GRDP thì không xét.',
    en: 'A share of a whole does not exceed 100% (1,000‰); a count is not negative; the lower bound of a range is not above the upper. Shares of a budget, a plan, the same period or GRDP are left out.',
  },
  words: {
    'lint/share-above-whole': {
      vi: '{name}: mức {value} vượt {limit}, là mức cao nhất mà một tỷ lệ của tổng thể có thể đạt.',
      en: '{name}: {value} exceeds {limit}, the most that a share of a whole can reach.',
    },
    'lint/negative-level': {
      vi: '{name}: trước “{value}” có dấu trừ; mức này không thể âm.',
      en: '{name}: a minus sign stands before “{value}”; this cannot be negative.',
    },
    'lint/range-upside-down': {
      vi: '{name}: cận dưới {lower} lớn hơn cận trên {upper}. Hãy kiểm tra hai số.',
      en: '{name}: the lower bound of {lower} is above the upper bound of {upper}. Please check both.',
    },
  },
  check: (reading) => reading.parts.flatMap((placed) => [...aboveWhole(placed), ...negative(reading, placed), ...upsideDown(reading, placed)]),
};

const shareOfWhole = /^(?:tỷ lệ|tỷ trọng|cơ cấu|độ che phủ|mức độ bao phủ)|tỷ lệ|bao phủ/u;
const shareOfOther =
  /dự toán|kế hoạch|chỉ tiêu giao|cùng kỳ|so với|grdp|gdp|tăng|giảm|tổng thu|thu ngân sách|lạm phát|phụ thuộc|giới tính|bổ sung|hoàn vốn|tự chủ|nợ/u;

function aboveWhole(placed: PlacedPart): readonly Noticed[] {
  const bounds = boundsOf(placed.part.criterion);
  const value = bounds?.upper ?? bounds?.lower;
  const limit = value && limitOf(value);
  const name = nameKey(`${placed.part.name} ${placed.part.unitText ?? ''}`);
  if (!limit || !shareOfWhole.test(name) || shareOfOther.test(name) || compareDecimals(value.value, limit.value) <= 0) return [];
  return [
    {
      code: 'lint/share-above-whole',
      severity: 'error',
      at: [placeOf(placed)],
      parameters: { name: placed.part.name, value, limit },
      arithmetic: [[numberOf(value.value), '−', numberOf(limit.value), '=', numberOf(subtractDecimals(value.value, limit.value))]],
    },
  ];
}

function limitOf({ unit }: Quantity): Quantity | undefined {
  if (unit.code === 'percent') return quantityOf(hundred, unit);
  return unit.code === 'permille' ? quantityOf(multiplyDecimals(hundred, '10' as typeof hundred), unit) : undefined;
}

/** The reader takes a hyphen for a dash; directly before a number and behind a blank it is a minus. */
function negative({ resolution, quote }: LintReading, placed: PlacedPart): readonly Noticed[] {
  const { valueSpan, criterion } = placed.part;
  const value = boundsOf(criterion)?.lower ?? boundsOf(criterion)?.upper;
  if (!valueSpan || !value || !isNeverNegative(value, placed.part.name)) return [];
  if (!/(?:đạt|là|còn|:|=)\s+[-−–]$/iu.test(resolution.text.slice(Math.max(0, valueSpan.start - 12), valueSpan.start).normalize('NFC'))) return [];
  const span = { start: valueSpan.start - 1, end: valueSpan.end };
  return [
    {
      code: 'lint/negative-level',
      severity: 'error',
      at: [{ address: placed.address, span }],
      parameters: { name: placed.part.name, value: quote(valueSpan) },
    },
  ];
}

function isNeverNegative({ unit }: Quantity, name: string): boolean {
  return unit.dimension.startsWith('count:') || ['mass', 'area', 'length', 'energy', 'power'].includes(unit.dimension) || /^tỷ lệ/u.test(nameKey(name));
}

/** The reader puts the bounds of a range in order; the words tell how they were written. */
function upsideDown({ quote }: LintReading, placed: PlacedPart): readonly Noticed[] {
  const { criterion, name, valueSpan } = placed.part;
  const amount = criterion.kind === 'change' ? criterion.amount : criterion;
  if (amount.kind !== 'range' || !valueSpan || compareDecimals(amount.lower.value, amount.upper.value) >= 0) return [];
  const [first, second, ...more] = findNumbers(quote(valueSpan)).numbers;
  if (first?.value !== amount.upper.value || second?.value !== amount.lower.value || more.length > 0) return [];
  return [{ code: 'lint/range-upside-down', severity: 'error', at: [placeOf(placed)], parameters: { name, lower: amount.upper, upper: amount.lower } }];
}
