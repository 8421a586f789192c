/** Colleagues to whom one's place may be lent during leave: those of one's own agency, for the province's offices one another. */
import { membershipsOf, type Role, refuseWithoutRight } from '@moc/domain/assignment';
import type { ActorId } from '@moc/domain/values';
import { findOrganisation } from '@moc/store';
import { colleagueListSchema } from '@moc/wire';
import type { Api, ServerContext } from '../context.ts';
import { demand } from '../present/refused.ts';
import { memberOf } from './agencies.ts';
import { perMinute } from './rate.ts';
import { ofTenant, problems } from './shared.ts';

/** Whoever oversees does not stand in for whoever is overseen. */
const sides: Readonly<Partial<Record<Role, 'council' | 'audit'>>> = { council: 'council', board: 'council', delegate: 'council', auditor: 'audit' };

const sideOf = (role: Role) => sides[role] ?? 'government';

export function addColleagueRoutes(api: Api, context: ServerContext): void {
  const { store, accounts, today } = context;
  const config = perMinute(context.limits.write);
  const schema = {
    operationId: 'colleagues',
    summary: 'Who may stand in for the person: people of the same agency, or of the province’s offices; administrators see everybody',
    tags: ['agencies'],
    params: ofTenant,
    response: { 200: colleagueListSchema, ...problems },
  };
  api.get('/tenants/:tenant/colleagues', { schema, config }, async (request, reply) => {
    const { tenant } = request.params;
    const actor = await memberOf(context, request, tenant);
    demand(refuseWithoutRight(actor, 'account/delegate', tenant));
    const { agencies, people } = await findOrganisation(store, tenant);
    const isEverybodys = actor.role === 'administrator';
    const accountsKnown = [...new Set([...Object.keys(people.roles), ...people.appointments.map(({ account }) => account)])] as ActorId[];
    const ids = accountsKnown.filter((account) =>
      membershipsOf(people, agencies, account, today()).some(
        ({ kind, agency, role }) => kind !== 'delegation' && (isEverybodys || (agency === actor.agency && sideOf(role) === sideOf(actor.role))),
      ),
    );
    const isListed = ({ id }: { readonly id: string }) => isEverybodys || id !== actor.id;
    const found = (await accounts.findPeople(ids)).filter(isListed).map(({ id, name }) => ({ id, name }));
    return reply.header('cache-control', 'no-store').send({ people: found.sort((a, b) => a.name.localeCompare(b.name, 'vi')) });
  });
}
