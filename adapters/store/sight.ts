/** The store as one person may see it: the tenant's wall, narrowed by what their role reads and how far their right reaches. */
import { type Action, type Actor, extentOf, may } from '@moc/domain/assignment';
import type { Day, TenantId } from '@moc/domain/values';
import { findOrganisation } from './duties/reads.ts';
import { Memory } from './memory.ts';
import type { Store } from './store.ts';
import { type Sight, walled } from './wall.ts';

/**
 * The store for work that the actor does by their right to `action`: behind it the database shows nothing internal to whoever may
 * not read internally, and of requested figures, duties and explanations only those within the reach of that right on the day.
 */
export async function asSeenBy(store: Store, actor: Actor, action: Action, day: Day): Promise<Store> {
  const extent = extentOf(actor, action, await findOrganisation(store, actor.tenant), day);
  const sees = may(actor.role, 'internal/read') ? undefined : 'public';
  return extent || sees ? withSight(store, actor.tenant, { ...(sees && { sees }), ...(extent && { extent }) }) : walled(store, actor.tenant);
}

/** The store as the public sees a tenant. */
export function asPublic(store: Store, tenant: TenantId): Store {
  return withSight(store, tenant, { sees: 'public' });
}

/** What was kept in memory from inside is not shown through a door that shows less. */
function withSight(store: Store, tenant: TenantId, sight: Sight): Store {
  const seen = walled(store, tenant, sight);
  return seen === store || sight.sees === undefined ? seen : { ...seen, readings: new Memory(20), dossiers: new Memory(20) };
}
