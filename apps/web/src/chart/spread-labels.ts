/** Labels that share a place are moved apart, in their order, as little as needed. */

/** The given heights at least `apart` from each other; the order of heights is kept, the first keeps its place. */
export function spreadLabels(heights: readonly number[], apart: number): readonly number[] {
  const [anchor] = heights;
  if (anchor === undefined) return [];
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height || a.index - b.index);
  const fixed = order.findIndex(({ index }) => index === 0);
  const placed = [...heights];
  for (let at = fixed + 1, edge = anchor; at < order.length; at += 1) edge = place(order[at], Math.max(order[at]?.height ?? 0, edge + apart));
  for (let at = fixed - 1, edge = anchor; at >= 0; at -= 1) edge = place(order[at], Math.min(order[at]?.height ?? 0, edge - apart));
  return placed;

  function place(entry: { readonly index: number } | undefined, height: number): number {
    if (entry) placed[entry.index] = height;
    return height;
  }
}
