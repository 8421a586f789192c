/** Quantified statements hidden in the prose of the tasks: figures with a unit, and directions of named indices. */

import { type Span, yearPeriod } from '../values/index.ts';
import { comparisonStatements } from './comparisons.ts';
import { confidenceOf } from './confidence.ts';
import { indexStatements } from './index-directions.ts';
import { digitStarts, openingsOf } from './landmarks.ts';
import { noneStatements } from './nones.ts';
import type { PartReading, ReadingContext } from './part-reading.ts';
import { readParts } from './read-parts.ts';
import { anotherThought, clausesOf } from './segments.ts';
import type { Statement } from './statement.ts';
import { strengthOf } from './strength.ts';
import type { Passage } from './text.ts';
import { lastBefore } from './text.ts';
import type { UnitLexicon } from './unit-text.ts';

/**
 * Figures and indices in the order of the words, behind them what is forbidden or only compared; explanatory, since no
 * target of the Council's list holds them. Spans are offsets of the passage.
 */
export function readHiddenStatements(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  const figures = figuresIn(passage, lexicon, context);
  const all = [...figures.map((part): PartReading => ({ ...part, role: 'explanatory' })), ...indexDirections(passage, context)];
  return [...all.sort(inOrder), ...wordsOnly(passage, lexicon, context).filter(({ span }) => !all.some((one) => overlap(one.span, span)))];
}

function inOrder(a: PartReading, b: PartReading): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** "không để thiếu nước ngọt", "tăng trưởng kinh tế cao hơn năm 2023": commitments without a figure of their own. */
function wordsOnly(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  const { folded } = passage;
  const endOfThought = (from: number): number => {
    const clause = folded.slice(from, from + 300);
    const end = /[;.\n()]/u.exec(clause)?.index ?? clause.length;
    const comma = anotherThought.exec(clause)?.index ?? end;
    return from + Math.min(end, comma);
  };
  const nones = noneStatements(passage, lexicon, endOfThought).filter(({ start }) => /^không (?:để|xảy)/u.test(folded.slice(start, start + 12)));
  const compared = comparing(passage).length > 0 ? clausesOf(passage).flatMap((clause) => comparisonStatements(passage, clause)) : [];
  return [...nones, ...compared].map((statement) => partOfStatement(passage, statement, context)).sort(inOrder);
}

function figuresIn(passage: Passage, lexicon: UnitLexicon, context: ReadingContext): readonly PartReading[] {
  if (digitStarts(passage).length === 0) return [];
  return readParts(passage, lexicon, { ...context, prose: true }).parts.filter((part) => part.unitText !== undefined && part.criterion.kind !== 'change');
}

/** Where something may be compared with something. */
const comparing = openingsOf(['hơn']);

/** The words before a place, back to the nearest semicolon, at most 120 characters: nearer words tell the strength, and a long passage stays cheap. */
function clauseBefore({ folded }: Passage, start: number): string {
  const near = lastBefore(folded, start, 120);
  return near.slice(near.lastIndexOf(';') + 1);
}

function indexDirections(passage: Passage, context: ReadingContext): readonly PartReading[] {
  return indexStatements(passage).map((statement) => partOfStatement(passage, statement, context));
}

function partOfStatement(passage: Passage, { start, end, nameStart, nameEnd, name, criterion, doubts }: Statement, context: ReadingContext): PartReading {
  return {
    span: { start, end },
    indicatorSpan: { start: nameStart, end: nameEnd },
    name,
    criterion,
    ...(context.planYear !== undefined && { period: yearPeriod(context.planYear) }),
    strength: strengthOf(clauseBefore(passage, start)),
    role: 'explanatory',
    confidence: confidenceOf(
      ['in-prose' as const, ...doubts].map((doubt) => ({ doubt })),
      [],
    ),
  };
}
