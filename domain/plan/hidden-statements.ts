/** Quantified statements hidden in the prose of the tasks: figures with a unit, and directions of named indices. */

import { yearPeriod } from '../values/index.ts';
import { confidenceOf } from './confidence.ts';
import { indexStatements } from './index-directions.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { readParts } from './read-parts.ts';
import { strengthOf } from './strength.ts';
import type { Passage } from './text.ts';
import type { UnitLexicon } from './unit-text.ts';

/** In the order of the words; explanatory, since no target of the Council's list holds them. Spans are offsets of the passage. */
export function readHiddenStatements(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  const figures = figuresIn(passage, lexicon, context);
  const all = [...figures.map((part): PartReading => ({ ...part, role: 'explanatory' })), ...indexDirections(passage, context)];
  return all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function figuresIn(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  if (!/\d/.test(passage.text)) return [];
  return readParts(passage, lexicon, { ...context, prose: true }).parts.filter((part) => part.unitText !== undefined && part.criterion.kind !== 'change');
}

/** The words before a place, back to the nearest semicolon, at most 120 characters: nearer words tell the strength, and a long passage stays cheap. */
function clauseBefore({ folded }: Passage, start: number): string {
  const near = folded.slice(Math.max(0, start - 120), start);
  return near.slice(near.lastIndexOf(';') + 1);
}

function indexDirections(passage: Passage, context: ReadingContext): readonly PartReading[] {
  return indexStatements(passage).map(
    ({ start, end, name, criterion, doubts }): PartReading => ({
      span: { start, end },
      indicatorSpan: { start, end },
      name,
      criterion,
      ...(context.planYear !== undefined && { period: yearPeriod(context.planYear) }),
      strength: strengthOf(clauseBefore(passage, start)),
      role: 'explanatory',
      confidence: confidenceOf(
        ['in-prose' as const, ...doubts].map((doubt) => ({ doubt })),
        [],
      ),
    }),
  );
}
