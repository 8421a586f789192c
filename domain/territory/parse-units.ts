/** Rows of a list of provinces, districts or communes as they stand at one time. */
import { addDays, type Day, type Outcome } from '../values/index.ts';
import { kindsOfLevel, levelOfCode, parseTerritoryCode, parseUnitKind } from './names.ts';
import type { ListContext, OfLine, TerritoryList } from './record.ts';
import { refuseReuse } from './reuse.ts';
import { ListFaults, type ListRow, textOf } from './rows.ts';
import type { TerritoryCode, TerritoryLevel, TerritoryRecord, Transfer, UnitEntry } from './types.ts';

const digits: Readonly<Record<TerritoryLevel, number>> = { province: 2, district: 3, commune: 5 };

/**
 * Reads units of one level. `valid_from` and `valid_to` may be empty or absent: then the unit stood before the record begins,
 * or until an act or the end of its level. A province's `successor_code` is tied to the act that is known to join the two.
 */
export function parseUnits(level: TerritoryLevel, rows: readonly ListRow[], context: ListContext): Outcome<TerritoryList> {
  const faults = new ListFaults(context.file);
  const parents = new Set<string>(context.known.units.map(({ code }) => code));
  const lines = new Map<string, number>();
  const units = rows.flatMap((row): readonly OfLine<UnitEntry>[] => {
    const unit = readUnit(row, level, parents, faults);
    if (!unit) return [];
    const key = `${unit.code} ${unit.from ?? ''}`;
    const first = lines.get(key);
    if (first !== undefined) {
      faults.add(row.line, 'code', 'territory/repeated-row', { first });
      return [];
    }
    lines.set(key, row.line);
    return [{ line: row.line, value: unit }];
  });
  const transfers = level === 'province' ? successions(rows, context.known, faults) : [];
  refuseReuse(context.known, { units, acts: [], transfers }, faults, 'code');
  return faults.outcome({ units, acts: [], transfers });
}

function readUnit(row: ListRow, level: TerritoryLevel, parents: ReadonlySet<string>, faults: ListFaults): UnitEntry | undefined {
  const code = readCode(row, level, faults);
  const name = faults.text(row, 'name', 'tên đơn vị / name');
  const type = faults.text(row, 'type', kindsOfLevel(level).join(', '));
  const kind = type === undefined ? undefined : parseUnitKind(type, level);
  if (type !== undefined && !kind) faults.add(row.line, 'type', 'territory/kind', { given: type, wanted: kindsOfLevel(level).join(', ') });
  const from = faults.day(row, 'valid_from');
  const to = faults.day(row, 'valid_to');
  const parent = level === 'province' ? undefined : readParent(row, parents, faults);
  if (code === undefined || name === undefined || !kind || from === false || to === false || parent === null) return undefined;
  return { code, name, kind, level, ...(parent && { parent }), ...(from && { from }), ...(to && { to }) };
}

function readCode(row: ListRow, level: TerritoryLevel, faults: ListFaults): TerritoryCode | undefined {
  const text = faults.text(row, 'code', `${digits[level]} chữ số / digits`);
  if (text === undefined) return undefined;
  return levelOfCode(text) === level ? (text as TerritoryCode) : faults.add(row.line, 'code', 'territory/code', { given: text, wanted: digits[level] });
}

/** The district where the row names one, else the province; null when it is not known. */
function readParent(row: ListRow, parents: ReadonlySet<string>, faults: ListFaults): TerritoryCode | null {
  const column = textOf(row.cells, 'district_code') === '' ? 'province_code' : 'district_code';
  const text = faults.text(row, column, 'mã đơn vị cấp trên / code of the unit above');
  if (text === undefined) return null;
  if (parents.has(text)) return text as TerritoryCode;
  faults.add(row.line, column, 'territory/unknown-parent', { given: text });
  return null;
}

/** What `successor_code` says of units that pass into another; a unit that only goes on under its code is none. */
function successions(rows: readonly ListRow[], known: TerritoryRecord, faults: ListFaults): readonly OfLine<Transfer>[] {
  const named = rows.flatMap(({ line, cells }) => {
    const from = parseTerritoryCode(textOf(cells, 'code'));
    const to = parseTerritoryCode(textOf(cells, 'successor_code'));
    return from && to ? [{ line, from, to, last: textOf(cells, 'valid_to') as Day, basis: textOf(cells, 'legal_basis') }] : [];
  });
  const fed = Map.groupBy(named, ({ to }) => to);
  return named.flatMap(({ line, from, to, last, basis }): readonly OfLine<Transfer>[] => {
    if (from === to && fed.get(to)!.length === 1) return [];
    const act = known.acts.find(({ number, effective }) =>
      basis ? number === basis : effective === addDays(last, 1) && known.transfers.some((one) => one.act === number && one.from === from && one.to === to),
    );
    if (act) return [{ line, value: { act: act.number, from, to, extent: 'whole' } }];
    if (basis) faults.add(line, 'legal_basis', 'territory/unknown-act', { given: basis });
    else faults.add(line, 'successor_code', 'territory/no-act', { from, to });
    return [];
  });
}
