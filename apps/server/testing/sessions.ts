/** Sessions for tests without passwords: a person made and signed in at once, as after an invitation. */
import type { ActorId } from '@moc/domain/values';
import type { openAccounts } from '../identity/accounts.ts';

export interface Session {
  readonly account: ActorId;
  readonly cookie: string;
}

type Accounts = Awaited<ReturnType<typeof openAccounts>>;

export async function openSession(accounts: Accounts, name: string): Promise<Session> {
  const person = await accounts.create({ name, email: `${name}@moc.example` });
  const cookies = await accounts.openSession(person, 'invitation', { ip: '127.0.0.1', userAgent: 'test' });
  return { account: person.id, cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
}
