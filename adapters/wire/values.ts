/** Schemas of the values: decimals, quantities, days, periods, spans, words in both languages, messages. */
import {
  type Bilingual,
  type Code,
  type Day,
  type Decimal,
  type Diagnostic,
  type Parameters,
  type Period,
  type Place,
  type PublicationDate,
  parseDay,
  type Quantity,
  type Span,
  type Unit,
} from '@moc/domain/values';
import { z } from 'zod';
import { branded, schemaOf, type WireSchema } from './same.ts';

export const decimalSchema: WireSchema<Decimal> = branded<Decimal>(
  z
    .string()
    .max(200)
    .regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
    .refine((text) => text !== '-0')
    .meta({ description: 'An exact decimal in canonical text: no grouping, a dot before decimals, no trailing zero.' }),
);

export const daySchema: WireSchema<Day> = branded<Day>(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => parseDay(text) !== undefined)
    .meta({ description: 'A calendar day that exists, YYYY-MM-DD.' }),
);

export const codeSchema: WireSchema<Code> = branded<Code>(z.string().regex(/^[^/]+\/.+$/)) as WireSchema<Code>;

export const spanSchema = schemaOf<Span>()(
  z.object({ start: z.int().min(0), end: z.int().min(0) }).meta({ id: 'Span', description: 'A half-open range of UTF-16 code units in the original text.' }),
);

export const unitSchema = schemaOf<Unit>()(
  z
    .object({ code: z.string(), dimension: z.string(), factor: decimalSchema, vi: z.string(), en: z.string(), enOne: z.string().exactOptional() })
    .meta({ id: 'Unit' }),
);

export const quantitySchema = schemaOf<Quantity>()(z.object({ value: decimalSchema, unit: unitSchema }).meta({ id: 'Quantity' }));

export const periodSchema = schemaOf<Period>()(
  z.object({ start: z.string().regex(/^\d{4}-\d{2}$/), months: z.int().min(1) }).meta({ id: 'Period', description: 'A first month and a length in months.' }),
);

export const publicationDateSchema = schemaOf<PublicationDate>()(
  z
    .discriminatedUnion('precision', [
      z.object({ precision: z.literal('day'), text: z.string(), knownBy: daySchema }),
      z.object({ precision: z.literal('month'), text: z.string(), knownBy: daySchema }),
      z.object({ precision: z.literal('year'), text: z.string(), knownBy: daySchema }),
      z.object({ precision: z.literal('unknown'), text: z.literal('') }),
    ])
    .meta({ id: 'PublicationDate' }),
);

export const bilingualSchema = schemaOf<Bilingual>()(z.object({ vi: z.string(), en: z.string() }).meta({ id: 'Bilingual' }));

export const parametersSchema = schemaOf<Parameters>()(z.record(z.string(), z.union([z.string(), z.number()])));

export const placeSchema = schemaOf<Place>()(
  z
    .object({ file: z.string().exactOptional(), line: z.int().min(1).exactOptional(), column: z.string().exactOptional() })
    .meta({ id: 'Place', description: 'Where in a file: line counted from 1, column name or field path.' }),
);

export const diagnosticSchema = schemaOf<Diagnostic>()(
  z
    .object({
      code: codeSchema,
      severity: z.enum(['error', 'warning', 'note']),
      parameters: parametersSchema,
      span: spanSchema.exactOptional(),
    })
    .meta({ id: 'Diagnostic' }),
);
