/** Splitting a part in two: the cut is moved from word to word, and each half is read anew before it is kept. */
import { describeCriterion } from '@moc/domain/plan';
import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { setInType } from '../i18n/typography.ts';
import { cutPart } from './cut-part.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { FormButtons } from './form-fields.tsx';
import type { DeskPart, DeskRow } from './rows.ts';
import { useFormInView } from './use-form-in-view.ts';
import { wordsIn } from './words.ts';

interface SplitFormProps {
  readonly part: DeskPart;
  readonly row: DeskRow;
}

export function SplitForm({ part: { part, number }, row }: SplitFormProps): ReactNode {
  const { act, view, close } = useDesk();
  const { d, pick } = useDeskWords();
  const form = useFormInView();
  const id = useId();
  const { resolution, planPeriod } = view.desk;
  const words = useMemo(() => wordsIn(resolution.text, part.span), [resolution, part]);
  const [cut, setCut] = useState(() => Math.ceil(words.length / 2));
  const halves = useMemo(() => cutPart(resolution.text, part, cut, planPeriod), [resolution, part, cut, planPeriod]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (halves) act({ kind: 'split', part: part.address, into: halves }, d('said.split', { number }), { row: row.key });
  };
  const cutWord = words[cut];
  return (
    <form className="review-form" ref={form} onSubmit={submit}>
      <label className="review-form-title" htmlFor={id}>
        {d('split.title', { number })}
      </label>
      <input
        id={id}
        className="review-cut"
        type="range"
        min={1}
        max={words.length - 1}
        value={cut}
        onChange={(event) => setCut(Number(event.target.value))}
        aria-valuetext={cutWord && `${d('split.cut')} “${resolution.text.slice(cutWord.start, cutWord.end)}”`}
      />
      {halves?.map((half, index) => (
        <p key={index === 0 ? 'first' : 'second'} className="review-half">
          <b>{d(index === 0 ? 'split.first' : 'split.second')}</b> <q lang="vi">{setInType(resolution.text.slice(half.span.start, half.span.end))}</q>
          <span>
            <span lang="vi">{half.name}</span>: {pick(describeCriterion(half.criterion))}
          </span>
        </p>
      ))}
      <p className="hint">{d('split.hint')}</p>
      <FormButtons save={d('split.save')} leave={close} />
    </form>
  );
}
