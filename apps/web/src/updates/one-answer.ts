/** What the checks say of several figures together is told once, at the first of them, and answered once for them all. */
import type { FigureFinding } from '@moc/domain/observation';
import type { UpdateRow } from '@moc/wire';
import type { Draft } from './draft.ts';
import type { Kept } from './kept.ts';

type FindingsOf = (row: UpdateRow) => readonly FigureFinding[];
type DraftOf = (row: UpdateRow) => Draft;

/** The row at which each finding is told whole, by the finding's id. */
export function tellersOf<Row extends UpdateRow>(rows: readonly Row[], findingsOf: (row: Row) => readonly FigureFinding[]): ReadonlyMap<string, Row> {
  const tellers = new Map<string, Row>();
  for (const row of rows) for (const { id } of findingsOf(row)) if (!tellers.has(id)) tellers.set(id, row);
  return tellers;
}

/** The answer given to a finding at any of its rows; empty where there is none. */
export function answerTo(finding: string, rows: readonly UpdateRow[], draftOf: DraftOf): string {
  return rows.map((row) => draftOf(row).answers[finding] ?? '').find((words) => words.trim() !== '') ?? '';
}

/** Findings that want an answer and have none, each once. */
export function unansweredOf(rows: readonly UpdateRow[], findingsOf: FindingsOf, draftOf: DraftOf): readonly string[] {
  const asking = new Set(rows.flatMap((row) => findingsOf(row).flatMap(({ id, severity }) => (severity === 'note' ? [] : [id as string]))));
  return [...asking].filter((id) => answerTo(id, rows, draftOf) === '');
}

/** The drafts with every answer at each row that its finding is about, as it is sent. */
export function withAnswers(drafts: Kept['drafts'], rows: readonly UpdateRow[], findingsOf: FindingsOf, draftOf: DraftOf): Kept['drafts'] {
  const next = { ...drafts };
  for (const row of rows) {
    const kept = next[row.cell.request.id];
    const given = findingsOf(row).flatMap(({ id }) => {
      const words = answerTo(id, rows, draftOf);
      return words === '' || kept?.draft.answers[id]?.trim() ? [] : [[id as string, words] as const];
    });
    if (kept && given.length > 0) {
      next[row.cell.request.id] = { ...kept, draft: { ...kept.draft, answers: { ...kept.draft.answers, ...Object.fromEntries(given) } } };
    }
  }
  return next;
}
