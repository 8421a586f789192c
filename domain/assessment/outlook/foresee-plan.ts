/** The whole plan during its period: every target, the hidden statements, and how many stand how. */
import type { Figures } from '../../observation/index.ts';
import type { Plan } from '../../plan/index.ts';
import { indexFigures } from '../figure-index.ts';
import type { AssessmentOptions } from '../options.ts';
import type { PlanAssessment } from '../types.ts';
import type { OutlookContext, OutlookFacts } from './facts.ts';
import { foreseePart } from './foresee-part.ts';
import { foreseeTarget } from './foresee-target.ts';
import type { OutlookStatus, PlanOutlook, TargetOutlook } from './types.ts';

/**
 * Foresees a plan from what was known on the day of `assessment`, its judgement on the same plan and figures. Never fails:
 * what cannot be foreseen says why and from when it can be judged. Pure; figures published later have no effect.
 */
export function foreseePlan(plan: Plan, figures: Figures, assessment: PlanAssessment, options: AssessmentOptions, facts: OutlookFacts): PlanOutlook {
  const { asKnownOn } = assessment;
  const context: OutlookContext = { index: indexFigures(figures), asKnownOn, options, facts, events: figures.projectEvents };
  const assessed = new Map(assessment.targets.map((target) => [target.target, target]));
  const hidden = new Map(assessment.hidden.map((part) => [part.part, part]));
  const targets = plan.targets.flatMap((target) => {
    const verdict = assessed.get(target.address);
    return verdict ? [foreseeTarget(target, verdict, context)] : [];
  });
  return {
    asKnownOn,
    targets,
    hidden: plan.hidden.flatMap((part) => {
      const verdict = hidden.get(part.address);
      return verdict ? [foreseePart(part, verdict, context)] : [];
    }),
    summary: summarise(targets),
  };
}

function summarise(targets: readonly TargetOutlook[]): PlanOutlook['summary'] {
  const count = (wanted: OutlookStatus): number => targets.filter(({ status }) => status === wanted).length;
  return {
    'on-track': count('on-track'),
    'at-risk': count('at-risk'),
    'off-track': count('off-track'),
    'not-assessable': count('not-assessable'),
    decided: count('decided'),
  };
}
