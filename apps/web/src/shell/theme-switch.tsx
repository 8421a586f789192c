/** Dark or light: the system's choice until the reader makes one, which is remembered. */
import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { useMedia } from './use-media.ts';

type Theme = 'light' | 'dark';

export function ThemeSwitch(): ReactNode {
  const { t } = useWords();
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const [chosen, choose] = useState(() => document.documentElement.dataset['theme'] as Theme | undefined);
  const isDark = chosen ? chosen === 'dark' : systemIsDark;
  const toggle = () => {
    const theme: Theme = isDark ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    remember(theme);
    choose(theme);
  };
  return (
    <button type="button" className="text-button" onClick={toggle}>
      {isDark ? t('nav.light') : t('nav.dark')}
    </button>
  );
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem('moc-theme', theme);
  } catch {
    // Storage may be switched off; then the choice lasts as long as the page.
  }
}
