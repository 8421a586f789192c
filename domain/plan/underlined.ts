/** Where the committed phrase begins that is underlined on the page. */
import type { FigureFound } from './commitments.ts';
import { headingAt, type ItemReading } from './item-reading.ts';
import type { OwnWords } from './own-words.ts';
import type { Segment } from './segments.ts';

const placeAtEnd = /(?:khu vực|vùng|ở|tại|địa bàn) (?:đô thị|thành thị|nông thôn|thành phố|miền núi|đồng bằng|ven biển)\s*$/u;

/** Where the underlined phrase begins: the setter, the member's own name in an enumeration, or the words before the figure. */
export function spanStart(soFar: ItemReading, item: FigureFound, own: OwnWords, place: Segment): number {
  const { mention } = item.figure;
  const { passage } = soFar;
  const heading = headingAt(soFar, place);
  if (own.setter && own.setter.start < item.start) return own.setter.start;
  if (own.verbStart !== undefined) return own.verbStart;
  const bare = item.start === mention.start;
  if (bare && own.raw !== '' && (place.parent !== undefined || heading !== undefined) && !own.isDoing) return own.start;
  if (own.raw === '' && place.after === 'start') return item.start + (/^đạt /u.exec(passage.folded.slice(item.start, mention.start))?.[0].length ?? 0);
  const part = placeAtEnd.exec(passage.folded.slice(own.start, own.end));
  return part && part.index > 0 && passage.text.slice(own.end, item.start).trim() === '' ? own.start + part.index : placeOnly(own, part, item.start);
}

function placeOnly(own: OwnWords, part: RegExpExecArray | null, start: number): number {
  return part?.index === 0 ? own.start : start;
}
