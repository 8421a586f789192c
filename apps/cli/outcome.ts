/** From an outcome to its value: refusals end the command. */
import type { Outcome } from '@moc/domain/values';
import { Failure } from './failure.ts';

export function accept<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Failure(...outcome.refusals);
}
