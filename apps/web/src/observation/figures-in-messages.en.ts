/** Every word of the page that takes figures in in English; same keys as the Vietnamese file. */
import type { TextsOf } from '../i18n/words.ts';
import type { figuresInVietnamese } from './figures-in-messages.vi.ts';

export const figuresInEnglish: TextsOf<typeof figuresInVietnamese> = {
  title: 'Figures in',
  lede: 'Drop a CSV file; see every row first, then import. One wrong row, and nothing of the file goes in.',
  kind: 'Kind of file',
  kinds: {
    observations: 'figures',
    sources: 'sources',
    'reported-verdicts': 'reported verdicts',
    projects: 'works and projects',
    indicators: 'indicators',
    links: 'links from parts to indicators',
    relations: 'relations between indicators',
  },
  drop: 'Drop a CSV file here, or choose one',
  previewing: 'Previewing…',
  clean: 'File {{file}}: {{rows}} rows, all of them can go in. Nothing is written yet.',
  counts: 'New: {{added}}; already there word for word: {{repeated}}; replacing earlier ones: {{replaced}}; at odds with another source: {{conflicts}}.',
  faulty: 'File {{file}}: {{rows}} {{rows|row|rows}}, {{count}} {{count|point|points}} to mend. Nothing is written.',
  refused: 'The file did not go in: {{count}} {{count|point|points}} to mend. Nothing is written.',
  store: 'Import {{count}} {{count|row|rows}}',
  stored: 'File {{file}} is in, {{rows}} rows.',
  warned: '{{count}} {{count|thing|things}} to look at in the figures; the file may go in all the same.',
  warning: 'To look at',
  line: 'Line',
  column: 'Column',
  given: 'Given',
  says: 'To mend',
  signInFirst: 'Sign in with an account that may report figures to import a file.',
  notAllowed: 'This account may not import figures.',
};
