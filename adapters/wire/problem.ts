/** Problem details (RFC 9457) with the refusal's code and its words in both languages; one message per row or field beside it. */
import type { Bilingual, Code, Parameters, Place, Refusal } from '@moc/domain/values';
import { z } from 'zod';
import { schemaOf } from './same.ts';
import { bilingualSchema, codeSchema, parametersSchema, placeSchema } from './values.ts';

/** One refusal with its words: where, what was given, what was wanted. */
export interface Message {
  readonly code: Code;
  readonly parameters: Parameters;
  readonly place?: Place;
  /** What stood there, where the refusal says it. */
  readonly given?: string;
  /** What was wanted, where the refusal says it. */
  readonly wanted?: string;
  readonly says: Bilingual;
}

export const messageSchema = schemaOf<Message>()(
  z
    .object({
      code: codeSchema,
      parameters: parametersSchema,
      place: placeSchema.exactOptional(),
      given: z.string().exactOptional(),
      wanted: z.string().exactOptional(),
      says: bilingualSchema,
    })
    .meta({ id: 'Message' }),
);

export interface Problem {
  /** "/errors/observation/unknown-source": the code's page. */
  readonly type: string;
  /** In the language the request prefers. */
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly code: Code;
  /** The title in both languages. */
  readonly titles: Bilingual;
  readonly errors: readonly Message[];
}

export const problemSchema = schemaOf<Problem>()(
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string().exactOptional(),
      instance: z.string().exactOptional(),
      code: codeSchema,
      titles: bilingualSchema,
      errors: z.array(messageSchema),
    })
    .meta({ id: 'Problem', description: 'Problem details after RFC 9457.' }),
);

/** What a message shows as given and wanted, taken from the refusal's own parameters. */
export function presentMessage(refusal: Refusal, says: Bilingual): Message {
  const { given, wanted } = refusal.parameters;
  return {
    code: refusal.code,
    parameters: refusal.parameters,
    ...(refusal.place && { place: refusal.place }),
    ...(given !== undefined && { given: String(given) }),
    ...(wanted !== undefined && { wanted: String(wanted) }),
    says,
  };
}
