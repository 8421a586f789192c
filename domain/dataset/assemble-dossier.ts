/** A dossier from its stored pieces: the text is read, the plan is read from it, people's corrections are laid beside. */
import type { Figures } from '../observation/index.ts';
import {
  type Amendment,
  applyCorrections,
  type Confirmation,
  type Correction,
  type Plan,
  type ReadingFacts,
  type ReviewStep,
  readPlan,
  reviewPlan,
  type TargetLabel,
} from '../plan/index.ts';
import { parseResolution, type Resolution } from '../resolution/index.ts';
import type { Territory } from '../territory/index.ts';
import { accepted, type Bilingual, day, type Outcome, type Period, refused, type TenantId } from '../values/index.ts';
import { branchesSummed } from './branches.ts';
import { placesOf } from './places.ts';
import type { Dossier, MadePart, ResolutionId } from './types.ts';

/** What is stored of a resolution; everything else is read from the text anew. */
export interface DossierPieces {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  /** The original characters. */
  readonly text: string;
  readonly facts: ReadingFacts;
  readonly corrections: readonly Correction[];
  readonly labels: readonly TargetLabel[];
  /** The machine's reading that a review began with; the text is read anew when there is none. */
  readonly read?: Plan;
  /** Steps of the review, in their order. */
  readonly steps?: readonly ReviewStep[];
  /** Given while it covers everything above. */
  readonly confirmation?: Confirmation;
  /** The last confirmation that does not cover everything, with what it covers. */
  readonly confirmedBefore?: {
    readonly confirmation: Confirmation;
    readonly corrections: readonly Correction[];
    readonly steps: readonly ReviewStep[];
  };
  /** Changes by later acts. */
  readonly amendments?: readonly Amendment[];
  readonly figures: Figures;
  /** Units in time, for what becomes of those the plan names. */
  readonly territory?: Territory;
  /** Overrides what the text says, or supplies it. */
  readonly planPeriod?: Period;
}

/** The whole internal dossier; refused only when no plan year can be found and none is given. */
export function assembleDossier(pieces: DossierPieces): Outcome<Dossier> {
  const { id, tenant, name, text, facts, corrections, labels, confirmation, confirmedBefore, figures, steps = [], amendments = [] } = pieces;
  const resolution = parseResolution(text);
  const planPeriod = pieces.planPeriod ?? findPlanPeriod(resolution);
  if (!planPeriod) return refused({ code: 'dataset/no-plan-year', parameters: {} });
  const read = pieces.read ?? readPlan(resolution, facts);
  const planOf = (layer: Pick<DossierPieces, 'corrections' | 'steps'>) => reviewPlan(applyCorrections(read, layer.corrections), layer.steps ?? []).plan;
  const madeFrom = madeFromOthers(steps);
  const plan = planOf({ corrections, steps });
  const named = resolution.adoptedOn?.day ?? day(`${planPeriod.start}-01`);
  const branches = pieces.territory ? branchesSummed(figures, pieces.territory) : [];
  return accepted({
    ...{ id, tenant, name, resolution, read, plan, planPeriod, labels, corrections },
    ...(pieces.territory && { places: placesOf(pieces.territory, plan, named, tenant) }),
    ...(branches.length > 0 && { branches }),
    ...(confirmation && { confirmation }),
    ...(confirmedBefore && {
      inForce: { plan: planOf(confirmedBefore), confirmation: confirmedBefore.confirmation, corrections: confirmedBefore.corrections },
    }),
    ...(madeFrom.length > 0 && { madeFrom }),
    ...(amendments.length > 0 && { amendments }),
    figures,
    withheld: [],
  });
}

/** Steps that were undone count too: a plan confirmed before the undoing still holds what they made. */
function madeFromOthers(steps: readonly ReviewStep[]): readonly MadePart[] {
  return steps.flatMap((step) => {
    if (step.kind === 'merge') return step.made.map((part) => ({ part, from: step.parts }));
    return step.kind === 'split' ? step.made.map((part) => ({ part, from: [step.part] })) : [];
  });
}

/** The years of the title, first to last; else the year it takes effect in, else that of its adoption. */
export function findPlanPeriod({ planYears, effectiveFrom, adoptedOn }: Resolution): Period | undefined {
  const [first, last] = [Math.min(...planYears), Math.max(...planYears)];
  if (planYears.length > 0) return { start: `${first}-01`, months: 12 * (last - first + 1) };
  const year = (effectiveFrom ?? adoptedOn)?.day.slice(0, 4);
  return year === undefined ? undefined : { start: `${year}-01`, months: 12 };
}
