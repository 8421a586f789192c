/** The words that go with an answer to a finding. */
import type { Finding, FindingAnswer } from '@moc/domain/plan';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { FormButtons } from './form-fields.tsx';
import { useFormInView } from './use-form-in-view.ts';

interface AnswerFormProps {
  readonly finding: Finding;
  readonly answer: FindingAnswer;
}

export function AnswerForm({ finding, answer }: AnswerFormProps): ReactNode {
  const { act, rows, place, answered, close } = useDesk();
  const { d } = useDeskWords();
  const form = useFormInView();
  const id = useId();
  const [words, setWords] = useState('');
  const isNeeded = answer !== 'to-be-mended';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const row = rows.find(({ key }) => key === place?.row);
    const others = row?.findings.filter((each) => each.id !== finding.id && each.severity !== 'note' && !answered.has(each.id)) ?? [];
    const next = row && { row: row.key, ...(others[0] && { finding: others[0].id }) };
    act({ kind: 'answer-finding', finding: finding.id, answer, words: words.trim() }, d('said.answered'), next);
  };
  return (
    <form className="review-form" ref={form} onSubmit={submit}>
      <div className="review-field is-wide">
        <label htmlFor={id}>{isNeeded ? d('finding.because', { answer: d(`finding.answers.${answer}`) }) : d('finding.becauseOptional')}</label>
        <input id={id} value={words} onChange={(event) => setWords(event.target.value)} required={isNeeded} maxLength={4000} autoComplete="off" />
      </div>
      <FormButtons save={d('finding.save')} leave={close} />
    </form>
  );
}
