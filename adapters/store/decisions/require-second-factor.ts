/** Rule: a tenant says which of its roles must have a second factor; the last word holds, and nothing new is not written again. */
import { type Role, roles } from '@moc/domain/assignment';
import { accepted } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Decide, type RequireSecondFactor, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';

export interface SecondFactorState {
  readonly required: readonly Role[];
}

export const decideRequireSecondFactor: Decide<RequireSecondFactor, SecondFactorState> = ({ required }, command, { actor, now, seq }) => {
  const { kind, tenant } = command;
  const wanted = roles.filter((role) => command.roles.includes(role));
  if (canonicalJson(wanted) === canonicalJson(required)) return accepted({ changes: [], summary: summaryOf(kind, { repeated: 1 }) });
  const row = { tenant, seq, roles: canonicalJson(wanted), set_by: actor.id, set_at: now };
  return accepted({ changes: insert('second_factor_rule', [row]), summary: summaryOf(kind, { added: 1 }) });
};
