/** The reason that goes with an answer; Enter keeps it, Escape leaves it. */
import type { FigureFinding } from '@moc/domain/observation';
import type { FindingAnswer } from '@moc/domain/plan';
import type { Day } from '@moc/domain/values';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { AnswerProblem, postFindingAnswer } from '../dataset/api.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { useWords } from '../i18n/use-words.ts';

interface FindingAnswerFormProps {
  readonly finding: FigureFinding;
  readonly choice: FindingAnswer;
  /** The day whose findings are shown. */
  readonly asKnownOn: Day;
  readonly close: () => void;
}

export function FindingAnswerForm({ finding, choice, asKnownOn, close }: FindingAnswerFormProps): ReactNode {
  const { view } = useDossier();
  const { t, pick } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const isNeeded = choice !== 'to-be-mended';
  const send = useMutation({
    mutationFn: () => postFindingAnswer(view.dossier.id, { finding: finding.id, answer: choice, words: reason.trim(), asKnownOn }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['findings', view.dossier.id] });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isNeeded || reason.trim() !== '') send.mutate();
  };
  const problem = send.error instanceof AnswerProblem ? send.error.problem : undefined;
  return (
    <form className="finding-answer" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && close()}>
      <label htmlFor={id}>{t(isNeeded ? 'findings.because' : 'findings.becauseOptional', { answer: t(`findings.figureAnswers.${choice}`) })}</label>
      <input id={id} ref={input} value={reason} onChange={({ target }) => setReason(target.value)} required={isNeeded} maxLength={4000} autoComplete="off" />
      <p className="finding-choices">
        <button type="submit" className="text-button" disabled={send.isPending}>
          {t('findings.keepAnswer')}
        </button>
        <button type="button" className="text-button" onClick={close}>
          {t('findings.leaveAnswer')}
        </button>
      </p>
      {send.isError && (
        <p className="message is-refusal" role="alert">
          {problem ? pick(problem.titles) : t('account.unreachable')}
        </p>
      )}
    </form>
  );
}
