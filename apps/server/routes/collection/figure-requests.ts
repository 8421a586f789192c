/** Asking agencies for the figures that are due. */
import { execute } from '@moc/store';
import { tenantIdSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { getValue } from '../../present/refused.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { tags } from './shared.ts';

export function addFigureRequests(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'openFigureRequests',
    summary: 'Ask for every figure that is due or opening today; what is asked already is not asked again',
    tags,
    body: z.object({ tenant: tenantIdSchema }),
    response: { 201: z.object({ sequence: z.int(), added: z.int(), replaced: z.int(), repeated: z.int() }), ...problems },
  };
  api.post('/figure-requests', { schema, config: perMinuteOfSession(context.limits.write) }, async (request, reply) => {
    const { tenant } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { seq, summary } = getValue(await execute(store, { kind: 'open-requests', tenant, day: today() }, actor));
    const { added, replaced, repeated } = summary;
    await context.jobs?.remindSoon(tenant);
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq, added, replaced, repeated });
  });
}
