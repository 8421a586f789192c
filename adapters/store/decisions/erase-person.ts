/** Erasing what a person is called: the account stays in the evidence, and nobody can tell any more from it who that was. */

import type { Role } from '@moc/domain/assignment';
import { accepted, refused } from '@moc/domain/values';
import { type Decide, type ErasePerson, summaryOf } from '../command.ts';
import { insert } from '../tables.ts';

export interface ErasePersonState {
  /** Whether the tenant knows a name of the account, or anything that it did. */
  readonly isKnown: boolean;
  readonly isErased: boolean;
  readonly roles: ReadonlyMap<string, Role>;
}

/** Refused: `store/unknown-person`; `store/last-administrator`, since nobody could grant a role afterwards. */
export const decideErasePerson: Decide<ErasePerson, ErasePersonState> = ({ isKnown, isErased, roles }, { tenant, account }, { actor, now, seq }) => {
  if (!isKnown) return refused({ code: 'store/unknown-person', parameters: { account } });
  if (isErased) return accepted({ changes: [], summary: summaryOf('erase-person', { repeated: 1 }) });
  if (roles.get(account) === 'administrator' && [...roles.values()].filter((role) => role === 'administrator').length === 1) {
    return refused({ code: 'store/last-administrator', parameters: { account } });
  }
  const row = { tenant, account, seq, erased_by: actor.id, erased_at: now };
  return accepted({ changes: insert('person_erasure', [row]), summary: summaryOf('erase-person', { added: 1 }) });
};
