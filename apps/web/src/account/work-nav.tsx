/** The pages of people's work, in the order of a figure's walk: a line of its own under the head, for those who have some. */
import { reachOf } from '@moc/domain/assignment';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useActing } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { ActingSwitch } from './acting-switch.tsx';

/** `id`: the resolution at hand. The desk of a resolution is offered on its own pages, the place where a text is taken in everywhere else. */
export function WorkNav({ id }: { readonly id: string | undefined }): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const { id: addressed } = useParams({ strict: false });
  const acting = useActing();
  const held = new Set<string>(acting?.actions);
  const may = (...actions: readonly string[]) => actions.some((action) => held.has(action));
  const looksOver = acting !== undefined && reachOf(acting.role, 'figure/read') === 'province';
  const inOffice = may('plan/confirm', 'observation/import', 'duty/read', 'log/read', 'account/grant-role');
  const hasChoice = (me?.grants.length ?? 0) > 1;
  if (!inOffice && !hasChoice) return null;
  const here = { activeOptions: { includeSearch: false } };
  return (
    <nav className="masthead-work" aria-label={t('nav.work')}>
      {may('plan/confirm') &&
        (addressed === undefined ? (
          <Link to="/ra-soat">{t('nav.review')}</Link>
        ) : (
          <Link to="/ra-soat/$id" params={{ id: addressed }} {...here}>
            {t('nav.review')}
          </Link>
        ))}
      {may('duty/assign') && <Link to="/giao-viec">{t('nav.duties')}</Link>}
      {may('duty/acknowledge') && <Link to="/viec-cua-toi">{t('nav.updates')}</Link>}
      {may('figure/approve', 'figure/verify') && <Link to="/duyet-so-lieu">{t('nav.approvals')}</Link>}
      {looksOver && <Link to="/thu-thap">{t('nav.collecting')}</Link>}
      {id !== undefined && may('observation/import') && (
        <Link to="/nhap-so-lieu/$id" params={{ id }} {...here}>
          {t('nav.figuresIn')}
        </Link>
      )}
      {may('agency/declare') && <Link to="/co-quan">{t('nav.agencies')}</Link>}
      {may('account/grant-role') && <Link to="/nguoi-dung">{t('nav.people')}</Link>}
      {may('log/read') && <Link to="/nhat-ky">{t('nav.log')}</Link>}
      {hasChoice && <ActingSwitch />}
    </nav>
  );
}
