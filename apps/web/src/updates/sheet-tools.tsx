/** Working in Excel: the agency's workbook out and in, and what a workbook or a pasted block would fill, shown before it does. */
import type { WorkbookPreview } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { FileButton } from '../shell/file-button.tsx';
import { ProblemLine } from '../shell/problem-words.tsx';
import { readPasted, sendWorkbook, workbookAddress } from './api.ts';
import { draftOf } from './draft.ts';
import { isTable } from './paste.ts';
import { useUpdateWords } from './use-update-words.ts';
import type { UpdatesSession } from './use-updates-session.ts';

export function SheetTools({ session }: { readonly session: UpdatesSession }): ReactNode {
  const { u, language } = useUpdateWords();
  const { tenant, agency } = session.answer;
  const [source, setSource] = useState('');
  const read = useMutation({
    mutationFn: ({ given, column }: { readonly given: File | string; readonly column?: number }) =>
      typeof given === 'string' ? readPasted(tenant, agency.code, given, column) : sendWorkbook(tenant, agency.code, given, column),
  });
  const take = (given: File | string) => {
    setSource(typeof given === 'string' ? u('previewPaste') : given.name);
    read.mutate({ given });
  };
  const takeColumn = (column: number) => read.variables && read.mutate({ ...read.variables, column });
  // While another column is read, the preview of the last one stays in sight.
  const shown = useRef(read.data);
  shown.current = read.data ?? (read.isPending ? shown.current : undefined);
  useTablePaste(take);
  return (
    <section className="sheet-tools" aria-label={u('sheet')}>
      <p>
        <span className="field-name">{u('sheet')}:</span>{' '}
        <a className="text-button" href={workbookAddress(tenant, agency.code, language)}>
          {u('download')}
        </a>{' '}
        <FileButton words={u('upload')} accept=".xlsx,.csv" take={take} /> <span className="quiet">{u('sheetHint')}</span>
      </p>
      <ProblemLine error={read.error} className="message is-refusal" />
      {shown.current && <Preview source={source} preview={shown.current} session={session} close={read.reset} takeColumn={takeColumn} />}
    </section>
  );
}

/** A block of several columns pasted anywhere on the page is read as a sheet. */
function useTablePaste(take: (text: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isTable(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

interface PreviewProps {
  readonly source: string;
  readonly preview: WorkbookPreview;
  readonly session: UpdatesSession;
  readonly close: () => void;
  readonly takeColumn: (column: number) => void;
}

function Preview({ source, preview, session, close, takeColumn }: PreviewProps): ReactNode {
  const words = useUpdateWords();
  const { u, pick, language } = words;
  const rowOf = new Map(session.answer.rows.map((row) => [row.cell.request.id as string, row]));
  const fills = preview.rows.flatMap(({ request, entry }) => {
    const row = rowOf.get(request);
    return row && entry ? [[row, draftOf(entry, language)] as const] : [];
  });
  const fill = () => {
    session.changeAll(fills);
    close();
  };
  return (
    <div className="sheet-preview">
      <h2>{u('preview', { source })}</h2>
      <ColumnChoice preview={preview} take={takeColumn} />
      <ul>
        {preview.rows.map(({ request, line, entry, problems }) => {
          const row = rowOf.get(request);
          return (
            <li key={`${line}-${request}`}>
              <span className="quiet">{u('previewRow', { line })}</span> {row ? pick(row.name) : request}:{' '}
              <b>
                {entry?.value.kind === 'number'
                  ? row
                    ? words.figure(row.cell.request, entry.value)
                    : words.quantity(entry.value)
                  : entry
                    ? u(`missingReason.${entry.value.kind === 'missing' ? entry.value.reason : 'none'}`)
                    : u('previewSkipped')}
              </b>
              {problems.map((problem) => (
                <span className="row-trouble" key={problem.vi}>
                  {' '}
                  {pick(problem)}
                </span>
              ))}
            </li>
          );
        })}
        {preview.unknown.map(({ line, text }) => (
          <li key={`unknown-${line}`} className="row-trouble">
            {u('previewUnknown', { line, text })}
          </li>
        ))}
      </ul>
      <p className="row-choices">
        <button type="button" className="action" onClick={fill} disabled={fills.length === 0}>
          {u('fill', { count: fills.length })}
        </button>{' '}
        <button type="button" className="text-button" onClick={close}>
          {u('drop')}
        </button>
      </p>
    </div>
  );
}

/** From which column the figures come: told always, chosen where the table has others. */
function ColumnChoice({ preview, take }: { readonly preview: WorkbookPreview; readonly take: (column: number) => void }): ReactNode {
  const { u } = useUpdateWords();
  const id = useId();
  const { column, columns = [], isDoubtful } = preview;
  if (column === undefined || columns.length === 0) return null;
  const nameOf = (one: number, heading: string) => heading.replace(/\s+/gu, ' ') || u('previewColumn', { letter: columnLetter(one) });
  return (
    <p className="column-choice">
      <label htmlFor={id}>{u('previewFrom')}</label>{' '}
      <select id={id} value={column} onChange={({ target }) => take(Number(target.value))}>
        {columns.map((one) => (
          <option key={one.column} value={one.column}>
            {nameOf(one.column, one.heading)}
          </option>
        ))}
      </select>
      {isDoubtful && <span className="row-trouble"> {u('previewDoubtful')}</span>}
    </p>
  );
}

/** As spreadsheets call their columns: 0 is A, 26 is AA. */
const columnLetter = (column: number): string => (column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
