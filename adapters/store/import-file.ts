/** From the rows of a file to a command: the header checked, names resolved against what the tenant knows, every fault by line and column. */
import type { Actor } from '@moc/domain/assignment';
import type { ResolutionId } from '@moc/domain/dataset';
import {
  checkHeader,
  type FileKind,
  indicatorsByRef,
  type NewObservation,
  parseIndicatorRows,
  parseLinkRows,
  parseObservationRows,
  parseProjectEventRows,
  parseRelationRows,
  parseReportedVerdictRows,
  parseSourceRows,
  type RawRow,
  type RowContext,
} from '@moc/domain/observation';
import { parseAddress } from '@moc/domain/resolution';
import { accepted, type Outcome, refused, type TenantId } from '@moc/domain/values';
import { authorityOf, findUnit, releaseCalendarCodes } from '@moc/facts';
import type { Command, FileOrigin, FileRow, Summary } from './command.ts';
import { type Clock, clock, execute, preview, type Receipt } from './execute.ts';
import { loadIndicators, loadPlanState, loadSourceIds, loadTerritories } from './state.ts';
import type { Store } from './store.ts';
import { findTerritory } from './territory.ts';
import { walled } from './wall.ts';

/** A file as its reader gives it: the header and the rows below it. */
export interface Table {
  readonly columns: readonly string[];
  /** What stood between the cells of the file; absent where the rows came another way. */
  readonly separator?: string;
  readonly rows: readonly RawRow[];
}

export interface ImportRequest {
  readonly tenant: TenantId;
  readonly resolution: ResolutionId;
  readonly kind: FileKind;
  readonly file: FileOrigin;
  readonly table: Table;
}

/** Everything rows may refer to, as the tenant knows it now; undefined when there is no such resolution. */
export async function findImportContext(system: Store, tenant: TenantId, resolution: ResolutionId): Promise<RowContext | undefined> {
  const store = walled(system, tenant);
  const { reading, targets, everyPart } = await loadPlanState(store, tenant, resolution);
  if (!reading) return undefined;
  return {
    sources: await loadSourceIds(store.db, tenant),
    indicatorsByRef: indicatorsByRef(await loadIndicators(store.db, tenant, resolution)),
    territories: await loadTerritoryCodes(store, tenant),
    findUnit,
    calendars: releaseCalendarCodes,
    authorityOf,
    parseAddress: (text) => parseAddress(text),
    targets,
    parts: everyPart,
  };
}

/** Units that figures may name: those declared, and those of the lists taken in. */
async function loadTerritoryCodes(store: Store, tenant: TenantId): Promise<ReadonlySet<string>> {
  const { units } = await findTerritory(store, tenant);
  return new Set<string>([...(await loadTerritories(store.db, tenant)).keys(), ...units.map(({ code }) => code)]);
}

/** The command that the file asks for; every fault of the file when it asks for none. Pure. */
export function parseImport({ tenant, resolution, kind, file, table }: ImportRequest, known: RowContext): Outcome<Command> {
  const [first, ...rest] = checkHeader(kind, table.columns).map((refusal) => ({ ...refusal, place: { ...refusal.place, file: file.name } }));
  if (first) return refused(first, ...rest);
  const context = { ...known, file: file.name, hasDecimalComma: table.separator === ';' };
  const place = { tenant, resolution };
  switch (kind) {
    case 'sources':
      return withRows(parseSourceRows(table.rows, context), table, (rows) => ({ kind: 'import-sources', ...place, file, rows }));
    case 'observations':
      return withRows<NewObservation>(parseObservationRows(table.rows, context), table, (rows) => ({ kind: 'import-observations', ...place, file, rows }));
    case 'reported-verdicts':
      return withRows(parseReportedVerdictRows(table.rows, context), table, (rows) => ({ kind: 'import-reported-verdicts', ...place, file, rows }));
    case 'projects':
      return withRows(parseProjectEventRows(table.rows, context), table, (rows) => ({ kind: 'import-project-events', ...place, file, rows }));
    case 'indicators':
      return map(parseIndicatorRows(table.rows, context), (indicators) => ({ kind: 'declare-indicators', ...place, indicators }));
    case 'relations':
      return map(parseRelationRows(table.rows, context), (relations) => ({ kind: 'declare-relations', ...place, relations }));
    case 'links':
      return map(parseLinkRows(table.rows, context), (links) => ({ kind: 'link-parts', ...place, links }));
  }
}

function map<T>(parsed: Outcome<T>, commandOf: (value: T) => Command): Outcome<Command> {
  return parsed.ok ? accepted(commandOf(parsed.value)) : parsed;
}

/** Parsed values stand in the order of their rows, one each, so each gets its row's line back. */
function withRows<T>(parsed: Outcome<readonly T[]>, { rows }: Table, commandOf: (rows: readonly FileRow<T>[]) => Command): Outcome<Command> {
  return map(parsed, (values) => commandOf(values.map((value, index) => ({ line: rows[index]!.line, value }))));
}

/**
 * Takes a file in, whole or not at all. The same bytes under the same kind are refused as `store/already-imported`; rows
 * that another file brought already, word for word, are counted as repeated and not written again.
 */
export async function importFile(store: Store, request: ImportRequest, actor: Actor, given: Clock = clock()): Promise<Outcome<Receipt>> {
  const command = await prepare(store, request);
  return command.ok ? execute(store, command.value, actor, given) : command;
}

/** What `importFile` would answer now, without writing anything. */
export async function previewFile(store: Store, request: ImportRequest, actor: Actor): Promise<Outcome<Summary>> {
  const command = await prepare(store, request);
  return command.ok ? preview(store, command.value, actor) : command;
}

async function prepare(store: Store, request: ImportRequest): Promise<Outcome<Command>> {
  const context = await findImportContext(store, request.tenant, request.resolution);
  if (!context) return refused({ code: 'store/unknown-resolution', parameters: { resolution: request.resolution } });
  return parseImport(request, context);
}
