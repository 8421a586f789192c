/** Why something asked of the server did not come about: its own words, or that there is no line. */
import type { ReactNode } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { useWords } from '../i18n/use-words.ts';

export function ProblemWords({ error }: { readonly error: Error }): ReactNode {
  const { pick, t } = useWords();
  return error instanceof AnswerProblem && error.problem ? pick(error.problem.titles) : t('account.unreachable');
}

interface ProblemLineProps {
  /** Of a mutation: null as long as nothing went wrong, and then nothing is drawn. */
  readonly error: Error | null;
  readonly className?: string;
}

/** The same as a line of its own, read out when it appears. */
export function ProblemLine({ error, className = 'row-trouble' }: ProblemLineProps): ReactNode {
  return (
    error && (
      <p className={className} role="alert">
        <ProblemWords error={error} />
      </p>
    )
  );
}
