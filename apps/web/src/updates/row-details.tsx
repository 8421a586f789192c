/** What goes with a figure when it needs words: why there is none, a note, causes, files that show it. */
import type { UpdateRow } from '@moc/wire';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { FileButton } from '../shell/file-button.tsx';
import { ProblemLine } from '../shell/problem-words.tsx';
import { evidenceAddress, sendEvidence } from './api.ts';
import type { Draft, MissingReason } from './draft.ts';
import { maySubmit } from './rows.ts';
import { useUpdateWords } from './use-update-words.ts';

const reasons = ['not-yet', 'not-applicable', 'not-collected', 'withheld'] as const;

interface RowDetailsProps {
  readonly row: UpdateRow;
  readonly draft: Draft;
  readonly tenant: string;
  readonly change: (draft: Draft) => void;
}

export function RowDetails({ row, draft, tenant, change }: RowDetailsProps): ReactNode {
  const { u } = useUpdateWords();
  const id = useId();
  const isFixed = !maySubmit(row);
  const setMissing = (reason: string) => {
    const { missing: _, ...rest } = draft;
    change(reason === '' ? rest : { ...rest, missing: reason as MissingReason });
  };
  return (
    <div className="row-details">
      <div className="field">
        <label htmlFor={`${id}-missing`}>{u('missing')}</label>
        <select id={`${id}-missing`} value={draft.missing ?? ''} disabled={isFixed} onChange={({ target }) => setMissing(target.value)}>
          <option value="">{u('missingReason.none')}</option>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {u(`missingReason.${reason}`)}
            </option>
          ))}
        </select>
        {draft.missing && (
          <input
            aria-label={u('missingWords')}
            placeholder={u('missingWords')}
            value={draft.missingWords}
            maxLength={2000}
            disabled={isFixed}
            onChange={({ target }) => change({ ...draft, missingWords: target.value })}
          />
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-note`}>{u('note')}</label>
        <textarea
          id={`${id}-note`}
          rows={2}
          maxLength={4000}
          value={draft.note}
          disabled={isFixed}
          onChange={({ target }) => change({ ...draft, note: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-causes`}>{u('causes')}</label>
        {row.isOffCourse && <span className="hint">{u('causesHint')}</span>}
        <textarea
          id={`${id}-causes`}
          rows={2}
          maxLength={4000}
          value={draft.causes}
          disabled={isFixed}
          onChange={({ target }) => change({ ...draft, causes: target.value })}
        />
      </div>
      <Evidence draft={draft} tenant={tenant} isFixed={isFixed} change={change} />
    </div>
  );
}

function Evidence({ draft, tenant, isFixed, change }: Omit<RowDetailsProps, 'row'> & { readonly isFixed: boolean }): ReactNode {
  const { u } = useUpdateWords();
  const send = useMutation({
    mutationFn: (file: File) => sendEvidence(tenant, file),
    onSuccess: ({ sha256, name }) => change({ ...draft, evidence: [...draft.evidence.filter((each) => each.sha256 !== sha256), { sha256, name }] }),
  });
  return (
    <div className="field">
      <span>{u('evidence')}</span>
      <ul>
        {draft.evidence.map(({ sha256, name }) => (
          <li key={sha256}>
            <a href={evidenceAddress(tenant, sha256)}>{name === '' ? u('evidenceOf', { hash: sha256.slice(0, 8) }) : name}</a>
          </li>
        ))}
      </ul>
      {!isFixed && (
        <p>
          <FileButton words={u('addEvidence')} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv" disabled={send.isPending} take={send.mutate} />{' '}
          <span className="hint">{u('evidenceHint')}</span>
        </p>
      )}
      <ProblemLine error={send.error} />
    </div>
  );
}
