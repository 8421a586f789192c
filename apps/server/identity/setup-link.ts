/**
 * The one-time link that creates the first administrator: a random token shown once by the starter, kept only as a hash,
 * valid for a day and for one use. A new start without an administrator makes a new link and voids the old one.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Accounts } from './accounts.ts';

const identifier = 'moc:setup-link';
const validForMs = 24 * 60 * 60 * 1000;

const digest = (token: string) => createHash('sha256').update(token).digest('base64url');

export async function makeSetupToken(accounts: Accounts, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await accounts.keepOnce(identifier, digest(token), new Date(now.getTime() + validForMs));
  return token;
}

/** Whether the token is the one that was shown and still holds; does not use it up. */
export async function isSetupToken(accounts: Accounts, token: string, now: Date): Promise<boolean> {
  const kept = await accounts.findKept(identifier);
  if (!kept || kept.expiresAt <= now) return false;
  const [a, b] = [Buffer.from(kept.value), Buffer.from(digest(token))];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Uses the link up; of two who try at once only one succeeds. Call after `isSetupToken`. */
export async function useSetupToken(accounts: Accounts): Promise<boolean> {
  return (await accounts.takeKept(identifier)) !== undefined;
}
