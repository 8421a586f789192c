/** What is wrong with a formula, with its place counted for people: the first character is 1. */
import type { Code, Diagnostic, Parameters } from '../../values/index.ts';

/** An error at a stretch of the formula; `at` is filled in for the message. */
export function fault(code: Code, start: number, end: number, parameters: Parameters): Diagnostic {
  return { code, severity: 'error', parameters: { ...parameters, at: start + 1 }, span: { start, end } };
}
