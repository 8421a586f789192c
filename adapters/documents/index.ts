/** Files in and out: text and CSV read, CSV and XLSX written. No rules about what stands in them. */
export type { TableCell, WrittenColumn } from './cell.ts';
export { readTable, type Table, type TableRow } from './read-table.ts';
export { readTextFile, type TextFile, type TextLimits, textLimits } from './read-text.ts';
export { documentRefusals } from './refusals.ts';
export { type CsvOptions, writeCsv } from './write-csv.ts';
export { type Sheet, writeXlsx } from './write-xlsx.ts';
