/**
 * Reads a formula into a tree: `+ -`, then `* /`, then a sign before; brackets; calls with arguments parted by `;`; figures
 * in square brackets; numbers with a unit in braces or `%`. A Pratt parser: one loop for all operators, by binding power.
 */
import type { Measure } from '../../observation/index.ts';
import type { Diagnostic, Span } from '../../values/index.ts';
import { fault } from './faults.ts';
import { findFunction, formulaFunctions } from './function-names.ts';
import { limits } from './limits.ts';
import { readTokens, type Token } from './tokens.ts';
import type { BinaryOperator, CheckedFormula, FormulaNode } from './types.ts';

interface Parser {
  readonly tokens: readonly Token[];
  next: number;
  nodes: number;
  fault?: Diagnostic;
}

const bindingPower: Readonly<Record<BinaryOperator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** Words after the bar in `[xuất khẩu | tăng trưởng]`: the form in which the figure came. */
const measureNames: Readonly<Record<string, Measure>> = {
  value: 'value',
  'giá trị': 'value',
  count: 'count',
  'số lượng': 'count',
  'growth-yoy': 'growth-yoy',
  growth: 'growth-yoy',
  'tăng trưởng': 'growth-yoy',
  'share-of-plan': 'share-of-plan',
  'so với kế hoạch': 'share-of-plan',
};

/** The tree of a formula, or what is wrong with it and where. Never throws, and takes time in proportion to the length. */
export function parseFormula(text: string): CheckedFormula<FormulaNode> {
  const tokens = readTokens(text);
  if (!tokens.ok) return tokens;
  const parser: Parser = { tokens: tokens.value, next: 0, nodes: 0 };
  const node = parseOperators(parser, 0, 0);
  if (node && !parser.fault) {
    const rest = peek(parser);
    if (rest.kind === 'end') return { ok: true, value: node };
    return { ok: false, faults: [rest.kind === ')' ? at('formula/unopened', rest.span) : unexpected(rest)] };
  }
  return { ok: false, faults: [parser.fault as Diagnostic] };
}

const at = (code: `formula/${string}`, span: Span, parameters: Record<string, string | number> = {}): Diagnostic =>
  fault(code, span.start, span.end, parameters);

const peek = ({ tokens, next }: Parser): Token => tokens[next] as Token;

function take(parser: Parser): Token {
  const token = peek(parser);
  if (token.kind !== 'end') parser.next += 1;
  return token;
}

function refuse(parser: Parser, found: Diagnostic): undefined {
  parser.fault ??= found;
  return undefined;
}

/** Counts a node; a formula of too many is refused. */
function made(parser: Parser, node: FormulaNode): FormulaNode | undefined {
  parser.nodes += 1;
  return parser.nodes > limits.nodes ? refuse(parser, at('formula/too-many-parts', node.span, { limit: limits.nodes })) : node;
}

function unexpected(token: Token): Diagnostic {
  return token.kind === 'end' ? at('formula/ends-early', token.span) : at('formula/unexpected', token.span, { given: sayToken(token) });
}

function sayToken(token: Token): string {
  switch (token.kind) {
    case 'number':
      return token.value;
    case 'word':
    case 'unit':
      return token.text;
    case 'name':
      return `[${token.text}]`;
    case 'operator':
      return token.operator;
    case '(':
    case ')':
    case ';':
    case 'end':
      return token.kind;
  }
}

/** An operand and all operators behind it that bind more tightly than `power`. */
function parseOperators(parser: Parser, power: number, depth: number): FormulaNode | undefined {
  let left = parseOperand(parser, depth);
  while (left) {
    const token = peek(parser);
    if (token.kind !== 'operator' || bindingPower[token.operator] <= power) return left;
    take(parser);
    const right = parseOperators(parser, bindingPower[token.operator], depth + 1);
    if (!right) return undefined;
    left = made(parser, { kind: 'binary', operator: token.operator, left, right, span: { start: left.span.start, end: right.span.end } });
  }
  return undefined;
}

function parseOperand(parser: Parser, depth: number): FormulaNode | undefined {
  const token = take(parser);
  if (depth > limits.depth) return refuse(parser, at('formula/too-deep', token.span, { limit: limits.depth }));
  switch (token.kind) {
    case 'number':
      return parseNumber(parser, token);
    case 'name':
      return parseFigure(parser, token);
    case 'word':
      return parseCall(parser, token, depth);
    case '(':
      return parseBracket(parser, token, depth);
    case 'operator':
      return token.operator === '-' ? parseNegation(parser, token, depth) : refuse(parser, unexpected(token));
    case 'unit':
    case ')':
    case ';':
    case 'end':
      return refuse(parser, unexpected(token));
  }
}

function parseNumber(parser: Parser, token: Extract<Token, { kind: 'number' }>): FormulaNode | undefined {
  const unit = peek(parser);
  if (unit.kind !== 'unit') return made(parser, { kind: 'number', value: token.value, span: token.span });
  take(parser);
  return made(parser, { kind: 'number', value: token.value, unit: unit.text, span: { start: token.span.start, end: unit.span.end } });
}

function parseFigure(parser: Parser, token: Extract<Token, { kind: 'name' }>): FormulaNode | undefined {
  const [name = '', ...marks] = token.text.split('|').map((part) => part.trim());
  const [mark] = marks;
  if (name === '' || marks.length > 1) return refuse(parser, at('formula/empty-name', token.span));
  if (mark === undefined) return made(parser, { kind: 'figure', name, span: token.span });
  const key = mark.toLocaleLowerCase('vi');
  const measure = Object.hasOwn(measureNames, key) ? measureNames[key] : undefined;
  if (!measure) return refuse(parser, at('formula/unknown-measure', token.span, { given: mark, wanted: Object.keys(measureNames).join(', ') }));
  return made(parser, { kind: 'figure', name, measure, span: token.span });
}

function parseNegation(parser: Parser, sign: Token, depth: number): FormulaNode | undefined {
  const of = parseOperand(parser, depth + 1);
  return of && made(parser, { kind: 'negate', of, span: { start: sign.span.start, end: of.span.end } });
}

function parseBracket(parser: Parser, opening: Token, depth: number): FormulaNode | undefined {
  const inside = parseOperators(parser, 0, depth + 1);
  if (!inside) return undefined;
  const closing = take(parser);
  if (closing.kind !== ')') return refuse(parser, closing.kind === 'end' ? at('formula/unclosed', opening.span, { wanted: ')' }) : unexpected(closing));
  return { ...inside, span: { start: opening.span.start, end: closing.span.end } };
}

function parseCall(parser: Parser, word: Extract<Token, { kind: 'word' }>, depth: number): FormulaNode | undefined {
  const called = findFunction(word.text);
  if (peek(parser).kind !== '(') return refuse(parser, at('formula/bare-word', word.span, { given: word.text }));
  if (!called) return refuse(parser, at('formula/unknown-function', word.span, { given: word.text, wanted: knownFunctions }));
  const opening = take(parser);
  const found = parseArguments(parser, opening, depth + 1);
  if (!found) return undefined;
  const span = { start: word.span.start, end: found.end };
  const { length } = found.nodes;
  if (length < called.least || length > called.most) {
    const wanted = called.least === called.most ? String(called.least) : `${called.least}–${called.most}`;
    return refuse(parser, at('formula/argument-count', span, { given: word.text, count: length, wanted }));
  }
  return made(parser, { kind: 'call', name: called.name, arguments: found.nodes, span });
}

const knownFunctions = formulaFunctions.map(({ spellings }) => `${spellings[0]} (${spellings.at(-1)})`).join(', ');

function parseArguments(parser: Parser, opening: Token, depth: number): { readonly nodes: readonly FormulaNode[]; readonly end: number } | undefined {
  if (peek(parser).kind === ')') return { nodes: [], end: take(parser).span.end };
  const nodes: FormulaNode[] = [];
  for (;;) {
    const node = parseOperators(parser, 0, depth);
    if (!node) return undefined;
    nodes.push(node);
    const token = take(parser);
    if (token.kind === ')') return { nodes, end: token.span.end };
    if (token.kind !== ';') return refuse(parser, token.kind === 'end' ? at('formula/unclosed', opening.span, { wanted: ')' }) : unexpected(token));
  }
}
