/** The only place where the server asks what time it is. */
import { type Day, day } from '@moc/domain/values';

/** Calendar days are those of Vietnam, wherever the machine stands. */
const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

export function now(): Date {
  return new Date();
}

export function today(): Day {
  return day(vietnam.format(now()));
}
