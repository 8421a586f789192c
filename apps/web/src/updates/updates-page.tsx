/** "Việc của tôi": everything due from one's agency on one screen, prefilled, sent in one go. */
import type { Grant, MyUpdates } from '@moc/wire';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { OtherStandings } from '../account/acting-switch.tsx';
import { useActing } from '../dataset/acting.ts';
import { meQuery } from '../dataset/queries.ts';
import { MyDuties } from '../duties/my-duties.tsx';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { fetchUpdates } from './api.ts';
import { placeOf, readKept } from './kept.ts';
import { readLast, rememberLast } from './last-sitting.ts';
import { grouped, isOpen } from './rows.ts';
import { SendBar } from './send-bar.tsx';
import { SheetTools } from './sheet-tools.tsx';
import { UpdatesTable } from './updates-table.tsx';
import { useUpdateWords } from './use-update-words.ts';
import { useUpdatesSession } from './use-updates-session.ts';
import '../style/updates.css';

const updatesQuery = (tenant: string, agency: string | undefined) =>
  queryOptions({ queryKey: ['my-updates', tenant, agency ?? ''], queryFn: () => fetchUpdates(tenant, agency), networkMode: 'always', staleTime: 0 });

const maySend = ({ actions }: Grant): boolean => actions.includes('figure/submit');

export function UpdatesPage(): ReactNode {
  const { u, t } = useUpdateWords();
  const { data: me } = useQuery(meQuery);
  useTitle(u('title'));
  useEffect(() => {
    if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepPages().catch(() => undefined);
  }, []);
  const person = me?.person ?? lastPerson();
  const acting = useActing();
  const tenant = me ? (acting && maySend(acting) ? acting.tenant : undefined) : lastTenant();
  useEffect(() => {
    if (me?.person && tenant !== undefined) rememberLast(me.person.id, tenant);
  }, [me, tenant]);
  if (!me && person === undefined) return <Notice>{t('notice.loading')}</Notice>;
  if (!person) {
    return (
      <Notice>
        {u('signIn')} <Link to="/dang-nhap">{t('account.signIn')}</Link>
      </Notice>
    );
  }
  if (tenant === undefined) return <OtherStandings says={u('noAgency')} opens={maySend} />;
  return <OfAgency person={person.id} tenant={tenant} />;
}

/** The page itself opens without a line: a worker keeps the files of the pages and nothing else. */
async function keepPages(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').flatMap(({ name }) => (new URL(name).pathname.startsWith('/assets/') ? [name] : []));
  active?.postMessage({ files });
}

function OfAgency({ person, tenant }: { readonly person: string; readonly tenant: string }): ReactNode {
  const { t } = useUpdateWords();
  const { coQuan } = useSearch({ strict: false }) as { readonly coQuan?: string };
  const { data, isError, refetch } = useQuery(updatesQuery(tenant, coQuan));
  useEffect(() => {
    if (data) rememberLast(person, tenant, data.agency.code);
  }, [data, person, tenant]);
  const agency = data?.agency.code ?? coQuan ?? lastAgency();
  const answer = data ?? (isError && agency !== undefined ? readKept(placeOf(person, tenant, agency)).answer : undefined);
  if (answer) return <Sitting key={`${person} ${answer.agency.code}`} person={person} answer={answer} />;
  return isError ? <Failure retry={() => void refetch()} /> : <Notice>{t('notice.loading')}</Notice>;
}

function Sitting({ person, answer }: { readonly person: string; readonly answer: MyUpdates }): ReactNode {
  const words = useUpdateWords();
  const { u, pick } = words;
  const session = useUpdatesSession(person, answer);
  const open = answer.rows.filter(isOpen);
  const agency = pick(answer.agency.name);
  const { burden } = answer;
  return (
    <main className="page updates" id="content">
      <h1>{u('title')}</h1>
      <p className="lede">
        {open.length === 0 ? u('ledeNone', { agency }) : u('lede', { agency, open: open.length, overdue: open.filter((row) => row.isOverdue).length })}
      </p>
      {session.isOffline && (
        <p className="message" role="status">
          {u('offline')}
        </p>
      )}
      {!session.isKept && <p className="message is-refusal">{u('notKept')}</p>}
      <MyDuties tenant={answer.tenant} />
      {answer.rows.length > 0 && (
        <>
          <SheetTools session={session} />
          <UpdatesTable session={session} groups={grouped(answer.rows, answer.today)} />
          <SendBar session={session} />
        </>
      )}
      {burden.submissions > 0 && (
        <p className="quiet burden">
          {u('burden', {
            submissions: words.number(String(burden.submissions) as never),
            figures: words.number(String(burden.figures) as never),
            minutes: Math.max(1, Math.ceil(burden.seconds / 60)),
          })}
        </p>
      )}
    </main>
  );
}

const lastPerson = (): { readonly id: string } | undefined => {
  const { person } = readLast();
  return person === undefined || navigator.onLine ? undefined : { id: person };
};
const lastTenant = (): string | undefined => readLast().tenant;
const lastAgency = (): string | undefined => readLast().agency;
