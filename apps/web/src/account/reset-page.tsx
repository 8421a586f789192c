/** A new password by the link of the letter. */
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTitle } from '../shell/use-title.ts';
import { resetPassword } from './api.ts';
import { Field } from './field.tsx';
import { useLinkToken } from './link-token.ts';
import '../style/account.css';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function ResetPage(): ReactNode {
  const { t, a } = useAccountWords();
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const reset = useMutation({ mutationFn: () => resetPassword(token ?? '', password) });
  useTitle(a('reset.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate();
  };
  return (
    <main className="page narrow" id="content">
      <h1>{a('reset.title')}</h1>
      <p className="lede">{token === undefined ? a('reset.noToken') : a('reset.lede')}</p>
      {reset.isSuccess && (
        <Done>
          {a('reset.done')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
        </Done>
      )}
      {token !== undefined && !reset.isSuccess && (
        <form className="form" onSubmit={submit}>
          <Field
            label={a('reset.newWord')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            minLength={10}
            hint={a('hint')}
          />
          <Trouble error={reset.error} />
          <button type="submit" className="action" disabled={reset.isPending}>
            {a('reset.save')}
          </button>
        </form>
      )}
    </main>
  );
}
