/** This year's parts matched to last year's indicators, though letters shift and wordings change. */
import type { PartAddress, Plan, TargetPart } from '../types.ts';
import { comparableName, likeness, nameSetOf, rounded } from './likeness.ts';
import { hasSameUnit, isDividedOtherwise, ownName, quantityOf } from './measure.ts';
import { isSetByAnother, listedParts, type Pair, type PlacedPart, pairParts } from './pair-parts.ts';
import type { ContinuedPart, Continuity, MatchDecision, MatchReason, RedefinedPart, Redefinition } from './types.ts';

/** Which indicator measures a part of last year's plan. */
export interface KnownLink {
  readonly part: PartAddress;
  readonly indicator: string;
}

/** Below this, two parts are not taken for one indicator. */
const leastScore = 0.5;

/** Names that share less than this are different ones, whatever else agrees. */
const leastName = 0.34;

/** Assigned and striven-for figures of one indicator are told apart by this much. */
const otherSetter = 0.15;

/** How much each thing says; together 1. The name says most: letters and values change every year. */
const weight = { name: 0.62, group: 0.18, unit: 0.12, kind: 0.08 } as const;

/**
 * Every listed part of both plans, once: continued (with how sure and why), redefined (the same indicator under another
 * unit or kind of criterion), new, or dropped. `links`: of last year's parts; they are proposed for the continued ones.
 * `decisions`: what people said of two parts; it goes before every likeness. Decisions on parts that do not stand change nothing.
 */
export function matchIndicators(planNew: Plan, planOld: Plan, links: readonly KnownLink[], decisions: readonly MatchDecision[] = []): Continuity {
  const [now, before] = [listedParts(planNew), listedParts(planOld)];
  const judge = judgeOf(now, before);
  const certain = pairsOfPeople(now, before, decisions).map((pair) => ({ ...pair, ...judge(pair.a, pair.b) }));
  const done = new Set(certain.flatMap(({ a, b }) => [a, b]));
  const isOpen = (placed: PlacedPart) => !done.has(placed);
  const isRefused = refusedBy(decisions);
  const judgeOpen = (a: PlacedPart, b: PlacedPart) => (isRefused(a, b) ? { score: 0, why: [] } : judge(a, b));
  const { pairs: proposed, onlyA, onlyB } = pairParts<MatchReason>(now.filter(isOpen), before.filter(isOpen), leastScore, judgeOpen);
  const pairs = [...certain, ...proposed].sort((x, y) => x.a.at - y.a.at);
  const indicatorsOf = (part: TargetPart) => [...new Set(links.filter((link) => link.part === part.address).map(({ indicator }) => indicator))];
  const continued = pairs.map((pair) => continuedOf(pair, indicatorsOf(pair.b.part)));
  const isRedefined = ({ part, previous }: ContinuedPart) => redefinitions(part, previous).length > 0;
  return {
    matched: continued.filter((pair) => !isRedefined(pair)),
    redefined: continued.filter(isRedefined).map((pair): RedefinedPart => ({ ...pair, what: redefinitions(pair.part, pair.previous) })),
    added: onlyA.map(({ part }) => part),
    dropped: onlyB.map(({ part }) => ({ previous: part, indicators: indicatorsOf(part) })),
  };
}

type Decided = Pair<MatchReason> & Pick<ContinuedPart, 'decided'>;

function continuedOf({ a, b, score, why, decided }: Decided, indicators: readonly string[]): ContinuedPart {
  return { part: a.part, previous: b.part, score, why, indicators, ...(decided && { decided }) };
}

/** What people said is one indicator; the later word on either part overrules the earlier. */
function pairsOfPeople(now: readonly PlacedPart[], before: readonly PlacedPart[], decisions: readonly MatchDecision[]) {
  const standing = decisions.filter(
    ({ part, previous, answer }, index) =>
      answer === 'same' &&
      !decisions
        .slice(index + 1)
        .some((later) => (later.answer === 'same' ? later.part === part || later.previous === previous : isOnSame(later, part, previous))),
  );
  return standing.flatMap(({ part, previous, name, on }) => {
    const [a, b] = [now.find((each) => each.part.address === part), before.find((each) => each.part.address === previous)];
    return a && b ? [{ a, b, decided: { name, on } }] : [];
  });
}

const isOnSame = (decision: MatchDecision, part: PartAddress, previous: PartAddress): boolean => decision.part === part && decision.previous === previous;

/** Two parts that people said are two indicators, unless they said otherwise later. */
function refusedBy(decisions: readonly MatchDecision[]): (a: PlacedPart, b: PlacedPart) => boolean {
  return (a, b) => decisions.findLast((decision) => isOnSame(decision, a.part.address, b.part.address))?.answer === 'other';
}

function judgeOf(now: readonly PlacedPart[], before: readonly PlacedPart[]) {
  const all = [...now, ...before];
  const own = new Map(all.map(({ part }) => [part, ownName(part.name)]));
  const nameOf = ({ part }: PlacedPart) => own.get(part) ?? part.name;
  const names = nameSetOf(all.map(nameOf));
  const groups = nameSetOf(all.map(({ group }) => group));
  return (a: PlacedPart, b: PlacedPart): { readonly score: number; readonly why: readonly MatchReason[] } => {
    const name = likeness(nameOf(a), nameOf(b), names);
    const group = likeness(a.group, b.group, groups);
    const unit = hasSameUnit(a.part, b.part);
    const kind = kindOf(a.part) === kindOf(b.part);
    const signs = weight.name * name + weight.group * group + (unit ? weight.unit : 0) + (kind ? weight.kind : 0);
    const score = rounded(signs - (isSetByAnother(a, b) ? otherSetter : 0));
    return { score: name < leastName || isDividedOtherwise(a.part, b.part) ? 0 : score, why: reasonsOf(a, b, { name, group, unit, kind }) };
  };
}

interface Signs {
  readonly name: number;
  readonly group: number;
  readonly unit: boolean;
  readonly kind: boolean;
}

function reasonsOf(a: PlacedPart, b: PlacedPart, { name, group, unit, kind }: Signs): readonly MatchReason[] {
  const isSameName = comparableName(a.part.name) === comparableName(b.part.name);
  const quantity = quantityOf(a.part.criterion);
  const isSameValue = quantity !== undefined && quantity.value === quantityOf(b.part.criterion)?.value;
  return [
    isSameName ? 'same-name' : name > 0.99 ? 'same-words' : 'similar-words',
    ...(group > 0.6 ? (['same-group'] as const) : []),
    ...(unit ? (['same-unit'] as const) : []),
    ...(kind ? (['same-kind'] as const) : []),
    ...(isSameValue ? (['same-value'] as const) : []),
  ];
}

function redefinitions(part: TargetPart, previous: TargetPart): readonly Redefinition[] {
  return [
    ...(hasSameUnit(part, previous) ? [] : (['unit'] as const)),
    ...(kindOf(part) === kindOf(previous) ? [] : (['kind'] as const)),
    ...(basisOf(part) === basisOf(previous) ? [] : (['basis'] as const)),
  ];
}

/** What the name says the figure is counted by; another standard or price base makes another series of it. */
function basisOf({ name }: TargetPart): string {
  return /(?<!\p{L})(?:theo|giá (?:so sánh|hiện hành|cố định)) .*$/u.exec(comparableName(name))?.[0] ?? '';
}

const growthName = /tốc độ (?:tăng|phát triển)|tăng trưởng|tỷ lệ tăng/u;

/** A rate of growth "tăng 7%" is the level of an indicator that is itself a growth. */
function kindOf({ criterion, name }: TargetPart): 'level' | 'change' | 'event' | 'direction' {
  if (criterion.kind === 'change') return growthName.test(comparableName(name)) ? 'level' : 'change';
  if (quantityOf(criterion)) return 'level';
  return criterion.kind === 'event' || criterion.kind === 'named-unit' ? 'event' : 'direction';
}
