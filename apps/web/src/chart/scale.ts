/** From values to places on a drawing, in a straight line. Written out here: a library for it weighed a tenth of the page. */

export type Scale = (value: number) => number;

/** Leads `from` to the range's start and `to` to its end, to a tenth of a pixel; an empty domain leads everything to the middle. */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const length = to - from;
  return (value) => Math.round((length === 0 ? (start + end) / 2 : start + ((value - from) / length) * (end - start)) * 10) / 10;
}

/** About `count` round values (steps of 1, 2 or 5 by powers of ten) inside the domain. */
export function roundValues([from, to]: readonly [number, number], count: number): readonly number[] {
  const rough = (to - from) / Math.max(count, 1);
  if (!(rough > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** An open path through the points. */
export function pathThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
