/** Everything one item commits to, figures and statements, in the order of the words and none overlapping. */
import type { Span } from '../values/index.ts';
import { comparisonStatements } from './comparisons.ts';
import { directionStatements } from './directions.ts';
import { eventStatements, heldBehindFigures } from './events.ts';
import type { Figure } from './figures.ts';
import { gradeStatements } from './grade-statements.ts';
import { inOrderOf } from './in-order.ts';
import { indexStatements } from './index-directions.ts';
import { listedUnitStatements, namedUnitStatements } from './named-unit-statements.ts';
import { endOfCountedGrade } from './named-units.ts';
import { isDoingOnly, leadingChange } from './names.ts';
import { noneStatements } from './nones.ts';
import { findNotFigures, maskOf } from './not-figures.ts';
import { clausesOf } from './segments.ts';
import type { Statement } from './statement.ts';
import { firstNotBelow, type Passage, tidy } from './text.ts';
import type { UnitLexicon } from './unit-text.ts';

/** A figure and the words it takes up, with a grade behind what is counted. */
export interface FigureFound extends Span {
  readonly figure: Figure;
}

interface StatementFound extends Span {
  readonly statement: Statement;
}

export type Found = FigureFound | StatementFound;

/** The figures alone, for running prose. */
export function figuresOnly(passage: Passage, figures: readonly Figure[]): readonly Found[] {
  return figures.map((figure) => ({ start: figure.around.start, end: Math.max(figure.around.end, countedEnd(passage, figure)), figure }));
}

/** Figures and statements in order, none overlapping: named units before figures, figures before events and directions. */
export function commitmentsOf(passage: Passage, lexicon: UnitLexicon, figures: readonly Figure[]): readonly Found[] {
  const found: Found[] = [];
  const digits = figures.map(({ mention }) => mention.start);
  const hasFigure = (start: number, end: number): boolean => (digits[firstNotBelow(digits, start)] ?? end) < end;
  for (const statement of namedUnitStatements(passage, hasFigure)) found.push({ start: statement.start, end: statement.end, statement });
  const figureStarts = figures.map(({ around }) => around.start);
  const endOfClause = (from: number): number => endOfNone(passage.text, from, figureStarts);
  const nones = (noMoreOnly: boolean): readonly Statement[] =>
    noneStatements(passage, lexicon, endOfClause, noMoreOnly).filter(({ start }) => !namesShare(passage, figures[firstNotBelow(digits, start) - 1], start));
  addFree(found, nones(true));
  const taken = overlapIndex(found);
  for (const figure of figures) {
    const end = Math.max(figure.around.end, countedEnd(passage, figure));
    if (!taken(figure.mention.start, figure.mention.end)) found.push({ start: figure.around.start, end, figure });
  }
  addFree(
    found,
    figures.flatMap((figure) => listedUnitStatements(passage, figure)),
  );
  addFree(found, nones(false));
  return inOrderOf([...found, ...clauseStatements(passage, found)], inOrder);
}

/** "100% thôn, bản không còn hộ nghèo": the words belong to the share right before them. */
function namesShare({ text }: Passage, figure: Figure | undefined, start: number): boolean {
  return figure?.mention.shareOf !== undefined && !/[,;.()\n]/u.test(text.slice(figure.mention.end, start));
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Events and directions of the clauses that hold nothing else, and of the words before a clause's figure. */
function clauseStatements(passage: Passage, found: readonly Found[]): readonly Found[] {
  const ordered = inOrderOf(found, inOrder);
  const starts = ordered.map(({ start }) => start);
  const busy = overlapIndex(found);
  const indexed = indexStatements(passage);
  const indexStarts = indexed.map(({ start }) => start);
  const statementsOf = (clause: Span): readonly Statement[] => {
    const graded = gradeStatements(passage, clause);
    if (busy(clause.start, clause.end)) {
      const lead = leadOf(passage, clause, ordered[firstNotBelow(starts, clause.start)]);
      const behind = [...graded, ...heldBehindFigures(passage, clause)].filter(({ start, end }) => !busy(start, end));
      return [...(lead ? directionStatements(passage, lead) : []), ...behind];
    }
    const compared = comparisonStatements(passage, clause);
    if (compared.length > 0) return compared;
    if (graded.length > 0) return graded;
    const events = eventStatements(passage, clause);
    if (events.length > 0) return events;
    const indices = indexed.slice(firstNotBelow(indexStarts, clause.start), firstNotBelow(indexStarts, clause.end));
    return indices.length > 0 ? indices : directionStatements(passage, clause);
  };
  const masked = maskOf(findNotFigures(passage), passage.text.length);
  return clausesOf(passage)
    .filter(({ start }) => masked(start)?.isQuoted !== true)
    .flatMap(statementsOf)
    .map((statement) => ({ start: statement.start, end: statement.end, statement }));
}

/**
 * "Kiềm chế sự gia tăng của tội phạm, giảm 5% số vụ …": what stands before the comma behind which another verb begins.
 * Undefined when the words before the clause's first figure are its own name.
 */
function leadOf({ text, folded }: Passage, clause: Span, first: Found | undefined): Span | undefined {
  if (!first || !('figure' in first) || first.start >= clause.end) return undefined;
  const { nameEnd, effects } = first.figure.around;
  const comma = text.slice(clause.start, nameEnd).lastIndexOf(',') + clause.start;
  if (comma <= clause.start) return undefined;
  const words = tidy(folded.slice(comma + 1, nameEnd));
  // "Xây dựng, sửa chữa 200 căn nhà": verbs of one deed, and no thought before it.
  if (isDoingOnly(tidy(folded.slice(clause.start, nameEnd)))) return undefined;
  const another = words === '' ? effects.change !== undefined : isDoingOnly(words) || leadingChange(words) !== undefined;
  return another && !folded.slice(clause.start, comma).includes('(') ? { start: clause.start, end: comma } : undefined;
}

function addFree(found: Found[], statements: readonly Statement[]): void {
  if (statements.length === 0) return;
  const taken = overlapIndex(found);
  for (const statement of statements) if (!taken(statement.start, statement.end)) found.push({ start: statement.start, end: statement.end, statement });
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

function overlapIndex(found: readonly Found[]): (start: number, end: number) => boolean {
  if (found.length === 0) return () => false;
  const spans = inOrderOf(
    found.map(({ start, end }) => ({ start, end })),
    byStart,
  );
  return (start, end) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = spans[low];
    return next !== undefined && next.start < end;
  };
}

/** A thing not to happen reaches to the end of its clause, or to a comma behind which a figure is committed. */
function endOfNone(text: string, from: number, figureStarts: readonly number[]): number {
  const clauseEnd = /[;\n()]|\.(?=\s|$)/u.exec(text.slice(from, from + 600));
  const end = clauseEnd ? from + clauseEnd.index : Math.min(text.length, from + 600);
  const figure = figureStarts[firstNotBelow(figureStarts, from)];
  if (figure === undefined || figure >= end) return end;
  const comma = text.slice(from, end).indexOf(',');
  return comma >= 0 ? from + comma : end;
}

function countedEnd({ folded }: Passage, { mention, around }: Figure): number {
  const counts = mention.unit?.dimension.startsWith('count:') === true && around.end === mention.end;
  return (counts ? endOfCountedGrade(folded, mention.end) : undefined) ?? around.end;
}
