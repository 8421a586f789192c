/** The signs, numbers, words and names of a formula, each with its place. */
import { type Decimal, type Diagnostic, parseDecimal, type Span } from '../../values/index.ts';
import { fault } from './faults.ts';
import { limits } from './limits.ts';
import type { BinaryOperator, CheckedFormula } from './types.ts';

export type Token = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'unit'; readonly text: string }
  | { readonly kind: 'operator'; readonly operator: BinaryOperator }
  | { readonly kind: '(' | ')' | ';' | 'end' }
);

const operators: Readonly<Record<string, BinaryOperator>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
};

const numberForm = /\d+(?:[.,]\d+)?/y;
const wordForm = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** Reads the whole formula; the first sign that means nothing ends it. */
export function readTokens(text: string): CheckedFormula<readonly Token[]> {
  if (text.length > limits.length) return { ok: false, faults: [fault('formula/too-long', 0, text.length, { length: text.length, limit: limits.length })] };
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const token = readToken(text, at);
    if ('code' in token) return { ok: false, faults: [token] };
    tokens.push(token);
    at = token.span.end;
  }
  return { ok: true, value: [...tokens, { kind: 'end', span: { start: text.length, end: text.length } }] };
}

function readToken(text: string, at: number): Token | Diagnostic {
  const sign = text[at] as string;
  const one: Span = { start: at, end: at + 1 };
  if (sign === '(' || sign === ')' || sign === ';') return { kind: sign, span: one };
  if (sign === '%' || sign === '‰') return { kind: 'unit', text: sign, span: one };
  if (sign === '[') return enclosed(text, at, ']', 'name');
  if (sign === '{') return enclosed(text, at, '}', 'unit');
  const operator = operators[sign];
  if (operator) return { kind: 'operator', operator, span: one };
  if (/\d/.test(sign)) return readNumber(text, at);
  wordForm.lastIndex = at;
  const word = wordForm.exec(text)?.[0];
  if (word) return { kind: 'word', text: word, span: { start: at, end: at + word.length } };
  const shown = String.fromCodePoint(text.codePointAt(at) as number);
  return fault(sign === ',' ? 'formula/comma' : 'formula/unknown-sign', at, at + shown.length, { given: shown });
}

/** `[thu ngân sách]`, `{tỷ đồng}`: up to the closing sign. */
function enclosed(text: string, at: number, closing: string, kind: 'name' | 'unit'): Token | Diagnostic {
  const end = text.indexOf(closing, at);
  if (end < 0) return fault('formula/unclosed', at, text.length, { wanted: closing });
  const inside = text
    .slice(at + 1, end)
    .normalize('NFC')
    .trim();
  return inside === '' ? fault('formula/empty-name', at, end + 1, {}) : { kind, text: inside, span: { start: at, end: end + 1 } };
}

/** "2.2.c": an indicator's reference, which belongs in square brackets. */
const referenceForm = /^\d+(?:\.\d+)*\.\p{L}(?![\p{L}\d])/u;

/**
 * "0,5" and "0.5" are one half. With exactly three digits behind it a dot or comma may group thousands as well as begin
 * decimals ("1.750"), and nobody knows which: such a number is refused.
 */
function readNumber(text: string, at: number): Token | Diagnostic {
  numberForm.lastIndex = at;
  const written = (numberForm.exec(text) as RegExpExecArray)[0];
  const end = at + written.length;
  const [reference] = referenceForm.exec(text.slice(at)) ?? [];
  if (reference !== undefined) return fault('formula/bare-word', at, at + reference.length, { given: reference });
  if (written.length > limits.digits) return fault('formula/long-number', at, end, { limit: limits.digits });
  if (isAmbiguous(written) || /[.,]/.test(text[end] ?? '')) {
    const run = (/^[\d.,]+/.exec(text.slice(at)) as RegExpExecArray)[0].replace(/[.,]+$/, '');
    const plain = run.replace(/[.,]/g, '');
    return fault('formula/ambiguous-number', at, at + run.length, { given: run, whole: plain, fraction: `${written.replace('.', ',')}0` });
  }
  return { kind: 'number', value: parseDecimal(written.replace(',', '.')) as Decimal, span: { start: at, end } };
}

const isAmbiguous = (written: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(written);
