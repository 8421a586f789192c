/** Days as whole numbers, for a slider and its scale. */
import { type Day, day } from '@moc/domain/values';

const millisecondsPerDay = 86_400_000;

export function dayNumber(value: Day): number {
  return Math.round(Date.parse(`${value}T00:00:00Z`) / millisecondsPerDay);
}

export function dayFromNumber(value: number): Day {
  return day(new Date(value * millisecondsPerDay).toISOString().slice(0, 10));
}
