/** Notes beside figures were written later than the figures; one that names a later day must not show before that day. */
import type { Day } from '@moc/domain/values';

const isoDate = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/gu;
const vietnameseDate = /\b(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})\b/gu;

/** The note, or undefined when it is empty or speaks of something after the day. */
export function noteKnownOn(note: string, day: Day): string | undefined {
  const named = [
    ...[...note.matchAll(isoDate)].map(([, year, month, date]) => `${year}-${month}-${date ?? '01'}`),
    ...[...note.matchAll(vietnameseDate)].map(([, date, month, year]) => `${year}-${month?.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`),
  ];
  return note === '' || named.some((date) => date > day) ? undefined : note;
}
