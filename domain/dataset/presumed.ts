/** Parts that nobody linked yet, but that go on from what is internal in another year: internal until a person says otherwise. */
import { listedParts, type MatchDecision, matchDecisions, matchIndicators, type PartAddress, type Plan, type ReviewStep } from '../plan/index.ts';
import type { Period } from '../values/index.ts';
import type { Dossier, PresumedPart } from './types.ts';
import { findWithheld } from './withheld.ts';

/** A dossier with the steps of its review: people's words on the parts of other years are among them. */
export interface ReviewedDossier {
  readonly dossier: Dossier;
  readonly steps: readonly ReviewStep[];
}

/**
 * The dossier with `presumedInternal`: parts without a link that continuity matches to a part measured by an internal indicator
 * of one of `others` (resolutions of the same tenant, of whatever years). A person ends it by linking the part, or by saying that
 * the two are not one indicator. Why: decision 0012.
 */
export function presumeInternal({ dossier, steps }: ReviewedDossier, others: readonly ReviewedDossier[]): Dossier {
  const linked = new Set(dossier.figures.links.map(({ part }) => part));
  const found = others
    .filter(({ dossier: { id } }) => id !== dossier.id)
    .flatMap((other) => internalPairs({ dossier, steps }, other))
    .filter(({ part }) => !linked.has(part));
  const presumedInternal = [...new Map(found.map((each) => [each.part, each])).values()];
  return presumedInternal.length === 0 ? dossier : { ...dossier, presumedInternal };
}

function internalPairs({ dossier, steps }: ReviewedDossier, other: ReviewedDossier): readonly PresumedPart[] {
  const internal = findWithheld(other.dossier).parts;
  if (internal.size === 0) return [];
  const goesBefore = startsBefore(other.dossier.planPeriod, dossier.planPeriod);
  const decisions = goesBefore ? matchDecisions(steps, other.dossier.id) : matchDecisions(other.steps, dossier.id).map(turned);
  return plansOf(dossier).flatMap((plan) =>
    plansOf(other.dossier)
      .flatMap((others) => pairsOf(plan, others, decisions))
      .filter(({ previous }) => internal.has(previous))
      .map((pair) => ({ ...pair, resolution: other.dossier.id })),
  );
}

const startsBefore = (a: Period, b: Period): boolean => a.start < b.start;

/** A word that the later year's reviewer gave on both, read from the earlier year. */
const turned = ({ part, previous, ...rest }: MatchDecision): MatchDecision => ({ ...rest, part: previous, previous: part });

/** Everything of it that may be published. */
const plansOf = ({ plan, read, inForce }: Dossier): readonly Plan[] => [...new Set([plan, read, ...(inForce ? [inForce.plan] : [])])];

/** As the desk pairs the Council's own lists, and once more with what is said among the tasks. */
function pairsOf(plan: Plan, other: Plan, decisions: readonly MatchDecision[]): readonly Pick<PresumedPart, 'part' | 'previous'>[] {
  const listed = paired(plan, other, decisions);
  return plan.hidden.length + other.hidden.length === 0 ? listed : [...listed, ...paired(withHidden(plan), withHidden(other), decisions)];
}

function paired(plan: Plan, other: Plan, decisions: readonly MatchDecision[]): readonly Pick<PresumedPart, 'part' | 'previous'>[] {
  if (listedParts(plan).length === 0 || listedParts(other).length === 0) return [];
  const { matched, redefined } = matchIndicators(plan, other, [], decisions);
  return [...matched, ...redefined].map(({ part, previous }) => ({ part: part.address, previous: previous.address }));
}

function withHidden(plan: Plan): Plan {
  const [first] = plan.hidden;
  if (!first) return plan;
  const address = first.address as PartAddress & Plan['targets'][number]['address'];
  return { ...plan, targets: [...plan.targets, { address, label: '', span: first.span, name: '', parts: plan.hidden }] };
}
