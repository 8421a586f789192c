/** Signing in with a local account; where the example is shown, its demonstration accounts are offered, marked as such. */

import { roleWords } from '@moc/domain/assignment';
import type { DemonstrationAccount } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { forgetAnswers, meQuery } from '../dataset/queries.ts';
import { insertion, WithVietnamese } from '../i18n/shown.tsx';
import { useTitle } from '../shell/use-title.ts';
import { signIn } from './api.ts';
import { Field } from './field.tsx';
import { OtherWays } from './other-ways.tsx';
import { SecondStepForm } from './second-step-form.tsx';
import '../style/account.css';
import { useAccountWords } from './use-account-words.ts';

export function SignInPage(): ReactNode {
  const { t, a } = useAccountWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { buoc } = useSearch({ from: '/dang-nhap' });
  const [isSecond, setSecond] = useState(buoc === '2');
  const { data: me } = useQuery(meQuery);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const entered = async () => {
    await forgetAnswers(client);
    await navigate({ to: '/' });
  };
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ secondStep }) => (secondStep ? setSecond(true) : entered()),
  });
  useTitle(isSecond ? a('second.title') : t('account.signIn'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  const use = (account: DemonstrationAccount) => {
    setEmail(account.email);
    setPassword(account.password);
  };
  if (isSecond) {
    return (
      <main className="page narrow" id="content">
        <h1>{a('second.title')}</h1>
        <SecondStepForm entered={entered} back={() => setSecond(false)} />
      </main>
    );
  }
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
        <div className="form-row">
          <button type="submit" className="action" disabled={enter.isPending}>
            {t('account.enter')}
          </button>
          <Link to="/quen-mat-khau">{a('forgotten')}</Link>
        </div>
      </form>
      <OtherWays entered={entered} />
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

/** The office they try; that it is a demonstration is said above the list. */
const shortName = ({ name }: DemonstrationAccount): string => name.replace(/ \([^)]*\)$/u, '');

function DemonstrationAccounts({ accounts, use }: DemonstrationAccountsProps): ReactNode {
  const { t, language } = useAccountWords();
  return (
    <section className="demonstration-accounts">
      <h2>{t('account.demonstration')}</h2>
      <p>{t('account.demonstrationHint')}</p>
      <table>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.email}>
              <td>{language === 'vi' ? shortName(account) : roleWords[account.role].en}</td>
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
