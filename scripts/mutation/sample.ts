/** A fixed draw of mutants: a mutant's own words and place decide whether it is drawn, so every run draws the same. */
import { createHash } from 'node:crypto';

/** Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What tells one mutant of a file from another. */
export interface MutantMark {
  readonly mutatorName: string;
  readonly replacement: string;
  readonly start: Place;
  readonly end: Place;
}

export const markOf = ({ start, end, mutatorName, replacement }: MutantMark): string =>
  `${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;

/** Is this mutant among the one in `oneIn` that are judged? Another word for `draw` draws others; the usual draw has none. */
export function isDrawn(mutant: MutantMark, oneIn: number, draw = ''): boolean {
  const words = draw === '' ? markOf(mutant) : `${draw} ${markOf(mutant)}`;
  return oneIn === 1 || createHash('sha256').update(words).digest().readUInt32BE(0) % oneIn === 0;
}

/** Mutants that act while a module loads cost a run of every test, so fewer of them are drawn: one in so many times `oneIn`. */
const rarer = 3;

export const rateOf = (oneIn: number, isAtLoad: boolean): number => (oneIn > 1 && isAtLoad ? oneIn * rarer : oneIn);
