/** Rows of `indicators.csv`: what is measured, declared once and kept over years. */
import type { Bilingual, Outcome, Unit } from '../values/index.ts';
import { accumulationWords, directionWords, qualityColumns, rollUpWords, sensitivityWords } from './file-words.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, type ReadCell, Refusals, readRows, textReader, wantedForms, wordReader } from './rows.ts';
import type { Indicator, IndicatorCode, QualityDisclosure } from './types.ts';

/** Reads declarations of indicators; each code and each reference once; an empty unit means a number without unit. */
export function parseIndicatorRows(rows: readonly RawRow[], context: Pick<RowContext, 'file' | 'findUnit' | 'calendars'>): Outcome<readonly Indicator[]> {
  const refusals = new Refusals(context.file);
  const isFirstCode = firstLines(refusals, 'code', 'observation/repeated-code');
  const isFirstRef = firstLines(refusals, 'ref', 'observation/repeated-code');
  const read = indicatorReaders(refusals, context);
  return readRows(rows, refusals, ({ line, cells }): Indicator | undefined => {
    const code = read.code(line, cells);
    const ref = read.ref(line, cells);
    const vi = read.vi(line, cells);
    const en = read.en(line, cells);
    const unit = read.unit(line, cells);
    const direction = read.direction(line, cells);
    const accumulation = read.accumulation(line, cells);
    const rollUp = read.rollUp(line, cells);
    const sensitivity = read.sensitivity(line, cells);
    const supplement = read.supplement(line, cells);
    if (!code || !ref || !vi || !en || !unit || !direction || !accumulation || !rollUp || !sensitivity || !supplement) return undefined;
    if (!isFirstCode(line, code, code) || !isFirstRef(line, ref, ref)) return undefined;
    return { code: code as IndicatorCode, ref, name: { vi, en }, ...unit, direction, accumulation, rollUp, sensitivity, ...supplement };
  });
}

function indicatorReaders(refusals: Refusals, { findUnit, calendars }: Pick<RowContext, 'findUnit' | 'calendars'>) {
  return {
    code: textReader(refusals, 'code', 'grdp-growth'),
    ref: textReader(refusals, 'ref', '2.2.a'),
    vi: textReader(refusals, 'name_vi', 'tên tiếng Việt / Vietnamese name'),
    en: textReader(refusals, 'name_en', 'tên tiếng Anh / English name'),
    unit: unitReader(refusals, findUnit),
    direction: wordReader(refusals, 'direction', directionWords),
    accumulation: wordReader(refusals, 'accumulation', accumulationWords),
    rollUp: wordReader(refusals, 'roll_up', rollUpWords),
    sensitivity: wordReader(refusals, 'sensitivity', sensitivityWords),
    supplement: supplementReader(refusals, calendars),
  };
}

function unitReader(refusals: Refusals, findUnit: RowContext['findUnit']): ReadCell<{ readonly unit?: Unit }> {
  return columnReader(
    refusals,
    'unit',
    'observation/unit',
    (text) => {
      if (text === '') return {};
      const unit = findUnit(text);
      return unit && { unit };
    },
    wantedForms.unit,
  );
}

type Supplement = Pick<Indicator, 'calendar' | 'formula' | 'quality'>;

/** The columns that older files do not have: calendar, formula and the five disclosures. */
function supplementReader(refusals: Refusals, calendars: RowContext['calendars']): ReadCell<Supplement> {
  return (line, cells) => {
    const calendar = cellOf(cells, 'calendar');
    const formula = cellOf(cells, 'formula');
    if (calendar && calendars && !calendars.has(calendar))
      return refusals.add(line, 'calendar', 'observation/unknown-calendar', { given: calendar, wanted: [...calendars].join(', ') });
    const quality = readQuality(refusals, line, cells);
    return quality && { ...(calendar && { calendar }), ...(formula && { formula }), ...quality };
  };
}

const cellOf = (cells: RawRow['cells'], column: string): string => (cells[column] ?? '').trim().normalize('NFC');

/** All five or none; where the English is left out, the Vietnamese words stand for it. */
function readQuality(refusals: Refusals, line: number, cells: RawRow['cells']): Pick<Indicator, 'quality'> | undefined {
  const said = qualityColumns.map((name) => [name, cellOf(cells, `quality_${name}_vi`), cellOf(cells, `quality_${name}_en`)] as const);
  if (said.every(([, vi, en]) => vi === '' && en === '')) return {};
  const silent = said.find(([, vi]) => vi === '');
  if (silent) return refusals.add(line, `quality_${silent[0]}_vi`, 'observation/quality-incomplete', {});
  const pairs = said.map(([name, vi, en]): [keyof QualityDisclosure, Bilingual] => [name, { vi, en: en || vi }]);
  return { quality: Object.fromEntries(pairs) as Record<keyof QualityDisclosure, Bilingual> };
}
