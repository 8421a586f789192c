/** Failures of the database told as refusals; anything that is our own mistake is thrown on. */
import { type Outcome, refused } from '@moc/domain/values';

interface DatabaseError {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly message: string;
}

/** Lost or refused connections: node's socket errors, PostgreSQL's classes 08 (connection) and 57P (shutdown), 53 (no resources). */
export function isUnavailable(error: unknown): boolean {
  const { code = '', message } = error as DatabaseError;
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08|57P0|53)/.test(code) || /Connection terminated|connection timeout|not queryable/.test(message)
  );
}

/** Sign-in refused or database missing: a wrong address rather than an outage. */
function isWrongAddress({ code = '' }: DatabaseError): boolean {
  return /^(28|3D)/.test(code);
}

/** PostgreSQL class 22: a value that no column can hold (a NUL character in JSON, a number beyond all bounds). */
function isBadValue({ code = '' }: DatabaseError): boolean {
  return /^22/.test(code);
}

/** A row that the second wall did not let in (a policy, or one of its constraints): the program had asked too little. */
function isBeyondWall({ code, constraint, message }: DatabaseError): boolean {
  return (code === '23514' && /^own_(tenant|reach)$/.test(constraint ?? '')) || (code === '42501' && message.includes('row-level security'));
}

export function refusedByDatabase(error: unknown): Outcome<never> {
  const { message, table = '' } = error as DatabaseError;
  if (isUnavailable(error)) return refused({ code: 'store/unavailable', parameters: { reason: message } });
  if (isWrongAddress(error as DatabaseError)) return refused({ code: 'store/wrong-address', parameters: { reason: message } });
  if (isBadValue(error as DatabaseError)) return refused({ code: 'store/bad-value', parameters: { reason: message } });
  if (isBeyondWall(error as DatabaseError)) return refused({ code: 'store/beyond-wall', parameters: { table } });
  throw error;
}
