/** A PDF with a text layer as text: columns in order, what repeats on pages left out, lines joined into paragraphs. */
import type { Diagnostic } from '@moc/domain/values';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { DocumentLimits } from '../document.ts';
import { DocumentFault } from '../fault.ts';
import { layTable } from '../lay-table.ts';
import { note, type Passage, passage, warning } from '../passage.ts';
import { type Flow, orderPage } from './columns.ts';
import { readGlyphs } from './glyphs.ts';
import { cleanPages } from './margins.ts';
import { layPage, type PageText, textOfLine } from './page-text.ts';
import { joinLines, type MarginLine } from './paragraphs.ts';
import { readTableRows } from './table-rows.ts';

export async function readPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<readonly Passage[]> {
  const pages = await readPages(bytes, limits);
  const bare = pages.flatMap((page, at) => (page.lines.length + page.tables.length === 0 ? [at + 1] : []));
  const cleaned = cleanPages(pages);
  refuseUnreadable(cleaned.pages);
  const ordered = cleaned.pages.map(orderPage);
  const { lines, hyphens } = readFlows(ordered.map(({ flows }) => flows));
  const columned = ordered.flatMap(({ columns }, at) => (columns === 2 ? [at + 1] : []));
  const turned = pages.reduce((sum, page) => sum + page.turned, 0);
  const notes: readonly Diagnostic[] = [
    ...cleaned.notes,
    ...(bare.length > 0 ? [warning('document/pages-without-text', { pages: bare.join(', ') })] : []),
    ...(columned.length > 0 ? [note('document/columns-read', { pages: columned.join(', ') })] : []),
    ...(hyphens > 0 ? [note('document/hyphens-joined', { count: hyphens })] : []),
    ...(turned > 0 ? [note('document/turned-left-out', { count: turned })] : []),
  ];
  return [...lines, passage('', notes)];
}

/** Pictures are not decoded: only letters are read. */
const quiet = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  maxImageSize: 1,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
};

async function readPages(bytes: Uint8Array, limits: DocumentLimits): Promise<readonly PageText[]> {
  const { OPS } = await getResolvedPDFJS();
  const pdf = await getDocumentProxy(new Uint8Array(bytes), quiet).catch(explainFailure);
  try {
    if (pdf.numPages > limits.maximumPages) throw new DocumentFault('document/too-many-pages', { pages: pdf.numPages, maximum: limits.maximumPages });
    const pages: PageText[] = [];
    const unreadable: number[] = [];
    let operators = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const list = await page.getOperatorList();
      operators += list.fnArray.length;
      if (list.fnArray.length === 0) unreadable.push(number);
      if (operators > limits.maximumElements) throw new DocumentFault('document/too-complex', { part: 'PDF', maximum: limits.maximumElements });
      const viewport = page.getViewport({ scale: 1 });
      pages.push(layPage(readGlyphs(list, OPS, viewport), viewport));
      page.cleanup();
    }
    refuseDamaged(unreadable);
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Even a picture of a page draws something. A first page that draws nothing was lost: what is left would pass for another document. */
function refuseDamaged(unreadable: readonly number[]): void {
  if (unreadable[0] === 1) throw new DocumentFault('document/pages-lost', { pages: unreadable.join(', ') });
}

function explainFailure(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') throw new DocumentFault('document/encrypted');
  throw new DocumentFault('document/damaged', { detail: `PDF: ${error instanceof Error ? error.message.slice(0, 120) : ''}` });
}

const fewestLetters = 10;

/** Pictures of pages hold no letters, and fonts without a table of letters hold wrong ones: nothing is made up. */
function refuseUnreadable(pages: readonly PageText[]): void {
  const text = pages.flatMap(({ lines, tables }) => [...lines.map(textOfLine), ...tables.map(({ rows }) => rows.flat(2).join(' '))]).join('');
  const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0;
  const unknown = text.match(/[\ufffd\ue000-\uf8ff\u0001-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  if (unknown > letters * 0.3 && unknown > fewestLetters) throw new DocumentFault('document/letters-unknown');
  if (letters < fewestLetters * Math.min(pages.length, 3)) throw new DocumentFault('document/scanned', { pages: pages.length });
}

/** Running text goes on over columns and pages; a table ends it. */
function readFlows(pages: readonly (readonly Flow[])[]): { readonly lines: readonly Passage[]; readonly hyphens: number } {
  const margins = widestMargins(pages);
  const lines: Passage[] = [];
  let running: MarginLine[] = [];
  let hyphens = 0;
  const flush = () => {
    const joined = joinLines(running);
    hyphens += joined.hyphens;
    for (const text of joined.texts) lines.push(passage(text));
    running = [];
  };
  for (const flows of pages) {
    for (const flow of flows) {
      if (flow.kind !== 'lines') {
        flush();
        lines.push(
          ...(flow.kind === 'table' ? readTableRows(flow.lines) : layTable(flow.table.rows.map((row) => row.map((cell) => cell.map((text) => passage(text)))))),
        );
        continue;
      }
      const { left, right } = marginsOf(flow, margins);
      for (const [at, line] of flow.lines.entries()) running.push({ ...line, from: left, to: right, first: at === 0 });
    }
  }
  flush();
  return { lines, hyphens };
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

function widestMargins(pages: readonly (readonly Flow[])[]): Margins {
  const flows = pages.flat().filter((flow) => flow.kind === 'lines');
  return { left: Math.min(...flows.map(({ left }) => left)), right: Math.max(...flows.map(({ right }) => right)) };
}

/** A short flow says little about its margins: where it is not one of two columns, those of the document hold. */
function marginsOf(flow: Flow & { readonly kind: 'lines' }, widest: Margins): Margins {
  const isColumn = flow.lines.length >= 3 && flow.right - flow.left < (widest.right - widest.left) * 0.55;
  return isColumn ? flow : widest;
}
