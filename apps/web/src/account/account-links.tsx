/** Who is signed in, and the way in or out. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { signOut } from '../dataset/api.ts';
import { meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';

export function AccountLinks(): ReactNode {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const leave = useMutation({ mutationFn: signOut, onSettled: () => client.invalidateQueries() });
  if (!me) return null;
  if (!me.person) return <Link to="/dang-nhap">{t('nav.signIn')}</Link>;
  return (
    <>
      <Link to="/tai-khoan" className="masthead-who" lang="vi">
        {me.person.name}
      </Link>
      <button type="button" className="text-button" onClick={() => leave.mutate()} disabled={leave.isPending}>
        {t('nav.signOut')}
      </button>
    </>
  );
}
