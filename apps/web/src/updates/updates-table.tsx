/** Every figure due, in groups by deadline: one field a row, Enter goes down, a pasted column fills downwards. */
import type { UpdateRow as Row } from '@moc/wire';
import type { KeyboardEvent, ReactNode } from 'react';
import { unchangedDraft } from './draft.ts';
import { pastedColumn, pastedFor } from './paste.ts';
import type { Group } from './rows.ts';
import { UpdateRow } from './update-row.tsx';
import { useUpdateWords } from './use-update-words.ts';
import type { UpdatesSession } from './use-updates-session.ts';

interface UpdatesTableProps {
  readonly session: UpdatesSession;
  readonly groups: readonly (readonly [Group, readonly Row[]])[];
}

export function UpdatesTable({ session, groups }: UpdatesTableProps): ReactNode {
  const { u, language } = useUpdateWords();
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      session.send();
    } else if (event.ctrlKey && event.key === 'z' && session.undo) {
      event.preventDefault();
      session.undo();
    } else if (isField(event.target)) moveBetween(event, event.target);
  };
  const rowOf = (field: Field) => session.answer.rows.find(({ cell }) => cell.request.id === field.dataset['request']);
  const onKeyUp = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!event.altKey || event.key !== '=' || !isField(event.target)) return;
    const row = rowOf(event.target);
    const draft = row && unchangedDraft(session.draftOf(row), row, language);
    if (row && draft) session.change(row, draft);
  };
  const onPaste = (event: React.ClipboardEvent<HTMLTableElement>) => {
    if (!isField(event.target)) return;
    const column = pastedColumn(event.clipboardData.getData('text/plain'));
    if (!column) return;
    event.preventDefault();
    const fields = fieldsOf(event.currentTarget);
    const start = fields.indexOf(event.target);
    session.changeAll(
      column.flatMap((cell, index) => {
        const field = fields[start + index];
        const row = field && rowOf(field);
        const typed = row && pastedFor(row, cell, language);
        if (!row || typed === undefined) return [];
        const { missing: _, ...draft } = session.draftOf(row);
        return [[row, { ...draft, typed, missingWords: '', unchanged: false }] as const];
      }),
    );
  };
  return (
    <table className="updates-table" onKeyDown={onKeyDown} onKeyUp={onKeyUp} onPaste={onPaste}>
      <thead>
        <tr>
          <th scope="col">{u('column.name')}</th>
          <th scope="col">{u('column.due')}</th>
          <th scope="col">{u('column.plan')}</th>
          <th scope="col">{u('column.sameLastYear')}</th>
          <th scope="col">{u('column.last')}</th>
          <th scope="col">{u('column.value')}</th>
          <th scope="col">{u('column.status')}</th>
        </tr>
      </thead>
      {groups.map(([group, rows]) => (
        <tbody key={group}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={7}>
              {u(`group.${group}`)} <span>{rows.length}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <UpdateRow key={row.cell.request.id} row={row} session={session} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

type Field = HTMLInputElement | HTMLSelectElement;

const isField = (target: EventTarget): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.dataset['request'] !== undefined;

const fieldsOf = (table: HTMLElement): Field[] => [...table.querySelectorAll<Field>(':is(input, select)[data-request]:not(:disabled)')];

function moveBetween(event: KeyboardEvent<HTMLTableElement>, field: Field): void {
  // In a choice the arrows choose.
  if (field instanceof HTMLSelectElement && event.key !== 'Enter') return;
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? (event.shiftKey ? -1 : 1) : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const fields = fieldsOf(event.currentTarget);
  const next = fields[fields.indexOf(field) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
