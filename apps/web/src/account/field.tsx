/** A field with its name above it and, where needed, a hint below. */
import { type HTMLInputAutoCompleteAttribute, type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly minLength?: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export function Field({ label, type, value, onChange, autoComplete, minLength, hint, placeholder, autoFocus = false }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field-name">
        {label}
      </label>
      <input
        id={id}
        type={type}
        value={value}
        required
        minLength={minLength}
        placeholder={placeholder}
        // biome-ignore lint/a11y/noAutofocus: a step that follows a key press asks for this one thing only
        autoFocus={autoFocus}
        autoComplete={autoComplete}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
