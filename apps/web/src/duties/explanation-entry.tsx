/** One request for an explanation with everything that was said, and what the reader may say to it. */
import { formatInstant } from '@moc/domain/values';
import type { ExplanationRow } from '@moc/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { FileButton } from '../shell/file-button.tsx';
import { ProblemLine, ProblemWords } from '../shell/problem-words.tsx';
import { evidenceAddress, sendEvidence } from '../updates/api.ts';
import { useAgencyName } from './agency-names.tsx';
import { answerExplanation, judgeExplanation } from './api.ts';
import { stateName } from './state-name.ts';
import { useDutyWords } from './use-duty-words.ts';

interface ExplanationProps {
  readonly row: ExplanationRow;
  readonly tenant: string;
}

export function ExplanationEntry({ row, tenant }: ExplanationProps): ReactNode {
  const words = useDutyWords();
  const { d, language } = words;
  const nameOf = useAgencyName();
  const { explanation, state, events } = row.standing;
  const at = (instant: string) => formatInstant(instant, language) ?? instant;
  return (
    <article className="explanation">
      <h3>
        <i className="duty-letter">{row.subject.letter}</i> {row.subject.name}
        <span className="quiet">, {stateName(state, language)}</span>
        {row.isOverdue && <span className="is-late">, {d('overdue')}</span>}
      </h3>
      <p className="quiet">{d('asked', { name: explanation.name, agency: nameOf(explanation.agency), day: words.day(explanation.due) })}</p>
      <blockquote lang="vi">{explanation.question}</blockquote>
      {events.map((event) => (
        <div key={event.seq}>
          <p className="quiet">
            {d(event.kind === 'answered' ? 'answered' : event.kind === 'accepted' ? 'accepted' : 'notAccepted', { name: event.name, time: at(event.at) })}
          </p>
          <blockquote lang="vi">{event.kind === 'answered' ? event.words : event.reason}</blockquote>
          {event.kind === 'answered' &&
            event.evidence.map((sha256, index) => (
              <a key={sha256} href={evidenceAddress(tenant, sha256)}>
                {d('evidence', { number: index + 1 })}{' '}
              </a>
            ))}
        </div>
      ))}
      {row.actions.includes('explanation/answer') && <AnswerForm id={explanation.id} tenant={tenant} />}
      {row.actions.includes('explanation/judge') && <JudgeForm id={explanation.id} tenant={tenant} />}
    </article>
  );
}

interface FormProps {
  readonly id: string;
  readonly tenant: string;
}

function AnswerForm({ id, tenant }: FormProps): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const field = useId();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const add = useMutation({ mutationFn: (given: File) => sendEvidence(tenant, given), onSuccess: ({ sha256 }) => setEvidence([...evidence, sha256]) });
  const send = useMutation({ mutationFn: () => answerExplanation(tenant, id, words.trim(), evidence), onSuccess: () => client.invalidateQueries() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <label htmlFor={field}>{d('answerWords')}</label>
      <textarea id={field} rows={3} required maxLength={20_000} value={words} onChange={({ target }) => setWords(target.value)} />
      <p className="row-choices">
        <button type="submit" className="text-button" disabled={words.trim() === '' || send.isPending}>
          {d('answer')}
        </button>
        <FileButton words={d('evidence', { number: evidence.length + 1 })} disabled={add.isPending} take={add.mutate} />
      </p>
      {(send.error ?? add.error) && (
        <p className="row-trouble" role="alert">
          <ProblemWords error={(send.error ?? add.error)!} />
        </p>
      )}
    </form>
  );
}

function JudgeForm({ id, tenant }: FormProps): ReactNode {
  const { d } = useDutyWords();
  const client = useQueryClient();
  const field = useId();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: (accepted: boolean) => judgeExplanation(tenant, id, accepted, reason.trim()),
    onSuccess: () => client.invalidateQueries(),
  });
  const isReady = reason.trim() !== '' && !send.isPending;
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={field}>{d('reason')}</label>
      <input id={field} value={reason} maxLength={4000} required onChange={({ target }) => setReason(target.value)} />
      <p className="row-choices">
        <button type="button" className="text-button" disabled={!isReady} onClick={() => send.mutate(true)}>
          {d('accept')}
        </button>
        <button type="button" className="text-button" disabled={!isReady} onClick={() => send.mutate(false)}>
          {d('notAccept')}
        </button>
      </p>
      <ProblemLine error={send.error} />
    </form>
  );
}
