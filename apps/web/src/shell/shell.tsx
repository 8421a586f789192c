/** What stands around every page: the skip link, the head, the page itself. */
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Masthead } from './masthead.tsx';

const EnrolPage = lazy(() => import('../account/enrol-page.tsx').then(({ EnrolPage: page }) => ({ default: page })));

export function Shell(): ReactNode {
  const { t } = useWords();
  const { isHeld, release } = useHold();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <Masthead />
      {isHeld ? (
        <Suspense>
          <EnrolPage release={release} />
        </Suspense>
      ) : (
        <Outlet />
      )}
    </>
  );
}

/** Held before the page that sets up a second factor until the person goes on from there: the backup codes are shown only once. */
function useHold(): { readonly isHeld: boolean; readonly release: () => void } {
  const { data: me } = useQuery(meQuery);
  const [isHeld, hold] = useState(false);
  if (me?.needsSecondFactor && !isHeld) hold(true);
  if (me && !me.person && isHeld) hold(false);
  return { isHeld, release: () => hold(false) };
}
