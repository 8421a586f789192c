/** A dossier from its stored pieces: the text is read, the plan is read from it, people's corrections are laid beside. */
import type { Figures } from '../observation/index.ts';
import { applyCorrections, type Confirmation, type Correction, type ReadingFacts, readPlan, type TargetLabel } from '../plan/index.ts';
import { parseResolution, type Resolution } from '../resolution/index.ts';
import { accepted, type Bilingual, type Outcome, type Period, refused, type TenantId } from '../values/index.ts';
import type { Dossier, ResolutionId } from './types.ts';

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
  readonly confirmation?: Confirmation;
  readonly figures: Figures;
  /** Overrides what the text says, or supplies it. */
  readonly planPeriod?: Period;
}

/** The whole internal dossier; refused only when no plan year can be found and none is given. */
export function assembleDossier(pieces: DossierPieces): Outcome<Dossier> {
  const { id, tenant, name, text, facts, corrections, labels, confirmation, figures } = pieces;
  const resolution = parseResolution(text);
  const planPeriod = pieces.planPeriod ?? findPlanPeriod(resolution);
  if (!planPeriod) return refused({ code: 'dataset/no-plan-year', parameters: {} });
  const read = readPlan(resolution, facts);
  const plan = applyCorrections(read, corrections);
  return accepted({ id, tenant, name, resolution, read, plan, planPeriod, labels, corrections, ...(confirmation && { confirmation }), figures, withheld: [] });
}

/** The years of the title, first to last; else the year it takes effect in, else that of its adoption. */
export function findPlanPeriod({ planYears, effectiveFrom, adoptedOn }: Resolution): Period | undefined {
  const [first, last] = [Math.min(...planYears), Math.max(...planYears)];
  if (planYears.length > 0) return { start: `${first}-01`, months: 12 * (last - first + 1) };
  const year = (effectiveFrom ?? adoptedOn)?.day.slice(0, 4);
  return year === undefined ? undefined : { start: `${year}-01`, months: 12 };
}
