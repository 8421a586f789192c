/** Invitations: which wait, which were accepted; sent again or taken back. */
import { roleWords } from '@moc/domain/assignment';
import type { InvitationEntry } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { invitationsQuery, revokeInvitation, sendInvitation } from './api.ts';
import type { StepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function InvitationList({ tenant, guard }: { readonly tenant: string; readonly guard: StepUp['guard'] }): ReactNode {
  const { a } = useAccountWords();
  const client = useQueryClient();
  const { data, error } = useQuery(invitationsQuery(tenant));
  const refresh = () => Promise.all([client.invalidateQueries({ queryKey: ['people'] }), client.invalidateQueries({ queryKey: ['invitations'] })]);
  const again = useMutation({ mutationFn: ({ id }: InvitationEntry) => guard(() => sendInvitation(id)), onSettled: refresh });
  const revoke = useMutation({ mutationFn: ({ id }: InvitationEntry) => guard(() => revokeInvitation(id)), onSettled: refresh });
  return (
    <section className="account-section">
      <h2>{a('invite.pending')}</h2>
      {again.isSuccess && <Done>{a('invite.resent', { name: again.variables.name })}</Done>}
      {revoke.isSuccess && <Done>{a('invite.revoked', { name: revoke.variables.name })}</Done>}
      <Trouble error={error ?? again.error ?? revoke.error} />
      {data?.invitations.length === 0 && <p>{a('invite.nonePending')}</p>}
      <ul className="rows">
        {data?.invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} again={() => again.mutate(invitation)} revoke={() => revoke.mutate(invitation)} />
        ))}
      </ul>
    </section>
  );
}

interface InvitationRowProps {
  readonly invitation: InvitationEntry;
  readonly again: () => void;
  readonly revoke: () => void;
}

function InvitationRow({ invitation, again, revoke }: InvitationRowProps): ReactNode {
  const { a, at, language } = useAccountWords();
  const { name, email, role, state, expiresAt, invitedBy, invitedAt } = invitation;
  return (
    <li>
      <span>
        <strong lang="vi">{name}</strong> {email}, {roleWords[role][language]}{' '}
        <span className="quiet">
          {state === 'accepted' ? a('invite.state.accepted') : a(`invite.state.${state}`, { on: at(expiresAt) })};{' '}
          {a('invite.by', { name: invitedBy, on: at(invitedAt) })}
        </span>
      </span>
      {state !== 'accepted' && (
        <span className="form-row">
          <button type="button" className="text-button" aria-label={a('invite.againOf', { name })} onClick={again}>
            {a('invite.again')}
          </button>
          <button type="button" className="text-button" aria-label={a('invite.revokeOf', { name })} onClick={revoke}>
            {a('invite.revoke')}
          </button>
        </span>
      )}
    </li>
  );
}
