/** Why something asked of the server did not come about: its own words, or that there is no line. */
import type { ReactNode } from 'react';
import { AnswerProblem } from '../dataset/api.ts';
import { useWords } from '../i18n/use-words.ts';

export function ProblemWords({ error }: { readonly error: Error }): ReactNode {
  const { pick, t } = useWords();
  return error instanceof AnswerProblem && error.problem ? pick(error.problem.titles) : t('account.unreachable');
}
