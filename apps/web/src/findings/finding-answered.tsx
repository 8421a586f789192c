/** The answer a person gave to a finding on figures: what, why, who and when. */
import type { AnsweredFinding } from '@moc/domain/plan';
import { formatInstant } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';

export function FindingAnswered({ answer: { answer, words, name, on } }: { readonly answer: AnsweredFinding }): ReactNode {
  const { t, language } = useWords();
  return (
    <p className="note">
      {t(`findings.figureAnswers.${answer}`)}
      {words !== '' && (
        <>
          {': '}
          <q lang="vi">{words}</q>
        </>
      )}
      {'. '}
      {t('findings.answeredBy', { name, on: formatInstant(on, language) ?? on })}
    </p>
  );
}
