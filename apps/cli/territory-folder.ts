/** The territory caseLists of a case folder, joined to the country's record; checked as an import checks them. */
import { buildTerritory, caseLists, joinRecords, parseTerritoryList, type Territory } from '@moc/domain/territory';
import { nationalTerritory } from '@moc/facts';
import { accept } from './outcome.ts';
import { readTableFile } from './text-file.ts';

/** Units in time as the folder's files tell them; `pathOf` gives a file's path, undefined where the folder has none. */
export async function readTerritoryLists(pathOf: (name: string) => string | undefined): Promise<Territory> {
  let known = nationalTerritory;
  for (const [name, kind] of caseLists) {
    const path = pathOf(name);
    if (path === undefined) continue;
    const { name: file, table } = await readTableFile(path);
    const { units, acts, transfers } = accept(parseTerritoryList(kind, table.columns, table.rows, { file, known }));
    const values = <T>(rows: readonly { readonly value: T }[]) => rows.map(({ value }) => value);
    known = joinRecords(known, { units: values(units), acts: values(acts), transfers: values(transfers) });
  }
  return buildTerritory(known);
}
