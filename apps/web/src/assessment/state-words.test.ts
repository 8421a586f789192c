/** The words of an outlook in the margin are those of the domain, so that a page and a command say the same. */
import { outlookWords } from '@moc/domain/assessment';
import { expect, it } from 'vitest';
import { english } from '../i18n/messages.en.ts';
import { vietnamese } from '../i18n/messages.vi.ts';
import { outlookStates } from './state.ts';

it.each(outlookStates)('%s', (state) => {
  const { vi, en } = outlookWords[state];
  expect([vietnamese.state[state], english.state[state]]).toEqual([vi.toLocaleLowerCase('vi'), en.toLocaleLowerCase('en')]);
});
