/** Whether two records say the same, whatever the order of their fields. */

type Fields = Readonly<Record<string, unknown>>;

export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Fields, b as Fields];
  const fields = Object.keys(x);
  return fields.length === Object.keys(y).length && fields.every((field) => Object.hasOwn(y, field) && isSame(x[field], y[field]));
}
