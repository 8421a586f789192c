/** The day in Vietnam of an instant. */
import { type Day, parseDay } from '@moc/domain/values';

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

export function dayOfInstant(instant: string): Day {
  const time = new Date(instant);
  const day = Number.isNaN(time.getTime()) ? undefined : parseDay(vietnam.format(time));
  return day ?? (instant.slice(0, 10) as Day);
}
