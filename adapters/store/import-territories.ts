/** From the rows of a list of units, acts or changes to the command that takes it in: every fault by line and column. */
import type { Actor } from '@moc/domain/assignment';
import { parseTerritoryList, type TerritoryListKind, type TerritoryRecord } from '@moc/domain/territory';
import { accepted, type Outcome, type TenantId } from '@moc/domain/values';
import type { FileOrigin, ImportTerritories, Summary } from './command.ts';
import { type Clock, clock, execute, preview, type Receipt } from './execute.ts';
import type { Table } from './import-file.ts';
import type { Store } from './store.ts';
import { loadTerritoryRecord } from './territory.ts';
import { walled } from './wall.ts';

export interface TerritoryImportRequest {
  readonly tenant: TenantId;
  readonly list: TerritoryListKind;
  readonly file: FileOrigin;
  readonly table: Table;
}

/** The command that the list asks for; every fault of the file when it asks for none. Pure. */
export function parseTerritoryImport({ tenant, list, file, table }: TerritoryImportRequest, known: TerritoryRecord): Outcome<ImportTerritories> {
  const parsed = parseTerritoryList(list, table.columns, table.rows, { file: file.name, known });
  return parsed.ok ? accepted({ kind: 'import-territories', tenant, list, origin: file, ...parsed.value }) : parsed;
}

/** Takes a list in, whole or not at all; the same bytes again are refused as `store/already-imported`. */
export async function importTerritories(store: Store, request: TerritoryImportRequest, actor: Actor, given: Clock = clock()): Promise<Outcome<Receipt>> {
  const command = parseTerritoryImport(request, await loadTerritoryRecord(walled(store, request.tenant).db, request.tenant));
  return command.ok ? execute(store, command.value, actor, given) : command;
}

/** What `importTerritories` would answer now, without writing anything. */
export async function previewTerritories(store: Store, request: TerritoryImportRequest, actor: Actor): Promise<Outcome<Summary>> {
  const command = parseTerritoryImport(request, await loadTerritoryRecord(walled(store, request.tenant).db, request.tenant));
  return command.ok ? preview(store, command.value, actor) : command;
}
