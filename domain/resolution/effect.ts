/** When the resolution was adopted and from when it has effect, by the sentence "Nghị quyết này …". */
import type { Day, Diagnostic, Span } from '../values/index.ts';
import { addDays, datePattern, parseWrittenDate } from './dates.ts';
import { parseNumeral } from './numerals.ts';
import type { PreparedText } from './prepare-text.ts';
import { quoteOf } from './quote.ts';
import type { Resolution } from './types.ts';

export interface Effect extends Pick<Resolution, 'adoptedOn' | 'effectiveFrom'> {
  readonly diagnostics: readonly Diagnostic[];
}

const sentence = /Nghị quyết này(?!\p{L})[^;\n]{0,500}/gu;
const adoption = new RegExp(`thông qua(?!\\p{L})(?:(?!hiệu lực)[^;\\n]){0,120}?(?<date>${datePattern})`, 'u');
const dated = new RegExp(`hiệu lực(?:(?!thông qua)[^;\\n]){0,60}?từ\\s+(?<date>${datePattern})`, 'u');
const delayed =
  /hiệu lực[^;\n]{0,40}?sau\s+(?<count>\d{1,3}|\p{Ll}+(?:\s\p{Ll}+)?)\s+ngày[^;\n]{0,20}?từ\s+ngày\s+(?:được\s+)?(?:Hội đồng nhân dân[^,;\n]{0,40}?)?(?:thông qua|ký)/u;
const atOnce = /hiệu lực[^;\n]{0,40}?từ\s+ngày\s+(?:được\s+)?(?:Hội đồng nhân dân[^,;\n]{0,40}?)?(?:thông qua|ký)/u;

/** Looks at a prepared place: the body and the closing. The last sentence that tells decides. */
export function readEffect(prepared: PreparedText, place: Span): Effect {
  const sentences = [...prepared.text.slice(place.start, place.end).matchAll(sentence)].reverse();
  const find = (pattern: RegExp): Found | undefined => {
    for (const { 0: text, index } of sentences) {
      const match = pattern.exec(text);
      if (match) return { match, start: place.start + index + match.index };
    }
    return undefined;
  };
  const adopted = readDated(prepared, find(adoption));
  const effective = readDated(prepared, find(dated)) ?? readRelative(prepared, adopted?.value?.day, find(delayed) ?? find(atOnce));
  return {
    ...(adopted?.value ? { adoptedOn: adopted.value } : {}),
    ...(effective?.value ? { effectiveFrom: effective.value } : {}),
    diagnostics: [adopted?.problem, effective?.problem].filter((problem) => problem !== undefined),
  };
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
  const written = found?.match.groups?.date;
  if (!found || written === undefined) return undefined;
  const quote = quoteOf(prepared, { start: found.start, end: found.start + found.match[0].length });
  const day = parseWrittenDate(written);
  if (day) return { value: { day, quote } };
  return { problem: { code: 'resolution/impossible-date', severity: 'warning', parameters: { date: written }, span: quote.span } };
}

/** "sau 10 ngày kể từ ngày thông qua", "kể từ ngày thông qua": counted from the adoption. */
function readRelative(prepared: PreparedText, adopted: Day | undefined, found: Found | undefined): DatedWords | undefined {
  if (!found || !adopted) return undefined;
  const quote = quoteOf(prepared, { start: found.start, end: found.start + found.match[0].length });
  const count = parseNumeral(found.match.groups?.count ?? '');
  return { value: { day: addDays(adopted, count ?? 0), quote } };
}
