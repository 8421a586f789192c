/** Why the last step was not taken: by the rule here at once, or by the server a moment later. */
import { sayRefusal } from '@moc/domain/refusals';
import type { ReactNode } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { useDesk } from './desk-state.ts';
import { useDeskWords } from './desk-words.ts';

export function Trouble(): ReactNode {
  const { session, view } = useDesk();
  const { d, t, pick, language } = useDeskWords();
  const { trouble } = view;
  if (!trouble) return null;
  const problem = 'error' in trouble && trouble.error instanceof AnswerProblem ? trouble.error.problem : undefined;
  const lines =
    'refusals' in trouble ? trouble.refusals.map((refusal) => sayRefusal(refusal, language)) : [problem ? pick(problem.titles) : t('account.unreachable')];
  return (
    <div className="review-trouble" role="alert">
      <div className="message is-refusal">
        {'error' in trouble && <p>{d('trouble.refused')}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button type="button" className="text-button" onClick={() => session.forgetTrouble()}>
        {d('trouble.close')}
      </button>
    </div>
  );
}
