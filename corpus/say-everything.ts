/** Any reading, with every field of it, in lines that a person can check: places are offsets with their first and last words. */
import type { Confidence, Criterion, TargetPart } from '@moc/domain/plan';
import type { Provision, Quote } from '@moc/domain/resolution';
import type { Period, Quantity, Span } from '@moc/domain/values';
import { sayCriterion } from './say-part.ts';

const width = 150;

type Fields = Readonly<Record<string, unknown>>;

/** Every field of a value, by name; spans point into `text`. Short fields share a line, long ones have lines of their own below. */
export function sayEverything(value: unknown, text: string, indent = ''): string {
  const short = sayShort(value, text);
  if (short !== undefined && indent.length + short.length <= width) return ` ${short}`;
  const inner = `${indent}  `;
  if (isProvision(value)) return sayProvision(value, indent);
  if (isPart(value)) return sayPartInFull(value, text, indent);
  if (Array.isArray(value))
    return value.map((one) => (hasOwnLines(one) ? sayEverything(one, text, indent) : `\n${indent}-${sayEverything(one, text, inner)}`)).join('');
  if (!isRecord(value)) return ` ${short}`;
  const said = fieldsOf(value).map(([key, one]) => ({ key, one, short: sayShort(one, text) }));
  const brief = said.flatMap(({ key, short: words }) => (words !== undefined && words.length <= width ? [`${key}: ${words}`] : []));
  const long = said.filter(({ short: words }) => words === undefined || words.length > width);
  return [...filled(brief, indent), ...long.map(({ key, one }) => `\n${indent}${key}:${sayEverything(one, text, inner)}`)].join('');
}

/** Fields side by side, as many as fit on a line. */
function filled(words: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= width) lines[lines.length - 1] = `${last} · ${word}`;
    else lines.push(`\n${indent}${word}`);
  }
  return lines;
}

/** On one line; undefined for what always has lines of its own. */
function sayShort(value: unknown, text: string): string | undefined {
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) {
    const all = value.map((one) => sayShort(one, text));
    return all.includes(undefined) ? undefined : `[${all.join(', ')}]`;
  }
  if (!isRecord(value)) return String(value);
  if (hasOwnLines(value)) return undefined;
  if (isCriterion(value)) return sayCriterionInFull(value);
  if (isShaped<Span>(value, ['start', 'end'])) return saySpan(value, text);
  if (isShaped<Quote>(value, ['text', 'span'])) return `${value.span.start}–${value.span.end} “${value.text}”`;
  if (isShaped<Period>(value, ['start', 'months'])) return `${value.start}+${value.months}`;
  if (isShaped<Quantity>(value, ['value', 'unit'])) return `${value.value} <${value.unit.code} ${value.unit.vi} ×${value.unit.factor}>`;
  if (isShaped<Confidence>(value, ['value', 'reasons', 'alternatives']) && value.reasons.length + value.alternatives.length === 0) return String(value.value);
  const all = fieldsOf(value).map(([key, one]) => [key, sayShort(one, text)]);
  return all.some(([, one]) => one === undefined) ? undefined : `{${all.map(([key, one]) => `${key}: ${one}`).join(', ')}}`;
}

/** The words of provisions stand in `provisions.txt`. */
function sayProvision({ address, kind, number, span, numberSpan, headingSpan, textSpan, children, ...more }: Provision, indent: string): string {
  const places = Object.entries({ number: numberSpan, heading: headingSpan, text: textSpan }).flatMap(([name, one]) =>
    one ? [`${name} ${sayPlace(one)}`] : [],
  );
  const own = [address, kind, ...(number === undefined ? [] : [`“${number}”`]), sayPlace(span), ...places, ...Object.keys(more)].join(' ');
  return `\n${indent}${own}${children.map((child) => sayProvision(child, `${indent}  `)).join('')}`;
}

/** Firm, binding and beyond doubt unless it is said. */
function sayPartInFull(part: Part, text: string, indent: string): string {
  const { address, span, valueSpan, indicatorSpan, name, criterion, role, strength, confidence, ...more } = part;
  const first = [address ?? 'phan', saySpan(span, text), valueSpan && `figure ${sayPlace(valueSpan)}`, indicatorSpan && `name ${saySpan(indicatorSpan, text)}`];
  const rest = fieldsOf(more).map(([key, one]) => `${key} ${sayShort(one, text)}`);
  const usual = [
    role === 'binding' ? '' : role,
    strength === 'firm' ? '' : strength,
    confidence.value === 1 && sayShort(confidence, text) === '1' ? '' : sayShort(confidence, text),
  ];
  const second = [sayCriterionInFull(criterion), `“${name}”`, ...rest, ...usual];
  return [first, second]
    .map((said, i) => `\n${indent}${i === 0 ? '' : '  '}${said.filter((words) => words !== undefined && words !== '').join(' | ')}`)
    .join('');
}

/** With the codes and factors of its units: some are called alike. */
function sayCriterionInFull(criterion: Criterion): string {
  const codes = quantitiesIn(criterion).map(({ unit }) => `${unit.code} ×${unit.factor}`);
  return [sayCriterion(criterion), ...(codes.length > 0 ? [`<${[...new Set(codes)].join(', ')}>`] : [])].join(' ');
}

function quantitiesIn(criterion: Criterion): Quantity[] {
  if (criterion.kind === 'change') return quantitiesIn(criterion.amount);
  if (criterion.kind === 'range') return [criterion.lower, criterion.upper];
  return 'value' in criterion ? [criterion.value] : [];
}

const sayPlace = ({ start, end }: Span): string => `${start}–${end}`;

function saySpan(span: Span, text: string): string {
  const words = text
    .slice(span.start, span.end)
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const said = words.length <= 5 ? words : [...words.slice(0, 2), '…', ...words.slice(-2)];
  return `${sayPlace(span)} ${said.join(' ')}`.trim();
}

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isProvision = (value: unknown): value is Provision => isRecord(value) && 'textSpan' in value && 'children' in value;

type Part = Omit<TargetPart, 'address' | 'within'> & { readonly address?: string };
const isPart = (value: unknown): value is Part => isRecord(value) && 'criterion' in value && 'confidence' in value;
const isCriterion = (value: Fields): value is Criterion => 'kind' in value && ['value', 'lower', 'amount', 'what', 'verb'].some((key) => key in value);
const hasOwnLines = (value: unknown): boolean => isProvision(value) || isPart(value);

/** Has these fields and no other. */
function isShaped<T>(value: Fields, keys: readonly (keyof T & string)[]): value is Fields & T {
  return Object.keys(value).length === keys.length && keys.every((key) => key in value);
}

/** By name: the order in which fields were written says nothing. */
const fieldsOf = (value: Fields): [string, unknown][] =>
  Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
