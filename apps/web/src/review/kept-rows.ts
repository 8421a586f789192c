/** Rows that say the same as before stay the same record, so that only what changed is drawn again. */
import type { DeskRow } from './rows.ts';

export function keepRows(before: readonly DeskRow[], now: readonly DeskRow[]): readonly DeskRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return now.map((row) => {
    const earlier = known.get(row.key);
    return earlier && isSame(earlier, row) ? earlier : row;
  });
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every((field) => Object.hasOwn(b, field) && isSame(a[field as keyof typeof a], b[field as keyof typeof b]));
}
