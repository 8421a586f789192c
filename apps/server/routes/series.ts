/** One series in the three views of territory: as it was, on the units of a day, on common ground. Every restated number says from what. */
import { type TerritorialSeries, type Territory, type View, viewSeries } from '@moc/domain/territory';
import { convertQuantity, type Period, periodEnd, type TenantId } from '@moc/domain/values';
import { getUnit } from '@moc/facts';
import { asPublic, findTerritory, listTenants } from '@moc/store';
import { figuresOfUnits, findNotPublic, isAdding, type UnitFigure } from '@moc/store/country';
import { tenantIdSchema, territoryLevelSchema, viewedSeriesSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { actorIn, entranceOf } from '../identity/visitor.ts';
import { refuse } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { dayOf, jsonAnswer, problems } from './shared.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const question = z.object({
  indicator: z.string().max(200),
  level: territoryLevelSchema.meta({ description: 'Level of the units whose figures are told.' }),
  months: z.coerce.number().int().min(1).max(12).default(12).meta({ description: 'Length of each period in months.' }),
  from: month.meta({ description: 'First month of the first period.', example: '2024-01' }),
  to: month.meta({ description: 'First month of the last period.', example: '2025-01' }),
  view: z.enum(['as-it-was', 'units-of', 'common-ground']).default('as-it-was'),
  day: z.string().max(40).optional().meta({ description: 'For `units-of`: the day whose units are wanted; today in Vietnam when absent.' }),
  into: territoryLevelSchema.optional().meta({ description: 'For `units-of`: the level wanted; wherever the land lies when absent.' }),
});

export function addSeriesRoutes(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'viewSeries',
    summary: 'A series of units as it was, on the units of a day, or on common ground',
    tags: ['territory'],
    params: z.object({ tenant: tenantIdSchema }),
    querystring: question,
    response: { 200: jsonAnswer(viewedSeriesSchema, 'The series'), ...problems },
  };
  api.get('/tenants/:tenant/series', { schema, config: perMinute(context.limits.read) }, async (request, reply) => {
    const { tenant } = request.params;
    const { store } = context;
    const { indicator, level, months, from, to } = request.query;
    if (!(await listTenants(store)).includes(tenant)) throw refuse('wire/not-found', { what: tenant });
    const [internal] = await findNotPublic(store, [tenant], [indicator]);
    if (internal && entranceOf(await actorIn(context, request, tenant)) !== 'internal') throw refuse('wire/not-found', { what: indicator });
    const seen = internal ? store : asPublic(store, tenant);
    if (!(await isAdding(seen, tenant, indicator))) throw refuse('wire/does-not-add', { indicator });
    const territory = await findTerritory(store, tenant);
    const stored = await figuresOfUnits(seen, { tenants: [tenant as TenantId], indicators: [indicator], months, from: `${from}-01`, to: `${to}-01` });
    const figures = inOneUnit(stored);
    const day = dayOf(context, request.query.day);
    const view: View =
      request.query.view === 'units-of' ? { kind: 'units-of', day, ...(request.query.into && { into: request.query.into }) } : { kind: request.query.view };
    reply.header('cache-control', 'no-store');
    reply.type('application/json; charset=utf-8');
    return reply.send(JSON.stringify({ unit: figures[0]?.unit ?? '', ...viewSeries(territory, seriesOf(territory, figures, level, months), view) }) as never);
  });
}

/** In the unit of the first: restating adds figures, and tỷ đồng do not add to triệu đồng. */
function inOneUnit(figures: readonly UnitFigure[]): readonly UnitFigure[] {
  const code = figures[0]?.unit;
  if (code === undefined) return [];
  const unit = getUnit(code);
  return figures.map((figure) => {
    const told = convertQuantity({ value: figure.value, unit: getUnit(figure.unit) }, unit);
    if (!told) throw refuse('wire/does-not-add', { indicator: figure.indicator });
    return { ...figure, unit: code, value: told.value };
  });
}

/** The figures of the level by period, each period told for the units of its last day. */
function seriesOf(territory: Territory, figures: readonly UnitFigure[], level: TerritorialSeries['level'], months: number): TerritorialSeries {
  const ofLevel = new Set(territory.units.filter((unit) => unit.level === level).map(({ code }) => code as string));
  const periods = [...Map.groupBy(figures, ({ period }) => period)].map(([start, list]) => {
    const period: Period = { start: start.slice(0, 7), months };
    return {
      period,
      on: periodEnd(period),
      figures: list
        .filter(({ territory: unit }) => ofLevel.has(unit))
        .map(({ territory: unit, value }) => ({ unit: unit as Territory['units'][number]['code'], value })),
    };
  });
  return { level, periods };
}
