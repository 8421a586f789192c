/** A web page as lines: blocks end lines, table rows keep their cells, lists their numbers; scripts and controls are dropped. */

import type { Diagnostic } from '@moc/domain/values';
import { Parser } from 'htmlparser2';
import type { DocumentLimits } from './document.ts';
import { formatNumber } from './docx/number-format.ts';
import { DocumentFault } from './fault.ts';
import { type Cell, layTable } from './lay-table.ts';
import { note, type Passage, passage } from './passage.ts';

const dropped = new Set(
  'script style noscript template head title svg math iframe object embed canvas audio video select option textarea button nav'.split(' '),
);
const blocks = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th', 'tr']);
/** The number or dash of a list item whose words have not begun. */
const onlyMarker = /^(?:-|[\p{L}\d]+\.) $/u;
const withoutEnd = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

interface OpenTable {
  readonly rows: Cell[][];
  readonly outer: Passage[];
  /** Whether a cell takes the lines now being written, and which of its row. */
  inCell: boolean;
  column: number;
}

interface OpenList {
  readonly format?: string;
  next: number;
}

interface State {
  lines: Passage[];
  line: string;
  /** Notes of the line being written. */
  notes: Diagnostic[];
  readonly tables: OpenTable[];
  readonly lists: OpenList[];
  /** How deep in elements whose content is left out, and what becomes of it. */
  silent: number;
  keep: 'nothing' | 'deletion' | 'footnote';
  kept: string;
  preformatted: number;
  insertedFrom: number;
  counts: { footnotes: number; insertions: number; deletions: number; pictures: number };
}

const letterFormats: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

export function readHtml(html: string, limits: DocumentLimits): readonly Passage[] {
  const state: State = {
    lines: [],
    line: '',
    notes: [],
    tables: [],
    lists: [],
    silent: 0,
    keep: 'nothing',
    kept: '',
    preformatted: 0,
    insertedFrom: -1,
    counts: { footnotes: 0, insertions: 0, deletions: 0, pictures: 0 },
  };
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > limits.maximumDepth * 4) throw new DocumentFault('document/too-deep', { part: 'HTML', maximum: limits.maximumDepth * 4 });
        if (++elements > limits.maximumElements) throw new DocumentFault('document/too-complex', { part: 'HTML', maximum: limits.maximumElements });
        openElement(name, attributes, state);
      },
      ontext: (text) => addText(text, state),
      onclosetag: (name) => {
        depth -= 1;
        closeElement(name, state);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  while (state.tables.length > 0) closeTable(state);
  endLine(state);
  return [...state.lines, passage('', notesOf(state))];
}

function notesOf({ counts: { insertions, deletions, pictures } }: State): readonly Diagnostic[] {
  return [
    ...(insertions + deletions > 0 ? [note('document/tracked-changes', { insertions, deletions })] : []),
    ...(pictures > 0 ? [note('document/pictures-left-out', { count: pictures })] : []),
  ];
}

function addText(text: string, state: State): void {
  if (state.silent > 0) {
    if (state.keep !== 'nothing' && state.kept.length < 1_000) state.kept += text;
    return;
  }
  const table = state.tables.at(-1);
  if (table && !table.inCell && text.trim() === '') return;
  if (state.preformatted > 0) return addPreformatted(text, state);
  const spaced = text.replace(/[ \t\r\n\f]+/g, ' ');
  state.line += state.line === '' || state.line.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
}

function addPreformatted(text: string, state: State): void {
  const [first = '', ...rest] = text.replace(/\r\n?/g, '\n').split('\n');
  state.line += first;
  for (const line of rest) {
    endLine(state);
    state.line = line;
  }
}

function endLine(state: State): void {
  if (state.insertedFrom >= 0) closeInsertion(state);
  const text = state.line.replace(/ +$/, '');
  if (text !== '' || state.notes.length > 0)
    state.lines.push(
      passage(
        text,
        state.notes.map((one) => clipTo(one, text.length)),
      ),
    );
  state.line = '';
  state.notes = [];
}

function clipTo(one: Diagnostic, length: number): Diagnostic {
  return one.span && one.span.end > length ? { ...one, span: { start: Math.min(one.span.start, length), end: length } } : one;
}

/** An exhaustive switch over the elements that mean something for text. */
function openElement(name: string, attributes: Readonly<Record<string, string>>, state: State): void {
  if (state.silent > 0) {
    if (!withoutEnd.has(name)) state.silent += 1;
    return;
  }
  if (isHidden(name, attributes)) return beSilent('nothing', state);
  if (isFootnote(attributes)) return beSilent('footnote', state);
  if (blocks.has(name) && !cells.has(name) && !(name === 'p' && onlyMarker.test(state.line))) endLine(state);
  switch (name) {
    case 'br':
      endLine(state);
      return;
    case 'img':
      state.counts.pictures += 1;
      return;
    case 'del':
      return beSilent('deletion', state);
    case 'ins':
      state.insertedFrom = state.line.length;
      state.counts.insertions += 1;
      return;
    case 'a':
      if (/^sdfootnote\d*anc$|^_ftnref|^_ednref/.test(attributes['name'] ?? attributes['class'] ?? '')) beSilent('nothing', state);
      return;
    case 'pre':
      state.preformatted += 1;
      return;
    case 'ol':
      state.lists.push({ format: letterFormats[attributes['type'] ?? ''] ?? 'decimal', next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
      return;
    case 'ul':
      state.lists.push({ next: 1 });
      return;
    case 'li':
      return openItem(attributes, state);
    case 'table':
      state.tables.push({ rows: [], outer: state.lines, inCell: false, column: 0 });
      state.lines = [];
      return;
    case 'tr':
      closeCell(state);
      state.tables.at(-1)?.rows.push([]);
      return;
    case 'td':
    case 'th':
      return openCell(attributes, state);
  }
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (withoutEnd.has(name)) return false;
  if (name === 'div' && (attributes['title'] === 'header' || attributes['title'] === 'footer')) return true;
  return dropped.has(name) || 'hidden' in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '');
}

/** As LibreOffice and Word write them behind the text. */
function isFootnote({ id = '', style = '' }: Readonly<Record<string, string>>): boolean {
  return /^sd(?:foot|end)note\d+$/.test(id) || /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/i.test(style);
}

function beSilent(keep: State['keep'], state: State): void {
  state.silent = 1;
  state.keep = keep;
  state.kept = '';
}

function openItem(attributes: Readonly<Record<string, string>>, state: State): void {
  const list = state.lists.at(-1);
  if (!list) return;
  if (list.format === undefined) {
    state.line = '- ';
    return;
  }
  const given = Number.parseInt(attributes['value'] ?? '', 10);
  if (Number.isFinite(given)) list.next = given;
  state.line = `${formatNumber(list.next, list.format)}. `;
  list.next += 1;
}

function openCell(attributes: Readonly<Record<string, string>>, state: State): void {
  const table = state.tables.at(-1);
  if (!table) return endLine(state);
  closeCell(state);
  if (table.rows.length === 0) table.rows.push([]);
  const row = table.rows.at(-1)!;
  table.inCell = true;
  state.lines = [];
  table.column = row.length;
  const wide = Number.parseInt(attributes['colspan'] ?? '1', 10) || 1;
  for (let cell = 0; cell < Math.min(Math.max(wide, 1), 64); cell++) row.push([]);
}

function closeCell(state: State): void {
  const table = state.tables.at(-1);
  if (!table) return;
  endLine(state);
  const row = table.rows.at(-1);
  if (table.inCell && row) row[table.column] = state.lines;
  else if (state.lines.length > 0) for (const line of state.lines) table.outer.push(line);
  table.inCell = false;
  state.lines = [];
}

function closeTable(state: State): void {
  closeCell(state);
  const table = state.tables.pop();
  if (!table) return;
  state.lines = table.outer;
  for (const line of layTable(table.rows)) state.lines.push(line);
}

function closeElement(name: string, state: State): void {
  if (state.silent > 0) {
    if (withoutEnd.has(name)) return;
    state.silent -= 1;
    if (state.silent === 0) endSilence(state);
    return;
  }
  switch (name) {
    case 'ins':
      return closeInsertion(state);
    case 'pre':
      endLine(state);
      state.preformatted = Math.max(0, state.preformatted - 1);
      return;
    case 'ol':
    case 'ul':
      endLine(state);
      state.lists.pop();
      return;
    case 'td':
    case 'th':
    case 'tr':
      return closeCell(state);
    case 'table':
      return closeTable(state);
    default:
      if (blocks.has(name)) endLine(state);
  }
}

function closeInsertion(state: State): void {
  const start = state.insertedFrom;
  state.insertedFrom = -1;
  if (start >= 0 && state.line.length > start) state.notes.push(note('document/tracked-insertion', {}, { start, end: state.line.length }));
}

function endSilence(state: State): void {
  const kept = state.kept.replace(/\s+/g, ' ').trim();
  const words = state.keep === 'footnote' ? kept.replace(/^\[?\d+\]?\s*/, '') : kept;
  const at = state.line.length;
  if (state.keep === 'deletion' && words !== '') {
    state.counts.deletions += 1;
    state.notes.push(note('document/tracked-deletion', { removed: words.slice(0, 300) }, { start: at, end: at }));
  }
  if (state.keep === 'footnote' && words !== '') {
    state.counts.footnotes += 1;
    state.notes.push(note('document/footnote', { number: state.counts.footnotes, words }, { start: at, end: at }));
  }
  state.keep = 'nothing';
}
