/** Rule: a role is granted to an account; the latest grant of an account holds. The last administrator cannot step down. */
import type { Role } from '@moc/domain/assignment';
import { accepted, refused } from '@moc/domain/values';
import { type Decide, type GrantRole, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';

export interface GrantRoleState {
  /** In force, by account. */
  readonly roles: ReadonlyMap<string, Role>;
}

export const decideGrantRole: Decide<GrantRole, GrantRoleState> = (state, command, { actor, now, seq }) => {
  const held = state.roles.get(command.account);
  if (held === command.role) return accepted({ changes: [], summary: summaryOf(command.kind, { repeated: 1 }) });
  if (held === 'administrator' && [...state.roles.values()].filter((role) => role === 'administrator').length === 1) {
    return refused({ code: 'store/last-administrator', parameters: { account: command.account } });
  }
  const row = { tenant: command.tenant, account: command.account, seq, role: command.role, granted_by: actor.id, granted_at: now };
  return accepted({ changes: insert('role_grant', [row]), summary: summaryOf(command.kind, { added: 1 }) });
};
