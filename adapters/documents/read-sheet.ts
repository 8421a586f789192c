/** The first sheet of an XLSX workbook as a table: the first row that holds something names the columns; cells are read as the reader of the sheet sees them. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { accepted, type Outcome, refused } from '@moc/domain/values';
import { openArchive } from './archive.ts';
import { type DocumentLimits, documentLimits } from './document.ts';
import { DocumentFault } from './fault.ts';
import type { Table, TableRow } from './read-table.ts';

export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * `line` of a row is its number in the sheet; rows without any text are passed over. Refusals: `document/no-header`,
 * `document/damaged` and those of the archive (`document/archive-bomb`, …).
 */
export async function readSheet(bytes: Uint8Array, name?: string, limits: DocumentLimits = documentLimits): Promise<Outcome<Table>> {
  const place = name === undefined ? {} : { file: name };
  try {
    await checkArchive(bytes, limits);
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer as never);
    const [sheet] = workbook.worksheets;
    return sheet ? tableOf(sheet, place) : refused({ code: 'document/no-header', parameters: {}, place });
  } catch (error) {
    const fault = error instanceof DocumentFault ? error : new DocumentFault('document/damaged', { detail: 'XLSX' });
    return refused({ code: fault.code, parameters: fault.parameters, place });
  }
}

/** Every part is unpacked once within the limits, before a library unpacks it without. */
async function checkArchive(bytes: Uint8Array, limits: DocumentLimits): Promise<void> {
  const archive = await openArchive(bytes, limits);
  for (const name of archive.names) archive.read(name);
}

function tableOf(sheet: Worksheet, place: { readonly file?: string }): Outcome<Table> {
  const lines: { readonly line: number; readonly texts: readonly string[] }[] = [];
  sheet.eachRow((row, line) => {
    const texts = Array.from({ length: row.cellCount }, (_, index) =>
      row
        .getCell(index + 1)
        .text.trim()
        .normalize('NFC'),
    );
    if (texts.some((text) => text !== '')) lines.push({ line, texts });
  });
  const [header, ...records] = lines;
  if (!header) return refused({ code: 'document/no-header', parameters: {}, place: { ...place, line: 1 } });
  const columns = header.texts;
  const rows = records.map(({ line, texts }): TableRow => ({ line, cells: Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])) }));
  return accepted({ columns, separator: '\t', rows });
}
