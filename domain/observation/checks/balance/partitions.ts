/** How a period divides into the shorter ones that are known: the time to date and what followed, half-years, quarters, months. */

/** A first month, counted from year 0, and a length in months. */
export interface Stretch {
  readonly start: number;
  readonly months: number;
}

/** Every way that matters: a known beginning with a known rest, and equal pieces of six, three and one month where all are known. */
export function partitionsOf({ start, months }: Stretch, isKnown: (start: number, months: number) => boolean): readonly (readonly Stretch[])[] {
  const found: (readonly Stretch[])[] = [];
  for (let head = 1; head < months; head++) {
    if (isKnown(start, head) && isKnown(start + head, months - head)) found.push([part(start, head), part(start + head, months - head)]);
  }
  for (const length of [6, 3, 1]) {
    const count = months / length;
    if (Number.isInteger(count) && count >= 3 && areKnown(start, length, count, isKnown)) {
      found.push(Array.from({ length: count }, (_, index) => part(start + index * length, length)));
    }
  }
  return found;
}

function areKnown(start: number, length: number, count: number, isKnown: (start: number, months: number) => boolean): boolean {
  for (let index = 0; index < count; index++) if (!isKnown(start + index * length, length)) return false;
  return true;
}

const part = (start: number, months: number): Stretch => ({ start, months });
