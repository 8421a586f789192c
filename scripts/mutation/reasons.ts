/**
 * Why a mutant may live: the first reason that fits is printed beside it in docs/mutation. `equivalent`: no input can tell it
 * from the original; `harmless`: one could, but what people see or keep stays right; everything else is `untested`.
 */
import type { JudgedMutant } from './results.ts';

export interface Reason {
  readonly id: string;
  readonly kind: 'equivalent' | 'harmless' | 'untested';
  readonly says: string;
  readonly fits: (mutant: JudgedMutant, file: string) => boolean;
}

/** The pattern with every "one or more blanks" written as "one blank". */
const singleBlanks = (pattern: string): string => pattern.replaceAll(String.raw`\s+`, String.raw`\s`);

const untested: Reason = { id: 'untested', kind: 'untested', says: 'no test tells it from the original yet', fits: () => true };

export const reasons: readonly Reason[] = [
  {
    id: 'blanks',
    kind: 'equivalent',
    says: 'a pattern of the plan that allows several blanks now allows one: passages come with white space drawn together (text.ts, sentences.ts)',
    fits: ({ mutatorName, original, replacement }, file) =>
      mutatorName === 'Regex' && file.startsWith('domain/plan/') && singleBlanks(original) === singleBlanks(replacement),
  },
  {
    id: 'default',
    kind: 'equivalent',
    says: 'a default that the type checker demands behind `??` or in a guard, never reached by any test: what stands before is always there',
    fits: ({ mutatorName, original, status }) =>
      status === 'NoCoverage' && ['StringLiteral', 'ArrayDeclaration'].includes(mutatorName) && /^(?:''|\[\])$/.test(original),
  },
  {
    id: 'chain',
    kind: 'equivalent',
    says: 'a `?.` that the type checker demands behind a search or an index that always finds',
    fits: ({ mutatorName, original }) => mutatorName === 'OptionalChaining' && /(?:exec\(|\.at\(|\[\d\]|find\w*\()/.test(original),
  },
  untested,
];

export const reasonFor = (mutant: JudgedMutant, file: string): Reason => reasons.find(({ fits }) => fits(mutant, file)) ?? untested;
