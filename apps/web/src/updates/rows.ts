/** The rows of "my updates" in the groups in which they are worked off. */
import { addDays, type Day } from '@moc/domain/values';
import type { UpdateRow } from '@moc/wire';

export const groups = ['overdue', 'soon', 'later', 'noDue', 'sent', 'approved'] as const;

export type Group = (typeof groups)[number];

/** Days before the deadline from which a figure is due soon. */
const soonDays = 7;

export function groupOf({ cell, isOverdue }: UpdateRow, today: Day): Group {
  if (cell.state === 'submitted') return 'sent';
  if (cell.state === 'approved') return 'approved';
  if (isOverdue) return 'overdue';
  const { due } = cell.request;
  if (due === undefined) return 'noDue';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

/** Returned or never sent: something is still owed. */
export const isOpen = ({ cell }: UpdateRow): boolean => cell.state === 'due' || cell.state === 'returned';

export const maySubmit = ({ actions }: UpdateRow): boolean => actions.includes('figure/submit');

export function grouped(rows: readonly UpdateRow[], today: Day): readonly (readonly [Group, readonly UpdateRow[]])[] {
  return groups.map((group) => [group, rows.filter((row) => groupOf(row, today) === group)] as const).filter(([, found]) => found.length > 0);
}
