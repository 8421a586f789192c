/** "Tài khoản của tôi": who one is here, how one signs in, and where one is signed in. */
import { roleWords } from '@moc/domain/assignment';
import type { Grant, MyAccount } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { AgencyOf } from './agency-of.tsx';
import { accountQuery, changePassword, optionsQuery, rename } from './api.ts';
import { Field } from './field.tsx';
import { ActingSection, OwnDataSection } from './office-sections.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import '../style/account.css';
import { type StepUp, useStepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function AccountPage(): ReactNode {
  const { t, a } = useAccountWords();
  const client = useQueryClient();
  const { data: account, error, refetch } = useQuery(accountQuery);
  const { guard, dialog } = useStepUp();
  useTitle(a('mine.title'));
  if (error instanceof AnswerProblem && error.status === 401) {
    return (
      <Notice>
        <Link to="/dang-nhap">{t('nav.signIn')}</Link>
      </Notice>
    );
  }
  if (error) return <Failure retry={() => void refetch()} />;
  if (!account) return <Notice>{t('notice.loading')}</Notice>;
  const refresh = () => void Promise.all([client.invalidateQueries({ queryKey: ['account'] }), client.invalidateQueries({ queryKey: ['me'] })]);
  return (
    <main className="page narrow account-page" id="content">
      <h1>{a('mine.title')}</h1>
      {account.fixed && <p className="message">{a('mine.fixed')}</p>}
      <Profile account={account} guard={guard} refresh={refresh} />
      <ActingSection />
      <PasskeysSection account={account} guard={guard} refresh={refresh} />
      <SecondFactorSection account={account} guard={guard} refresh={refresh} />
      <PasswordSection account={account} guard={guard} refresh={refresh} />
      <SessionsSection account={account} guard={guard} refresh={refresh} />
      <OwnDataSection />
      {dialog}
    </main>
  );
}

interface SectionProps {
  readonly account: MyAccount;
  readonly guard: StepUp['guard'];
  readonly refresh: () => void;
}

function Profile({ account, guard, refresh }: SectionProps): ReactNode {
  const { a } = useAccountWords();
  const { data: me } = useQuery(meQuery);
  const [name, setName] = useState(account.person.name);
  const save = useMutation({ mutationFn: () => guard(() => rename(name.trim())), onSuccess: refresh });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <section className="account-section">
      <h2>{a('mine.profile')}</h2>
      <dl className="facts">
        <dt>{a('mine.email')}</dt>
        <dd>{account.person.email}</dd>
        <dt>{a('mine.roles')}</dt>
        <dd>
          {me?.grants.length === 0 && a('mine.noRole')}
          <ul>
            {me?.grants.map((grant) => (
              <li key={`${grant.tenant} ${grant.membership ?? grant.role}`}>
                <RoleWords grant={grant} />
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {account.fixed ? (
        <p lang="vi">{account.person.name}</p>
      ) : (
        <form className="form" onSubmit={submit}>
          <Field label={a('mine.name')} type="text" value={name} onChange={setName} autoComplete="name" />
          <Trouble error={save.error} />
          {save.isSuccess && <Done>{a('mine.saved')}</Done>}
          <button type="submit" className="action is-quiet" disabled={save.isPending || name.trim() === account.person.name}>
            {a('mine.save')}
          </button>
        </form>
      )}
    </section>
  );
}

function RoleWords({ grant: { tenant, role, post, agency, onBehalfOf } }: { readonly grant: Grant }): ReactNode {
  const { a, language } = useAccountWords();
  return (
    <>
      {roleWords[role][language]}
      {agency !== undefined && (
        <>
          {', '}
          {post !== undefined && <span lang="vi">{post}, </span>}
          <AgencyOf tenant={tenant} code={agency} />
        </>
      )}
      {onBehalfOf !== undefined && ` (${a('mine.onBehalf')})`}
    </>
  );
}

function PasswordSection({ account, guard, refresh }: SectionProps): ReactNode {
  const { a } = useAccountWords();
  const { data: options } = useQuery(optionsQuery);
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const change = useMutation({
    mutationFn: () => guard(() => changePassword(password, current)),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className="account-section">
      <h2>{a('mine.word')}</h2>
      <p>{a(account.hasPassword ? 'mine.wordHas' : 'mine.wordNone')}</p>
      {account.openId && options?.openId && <p>{a('mine.openIdLinked', { name: options.openId.name })}</p>}
      {!account.fixed && (
        <form className="form" onSubmit={submit}>
          <span className="visually-hidden">
            <input type="text" value={account.person.email} readOnly autoComplete="username" aria-label={a('mine.email')} tabIndex={-1} />
          </span>
          {account.hasPassword && <Field label={a('mine.currentWord')} type="password" value={current} onChange={setCurrent} autoComplete="current-password" />}
          <Field
            label={a('mine.newWord')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="new-password"
            minLength={10}
            hint={a('hint')}
          />
          <Trouble error={change.error} />
          {change.isSuccess && <Done>{a('mine.changed')}</Done>}
          <button type="submit" className="action is-quiet" disabled={change.isPending}>
            {a('mine.change')}
          </button>
        </form>
      )}
    </section>
  );
}
