/** Every kind of command with the state it loads and the rule that decides it: complete by the compiler. */
import type { ResolutionId } from '@moc/domain/dataset';
import { parseResolution } from '@moc/domain/resolution';
import type { Outcome } from '@moc/domain/values';
import { loadAmendPlanState } from './amend-state.ts';
import { loadAnswerState, loadImportChecks, loadRelations } from './checks.ts';
import { decideFigures, decideOpenRequests, decideSubmitFigures, decideVerifyFigures } from './collection/decide.ts';
import { loadDecideFigures, loadOpenRequests, loadSubmit, loadVerifyFigures } from './collection/load.ts';
import type { Circumstances, Command, Decide, Decision, ReviewPlan } from './command.ts';
import { decideAdoptResolution } from './decisions/adopt-resolution.ts';
import { decideAmendPlan } from './decisions/amend-plan.ts';
import { decideAnswerFinding } from './decisions/answer-finding.ts';
import { decideDeclareIndicators } from './decisions/declare-indicators.ts';
import { decideDeclareRelations } from './decisions/declare-relations.ts';
import { decideDeclareTerritories } from './decisions/declare-territories.ts';
import { decideErasePerson } from './decisions/erase-person.ts';
import { decideGrantRole } from './decisions/grant-role.ts';
import { decideImportTerritories } from './decisions/import-territories.ts';
import { decideImportObservations, decideImportProjectEvents, decideImportReportedVerdicts, decideImportSources } from './decisions/imports.ts';
import { decideConfirmPlan, decideCorrectPart, decideLabelTargets, decideLinkParts } from './decisions/plan.ts';
import { decideRecordForecasts } from './decisions/record-forecasts.ts';
import { decideRequireSecondFactor } from './decisions/require-second-factor.ts';
import { decideReviewPlan, type ReviewState } from './decisions/review.ts';
import { decideChangeAgencies, decideDeclareAgencies } from './duties/decide-agencies.ts';
import { decideAcknowledgeDuties, decideAskExtension, decideAssignDuties, decideDecideExtension, decideEndDuty } from './duties/decide-duties.ts';
import { decideAnswerExplanation, decideAskExplanation, decideJudgeExplanation } from './duties/decide-explanations.ts';
import { decideDelegate, decideEndRole } from './duties/decide-people.ts';
import { loadAgencies, loadAgencyChanges, loadSecondFactorRoles } from './duties/people.ts';
import { loadAnswerExplanationState, loadAskState, loadAssignState, loadDutiesState, loadExplanationsState, loadPeopleState } from './duties/state.ts';
import { loadFindings } from './findings.ts';
import { loadRecordForecastsState } from './forecasts.ts';
import { loadErasePersonState } from './person-state.ts';
import {
  loadDeclared,
  loadImportObservations,
  loadImportProjectEvents,
  loadImportReportedVerdicts,
  loadImportSources,
  loadPlanState,
  loadTerritories,
  type Origin,
  resolutionExists,
} from './state.ts';
import { loadImportTerritories } from './territory-state.ts';

type Run<C extends Command> = (origin: Origin, command: C, circumstances: Circumstances) => Promise<Outcome<Decision>>;

function run<C extends Command, State>(load: (origin: Origin, command: C) => Promise<State>, decide: Decide<C, State>): Run<C> {
  return async (origin, command, circumstances) => decide(await load(origin, command), command, circumstances);
}

const planState = (origin: Origin, command: Extract<Command, { readonly resolution: unknown }>) => loadPlanState(origin, command.tenant, command.resolution);

/** An answer is held against the findings as they stand, a match against the parts of the earlier resolution. */
async function loadReviewState(origin: Origin, command: ReviewPlan): Promise<ReviewState> {
  const { tenant, resolution, action } = command;
  const state = await planState(origin, command);
  if (action.kind === 'answer-finding') return { ...state, findings: await loadFindings(origin, tenant, resolution) };
  if (action.kind !== 'match-previous') return state;
  const { everyPart } = await loadPlanState(origin, tenant, action.resolution as ResolutionId);
  return { ...state, previousParts: everyPart };
}

const runs: { readonly [K in Command['kind']]: Run<Extract<Command, { readonly kind: K }>> } = {
  'adopt-resolution': run(
    async (origin, { tenant, id, text }) => ({ exists: await resolutionExists(origin, tenant, id), resolution: parseResolution(text) }),
    decideAdoptResolution,
  ),
  'correct-part': run(planState, decideCorrectPart),
  'label-targets': run(planState, decideLabelTargets),
  'link-parts': run(planState, decideLinkParts),
  'review-plan': run(loadReviewState, decideReviewPlan),
  'confirm-plan': run(planState, decideConfirmPlan),
  'amend-plan': run(loadAmendPlanState, decideAmendPlan),
  'declare-indicators': run(
    async (origin, { tenant, resolution }) => ({
      exists: await resolutionExists(origin, tenant, resolution),
      declared: await loadDeclared(origin, tenant, resolution),
    }),
    decideDeclareIndicators,
  ),
  'declare-relations': run(
    async (origin, { tenant, resolution }) => ({
      exists: await resolutionExists(origin, tenant, resolution),
      indicators: new Set<string>((await loadDeclared(origin, tenant, resolution)).keys()),
      relations: await loadRelations(origin.db, tenant, resolution),
    }),
    decideDeclareRelations,
  ),
  'answer-finding': run(loadAnswerState, decideAnswerFinding),
  'record-forecasts': run(loadRecordForecastsState, decideRecordForecasts),
  'declare-territories': run(async ({ db }, { tenant }) => ({ names: await loadTerritories(db, tenant) }), decideDeclareTerritories),
  'import-territories': run(loadImportTerritories, decideImportTerritories),
  'import-sources': run(loadImportSources, decideImportSources),
  'import-observations': run(
    async (origin, command) => ({ ...(await loadImportObservations(origin, command)), checks: await loadImportChecks(origin, command) }),
    decideImportObservations,
  ),
  'import-reported-verdicts': run(loadImportReportedVerdicts, decideImportReportedVerdicts),
  'import-project-events': run(loadImportProjectEvents, decideImportProjectEvents),
  'erase-person': run(loadErasePersonState, decideErasePerson),
  'open-requests': run(loadOpenRequests, decideOpenRequests),
  'submit-figures': run(loadSubmit, decideSubmitFigures),
  'decide-figures': run(loadDecideFigures, decideFigures),
  'verify-figures': run(loadVerifyFigures, decideVerifyFigures),
  'grant-role': run(loadPeopleState, decideGrantRole),
  'require-second-factor': run(async ({ db }, { tenant }) => ({ required: await loadSecondFactorRoles(db, tenant) }), decideRequireSecondFactor),
  'end-role': run(loadPeopleState, decideEndRole),
  delegate: run(loadPeopleState, decideDelegate),
  'declare-agencies': run(async ({ db }, { tenant }) => ({ agencies: await loadAgencies(db, tenant) }), decideDeclareAgencies),
  'change-agencies': run(
    async ({ db }, { tenant }) => ({ agencies: await loadAgencies(db, tenant), changes: await loadAgencyChanges(db, tenant) }),
    decideChangeAgencies,
  ),
  'assign-duties': run(loadAssignState, decideAssignDuties),
  'acknowledge-duties': run(loadDutiesState, decideAcknowledgeDuties),
  'ask-extension': run(loadDutiesState, decideAskExtension),
  'decide-extension': run(loadDutiesState, decideDecideExtension),
  'end-duty': run(loadDutiesState, decideEndDuty),
  'ask-explanation': run(loadAskState, decideAskExplanation),
  'answer-explanation': run(loadAnswerExplanationState, decideAnswerExplanation),
  'judge-explanation': run(loadExplanationsState, decideJudgeExplanation),
};

/** Loads the state the command needs and decides it; nothing is written. */
export function decideCommand(origin: Origin, command: Command, circumstances: Circumstances): Promise<Outcome<Decision>> {
  return (runs[command.kind] as Run<Command>)(origin, command, circumstances);
}
