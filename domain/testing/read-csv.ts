/** A plain reader of CSV for tests: quoted fields, doubled quotes, one header line. */
import type { RawRow } from '../observation/index.ts';

/** Records with the line each begins on. */
export function readCsv(text: string): { readonly columns: readonly string[]; readonly rows: readonly RawRow[] } {
  const records = readRecords(text);
  const columns = records[0]?.fields ?? [];
  const rows = records.slice(1).map(({ line, fields }) => ({ line, cells: Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])) }));
  return { columns, rows };
}

function readRecords(text: string): { readonly line: number; readonly fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\r?\n|$)/gy;
  let line = 1;
  let current: { line: number; fields: string[] } | undefined;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`unreadable CSV at line ${line}`);
    current ??= { line, fields: [] };
    current.fields.push(match[1]?.replaceAll('""', '"') ?? (match[2] ?? '').replace(/\r$/, ''));
    line += match[0].split('\n').length - 1;
    if (match[3] === ',') continue;
    records.push(current);
    current = undefined;
  }
  return records;
}
