/** Every word of the page of collection seen from above in English. */
import type { TextsOf } from '../i18n/words.ts';
import type { collectingVietnamese } from './messages.vi.ts';

export const collectingEnglish: TextsOf<typeof collectingVietnamese> = {
  title: 'Collection of figures',
  signIn: 'Sign in to see how the collection of figures stands.',
  notAllowed: 'This page is for those who follow collection in the whole province.',
  lede: 'Figures asked for since {{since}}, and older ones not yet settled: {{all}} {{all|figure|figures}} of {{agencies}} {{agencies|agency|agencies}}, {{overdue}} overdue.',
  none: 'No figure has been asked for yet.',
  agencies: 'By agency',
  column: { agency: 'Agency', due: 'Awaited', overdue: 'Overdue', submitted: 'To approve', returned: 'Returned', approved: 'Approved' },
  total: 'The whole province',
  late: '{{count}} overdue {{count|figure|figures}}',
  lateLine: '{{name}}, due {{day}}, {{state}}',
  more: 'and {{count}} more',
  disagreements: 'Figures that do not agree',
  disagreementsNone: 'There is no figure on which two sides differ.',
  dispute: { figure: 'Figure', agency: 'Reporting agency', other: 'Other side', words: 'On the ground of' },
  disputeKind: { statistician: 'statistician', 'other-publisher': 'another publisher' },
  noValue: 'no figure given',
  askedTwice: 'Figures assigned to several agencies',
  askedTwiceLine: '{{figure}}: {{first}} is asked; also assigned to {{others}}',
  burden: 'Effort of reporting this year',
  burdenLede: 'Time from opening the sheet to sending it, as the page noted it.',
  burdenNone: 'Nothing has been sent this year.',
  effort: { agency: 'Agency', submissions: 'Times sent', figures: 'Figures', minutes: 'Minutes', each: 'Minutes per figure' },
  scores: 'Estimates against settled figures',
  scoresLede:
    'How far approved estimates lay from the settled figures that followed for the same period, in per cent of the settled figure; the median is shown. In order of names, not a ranking: a wide gap usually lies in the nature of the figure.',
  scoresNone: 'No estimate yet whose settled figure has come out.',
  score: { agency: 'Agency', indicator: 'Indicator', compared: 'Periods compared', error: 'Median gap' },
};
