/** Who is signed in, and the way in or out. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { signOut } from '../dataset/api.ts';
import { forgetAnswers, meQuery } from '../dataset/queries.ts';
import { useWords } from '../i18n/use-words.ts';

const loadLeaving = () => import('../updates/leaving.ts');
const LeaveDialog = lazy(() => import('../updates/leave-dialog.tsx').then(({ LeaveDialog: dialog }) => ({ default: dialog })));

/** Whether this browser keeps anything of somebody's figures. */
const keepsFigures = (): boolean => Object.keys(localStorage).some((place) => place.startsWith('moc:updates:'));

export function AccountLinks(): ReactNode {
  const { t, language } = useWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [isAsking, setAsking] = useState(false);
  const person = me?.person?.id;
  const end = useMutation({
    mutationFn: async () => {
      await signOut();
      if (keepsFigures()) (await loadLeaving()).leaveAll((owner) => owner === person);
    },
    networkMode: 'always',
    onSuccess: () => forgetAnswers(client),
    onSettled: () => setAsking(false),
  });
  const leave = useMutation({
    mutationFn: async () => person !== undefined && keepsFigures() && (await loadLeaving()).findUnsent(person, language).count > 0,
    networkMode: 'always',
    onSuccess: (asks) => (asks ? setAsking(true) : end.mutate()),
  });
  useForeignFigures(me && (person ?? ''));
  if (!me) return null;
  if (!me.person) return <Link to="/dang-nhap">{t('nav.signIn')}</Link>;
  return (
    <>
      <Link to="/tai-khoan" className="masthead-who" lang="vi">
        {me.person.name}
      </Link>
      <button type="button" className="text-button" onClick={() => leave.mutate()} disabled={leave.isPending || end.isPending}>
        {t('nav.signOut')}
      </button>
      {end.isError && <span role="alert">{t('account.unreachable')}</span>}
      {isAsking && (
        <Suspense>
          <LeaveDialog person={me.person.id} leave={() => end.mutate()} stay={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

/** A session may end elsewhere, or by its time: what the server has of it goes from this browser as soon as somebody else sits there. */
function useForeignFigures(present: string | undefined): void {
  useEffect(() => {
    if (present !== undefined && keepsFigures()) void loadLeaving().then(({ leaveAll }) => leaveAll((owner) => owner !== present));
  }, [present]);
}
