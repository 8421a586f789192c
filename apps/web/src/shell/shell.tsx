/** What stands around every page: the skip link, the head, the page itself. */
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Masthead } from './masthead.tsx';

export function Shell(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Masthead />
      <Outlet />
    </>
  );
}
