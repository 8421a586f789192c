/** Rule: lists of units, acts and changes are taken in whole; what stands already is not written again, no code is given twice. */
import { buildTerritory, findAct, findReusedCodes, joinRecords, type TerritoryRecord } from '@moc/domain/territory';
import { accepted, type Day, type Refusal, refused } from '@moc/domain/values';
import { canonicalJson } from '../canonical.ts';
import { type Circumstances, type Decide, type FileRow, type ImportTerritories, summaryOf } from '../command.ts';
import { insert, type Row } from '../tables.ts';
import { transferKey, unitKey } from '../territory.ts';

export interface ImportTerritoriesState {
  /** The earlier import of the very same bytes as a list, if any. */
  readonly earlier?: { readonly on: Day; readonly by: string };
  /** Everything recorded so far: the country's and the tenant's. */
  readonly known: TerritoryRecord;
}

export const decideImportTerritories: Decide<ImportTerritories, ImportTerritoriesState> = (state, command, circumstances) => {
  const refusal = refuseList(state, command);
  if (refusal) return refused(refusal);
  const fresh = freshRows(state.known, command);
  const added = fresh.units.length + fresh.acts.length + fresh.transfers.length;
  const counts = { added: added - fresh.replaced, replaced: fresh.replaced, repeated: rowCount(command) - added };
  const id = circumstances.newId();
  const changes = [
    ...insert('import_batch', [batchRow(command, circumstances, id)]),
    ...insert('territory_unit', unitRows(fresh.units, command, circumstances, id)),
    ...insert('territory_act', actRows(fresh.acts, command, circumstances, id)),
    ...insert('territory_transfer', transferRows(fresh.transfers, command, circumstances, id)),
  ];
  return accepted({ changes, summary: summaryOf(command.kind, counts) });
};

const rowCount = ({ units, acts, transfers }: ImportTerritories): number => units.length + acts.length + transfers.length;

function refuseList({ earlier, known }: ImportTerritoriesState, command: ImportTerritories): Refusal | undefined {
  const { origin } = command;
  if (earlier) return { code: 'store/already-imported', parameters: { file: origin.name, day: earlier.on, by: earlier.by } };
  const values = <T>(rows: readonly FileRow<T>[]) => rows.map(({ value }) => value);
  const joined = joinRecords(known, { units: values(command.units), acts: values(command.acts), transfers: values(command.transfers) });
  const stray = command.transfers.find(({ value }) => !findAct(joined, value.act));
  if (stray) return { code: 'territory/unknown-act', parameters: { given: stray.value.act }, place: { file: origin.name, line: stray.line } };
  const [reused] = findReusedCodes(buildTerritory(joined));
  return reused && { code: 'territory/code-reused', parameters: { given: reused.code, name: reused.former.name }, place: { file: origin.name } };
}

/** Rows that say something new, and how many of them say it of something known. */
function freshRows(known: TerritoryRecord, { units, acts, transfers }: ImportTerritories) {
  const unitsBefore = contents(known.units, unitKey);
  const actsBefore = contents(known.acts, ({ number }) => number);
  const transfersBefore = contents(known.transfers, transferKey);
  const fresh = {
    units: units.filter(({ value }) => unitsBefore.get(unitKey(value)) !== canonicalJson(value)),
    acts: acts.filter(({ value }) => actsBefore.get(value.number) !== canonicalJson(value)),
    transfers: transfers.filter(({ value }) => transfersBefore.get(transferKey(value)) !== canonicalJson(value)),
  };
  const replaced =
    fresh.units.filter(({ value }) => unitsBefore.has(unitKey(value))).length +
    fresh.acts.filter(({ value }) => actsBefore.has(value.number)).length +
    fresh.transfers.filter(({ value }) => transfersBefore.has(transferKey(value))).length;
  return { ...fresh, replaced };
}

function contents<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, string> {
  return new Map(values.map((value) => [keyOf(value), canonicalJson(value)]));
}

function batchRow({ tenant, kind, origin, ...rows }: ImportTerritories, { actor, now, seq }: Circumstances, id: string): Row<'import_batch'> {
  const count = rows.units.length + rows.acts.length + rows.transfers.length;
  return { tenant, id, seq, kind, resolution: '', file_name: origin.name, sha256: origin.sha256, rows: count, imported_by: actor.id, imported_at: now };
}

function unitRows(rows: ImportTerritories['units'], { tenant }: ImportTerritories, { seq }: Circumstances, id: string): readonly Row<'territory_unit'>[] {
  return rows.map(({ line, value: { code, name, kind, level, parent, from, to } }, ordinal) => ({
    tenant,
    code,
    seq,
    ordinal,
    name,
    kind,
    level,
    parent: parent ?? null,
    valid_from: from ?? null,
    valid_to: to ?? null,
    import: id,
    line,
  }));
}

function actRows(rows: ImportTerritories['acts'], { tenant }: ImportTerritories, { seq }: Circumstances, id: string): readonly Row<'territory_act'>[] {
  return rows.map(({ line, value: { number, name, issued, effective, effectiveIs } }) => ({
    tenant,
    number,
    seq,
    name: canonicalJson(name),
    issued: issued ?? null,
    effective,
    effective_is: effectiveIs,
    import: id,
    line,
  }));
}

function transferRows(
  rows: ImportTerritories['transfers'],
  { tenant }: ImportTerritories,
  { seq }: Circumstances,
  id: string,
): readonly Row<'territory_transfer'>[] {
  return rows.map(({ line, value: { act, from, to, extent, weight, basis } }) => ({
    tenant,
    act,
    former_code: from,
    later_code: to,
    seq,
    extent,
    weight: weight ?? null,
    basis: basis ?? null,
    import: id,
    line,
  }));
}
