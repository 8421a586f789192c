/** Rows of a list of changes: which unit passed into which, whole or in part, by which act. */
import { compareDecimals, type Decimal, type Outcome, parseDecimal, zero } from '../values/index.ts';
import { buildTerritory } from './build-territory.ts';
import { kindsOfLevel, levelOfCode, parseTerritoryCode, parseUnitKind, splitName } from './names.ts';
import { findAct, type ListContext, type OfLine, type TerritoryList } from './record.ts';
import { refuseReuse } from './reuse.ts';
import { ListFaults, type ListRow, textOf } from './rows.ts';
import type { Territory, TerritoryAct, TerritoryCode, Transfer, UnitEntry } from './types.ts';
import { findUnitOn, previousDay } from './validity.ts';

const extents: Readonly<Record<string, Transfer['extent']>> = { toan_bo: 'whole', mot_phan: 'part', whole: 'whole', part: 'part' };

/**
 * Reads changes; a unit that no list brought is taken from the row's own `from_name`, `to_name` and parent. `weight` (with
 * `basis`) says how much of a divided unit passes: people, households, hectares. The act must be known.
 */
export function parseChanges(rows: readonly ListRow[], context: ListContext): Outcome<TerritoryList> {
  const faults = new ListFaults(context.file);
  const territory = buildTerritory(context.known);
  const transfers = rows.flatMap((row): readonly OfLine<Transfer>[] => {
    const transfer = readTransfer(row, context, faults);
    return transfer ? [{ line: row.line, value: transfer }] : [];
  });
  refuseContradictions(transfers, faults);
  const units = declaredBy(rows, transfers, context, territory, faults);
  refuseReuse(context.known, { units, acts: [], transfers }, faults, 'to');
  return faults.outcome({ units, acts: [], transfers });
}

function readTransfer(row: ListRow, { known }: ListContext, faults: ListFaults): Transfer | undefined {
  const from = readCode(row, 'from', faults);
  const to = readCode(row, 'to', faults);
  const given = textOf(row.cells, 'extent');
  const extent = extents[given];
  if (!extent) faults.add(row.line, 'extent', 'territory/word', { given, wanted: Object.keys(extents).slice(0, 2).join(', ') });
  const basis = faults.text(row, 'legal_basis', '1687/NQ-UBTVQH15');
  const act = basis === undefined ? undefined : findAct(known, basis);
  if (basis !== undefined && !act) faults.add(row.line, 'legal_basis', 'territory/unknown-act', { given: basis });
  const weight = readWeight(row, faults);
  if (!from || !to || !extent || !act || weight === false) return undefined;
  const counted = textOf(row.cells, 'basis');
  return { act: act.number, from, to, extent, ...(weight !== undefined && { weight, ...(counted && { basis: counted }) }) };
}

function readCode(row: ListRow, column: 'from' | 'to', faults: ListFaults): TerritoryCode | undefined {
  const text = faults.text(row, column, 'mã đơn vị / code');
  if (text === undefined) return undefined;
  return parseTerritoryCode(text) ?? faults.add(row.line, column, 'territory/code', { given: text, wanted: '2, 3, 5' });
}

function readWeight({ line, cells }: ListRow, faults: ListFaults): Decimal | undefined | false {
  const text = textOf(cells, 'weight');
  if (text === '') return undefined;
  const weight = parseDecimal(text);
  if (weight !== undefined && compareDecimals(weight, zero) >= 0) return weight;
  faults.add(line, 'weight', 'territory/weight', { given: text });
  return false;
}

/** A unit passes whole to one unit or in parts to several; no row stands twice. */
function refuseContradictions(transfers: readonly OfLine<Transfer>[], faults: ListFaults): void {
  for (const rows of Map.groupBy(transfers, ({ value: { act, from } }) => `${act} ${from}`).values()) {
    const whole = rows.find(({ value }) => value.extent === 'whole');
    rows.forEach((row, index) => {
      const same = rows.slice(0, index).find(({ value }) => value.to === row.value.to);
      if (same) faults.add(row.line, 'to', 'territory/repeated-row', { first: same.line });
      else if (whole && whole !== row) faults.add(row.line, 'extent', 'territory/whole-and-part', { given: row.value.from, first: whole.line });
    });
  }
}

/** The units that the rows name and no list brought: before the act, and from it on. */
function declaredBy(
  rows: readonly ListRow[],
  transfers: readonly OfLine<Transfer>[],
  { known }: ListContext,
  territory: Territory,
  faults: ListFaults,
): readonly OfLine<UnitEntry>[] {
  const units = new Map<string, OfLine<UnitEntry>>();
  const cellsOf = new Map(rows.map(({ line, cells }) => [line, cells]));
  for (const { line, value } of transfers) {
    const act = findAct(known, value.act);
    const cells = cellsOf.get(line);
    if (!act || !cells) continue;
    for (const side of ['from', 'to'] as const) {
      const key = `${side} ${value[side]} ${side === 'to' ? act.effective : ''}`;
      if (units.has(key)) continue;
      const unit = side === 'from' ? formerUnit(line, cells, value.from, act, territory, faults) : laterUnit(line, cells, value.to, act, territory, faults);
      if (unit) units.set(key, { line, value: unit });
    }
  }
  return [...units.values()];
}

type Cells = ListRow['cells'];

function formerUnit(
  line: number,
  cells: Cells,
  code: TerritoryCode,
  { effective }: TerritoryAct,
  territory: Territory,
  faults: ListFaults,
): UnitEntry | undefined {
  if (findUnitOn(territory, code, previousDay(effective))) return undefined;
  return named(line, cells, code, ['from_district_code', 'district_code', 'from_province_code'], 'from_name', faults);
}

function laterUnit(
  line: number,
  cells: Cells,
  code: TerritoryCode,
  { effective }: TerritoryAct,
  territory: Territory,
  faults: ListFaults,
): UnitEntry | undefined {
  const eve = findUnitOn(territory, code, previousDay(effective));
  const now = findUnitOn(territory, code, effective);
  if (now?.from === effective) return undefined;
  const name = textOf(cells, 'to_name');
  if (now && (name === '' || name === now.name)) return undefined;
  const unit = named(line, cells, code, ['to_province_code', 'to_district_code', 'district_code'], 'to_name', faults);
  if (!unit) return undefined;
  const parent = unit.parent ?? eve?.parent;
  return { ...unit, ...(parent && { parent }), from: effective };
}

function named(line: number, cells: Cells, code: TerritoryCode, parents: readonly string[], column: string, faults: ListFaults): UnitEntry | undefined {
  const name = textOf(cells, column);
  const level = levelOfCode(code)!;
  if (name === '') return faults.add(line, column.replace('_name', ''), 'territory/unknown-unit', { given: code, wanted: column });
  const kind = parseUnitKind(splitName(name).kind ?? '', level);
  if (!kind) return faults.add(line, column, 'territory/kind', { given: name, wanted: kindsOfLevel(level).join(', ') });
  const parent = parseTerritoryCode(parents.map((cell) => textOf(cells, cell)).find((text) => text !== '') ?? '');
  return { code, name, kind, level, ...(parent && parent !== code && { parent }) };
}
