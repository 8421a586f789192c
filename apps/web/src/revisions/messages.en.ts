/** Every word of the revisions page in English; same keys as the Vietnamese file. */
import type { TextsOf } from '../i18n/words.ts';
import type { revisionsVietnamese } from './messages.vi.ts';

export const revisionsEnglish: TextsOf<typeof revisionsVietnamese> = {
  nav: 'Revisions',
  title: 'Figures that were revised: {{name}}',
  lede: 'A first figure is often revised. This page tells every figure that was published more than once, and how far each indicator usually moves. Nothing was overwritten: the earlier publication is still here with its source.',
  none: 'By {{day}} no figure had been published again.',
  moved: '{{moved}} of {{followed}} {{followed|figure|figures}} published again {{moved|has|have}} changed',
  period: 'Period',
  first: 'First published',
  later: 'Later',
  change: 'Moved',
  points: '{{change}} percentage points',
  percent: '{{percent}}%',
  place: 'unit {{code}}',
};
