/** What dashboards ask over one or several tenants: sums over territory, and what stands for units. */
import type { TenantId } from '@moc/domain/values';
import { asPublic, type Store } from '@moc/store';
import { type Asked, figuresOfUnits, findNotPublic, sumsOfCountry, sumsOfProvinces } from '@moc/store/country';
import { standingSchema, sumsSchema, territoryLevelSchema } from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { actorIn, entranceOf } from '../identity/visitor.ts';
import { perMinute } from './rate.ts';
import { problems } from './shared.ts';

const tags = ['country'];

/** "a,b,c" */
const list = (most: number, example: string) =>
  z
    .string()
    .max(4000)
    .transform((text) => [
      ...new Set(
        text
          .split(',')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
      ),
    ])
    .pipe(z.array(z.string().max(200)).min(1).max(most))
    .meta({ description: `Up to ${most}, between commas.`, example });

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const asked = {
  tenants: list(100, '83'),
  indicators: list(20, 'exports'),
  months: z.coerce.number().int().min(1).max(12).default(1).meta({ description: 'Length of each period in months.' }),
  from: month.meta({ description: 'First month of the first period.', example: '2024-01' }),
  to: month.meta({ description: 'First month of the last period.', example: '2024-12' }),
  kind: z.enum(['actual', 'plan']).default('actual'),
};

type Given = { [Key in keyof typeof asked]: z.output<(typeof asked)[Key]> };

export function addCountryRoutes(api: Api, context: ServerContext): void {
  const config = perMinute(context.limits.read);
  const sums = z.object({
    ...asked,
    level: territoryLevelSchema.default('commune').meta({ description: 'Of which units the sum is made.' }),
    over: z.enum(['provinces', 'country']).default('provinces'),
  });
  const sumsOf = { operationId: 'sums', summary: 'Sums over territory of what stands', tags, querystring: sums, response: { 200: sumsSchema, ...problems } };
  api.get('/sums', { schema: sumsOf, config }, async (request, reply) => {
    const { level, over, ...given } = request.query;
    const { allowed, withheld, through } = await whatMayBeSeen(context, request, given);
    reply.header('cache-control', 'no-store');
    const read = over === 'country' ? sumsOfCountry : sumsOfProvinces;
    const parts = await Promise.all(allowed.map((each) => read(through(each), each, level)));
    return { sums: parts.flat(), withheld: [...withheld] };
  });

  const units = z.object({ ...asked, territories: list(500, '831,832').optional() });
  const standing = { operationId: 'standing', summary: 'What stands for units', tags, querystring: units, response: { 200: standingSchema, ...problems } };
  api.get('/standing', { schema: standing, config }, async (request, reply) => {
    const { territories, ...given } = request.query;
    const { allowed, withheld, through } = await whatMayBeSeen(context, request, given);
    reply.header('cache-control', 'no-store');
    const parts = await Promise.all(allowed.map((each) => figuresOfUnits(through(each), each, territories)));
    return { figures: parts.flat(), withheld: [...withheld] };
  });
}

/** One tenant's sums for somebody outside are read as the public sees it; sums over several are told past the wall, to whoever asks. */
function doorOf(store: Store, { tenants: [tenant, ...more] }: Asked, inside: ReadonlySet<TenantId>): Store {
  return tenant !== undefined && more.length === 0 && !inside.has(tenant) ? asPublic(store, tenant) : store;
}

/**
 * The question cut to what this reader may see: an indicator that is not public in a tenant is asked only of tenants where the
 * reader may read internally. Usually one question; two when tenants differ in what they withhold.
 */
async function whatMayBeSeen({ store, ...context }: ServerContext, request: FastifyRequest, given: Given) {
  const tenants = given.tenants as TenantId[];
  const closed = await findNotPublic(store, tenants, given.indicators);
  const inside = new Set<TenantId>();
  for (const tenant of new Set(closed.map(({ tenant }) => tenant)))
    if (entranceOf(await actorIn({ store, ...context }, request, tenant)) === 'internal') inside.add(tenant);
  const withheld = closed.filter(({ tenant }) => !inside.has(tenant));
  const hidden = new Set(withheld.map(({ indicator }) => indicator));
  const question = (indicators: readonly string[], of: readonly TenantId[]): readonly Asked[] =>
    indicators.length > 0 && of.length > 0
      ? [{ tenants: of, indicators, months: given.months, from: `${given.from}-01`, to: `${given.to}-01`, kind: given.kind }]
      : [];
  const open = question(
    given.indicators.filter((indicator) => !hidden.has(indicator)),
    tenants,
  );
  const partly = [...hidden].flatMap((indicator) =>
    question(
      [indicator],
      tenants.filter((tenant) => !withheld.some((each) => each.tenant === tenant && each.indicator === indicator)),
    ),
  );
  return { allowed: [...open, ...partly], withheld, through: (each: Asked) => doorOf(store, each, inside) };
}
