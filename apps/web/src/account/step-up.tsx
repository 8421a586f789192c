/** Asks anew who is sitting there when the server wants to know: any page wraps a weighty act in `guard` and shows `dialog`. */
import type { StepUpRequest } from '@moc/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { AnswerProblem } from '../dataset/api.ts';
import { accountQuery, askPasskey, openIdAddress, stepUp } from './api.ts';
import { Field } from './field.tsx';
import { answerWithPasskey } from './passkey.ts';
import '../style/account.css';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

export interface StepUp {
  /** Does the act; where the server asks for a fresh proof, asks the person and does it again. Leaving the dialog rejects with the refusal. */
  readonly guard: <T>(act: () => Promise<T>) => Promise<T>;
  /** To be drawn somewhere on the page. */
  readonly dialog: ReactNode;
}

export function useStepUp(): StepUp {
  const [waiting, setWaiting] = useState<{ readonly answer: (proved: boolean) => void } | undefined>(undefined);
  const guard = useCallback(async <T,>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      if (!isAskingForProof(error)) throw error;
      const proved = await new Promise<boolean>((answer) => setWaiting({ answer }));
      setWaiting(undefined);
      if (!proved) throw error;
      return act();
    }
  }, []);
  // Outside the page's own forms: one form may not stand in another.
  return { guard, dialog: waiting && createPortal(<StepUpDialog answer={waiting.answer} />, document.body) };
}

const isAskingForProof = (error: unknown): boolean => error instanceof AnswerProblem && error.problem?.code === 'account/step-up-needed';

function StepUpDialog({ answer }: { readonly answer: (proved: boolean) => void }): ReactNode {
  const { a } = useAccountWords();
  const { data: account } = useQuery(accountQuery);
  const place = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => place.current?.showModal(), []);
  return (
    // Keys pressed here are not the page's: Escape leaves the dialog, not what stands behind it.
    <dialog ref={place} className="step-up" aria-labelledby={title} onCancel={() => answer(false)} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id={title}>{a('stepUp.title')}</h2>
      {account && (
        <>
          <p>{a('stepUp.lede', { name: account.person.name })}</p>
          <Proofs proofs={account.proofs} proved={() => answer(true)} leave={() => answer(false)} />
        </>
      )}
    </dialog>
  );
}

interface ProofsProps {
  readonly proofs: readonly string[];
  readonly proved: () => void;
  readonly leave: () => void;
}

function Proofs({ proofs, proved, leave }: ProofsProps): ReactNode {
  const { a } = useAccountWords();
  const [text, setText] = useState('');
  const asksCode = proofs.includes('code');
  const isTyped = asksCode || proofs.includes('password');
  const prove = useMutation({ mutationFn: stepUp, onSuccess: proved });
  const passkey = useMutation({ mutationFn: async () => answerWithPasskey(await askPasskey()), onSuccess: (answered) => prove.mutate({ passkey: answered }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    prove.mutate((asksCode ? { code: text } : { password: text }) satisfies StepUpRequest);
  };
  return (
    <form className="form" onSubmit={submit}>
      {isTyped && (
        <Field
          label={a(asksCode ? 'stepUp.code' : 'stepUp.word')}
          type={asksCode ? 'text' : 'password'}
          value={text}
          onChange={setText}
          autoComplete={asksCode ? 'one-time-code' : 'current-password'}
          autoFocus
        />
      )}
      {proofs.length === 0 && <p className="message">{a('stepUp.none')}</p>}
      <Trouble error={prove.error ?? passkey.error} />
      <div className="form-row">
        {isTyped && (
          <button type="submit" className="action" disabled={prove.isPending}>
            {a('stepUp.enter')}
          </button>
        )}
        {proofs.includes('passkey') && (
          <button type="button" className="action is-quiet" onClick={() => passkey.mutate()}>
            {a('stepUp.passkey')}
          </button>
        )}
        <button type="button" className="text-button" onClick={leave}>
          {a('stepUp.leave')}
        </button>
      </div>
      {proofs.includes('open-id') && <a href={openIdAddress('step-up', location.pathname + location.search)}>{a('stepUp.openId')}</a>}
    </form>
  );
}
