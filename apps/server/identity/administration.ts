/** The first administrator and the demonstration accounts: people made by the starter itself, with their roles granted through the log. */
import type { Actor, Role } from '@moc/domain/assignment';
import { type ActorId, actorId, type TenantId } from '@moc/domain/values';
import { execute, findRoles, listTenants, type Store } from '@moc/store';
import type { DemonstrationAccount } from '@moc/wire';
import { getValue } from '../present/refused.ts';
import type { Accounts, NewPerson, Person } from './accounts.ts';

/** The starter grants the first roles; from then on people do. */
const starter = (tenant: TenantId): Actor => ({ id: actorId('moc:starter'), name: 'Khởi động hệ thống', tenant, role: 'administrator' });

/** Tenants in the store whose roles name no administrator yet. */
export async function tenantsWithoutAdministrator(store: Store): Promise<readonly TenantId[]> {
  const missing: TenantId[] = [];
  for (const tenant of await listTenants(store)) {
    const roles = await findRoles(store, tenant);
    if (![...roles.values()].includes('administrator')) missing.push(tenant);
  }
  return missing;
}

async function grant(store: Store, tenant: TenantId, account: ActorId, role: Role): Promise<void> {
  getValue(await execute(store, { kind: 'grant-role', tenant, account, role }, starter(tenant)));
}

/** Creates the administrator of every tenant that has none. An account left over from a setup that broke off is taken up again. */
export async function createAdministrator(store: Store, accounts: Accounts, person: NewPerson): Promise<Person> {
  const existing = await accounts.findByEmail(person.email);
  if (existing) await accounts.setPassword(existing, person.password);
  const administrator = existing ?? (await accounts.create(person));
  for (const tenant of await tenantsWithoutAdministrator(store)) await grant(store, tenant, administrator.id, 'administrator');
  return administrator;
}

/** Makes sure that the demonstration accounts exist with their shown passwords and roles. */
export async function prepareDemonstration(store: Store, accounts: Accounts, wanted: readonly DemonstrationAccount[], tenant: TenantId): Promise<void> {
  const roles = await findRoles(store, tenant);
  for (const { email, name, password, role } of wanted) {
    const person = (await accounts.findByEmail(email)) ?? (await accounts.create({ email, name, password }));
    if (roles.get(person.id) !== role) await grant(store, tenant, person.id, role);
  }
}
