/** Quantified statements hidden in the prose of the tasks: figures with a unit, and directions of named indices. */

import { yearPeriod } from '../values/index.ts';
import { confidenceOf } from './confidence.ts';
import { findNotFigures, maskOf } from './not-figures.ts';
import { type PartReading, type ReadingContext, readParts } from './read-parts.ts';
import { strengthOf } from './strength.ts';
import { type Passage, passageOf } from './text.ts';
import type { UnitLexicon } from './unit-text.ts';

/** In the order of the words; explanatory, since no target of the Council's list holds them. Spans are offsets of `text`. */
export function readHiddenStatements(text: string, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  const passage = passageOf(text);
  const figures = readParts(passage, lexicon, { ...context, prose: true }).parts.filter(
    (part) => part.unitText !== undefined && part.criterion.kind !== 'change',
  );
  const all = [...figures.map((part): PartReading => ({ ...part, role: 'explanatory' })), ...indexDirections(passage, context)];
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const improving =
  /(?<!\p{L})(?:nâng\s+cao|nâng|cải\s+thiện|tăng)\s+(điểm\s+số|điểm)?(?:\s*,\s*|\s+và\s+)?((?:vị\s+trí\s+|vị\s+thứ\s+)?(?:thứ\s+hạng|xếp\s+hạng|thứ\s+bậc))?\s*(?:của\s+)?(?:các\s+|bộ\s+)*chỉ\s+số\s+(?=\p{L})/gu;
const indexName = /[\p{Lu}][\p{Lu}\p{N}]+(?:[ -][\p{Lu}][\p{Lu}\p{N}]+)*/uy;
const between = /\s*,\s*(?:và\s+)?|\s+và\s+/uy;

/** "nâng cao điểm số và thứ hạng các chỉ số PCI, PAPI": for each index a part on its score and one on its rank. */
export function indexDirections(passage: Passage, context: ReadingContext): readonly PartReading[] {
  const masked = maskOf(findNotFigures(passage), passage.text.length);
  return [...passage.folded.matchAll(improving)]
    .filter((m) => !masked(m.index))
    .flatMap((match) => {
      const strength = strengthOf(passage.folded.slice(Math.max(0, match.index - 24), match.index));
      const aspects = [...(match[1] ? ['điểm số' as const] : []), ...(match[2] ? ['thứ hạng' as const] : [])];
      return indexNames(passage.text, match.index + match[0].length).flatMap((index) =>
        (aspects.length > 0 ? aspects : (['điểm số'] as const)).map(
          (aspect): PartReading => ({
            span: { start: index.start, end: index.end },
            indicatorSpan: { start: index.start, end: index.end },
            name: `${aspect === 'điểm số' ? 'Điểm số' : 'Thứ hạng'} ${index.name}`,
            // A rank is better when its number is smaller.
            criterion: { kind: 'direction', toward: aspect === 'điểm số' ? 'increase' : 'decrease', what: `${aspect} ${index.name}` },
            ...(context.planYear !== undefined && { period: yearPeriod(context.planYear) }),
            strength,
            role: 'explanatory',
            confidence: confidenceOf([{ doubt: 'in-prose' }, ...(aspect === 'thứ hạng' ? [{ doubt: 'rank-smaller-is-better' as const }] : [])], []),
          }),
        ),
      );
    });
}

function indexNames(text: string, from: number): readonly { readonly start: number; readonly end: number; readonly name: string }[] {
  const names: { start: number; end: number; name: string }[] = [];
  let at = from;
  for (;;) {
    indexName.lastIndex = at;
    const match = indexName.exec(text);
    if (!match) return names;
    const end = at + match[0].length;
    names.push({ start: at, end, name: match[0] });
    between.lastIndex = end;
    const gap = between.exec(text);
    if (!gap) return names;
    at = end + gap[0].length;
  }
}
