/** What reporting costs each agency, and how far its estimates lay from what followed. */
import { scoreEstimates } from '@moc/domain/observation';
import type { AgencyCode } from '@moc/domain/territory';
import type { Bilingual, TenantId } from '@moc/domain/values';
import { listAgencies, listIndicators, readBurden, readEstimatePairs } from '@moc/store';
import { burdenSchema, estimateScoresSchema } from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import type { Api, ServerContext } from '../../context.ts';
import { actorWithRight } from '../../identity/visitor.ts';
import { problems } from '../shared.ts';
import { agenciesWithin, namesOf, seenBy, tags, tenantQuery } from './shared.ts';

export function addCosts(api: Api, context: ServerContext): void {
  const { store } = context;
  const burden = {
    operationId: 'getReportingBurden',
    summary: 'What reporting has cost each agency this year: submissions, figures, seconds',
    tags,
    querystring: tenantQuery,
    response: { 200: burdenSchema, ...problems },
  };
  const readers = async (request: FastifyRequest, tenant: TenantId) => {
    const actor = await actorWithRight(context, request, tenant, 'figure/read');
    const agencies = await listAgencies(store, tenant);
    const within = agenciesWithin(actor, agencies);
    return { seen: await seenBy(context, actor), named: namesOf(agencies), isWithin: (code: AgencyCode) => within === undefined || within.includes(code) };
  };
  const byName = (a: { readonly name: Bilingual }, b: { readonly name: Bilingual }) => a.name.vi.localeCompare(b.name.vi, 'vi');
  api.get('/burden', { schema: burden }, async (request, reply) => {
    const { tenant } = request.query;
    const { seen, named, isWithin } = await readers(request, tenant);
    const rows = (await readBurden(seen, tenant)).filter(({ agency }) => isWithin(agency)).map((row) => ({ ...row, name: named(row.agency) }));
    return reply.header('cache-control', 'no-store').send({ tenant, rows: rows.sort(byName) });
  });

  const scores = {
    operationId: 'getEstimateScores',
    summary: 'How far estimates lay from the settled figures that followed, by agency in order of their names; no ranking',
    tags,
    querystring: tenantQuery,
    response: { 200: estimateScoresSchema, ...problems },
  };
  api.get('/estimate-scores', { schema: scores }, async (request, reply) => {
    const { tenant } = request.query;
    const { seen, named, isWithin } = await readers(request, tenant);
    const indicators = new Map((await listIndicators(store, tenant)).map(({ indicator }) => [indicator.code, indicator.name]));
    const rows = scoreEstimates(await readEstimatePairs(seen, tenant))
      .filter(({ agency }) => isWithin(agency))
      .map((row) => ({ ...row, name: named(row.agency), indicatorName: indicators.get(row.indicator) ?? { vi: row.indicator, en: row.indicator } }));
    return reply.header('cache-control', 'no-store').send({ tenant, rows: rows.sort(byName) });
  });
}
