/** Why a part is rejected: a person's words, or one of the usual reasons. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { FormButtons } from './form-fields.tsx';
import type { DeskPart } from './rows.ts';
import { useFormInView } from './use-form-in-view.ts';

const usual = ['result', 'name', 'twice'] as const;

export function RejectForm({ part: { part, number } }: { readonly part: DeskPart }): ReactNode {
  const { act, after, close } = useDesk();
  const { d } = useDeskWords();
  const form = useFormInView();
  const id = useId();
  const [why, setWhy] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act({ kind: 'reject', part: part.address, why: why.trim() }, d('said.rejected', { number }), after([part.address]));
  };
  return (
    <form className="review-form" ref={form} onSubmit={submit}>
      <div className="review-field is-wide">
        <label htmlFor={id}>{d('reject.title', { number })}</label>
        <input id={id} value={why} onChange={(event) => setWhy(event.target.value)} required maxLength={4000} autoComplete="off" list={`${id}-usual`} />
        <datalist id={`${id}-usual`}>
          {usual.map((each) => (
            <option key={each} value={d(`reject.reasons.${each}`)} />
          ))}
        </datalist>
      </div>
      <FormButtons save={d('reject.save')} leave={close} />
    </form>
  );
}
