/** When the resolution was adopted and from when it has effect, by the sentence "Nghị quyết này …". */
import type { Day, Diagnostic } from '../values/index.ts';
import { allMatches } from './all-matches.ts';
import { addDays, datePattern, parseWrittenDate } from './dates.ts';
import { parseNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Resolution } from './types.ts';

export interface Effect extends Pick<Resolution, 'adoptedOn' | 'effectiveFrom'> {
  readonly diagnostics: readonly Diagnostic[];
}

const sentence = /Nghị quyết(?: này(?!\p{L})|(?= (?:đã |được |có hiệu lực)))[^;]{0,500}/gu;
const council = '(?:(?:Hội đồng nhân dân|HĐND|Quốc hội)[^;]{0,100}?\\s)?';
const event = `từ\\s+ngày\\s+(?:được\\s+)?${council}(?<event>thông qua|ký|ban hành)`;
const adoption = new RegExp(`thông qua(?!\\p{L})(?:(?!hiệu lực)[^;]){0,120}?(?<date>${datePattern})`, 'u');
const dated = new RegExp(`hiệu lực(?:(?!thông qua)[^;]){0,60}?từ\\s+(?<date>${datePattern})`, 'u');
const delayed = new RegExp(`hiệu lực[^;]{0,40}?sau\\s+(?<count>\\d{1,3}|\\p{Ll}+(?:\\s\\p{Ll}+)?)\\s+(?:\\([^)]{1,20}\\)\\s+)?ngày[^;]{0,30}?${event}`, 'u');
const atOnce = new RegExp(`hiệu lực[^;]{0,40}?${event}`, 'u');

/** Looks at the paragraphs of body and closing; the last sentence that tells decides. `issued` is the day of signing. */
export function readEffect(prepared: PreparedText, paragraphs: readonly Paragraph[], issued: Day | undefined): Effect {
  const sentences = paragraphs
    .filter(({ text }) => text.includes('Nghị'))
    .flatMap(({ text, start }) => allMatches(sentence, onOneLine(text)).map(({ 0: words, index }) => ({ words, start: start + index })))
    .reverse();
  const find = (pattern: RegExp): Found | undefined => {
    for (const { words, start } of sentences) {
      const match = pattern.exec(words);
      if (match) return { match, start: start + match.index };
    }
    return undefined;
  };
  const adopted = readDated(prepared, find(adoption));
  const effective = readDated(prepared, find(dated)) ?? readRelative(prepared, adopted?.value?.day, issued, find(delayed) ?? find(atOnce));
  return {
    ...(adopted?.value ? { adoptedOn: adopted.value } : {}),
    ...(effective?.value ? { effectiveFrom: effective.value } : {}),
    diagnostics: [adopted?.problem, effective?.problem].filter((problem) => problem !== undefined),
  };
}

/** Places stay where they are. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

interface Found {
  readonly match: RegExpExecArray;
  readonly start: number;
}

interface DatedWords {
  readonly value?: NonNullable<Resolution['adoptedOn']>;
  readonly problem?: Diagnostic;
}

function readDated(prepared: PreparedText, found: Found | undefined): DatedWords | undefined {
  if (!found?.match.groups?.date) return undefined;
  const written = found.match.groups.date;
  const quote = quoteOf(prepared, { start: found.start, end: found.start + found.match[0].length });
  const day = parseWrittenDate(written);
  if (day) return { value: { day, quote } };
  return { problem: { code: 'resolution/impossible-date', severity: 'warning', parameters: { date: written }, span: quote.span } };
}

/** "sau 10 ngày kể từ ngày thông qua" counts from the adoption, "từ ngày ký" from the day of signing where it is known. */
function readRelative(prepared: PreparedText, adopted: Day | undefined, issued: Day | undefined, found: Found | undefined): DatedWords | undefined {
  const from = found?.match.groups?.event === 'thông qua' ? adopted : (issued ?? adopted);
  if (!found || !from) return undefined;
  const quote = quoteOf(prepared, { start: found.start, end: found.start + found.match[0].length });
  const count = parseNumeral(found.match.groups?.count ?? '');
  return { value: { day: addDays(from, count ?? 0), quote } };
}
