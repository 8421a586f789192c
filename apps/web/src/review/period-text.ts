/** Periods as people type them: "2024", "quý II/2024", "6 tháng/2024", "tháng 8/2024"; and as the field shows them again. */
import { formatPeriod, type Period, parsePeriod } from '@moc/domain/values';

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** Undefined when the text names no period. */
export function parsePeriodText(typed: string): Period | undefined {
  const text = typed.normalize('NFC').trim().toLocaleLowerCase('vi').replace(/\s+/gu, ' ');
  const year = /^(?:(?:cả )?năm )?(\d{4})$/u.exec(text);
  if (year) return parsePeriod(`${year[1]}`);
  const quarter = /^(?:quý |q)(iv|i{1,3}|[1-4])\s?(?:\/|năm )?\s?(\d{4})$/u.exec(text);
  if (quarter) return parsePeriod(`${quarter[2]}-Q${quarters[quarter[1] ?? '']}`);
  const months = /^(\d{1,2}) tháng(?: đầu)?(?: năm)?\s?\/?\s?(\d{4})$/u.exec(text);
  if (months) return parsePeriod(`${months[2]}-${Number(months[1])}M`);
  const month = /^(?:tháng )?(\d{1,2})\/(\d{4})$/u.exec(text);
  if (month) return parsePeriod(`${month[2]}-M${String(month[1]).padStart(2, '0')}`);
  const years = /^(?:giai đoạn )?(\d{4})\s?[-–]\s?(\d{4})$/u.exec(text);
  if (years && Number(years[2]) >= Number(years[1])) return { start: `${years[1]}-01`, months: (Number(years[2]) - Number(years[1]) + 1) * 12 };
  return parsePeriod(typed.trim());
}

export function periodText(period: Period): string {
  const [year, month] = [Number(period.start.slice(0, 4)), period.start.slice(5)];
  if (month === '01' && period.months === 12) return String(year);
  if (month === '01' && period.months % 12 === 0) return `${year} - ${year + period.months / 12 - 1}`;
  return formatPeriod(period, 'vi');
}
