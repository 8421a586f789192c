/** A body with its tables, as tests of tables compare it. */
import { headingOf, parseResolution, textOf, walkProvisions } from '../index.ts';

/** The columns of every table, then each provision: a row by its cells, anything else by its words. */
export function told(text: string): readonly string[] {
  const resolution = parseResolution(`QUYẾT NGHỊ:\n${text}`);
  const tables = resolution.tables ?? [];
  const rows = new Map(tables.flatMap((table) => table.rows.map((row) => [row.address, row] as const)));
  const columns = tables.map((table) => table.columns.map(({ heading, role }) => `${heading} (${role})`).join(' | '));
  const provisions = [...walkProvisions([...resolution.body, ...(resolution.appendices ?? [])])].map((provision) => {
    const row = rows.get(provision.address);
    if (!row) return `${provision.address} ${headingOf(resolution, provision) ?? ''}${textOf(resolution, provision)}`;
    return `${provision.address} ${row.kind} ${row.cells.map(({ column, text: words }) => `${column}:${words}`).join(' ')}${row.unit ? ` [${row.unit.text}]` : ''}`;
  });
  return [...columns, ...provisions];
}
