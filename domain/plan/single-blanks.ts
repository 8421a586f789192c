/** Blanks drawn together before words are read, and the way back: phrases are written with one plain blank between words. */
import type { Span } from '../values/index.ts';
import type { PartReading, PartsRead } from './part-reading.ts';

export interface DrawnTogether {
  readonly text: string;
  /** The place in the words as given; whole, whatever blanks lie within. */
  readonly toGiven: (span: Span) => Span;
}

/** Stands in no prepared text. */
const oddBlank = /[\t\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Undefined where every blank is a plain space that stands alone, as nearly everywhere. Line breaks are no blanks. */
export function drawTogether(given: string): DrawnTogether | undefined {
  if (!(given.includes('  ') || oddBlank.test(given))) return undefined;
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < given.length; at++) {
    if (isBlank(given[at]) && isBlank(given[at + 1])) continue;
    places.push(at);
    text += isBlank(given[at]) ? ' ' : given[at];
  }
  const placeOf = (at: number): number => places[at] ?? given.length;
  return { text, toGiven: ({ start, end }) => ({ start: placeOf(start), end: end > start ? placeOf(end - 1) + 1 : placeOf(start) }) };
}

const isBlank = (character: string | undefined): boolean => character !== undefined && character !== '\n' && character.trim() === '';

/** What was read from words drawn together, with its places in the words as given. */
export function movedBack({ parts, about, diagnostics }: PartsRead, toGiven: DrawnTogether['toGiven']): PartsRead {
  return {
    parts: parts.map((part) => movePart(part, toGiven)),
    about,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, ...(diagnostic.span && { span: toGiven(diagnostic.span) }) })),
  };
}

function movePart(part: PartReading, toGiven: DrawnTogether['toGiven']): PartReading {
  const { span, valueSpan, indicatorSpan, setter } = part;
  return {
    ...part,
    span: toGiven(span),
    ...(valueSpan && { valueSpan: toGiven(valueSpan) }),
    ...(indicatorSpan && { indicatorSpan: toGiven(indicatorSpan) }),
    ...(setter && { setter: { ...setter, span: toGiven(setter.span) } }),
  };
}
