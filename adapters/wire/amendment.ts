/** Schemas of amendments of a plan in force by later acts, and of what an act's text proposes. */
import type { AmendedPart, AmendingAct, Amendment, AmendmentCandidate, AmendmentDraft, AmendmentProposal } from '@moc/domain/plan';
import { z } from 'zod';
import { actorIdSchema, criterionSchema, partAddressSchema } from './plan.ts';
import { addressSchema } from './resolution.ts';
import { schemaOf } from './same.ts';
import { bilingualSchema, daySchema, spanSchema } from './values.ts';

export const amendingActSchema = schemaOf<AmendingAct>()(
  z
    .object({
      title: z.string().min(1).max(1000),
      number: z.string().min(1).max(100).exactOptional(),
      issuer: z.string().min(1).max(300).exactOptional(),
      adoptedOn: daySchema,
      effectiveFrom: daySchema,
      url: z.string().max(2000).exactOptional(),
    })
    .meta({ id: 'AmendingAct' }),
);

const draft = { part: partAddressSchema, criterion: criterionSchema, words: z.string().min(1).max(4000), span: spanSchema.exactOptional() };

export const amendmentDraftSchema = schemaOf<AmendmentDraft>()(z.object(draft).meta({ id: 'AmendmentDraft' }));

export const amendmentSchema = schemaOf<Amendment>()(
  z
    .object({ ...draft, act: amendingActSchema, seq: z.int().min(1), by: actorIdSchema, name: z.string(), on: z.string() })
    .meta({ id: 'Amendment', description: 'What a later act changed of one part, as a named person entered it.' }),
);

export const amendedPartSchema = schemaOf<AmendedPart>()(
  z
    .object({ part: partAddressSchema, original: criterionSchema, current: criterionSchema, amendments: z.array(amendmentSchema), says: bilingualSchema })
    .meta({ id: 'AmendedPart', description: 'What was first adopted beside what holds on the day.' }),
);

/** Enters the changes one act makes; who and when come from the session. */
export interface AmendmentRequest {
  readonly act: AmendingAct;
  readonly amendments: readonly AmendmentDraft[];
}

export const amendmentRequestSchema = schemaOf<AmendmentRequest>()(
  z.object({ act: amendingActSchema, amendments: z.array(amendmentDraftSchema).min(1).max(500) }).meta({ id: 'AmendmentRequest' }),
);

const candidateSchema = schemaOf<AmendmentCandidate>()(
  z
    .object({
      part: partAddressSchema,
      score: z.number().min(0).max(1),
      why: z.array(z.enum(['same-address', 'same-name', 'similar-words', 'same-unit', 'same-former-value'])),
    })
    .meta({ id: 'AmendmentCandidate' }),
);

const proposalSchema = schemaOf<AmendmentProposal>()(
  z
    .object({
      name: z.string(),
      provision: addressSchema,
      criterion: criterionSchema,
      words: z.string(),
      span: spanSchema,
      from: z.string().exactOptional(),
      candidates: z.array(candidateSchema),
    })
    .meta({ id: 'AmendmentProposal' }),
);

/** What the text of a later act asks of a plan; nothing of it is kept before a person confirms it. */
export interface ProposedAmendments {
  /** What the text tells of itself; days it does not tell are absent. */
  readonly act: Partial<AmendingAct>;
  readonly proposals: readonly AmendmentProposal[];
}

export const proposedAmendmentsSchema = schemaOf<ProposedAmendments>()(
  z
    .object({
      act: z.object({
        title: z.string().exactOptional(),
        number: z.string().exactOptional(),
        issuer: z.string().exactOptional(),
        adoptedOn: daySchema.exactOptional(),
        effectiveFrom: daySchema.exactOptional(),
        url: z.string().exactOptional(),
      }),
      proposals: z.array(proposalSchema),
    })
    .meta({ id: 'ProposedAmendments' }),
);
