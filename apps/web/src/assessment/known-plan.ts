/** A plan's judgement on one day, with its verdicts at hand by address, and its outlook once that has been worked out. */
import type { PartAssessment, PartOutlook, PlanAssessment, PlanOutlook, TargetAssessment, TargetOutlook } from '@moc/domain/assessment';
import type { PartAddress, Target, TargetPart } from '@moc/domain/plan';
import type { Address } from '@moc/domain/resolution';
import type { Language } from '@moc/domain/values';
import { chanceWords, percentOf } from './chance.ts';
import { type State, stateOfPart, stateOfTarget } from './state.ts';

export interface KnownPlan {
  readonly assessment: PlanAssessment;
  readonly targetAt: ReadonlyMap<Address, TargetAssessment>;
  readonly partAt: ReadonlyMap<PartAddress, PartAssessment>;
  /** Absent in the first moments of a page: the code for it comes after the verdicts are drawn. */
  readonly outlook?: KnownOutlook;
}

export interface KnownOutlook {
  readonly targetAt: ReadonlyMap<Address, TargetOutlook>;
  readonly partAt: ReadonlyMap<PartAddress, PartOutlook>;
}

export function knownPlan(assessment: PlanAssessment): KnownPlan {
  const parts = [...assessment.targets.flatMap((target) => target.parts), ...assessment.hidden];
  return {
    assessment,
    targetAt: new Map(assessment.targets.map((target) => [target.target, target])),
    partAt: new Map(parts.map((part) => [part.part, part])),
  };
}

export function withOutlook(known: KnownPlan, outlook: PlanOutlook): KnownPlan {
  const parts = [...outlook.targets.flatMap((target) => target.parts), ...outlook.hidden];
  return {
    ...known,
    outlook: {
      targetAt: new Map(outlook.targets.map((target) => [target.target, target])),
      partAt: new Map(parts.map((part) => [part.part, part])),
    },
  };
}

export function targetState({ targetAt, outlook }: KnownPlan, address: Address): State {
  return stateOfTarget(targetAt.get(address), outlook?.targetAt.get(address)?.status);
}

/** The probability beside an outlook, of a letter or a part; none where a verdict or a report speaks. */
export function chanceOf(known: KnownPlan, address: Address | PartAddress, language: Language): string | undefined {
  const letter = known.outlook?.targetAt.get(address as Address);
  const spoken = known.targetAt.get(address as Address);
  if (letter) return letter.probability && !spoken?.reported ? chanceWords(letter.probability, language) : undefined;
  const probability = known.outlook?.partAt.get(address as PartAddress)?.forecast?.probability;
  return probability && `${percentOf(probability, language)}%`;
}

/** `target` is the letter that the part belongs to; hidden parts have none. */
export function partState({ partAt, targetAt, outlook }: KnownPlan, { address }: Pick<TargetPart, 'address'>, target?: Target): State {
  return stateOfPart(partAt.get(address), target, target && targetAt.get(target.address), outlook?.partAt.get(address)?.status);
}
