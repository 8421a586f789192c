/** Schemas of agencies and people, duties, defects, explanations and notifications. */
import {
  type Action,
  type AgencyChange,
  type Appointment,
  actions,
  agencyKinds,
  type Delegation,
  type Duty,
  type DutyBasis,
  type DutyDue,
  type DutyEvent,
  type DutyId,
  type DutyStanding,
  type DutySubject,
  defectKinds,
  type Membership,
  type OwnerSuggestion,
  type PlanDefect,
  roles,
  type SixClarities,
  states,
  type TenantAgency,
} from '@moc/domain/assignment';
import type { ExplanationEvent, ExplanationId, ExplanationStanding, ExplanationSubject } from '@moc/domain/oversight';
import type { AgencyCode } from '@moc/domain/territory';
import type { ActorId, Bilingual, Day, TenantId } from '@moc/domain/values';
import { z } from 'zod';
import { agencyCodeSchema } from './collection.ts';
import { tenantIdSchema } from './dataset.ts';
import { indicatorCodeSchema, measureSchema } from './observation.ts';
import { partAddressSchema } from './plan.ts';
import { addressSchema } from './resolution.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { territoryCodeSchema } from './territory.ts';
import { bilingualSchema, daySchema, periodSchema } from './values.ts';

const actorIdSchema: WireSchema<ActorId> = branded<ActorId>(z.string().min(1).max(200));
export const dutyIdSchema: WireSchema<DutyId> = branded<DutyId>(z.uuid() as unknown as z.ZodString);
export const explanationIdSchema: WireSchema<ExplanationId> = branded<ExplanationId>(z.uuid() as unknown as z.ZodString);
const roleSchema = z.enum(roles);
const actionSchema = z.enum(actions);
const instantSchema = z.string();
const fieldsSchema = z.array(z.string().trim().min(1).max(200)).max(50);
const words = (most = 4000) => z.string().trim().min(1).max(most);

// Agencies and people.

export const tenantAgencySchema = schemaOf<TenantAgency>()(
  z
    .object({
      code: agencyCodeSchema,
      name: bilingualSchema,
      kind: z.enum(agencyKinds),
      territory: territoryCodeSchema.exactOptional(),
      superior: agencyCodeSchema.exactOptional(),
      fields: fieldsSchema,
      from: daySchema,
      until: daySchema.exactOptional(),
    })
    .meta({ id: 'TenantAgency', description: 'An agency as last declared; its days are inclusive.' }),
);

export const agencyChangeSchema = schemaOf<AgencyChange>()(
  z
    .object({
      from: agencyCodeSchema,
      to: z.array(z.object({ agency: agencyCodeSchema, fields: fieldsSchema.exactOptional() })).max(50),
      effective: daySchema,
      act: z.string().max(500),
    })
    .meta({ id: 'AgencyChange', description: 'An act passed an agency’s duties on, wholly or by field.' }),
);

export interface AgencyList {
  readonly today: Day;
  readonly agencies: readonly TenantAgency[];
  readonly changes: readonly AgencyChange[];
}

export const agencyListSchema = schemaOf<AgencyList>()(
  z.object({ today: daySchema, agencies: z.array(tenantAgencySchema), changes: z.array(agencyChangeSchema) }).meta({ id: 'AgencyList' }),
);

export const declareAgenciesSchema = z.object({ agencies: z.array(tenantAgencySchema).min(1).max(1000) }).meta({ id: 'DeclareAgenciesRequest' });
export const changeAgenciesSchema = z.object({ changes: z.array(agencyChangeSchema).min(1).max(200) }).meta({ id: 'ChangeAgenciesRequest' });

/** A membership of the person who asks, with the agency's name and what the role may do somewhere. */
export interface OwnMembership extends Membership {
  readonly tenant: TenantId;
  readonly agencyName?: Bilingual;
  readonly tenantName?: Bilingual;
  readonly actions: readonly Action[];
}

export interface OwnMemberships {
  readonly memberships: readonly OwnMembership[];
}

export const ownMembershipsSchema = schemaOf<OwnMemberships>()(
  z
    .object({
      memberships: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['role', 'appointment', 'delegation']),
          account: actorIdSchema,
          role: roleSchema,
          agency: agencyCodeSchema.exactOptional(),
          territory: territoryCodeSchema.exactOptional(),
          post: z.string().exactOptional(),
          fields: z.array(z.string()).exactOptional(),
          until: daySchema.exactOptional(),
          onBehalfOf: actorIdSchema.exactOptional(),
          tenant: tenantIdSchema,
          agencyName: bilingualSchema.exactOptional(),
          tenantName: bilingualSchema.exactOptional(),
          actions: z.array(actionSchema),
        }),
      ),
    })
    .meta({
      id: 'OwnMemberships',
      description:
        'From which standings the person can act; a request names one as `?as=` or in the header x-moc-as, by its id or, for one tenant alone, as TENANT/ID.',
    }),
);

/** Everybody’s appointments, for those who grant roles or assign duties. */
export interface AppointmentList {
  readonly today: Day;
  readonly appointments: readonly (Appointment & { readonly name: string; readonly standing: boolean })[];
  readonly delegations: readonly (Delegation & { readonly name: string })[];
}

const appointmentShape = {
  id: z.string(),
  account: actorIdSchema,
  role: roleSchema,
  agency: agencyCodeSchema.exactOptional(),
  post: z.string().exactOptional(),
  fields: z.array(z.string()).exactOptional(),
  from: daySchema,
  until: daySchema.exactOptional(),
};

export const appointmentListSchema = schemaOf<AppointmentList>()(
  z
    .object({
      today: daySchema,
      appointments: z.array(z.object({ ...appointmentShape, name: z.string(), standing: z.boolean() })),
      delegations: z.array(
        z.object({ id: z.string(), appointment: z.string(), to: actorIdSchema, from: daySchema, until: daySchema, reason: z.string(), name: z.string() }),
      ),
    })
    .meta({ id: 'AppointmentList' }),
);

export const appointmentRequestSchema = z
  .object({
    account: actorIdSchema,
    role: roleSchema,
    agency: agencyCodeSchema.exactOptional(),
    post: z.string().trim().min(1).max(200).exactOptional(),
    fields: fieldsSchema.exactOptional(),
    from: daySchema.exactOptional(),
    until: daySchema.exactOptional(),
  })
  .meta({ id: 'AppointmentRequest' });

export const endRoleRequestSchema = z
  .object({ lastDay: daySchema, reason: words(), handover: actorIdSchema.exactOptional() })
  .meta({ id: 'EndRoleRequest', description: 'The last day of the role; `handover` takes the same place from the day after.' });

export const delegationRequestSchema = z
  .object({ membership: z.string().min(1).max(300), to: actorIdSchema, from: daySchema, until: daySchema, reason: words() })
  .meta({ id: 'DelegationRequest' });

// Duties.

export const dutySubjectSchema = schemaOf<DutySubject>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('part'), resolution: z.string().max(200), part: partAddressSchema }),
      z.object({ kind: z.literal('task'), resolution: z.string().max(200), address: addressSchema }),
      z.object({ kind: z.literal('work'), resolution: z.string().max(200), address: addressSchema, name: z.string().max(1000) }),
    ])
    .meta({ id: 'DutySubject' }),
);

export const dutyBasisSchema = schemaOf<DutyBasis>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('document'), number: z.string().max(200), day: daySchema, signer: z.string().max(200), words: z.string().max(4000) }),
      z.object({ kind: z.literal('coordinator'), words: z.string().max(4000) }),
    ])
    .meta({ id: 'DutyBasis' }),
);

export const dutyDueSchema = schemaOf<DutyDue>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('calendar') }),
      z.object({ kind: z.literal('day'), day: daySchema }),
      z.object({ kind: z.literal('none') }),
    ])
    .meta({ id: 'DutyDue', description: '`calendar`: by the release calendar of the indicator; no deadline is a state of its own.' }),
);

const clarity = z.string().max(2000);

export const sixClaritiesSchema = schemaOf<SixClarities>()(
  z.object({ who: clarity, what: clarity, when: clarity, responsibility: clarity, product: clarity, authority: clarity }).meta({ id: 'SixClarities' }),
);

const dutyShape = {
  subject: dutySubjectSchema,
  lead: agencyCodeSchema,
  supports: z.array(agencyCodeSchema).max(50),
  field: z.string().trim().min(1).max(200).exactOptional(),
  basis: dutyBasisSchema,
  due: dutyDueSchema,
  clarities: sixClaritiesSchema.exactOptional(),
};

export const dutySchema = schemaOf<Duty>()(z.object({ id: dutyIdSchema, ...dutyShape }).meta({ id: 'Duty' }));

const happening = { seq: z.int(), by: actorIdSchema, name: z.string(), at: instantSchema };

const dutyEventSchema = schemaOf<DutyEvent>()(
  z.discriminatedUnion('kind', [
    z.object({ ...happening, kind: z.literal('assigned') }),
    z.object({ ...happening, kind: z.literal('acknowledged') }),
    z.object({ ...happening, kind: z.literal('extension-asked'), until: daySchema, reason: z.string() }),
    z.object({ ...happening, kind: z.literal('extension-decided'), consent: z.boolean(), reason: z.string() }),
    z.object({ ...happening, kind: z.literal('ended'), reason: z.string() }),
  ]) as never,
);

export const dutyStandingSchema = schemaOf<DutyStanding>()(
  z
    .object({
      duty: dutySchema,
      state: z.enum(states.duty),
      due: dutyDueSchema,
      extension: z.object({ until: daySchema, reason: z.string(), consent: z.boolean().exactOptional() }).exactOptional(),
      events: z.array(dutyEventSchema),
    })
    .meta({ id: 'DutyStanding' }),
);

/** What something owed or asked about is, in words. */
export interface SubjectWords {
  /** "2.2.a.1", "2.3.d". */
  readonly letter: string;
  /** The part's or the work's name, or the beginning of the task's sentence, in the resolution's words. */
  readonly name: string;
}

const subjectWordsSchema = z.object({ letter: z.string(), name: z.string() });

/** A duty as a reader sees it. */
export interface DutyRow {
  readonly standing: DutyStanding;
  readonly subject: SubjectWords;
  /** Who holds it today, by the acts since it was assigned; several where nobody can tell. */
  readonly holders: readonly AgencyCode[];
  readonly supporters: readonly AgencyCode[];
  readonly isOverdue: boolean;
  /** What the reader may do to it now. */
  readonly actions: readonly Action[];
}

export interface DutyList {
  readonly today: Day;
  readonly duties: readonly DutyRow[];
}

export const dutyListSchema = schemaOf<DutyList>()(
  z
    .object({
      today: daySchema,
      duties: z.array(
        z.object({
          standing: dutyStandingSchema,
          subject: subjectWordsSchema,
          holders: z.array(agencyCodeSchema),
          supporters: z.array(agencyCodeSchema),
          isOverdue: z.boolean(),
          actions: z.array(actionSchema),
        }),
      ),
    })
    .meta({ id: 'DutyList' }),
);

export const assignDutiesSchema = z.object({ duties: z.array(z.object(dutyShape)).min(1).max(500) }).meta({ id: 'AssignDutiesRequest' });
export const acknowledgeDutiesSchema = z.object({ duties: z.array(dutyIdSchema).min(1).max(500) }).meta({ id: 'AcknowledgeDutiesRequest' });
export const extensionRequestSchema = z.object({ until: daySchema, reason: words() }).meta({ id: 'ExtensionRequest' });
export const extensionDecisionSchema = z.object({ consent: z.boolean(), reason: words() }).meta({ id: 'ExtensionDecision' });
export const endDutySchema = z.object({ reason: words() }).meta({ id: 'EndDutyRequest' });

/** A defect of the plan with what it concerns in words. */
export interface DefectRow extends PlanDefect {
  readonly words: SubjectWords;
}

export interface DefectList {
  readonly today: Day;
  readonly defects: readonly DefectRow[];
}

export const defectListSchema = schemaOf<DefectList>()(
  z
    .object({
      today: daySchema,
      defects: z.array(
        z.object({
          kind: z.enum(defectKinds),
          subject: dutySubjectSchema,
          agency: agencyCodeSchema.exactOptional(),
          missing: z.array(z.string()),
          words: subjectWordsSchema,
        }),
      ),
    })
    .meta({ id: 'DefectList' }),
);

/** Who usually leads on what has no owner yet; a person assigns. */
export interface SuggestionList {
  readonly today: Day;
  readonly subjects: readonly { readonly subject: DutySubject; readonly words: SubjectWords; readonly suggestions: readonly OwnerSuggestion[] }[];
}

export const suggestionListSchema = schemaOf<SuggestionList>()(
  z
    .object({
      today: daySchema,
      subjects: z.array(
        z.object({
          subject: dutySubjectSchema,
          words: subjectWordsSchema,
          suggestions: z.array(
            z.object({ field: z.string(), name: bilingualSchema, agency: agencyCodeSchema.exactOptional(), words: z.string(), basis: bilingualSchema }),
          ),
        }),
      ),
    })
    .meta({ id: 'OwnerSuggestions' }),
);

// Explanations.

export const explanationSubjectSchema = schemaOf<ExplanationSubject>()(
  z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('part'), resolution: z.string().max(200), part: partAddressSchema }),
      z.object({
        kind: z.literal('figure'),
        resolution: z.string().max(200),
        indicator: indicatorCodeSchema,
        territory: territoryCodeSchema,
        period: periodSchema,
        measure: measureSchema,
      }),
    ])
    .meta({ id: 'ExplanationSubject' }),
);

const explanationEventSchema = schemaOf<ExplanationEvent>()(
  z.discriminatedUnion('kind', [
    z.object({ ...happening, kind: z.literal('answered'), words: z.string(), evidence: z.array(z.string()) }),
    z.object({ ...happening, kind: z.literal('accepted'), reason: z.string() }),
    z.object({ ...happening, kind: z.literal('not-accepted'), reason: z.string() }),
  ]) as never,
);

export interface ExplanationRow {
  readonly standing: ExplanationStanding;
  readonly subject: SubjectWords;
  readonly isOverdue: boolean;
  readonly actions: readonly Action[];
}

export interface ExplanationList {
  readonly today: Day;
  readonly explanations: readonly ExplanationRow[];
}

export const explanationListSchema = schemaOf<ExplanationList>()(
  z
    .object({
      today: daySchema,
      explanations: z.array(
        z.object({
          standing: z.object({
            explanation: z.object({
              id: explanationIdSchema,
              subject: explanationSubjectSchema,
              agency: agencyCodeSchema,
              question: z.string(),
              due: daySchema,
              askedBy: actorIdSchema,
              name: z.string(),
              askedAt: instantSchema,
            }),
            state: z.enum(states.explanation),
            events: z.array(explanationEventSchema),
          }),
          subject: subjectWordsSchema,
          isOverdue: z.boolean(),
          actions: z.array(actionSchema),
        }),
      ),
    })
    .meta({ id: 'ExplanationList' }),
);

export const askExplanationSchema = z
  .object({ subject: explanationSubjectSchema, agency: agencyCodeSchema, question: words(), due: daySchema })
  .meta({ id: 'AskExplanationRequest' });
export const answerExplanationSchema = z
  .object({ words: words(20_000), evidence: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(20) })
  .meta({ id: 'AnswerExplanationRequest', description: '`evidence`: SHA-256 of files handed in before.' });
export const judgeExplanationSchema = z.object({ accepted: z.boolean(), reason: words() }).meta({ id: 'JudgeExplanationRequest' });
