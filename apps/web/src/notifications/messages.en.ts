/** Every word of the page of notices in English. */
import type { TextsOf } from '../i18n/words.ts';
import type { noticesVietnamese } from './messages.vi.ts';

export const noticesEnglish: TextsOf<typeof noticesVietnamese> = {
  title: 'Notices',
  signIn: 'Sign in to see your notices.',
  noPart: 'This account holds no role yet, so there are no notices.',
  lede: '{{unread}} of {{all}} {{all|notice|notices}} unread.',
  none: 'There are no notices yet.',
  unread: 'unread',
  open: 'open',
  openOf: 'open: {{words}}',
  read: 'mark as read',
  readOf: 'mark as read: {{words}}',
  readAll: 'mark all as read',
  feed: {
    title: 'Calendar of my deadlines',
    lede: 'Every deadline that awaits you, in the calendar of your phone or computer: make an address of your own and add it as a “calendar from the internet”.',
    warning: 'Whoever has the address can read the calendar. It is shown once; a new address ends the one before.',
    make: 'make a new address',
    address: 'Address of the calendar',
    copy: 'copy the address',
    copied: 'Copied.',
    selected: 'Selected: copy it with Ctrl+C.',
  },
};
