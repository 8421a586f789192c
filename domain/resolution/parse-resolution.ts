/** Reads a resolution: cuts the text into its parts and has each part read. */
import type { Diagnostic, Span } from '../values/index.ts';
import { readCitations } from './citations.ts';
import { readEffect } from './effect.ts';
import { type Frame, findFrame } from './frame.ts';
import { readHeader } from './header.ts';
import { splitParagraphs } from './paragraphs.ts';
import { type PreparedText, prepareText } from './prepare-text.ts';
import { readBody } from './provisions.ts';
import { quoteOf } from './quote.ts';
import { readSignature } from './signature.ts';
import type { Resolution } from './types.ts';
import { reportUncovered } from './uncovered.ts';

/**
 * Reads any text; never fails. Gives what was understood with places in the original text, and diagnostics for the
 * rest: every letter and digit lies in some span of the result. Time grows linearly with the length of the text.
 */
export function parseResolution(text: string): Resolution {
  const prepared = prepareText(text);
  const frame = findFrame(splitParagraphs(prepared.text));
  const signature = readSignature(prepared, frame.tail);
  const { body, diagnostics } = readBody(prepared, frame.body);
  const { diagnostics: effectDiagnostics, ...effect } = readEffect(prepared, placeOfEffect(frame, prepared));
  const read = {
    text,
    ...readHeader(prepared, frame.header, frame.closing),
    ...effect,
    ...(frame.enacting ? { enactingWords: quoteOf(prepared, frame.enacting) } : {}),
    body,
    ...(frame.closing ? { closing: quoteOf(prepared, frame.closing) } : {}),
    ...(signature ? { signature } : {}),
    citations: readCitations(prepared, frame),
  };
  const complete = { ...read, preamble: preambleOf(prepared, frame, read) };
  const found = [...missingParts(complete), ...diagnostics, ...effectDiagnostics];
  return { ...complete, diagnostics: [...found, ...reportUncovered(text, spansOf(complete))] };
}

function placeOfEffect({ body, closing }: Frame, prepared: PreparedText): Span {
  const start = (body[0] ?? closing)?.start ?? prepared.text.length;
  return { start, end: (closing ?? body.at(-1))?.end ?? start };
}

type Read = Omit<Resolution, 'diagnostics'>;

/** Paragraphs before the enacting words that no other part of the result quotes. */
function preambleOf(prepared: PreparedText, frame: Frame, read: Omit<Read, 'preamble'>): Span[] {
  const quoted = headerSpans(read);
  const all = [...frame.header, ...frame.recitals].map((paragraph) => prepared.toOriginal(paragraph));
  return all.filter((span) => !quoted.some((quote) => quote.start < span.end && span.start < quote.end));
}

function headerSpans({ documentNumber, title, issuer, term, session }: Omit<Read, 'preamble'>): Span[] {
  return [documentNumber, title, issuer, term?.quote, session?.quote].flatMap((quote) => (quote ? [quote.span] : []));
}

function spansOf(read: Read): Span[] {
  const { enactingWords, closing, signature } = read;
  const parts = [enactingWords, closing, signature?.office, signature?.name].flatMap((quote) => (quote ? [quote.span] : []));
  return [...headerSpans(read), ...read.preamble, ...parts, ...read.body.map(({ span }) => span)];
}

/** What a resolution has and this text lacks. */
function missingParts(read: Read): Diagnostic[] {
  if (!/[\p{L}\p{N}]/u.test(read.text)) return [{ code: 'resolution/empty-text', severity: 'error', parameters: {} }];
  const missing: [boolean, Diagnostic['code'], Diagnostic['severity']][] = [
    [read.title === undefined, 'resolution/no-title', 'note'],
    [read.enactingWords === undefined, 'resolution/no-enacting-words', 'warning'],
    [read.body.every(({ number }) => number === undefined), 'resolution/no-numbered-provisions', 'warning'],
    [read.adoptedOn === undefined, 'resolution/no-adoption-day', 'note'],
    [read.signature === undefined, 'resolution/no-signature', 'note'],
  ];
  return missing.flatMap(([isMissing, code, severity]) => (isMissing ? [{ code, severity, parameters: {} }] : []));
}
