/** The head of the desk: what was read, how far the review is, what is shown, what is in force. */
import { nameAddress } from '@moc/domain/resolution';
import type { ReviewDesk } from '@moc/wire';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Emphasised } from '../shell/emphasised.tsx';
import { type DeskFilter, useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';
import { dayOfInstant } from './instant.ts';
import { Progress } from './progress.tsx';
import { isItem, openFindings } from './rows.ts';

const filters = [
  ['all', 'showAll'],
  ['items', 'showItems'],
  ['doubtful', 'showDoubtful'],
] as const satisfies readonly (readonly [DeskFilter, string])[];

export function DeskHead({ id }: { readonly id: string }): ReactNode {
  const { view, rows, answered, row, filter, setFilter, mayReview } = useDesk();
  const { d, t, pick, day } = useDeskWords();
  const { reviewed, desk, state } = view;
  const doubts = rows.flatMap(({ parts }) => parts).filter(({ isDoubtful }) => isDoubtful).length + rows.flatMap((each) => openFindings(each, answered)).length;
  const { progress } = reviewed;
  const { confirmation } = state;
  const place = row && (row.provision === undefined ? d('outside') : pick(nameAddress(row.provision)));
  return (
    <header className="review-head">
      <p className="review-kicker">{d('title')}</p>
      <h1>{pick(desk.name)}</h1>
      <p className="lede">
        {rows.some(isItem) ? (
          <Emphasised>{d('lede', { parts: progress.total, targets: reviewed.plan.targets.length, reviewed: progress.reviewed, doubts })}</Emphasised>
        ) : (
          d('ledeNone')
        )}
        {!confirmation && !state.earlierInForce && ` ${d('ledePending')}`}
      </p>
      {confirmation && view.unsent === 0 && (
        <p className="message is-done">
          {d('inForce', { name: confirmation.name, day: day(dayOfInstant(confirmation.on)) })}{' '}
          <Link to="/nghi-quyet/$id" params={{ id }}>
            {d('inForceLink')}
          </Link>
        </p>
      )}
      {state.earlierInForce && !confirmation && <p className="message">{d('earlierInForce')}</p>}
      <FileNotes notes={desk.notes} />
      {!mayReview && <p className="message">{d('readOnly')}</p>}
      <Progress />
      <div className="tools">
        <span className="review-at">{place === undefined ? d('atNothing') : d('at', { place })}</span>
        <span className="review-filters" role="group" aria-label={d('show')}>
          {filters.map(([each, label]) => (
            <button key={each} type="button" className="text-button" aria-pressed={filter === each} onClick={() => setFilter(each)}>
              {d(label)}
            </button>
          ))}
        </span>
        <Link to="/ra-soat/$id/so-sanh" params={{ id }}>
          {d('compareWith')}
        </Link>
        <Link to="/qua-cac-nam/$id" params={{ id }}>
          {t('nav.years')}
        </Link>
        {mayReview && <Link to="/ra-soat">{d('takeIn')}</Link>}
      </div>
    </header>
  );
}

/** What was noticed when the file was taken in; the first few at once, all of them on asking. */
function FileNotes({ notes }: { readonly notes: ReviewDesk['notes'] }): ReactNode {
  const { d, pick } = useDeskWords();
  const said = [...new Set(notes.map(({ says }) => pick(says)))];
  if (said.length === 0) return null;
  return (
    <details className="review-file-notes" open={said.length < 4}>
      <summary>{d('fileNotes', { count: said.length })}</summary>
      <ul>
        {said.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}
