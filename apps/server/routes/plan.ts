/** People's corrections of a reading; its review and confirmation are in review.ts. */
import { execute } from '@moc/store';
import { acceptedSchema, correctionRequestSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { getValue } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { idParameters, problems, workerOn } from './shared.ts';

const tags = ['plan'];

export function addPlanRoutes(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  const config = perMinute(limits.write);

  const correct = {
    operationId: 'correctPart',
    summary: 'Correct what the machine read of one part; the reading stays beside it',
    tags,
    params: idParameters,
    body: correctionRequestSchema,
    response: { 201: acceptedSchema, ...problems },
  };
  api.post('/resolutions/:id/corrections', { schema: correct, config }, async (request, reply) => {
    const { id } = request.params;
    const actor = await workerOn(context, request, id);
    const { tenant } = actor;
    const { seq } = getValue(await execute(store, { kind: 'correct-part', tenant, resolution: id, ...request.body }, actor));
    return reply.code(201).send({ sequence: seq });
  });
}
