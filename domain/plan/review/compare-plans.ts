/** Two readings, or two versions of a text, held against each other part by part. */
import { comparableName, isSetByAnother, likeness, listedParts, nameSetOf, type PlacedPart, pairParts, rounded } from '../continuity/index.ts';
import type { PartAddress, Plan, TargetPart } from '../types.ts';
import type { ChangedField, ChangedPart, PartPair, PlanComparison } from './compare-types.ts';
import { isSame } from './same.ts';

/** Below this, two parts are different ones. */
const leastScore = 0.5;

/** The words say most, then the place; together 1. */
const weight = { name: 0.5, group: 0.15, place: 0.2, criterion: 0.15 } as const;

/** Assigned and striven-for figures of one indicator are told apart by this much. */
const otherSetter = 0.15;

/**
 * Every part of both plans once, the tasks' figures too: the same, changed and in what, or in one only. Parts are matched by
 * their words and their place together, so that an inserted letter moves nothing: a part that only moved is the same.
 * `isSameText`: both are readings of one text, where the same address is the same part whatever it is called.
 */
export function comparePlans(a: Plan, b: Plan, isSameText = false): PlanComparison {
  const pairing = pairAll(everyPart(a), everyPart(b), isSameText);
  const partner = new Map(pairing.pairs.map((pair) => [pair.a.address, pair.b.address]));
  const compared = pairing.pairs.map((pair): ChangedPart => ({ ...pair, what: changesOf(pair, partner) }));
  const hasOnlyMoved = ({ what }: ChangedPart) => what.every((field) => field === 'place');
  return {
    same: compared.filter(hasOnlyMoved).map((pair): PartPair => ({ a: pair.a, b: pair.b })),
    changed: compared.filter((pair) => !hasOnlyMoved(pair)),
    onlyA: pairing.onlyA,
    onlyB: pairing.onlyB,
  };
}

function everyPart(plan: Plan): readonly PlacedPart[] {
  const hidden = plan.hidden.map((part, index) => ({ part, group: '', at: index / Math.max(1, plan.hidden.length) }));
  return [...listedParts(plan), ...hidden];
}

interface Paired {
  readonly pairs: readonly PartPair[];
  readonly onlyA: readonly TargetPart[];
  readonly onlyB: readonly TargetPart[];
}

function pairAll(as: readonly PlacedPart[], bs: readonly PlacedPart[], isSameText: boolean): Paired {
  const byAddress = new Map(isSameText ? bs.map((b) => [b.part.address, b]) : []);
  const certain = as.flatMap((a) => {
    const b = byAddress.get(a.part.address);
    return b ? [{ a, b }] : [];
  });
  const done = new Set(certain.flatMap(({ a, b }) => [a, b]));
  const isOpen = (placed: PlacedPart) => !done.has(placed);
  const rest = pairParts(as.filter(isOpen), bs.filter(isOpen), leastScore, judgeOf(as, bs));
  const order = new Map(as.map((placed, index) => [placed, index]));
  const pairs = [...certain, ...rest.pairs].sort((x, y) => (order.get(x.a) ?? 0) - (order.get(y.a) ?? 0));
  const partsOf = (placed: readonly PlacedPart[]) => placed.map(({ part }) => part);
  return { pairs: pairs.map((pair) => ({ a: pair.a.part, b: pair.b.part })), onlyA: partsOf(rest.onlyA), onlyB: partsOf(rest.onlyB) };
}

function judgeOf(as: readonly PlacedPart[], bs: readonly PlacedPart[]) {
  const names = nameSetOf([...as, ...bs].map(({ part }) => part.name));
  const groups = nameSetOf([...as, ...bs].map(({ group }) => group));
  return (x: PlacedPart, y: PlacedPart) => {
    const place = x.part.address === y.part.address ? weight.place : 0;
    const criterion = isSame(x.part.criterion, y.part.criterion) ? weight.criterion : 0;
    const words = weight.name * likeness(x.part.name, y.part.name, names) + weight.group * likeness(x.group, y.group, groups);
    return { score: rounded(words + place + criterion - (isSetByAnother(x, y) ? otherSetter : 0)), why: [] };
  };
}

/** `partner`: which part of the other plan each part is; what a part lies within may have moved with it. */
function changesOf({ a, b }: PartPair, partner: ReadonlyMap<PartAddress, PartAddress>): readonly ChangedField[] {
  const differs: Readonly<Record<ChangedField, boolean>> = {
    place: a.address !== b.address,
    name: comparableName(a.name) !== comparableName(b.name),
    criterion: !isSame(a.criterion, b.criterion),
    unit: comparableName(a.unitText ?? '') !== comparableName(b.unitText ?? ''),
    denominator: comparableName(a.denominator ?? '') !== comparableName(b.denominator ?? ''),
    period: !isSame(a.period, b.period),
    setter: a.setter?.kind !== b.setter?.kind,
    strength: a.strength !== b.strength,
    role: a.role !== b.role,
    nesting: (a.within && (partner.get(a.within) ?? '')) !== b.within,
  };
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field]);
}
