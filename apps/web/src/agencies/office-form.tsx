/** The frame of every form of the office pages, and its plain fields. */
import { type FormEvent, type HTMLInputTypeAttribute, type ReactNode, useId } from 'react';
import { ProblemWords } from '../shell/problem-words.tsx';
import { useAgencyWords } from './use-agency-words.ts';

interface OfficeFormProps {
  readonly title?: string;
  readonly hint?: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly submit: () => void;
  readonly leave: () => void;
  readonly children: ReactNode;
}

export function OfficeForm({ title, hint, isBusy, error, submit, leave, children }: OfficeFormProps): ReactNode {
  const { g } = useAgencyWords();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="office-form" onSubmit={send} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && <h2 id={id}>{title}</h2>}
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <div className="row-details">{children}</div>
      <p className="row-choices">
        <button type="submit" className="action" disabled={isBusy}>
          {g('keep')}
        </button>
        <button type="button" className="text-button" onClick={leave}>
          {g('leave')}
        </button>
      </p>
      {error && (
        <p className="row-trouble" role="alert">
          <ProblemWords error={error} />
        </p>
      )}
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly hint?: string;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly pattern?: string;
  readonly lang?: string;
  /** Offered while typing: value and what it is called. */
  readonly offers?: readonly (readonly [string, string])[];
}

export function Line({ label, value, onChange, type = 'text', hint, required = false, readOnly = false, pattern, lang, offers }: LineProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        required={required}
        readOnly={readOnly}
        pattern={pattern}
        lang={lang}
        maxLength={type === 'date' ? undefined : 500}
        autoComplete="off"
        list={offers && `${id}-offers`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Value and what it is called. */
  readonly options: readonly (readonly [string, string])[];
  readonly required?: boolean;
  /** What no choice is called. */
  readonly none?: string;
  readonly hint?: string;
}

export function Choice({ label, value, onChange, options, required = false, none = '', hint }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{none}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** "giáo dục; y tế" as a list. */
export const fieldsOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Without what was left empty. */
export const given = (parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
