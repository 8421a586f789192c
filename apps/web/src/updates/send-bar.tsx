/** What is ready to be sent, what happened to it, and the way back; it stays in view at the foot of the page. */
import { isAchievement } from '@moc/domain/observation';
import { formatInstant } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { unansweredOf } from './one-answer.ts';
import { useUpdateWords } from './use-update-words.ts';
import type { UpdatesSession } from './use-updates-session.ts';

export function SendBar({ session }: { readonly session: UpdatesSession }): ReactNode {
  const { u, pick } = useUpdateWords();
  const { ready, isSending, undo, problem, waiting } = session;
  const asksAchievements = session.answer.rows.some(({ cell }) => isAchievement(cell.request));
  const unanswered = unansweredOf(ready, session.findingsOf, session.draftOf);
  return (
    <div className="send-bar">
      <button type="button" className="action" onClick={session.send} disabled={ready.length === 0 || isSending}>
        {isSending ? u('sending') : ready.length === 0 ? u('sendNone') : u('send', { count: ready.length })}
      </button>
      {undo && (
        <button type="button" className="text-button" onClick={undo}>
          {u('undo')}
        </button>
      )}
      <p className="send-says" role="status">
        {unanswered.length > 0 && <span>{u('unanswered', { count: unanswered.length })} </span>}
        {waiting > 0 && <span>{u('waiting', { count: waiting })} </span>}
        <Outcome session={session} />
      </p>
      {problem && (
        <p className="message is-refusal" role="alert">
          {problem.problem ? pick(problem.problem.titles) : problem.message}
        </p>
      )}
      <p className="key-hints quiet">{[u('keys'), ...(asksAchievements ? [u('keysAchievement')] : [])].join(' · ')}</p>
    </div>
  );
}

function Outcome({ session: { sent, saving } }: { readonly session: UpdatesSession }): ReactNode {
  const { u, language } = useUpdateWords();
  if (sent?.isLater) return <b>{u('sentLater', { count: sent.count })}</b>;
  if (sent) return <b>{u('sent', { count: sent.count, time: formatInstant(sent.at, language) ?? '' })}</b>;
  if (saving === undefined) return null;
  return <span className="quiet">{u(saving === 'saved' ? 'saved' : saving === 'saving' ? 'saving' : 'savedHere')}</span>;
}
