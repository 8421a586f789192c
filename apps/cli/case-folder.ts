/**
 * Reads a case folder into a dossier without a database: example.json names its files, the same ones that `moc import`
 * takes in; only the text must be there. Everything is checked as an import checks it; the first file with a fault ends the reading.
 */
import { join } from 'node:path';
import { assembleDossier, type Dossier, type ResolutionId } from '@moc/domain/dataset';
import {
  checkHeader,
  type Figures,
  type FileKind,
  indicatorsByRef,
  type Observation,
  type ObservationId,
  parseIndicatorRows,
  parseLinkRows,
  parseObservationRows,
  parseProjectEventRows,
  parseRelationRows,
  parseReportedVerdictRows,
  parseSourceRows,
  type RowContext,
} from '@moc/domain/observation';
import type { Correction, PartAddress, TargetLabel } from '@moc/domain/plan';
import { type Address, parseAddress } from '@moc/domain/resolution';
import type { Territory } from '@moc/domain/territory';
import { actorId, type Bilingual, type Outcome, tenantId } from '@moc/domain/values';
import { authorityOf, authorityOrder, findUnit, releaseCalendarCodes, scaleWords, units } from '@moc/facts';
import { Failure } from './failure.ts';
import { accept } from './outcome.ts';
import { readTerritoryLists } from './territory-folder.ts';
import { readTableFile, readText, type TableFile } from './text-file.ts';

/** example.json. */
interface CaseFile {
  readonly id: string;
  readonly tenant: string;
  readonly name: Bilingual;
  readonly files: Readonly<Record<string, string>>;
}

/** The territorial units that the folder's lists tell, with the country's. */
export async function readCaseTerritory(folder: string): Promise<Territory> {
  const described = await readCase(folder);
  return readTerritoryLists((name) => findPath(folder, described, name));
}

/** The dossier that the folder's files tell. */
export async function readCaseFolder(folder: string): Promise<Dossier> {
  const described = await readCase(folder);
  const dossier = accept(
    assembleDossier({
      id: described.id as ResolutionId,
      tenant: tenantId(described.tenant),
      name: described.name,
      text: await readText(pathOf(folder, described, 'text')),
      facts: { units, scaleWords },
      labels: await readLabels(folder, described),
      corrections: await readCorrections(folder, described),
      territory: await readTerritoryLists((name) => findPath(folder, described, name)),
      figures: { indicators: [], links: [], observations: [], sources: [], reportedVerdicts: [], projectEvents: [], authorityOrder },
    }),
  );
  const { targets, hidden } = dossier.plan;
  const parts = [...targets.flatMap((target) => target.parts), ...hidden];
  const addresses = { targets: new Set(targets.map(({ address }) => address)), parts: new Set(parts.map(({ address }) => address)) };
  return { ...dossier, figures: await readFigures(folder, described, addresses) };
}

async function readCase(folder: string): Promise<CaseFile> {
  const described = await readJson<Partial<CaseFile>>(folder, 'example.json');
  const { id, tenant, name, files } = described;
  if (typeof id === 'string' && typeof tenant === 'string' && name && files) return { id, tenant, name, files };
  throw new Failure({ code: 'cli/no-case', parameters: { folder, file: 'example.json' } });
}

async function readJson<T>(folder: string, file: string): Promise<T> {
  try {
    return JSON.parse(await readText(join(folder, file))) as T;
  } catch {
    throw new Failure({ code: 'cli/no-case', parameters: { folder, file } });
  }
}

function findPath(folder: string, { files }: CaseFile, kind: string): string | undefined {
  const file = files[kind];
  return file === undefined ? undefined : join(folder, file);
}

function pathOf(folder: string, { files }: CaseFile, kind: string): string {
  const file = files[kind];
  if (file !== undefined) return join(folder, file);
  throw new Failure({ code: 'cli/no-case', parameters: { folder, file: kind } });
}

/** Where the folder keeps what it calls so; undefined when it keeps none. */
export async function findCaseFile(folder: string, name: string): Promise<string | undefined> {
  const { files } = await readCase(folder);
  return files[name] === undefined ? undefined : join(folder, files[name]);
}

interface RowsOfFile {
  readonly rows: TableFile['table']['rows'];
  readonly file: string;
}

async function readFigures(folder: string, described: CaseFile, addresses: Pick<RowContext, 'targets' | 'parts'>): Promise<Figures> {
  const table = async (kind: FileKind): Promise<RowsOfFile> => {
    const path = findPath(folder, described, kind);
    if (path === undefined) return { rows: [], file: kind };
    const { name, table: given } = await readTableFile(path);
    const faults = checkHeader(kind, given.columns).map((refusal) => ({ ...refusal, place: { ...refusal.place, file: name } }));
    if (faults.length > 0) throw new Failure(...faults);
    return { rows: given.rows, file: name };
  };
  const indicatorRows = await table('indicators');
  const indicators = read(indicatorRows, (rows, file) => parseIndicatorRows(rows, { file, findUnit, calendars: releaseCalendarCodes }));
  const sources = read(await table('sources'), (rows, file) => parseSourceRows(rows, { file, authorityOf }));
  const context = {
    sources: new Set<string>(sources.map(({ id }) => id)),
    indicatorsByRef: indicatorsByRef(indicators),
    territories: await readTerritories(folder, described),
    findUnit,
    authorityOf,
    parseAddress,
    ...addresses,
  };
  const observations = await table('observations');
  const relations = read(await table('relations'), (rows, file) => parseRelationRows(rows, { ...context, file }));
  return {
    indicators,
    sources,
    links: read(await table('links'), (rows, file) => parseLinkRows(rows, { ...context, file })),
    observations: read(observations, (rows, file) => parseObservationRows(rows, { ...context, file })).map(
      (one, index): Observation => ({ ...one, id: `${observations.file}:${observations.rows[index]?.line}` as ObservationId }),
    ),
    reportedVerdicts: read(await table('reported-verdicts'), (rows, file) => parseReportedVerdictRows(rows, { ...context, file })),
    projectEvents: read(await table('projects'), (rows, file) => parseProjectEventRows(rows, { ...context, file })),
    authorityOrder,
    ...(relations.length > 0 && { relations }),
  };
}

/** What the rows say; a file that is not there, or holds its header alone, says nothing. */
function read<T>({ rows, file }: RowsOfFile, parse: (rows: RowsOfFile['rows'], file: string) => Outcome<readonly T[]>): readonly T[] {
  return rows.length === 0 ? [] : accept(parse(rows, file));
}

/** Codes of the province and its districts. */
async function readTerritories(folder: string, described: CaseFile): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(['provinces', 'districts'].map((kind) => readRows(folder, described, kind)));
  return new Set([described.tenant, ...lists.flat().map(({ cells }) => cells['code'] ?? '')]);
}

/** Rows of a file that the folder need not have. */
async function readRows(folder: string, described: CaseFile, kind: string) {
  const path = findPath(folder, described, kind);
  return path === undefined ? [] : (await readTableFile(path)).table.rows;
}

async function readLabels(folder: string, described: CaseFile): Promise<readonly TargetLabel[]> {
  const rows = await readRows(folder, described, 'labels');
  return rows.map(({ cells }) => ({
    target: (cells['target'] ?? '') as Address,
    short: both(cells, 'short'),
    name: both(cells, 'name'),
    group: both(cells, 'group'),
  }));
}

function both(cells: Readonly<Record<string, string>>, name: string): Bilingual {
  return { vi: cells[`${name}_vi`] ?? '', en: cells[`${name}_en`] ?? '' };
}

/** A folder's corrections carry no author of their own: they are the folder's. */
async function readCorrections(folder: string, described: CaseFile): Promise<readonly Correction[]> {
  if (described.files['corrections'] === undefined) return [];
  const found = await readJson<readonly { part: string; change: Correction['change']; reason: string }[]>(folder, described.files['corrections']);
  return found.map(({ part, change, reason }) => ({ part: part as PartAddress, change, reason, by: actorId(described.id), on: '' }));
}
