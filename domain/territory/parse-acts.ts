/** Rows of a list of acts: number, days, how the act is called. */
import type { Outcome } from '../values/index.ts';
import type { ListContext, OfLine, TerritoryList } from './record.ts';
import { ListFaults, type ListRow, textOf } from './rows.ts';
import type { ActNumber, TerritoryAct } from './types.ts';

/** `effective_on` is the day from which the units stand; `effective_is` is `exact` (or empty) or `latest`. */
export function parseActs(rows: readonly ListRow[], { file }: ListContext): Outcome<TerritoryList> {
  const faults = new ListFaults(file);
  const lines = new Map<string, number>();
  const acts = rows.flatMap((row): readonly OfLine<TerritoryAct>[] => {
    const act = readAct(row, faults);
    if (!act) return [];
    const first = lines.get(act.number);
    if (first !== undefined) {
      faults.add(row.line, 'number', 'territory/repeated-row', { first });
      return [];
    }
    lines.set(act.number, row.line);
    return [{ line: row.line, value: act }];
  });
  return faults.outcome({ units: [], acts, transfers: [] });
}

function readAct(row: ListRow, faults: ListFaults): TerritoryAct | undefined {
  const number = faults.text(row, 'number', '1687/NQ-UBTVQH15');
  const vi = faults.text(row, 'name_vi', 'Nghị quyết 1687/NQ-UBTVQH15');
  const en = faults.text(row, 'name_en', 'Resolution 1687/NQ-UBTVQH15');
  const written = faults.text(row, 'effective_on', 'YYYY-MM-DD');
  const effective = written === undefined ? undefined : faults.day(row, 'effective_on');
  const issued = faults.day(row, 'issued_on');
  const word = textOf(row.cells, 'effective_is') || 'exact';
  if (word !== 'exact' && word !== 'latest') return faults.add(row.line, 'effective_is', 'territory/word', { given: word, wanted: 'exact, latest' });
  if (number === undefined || vi === undefined || en === undefined || !effective || issued === false) return undefined;
  return { number: number as ActNumber, name: { vi, en }, ...(issued && { issued }), effective, effectiveIs: word };
}
