/** A page of work: asks to sign in, says so when whoever acts has no part in it and who of one's own would have, else draws it for their tenant. */
import type { Action } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import type { Grant } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useActing } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';
import { Notice } from '../shell/notice.tsx';
import { OtherStandings } from './acting-switch.tsx';

interface WorkPageProps {
  /** Whether a grant opens the page. */
  readonly opens: (grant: Grant) => boolean;
  readonly signIn: string;
  readonly notAllowed: string;
  /** `held`: everything that whoever acts may do in the tenant. */
  readonly children: (tenant: TenantId, held: ReadonlySet<Action>) => ReactNode;
}

export function WorkPage({ opens, signIn, notAllowed, children }: WorkPageProps): ReactNode {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const acting = useActing();
  if (!me) return <Notice>{t('notice.loading')}</Notice>;
  if (!me.person) {
    return (
      <Notice>
        {signIn} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  if (!acting || !opens(acting)) return <OtherStandings says={notAllowed} opens={opens} />;
  return children(acting.tenant, new Set(acting.actions));
}
