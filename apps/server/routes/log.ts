/** The command log: whether its chain holds and the tables say what it tells. */
import { refuseWithoutRight } from '@moc/domain/assignment';
import { listTenants, type Verification, verify } from '@moc/store';
import { type LogVerification, logVerificationSchema, tenantIdSchema } from '@moc/wire';
import { z } from 'zod';
import type { Api, ServerContext } from '../context.ts';
import { signedInActor } from '../identity/visitor.ts';
import { getValue, Refused, refuse } from '../present/refused.ts';
import { problems } from './shared.ts';

export function addLogRoutes(api: Api, context: ServerContext): void {
  const schema = {
    operationId: 'verifyLog',
    summary: 'Whether the log’s chain holds and the tables equal what it tells',
    tags: ['log'],
    querystring: z.object({ tenant: tenantIdSchema.optional().meta({ description: 'The first tenant when absent.' }) }),
    response: { 200: logVerificationSchema, ...problems },
  };
  const config = { rateLimit: { max: context.limits.write, timeWindow: 60_000 } };
  api.get('/log/verify', { schema, config }, async (request, reply) => {
    const tenant = request.query.tenant ?? (await listTenants(context.store))[0];
    if (!tenant) throw refuse('wire/not-found', { what: 'tenant' });
    const actor = await signedInActor(context, request, tenant);
    const refusal = refuseWithoutRight(actor, 'log/verify', tenant);
    if (refusal) throw new Refused([refusal]);
    reply.header('cache-control', 'no-store');
    return presentVerification(getValue(await verify(context.store, tenant)));
  });
}

function presentVerification({ tenant, entries, rows, head, broken }: Verification): LogVerification {
  const place = broken && { what: broken.what, says: broken.says, ...(broken.seq !== undefined && { seq: broken.seq }) };
  return { tenant, ok: broken === undefined, entries, rows, head, ...(place && { broken: place }) };
}
