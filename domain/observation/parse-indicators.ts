/** Rows of `indicators.csv`: what is measured, declared once and kept over years. */
import type { Outcome, Unit } from '../values/index.ts';
import { accumulationWords, directionWords, rollUpWords, sensitivityWords } from './file-words.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, firstLines, type RawRow, type ReadCell, Refusals, readRows, textReader, wantedForms, wordReader } from './rows.ts';
import type { Indicator, IndicatorCode } from './types.ts';

/** Reads declarations of indicators; each code and each reference once; an empty unit means a number without unit. */
export function parseIndicatorRows(rows: readonly RawRow[], context: Pick<RowContext, 'file' | 'findUnit'>): Outcome<readonly Indicator[]> {
  const refusals = new Refusals(context.file);
  const isFirstCode = firstLines(refusals, 'code', 'observation/repeated-code');
  const isFirstRef = firstLines(refusals, 'ref', 'observation/repeated-code');
  const read = indicatorReaders(refusals, context.findUnit);
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
    if (!code || !ref || !vi || !en || !unit || !direction || !accumulation || !rollUp || !sensitivity) return undefined;
    if (!isFirstCode(line, code, code) || !isFirstRef(line, ref, ref)) return undefined;
    return { code: code as IndicatorCode, ref, name: { vi, en }, ...unit, direction, accumulation, rollUp, sensitivity };
  });
}

function indicatorReaders(refusals: Refusals, findUnit: RowContext['findUnit']) {
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
