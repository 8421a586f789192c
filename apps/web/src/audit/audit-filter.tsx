/** What the log is filtered by. Nothing is asked for before the form is sent. */
import type { AuditView } from '@moc/wire';
import { type FormEvent, type ReactNode, useId } from 'react';
import { type AuditChoice, everything } from './api.ts';
import { useAuditWords } from './use-audit-words.ts';

interface Props {
  readonly choice: AuditChoice;
  readonly choose: (choice: AuditChoice) => void;
  readonly kinds: AuditView['kinds'];
  readonly people: AuditView['people'];
}

export function AuditFilter({ choice, choose, kinds, people }: Props): ReactNode {
  const { a, pick } = useAuditWords();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const of = (name: keyof AuditChoice) => String(given.get(name) ?? '').trim();
    choose({ person: of('person'), kind: of('kind'), from: of('from'), to: of('to'), about: of('about'), text: of('text') });
  };
  const isFiltered = Object.values(choice).some((value) => value !== '');
  return (
    <form className="audit-filter" aria-label={a('filter.legend')} onSubmit={send} key={JSON.stringify(choice)}>
      <Field name={a('filter.person')}>
        {(id) => (
          <select id={id} name="person" defaultValue={choice.person}>
            <option value="">{a('filter.any')}</option>
            {people.map(({ account, name }) => (
              <option key={account} value={account} lang="vi">
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={a('filter.kind')}>
        {(id) => (
          <select id={id} name="kind" defaultValue={choice.kind}>
            <option value="">{a('filter.any')}</option>
            {kinds.map(({ kind, says }) => (
              <option key={kind} value={kind}>
                {pick(says)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={a('filter.from')}>{(id) => <input id={id} name="from" type="date" defaultValue={choice.from} />}</Field>
      <Field name={a('filter.to')}>{(id) => <input id={id} name="to" type="date" defaultValue={choice.to} />}</Field>
      <Field name={a('filter.about')}>{(id) => <input id={id} name="about" maxLength={200} defaultValue={choice.about} />}</Field>
      <Field name={a('filter.text')}>{(id) => <input id={id} name="text" maxLength={200} defaultValue={choice.text} />}</Field>
      <div className="audit-filter-actions">
        <button type="submit" className="action">
          {a('filter.apply')}
        </button>
        {isFiltered && (
          <button type="button" className="text-button" onClick={() => choose(everything)}>
            {a('filter.clear')}
          </button>
        )}
      </div>
    </form>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: (id: string) => ReactNode }): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
