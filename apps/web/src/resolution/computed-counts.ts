/** "5 không đạt", "1 vượt, 5 không đạt": the verdicts computed from figures, in words; empty when there are none. */
import type { KnownPlan } from '../assessment/known-plan.ts';
import type { ReaderWords } from '../i18n/use-words.ts';

export function computedCounts({ t }: ReaderWords, known: KnownPlan): string {
  const { computed } = known.assessment.summary;
  const verdicts = ['exceeded', 'met', 'missed'] as const;
  return verdicts
    .filter((verdict) => computed[verdict] > 0)
    .map((verdict) => `${computed[verdict]} ${t(`state.${verdict}`)}`)
    .join(', ');
}
