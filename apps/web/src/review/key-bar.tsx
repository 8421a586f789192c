/** The bar at the foot of the desk: the keys, what was just done, how far the review is; `?` unfolds all of the keys. */
import { Fragment, type ReactNode } from 'react';
import { deskActions } from './desk-actions.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';

const short = [
  [
    ['J', 'K'],
    ['down', 'up'],
  ],
  [['1–9'], ['digits']],
  [['Enter'], ['accept']],
  [['N'], ['finding']],
  [['D'], ['filter']],
] as const;

const long = [
  [
    ['J', 'K'],
    ['down', 'up'],
  ],
  [['↓', '↑'], ['parts']],
  [['1–9'], ['digits']],
  [['Enter'], ['accept']],
  [['Q', 'W', 'E'], ['choices']],
  [['S'], ['edit']],
  [['T'], ['split']],
  [['G'], ['merge']],
  [['X'], ['reject']],
  [['Shift ←', 'Shift →'], ['words']],
  [['A'], ['add']],
  [['L'], ['link']],
  [['N'], ['finding']],
  [['D'], ['filter']],
  [['Z'], ['undo']],
  [['C'], ['confirm']],
  [['Esc'], ['leave']],
  [['?'], ['help']],
] as const;

/** So many steps under way are no news; more, and the reviewer should not close the page yet. */
const usualDelay = 3;

interface KeyBarProps {
  readonly said: string;
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly isHelpOpen: boolean;
  readonly setHelpOpen: (isOpen: boolean) => void;
}

export function KeyBar({ said, isOn, setOn, isHelpOpen, setHelpOpen }: KeyBarProps): ReactNode {
  const tools = useDesk();
  const words = useDeskWords();
  const { d } = words;
  const { view, mayReview, open } = tools;
  const { reviewed, total } = view.reviewed.progress;
  // The head of the desk says it, too, but is out of sight while one works.
  const isBehind = view.isOffline || view.unsent > usualDelay;
  const actions = deskActions(tools, words);
  return (
    <section className="key-bar" aria-label={d('keys.title')}>
      {isHelpOpen && (
        <div className="key-help">
          <p>{d('keys.explain')}</p>
          <ul>
            {long.map(([keys, names]) => (
              <li key={names.join()}>
                <Keys keys={keys} /> {names.map((name) => d(`keys.${name}`)).join(', ')}
              </li>
            ))}
          </ul>
          <button type="button" className="text-button" onClick={() => setOn(!isOn)}>
            {isOn ? d('keys.off') : d('keys.on')}
          </button>
        </div>
      )}
      <div className="key-line">
        <b className="key-progress">{d('progress', { reviewed, total })}</b>
        {isBehind && <b className={view.isOffline ? 'review-offline' : 'quiet'}>{d(view.isOffline ? 'offline' : 'unsent', { count: view.unsent })}</b>}
        {said === '' || view.trouble ? (
          <span className="key-list">
            {short.map(([keys, names]) => (
              <span key={names.join()}>
                <Keys keys={keys} /> {names.map((name) => d(`keys.${name}`)).join(', ')}
              </span>
            ))}
          </span>
        ) : (
          <span className="key-said" aria-hidden="true">
            {said}
          </span>
        )}
        {mayReview && (
          <span className="key-buttons">
            <button type="button" className="text-button" onClick={actions.undo}>
              <kbd>Z</kbd>
              {d('keys.undo')}
            </button>
            <button type="button" className="text-button" onClick={() => open({ kind: 'confirm' })}>
              <kbd>C</kbd>
              {d('keys.confirm')}
            </button>
          </span>
        )}
        <button type="button" className="text-button" aria-expanded={isHelpOpen} onClick={() => setHelpOpen(!isHelpOpen)}>
          <kbd>?</kbd>
          {isHelpOpen ? d('keys.close') : d('keys.all')}
        </button>
      </div>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }): ReactNode {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && ' '}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
