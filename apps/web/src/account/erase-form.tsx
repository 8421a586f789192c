/** Erases a person's name and account for good: says plainly what goes and what stays, and wants the name typed. */
import type { PersonEntry } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { erasePerson } from './api.ts';
import { Field } from './field.tsx';
import type { StepUp } from './step-up.tsx';
import { Trouble } from './trouble.tsx';
import { useAccountWords } from './use-account-words.ts';

interface EraseFormProps {
  readonly tenant: string;
  readonly person: PersonEntry;
  readonly guard: StepUp['guard'];
  readonly done: () => void;
  readonly leave: () => void;
}

const same = (a: string, b: string): boolean => a.normalize('NFC').trim() === b.normalize('NFC').trim();

export function EraseForm({ tenant, person, guard, done, leave }: EraseFormProps): ReactNode {
  const { a } = useAccountWords();
  const [typed, setTyped] = useState('');
  const erase = useMutation({ mutationFn: () => guard(() => erasePerson(tenant, person.id)), onSuccess: done });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (same(typed, person.name)) erase.mutate();
  };
  return (
    <form className="form erase-form" onSubmit={submit} aria-label={a('people.eraseTitle', { name: person.name })}>
      <h2>{a('people.eraseTitle', { name: person.name })}</h2>
      <p className="message is-refusal">{a('people.eraseWarning')}</p>
      <Field label={a('people.eraseType')} type="text" value={typed} onChange={setTyped} autoComplete="off" autoFocus />
      <Trouble error={erase.error} />
      <div className="form-row">
        <button type="submit" className="action" disabled={!same(typed, person.name) || erase.isPending}>
          {a('people.eraseNow')}
        </button>
        <button type="button" className="text-button" onClick={leave}>
          {a('people.eraseLeave')}
        </button>
      </div>
    </form>
  );
}
