/** The first administrator, created through the one-time link that the program printed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AnswerProblem, createAdministrator } from '../dataset/api.ts';
import { useWords } from '../i18n/use-words.ts';
import { useTitle } from '../shell/use-title.ts';
import { Field } from './field.tsx';
import { useLinkToken } from './link-token.ts';

export function SetupPage(): ReactNode {
  const { t } = useWords();
  const { token: ofOldLink } = useSearch({ from: '/thiet-lap' });
  const token = useLinkToken() ?? ofOldLink;
  useTitle(t('account.setup'));
  return (
    <main className="page narrow" id="content">
      <h1>{t('account.setup')}</h1>
      <p className="lede">{token === undefined ? t('account.setupNoToken') : t('account.setupLede')}</p>
      {token !== undefined && <SetupForm token={token} />}
    </main>
  );
}

function SetupForm({ token }: { readonly token: string }): ReactNode {
  const { t, pick } = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const create = useMutation({
    mutationFn: () => createAdministrator({ token, name, email: email.trim(), password }),
    onSuccess: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  if (create.isSuccess) {
    return (
      <p className="message is-done" role="status">
        {t('account.setupDone')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </p>
    );
  }
  const problem = create.error instanceof AnswerProblem ? create.error.problem : undefined;
  return (
    <form className="form" onSubmit={submit}>
      <Field label={t('account.name')} type="text" value={name} onChange={setName} autoComplete="name" />
      <Field label={t('account.email')} type="email" value={email} onChange={setEmail} autoComplete="username" />
      <Field
        label={t('account.password')}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        minLength={10}
        hint={t('account.passwordHint')}
      />
      {create.error && (
        <p className="message is-refusal" role="alert">
          {problem ? pick(problem.errors[0]?.says ?? problem.titles) : t('account.unreachable')}
        </p>
      )}
      <button type="submit" className="action" disabled={create.isPending}>
        {t('account.create')}
      </button>
    </form>
  );
}
