/** Every kind of command with the state it loads and the rule that decides it: complete by the compiler. */
import { parseResolution } from '@moc/domain/resolution';
import type { Outcome } from '@moc/domain/values';
import type { Circumstances, Command, Decide, Decision } from './command.ts';
import { decideAdoptResolution } from './decisions/adopt-resolution.ts';
import { decideDeclareIndicators } from './decisions/declare-indicators.ts';
import { decideDeclareTerritories } from './decisions/declare-territories.ts';
import { decideGrantRole } from './decisions/grant-role.ts';
import { decideImportObservations, decideImportProjectEvents, decideImportReportedVerdicts, decideImportSources } from './decisions/imports.ts';
import { decideConfirmPlan, decideCorrectPart, decideLabelTargets, decideLinkParts } from './decisions/plan.ts';
import { decideReviewPlan } from './decisions/review.ts';

import {
  loadDeclared,
  loadImportObservations,
  loadImportProjectEvents,
  loadImportReportedVerdicts,
  loadImportSources,
  loadPlanState,
  loadRoles,
  loadTerritories,
  type Origin,
  resolutionExists,
} from './state.ts';

type Run<C extends Command> = (origin: Origin, command: C, circumstances: Circumstances) => Promise<Outcome<Decision>>;

function run<C extends Command, State>(load: (origin: Origin, command: C) => Promise<State>, decide: Decide<C, State>): Run<C> {
  return async (origin, command, circumstances) => decide(await load(origin, command), command, circumstances);
}

const planState = (origin: Origin, command: Extract<Command, { readonly resolution: unknown }>) => loadPlanState(origin, command.tenant, command.resolution);

const runs: { readonly [K in Command['kind']]: Run<Extract<Command, { readonly kind: K }>> } = {
  'adopt-resolution': run(
    async (origin, { tenant, id, text }) => ({ exists: await resolutionExists(origin, tenant, id), resolution: parseResolution(text) }),
    decideAdoptResolution,
  ),
  'correct-part': run(planState, decideCorrectPart),
  'label-targets': run(planState, decideLabelTargets),
  'link-parts': run(planState, decideLinkParts),
  'review-plan': run(planState, decideReviewPlan),
  'confirm-plan': run(planState, decideConfirmPlan),
  'declare-indicators': run(
    async (origin, { tenant, resolution }) => ({
      exists: await resolutionExists(origin, tenant, resolution),
      declared: await loadDeclared(origin, tenant, resolution),
    }),
    decideDeclareIndicators,
  ),
  'declare-territories': run(async ({ db }, { tenant }) => ({ names: await loadTerritories(db, tenant) }), decideDeclareTerritories),
  'import-sources': run(loadImportSources, decideImportSources),
  'import-observations': run(loadImportObservations, decideImportObservations),
  'import-reported-verdicts': run(loadImportReportedVerdicts, decideImportReportedVerdicts),
  'import-project-events': run(loadImportProjectEvents, decideImportProjectEvents),
  'grant-role': run(async ({ db }, { tenant }) => ({ roles: await loadRoles(db, tenant) }), decideGrantRole),
};

/** Loads the state the command needs and decides it; nothing is written. */
export function decideCommand(origin: Origin, command: Command, circumstances: Circumstances): Promise<Outcome<Decision>> {
  return (runs[command.kind] as Run<Command>)(origin, command, circumstances);
}
