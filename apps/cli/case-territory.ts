/** The territory of a case folder: the country's record joined by the folder's own lists of units. */
import { buildTerritory, joinRecords, parseTerritoryList, type Territory, type TerritoryListKind, type TerritoryRecord } from '@moc/domain/territory';
import { nationalTerritory } from '@moc/facts';
import { findCaseFile } from './case-folder.ts';
import { accept } from './outcome.ts';
import { readTableFile } from './text-file.ts';

/** Names in example.json, and what they list, in the order in which they build on each other. */
const lists = [
  ['acts', 'acts'],
  ['provinces', 'provinces'],
  ['districts', 'districts'],
  ['communes', 'communes'],
  ['communes-after', 'communes'],
  ['changes', 'territory-changes'],
  ['changes-after', 'territory-changes'],
] as const satisfies readonly (readonly [string, TerritoryListKind])[];

export async function readCaseTerritory(folder: string): Promise<Territory> {
  let record: TerritoryRecord = nationalTerritory;
  for (const [name, kind] of lists) {
    const file = await findCaseFile(folder, name);
    if (file === undefined) continue;
    const { table } = await readTableFile(file);
    const list = accept(parseTerritoryList(kind, table.columns, table.rows, { file, known: record }));
    const values = <T>(entries: readonly { readonly value: T }[]): readonly T[] => entries.map(({ value }) => value);
    record = joinRecords(record, { units: values(list.units), acts: values(list.acts), transfers: values(list.transfers) });
  }
  return buildTerritory(record);
}
