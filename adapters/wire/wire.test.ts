/** The schemas describe the domain's types exactly (by the compiler), take what they should and refuse the rest. */
import type { Span } from '@moc/domain/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { criterionSchema, daySchema, decimalSchema, problemSchema, publicationDateSchema, setupRequestSchema } from './index.ts';
import { schemaOf } from './same.ts';

describe('the compiler', () => {
  it('refuses a schema that differs from its type', () => {
    // @ts-expect-error a field is missing
    schemaOf<Span>()(z.object({ start: z.int() }));
    // @ts-expect-error a field too many
    schemaOf<Span>()(z.object({ start: z.int(), end: z.int(), line: z.int() }));
    // @ts-expect-error optional where the type demands it
    schemaOf<Span>()(z.object({ start: z.int(), end: z.int().exactOptional() }));
    // @ts-expect-error an optional field the schema forgot
    schemaOf<{ a: string; b?: string }>()(z.object({ a: z.string() }));
    expect(schemaOf<Span>()(z.object({ start: z.int(), end: z.int() }))).toBeDefined();
  });
});

describe('values on the wire', () => {
  const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

  it.each(['0', '-13.78', '1750', '6.5'])('takes the decimal %s', (text) => expect(accepts(decimalSchema, text)).toBe(true));
  it.each(['1.750,5', '-0', '6.50', '007', '1e3', ''])('refuses the decimal %j', (text) => expect(accepts(decimalSchema, text)).toBe(false));

  it('takes days that exist only', () => {
    expect(accepts(daySchema, '2024-02-29')).toBe(true);
    expect(accepts(daySchema, '2024-02-31')).toBe(false);
    expect(accepts(daySchema, '31/02/2024')).toBe(false);
  });

  it('takes an unknown publication date only without text', () => {
    expect(accepts(publicationDateSchema, { precision: 'unknown', text: '' })).toBe(true);
    expect(accepts(publicationDateSchema, { precision: 'unknown', text: '2024' })).toBe(false);
  });

  it('reads a change criterion with its amount', () => {
    const percent = { code: 'percent', dimension: 'ratio', factor: '0.01', vi: '%', en: '%' };
    const change = { kind: 'change', toward: 'increase', amount: { kind: 'equals', value: { value: '3.84', unit: percent } }, reading: 'ambiguous' };
    expect(accepts(criterionSchema, change)).toBe(true);
    expect(accepts(criterionSchema, { ...change, amount: { kind: 'none', what: 'x' } })).toBe(false);
  });

  it('keeps a problem as it is', () => {
    const problem = { type: '/errors/wire/not-found', title: 'x', status: 404, code: 'wire/not-found', titles: { vi: 'x', en: 'y' }, errors: [] };
    expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it('wants a password of ten characters for the administrator', () => {
    const ask = { token: 't', name: 'N', email: 'a@b.vn', password: 'dài-đủ-mười' };
    expect(accepts(setupRequestSchema, ask)).toBe(true);
    expect(accepts(setupRequestSchema, { ...ask, password: 'ngắn' })).toBe(false);
  });
});
