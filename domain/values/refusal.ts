/** Refusals and diagnostics: a code, parameters, a place. The words live in one registry (`@moc/domain/refusals`). */
import type { Span } from './span.ts';

/** "step/what": `observation/unknown-source`. */
export type Code = `${string}/${string}`;

export type Parameters = Readonly<Record<string, string | number>>;

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Why a command or a file was not accepted. */
export interface Refusal {
  readonly code: Code;
  readonly parameters: Parameters;
  readonly place?: Place;
}

/** Where in a file: 1-based line, column name, or field path. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
}

/** What a reader noticed in a text. Reading never fails; it says what it could not understand. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: 'error' | 'warning' | 'note';
  readonly parameters: Parameters;
  readonly span?: Span;
}

/** Words of a code: what was given, what was wanted, why, what next. `{name}` is replaced by the parameter. */
export type RefusalWords = Readonly<Record<Code, Bilingual>>;

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (first: Refusal, ...rest: Refusal[]): Outcome<never> => ({ ok: false, refusals: [first, ...rest] });
