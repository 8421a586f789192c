/** Schemas of collecting figures: what is due from an agency, what is sent, what awaits approval, what the statistician says. */
import type { Action } from '@moc/domain/assignment';
import { actions } from '@moc/domain/assignment';
import type {
  EstimateScore,
  FigureCell,
  FigureColumn,
  FigureEntry,
  FigureFinding,
  FigureRequest,
  FigureValue,
  ReportingBurden,
  RequestId,
  Submission,
} from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, Decimal, Period, TenantId, Unit } from '@moc/domain/values';
import { z } from 'zod';
import { figureFindingSchema } from './checks.ts';
import { tenantIdSchema } from './dataset.ts';
import { findingIdSchema } from './lint.ts';
import { indicatorCodeSchema, measureSchema } from './observation.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { territoryCodeSchema } from './territory.ts';
import { bilingualSchema, daySchema, decimalSchema, periodSchema, unitSchema } from './values.ts';

export const agencyCodeSchema: WireSchema<AgencyCode> = branded<AgencyCode>(z.string().min(1).max(100));
export const requestIdSchema: WireSchema<RequestId> = branded<RequestId>(z.string().min(1).max(400));
const actorIdSchema: WireSchema<ActorId> = branded<ActorId>(z.string());
const statusSchema = z.enum(['estimate', 'preliminary', 'official']);
const instantSchema = z.string().meta({ description: 'ISO 8601, UTC' });
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const valueSchema = schemaOf<FigureValue>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('number'), value: decimalSchema, unit: unitSchema }),
      z.object({ kind: z.literal('missing'), reason: z.enum(['not-yet', 'not-applicable', 'not-collected', 'withheld']), words: z.string().max(2000) }),
    ])
    .meta({ id: 'FigureValue', description: 'A number with its unit, or the reason why there is none; missing is never zero.' }),
);

export const figureEntrySchema = schemaOf<FigureEntry>()(
  z
    .object({
      value: valueSchema,
      status: statusSchema,
      unchanged: z.boolean(),
      note: z.string().max(4000),
      causes: z.string().max(4000),
      evidence: z.array(sha256Schema).max(20),
      answers: z.array(z.object({ finding: findingIdSchema, words: z.string().trim().min(1).max(2000) })).max(50),
    })
    .meta({ id: 'FigureEntry' }),
);

export const figureRequestSchema = schemaOf<FigureRequest>()(
  z
    .object({
      id: requestIdSchema,
      indicator: indicatorCodeSchema,
      territory: territoryCodeSchema,
      period: periodSchema,
      measure: measureSchema,
      unit: unitSchema,
      agency: agencyCodeSchema,
      resolutions: z.array(z.string()),
      status: statusSchema,
      opened: daySchema,
      due: daySchema.exactOptional(),
      dueBasis: bilingualSchema.exactOptional(),
    })
    .meta({ id: 'FigureRequest', description: 'One figure wanted of one agency; one request serves everybody who asks for the figure.' }),
);

export const figureCellSchema = schemaOf<FigureCell>()(
  z
    .object({
      request: figureRequestSchema,
      state: z.enum(['due', 'submitted', 'returned', 'approved']),
      version: z.int().min(0),
      level: z.int().min(0),
      entry: figureEntrySchema.exactOptional(),
      submitted: z.object({ seq: z.int(), at: instantSchema, by: actorIdSchema }).exactOptional(),
      approved: z.object({ seq: z.int(), at: instantSchema, entry: figureEntrySchema }).exactOptional(),
      returned: z.object({ at: instantSchema, by: actorIdSchema, reason: z.string() }).exactOptional(),
      verified: z
        .object({ at: instantSchema, by: actorIdSchema, agrees: z.boolean(), value: decimalSchema.exactOptional(), words: z.string() })
        .exactOptional(),
    })
    .meta({ id: 'FigureCell' }),
);

/** A figure known already, shown beside the field it helps to fill. */
export interface KnownBefore {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly period: Period;
  readonly status: 'plan' | 'estimate' | 'preliminary' | 'official';
  /** Title of the source, or the submission it came by. */
  readonly source: string;
}

const knownBeforeSchema = schemaOf<KnownBefore>()(
  z.object({
    value: decimalSchema,
    unit: unitSchema,
    period: periodSchema,
    status: z.enum(['plan', 'estimate', 'preliminary', 'official']),
    source: z.string(),
  }),
);

/** A draft kept at the server; `revision` grows with every save, from whichever device. */
export interface DraftEntry {
  readonly request: RequestId;
  readonly revision: number;
  readonly savedAt: string;
  readonly entry: FigureEntry;
}

export const draftEntrySchema = schemaOf<DraftEntry>()(
  z.object({ request: requestIdSchema, revision: z.int().min(0), savedAt: instantSchema, entry: figureEntrySchema }).meta({ id: 'DraftEntry' }),
);

/** One row of "my updates": the figure wanted with everything that helps to give it in a few seconds. */
export interface UpdateRow {
  readonly cell: FigureCell;
  readonly name: Bilingual;
  readonly territoryName: Bilingual;
  /** Letters of the targets it serves: "2.2.a". */
  readonly serves: readonly { readonly resolution: string; readonly address: string; readonly letter: string; readonly says: Bilingual }[];
  readonly last?: KnownBefore;
  readonly sameLastYear?: KnownBefore;
  /** What the target asks for, in a sentence: "từ 6,5 % đến 7 %". */
  readonly plan?: Bilingual;
  /** A published figure of the same place and period that came by import. */
  readonly imported?: KnownBefore;
  readonly isOffCourse: boolean;
  readonly isOverdue: boolean;
  readonly draft?: DraftEntry;
  /** What the asking person may do to it now. */
  readonly actions: readonly Action[];
  /** Levels that must approve it, in order, in words. */
  readonly levels: readonly Bilingual[];
}

export const updateRowSchema = schemaOf<UpdateRow>()(
  z
    .object({
      cell: figureCellSchema,
      name: bilingualSchema,
      territoryName: bilingualSchema,
      serves: z.array(z.object({ resolution: z.string(), address: z.string(), letter: z.string(), says: bilingualSchema })),
      last: knownBeforeSchema.exactOptional(),
      sameLastYear: knownBeforeSchema.exactOptional(),
      plan: bilingualSchema.exactOptional(),
      imported: knownBeforeSchema.exactOptional(),
      isOffCourse: z.boolean(),
      isOverdue: z.boolean(),
      draft: draftEntrySchema.exactOptional(),
      actions: z.array(z.enum(actions)),
      levels: z.array(bilingualSchema),
    })
    .meta({ id: 'UpdateRow' }),
);

/** Everything due from one agency, soonest first. */
export interface MyUpdates {
  readonly tenant: TenantId;
  readonly agency: { readonly code: AgencyCode; readonly name: Bilingual };
  readonly today: Day;
  readonly rows: readonly UpdateRow[];
  /** Seconds the agency spent on its submissions this year, and how many there were. */
  readonly burden: { readonly seconds: number; readonly submissions: number; readonly figures: number };
  /** What the people in the rows are called, by account. */
  readonly people?: Readonly<Record<string, string>>;
}

export const myUpdatesSchema = schemaOf<MyUpdates>()(
  z
    .object({
      tenant: tenantIdSchema,
      agency: z.object({ code: agencyCodeSchema, name: bilingualSchema }),
      today: daySchema,
      rows: z.array(updateRowSchema),
      burden: z.object({ seconds: z.int().min(0), submissions: z.int().min(0), figures: z.int().min(0) }),
      people: z.record(z.string(), z.string()).exactOptional(),
    })
    .meta({ id: 'MyUpdates' }),
);

/** What is sent; the person and the time come from the session. */
export interface SubmissionRequest extends Omit<Submission, 'id' | 'figures'> {
  readonly tenant: TenantId;
  /** Made by the sender (UUID): the same submission sent twice is taken once. */
  readonly id: string;
  readonly figures: readonly SentFigure[];
}

export type SentFigure = Submission['figures'][number] & {
  /** Revision of the draft that was sent, as far as the server had it: it is let go of, whatever it says; a later one stays. */
  readonly draft?: number;
};

export const submissionRequestSchema = schemaOf<SubmissionRequest>()(
  z
    .object({
      tenant: tenantIdSchema,
      id: z.uuid(),
      agency: agencyCodeSchema,
      via: z.enum(['page', 'workbook', 'offline', 'api']),
      seconds: z.int().min(0).max(86_400),
      figures: z
        .array(z.object({ request: requestIdSchema, expected: z.int().min(0), entry: figureEntrySchema, draft: z.int().min(0).exactOptional() }))
        .min(1)
        .max(500),
    })
    .meta({ id: 'SubmissionRequest' }),
);

/** What the checks say of figures entered but not sent; nothing is stored. */
export interface CheckedEntries {
  readonly rows: readonly { readonly request: RequestId; readonly findings: readonly FigureFinding[] }[];
}

export const checkedEntriesSchema = schemaOf<CheckedEntries>()(
  z.object({ rows: z.array(z.object({ request: requestIdSchema, findings: z.array(figureFindingSchema) })) }).meta({ id: 'CheckedEntries' }),
);

/**
 * Drafts to keep. A draft whose `revision` is no longer the server's is answered with both sides, and neither is lost.
 * `dropped`: drafts to let go of, each at the revision that was seen; one that says something else by now stays.
 */
export interface DraftsRequest {
  readonly tenant: TenantId;
  readonly agency: AgencyCode;
  readonly drafts: readonly { readonly request: RequestId; readonly revision: number; readonly entry: FigureEntry }[];
  readonly dropped?: readonly { readonly request: RequestId; readonly revision: number }[];
}

export const draftsRequestSchema = schemaOf<DraftsRequest>()(
  z
    .object({
      tenant: tenantIdSchema,
      agency: agencyCodeSchema,
      drafts: z.array(z.object({ request: requestIdSchema, revision: z.int().min(0), entry: figureEntrySchema })).max(500),
      dropped: z
        .array(z.object({ request: requestIdSchema, revision: z.int().min(1) }))
        .max(500)
        .exactOptional(),
    })
    .meta({ id: 'DraftsRequest' }),
);

export interface DraftsAnswer {
  readonly kept: readonly DraftEntry[];
  /** Drafts somebody else, or another device, saved meanwhile. */
  readonly conflicts: readonly { readonly mine: FigureEntry; readonly theirs: DraftEntry }[];
}

export const draftsAnswerSchema = schemaOf<DraftsAnswer>()(
  z
    .object({ kept: z.array(draftEntrySchema), conflicts: z.array(z.object({ mine: figureEntrySchema, theirs: draftEntrySchema })) })
    .meta({ id: 'DraftsAnswer' }),
);

/** One cell that waits for approval, with what changed since it was approved last. */
export interface ApprovalRow extends UpdateRow {
  readonly agency: { readonly code: AgencyCode; readonly name: Bilingual };
  /** Why it stands high in the queue. */
  readonly flags: readonly ('overdue' | 'contested' | 'changed-after-approval' | 'returned-before')[];
  readonly findings: readonly FigureFinding[];
  /** The level at which it waits, counted from 0. */
  readonly waitsAt: number;
}

export interface ApprovalQueue {
  readonly tenant: TenantId;
  readonly today: Day;
  readonly rows: readonly ApprovalRow[];
  /** How many figures wait within the asker's reach, also those that were not sent here. */
  readonly waiting: number;
  /** Asked for as `after`, it brings the rows that follow; absent when these are the last. */
  readonly next?: string;
  /** What the people in the rows are called, by account. */
  readonly people?: Readonly<Record<string, string>>;
}

export const approvalQueueSchema = schemaOf<ApprovalQueue>()(
  z
    .object({
      tenant: tenantIdSchema,
      today: daySchema,
      rows: z.array(
        updateRowSchema.and(
          z.object({
            agency: z.object({ code: agencyCodeSchema, name: bilingualSchema }),
            flags: z.array(z.enum(['overdue', 'contested', 'changed-after-approval', 'returned-before'])),
            findings: z.array(figureFindingSchema),
            waitsAt: z.int().min(0),
          }),
        ),
      ),
      waiting: z.int().min(0),
      next: z.string().exactOptional(),
      people: z.record(z.string(), z.string()).exactOptional(),
    })
    .meta({ id: 'ApprovalQueue' }),
);

/** Approve these, return those with a reason; each at the version that was seen. */
export interface ApprovalRequest {
  readonly tenant: TenantId;
  readonly approve: readonly { readonly request: RequestId; readonly version: number }[];
  readonly return: readonly { readonly request: RequestId; readonly version: number; readonly reason: string }[];
}

export const approvalRequestSchema = schemaOf<ApprovalRequest>()(
  z
    .object({
      tenant: tenantIdSchema,
      approve: z.array(z.object({ request: requestIdSchema, version: z.int().min(1) })).max(2000),
      return: z.array(z.object({ request: requestIdSchema, version: z.int().min(1), reason: z.string().trim().min(1).max(4000) })).max(2000),
    })
    .meta({ id: 'ApprovalRequest' }),
);

/** The statistician's word on a figure that was sent. */
export interface VerificationRequest {
  readonly tenant: TenantId;
  readonly request: RequestId;
  readonly version: number;
  readonly agrees: boolean;
  readonly value?: Decimal;
  readonly words: string;
}

export const verificationRequestSchema = schemaOf<VerificationRequest>()(
  z
    .object({
      tenant: tenantIdSchema,
      request: requestIdSchema,
      version: z.int().min(1),
      agrees: z.boolean(),
      value: decimalSchema.exactOptional(),
      words: z.string().trim().max(4000),
    })
    .meta({ id: 'VerificationRequest' }),
);

/** A workbook read back: what each cell would become; nothing is sent before the person does. */
export interface WorkbookPreview {
  readonly rows: readonly { readonly request: RequestId; readonly line: number; readonly entry?: FigureEntry; readonly problems: readonly Bilingual[] }[];
  /** Lines that belong to no request of the agency. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[];
  /** The column, from 0, from which the figures were taken, those from which they could be, and whether nothing tells them apart. */
  readonly column?: number;
  readonly columns?: readonly FigureColumn[];
  readonly isDoubtful?: boolean;
}

export const workbookPreviewSchema = schemaOf<WorkbookPreview>()(
  z
    .object({
      rows: z.array(z.object({ request: requestIdSchema, line: z.int().min(1), entry: figureEntrySchema.exactOptional(), problems: z.array(bilingualSchema) })),
      unknown: z.array(z.object({ line: z.int().min(1), text: z.string() })),
      column: z.int().min(0).exactOptional(),
      columns: z.array(z.object({ column: z.int().min(0), heading: z.string() })).exactOptional(),
      isDoubtful: z.boolean().exactOptional(),
    })
    .meta({ id: 'WorkbookPreview' }),
);

/** An evidence file kept by the hash of its bytes. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export const evidenceFileSchema = schemaOf<EvidenceFile>()(
  z.object({ sha256: sha256Schema, name: z.string(), type: z.string(), size: z.int().min(0) }).meta({ id: 'EvidenceFile' }),
);

/** What came of a submission; the same one sent again is answered alike. */
export interface SubmissionTaken {
  /** The log entry in which it stands. */
  readonly sequence: number;
  readonly id: string;
  /** The cells as they stand now. */
  readonly cells: readonly FigureCell[];
}

export const submissionTakenSchema = schemaOf<SubmissionTaken>()(
  z.object({ sequence: z.int().min(0), id: z.string(), cells: z.array(figureCellSchema) }).meta({ id: 'SubmissionTaken' }),
);

/** Whose figures stand against whose: a statistician's word, or what another body published. */
export interface Disagreement {
  readonly kind: 'statistician' | 'other-publisher';
  readonly cell: FigureCell;
  readonly name: Bilingual;
  readonly territoryName: Bilingual;
  readonly agency: { readonly code: AgencyCode; readonly name: Bilingual };
  /** The other side: who, what, when, in which words. */
  readonly other: { readonly who: string; readonly value?: Decimal; readonly unit: Unit; readonly on: string; readonly words: string };
}

export interface Disagreements {
  readonly tenant: TenantId;
  readonly rows: readonly Disagreement[];
  /** Figures that duties ask of several agencies: the first is asked. */
  readonly askedTwice: readonly { readonly request: RequestId; readonly agencies: readonly AgencyCode[] }[];
}

export const disagreementsSchema = schemaOf<Disagreements>()(
  z
    .object({
      tenant: tenantIdSchema,
      rows: z.array(
        z.object({
          kind: z.enum(['statistician', 'other-publisher']),
          cell: figureCellSchema,
          name: bilingualSchema,
          territoryName: bilingualSchema,
          agency: z.object({ code: agencyCodeSchema, name: bilingualSchema }),
          other: z.object({ who: z.string(), value: decimalSchema.exactOptional(), unit: unitSchema, on: z.string(), words: z.string() }),
        }),
      ),
      askedTwice: z.array(z.object({ request: requestIdSchema, agencies: z.array(agencyCodeSchema) })),
    })
    .meta({ id: 'Disagreements' }),
);

/** What reporting has cost each agency this year, in order of their names. */
export interface BurdenAnswer {
  readonly tenant: TenantId;
  readonly rows: readonly (ReportingBurden & { readonly name: Bilingual })[];
}

export const burdenSchema = schemaOf<BurdenAnswer>()(
  z
    .object({
      tenant: tenantIdSchema,
      rows: z.array(
        z.object({
          agency: agencyCodeSchema,
          name: bilingualSchema,
          submissions: z.int().min(0),
          figures: z.int().min(0),
          seconds: z.int().min(0),
        }),
      ),
    })
    .meta({ id: 'ReportingBurden' }),
);

/** How far estimates lay from the settled figures, by agency in order of their names; never a ranking. */
export interface EstimateScores {
  readonly tenant: TenantId;
  readonly rows: readonly (EstimateScore & { readonly name: Bilingual; readonly indicatorName: Bilingual })[];
}

export const estimateScoresSchema = schemaOf<EstimateScores>()(
  z
    .object({
      tenant: tenantIdSchema,
      rows: z.array(
        z.object({
          agency: agencyCodeSchema,
          indicator: indicatorCodeSchema,
          compared: z.int().min(1),
          medianError: decimalSchema,
          name: bilingualSchema,
          indicatorName: bilingualSchema,
        }),
      ),
    })
    .meta({ id: 'EstimateScores' }),
);
