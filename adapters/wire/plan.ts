/** Schemas of what the sentences ask: targets with parts and criteria, tasks, works, people's corrections. */
import type {
  AmountCriterion,
  Confidence,
  Confirmation,
  Correction,
  Criterion,
  PartAddress,
  Plan,
  Target,
  TargetLabel,
  TargetPart,
  Task,
  Work,
} from '@moc/domain/plan';
import type { ActorId } from '@moc/domain/values';
import { z } from 'zod';
import { addressSchema } from './resolution.ts';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { bilingualSchema, codeSchema, diagnosticSchema, parametersSchema, periodSchema, quantitySchema, spanSchema } from './values.ts';

export const partAddressSchema: WireSchema<PartAddress> = branded<PartAddress>(z.string().min(1).max(300));
export const actorIdSchema: WireSchema<ActorId> = branded<ActorId>(z.string().min(1).max(200));

const bound = { value: quantitySchema, strict: z.boolean(), approximate: z.boolean() };
const amounts = [
  z.object({ kind: z.literal('equals'), value: quantitySchema }),
  z.object({ kind: z.literal('at-least'), ...bound }),
  z.object({ kind: z.literal('at-most'), ...bound }),
  z.object({ kind: z.literal('range'), lower: quantitySchema, upper: quantitySchema, approximate: z.boolean() }),
  z.object({ kind: z.literal('about'), value: quantitySchema }),
] as const;

export const amountCriterionSchema = schemaOf<AmountCriterion>()(z.discriminatedUnion('kind', amounts).meta({ id: 'AmountCriterion' }));

export const criterionSchema = schemaOf<Criterion>()(
  z
    .discriminatedUnion('kind', [
      ...amounts,
      z.object({
        kind: z.literal('change'),
        toward: z.enum(['increase', 'decrease']),
        amount: amountCriterionSchema,
        base: z.string().exactOptional(),
        reading: z.enum(['relative', 'points', 'absolute', 'ambiguous']),
      }),
      z.object({
        kind: z.literal('named-unit'),
        unit: z.string(),
        grade: z.enum(['standard', 'advanced', 'model']).exactOptional(),
        basically: z.boolean(),
        what: z.string(),
      }),
      z.object({ kind: z.literal('event'), verb: z.string(), what: z.string(), unit: z.string().exactOptional() }),
      z.object({ kind: z.literal('none'), what: z.string() }),
      z.object({ kind: z.literal('direction'), toward: z.enum(['increase', 'decrease', 'contain']), what: z.string() }),
    ])
    .meta({ id: 'Criterion', description: 'What makes a part met.' }),
);

const confidenceSchema = schemaOf<Confidence>()(
  z
    .object({
      value: z.number().min(0).max(1),
      reasons: z.array(z.object({ code: codeSchema, parameters: parametersSchema })),
      alternatives: z.array(criterionSchema),
    })
    .meta({ id: 'Confidence' }),
);

export const strengthSchema = z.enum(['firm', 'striving', 'basically']);
export const partRoleSchema = z.enum(['binding', 'explanatory']);

export const targetPartSchema = schemaOf<TargetPart>()(
  z
    .object({
      address: partAddressSchema,
      span: spanSchema,
      indicatorSpan: spanSchema.exactOptional(),
      valueSpan: spanSchema.exactOptional(),
      name: z.string(),
      criterion: criterionSchema,
      unitText: z.string().exactOptional(),
      denominator: z.string().exactOptional(),
      period: periodSchema.exactOptional(),
      setter: z.object({ kind: z.enum(['assigned', 'striven-for']), text: z.string(), span: spanSchema }).exactOptional(),
      strength: strengthSchema,
      within: partAddressSchema.exactOptional(),
      role: partRoleSchema,
      confidence: confidenceSchema,
    })
    .meta({ id: 'TargetPart' }),
);

export const targetSchema = schemaOf<Target>()(
  z.object({ address: addressSchema, label: z.string(), span: spanSchema, name: z.string(), parts: z.array(targetPartSchema) }).meta({ id: 'Target' }),
);

const taskSchema = schemaOf<Task>()(z.object({ address: addressSchema, span: spanSchema, group: z.string().exactOptional() }).meta({ id: 'Task' }));

const workSchema = schemaOf<Work>()(
  z.object({ address: addressSchema, span: spanSchema, name: z.string(), verb: z.string().exactOptional() }).meta({ id: 'Work' }),
);

export const planSchema = schemaOf<Plan>()(
  z
    .object({
      objective: z.array(spanSchema),
      targets: z.array(targetSchema),
      hidden: z.array(targetPartSchema),
      tasks: z.array(taskSchema),
      works: z.array(workSchema),
      diagnostics: z.array(diagnosticSchema),
    })
    .meta({ id: 'Plan' }),
);

export const partChangeSchema = schemaOf<Correction['change']>()(
  z
    .object({
      name: z.string().min(1).max(1000).exactOptional(),
      criterion: criterionSchema.exactOptional(),
      role: partRoleSchema.exactOptional(),
      period: periodSchema.exactOptional(),
      strength: strengthSchema.exactOptional(),
    })
    .meta({ id: 'PartChange' }),
);

export const correctionSchema = schemaOf<Correction>()(
  z.object({ part: partAddressSchema, change: partChangeSchema, reason: z.string(), by: actorIdSchema, on: z.string() }).meta({ id: 'Correction' }),
);

export const targetLabelSchema = schemaOf<TargetLabel>()(
  z.object({ target: addressSchema, short: bilingualSchema, name: bilingualSchema, group: bilingualSchema }).meta({ id: 'TargetLabel' }),
);

export const confirmationSchema = schemaOf<Confirmation>()(z.object({ by: actorIdSchema, name: z.string(), on: z.string() }).meta({ id: 'Confirmation' }));
