/** Whether two records say the same, whatever the order of their fields; a unit is known by what it measures, not by its words. */

type Fields = Readonly<Record<string, unknown>>;

export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Fields, b as Fields];
  if (isUnit(x) && isUnit(y)) return unitFields.every((field) => x[field] === y[field]);
  const fields = Object.keys(x);
  return fields.length === Object.keys(y).length && fields.every((field) => Object.hasOwn(y, field) && isSame(x[field], y[field]));
}

const unitFields = ['code', 'dimension', 'factor'] as const;

/** Words for a unit come from the facts of the day and may be added to; a reading kept from before stays the same reading. */
const isUnit = (fields: Fields): boolean => unitFields.every((field) => typeof fields[field] === 'string');
