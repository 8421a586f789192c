/** Signing in with a local account; where the example is shown, its demonstration accounts are offered, marked as such. */

import type { DemonstrationAccount } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AnswerProblem, signIn } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { insertion, WithVietnamese } from '../i18n/shown.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { Field } from './field.tsx';

export function SignInPage(): ReactNode {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: async () => {
      await client.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  useTitle(t('account.signIn'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const use = (account: DemonstrationAccount) => {
    setEmail(account.email);
    setPassword(account.password);
  };
  return (
    <main className="page narrow" id="content">
      <h1>{t('account.signIn')}</h1>
      {me?.person && (
        <p className="lede">
          <WithVietnamese message={t('account.signedInAs', { name: insertion })}>{me.person.name}</WithVietnamese>
        </p>
      )}
      <form className="form" onSubmit={submit}>
        <Field label={t('account.email')} type="email" value={email} onChange={setEmail} autoComplete="username" />
        <Field label={t('account.password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" />
        {enter.error && (
          <p className="message is-refusal" role="alert">
            {t(refusalKey(enter.error))}
          </p>
        )}
        <button type="submit" className="action" disabled={enter.isPending}>
          {t('account.enter')}
        </button>
      </form>
      {me?.needsSetup && <p className="message setup-note">{t('notice.needsSetup')}</p>}
      {me && me.demonstration.length > 0 && <DemonstrationAccounts accounts={me.demonstration} use={use} />}
    </main>
  );
}

function refusalKey(error: Error): 'account.wrong' | 'account.tooMany' | 'account.unreachable' {
  if (!(error instanceof AnswerProblem) || error.status >= 500) return 'account.unreachable';
  return error.status === 429 ? 'account.tooMany' : 'account.wrong';
}

interface DemonstrationAccountsProps {
  readonly accounts: readonly DemonstrationAccount[];
  readonly use: (account: DemonstrationAccount) => void;
}

function DemonstrationAccounts({ accounts, use }: DemonstrationAccountsProps): ReactNode {
  const { t } = useWords();
  return (
    <section className="demonstration-accounts">
      <h2>{t('account.demonstration')}</h2>
      <p>{t('account.demonstrationHint')}</p>
      <table>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.email}>
              <td>{t(`account.role.${account.role}`)}</td>
              <td>{account.email}</td>
              <td>
                <button type="button" className="text-button" onClick={() => use(account)}>
                  {t('account.use')}
                  <span className="visually-hidden"> {account.email}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
