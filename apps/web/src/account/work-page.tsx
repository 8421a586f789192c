/** A page of work: asks to sign in, says so when the account has no part in it, else draws it for the first tenant where it has. */
import type { Action } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import type { Grant } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Notice } from '../shell/notice.tsx';

interface WorkPageProps {
  /** Whether a grant opens the page. */
  readonly opens: (grant: Grant) => boolean;
  readonly signIn: string;
  readonly notAllowed: string;
  /** `held`: everything the person may do in the tenant, by whichever grant. */
  readonly children: (tenant: TenantId, held: ReadonlySet<Action>) => ReactNode;
}

export function WorkPage({ opens, signIn, notAllowed, children }: WorkPageProps): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  if (!me) return <Notice>{t('notice.loading')}</Notice>;
  if (!me.person) {
    return (
      <Notice>
        {signIn} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  const tenant = me.grants.find(opens)?.tenant;
  if (tenant === undefined) return <Notice>{notAllowed}</Notice>;
  return children(tenant, new Set(me.grants.filter((grant) => grant.tenant === tenant).flatMap(({ actions }) => actions)));
}
