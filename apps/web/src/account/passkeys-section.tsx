/** Passkeys of one's own account: those there are, one more, one less. */
import type { MyAccount } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { addPasskey, askNewPasskey, optionsQuery, removePasskey } from './api.ts';
import { Field } from './field.tsx';
import { hasPasskeys, makePasskey } from './passkey.ts';
import type { StepUp } from './step-up.tsx';
import { Done, Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

interface SectionProps {
  readonly account: MyAccount;
  readonly guard: StepUp['guard'];
  readonly refresh: () => void;
}

export function PasskeysSection({ account, guard, refresh }: SectionProps): ReactNode {
  const { a, at } = useAccountWords();
  const { data: options } = useQuery(optionsQuery);
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const passkey = await makePasskey(await guard(askNewPasskey), name.trim());
      await guard(() => addPasskey(passkey));
    },
    onSuccess: () => {
      setName('');
      refresh();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => guard(() => removePasskey(id)), onSuccess: refresh });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const canAdd = options?.passkeys === true && hasPasskeys() && !account.fixed;
  return (
    <section className="account-section">
      <h2>{a('passkeys.title')}</h2>
      <p className="quiet">{a('passkeys.lede')}</p>
      {account.passkeys.length === 0 && <p>{a('passkeys.none')}</p>}
      <ul className="rows">
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <strong>{passkey.name}</strong>{' '}
              <span className="quiet">
                {a('passkeys.made', { on: at(passkey.madeAt) })}
                {passkey.usedAt !== undefined && `; ${a('passkeys.used', { on: at(passkey.usedAt) })}`}
              </span>
            </span>
            <button type="button" className="text-button" aria-label={a('passkeys.removeOf', { name: passkey.name })} onClick={() => remove.mutate(passkey.id)}>
              {a('passkeys.remove')}
            </button>
          </li>
        ))}
      </ul>
      {add.isSuccess && <Done>{a('passkeys.added')}</Done>}
      <Trouble error={add.error ?? remove.error} />
      {options && !options.passkeys && <p className="quiet">{a('passkeys.unavailable')}</p>}
      {canAdd && (
        <form className="form" onSubmit={submit}>
          <Field label={a('passkeys.name')} type="text" value={name} onChange={setName} autoComplete="off" placeholder={a('passkeys.sample')} />
          <button type="submit" className="action is-quiet" disabled={add.isPending}>
            {a('passkeys.add')}
          </button>
        </form>
      )}
    </section>
  );
}
