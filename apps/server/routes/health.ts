/** Whether the server lives, whether it can do its work, and what it counts; the counts are for this machine or for whoever has the token. */
import { timingSafeEqual } from 'node:crypto';
import type { Store } from '@moc/store';
import { type Health, healthSchema } from '@moc/wire';
import type { FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import type { Api, ServerContext } from '../context.ts';
import { isLocalRequest } from '../identity/locality.ts';
import { refuse } from '../present/refused.ts';
import { problems } from './shared.ts';

const tags = ['health'];

export function addHealthRoutes(api: Api, { store, metricsToken }: ServerContext, metrics: Registry): void {
  const live = { operationId: 'healthLive', summary: 'Whether the process answers', tags, response: { 200: healthSchema } };
  api.get('/health/live', { schema: live }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  for (const [path, operationId] of [
    ['/health', 'health'],
    ['/health/ready', 'healthReady'],
  ] as const) {
    const schema = {
      operationId,
      summary: 'Whether the server, its database and its queue of jobs do their work',
      tags,
      response: { 200: healthSchema, 503: healthSchema },
    };
    api.get(path, { schema }, async (_request, reply) => {
      const health = await examine(store);
      return reply
        .header('cache-control', 'no-store')
        .code(health.status === 'ok' ? 200 : 503)
        .send(health);
    });
  }

  const counts = { operationId: 'metrics', summary: 'Counts in Prometheus’s text form', tags, response: { ...problems } };
  api.get('/metrics', { schema: counts }, async (request, reply) => {
    if (!mayCount(request, metricsToken)) throw refuse('wire/not-found', { what: 'metrics' });
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .serializer((payload: unknown) => payload as string)
      .send((await metrics.metrics()) as never);
  });
}

/** From this machine without a proxy between, or with the token; to everybody else there is no such page. */
function mayCount(request: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined || token === undefined) return isLocalRequest(request);
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function examine(store: Store): Promise<Health> {
  const isUp = await store.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const wall = store.wall.raised ? 'raised' : store.wall.why;
  if (!isUp) return { status: 'unavailable', database: 'unavailable', wall };
  return { status: 'ok', database: 'ok', queue: await examineQueue(store), wall };
}

/** Jobs that should have begun ten minutes ago and did not: nobody works, or there is more than can be done. Pages go on all the same. */
async function examineQueue({ pool }: Store): Promise<'ok' | 'late' | 'absent'> {
  const { rows } = await pool.query<{ jobs: string | null }>("select to_regclass('graphile_worker._private_jobs')::text as jobs");
  if (!rows[0]?.jobs) return 'absent';
  const late = await pool
    .query("select from graphile_worker._private_jobs where locked_at is null and attempts < max_attempts and run_at < now() - interval '10 minutes' limit 1")
    .catch(() => ({ rowCount: 0 }));
  return late.rowCount ? 'late' : 'ok';
}
