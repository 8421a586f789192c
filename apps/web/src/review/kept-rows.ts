/** Rows that say the same as before stay the same record, so that only what changed is drawn again. */
import type { DeskPart, DeskRow } from './rows.ts';

export function keepRows(before: readonly DeskRow[], now: readonly DeskRow[]): readonly DeskRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return now.map((row) => {
    const earlier = known.get(row.key);
    return earlier && isSameRow(earlier, row) ? earlier : row;
  });
}

function isSameRow({ parts, ...a }: DeskRow, { parts: others, ...b }: DeskRow): boolean {
  return parts.length === others.length && parts.every((part, at) => isSamePart(part, others[at])) && isSame(a, b);
}

/** The numbers of the steps are left out: no row shows them, and they change when the server has numbered a step. */
function isSamePart(a: DeskPart, b: DeskPart | undefined): boolean {
  if (!b || a.number !== b.number || a.isDoubtful !== b.isDoubtful) return false;
  const [x, y] = [a.review, b.review];
  return x.status === y.status && x.listed === y.listed && x.why === y.why && isSame(x.replacedBy, y.replacedBy) && isSame(a.part, b.part);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every((field) => Object.hasOwn(b, field) && isSame(a[field as keyof typeof a], b[field as keyof typeof b]));
}
