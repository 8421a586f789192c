/** Answers kept with the record they were computed from, for as long as that record lives; a pure function stays one. */

export type Memory<K extends object, T> = WeakMap<K, Map<string, T>>;

/** What was answered for this record and key, or what `make` answers now. */
export function remembered<K extends object, T>(memory: Memory<K, T>, record: K, key: string, make: () => T): T {
  const known = memory.get(record) ?? new Map<string, T>();
  memory.set(record, known);
  if (known.has(key)) return known.get(key) as T;
  const made = make();
  known.set(key, made);
  return made;
}
