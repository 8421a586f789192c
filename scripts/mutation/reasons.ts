/**
 * Why a mutant may live: the first reason that fits is printed beside it in docs/mutation. `equivalent`: no input can tell it
 * from the original; `harmless`: one could, but what people see or keep stays right; `unreached`: no test comes there, and
 * nobody has shown that nothing can; everything else is `untested`.
 */
import { lookedAt } from './by-hand.ts';
import type { JudgedMutant } from './results.ts';

export interface Reason {
  readonly id: string;
  readonly kind: 'equivalent' | 'harmless' | 'unreached' | 'untested';
  readonly says: string;
  /** `before`: what stands on its line before the mutant. */
  readonly fits: (mutant: JudgedMutant, file: string, before: string) => boolean;
}

const untested: Reason = { id: 'untested', kind: 'untested', says: 'no test tells it from the original yet', fits: () => true };

export const reasons: readonly Reason[] = [
  {
    id: 'looked at',
    kind: 'equivalent',
    says: 'looked at one by one: why it changes nothing stands in scripts/mutation/by-hand.ts',
    fits: ({ original, replacement }, file) =>
      lookedAt.some((one) => one.file === file && one.original === original && (one.replacements?.includes(replacement) ?? true)),
  },
  {
    id: 'absent',
    kind: 'harmless',
    says: 'a property that would be left out is there and undefined: the same once it is stored or sent as JSON',
    fits: ({ mutatorName, original, replacement }, _, before) =>
      mutatorName === 'ConditionalExpression' && replacement === 'true' && /^[\w.#?]+ !== undefined$/.test(original) && before.endsWith('...('),
  },
  {
    id: 'default',
    kind: 'unreached',
    says: 'a default behind `??` that the type checker demands; in every test what stands before it is there',
    fits: ({ mutatorName, original, status }) =>
      status === 'NoCoverage' && ['StringLiteral', 'ArrayDeclaration'].includes(mutatorName) && /^(?:''|'0'|\[\])$/.test(original),
  },
  {
    id: 'chain',
    kind: 'unreached',
    says: 'a `?.` behind a search or an index that finds in every test',
    fits: ({ mutatorName, original }) => mutatorName === 'OptionalChaining' && /(?:exec\(|\.at\(|\[\d\]|find\w*\()/.test(original),
  },
  untested,
];

export const reasonFor = (mutant: JudgedMutant, file: string, before = ''): Reason => reasons.find(({ fits }) => fits(mutant, file, before)) ?? untested;
