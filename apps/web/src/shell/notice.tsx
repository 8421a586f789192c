/** Calm lines in place of a page: opening, not found, not readable. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';

export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <main className="page" id="content">
      <div role="status">
        <h1 className="notice">{children}</h1>
      </div>
    </main>
  );
}

export function Failure({ retry }: { readonly retry: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Notice>
      {t('notice.failed')}{' '}
      <button type="button" className="text-button" onClick={retry}>
        {t('notice.retry')}
      </button>
    </Notice>
  );
}

export function MissingPage(): ReactNode {
  const { t } = useWords();
  return (
    <Notice>
      {t('notice.missingPage')} <Link to="/">{t('notice.home')}</Link>
    </Notice>
  );
}
