/** What happened to accounts, in the server's own log: event, account by its number, never a name, an address or a secret. */
import type { FastifyRequest } from 'fastify';

export type SecurityEvent =
  | 'signed-in'
  | 'wrong-credentials'
  | 'wrong-code'
  | 'slowed-down'
  | 'passkey-refused'
  | 'open-id-refused'
  | 'proved-anew'
  | 'proof-refused'
  | 'proof-asked'
  | 'signed-out'
  | 'reset-asked'
  | 'password-reset'
  | 'account-changed'
  | 'sessions-ended'
  | 'invited'
  | 'invitation-taken-back'
  | 'person-erased';

export function noteSecurity(request: FastifyRequest, event: SecurityEvent, more: { readonly account?: string; readonly detail?: string } = {}): void {
  request.log.info({ event, ...more }, 'security');
}
