/** What the checks say of figures as they stand in the fields, a moment after the last key. */
import type { FigureFinding } from '@moc/domain/observation';
import type { CheckedEntries, SubmissionRequest, UpdateRow } from '@moc/wire';
import { useEffect, useMemo, useRef, useState } from 'react';
import { checkEntries } from './api.ts';

const checkAfterMs = 450;

/** Findings by row; those of the last answer until the next one comes. */
export function useChecked(submission: SubmissionRequest, isOffline: boolean): (row: UpdateRow) => readonly FigureFinding[] {
  const [rows, setRows] = useState<CheckedEntries['rows']>([]);
  const figures = JSON.stringify(submission.figures);
  const latest = useRef(submission);
  latest.current = submission;
  useEffect(() => {
    if (isOffline || figures === '[]') return;
    const timer = setTimeout(() => {
      checkEntries(latest.current).then(
        (answer) => setRows(answer.rows),
        () => undefined, // Checks only advise: what cannot be asked now is asked when the figures are sent.
      );
    }, checkAfterMs);
    return () => clearTimeout(timer);
  }, [figures, isOffline]);
  return useMemo(() => {
    const found = new Map(rows.map(({ request, findings }) => [request as string, findings]));
    return (row) => found.get(row.cell.request.id) ?? [];
  }, [rows]);
}
