/** Every word of the audit page in English. */
import type { TextsOf } from '../i18n/words.ts';
import type { auditVietnamese } from './messages.vi.ts';

export const auditEnglish: TextsOf<typeof auditVietnamese> = {
  title: 'Log',
  lede: 'Every accepted command: who, when, and what stood before and after. Each entry is tied to the one before it by its hash, so that none can be altered or dropped unseen.',
  signIn: 'Sign in with an account that may read the log.',
  notAllowed: 'This account may not read the log. It is for administrators, plan coordinators, the Council’s standing committee and auditors.',
  filter: {
    legend: 'Filter the log',
    person: 'Person',
    kind: 'What was done',
    any: 'All',
    from: 'From',
    to: 'To',
    about: 'Resolution, target, agency (code)',
    text: 'Has the words',
    apply: 'Filter',
    clear: 'Clear',
  },
  found: '{{count}} {{count|entry|entries}} on this page',
  none: 'No entry fits the filter.',
  entry: 'Entry {{seq}}',
  before: 'before',
  becomes: 'becomes',
  replaced: 'replaces an earlier row',
  more: 'Show the other {{count}} {{count|row|rows}}',
  moreMany: 'Another {{count}} {{count|row|rows}}; all are in the exported file',
  hash: 'Hash {{hash}}',
  older: 'Show older entries',
  verify: {
    heading: 'Check',
    action: 'Check the chain and the tables',
    running: 'Recomputing the whole chain…',
    intact:
      'Intact: {{entries}} {{entries|entry|entries}}; {{rows}} {{rows|row|rows}} rebuilt from the log {{rows|equals|equal}} the tables. Last hash: {{head}}. Note it elsewhere, to prove later that nothing was cut off.',
    broken: 'NOT intact. {{says}}',
  },
  take: {
    heading: 'Take away',
    jsonl: 'The whole log (JSON Lines)',
    csv: 'A readable table (CSV)',
    verifier: 'The offline verifier',
    how: 'An auditor runs node verify-log.mjs nhat-ky.jsonl on a machine of their own, without network or database.',
  },
};
