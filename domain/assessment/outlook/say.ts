/** Clauses of the sentence of an outlook: how far, against what path, what it would take, how likely. Short enough to be read aloud. */
import type { AmountCriterion, Criterion } from '../../plan/index.ts';
import {
  absoluteDecimal,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  formatDecimal,
  formatPeriod,
  type Language,
  multiplyDecimals,
  type Period,
  periodYear,
  type Quantity,
  roundDecimal,
} from '../../values/index.ts';
import type { Direction } from '../assess-criterion.ts';
import { boundNameOf } from '../explain-open.ts';
import { approximately, periodEn, quantity } from '../phrases.ts';
import { boundWords } from '../words.ts';
import { monthOf } from './months.ts';
import type { Needed, Pace, PartForecast } from './types.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "hết tháng 9", "by the end of September"; the year is named where the period is longer than one. */
export function byEndOf({ start, months: length }: Period, whole: Period, language: Language): string {
  const last = monthOf(start) + length - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  const named = whole.months > 12 || periodYear(whole) !== year;
  if (language === 'vi') return `hết tháng ${month}${named ? `/${year}` : ''}`;
  return `by the end of ${months[month - 1]}${named ? ` ${year}` : ''}`;
}

/** A quantity with no more digits than a listener can use: three or four significant ones behind the thousands. */
export function spoken(given: Quantity, language: Language, rounding: 'near' | 'up' | 'down' = 'near'): string {
  return quantity({ value: spokenValue(given.value, rounding), unit: given.unit }, language);
}

function spokenValue(value: Decimal, rounding: 'near' | 'up' | 'down'): Decimal {
  const size = Number(absoluteDecimal(value));
  const places = size >= 1000 ? 0 : size >= 100 ? 1 : 2;
  const near = roundDecimal(value, places);
  if (rounding === 'near') return near;
  const step = decimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`);
  const order = compareDecimals(near, value);
  if (rounding === 'up' && order < 0) return addStep(near, step);
  return rounding === 'down' && order > 0 ? addStep(near, decimal(`-${step}`)) : near;
}

function addStep(value: Decimal, step: Decimal): Decimal {
  const scale = decimal('1000');
  const sum = Math.round(Number(multiplyDecimals(value, scale))) + Math.round(Number(multiplyDecimals(step, scale)));
  return divideDecimals(decimal(sum), scale, 3) ?? value;
}

/** "chỉ tiêu 5.820 tỷ đồng"; of "khoảng 1.000" the edge that is enough, and the words it comes from. */
export function sayBound(
  { criterion, direction }: { readonly criterion: AmountCriterion; readonly direction: Direction },
  words: Criterion,
  bound: Quantity,
  language: Language,
): string {
  const [at, vi] = [quantity(bound, language), language === 'vi'];
  if (criterion.kind === 'about' && bound.value !== criterion.value.value) {
    const about = quantity(criterion.value, language);
    return vi ? `mức ${at} (khoảng ${about}, kể cả sai lệch cho phép)` : `the level of ${at} (about ${about}, with the tolerance allowed)`;
  }
  return `${boundWords[boundNameOf(criterion, direction)][language]} ${approximately(words, language)}${at}`;
}

const opposite = { near: 'near', up: 'down', down: 'up' } as const;

/** "tăng 4,96%", "giảm 2%", "không tăng, không giảm"; rounded `up` is no less growth, and no more of a fall. */
export function sayGrowth(growth: Quantity, language: Language, rounding: 'near' | 'up' | 'down' = 'near'): string {
  if (growth.value === '0') return language === 'vi' ? 'không tăng, không giảm' : 'unchanged';
  const falls = growth.value.startsWith('-');
  const size = spoken({ value: absoluteDecimal(growth.value), unit: growth.unit }, language, falls ? opposite[rounding] : rounding);
  if (language === 'vi') return `${falls ? 'giảm' : 'tăng'} ${size}`;
  return `${falls ? 'down' : 'up'} ${size}`;
}

/** "các năm trước cùng kỳ đạt 74–79%", "mức chia đều theo tháng là 75% (chưa đủ số liệu 3 năm để so sánh)". */
export function sayExpectedShare({ expected, expectedLow, expectedHigh, basis }: Pace, language: Language): string {
  const share = (value: Decimal) => `${formatDecimal(roundDecimal(value, 1), language)}%`;
  const band =
    expectedLow && expectedHigh && expectedLow !== expectedHigh
      ? `${formatDecimal(roundDecimal(expectedLow, 1), language)}–${share(expectedHigh)}`
      : share(expected);
  const vi = language === 'vi';
  if (basis === 'past-years') return vi ? `các năm trước cùng kỳ đạt ${band}` : `in past years it was ${band} by then`;
  if (basis === 'planned-path') return vi ? `kịch bản đến kỳ này là ${band}` : `the plan for that time was ${band}`;
  return vi
    ? `mức chia đều theo tháng là ${share(expected)} (chưa đủ số liệu 3 năm để so sánh)`
    : `an even pace would be ${share(expected)} (there are not three past years to compare)`;
}

/** "cần 340 tỷ đồng mỗi tháng trong 3 tháng còn lại, cao nhất từng đạt 674,7 tỷ đồng (quý I/2024)". */
export function sayNeededPerMonth({ amount, remaining, best }: Needed, language: Language): string {
  const vi = language === 'vi';
  const each = spoken(amount, language, 'up');
  const rest = vi
    ? remaining === 1
      ? 'trong tháng còn lại'
      : `mỗi tháng trong ${remaining} tháng còn lại`
    : remaining === 1
      ? 'needed in the month left'
      : `a month needed over the ${remaining} months left`;
  const need = vi ? `cần ${each} ${rest}` : `${each} ${rest}`;
  return best ? `${need}, ${sayBest(best, language, true)}` : need;
}

/** ", cao nhất từng đạt 674,7 tỷ đồng (quý I/2024)"; of an average over months that is said. */
function sayBest({ amount, period }: NonNullable<Needed['best']>, language: Language, isAverage: boolean): string {
  const vi = language === 'vi';
  const average = isAverage && period.months > 1;
  const when = vi ? `${average ? 'bình quân ' : ''}${formatPeriod(period, 'vi')}` : `${average ? 'on average in ' : 'in '}${periodEn(period)}`;
  return vi ? `cao nhất từng đạt ${spoken(amount, 'vi')} (${when})` : `the most on record is ${spoken(amount, 'en')} (${when})`;
}

/**
 * "6 tháng còn lại cần tăng 8,04% so với cùng kỳ (coi các quý có tỷ trọng như nhau), cao nhất từng ghi nhận là tăng 7,33% (năm 2022)". `isStrict`: coming
 * to exactly the amount is not enough.
 */
export function sayNeededGrowth(needed: Needed, language: Language, sign: 1 | -1, isStrict = false): string {
  const { remaining, best, weights } = needed;
  const vi = language === 'vi';
  const left = vi ? (remaining === 1 ? 'tháng còn lại' : `${remaining} tháng còn lại`) : remaining === 1 ? 'the month left' : `the ${remaining} months left`;
  const move = sayMove(needed, language, sign, isStrict);
  const equal = weights === 'equal' && needed.amount.value !== '0' ? (vi ? ' (coi các quý có tỷ trọng như nhau)' : ' (quarters weighing the same)') : '';
  const need = vi ? `${left} ${move} so với cùng kỳ${equal}` : `${move} year on year over ${left}${equal}`;
  if (!best) return need;
  const most = `${sayGrowth(best.amount, language)} (${vi ? formatPeriod(best.period, 'vi') : periodEn(best.period)})`;
  if (sign === 1) return vi ? `${need}, cao nhất từng ghi nhận là ${most}` : `${need}; the highest on record is ${most}`;
  return vi ? `${need}, thấp nhất từng ghi nhận là ${most}` : `${need}; the lowest on record is ${most}`;
}

/** "cần tăng 8,04%", "có thể giảm đến 2%", "không được tăng" where nothing is left; "cần tăng trên 8%" where 8% exactly is not enough. */
export function sayMove({ amount: { value, unit } }: Pick<Needed, 'amount'>, language: Language, sign: 1 | -1, isStrict: boolean): string {
  const vi = language === 'vi';
  const falls = value.startsWith('-');
  const isAllowed = falls === (sign === 1) && value !== '0';
  const whole = absoluteDecimal(value);
  const round = spokenValue(whole, isAllowed ? 'down' : 'up');
  const rises = vi ? 'tăng' : 'grow';
  const sinks = vi ? 'giảm' : 'fall';
  if (round === '0') {
    if (value === '0' && isStrict) return `${vi ? 'cần' : 'it must'} ${sign === 1 ? rises : sinks}`;
    return `${vi ? 'không được' : 'it must not'} ${sign === 1 ? sinks : rises}`;
  }
  const size = quantity({ value: round, unit }, language);
  const isOpen = isStrict && round === whole;
  const move = falls ? sinks : rises;
  if (vi) return isAllowed ? `có thể ${move} ${isOpen ? 'dưới' : 'đến'} ${size}` : `cần ${move} ${isOpen ? 'trên ' : ''}${size}`;
  return `it ${isAllowed ? 'may' : 'must'} ${move} by ${isOpen ? (isAllowed ? 'less than ' : 'more than ') : ''}${size}`;
}

/** "xác suất đạt chỉ tiêu là 63%, theo số liệu 5 năm". */
export function sayProbability({ probability, years }: PartForecast, language: Language): string {
  const percent = `${formatDecimal(multiplyDecimals(probability, decimal('100')), language)}%`;
  return language === 'vi'
    ? `xác suất đạt chỉ tiêu là ${percent}, theo số liệu ${years.length} năm`
    : `the probability of meeting it is ${percent}, from ${years.length} years of figures`;
}
