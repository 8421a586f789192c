/** The head of every page: name, pages of the resolution at hand, settings. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { AccountLinks } from '../account/account-links.tsx';
import { meQuery, resolutionsQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { UnreadLink } from '../notifications/unread-link.tsx';
import { LanguageLink } from './language-link.tsx';
import { Logo } from './logo.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** For those who work here; readers do without it. */
const WorkNav = lazy(() => import('../account/work-nav.tsx').then(({ WorkNav: page }) => ({ default: page })));

export function Masthead(): ReactNode {
  const { t } = useWords();
  const id = useResolutionAtHand();
  const { data: me } = useQuery(meQuery);
  return (
    <header>
      <div className="masthead">
        <Link to="/" className="masthead-name" search={(before) => ({ ngay: before.ngay })}>
          <Logo />
          {t('name')}
        </Link>
        <nav aria-label={t('nav.label')}>{id !== undefined && <ResolutionPages id={id} />}</nav>
        <div className="masthead-settings">
          <UnreadLink />
          <AccountLinks />
          <LanguageLink />
          <ThemeSwitch />
        </div>
      </div>
      {me?.person && (
        <Suspense>
          <WorkNav id={id} />
        </Suspense>
      )}
      <DemonstrationLine />
    </header>
  );
}

/** The resolution of the address, else the only one there is. */
function useResolutionAtHand(): string | undefined {
  const { id } = useParams({ strict: false });
  const { data } = useQuery(resolutionsQuery);
  return id ?? (data?.length === 1 ? data[0]?.id : undefined);
}

function ResolutionPages({ id }: { readonly id: string }): ReactNode {
  const { t } = useWords();
  const { data: resolutions = [] } = useQuery(resolutionsQuery);
  const tenant = resolutions.find((each) => each.id === id)?.tenant;
  const isOneOfSeveral = resolutions.filter((each) => each.tenant === tenant).length > 1;
  const keepDay = (before: { ngay?: string | undefined }) => ({ ngay: before.ngay });
  const { id: addressed } = useParams({ strict: false });
  return (
    <>
      <Link to={addressed === undefined ? '/' : '/nghi-quyet/$id'} params={{ id }} search={keepDay} activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.resolution')}
      </Link>
      <Link to="/bang-chi-tieu/$id" params={{ id }} search={keepDay} activeOptions={{ includeSearch: false }}>
        {t('nav.scorecard')}
      </Link>
      <Link to="/doi-chieu/$id" params={{ id }} search={keepDay} activeOptions={{ includeSearch: false }}>
        {t('nav.findings')}
      </Link>
      <Link to="/lanh-tho/$id" params={{ id }} activeOptions={{ includeSearch: false }}>
        {t('nav.map')}
      </Link>
      {isOneOfSeveral && (
        <Link to="/qua-cac-nam/$id" params={{ id }} activeOptions={{ includeSearch: false }}>
          {t('nav.years')}
        </Link>
      )}
    </>
  );
}

function DemonstrationLine(): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  return me && me.demonstration.length > 0 && me.person ? <p className="demonstration">{t('notice.demonstration')}</p> : null;
}
