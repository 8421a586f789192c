/** Files in and out: office documents, text and CSV read, CSV and XLSX written. No rules about what stands in them. */
export type { TableCell, WrittenColumn } from './cell.ts';
export { type DocumentFormat, type DocumentLimits, documentLimits, type ReadDocument, type TextEncoding } from './document.ts';
export { encodeTcvn3, encodeVni } from './legacy/index.ts';
export { readDocument } from './read-document.ts';
export { documentWorker, readDocumentInWorker, type WorkerOptions } from './read-in-worker.ts';
export { isWorkbook, readSheet } from './read-sheet.ts';
export { readTable, type Table, type TableRow } from './read-table.ts';
export { readTextFile, type TextFile, type TextLimits, textLimits } from './read-text.ts';
export { documentRefusals } from './refusals.ts';
export { readBlock } from './workbook/read-block.ts';
export { type GridCell, type GridRow, type GridSheet, readGrid } from './workbook/read-grid.ts';
export { type Form, type FormCell, type FormColumn, writeForm } from './workbook/write-form.ts';
export { type CsvOptions, writeCsv } from './write-csv.ts';
export { type Sheet, writeXlsx } from './write-xlsx.ts';
