/** What a duty is about, as one text: to know it again. */
import type { DutySubject } from '@moc/domain/assignment';

export function subjectKey(subject: DutySubject): string {
  if (subject.kind === 'part') return `part ${subject.part}`;
  return subject.kind === 'task' ? `task ${subject.address}` : `work ${subject.address} ${subject.name}`;
}
