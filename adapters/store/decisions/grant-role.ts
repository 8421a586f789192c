/** Rule: a role is granted to an account, for the whole tenant or as an appointment. The last administrator cannot step down. */
import { administratorsOn } from '@moc/domain/assignment';
import { accepted, dayOfInstant, refused } from '@moc/domain/values';
import { type Decide, type GrantRole, summaryOf } from '../command.ts';
import { decideAppoint, isAppointment, type PeopleState } from '../duties/decide-people.ts';
import { insert } from '../tables.ts';

export const decideGrantRole: Decide<GrantRole, PeopleState> = (state, command, circumstances) => {
  if (isAppointment(command)) return decideAppoint(state, command, circumstances);
  const { people, agencies } = state;
  const { kind, tenant, account, role } = command;
  const { actor, now, seq } = circumstances;
  const held = people.roles[account];
  if (held === role) return accepted({ changes: [], summary: summaryOf(kind, { repeated: 1 }) });
  const after = { ...people, roles: { ...people.roles, [account]: role } };
  if (held === 'administrator' && administratorsOn(after, agencies, dayOfInstant(now)).length === 0) {
    return refused({ code: 'store/last-administrator', parameters: { account } });
  }
  const row = { tenant, account, seq, role, granted_by: actor.id, granted_at: now };
  return accepted({ changes: insert('role_grant', [row]), summary: summaryOf(kind, { added: 1 }) });
};
