/** Lists brought in order; most that are found in one walk stand in it already and are given back as they are. */

/** The list in the order of `compare`; equal ones stay as they stood. */
export function inOrderOf<T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let at = 1; at < list.length; at++) if (compare(list[at - 1] as T, list[at] as T) > 0) return list.toSorted(compare);
  return list;
}

/** Two lists of places, each in order, as one. */
export function mergePlaces(some: readonly number[], others: readonly number[]): readonly number[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  const merged: number[] = [];
  let next = 0;
  for (const place of some) {
    for (; next < others.length && (others[next] as number) < place; next++) merged.push(others[next] as number);
    merged.push(place);
  }
  for (; next < others.length; next++) merged.push(others[next] as number);
  return merged;
}
