/** Reads a resolution: cuts the text into its parts and has each part read. */
import type { Diagnostic, Span } from '../values/index.ts';
import { cutAppendices } from './appendix.ts';
import { readCitations } from './citations.ts';
import { readEffect } from './effect.ts';
import { findTables } from './find-tables.ts';
import { type Frame, findFrame } from './frame.ts';
import { readHeader } from './header.ts';
import type { Line } from './lines.ts';
import { startsWithMarker } from './markers.ts';
import { joinLines, tableFinder } from './paragraphs.ts';
import type { PreparedText } from './prepare-text.ts';
import { type BodyReading, readBody } from './provisions.ts';
import { quoteOf } from './quote.ts';
import { keepPrepared, readText } from './read-text.ts';
import { readEnding } from './signature.ts';
import type { TableBlock } from './table-lines.ts';
import { readTable } from './tables.ts';
import type { Resolution, Table } from './types.ts';
import { reportUncovered } from './uncovered.ts';

/**
 * Reads any text; never fails. Gives what was understood with places in the original text, and diagnostics for the
 * rest: every letter and digit lies in some span of the result. Time grows linearly with the length of the text.
 */
export function parseResolution(text: string): Resolution {
  const { prepared, lines, pages } = readText(text);
  const blocks = findTables(prepared, lines.slice(bodyLine(lines)));
  const { front, appendices } = cutAppendices(lines, blocks);
  const tableOf = tableFinder(blocks);
  const frame = findFrame(prepared.text, joinLines(prepared.text, front, tableOf));
  const behind = appendices.map((appendix) => joinLines(prepared.text, appendix, tableOf)).filter((paragraphs) => paragraphs.length > 0);
  const { statedEffect, ...header } = readHeader(prepared, frame.header, frame.closing);
  const { signature, recipients } = readEnding(prepared, frame.tail);
  const reading = readBody(prepared, frame.body, behind);
  const { diagnostics: effectDiagnostics, ...effect } = readEffect(prepared, [...frame.body, ...(frame.closing ? [frame.closing] : [])], header.issuedOn?.day);
  const tables = tablesOf(prepared, blocks, reading, header.planYears);
  const read = {
    text,
    ...header,
    ...(statedEffect ? { effectiveFrom: statedEffect } : {}),
    ...effect,
    ...(frame.enacting ? { enactingWords: quoteOf(prepared, frame.enacting) } : {}),
    body: reading.body,
    ...(frame.closing ? { closing: quoteOf(prepared, frame.closing) } : {}),
    ...(signature ? { signature } : {}),
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(reading.appendices.length > 0 ? { appendices: reading.appendices } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    citations: readCitations(prepared, frame),
  };
  const complete = { ...read, preamble: preambleOf(prepared, frame, read) };
  const found = [...missingParts(complete), ...reading.diagnostics, ...effectDiagnostics, ...pageDiagnostics(prepared, pages)];
  const resolution = { ...complete, diagnostics: [...found, ...reportUncovered(text, [...spansOf(complete), ...found.flatMap(({ span }) => span ?? [])])] };
  return keepPrepared(resolution, prepared);
}

/** The line from which on tables are looked for: not in the letterhead. */
function bodyLine(lines: readonly Line[]): number {
  const enacting = lines.findIndex(({ text }) => /^QUYẾT\s*NGHỊ/iu.test(text));
  const start = enacting >= 0 ? enacting : lines.findIndex(({ text }) => startsWithMarker(text));
  return Math.max(start, 0);
}

function tablesOf(prepared: PreparedText, blocks: readonly TableBlock[], { rows }: BodyReading, planYears: readonly number[]): Table[] {
  return blocks.flatMap((block) => {
    const addresses = rows.get(block);
    return addresses ? [readTable(prepared, block, addresses, planYears)] : [];
  });
}

function pageDiagnostics(prepared: PreparedText, pages: readonly Line[]): Diagnostic[] {
  return pages.map((line) => ({ code: 'resolution/page-number', severity: 'note', parameters: { number: line.text }, span: prepared.toOriginal(line) }));
}

type Read = Omit<Resolution, 'diagnostics'>;

/** The words before the enacting ones that no other part of the result quotes: whole paragraphs, or what is left of them. */
function preambleOf(prepared: PreparedText, frame: Frame, read: Omit<Read, 'preamble'>): Span[] {
  const quoted = headerSpans(read).sort((a, b) => a.start - b.start);
  return [...frame.header, ...frame.recitals].flatMap((paragraph) => {
    const whole = prepared.toOriginal(paragraph);
    const inside = quoted.filter((span) => span.start < whole.end && whole.start < span.end);
    return inside.length === 0 ? [whole] : remainsOf(read.text, whole, inside);
  });
}

/** The stretches with words beside the quotes, without blanks and separating punctuation in front. */
function remainsOf(text: string, whole: Span, quoted: readonly Span[]): Span[] {
  let start = whole.start;
  return [...quoted, { start: whole.end, end: whole.end }].flatMap((quote) => {
    const words = text.slice(start, quote.start);
    const from = start + (/^[\s|,;–-]*/u.exec(words) as RegExpExecArray)[0].length;
    start = Math.max(start, quote.end);
    return /[\p{L}\p{N}]/u.test(words) ? [{ start: from, end: quote.start }] : [];
  });
}

function headerSpans({ documentNumber, title, issuer, term, session, issuedOn }: Omit<Read, 'preamble'>): Span[] {
  return [documentNumber, title, issuer, term?.quote, session?.quote, issuedOn?.quote].flatMap((quote) => (quote ? [quote.span] : []));
}

function spansOf(read: Read): Span[] {
  const { enactingWords, closing, signature, recipients = [], appendices = [], tables = [] } = read;
  const parts = [enactingWords, closing, signature?.office, signature?.name].flatMap((quote) => (quote ? [quote.span] : []));
  const provisions = [...read.body, ...appendices].map(({ span }) => span);
  return [...headerSpans(read), ...read.preamble, ...parts, ...recipients, ...provisions, ...tables.map(({ span }) => span)];
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
