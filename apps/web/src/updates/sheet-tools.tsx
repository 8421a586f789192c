/** Working in Excel: the agency's workbook out and in, and what a workbook or a pasted block would fill, shown before it does. */
import type { WorkbookPreview } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
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
    mutationFn: (given: File | string) => (typeof given === 'string' ? readPasted(tenant, agency.code, given) : sendWorkbook(tenant, agency.code, given)),
  });
  const take = (given: File | string) => {
    setSource(typeof given === 'string' ? u('previewPaste') : given.name);
    read.mutate(given);
  };
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
      {read.data && <Preview source={source} preview={read.data} session={session} close={read.reset} />}
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
}

function Preview({ source, preview, session, close }: PreviewProps): ReactNode {
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
