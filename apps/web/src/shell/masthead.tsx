/** The head of every page: name, pages of the resolution at hand, settings. */
import { reachOf } from '@moc/domain/assignment';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccountLinks } from '../account/account-links.tsx';
import { meQuery, resolutionsQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { UnreadLink } from '../notifications/unread-link.tsx';
import { LanguageLink } from './language-link.tsx';
import { Logo } from './logo.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function Masthead(): ReactNode {
  const { t } = useWords();
  const id = useResolutionAtHand();
  return (
    <header>
      <div className="masthead">
        <Link to="/" className="masthead-name" search={(before) => ({ ngay: before.ngay })}>
          <Logo />
          {t('name')}
        </Link>
        <nav aria-label={t('nav.label')}>
          {id !== undefined && <ResolutionPages id={id} />}
          <ReviewLink />
          <WorkLinks />
        </nav>
        <div className="masthead-settings">
          <UnreadLink />
          <AccountLinks />
          <LanguageLink />
          <ThemeSwitch />
        </div>
      </div>
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
  const { data: me } = useQuery(meQuery);
  const { data: resolutions = [] } = useQuery(resolutionsQuery);
  const tenant = resolutions.find((each) => each.id === id)?.tenant;
  const isOneOfSeveral = resolutions.filter((each) => each.tenant === tenant).length > 1;
  const mayReport = me?.grants.some(({ actions }) => actions.includes('observation/import')) ?? false;
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
      {mayReport && (
        <Link to="/nhap-so-lieu/$id" params={{ id }} activeOptions={{ includeSearch: false }}>
          {t('nav.figuresIn')}
        </Link>
      )}
    </>
  );
}

/** The review desk of the resolution at hand, else the place where a text is taken in; for those who review. */
function ReviewLink(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery);
  if (!me?.grants.some(({ actions }) => actions.includes('plan/confirm'))) return null;
  return id === undefined ? (
    <Link to="/ra-soat">{t('nav.review')}</Link>
  ) : (
    <Link to="/ra-soat/$id" params={{ id }} activeOptions={{ includeSearch: false }}>
      {t('nav.review')}
    </Link>
  );
}

/** Pages of people's duties, for those who have them. */
const workPages = [
  ['/viec-cua-toi', 'duty/acknowledge', 'nav.updates'],
  ['/duyet-so-lieu', 'figure/approve', 'nav.approvals'],
  ['/duyet-so-lieu', 'figure/verify', 'nav.approvals'],
  ['/giao-viec', 'duty/assign', 'nav.duties'],
  ['/co-quan', 'agency/declare', 'nav.agencies'],
] as const;

function WorkLinks(): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const held = new Set(me?.grants.flatMap(({ actions }) => actions));
  const looksOver = me?.grants.some(({ role }) => reachOf(role, 'figure/read') === 'province') ?? false;
  return (
    <>
      {workPages
        .filter(([, action]) => held.has(action))
        .map(([to, action, name]) => (
          <Link key={action} to={to}>
            {t(name)}
          </Link>
        ))}
      {looksOver && <Link to="/thu-thap">{t('nav.collecting')}</Link>}
    </>
  );
}

function DemonstrationLine(): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  return me && me.demonstration.length > 0 && me.person ? <p className="demonstration">{t('notice.demonstration')}</p> : null;
}
