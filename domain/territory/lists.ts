/** The lists that are taken in and the columns they need; other columns are left unread. Format: docs/formats. */
import { type Outcome, type Refusal, refused } from '../values/index.ts';
import { parseActs } from './parse-acts.ts';
import { parseChanges } from './parse-changes.ts';
import { parseUnits } from './parse-units.ts';
import type { ListContext, TerritoryList } from './record.ts';
import type { ListRow } from './rows.ts';

/** In the order in which they are to be taken in. */
export const listColumns = {
  acts: ['number', 'effective_on', 'name_vi', 'name_en'],
  provinces: ['code', 'name', 'type'],
  districts: ['code', 'name', 'type', 'province_code'],
  communes: ['code', 'name', 'type', 'province_code'],
  'territory-changes': ['from', 'to', 'extent', 'legal_basis'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TerritoryListKind = keyof typeof listColumns;

export const territoryListKinds = Object.keys(listColumns) as readonly TerritoryListKind[];

/** What a case folder (example.json) calls its lists, in the order in which they build on each other. */
export const caseLists = [
  ['acts', 'acts'],
  ['provinces', 'provinces'],
  ['districts', 'districts'],
  ['communes', 'communes'],
  ['communes-after', 'communes'],
  ['changes', 'territory-changes'],
  ['changes-after', 'territory-changes'],
] as const satisfies readonly (readonly [string, TerritoryListKind])[];

/** Reads a list, whole or not at all; every fault by line and column. */
export function parseTerritoryList(
  kind: TerritoryListKind,
  columns: readonly string[],
  rows: readonly ListRow[],
  context: ListContext,
): Outcome<TerritoryList> {
  const [first, ...rest] = missingColumns(kind, columns, context);
  if (first) return refused(first, ...rest);
  if (rows.length === 0) return refused({ code: 'territory/no-rows', parameters: {} });
  switch (kind) {
    case 'acts':
      return parseActs(rows, context);
    case 'provinces':
      return parseUnits('province', rows, context);
    case 'districts':
      return parseUnits('district', rows, context);
    case 'communes':
      return parseUnits('commune', rows, context);
    case 'territory-changes':
      return parseChanges(rows, context);
  }
}

function missingColumns(kind: TerritoryListKind, columns: readonly string[], { file }: ListContext): readonly Refusal[] {
  const wanted: readonly string[] = listColumns[kind];
  return wanted
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      code: 'territory/missing-column',
      parameters: { column, wanted: wanted.join(', ') },
      place: { ...(file !== undefined && { file }), line: 1, column },
    }));
}
