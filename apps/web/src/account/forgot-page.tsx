/** The forgotten password: an address, and the same calm answer whether it is known or not. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTitle } from '../shell/use-title.ts';
import { askReset, optionsQuery } from './api.ts';
import { Field } from './field.tsx';
import '../style/account.css';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function ForgotPage(): ReactNode {
  const { t, a } = useAccountWords();
  const { data: options } = useQuery(optionsQuery);
  const [email, setEmail] = useState('');
  const send = useMutation({ mutationFn: () => askReset(email.trim()) });
  useTitle(a('forgot.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <main className="page narrow" id="content">
      <h1>{a('forgot.title')}</h1>
      {options?.mail === false ? (
        <p className="message">{a('forgot.noMail')}</p>
      ) : (
        <>
          <p className="lede">{a('forgot.lede')}</p>
          <form className="form" onSubmit={submit}>
            <Field label={t('account.email')} type="email" value={email} onChange={setEmail} autoComplete="username" />
            <Trouble error={send.error} />
            {send.isSuccess && <Done>{a('forgot.sent')}</Done>}
            <button type="submit" className="action" disabled={send.isPending || send.isSuccess}>
              {a('forgot.send')}
            </button>
          </form>
        </>
      )}
      <p className="after">
        <Link to="/dang-nhap">{a('forgot.back')}</Link>
      </p>
    </main>
  );
}
