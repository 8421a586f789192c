/** A finding of the linter beside the words it speaks of: what it says, its arithmetic, the answer given or to be given. */
import type { Finding } from '@moc/domain/plan';
import { type Address, nameAddress, parseAddress } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { AnswerForm } from './answer-form.tsx';
import { answerOrder } from './desk-actions.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { dayOfInstant } from './instant.ts';
import { choiceKeys } from './keys.ts';
import type { DeskRow } from './rows.ts';

/** Recitals and closing words have places without a name of their own: they stand in the row at hand. */
const isProvision = (address: Address): boolean => parseAddress(address) !== undefined;

interface FindingNoteProps {
  readonly finding: Finding;
  readonly row: DeskRow;
  readonly isCurrent: boolean;
}

export function FindingNote({ finding, row, isCurrent }: FindingNoteProps): ReactNode {
  const { place, form, mayReview, open, go } = useDesk();
  const { d, day, pick } = useDeskWords();
  const { id, severity, says, arithmetic, addresses } = finding;
  const answer = row.answers.find((each) => each.finding === id);
  const isChosen = isCurrent && place?.finding === id;
  const elsewhere = addresses.filter((address) => address !== row.provision && address !== row.target && isProvision(address));
  const isOpen = answer === undefined && severity !== 'note';
  const isAnswering = form?.kind === 'answer' && form.finding === id && isCurrent;
  const classes = ['review-note', 'is-finding', isOpen && 'is-open', isChosen && 'is-chosen'].filter(Boolean);
  return (
    <div className={classes.join(' ')} data-stop={id} tabIndex={-1} role="group" aria-label={`${d(`finding.${severity}`)} ${pick(says)}`}>
      <p>
        <b>{d(`finding.${severity}`)}</b> {pick(says)}
      </p>
      {arithmetic.length > 0 && (
        <ul className="review-arithmetic">
          {arithmetic.map((line) => (
            <li key={line.vi}>{pick(line)}</li>
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && <p className="quiet">{d('finding.elsewhere', { places: elsewhere.map((address) => pick(nameAddress(address))).join('; ') })}</p>}
      {answer && (
        <p>
          {d('finding.answered', { answer: d(`finding.answers.${answer.answer}`) })} {answer.words !== '' && <q lang="vi">{answer.words}</q>}{' '}
          <span className="quiet">{d('finding.answeredBy', { name: answer.name, day: day(dayOfInstant(answer.on)) })}</span>
        </p>
      )}
      {isAnswering && <AnswerForm finding={finding} answer={form.answer} />}
      {mayReview && !isAnswering && (
        <p className="review-choices">
          {answerOrder.map((each, index) => (
            <button
              key={each}
              type="button"
              className="text-button"
              onClick={() => {
                go({ row: row.key, finding: id });
                open({ kind: 'answer', finding: id, answer: each });
              }}
            >
              {isChosen && <kbd>{choiceKeys[index]}</kbd>}
              {d(`finding.answers.${each}`)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
