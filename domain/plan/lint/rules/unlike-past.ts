/** Rule: a target unlike the years before it is pointed out. Needs figures; a draft without them is never unlike anything. */
import { addDecimals, compareDecimals, convertQuantity, type Decimal, periodYear, subtractDecimals } from '../../../values/index.ts';
import { boundsOf, placeOf } from '../levels.ts';
import type { LintReading, LintRule, Noticed, PlacedPart } from '../rule.ts';
import { type Line, numberOf, quantityOf, type Sayable } from '../say.ts';
import type { KnownFigure } from '../types.ts';

const years = 5;
const fewest = 3;

export const unlikePast: LintRule = {
  name: 'unlike-past',
  about: {
    vi: 'So chỉ tiêu với số liệu của năm năm trước (cần ít nhất ba năm): nhắc khi chỉ tiêu nằm ngoài khoảng đã có, cách mức cao nhất hoặc thấp nhất hơn cả bề rộng của khoảng ấy; thường do nhầm đơn vị hoặc dấu phẩy.',
    en: 'Compares with the five years before (three at least): told when the target lies outside what has been, farther from the highest or lowest than the whole span between them; often a slip of unit or comma.',
  },
  words: {
    'lint/above-past-years': {
      vi: '{name}: mức {value} cao khác thường so với các năm trước, từ {lowest} đến {highest} ({years}). Hãy kiểm tra đơn vị, dấu phẩy và căn cứ.',
      en: '{name}: {value} is unusually high against the years before, {lowest} to {highest} ({years}). Please check unit, comma and grounds.',
    },
    'lint/below-past-years': {
      vi: '{name}: mức {value} thấp khác thường so với các năm trước, từ {lowest} đến {highest} ({years}). Hãy kiểm tra đơn vị, dấu phẩy và căn cứ.',
      en: '{name}: {value} is unusually low against the years before, {lowest} to {highest} ({years}). Please check unit, comma and grounds.',
    },
  },
  check: (reading) => reading.parts.flatMap((placed) => compare(reading, placed)),
};

interface PastYear {
  readonly year: number;
  readonly value: Decimal;
}

function compare(reading: LintReading, placed: PlacedPart): readonly Noticed[] {
  const { criterion } = placed.part;
  const bounds = boundsOf(criterion.kind === 'change' && criterion.reading === 'relative' && criterion.toward === 'increase' ? criterion.amount : criterion);
  const target = bounds?.lower ?? bounds?.upper;
  if (!target) return [];
  const past = pastYears(reading.context.known ?? [], placed, target.unit);
  if (past.length < fewest) return [];
  const sorted = [...past].sort((a, b) => compareDecimals(a.value, b.value));
  const [lowest, highest] = [(sorted[0] as PastYear).value, (sorted.at(-1) as PastYear).value];
  const width = subtractDecimals(highest, lowest);
  const above = compareDecimals(target.value, addDecimals(highest, width)) > 0;
  const below = compareDecimals(target.value, subtractDecimals(lowest, width)) < 0;
  if (!above && !below) return [];
  const parameters: Record<string, Sayable> = {
    name: placed.part.name,
    value: target,
    lowest: quantityOf(lowest, target.unit),
    highest: quantityOf(highest, target.unit),
    years: past.map(({ year }) => year).join(', '),
  };
  const arithmetic: readonly Line[] = [
    [numberOf(highest), '−', numberOf(lowest), '=', numberOf(width)],
    above
      ? [numberOf(target.value), '>', numberOf(highest), '+', numberOf(width), '=', numberOf(addDecimals(highest, width))]
      : [numberOf(target.value), '<', numberOf(lowest), '−', numberOf(width), '=', numberOf(subtractDecimals(lowest, width))],
  ];
  return [{ code: above ? 'lint/above-past-years' : 'lint/below-past-years', severity: 'note', at: [placeOf(placed)], parameters, arithmetic }];
}

/** One value a year, oldest first, of the five years before the plan's. */
function pastYears(known: readonly KnownFigure[], { part }: PlacedPart, unit: Parameters<typeof convertQuantity>[1]): readonly PastYear[] {
  const planYear = part.period && periodYear(part.period);
  if (planYear === undefined) return [];
  const found = known.flatMap(({ part: address, period, quantity }) => {
    const [year, value] = [periodYear(period), convertQuantity(quantity, unit)?.value];
    return address === part.address && period.months === 12 && year < planYear && year >= planYear - years && value !== undefined ? [{ year, value }] : [];
  });
  return [...new Map(found.map((one) => [one.year, one])).values()].sort((a, b) => a.year - b.year);
}
