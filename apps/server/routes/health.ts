/** Whether the server can do its work: the database answers. */
import { healthSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';

export function addHealthRoutes(api: Api, { store }: ServerContext): void {
  const schema = {
    operationId: 'health',
    summary: 'Whether the server and its database answer',
    tags: ['health'],
    response: { 200: healthSchema, 503: healthSchema },
  };
  api.get('/health', { schema }, async (_request, reply) => {
    const alive = await store.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply
      .header('cache-control', 'no-store')
      .code(alive ? 200 : 503)
      .send({ status: alive ? 'ok' : 'unavailable' });
  });
}
