/** Which roles of a tenant must have a second factor: read and set by whoever grants roles. */
import { execute, findOrganisation } from '@moc/store';
import { secondFactorRuleSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { requireRecent } from '../identity/step-up.ts';
import { actorWithRight } from '../identity/visitor.ts';
import { getValue } from '../present/refused.ts';
import { perMinute } from './rate.ts';
import { ofTenant, problems } from './shared.ts';

export function addSecondFactorRule(api: Api, context: ServerContext): void {
  const { store, limits } = context;
  const answer = { 200: secondFactorRuleSchema, ...problems };

  const read = { operationId: 'secondFactorRule', summary: 'Which roles must have a second factor', tags: ['people'], params: ofTenant, response: answer };
  api.get('/tenants/:tenant/second-factor', { schema: read }, async (request, reply) => {
    const { tenant } = request.params;
    await actorWithRight(context, request, tenant, 'account/grant-role');
    const { secondFactorRoles } = await findOrganisation(store, tenant);
    return reply.header('cache-control', 'no-store').send({ roles: [...secondFactorRoles] });
  });

  const set = {
    operationId: 'requireSecondFactor',
    summary: 'Say which roles must have a second factor; whoever holds one sets it up before anything else',
    tags: ['people'],
    params: ofTenant,
    body: secondFactorRuleSchema,
    response: answer,
  };
  api.put('/tenants/:tenant/second-factor', { schema: set, config: perMinute(limits.write) }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await actorWithRight(context, request, tenant, 'account/grant-role');
    await requireRecent(context, request);
    getValue(await execute(store, { kind: 'require-second-factor', tenant, roles: request.body.roles }, actor));
    const { secondFactorRoles } = await findOrganisation(store, tenant);
    return reply.header('cache-control', 'no-store').send({ roles: [...secondFactorRoles] });
  });
}
