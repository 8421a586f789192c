/** The commands: everything that can be asked to change. Each is decided by a pure function and logged with its effect. */
import type { Action, Actor, Role } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import type { Indicator, IndicatorRelation, NewObservation, PartLink, ProjectEvent, ReportedVerdict, Source, TerritoryCode } from '@moc/domain/observation';
import type { AmendingAct, AmendmentDraft, Correction, FindingAnswer, FindingId, PartAddress, ReviewAction, TargetLabel } from '@moc/domain/plan';
import type { AgencyCode, TerritoryAct, TerritoryListKind, Transfer, UnitEntry } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, Diagnostic, Outcome, TenantId } from '@moc/domain/values';
import type { CollectionCommand } from './collection/commands.ts';
import type { DutiesCommand } from './duties/commands.ts';
import type { Change } from './tables.ts';
import type { ImportWarning } from './warn.ts';

/** The file an import came from; `sha256` of its bytes tells whether it was imported before. */
export interface FileOrigin {
  readonly name: string;
  readonly sha256: string;
}

/** A row read from a file, with its 1-based physical line. */
export interface FileRow<T> {
  readonly line: number;
  readonly value: T;
}

interface OfTenant {
  readonly tenant: TenantId;
}

interface OfResolution extends OfTenant {
  readonly resolution: ResolutionId;
}

interface Import<T> extends OfResolution {
  readonly file: FileOrigin;
  readonly rows: readonly FileRow<T>[];
}

export interface AdoptResolution extends OfTenant {
  readonly kind: 'adopt-resolution';
  readonly id: ResolutionId;
  readonly text: string;
  readonly name: Bilingual;
  /** What was noticed while the file was read; kept for the reviewer. */
  readonly notes?: readonly Diagnostic[];
}

export interface CorrectPart extends OfResolution {
  readonly kind: 'correct-part';
  readonly part: PartAddress;
  readonly change: Correction['change'];
  readonly reason: string;
}

export interface LabelTargets extends OfResolution {
  readonly kind: 'label-targets';
  readonly labels: readonly TargetLabel[];
}

/** The links given replace all earlier links of the parts they name; `unlinked` parts are left with none. */
export interface LinkParts extends OfResolution {
  readonly kind: 'link-parts';
  readonly links: readonly PartLink[];
  readonly unlinked?: readonly PartAddress[];
}

/** One step of a person's review. `expected`: the revision they last saw, when they say it. */
export interface ReviewPlan extends OfResolution {
  readonly kind: 'review-plan';
  readonly action: ReviewAction;
  readonly expected?: number;
}

/** Puts the plan in force; `acceptRest` accepts with it every part of the list that nobody has reviewed yet. */
export interface ConfirmPlan extends OfResolution {
  readonly kind: 'confirm-plan';
  readonly acceptRest?: boolean;
}

/** A later act changes parts of the plan in force, from the day it has effect; what was adopted stays beside it. */
export interface AmendPlan extends OfResolution {
  readonly kind: 'amend-plan';
  readonly act: AmendingAct;
  readonly amendments: readonly AmendmentDraft[];
}

export interface DeclareIndicators extends OfResolution {
  readonly kind: 'declare-indicators';
  readonly indicators: readonly Indicator[];
}

/** What indicators have to do with each other; takes the place of the declaration before. */
export interface DeclareRelations extends OfResolution {
  readonly kind: 'declare-relations';
  readonly relations: readonly IndicatorRelation[];
}

/** A person's answer to a finding on figures. `asKnownOn`: the day whose findings they looked at; all that is known when absent. */
export interface AnswerFinding extends OfResolution {
  readonly kind: 'answer-finding';
  readonly finding: FindingId;
  readonly answer: FindingAnswer;
  readonly words: string;
  readonly asKnownOn?: Day;
}

/** Puts on record every forecast that the resolution's page shows on a day; those on record already are not written again. */
export interface RecordForecasts extends OfResolution {
  readonly kind: 'record-forecasts';
  readonly asKnownOn: Day;
}

/** A territorial unit that figures may name. */
export interface TerritoryName {
  readonly code: TerritoryCode;
  readonly name: string;
}

export interface DeclareTerritories extends OfTenant {
  readonly kind: 'declare-territories';
  readonly territories: readonly TerritoryName[];
}

/** A list of units, acts or changes: what it says, each with its line. */
export interface ImportTerritories extends OfTenant {
  readonly kind: 'import-territories';
  readonly list: TerritoryListKind;
  readonly origin: FileOrigin;
  readonly units: readonly FileRow<UnitEntry>[];
  readonly acts: readonly FileRow<TerritoryAct>[];
  readonly transfers: readonly FileRow<Transfer>[];
}

export interface ImportSources extends Import<Source> {
  readonly kind: 'import-sources';
}

export interface ImportObservations extends Import<NewObservation> {
  readonly kind: 'import-observations';
}

export interface ImportReportedVerdicts extends Import<ReportedVerdict> {
  readonly kind: 'import-reported-verdicts';
}

export interface ImportProjectEvents extends Import<ProjectEvent> {
  readonly kind: 'import-project-events';
}

/**
 * A role for the whole tenant, of which an account has one: the latest. With an agency, a post, fields or days it is an
 * appointment instead, beside the roles that the person has already.
 */
export interface GrantRole extends OfTenant {
  readonly kind: 'grant-role';
  readonly account: ActorId;
  readonly role: Role;
  readonly agency?: AgencyCode;
  readonly post?: string;
  readonly fields?: readonly string[];
  /** The day of the command when absent. */
  readonly from?: Day;
  readonly until?: Day;
}

/** Roles that must have a second factor from now on; none of them when the list is empty. */
export interface RequireSecondFactor extends OfTenant {
  readonly kind: 'require-second-factor';
  readonly roles: readonly Role[];
}

/** Takes away what a person is called; what they did stays, under their account. */
export interface ErasePerson extends OfTenant {
  readonly kind: 'erase-person';
  readonly account: ActorId;
}

export type Command =
  | AdoptResolution
  | CorrectPart
  | LabelTargets
  | LinkParts
  | ReviewPlan
  | ConfirmPlan
  | AmendPlan
  | DeclareIndicators
  | DeclareRelations
  | DeclareTerritories
  | ImportTerritories
  | ImportSources
  | ImportObservations
  | ImportReportedVerdicts
  | ImportProjectEvents
  | AnswerFinding
  | RecordForecasts
  | DutiesCommand
  | ErasePerson
  | CollectionCommand
  | RequireSecondFactor
  | GrantRole;

export type CommandKind = Command['kind'];

/** The right that each command needs. */
export const actionOf = {
  'adopt-resolution': 'resolution/adopt',
  'correct-part': 'plan/correct-part',
  'label-targets': 'plan/label-targets',
  'link-parts': 'plan/link-parts',
  'review-plan': 'plan/review',
  'confirm-plan': 'plan/confirm',
  'amend-plan': 'plan/amend',
  'declare-indicators': 'indicator/declare',
  'declare-relations': 'indicator/declare',
  'declare-territories': 'indicator/declare',
  'import-territories': 'territory/import',
  'import-sources': 'source/import',
  'import-observations': 'observation/import',
  'import-reported-verdicts': 'reported-verdict/import',
  'import-project-events': 'project-event/import',
  'answer-finding': 'finding/answer',
  'record-forecasts': 'forecast/record',
  'erase-person': 'person/erase',
  'open-requests': 'figure/open',
  'submit-figures': 'figure/submit',
  'decide-figures': 'figure/approve',
  'verify-figures': 'figure/verify',
  'grant-role': 'account/grant-role',
  'end-role': 'account/grant-role',
  'require-second-factor': 'account/grant-role',
  delegate: 'account/delegate',
  'declare-agencies': 'agency/declare',
  'change-agencies': 'agency/declare',
  'assign-duties': 'duty/assign',
  'acknowledge-duties': 'duty/acknowledge',
  'ask-extension': 'duty/ask-extension',
  'decide-extension': 'duty/decide-extension',
  'end-duty': 'duty/end',
  'ask-explanation': 'explanation/ask',
  'answer-explanation': 'explanation/answer',
  'judge-explanation': 'explanation/judge',
} as const satisfies Record<CommandKind, Action>;

/** What a decision may use besides state and command: who, when, the log entry to come, and fresh identifiers. */
export interface Circumstances {
  readonly actor: Actor;
  /** ISO 8601 instant, UTC. */
  readonly now: string;
  /** Number of the log entry in which the command will stand. */
  readonly seq: number;
  readonly newId: () => string;
}

/** What came of a command, in rows. */
export interface Summary {
  readonly kind: CommandKind;
  readonly added: number;
  /** Rows that stood there already, word for word; they are not written again. */
  readonly repeated: number;
  /** Rows that are a new version of something known under the same name. */
  readonly replaced: number;
  /** New rows that differ from another source's figure for the same thing. Both are kept. */
  readonly conflicts: number;
  /** File lines of the first hundred conflicts. */
  readonly conflictLines: readonly number[];
  /** What the checks say of new figures, the heaviest hundred first; it never blocks. */
  readonly warnings: readonly ImportWarning[];
  /** All warnings, also those beyond the hundred. */
  readonly warned: number;
}

export interface Decision {
  readonly changes: readonly Change[];
  readonly summary: Summary;
}

/** A pure rule on one kind of command. */
export type Decide<C extends Command, State> = (state: State, command: C, circumstances: Circumstances) => Outcome<Decision>;

/** A summary of which only the interesting counts are given. */
export function summaryOf(kind: CommandKind, counts: Partial<Omit<Summary, 'kind'>>): Summary {
  return { kind, added: 0, repeated: 0, replaced: 0, conflicts: 0, conflictLines: [], warnings: [], warned: 0, ...counts };
}
