/** A plan's judgement on one day, with its verdicts at hand by address. */
import type { PartAssessment, PlanAssessment, TargetAssessment } from '@moc/domain/assessment';
import type { PartAddress } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';

export interface KnownPlan {
  readonly assessment: PlanAssessment;
  readonly targetAt: ReadonlyMap<Address, TargetAssessment>;
  readonly partAt: ReadonlyMap<PartAddress, PartAssessment>;
}

export function knownPlan(assessment: PlanAssessment): KnownPlan {
  const parts = [...assessment.targets.flatMap((target) => target.parts), ...assessment.hidden];
  return {
    assessment,
    targetAt: new Map(assessment.targets.map((target) => [target.target, target])),
    partAt: new Map(parts.map((part) => [part.part, part])),
  };
}
