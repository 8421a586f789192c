/** The same page in the other language: a plain link, so that the address tells the language. */
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { counterpartOf } from '../i18n/language.ts';
import { useWords } from '../i18n/use-words.ts';

export function LanguageLink(): ReactNode {
  const { t, language } = useWords();
  // Asks the router so that the link follows every change of the address, but reads the address with its base.
  useRouterState({ select: ({ location: { href } }) => href });
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <a href={counterpartOf(location)} lang={other} hrefLang={other}>
      {t('nav.otherLanguage')}
    </a>
  );
}
