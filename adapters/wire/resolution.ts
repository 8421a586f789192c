/** Schemas of a text read into provisions. */
import type { Address, Citation, Provision, Quote, Resolution, Signature, Table } from '@moc/domain/resolution';
import { z } from 'zod';
import { branded, schemaOf, type WireSchema } from './same.ts';
import { daySchema, diagnosticSchema, spanSchema } from './values.ts';

export const addressSchema: WireSchema<Address> = branded<Address>(
  z.string().min(1).max(300).meta({ description: 'Kinds and numbers from the root down, joined by dots: "dieu-2.khoan-2.diem-đ".' }),
);

export const provisionSchema: WireSchema<Provision> = schemaOf<Provision>()(
  z
    .object({
      address: addressSchema,
      kind: z.enum(['section', 'article', 'paragraph', 'point', 'indent', 'subparagraph']),
      number: z.string().exactOptional(),
      span: spanSchema,
      numberSpan: spanSchema.exactOptional(),
      headingSpan: spanSchema.exactOptional(),
      textSpan: spanSchema,
      children: z.array(z.lazy((): WireSchema<Provision> => provisionSchema)),
    })
    .meta({ id: 'Provision' }),
);

export const citationSchema = schemaOf<Citation>()(
  z
    .object({
      role: z.enum(['legal-basis', 'considered', 'mentioned']),
      span: spanSchema,
      documentKind: z.string().exactOptional(),
      number: z.string().exactOptional(),
      date: daySchema.exactOptional(),
      title: z.string().exactOptional(),
      provision: z.string().exactOptional(),
      issuer: z.string().exactOptional(),
    })
    .meta({ id: 'Citation' }),
);

export const quoteSchema = schemaOf<Quote>()(z.object({ text: z.string(), span: spanSchema }).meta({ id: 'Quote' }));

const signatureSchema = schemaOf<Signature>()(
  z.object({ capacity: z.string().exactOptional(), office: quoteSchema, name: quoteSchema.exactOptional() }).meta({ id: 'Signature' }),
);

const dated = z.object({ day: daySchema, quote: quoteSchema });

const tableSchema = schemaOf<Table>()(
  z
    .object({
      span: spanSchema,
      columns: z.array(
        z.object({
          role: z.enum(['number', 'name', 'unit', 'plan', 'estimate', 'actual', 'comparison', 'note', 'other']),
          heading: z.string(),
          headingSpan: spanSchema.exactOptional(),
          years: z.array(z.int()),
        }),
      ),
      rows: z.array(
        z.object({
          address: addressSchema,
          kind: z.enum(['group', 'item']),
          cells: z.array(z.object({ column: z.int(), text: z.string(), span: spanSchema })),
          unit: quoteSchema.exactOptional(),
        }),
      ),
    })
    .meta({ id: 'Table' }),
);

export const resolutionSchema = schemaOf<Resolution>()(
  z
    .object({
      text: z.string(),
      documentNumber: quoteSchema.exactOptional(),
      title: quoteSchema.exactOptional(),
      issuer: quoteSchema.exactOptional(),
      term: z.object({ number: z.int(), quote: quoteSchema }).exactOptional(),
      session: z.object({ number: z.int(), special: z.boolean(), quote: quoteSchema }).exactOptional(),
      issuedOn: dated.exactOptional(),
      adoptedOn: dated.exactOptional(),
      effectiveFrom: dated.exactOptional(),
      planYears: z.array(z.int()),
      preamble: z.array(spanSchema),
      enactingWords: quoteSchema.exactOptional(),
      body: z.array(provisionSchema),
      closing: quoteSchema.exactOptional(),
      signature: signatureSchema.exactOptional(),
      recipients: z.array(spanSchema).exactOptional(),
      appendices: z.array(provisionSchema).exactOptional(),
      tables: z.array(tableSchema).exactOptional(),
      citations: z.array(citationSchema),
      diagnostics: z.array(diagnosticSchema),
    })
    .meta({ id: 'Resolution' }),
);
