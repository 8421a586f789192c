/** Parts of two plans brought together one to one, the surest pair first. */
import type { Plan, TargetPart } from '../types.ts';
import { bareName } from './likeness.ts';

/** A part with the name of its target; parts found among the tasks have none. */
export interface PlacedPart {
  readonly part: TargetPart;
  readonly group: string;
  /** Who set it, or set what it lies within: the same indicator may stand there twice, assigned and striven for. */
  readonly setter?: NonNullable<TargetPart['setter']>['kind'];
  /** Its place in the order of the text, 0 to 1. */
  readonly at: number;
}

export interface Pair<Why> {
  readonly a: PlacedPart;
  readonly b: PlacedPart;
  readonly score: number;
  readonly why: readonly Why[];
}

export interface Pairing<Why> {
  readonly pairs: readonly Pair<Why>[];
  readonly onlyA: readonly PlacedPart[];
  readonly onlyB: readonly PlacedPart[];
}

/** The parts of the Council's own list, in the order of the text. */
export function listedParts({ targets }: Plan): readonly PlacedPart[] {
  const parts = targets.flatMap((target) => target.parts.map((part) => ({ part, group: target.name, ...setterOf(part, target.parts) })));
  return parts.map((placed, index) => ({ ...placed, at: index / Math.max(1, parts.length) }));
}

function setterOf(part: TargetPart, neighbours: readonly TargetPart[]): Pick<PlacedPart, 'setter'> {
  const seen = new Set<TargetPart>();
  for (let at: TargetPart | undefined = part; at && !seen.has(at); at = neighbours.find(({ address }) => address === at?.within)) {
    if (at.setter) return { setter: at.setter.kind };
    seen.add(at);
  }
  return {};
}

/** Both say who set them, and it is not the same one. */
export function isSetByAnother(a: PlacedPart, b: PlacedPart): boolean {
  return a.setter !== undefined && b.setter !== undefined && a.setter !== b.setter;
}

/**
 * One to one, best score first; pairs below `least` are none. Of equal scores the ones nearer in the order of the text.
 * Only parts that share a word are looked at, so a thousand parts take a moment.
 */
export function pairParts<Why>(
  as: readonly PlacedPart[],
  bs: readonly PlacedPart[],
  least: number,
  judge: (a: PlacedPart, b: PlacedPart) => Pick<Pair<Why>, 'score' | 'why'>,
): Pairing<Why> {
  const candidates = candidatePairs(as, bs)
    .map(([a, b]) => ({ a, b, ...judge(a, b) }))
    .filter(({ score }) => score >= least)
    .sort((x, y) => y.score - x.score || Math.abs(x.a.at - x.b.at) - Math.abs(y.a.at - y.b.at));
  const taken = new Set<PlacedPart>();
  const pairs = candidates.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
  const isLeft = (placed: PlacedPart) => !taken.has(placed);
  return { pairs: pairs.sort((x, y) => x.a.at - y.a.at), onlyA: as.filter(isLeft), onlyB: bs.filter(isLeft) };
}

function candidatePairs(as: readonly PlacedPart[], bs: readonly PlacedPart[]): readonly (readonly [PlacedPart, PlacedPart])[] {
  const byWord = new Map<string, PlacedPart[]>();
  for (const b of bs) for (const word of wordsOf(b)) byWord.set(word, [...(byWord.get(word) ?? []), b]);
  return as.flatMap((a) => [...new Set([...wordsOf(a)].flatMap((word) => byWord.get(word) ?? []))].map((b) => [a, b] as const));
}

function wordsOf({ part }: PlacedPart): ReadonlySet<string> {
  return new Set(bareName(part.name).split(' '));
}
