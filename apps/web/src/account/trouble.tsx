/** What the server refused, in its own words; a line that is broken, in ours. */
import type { ReactNode } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { PasskeyLeft } from './passkey.ts';
import { useAccountWords } from './use-account-words.ts';

export function Trouble({ error }: { readonly error: Error | null }): ReactNode {
  const { t, a, pick } = useAccountWords();
  if (!error) return null;
  const problem = error instanceof AnswerProblem ? error.problem : undefined;
  const says = error instanceof PasskeyLeft ? a('passkeys.left') : problem ? pick(problem.errors[0]?.says ?? problem.titles) : t('account.unreachable');
  return (
    <p className="message is-refusal" role="alert">
      {says}
    </p>
  );
}

export function Done({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="message is-done" role="status">
      {children}
    </p>
  );
}
