/** What a figure says, as the beginning of a sentence: when, how sure, how much; and what other sources say beside it. */
import type { Indicator, Observation, Selection } from '../observation/index.ts';
import { compareDecimals, decimal, formatDecimal, formatPeriod, type Language } from '../values/index.ts';
import type { MeasuredPart } from './measured-part.ts';
import { periodEn, quantity, size } from './phrases.ts';
import { recognitionOf, sayRecognition } from './recognition.ts';

/** "cả năm ước tăng 5,68%" / "full-year growth is estimated at 5.68%". */
export function sayFigure(figure: Observation, { period, indicator }: Pick<MeasuredPart, 'period' | 'indicator'>, language: Language): string {
  const whole = figure.period.months === 12 && figure.period.start === period.start && period.months === 12;
  return language === 'vi' ? figureVi(figure, indicator, whole) : figureEn(figure, indicator, whole);
}

const statusVi = { plan: 'kế hoạch ', estimate: 'ước ', preliminary: 'sơ bộ ', official: '' } as const;
const statusEn = { plan: 'is planned at', estimate: 'is estimated at', preliminary: 'is put (preliminary) at', official: 'is' } as const;

function figureVi(figure: Observation, indicator: Indicator, whole: boolean): string {
  const when = whole ? 'cả năm' : formatPeriod(figure.period, 'vi');
  return `${when} ${statusVi[figure.status]}${verbVi(figure, indicator)}`;
}

function verbVi(figure: Observation, indicator: Indicator): string {
  if (figure.measure === 'growth-yoy') return growthVi(figure);
  if (figure.measure === 'share-of-plan') return `bằng ${quantity(figure, 'vi')} kế hoạch`;
  if (figure.measure === 'rank') return `xếp thứ ${formatDecimal(figure.value, 'vi')}`;
  if (figure.measure === 'count') return `ghi nhận ${quantity(figure, 'vi')}`;
  return indicator.accumulation === 'flow' ? `thực hiện ${quantity(figure, 'vi')}` : `là ${quantity(figure, 'vi')}`;
}

function growthVi(figure: Observation): string {
  if (figure.value === '0') return 'không tăng, không giảm';
  return `${figure.value.startsWith('-') ? 'giảm' : 'tăng'} ${size(figure, 'vi')}`;
}

const nounEn = { value: 'figure', count: 'count', 'growth-yoy': 'growth', 'share-of-plan': 'share of plan', rank: 'rank' } as const;

function figureEn(figure: Observation, indicator: Indicator, whole: boolean): string {
  const noun = figure.measure === 'value' && indicator.accumulation === 'flow' ? 'amount' : nounEn[figure.measure];
  const subject = whole ? `full-year ${noun}` : `${noun} ${figure.measure === 'growth-yoy' ? 'in' : 'for'} ${periodEn(figure.period)}`;
  return `${figure.measure === 'growth-yoy' ? subject : `the ${subject}`} ${statusEn[figure.status]} ${figure.measure === 'rank' ? formatDecimal(figure.value, 'en') : quantity(figure, 'en')}`;
}

const occurredVi = { plan: ' (theo kế hoạch)', estimate: ' (ước)', preliminary: ' (sơ bộ)', official: '' } as const;
const occurredEn = { plan: ' (planned)', estimate: ' (estimate)', preliminary: ' (preliminary)', official: '' } as const;

/** Whether what should happen did: "đã ghi nhận trong năm 2024", "recorded in 2024"; recognised for another year, both years. */
export function sayOccurrence(figure: Observation, language: Language): string {
  const { value, period, status } = figure;
  const happened = compareDecimals(value, decimal('0')) > 0;
  const recognition = happened ? recognitionOf(figure) : undefined;
  if (recognition) return sayRecognition(recognition, figure, language);
  if (language === 'vi') return `${happened ? 'đã' : 'chưa'} ghi nhận trong ${formatPeriod(period, 'vi')}${occurredVi[status]}`;
  return `${happened ? '' : 'not '}recorded in ${periodEn(period)}${occurredEn[status]}`;
}

/** "Nguồn khác nêu 1.630 triệu USD; …", empty when nothing stands against the figure. */
export function sayRivals({ rivals }: Selection, language: Language): string {
  const values = [...new Set(rivals.map((rival) => quantity(rival, language)))];
  if (values.length === 0) return '';
  if (language === 'vi') return `Nguồn khác nêu ${values.join('; ')}; số được dùng theo thứ tự tin cậy đã khai báo và ngày công bố.`;
  return `Another source states ${values.join('; ')}; the figure in use follows the declared order of authority and the dates.`;
}
