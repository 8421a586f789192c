/**
 * What people are called. The evidence holds accounts; names are looked up when something is shown, so that one can be erased
 * without touching the chain. Entries of versions before hold the name they were written with.
 */
import type { TenantId } from '@moc/domain/values';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from './database.ts';
import type { Memory } from './memory.ts';

/** Shown in the place of a name that was erased. */
export const erasedName = 'Người dùng đã xóa tên';

/** What `account` is called now; `kept` is what an entry of an earlier version says. Whoever has no name is shown by account. */
export type NameOf = (account: string, kept?: string) => string;

/** The names of everybody who ever did something in the tenant. */
export async function loadNames(db: Kysely<Database>, tenant: TenantId): Promise<NameOf> {
  const rows = await db.selectFrom('person_name').select(['account', 'name']).where('tenant', '=', tenant).execute();
  const names = new Map(rows.map(({ account, name }) => [account, name]));
  return (account, kept = '') => {
    const name = names.get(account);
    if (name === '') return erasedName;
    return kept || name || account;
  };
}

/** Something a person did, with what that person is called now. */
export function named<T extends { readonly by: string; readonly name: string }>(done: T, nameOf: NameOf): T {
  return { ...done, name: nameOf(done.by, done.name) };
}

interface Called {
  readonly tenant: TenantId;
  readonly account: string;
  readonly name: string;
}

const keyOf = ({ tenant, account }: Called): string => `${tenant} ${account}`;

/** Notes what the person is called, inside the transaction of what they did. A name that was erased stays erased. */
export async function keepName(client: PoolClient, known: Memory<string>, person: Called): Promise<void> {
  if (known.find(keyOf(person)) === person.name || person.name === '') return;
  await client.query({
    name: 'keep-name',
    text: `insert into moc.person_name as known (tenant, account, name) values ($1, $2, $3)
      on conflict (tenant, account) do update set name = excluded.name where known.name not in ('', excluded.name)`,
    values: [person.tenant, person.account, person.name],
  });
}

/** Takes the name away, in the transaction that says so. */
export async function eraseName(client: PoolClient, tenant: TenantId, account: string): Promise<void> {
  await client.query("insert into moc.person_name (tenant, account, name) values ($1, $2, '') on conflict (tenant, account) do update set name = ''", [
    tenant,
    account,
  ]);
}

/** Remembers, once it is on disk, that the name need not be noted again. */
export function rememberName(known: Memory<string>, person: Called): void {
  if (person.name !== '') known.keep(keyOf(person), person.name);
}
