/** Why the machine is not sure of a part, and its other readings of the same words, each one key away. */
import { sayRefusal } from '@moc/domain/refusals';
import type { ReactNode } from 'react';
import { describeFully } from './criterion-words.ts';
import { deskActions } from './desk-actions.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { choiceKeys } from './keys.ts';
import { type DeskPart, type DeskRow, doubtfulBelow } from './rows.ts';

interface DoubtsProps {
  readonly part: DeskPart;
  readonly row: DeskRow;
  readonly isCurrent: boolean;
}

/** Always told of the doubtful; of the others only while they are chosen. */
export function Doubts({ part, isCurrent }: DoubtsProps): ReactNode {
  const tools = useDesk();
  const words = useDeskWords();
  const { d, pick, language } = words;
  const { number, part: read, review, isDoubtful } = part;
  const isAtHand = isCurrent && tools.finding === undefined && tools.part?.part.address === read.address;
  const isChosen = isCurrent && tools.place?.part === read.address;
  const { reasons, alternatives, value } = read.confidence;
  if (!isDoubtful && !(isChosen && review.status === 'unreviewed' && reasons.length > 0)) return null;
  const actions = deskActions(tools, words);
  return (
    <div className={isDoubtful ? 'review-note is-doubt' : 'review-note'}>
      <p>
        <b>{d(value < doubtfulBelow ? 'doubt.lead' : 'doubt.leadSure', { number })}</b>{' '}
        {[...new Set(reasons.map(({ code, parameters }) => sayRefusal({ code, parameters: { reading: read.name, ...parameters } }, language)))].join(' ')}
      </p>
      {tools.mayReview && review.status === 'unreviewed' && (isDoubtful || isChosen) && (
        <ul className="review-choices" aria-label={d('doubt.choices', { number })}>
          {isChosen && !tools.form && (
            <li>
              <button type="button" className="text-button" onClick={actions.accept}>
                <kbd>Enter</kbd>
                {d('doubt.keep')}: {pick(describeFully(read.criterion))}
              </button>
            </li>
          )}
          {alternatives.map((criterion, index) => (
            <li key={JSON.stringify(criterion)}>
              <button type="button" className="text-button" onClick={() => actions.choose(part, criterion)}>
                {isAtHand && choiceKeys[index] !== undefined && <kbd>{choiceKeys[index]}</kbd>}
                {pick(describeFully(criterion))}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
