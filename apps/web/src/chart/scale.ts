/** From values to places on a drawing, in a straight line. */

export type Scale = (value: number) => number;

/** Leads `from` to the range's start and `to` to its end, to a tenth of a pixel; an empty domain leads everything to the middle. */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const length = to - from;
  return (value) => Math.round((length === 0 ? (start + end) / 2 : start + ((value - from) / length) * (end - start)) * 10) / 10;
}

/** An open path through the points. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
