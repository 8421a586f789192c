/** The statistician’s word on a figure that was sent. */
import { execute } from '@moc/store';
import { acceptedSchema, verificationRequestSchema } from '@moc/wire';
import type { Api, ServerContext } from '../../context.ts';
import { signedInActor } from '../../identity/visitor.ts';
import { getValue } from '../../present/refused.ts';
import { perMinuteOfSession } from '../rate.ts';
import { problems } from '../shared.ts';
import { tags } from './shared.ts';

export function addVerifications(api: Api, context: ServerContext): void {
  const { store, today } = context;
  const schema = {
    operationId: 'verifyFigure',
    summary: 'The statistician’s word on a figure that was sent; it stands beside it',
    tags,
    body: verificationRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/verifications', { schema, config: perMinuteOfSession(context.limits.write) }, async (request, reply) => {
    const { tenant, ...asked } = request.body;
    const actor = await signedInActor(context, request, tenant);
    const { seq } = getValue(await execute(store, { kind: 'verify-figures', tenant, day: today(), ...asked }, actor));
    return reply.code(201).header('cache-control', 'no-store').send({ sequence: seq });
  });
}
