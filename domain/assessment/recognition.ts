/** A grade recognised in one year for another: both years are kept, and the act where the source names it. */
import type { Observation } from '../observation/index.ts';
import { formatPublicationDate, type Language, periodYear } from '../values/index.ts';

/** "Quyết định số 1611/QĐ-TTg công nhận đạt chuẩn nông thôn mới năm 2023": the act and the year it recognises, in the source's own words. */
const recognised = /(?:((?:Quyết định|QĐ)(?:\s+số)?\s*[\d/]+[\p{L}\d/-]*)[^.;]*?\s)?công\s+nhận(?:[^.;,()](?!năm\s+\d{4}))*\s+năm\s+(\d{4})(?!\d)/iu;

export interface Recognition {
  /** The year for which, other than the one in which. */
  readonly year: number;
  readonly act?: string;
}

/** What the note beside a figure says of the year recognised; undefined when it names none, or the figure's own. */
export function recognitionOf({ note, period }: Pick<Observation, 'note' | 'period'>): Recognition | undefined {
  const [, act, year] = recognised.exec(note.normalize('NFC')) ?? [];
  if (year === undefined || Number(year) === periodYear(period)) return undefined;
  return { year: Number(year), ...(act && { act: act.trim() }) };
}

/** "được công nhận tháng 12/2024 cho năm 2023 (Quyết định số 1611/QĐ-TTg)". */
export function sayRecognition({ year, act }: Recognition, { published }: Observation, language: Language): string {
  const when = formatPublicationDate(published, language);
  const vi = language === 'vi';
  const dated =
    published.precision === 'unknown'
      ? ''
      : vi
        ? ` ${published.precision === 'day' ? 'ngày ' : ''}${when}`
        : ` ${published.precision === 'day' ? 'on' : 'in'} ${when}`;
  const by = act === undefined ? '' : ` (${act})`;
  return vi ? `được công nhận${dated} cho năm ${year}${by}` : `recognised${dated} for ${year}${by}`;
}
