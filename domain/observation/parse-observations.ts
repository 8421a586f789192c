/** Rows of `observations.csv` as observations: every fault with its line and column, all or nothing. */
import { type Outcome, parsePeriod, parsePublicationDate } from '../values/index.ts';
import { measureWords, statusWords } from './file-words.ts';
import type { RowContext } from './row-context.ts';
import { columnReader, decimalOf, firstLines, type RawRow, type ReadCell, Refusals, readRows, someOf, wantedForms, wordReader } from './rows.ts';
import type { Indicator, Observation, SourceId, TerritoryCode } from './types.ts';

/** An observation before the store has given it an id. */
export type NewObservation = Omit<Observation, 'id'>;

/**
 * Reads rows of published figures. Numbers are machine notation in the row's own unit; the unit must measure what the
 * indicator declares. Refuses unknown indicators, sources, units, words, periods and dates, and rows that repeat an
 * earlier one to the letter; two different figures for one thing are never refused: that is a finding, not a fault.
 */
export function parseObservationRows(rows: readonly RawRow[], context: RowContext): Outcome<readonly NewObservation[]> {
  const refusals = new Refusals(context.file);
  const read = observationReaders(refusals, context);
  const isFirst = firstLines(refusals, 'indicator_ref', 'observation/repeated-row');
  return readRows(rows, refusals, ({ line, cells }) => {
    const indicator = read.indicator(line, cells);
    const period = read.period(line, cells);
    const measure = read.measure(line, cells);
    const value = read.value(line, cells);
    const unit = read.unit(line, cells);
    const status = read.status(line, cells);
    const territory = read.territory(line, cells);
    const published = read.published(line, cells);
    const source = read.source(line, cells);
    if (!indicator || !period || !measure || value === undefined || !unit || !status || !territory || !published || !source) return undefined;
    if ((measure === 'value' || measure === 'count') && !measuresTheSame(indicator, unit.dimension)) {
      const parameters = { given: unit.vi, indicator: indicator.ref, wanted: indicator.unit?.vi ?? '' };
      return refusals.add(line, 'unit', 'observation/unit-dimension', parameters);
    }
    const key = `${indicator.code}|${territory}|${cells.period}|${measure}|${value}|${unit.code}|${status}|${published.text}|${source}`;
    if (!isFirst(line, key, indicator.ref)) return undefined;
    return { indicator: indicator.code, territory, period, measure, value, unit, status, published, source, note: cells.note ?? '' };
  });
}

function observationReaders(refusals: Refusals, context: RowContext) {
  return {
    indicator: columnReader(
      refusals,
      'indicator_ref',
      'observation/unknown-indicator',
      (text) => context.indicatorsByRef.get(text.normalize('NFC')),
      someOf(context.indicatorsByRef.keys(), 'indicators.csv'),
    ),
    period: columnReader(refusals, 'period', 'observation/period', parsePeriod, wantedForms.period),
    measure: wordReader(refusals, 'measure', measureWords),
    value: columnReader(refusals, 'value', 'observation/number', decimalOf(context), wantedForms.number),
    unit: columnReader(refusals, 'unit', 'observation/unit', context.findUnit, wantedForms.unit),
    status: wordReader(refusals, 'status', statusWords),
    territory: territoryReader(refusals, context),
    published: columnReader(refusals, 'published_on', 'observation/date', parsePublicationDate, wantedForms.date),
    source: sourceReader(refusals, context),
  };
}

/** Counted nouns are an open class, so any of them measures a counted thing; otherwise the dimension must be the declared one. */
function measuresTheSame(indicator: Indicator, dimension: string): boolean {
  const declared = indicator.unit?.dimension;
  return declared === undefined || declared === dimension || (declared.startsWith('count:') && dimension.startsWith('count:'));
}

export function sourceReader(refusals: Refusals, context: RowContext): ReadCell<SourceId> {
  return columnReader(
    refusals,
    'source_id',
    'observation/unknown-source',
    (text) => (context.sources.has(text) ? (text as SourceId) : undefined),
    someOf(context.sources, 'sources.csv'),
  );
}

export function territoryReader(refusals: Refusals, context: RowContext): ReadCell<TerritoryCode> {
  return columnReader(
    refusals,
    'territory',
    'observation/unknown-territory',
    (text) => (context.territories.has(text) ? (text as TerritoryCode) : undefined),
    someOf(context.territories, 'provinces.csv, districts.csv'),
  );
}
