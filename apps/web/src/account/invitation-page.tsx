/** Accepting an invitation by the link of the letter: a passkey, a password, or the identity provider. */
import { roleWords } from '@moc/domain/assignment';
import type { AcceptInvitation, OpenInvitation } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTitle } from '../shell/use-title.ts';
import { acceptInvitation, askInvitedPasskey, openIdAddress, openInvitation, optionsQuery } from './api.ts';
import { Field } from './field.tsx';
import { useLinkToken } from './link-token.ts';
import { hasPasskeys, makePasskey } from './passkey.ts';
import '../style/account.css';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function InvitationPage(): ReactNode {
  const { a } = useAccountWords();
  const token = useLinkToken();
  const { data, error } = useQuery({ queryKey: ['invitation', token], queryFn: () => openInvitation(token ?? ''), enabled: token !== undefined, retry: false });
  useTitle(a('invitation.title'));
  return (
    <main className="page narrow" id="content">
      <h1>{a('invitation.title')}</h1>
      {token === undefined && <p className="lede">{a('reset.noToken')}</p>}
      <Trouble error={error} />
      {token !== undefined && data && <Acceptance token={token} invitation={data} />}
    </main>
  );
}

function Acceptance({ token, invitation }: { readonly token: string; readonly invitation: OpenInvitation }): ReactNode {
  const { t, a, language } = useAccountWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: options } = useQuery(optionsQuery);
  const [password, setPassword] = useState('');
  const accept = useMutation({
    mutationFn: (given: Omit<AcceptInvitation, 'token'>) => acceptInvitation({ token, ...given }),
    onSuccess: async () => {
      await client.invalidateQueries();
      await navigate({ to: '/tai-khoan' });
    },
  });
  const withPasskey = useMutation({
    mutationFn: async () => makePasskey(await askInvitedPasskey(token), a('passkeys.sample')),
    onSuccess: (passkey) => accept.mutate({ passkey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ password });
  };
  const { name, email, role, invitedBy } = invitation;
  return (
    <>
      <p className="lede" lang={language}>
        {a('invitation.lede', { by: invitedBy, name, email, role: roleWords[role][language] })}
      </p>
      <p className="lede">{a('invitation.choose')}</p>
      {options?.passkeys && hasPasskeys() && (
        <section className="other-ways">
          <button type="button" className="action" onClick={() => withPasskey.mutate()} disabled={withPasskey.isPending}>
            {a('invitation.withPasskey')}
          </button>
          <p className="hint">{a('invitation.withPasskeyHint')}</p>
        </section>
      )}
      <form className="form" onSubmit={submit}>
        <span className="visually-hidden">
          <input type="text" value={email} readOnly autoComplete="username" aria-label={t('account.email')} tabIndex={-1} />
        </span>
        <Field
          label={t('account.password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          minLength={10}
          hint={a('hint')}
        />
        <Trouble error={accept.error ?? withPasskey.error} />
        <button type="submit" className="action is-quiet" disabled={accept.isPending}>
          {a('invitation.withWord')}
        </button>
      </form>
      {options?.openId && (
        <p className="after">
          <a href={openIdAddress('sign-in', '/tai-khoan')}>{a('invitation.withOpenId', { name: options.openId.name })}</a>
        </p>
      )}
    </>
  );
}
