/** Figures in: drop a CSV file, see every row's message, then import; one wrong row and nothing of the file goes in. */
import type { ImportKind, ImportResult, Message } from '@moc/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useActing } from '../dataset/acting.ts';
import { AnswerProblem, sendFile } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { DropPlace } from '../shell/drop-place.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ImportMessages } from './import-messages.tsx';
import { ImportWarnings } from './import-warnings.tsx';
import { useFiguresInWords } from './use-figures-in-words.ts';

/** Kinds of file, with the right that each needs. */
const kinds = [
  ['observations', 'observation/import'],
  ['sources', 'source/import'],
  ['projects', 'project-event/import'],
  ['reported-verdicts', 'reported-verdict/import'],
  ['indicators', 'indicator/declare'],
  ['links', 'plan/link-parts'],
  ['relations', 'indicator/declare'],
] as const satisfies readonly (readonly [ImportKind, string])[];

export function FiguresInPage(): ReactNode {
  const { f, t } = useFiguresInWords();
  const { id } = useParams({ from: '/nhap-so-lieu/$id' });
  const { data: me } = useQuery(meQuery);
  useTitle(f('title'));
  const acting = useActing();
  const allowed = kinds.filter(([, action]) => acting?.actions.includes(action));
  return (
    <main className="page narrow" id="content">
      <h1>{f('title')}</h1>
      <p className="lede">{f('lede')}</p>
      {me && !me.person && (
        <p className="message">
          {f('signInFirst')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
        </p>
      )}
      {me?.person && allowed.length === 0 && <p className="message">{f('notAllowed')}</p>}
      {allowed.length > 0 && <ImportForm id={id} kinds={allowed.map(([kind]) => kind)} />}
    </main>
  );
}

function ImportForm({ id, kinds: offered }: { readonly id: string; readonly kinds: readonly ImportKind[] }): ReactNode {
  const { f } = useFiguresInWords();
  const client = useQueryClient();
  const kindId = useId();
  const [kind, setKind] = useState<ImportKind>(offered[0] ?? 'observations');
  const [file, setFile] = useState<File>();
  const preview = useMutation({ mutationFn: (chosen: File) => sendFile(id, kind, chosen, true) });
  const store = useMutation({ mutationFn: (chosen: File) => sendFile(id, kind, chosen, false), onSuccess: () => client.invalidateQueries() });
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    store.reset();
    preview.mutate(chosen);
  };
  const result = store.data ?? preview.data;
  return (
    <div className="form">
      <div className="field">
        <label htmlFor={kindId} className="field-name">
          {f('kind')}
        </label>
        <select
          id={kindId}
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as ImportKind);
            preview.reset();
            store.reset();
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {f(`kinds.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <DropPlace words={f('drop')} accept=".csv,text/csv" chosen={file?.name} take={take} />
      {preview.isPending && <p role="status">{f('previewing')}</p>}
      {result && <ImportOutcome result={result} store={() => file && store.mutate(file)} isStoring={store.isPending} />}
      <ImportFailure error={store.error ?? preview.error} />
    </div>
  );
}

interface ImportOutcomeProps {
  readonly result: ImportResult;
  readonly store: () => void;
  readonly isStoring: boolean;
}

function ImportOutcome({ result, store, isStoring }: ImportOutcomeProps): ReactNode {
  const { f } = useFiguresInWords();
  const { file, rows, added, repeated, replaced, conflicts, messages, stored } = result;
  const counts = f('counts', { added, repeated, replaced, conflicts });
  if (stored) {
    return (
      <>
        <p className="message is-done" role="status">
          {f('stored', { rows, file })} {counts}
        </p>
        <ImportWarnings result={result} />
      </>
    );
  }
  if (messages.length > 0) return <Faults faults={messages} headOf={(count) => f('faulty', { file, rows, count })} />;
  return (
    <>
      <p className="message" role="status">
        {f('clean', { file, rows })} {counts}
      </p>
      <ImportWarnings result={result} />
      <button type="button" className="action" onClick={store} disabled={isStoring}>
        {f('store', { count: rows })}
      </button>
    </>
  );
}

/** A refused file comes back as a problem with a message for every fault. */
function ImportFailure({ error }: { readonly error: Error | null }): ReactNode {
  const { f, t, pick } = useFiguresInWords();
  if (!error) return null;
  const problem = error instanceof AnswerProblem ? error.problem : undefined;
  if (problem && problem.errors.length > 0) return <Faults faults={problem.errors} headOf={(count) => f('refused', { count })} />;
  return (
    <p className="message is-refusal" role="alert">
      {problem ? pick(problem.titles) : t('account.unreachable')}
    </p>
  );
}

interface FaultsProps {
  readonly faults: readonly Message[];
  /** What stands above so many faulty rows. */
  readonly headOf: (count: number) => string;
}

/** Faults of rows are a table to work through; what concerns the whole file is a sentence. */
function Faults({ faults, headOf }: FaultsProps): ReactNode {
  const { pick } = useWords();
  const inRows = faults.filter(({ place }) => place?.line !== undefined);
  const ofFile = faults
    .filter((fault) => !inRows.includes(fault))
    .map(({ says }) => pick(says))
    .join(' ');
  return (
    <>
      <p className="message is-refusal" role="alert">
        {inRows.length > 0 ? headOf(inRows.length) : ofFile}
      </p>
      {inRows.length > 0 && <ImportMessages messages={inRows} />}
      {inRows.length > 0 && ofFile !== '' && <p className="note">{ofFile}</p>}
    </>
  );
}
