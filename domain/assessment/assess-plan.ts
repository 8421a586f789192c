/** The whole plan as known on a day: every target, the hidden statements, the conflicts, and two counts never mixed. */
import type { Figures, ReportedVerdict, TerritoryBranch } from '../observation/index.ts';
import type { Plan, Target } from '../plan/index.ts';
import { type Day, periodEnd } from '../values/index.ts';
import { type AssessmentContext, assessPart } from './assess-part.ts';
import { explainTarget } from './explain-target.ts';
import { indexFigures } from './figure-index.ts';
import { findConflicts } from './find-conflicts.ts';
import type { AssessmentOptions } from './options.ts';
import type { ChildrenOf } from './told-figure.ts';
import type { PartAssessment, PlanAssessment, TargetAssessment, Verdict } from './types.ts';

/**
 * Judges a plan by its own words on the figures certainly known on `asKnownOn`; nothing published later has any effect.
 * Never fails: what cannot be judged says why. Pure, and the index of `figures` is remembered, so that moving the day is cheap.
 */
export function assessPlan(plan: Plan, figures: Figures, asKnownOn: Day, options: AssessmentOptions): PlanAssessment {
  const context = assessmentContext(figures, asKnownOn, options);
  const targets = plan.targets.map((target) => assessTarget(target, figures.reportedVerdicts, context));
  return {
    asKnownOn,
    targets,
    hidden: plan.hidden.map((part) => assessPart(part, context)),
    conflicts: findConflicts(plan, context),
    summary: summarise(targets),
  };
}

/** What stays the same while figures are judged on one day; with `options.formulas`, also what formulas give. */
export function assessmentContext(figures: Figures, asKnownOn: Day, options: AssessmentOptions): AssessmentContext {
  const index = indexFigures(figures);
  if (!options.formulas || !figures.indicators.some(({ formula }) => formula !== undefined)) return { index, asKnownOn, options };
  return { index, asKnownOn, options, derive: options.formulas(figures, index, asKnownOn, childrenBy(options.branches)) };
}

/** The units that make a place up at the end of a period. */
function childrenBy(branches: AssessmentOptions['branches'] = []): ChildrenOf {
  const byParent = Map.groupBy(branches, ({ parent }) => parent);
  return (territory, period) => {
    const end = periodEnd(period);
    const holds = ({ from, until }: TerritoryBranch) => (from === undefined || from <= end) && (until === undefined || end <= until);
    return byParent.get(territory)?.find(holds)?.children ?? [];
  };
}

/**
 * One lettered item. It is missed as soon as one binding part is, met when all are; exceeded when all are met and at
 * least one is exceeded (a named district or an event can only be met, so all exceeding cannot be asked).
 */
export function assessTarget(target: Target, reportedVerdicts: readonly ReportedVerdict[], context: AssessmentContext): TargetAssessment {
  const parts = target.parts.map((part) => assessPart(part, context));
  const binding = parts.filter((_, index) => target.parts[index]?.role === 'binding');
  const failed = binding.filter(({ verdict }) => verdict === 'missed').map(({ part }) => part);
  const verdict = verdictOfTarget(binding);
  const reported = findReported(target, reportedVerdicts, context);
  const disagrees = reported !== undefined && verdict !== 'not-assessable' && (reported.verdict === 'missed') !== (verdict === 'missed');
  const evidence = evidenceOf(verdict, parts);
  return {
    target: target.address,
    verdict,
    evidence,
    failed,
    parts,
    ...(reported && { reported }),
    disagrees,
    because: explainTarget({ target, verdict, evidence, parts, binding, failed, disagrees, index: context.index, ...(reported && { reported }) }),
  };
}

function verdictOfTarget(binding: readonly PartAssessment[]): Verdict {
  if (binding.some(({ verdict }) => verdict === 'missed')) return 'missed';
  if (binding.length === 0 || binding.some(({ verdict }) => verdict === 'not-assessable')) return 'not-assessable';
  return binding.some(({ verdict }) => verdict === 'exceeded') ? 'exceeded' : 'met';
}

function evidenceOf(verdict: Verdict, parts: readonly PartAssessment[]): TargetAssessment['evidence'] {
  if (verdict !== 'not-assessable') return 'full';
  return parts.some(({ latest }) => latest) ? 'partial' : 'none';
}

/** The latest statement about the target, from the day it was made on. */
function findReported(target: Target, reportedVerdicts: readonly ReportedVerdict[], { asKnownOn, options }: AssessmentContext): ReportedVerdict | undefined {
  const { start, months } = options.planPeriod;
  return reportedVerdicts
    .filter((reported) => reported.target === target.address && reported.reportedOn <= asKnownOn)
    .filter(({ period }) => period.start === start && period.months === months)
    .reduce<ReportedVerdict | undefined>((latest, reported) => (latest && latest.reportedOn >= reported.reportedOn ? latest : reported), undefined);
}

function summarise(targets: readonly TargetAssessment[]): PlanAssessment['summary'] {
  const count = (test: (target: TargetAssessment) => boolean): number => targets.filter(test).length;
  return {
    targets: targets.length,
    computed: {
      exceeded: count(({ verdict }) => verdict === 'exceeded'),
      met: count(({ verdict }) => verdict === 'met'),
      missed: count(({ verdict }) => verdict === 'missed'),
    },
    reported: {
      metOrExceeded: count(({ reported }) => reported?.verdict === 'met-or-exceeded'),
      missed: count(({ reported }) => reported?.verdict === 'missed'),
    },
    partial: count(({ evidence }) => evidence === 'partial'),
    withoutFigures: count(({ evidence }) => evidence === 'none'),
    disagreements: count(({ disagrees }) => disagrees),
  };
}
