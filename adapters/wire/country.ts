/** Schemas of what dashboards ask over one or several tenants: sums of what stands, and what stands for units. */
import { z } from 'zod';
import { tenantIdSchema } from './dataset.ts';
import { decimalSchema } from './values.ts';

const place = {
  tenant: tenantIdSchema,
  indicator: z.string(),
  period: z.string().meta({ description: 'First day of the period.', example: '2025-01-01' }),
  unit: z.string().meta({ description: 'Code of the unit.' }),
};

const withheld = z.array(z.object({ tenant: tenantIdSchema, indicator: z.string() })).meta({
  description:
    'Asked for, but not for this reader to see in that tenant (internal, of a draft, or not known there, without telling which): left out of this answer.',
});

const total = {
  total: decimalSchema,
  parts: z.int().meta({ description: 'How many units have a figure; fewer than `members`: the sum is partial.' }),
  members: z.int(),
};

export const sumsSchema = z
  .object({
    sums: z.array(z.object({ ...place, tenant: tenantIdSchema.exactOptional(), ...total })),
    withheld,
  })
  .meta({ id: 'Sums', description: 'Sums of standing figures of units of one level; never figures anybody published.' });

export const standingSchema = z
  .object({
    figures: z.array(z.object({ ...place, territory: z.string(), value: decimalSchema, status: z.string() })),
    withheld,
  })
  .meta({ id: 'Standing', description: 'The figure that stands for each unit, by the order of authority and vintage.' });
