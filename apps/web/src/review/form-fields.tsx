/** The small fields of the desk's forms: a name above, what is wrong below. */
import { type ReactNode, useId } from 'react';
import { useDeskWords } from './desk-words.ts';

interface Shared {
  readonly label: string;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly isWide?: boolean;
}

interface TextFieldProps extends Shared {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly list?: string;
  readonly lang?: string;
  readonly inputMode?: 'decimal';
}

export function TextField({ label, value, onChange, fault, hint, isWide = false, list, lang, inputMode }: TextFieldProps): ReactNode {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div className={isWide ? 'review-field is-wide' : 'review-field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        list={list}
        lang={lang}
        inputMode={inputMode}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onFocus={(event) => event.target.select()}
      />
      {note !== undefined && (
        <p className={fault === undefined ? 'hint' : 'review-fault'} id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

interface SelectFieldProps<T extends string> extends Shared {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly (readonly [value: T, label: string])[];
}

export function SelectField<T extends string>({ label, value, onChange, options, fault, isWide = false }: SelectFieldProps<T>): ReactNode {
  const id = useId();
  return (
    <div className={isWide ? 'review-field is-wide' : 'review-field'}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {fault !== undefined && <p className="review-fault">{fault}</p>}
    </div>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, hint, checked, onChange }: CheckFieldProps): ReactNode {
  const id = useId();
  const box = (
    <label className="review-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} aria-describedby={hint && id} />
      {label}
    </label>
  );
  if (hint === undefined) return box;
  return (
    <div className="review-check-field is-wide">
      {box}
      <p className="hint" id={id}>
        {hint}
      </p>
    </div>
  );
}

interface FormButtonsProps {
  readonly save: string;
  readonly leave: () => void;
  readonly isDisabled?: boolean;
}

export function FormButtons({ save, leave, isDisabled = false }: FormButtonsProps): ReactNode {
  const { d } = useDeskWords();
  return (
    <p className="review-form-buttons">
      <button type="submit" className="text-button" disabled={isDisabled}>
        <kbd>Enter</kbd>
        {save}
      </button>
      <button type="button" className="text-button" onClick={leave}>
        <kbd>Esc</kbd>
        {d('form.leave')}
      </button>
    </p>
  );
}
