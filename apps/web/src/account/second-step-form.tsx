/** The second step of signing in: a code of the app, or a backup code. */
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { signInSecond } from './api.ts';
import { Field } from './field.tsx';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export function SecondStepForm({ entered, back }: { readonly entered: () => void; readonly back: () => void }): ReactNode {
  const { a } = useAccountWords();
  const [code, setCode] = useState('');
  const enter = useMutation({ mutationFn: () => signInSecond(code), onSuccess: entered, onError: () => setCode('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <>
      <p className="lede">{a('second.lede')}</p>
      <form className="form" onSubmit={submit}>
        <Field label={a('second.code')} type="text" value={code} onChange={setCode} autoComplete="one-time-code" autoFocus />
        <Trouble error={enter.error} />
        <div className="form-row">
          <button type="submit" className="action" disabled={enter.isPending}>
            {a('second.enter')}
          </button>
          <button type="button" className="text-button" onClick={back}>
            {a('second.back')}
          </button>
        </div>
      </form>
    </>
  );
}
