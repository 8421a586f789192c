/** Loads what the rule on erasing a name needs to know. */
import type { ErasePerson } from './command.ts';
import type { ErasePersonState } from './decisions/erase-person.ts';
import { loadRoles, type Origin } from './state.ts';

export async function loadErasePersonState({ db }: Origin, { tenant, account }: ErasePerson): Promise<ErasePersonState> {
  const name = await db.selectFrom('person_name').select('name').where('tenant', '=', tenant).where('account', '=', account).executeTakeFirst();
  const did = await db.selectFrom('command_log').select('seq').where('tenant', '=', tenant).where('actor', '=', account).limit(1).executeTakeFirst();
  const roles = await loadRoles(db, tenant);
  return { isKnown: name !== undefined || did !== undefined || roles.has(account), isErased: name?.name === '', roles };
}
