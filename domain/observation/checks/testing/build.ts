/** Figures for tests, told in short: `figure('thu-ngan-sach.noi-dia 2024-M03 = 120 tỷ đồng')`. */
import { findUnit } from '@moc/facts';
import { decimal, parsePeriod, parsePublicationDate } from '../../../values/index.ts';
import type {
  Indicator,
  IndicatorCode,
  IndicatorRelation,
  Measure,
  Observation,
  ObservationId,
  ObservationStatus,
  SourceId,
  TerritoryCode,
} from '../../types.ts';
import type { CheckedFigures } from '../types.ts';

const measures: Readonly<Record<string, Measure>> = { tăng: 'growth-yoy', sokh: 'share-of-plan', đếm: 'count', hạng: 'rank' };
const statuses: Readonly<Record<string, ObservationStatus>> = { kh: 'plan', ước: 'estimate', sơbộ: 'preliminary', ct: 'official' };

/**
 * "thu.noi-dia @831 2024-M03 = 120 tỷ đồng [ước 2024-04-01 nguồn-a]": place (0 unless told), measure word before "=", and in
 * brackets status, date and source where they matter.
 */
export function figure(text: string, index = 0): Observation {
  const match = /^(\S+)(?: @(\S+))? (\S+)(?: (tăng|sokh|đếm|hạng))? = (-?[\d.]+) ?([^[]*?)\s*(?:\[(\S+)(?: (\S+))?(?: (\S+))?\])?$/u.exec(text.trim());
  if (!match) throw new Error(`not a figure: ${text}`);
  const [, code, territory = '0', period = '', measure = '', value = '', unit = '', status = 'ước', published = '', source = 'a'] = match;
  const at = parsePeriod(period);
  const known = parsePublicationDate(published === '-' ? '' : published || '2030-01-01');
  const found = findUnit(unit === '' ? (measure === 'đếm' ? 'xã' : '%') : unit);
  if (!at || !known || !found) throw new Error(`not a figure: ${text}`);
  return {
    id: `o${index}` as ObservationId,
    indicator: code as IndicatorCode,
    territory: territory as TerritoryCode,
    period: at,
    measure: measures[measure] ?? 'value',
    value: decimal(value),
    unit: found,
    status: statuses[status] ?? 'estimate',
    published: known,
    source: source as SourceId,
    note: '',
  };
}

/** "thu: flow sum tỷ đồng" */
export function indicator(text: string): Indicator {
  const [code = '', rest = ''] = text.split(': ');
  const [accumulation = 'flow', rollUp = 'sum', ...words] = rest.split(' ');
  const unit = findUnit(words.join(' '));
  return {
    code: code as IndicatorCode,
    ref: code,
    name: { vi: code, en: code },
    ...(unit && { unit }),
    direction: 'higher-better',
    accumulation: accumulation as Indicator['accumulation'],
    rollUp: rollUp as Indicator['rollUp'],
    sensitivity: 'public',
  };
}

/** "sum thu = noi-dia xuat-nhap-khau", "growth g = g1 g2 by s1 s2", "shares = s1 s2" */
export function relation(text: string): IndicatorRelation {
  const [head = '', tail = ''] = text.split(/ = /u);
  const [kind = '', whole] = head.replace(/ =$/u, '').split(' ');
  const [parts = '', weights = ''] = tail.split(' by ');
  const codes = (words: string) => words.split(' ').filter(Boolean) as IndicatorCode[];
  return { kind: kind as IndicatorRelation['kind'], ...(whole && { whole: whole as IndicatorCode }), parts: codes(parts), weights: codes(weights) };
}

export function figuresOf(indicators: readonly string[], figures: readonly string[], relations: readonly string[] = []): CheckedFigures {
  const observations = figures.map(figure);
  const sources = [...new Set(observations.map(({ source }) => source))].map((id) => ({
    id,
    title: id,
    publisher: id,
    url: '',
    published: { precision: 'unknown', text: '' } as const,
    authority: id.startsWith('tk') ? 'statistics' : 'press',
  }));
  const name = { vi: '', en: '' };
  return {
    indicators: indicators.map(indicator),
    observations,
    sources,
    authorityOrder: [
      { code: 'statistics', name },
      { code: 'press', name },
    ],
    relations: relations.map(relation),
  };
}
