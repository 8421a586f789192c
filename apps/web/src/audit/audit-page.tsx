/** The log as people read it: who did what and when, with before and after; filtered, checked, taken away. */
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WorkPage } from '../account/work-page.tsx';
import { Failure } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { type AuditChoice, everything, fetchLog, fetchVerification, logFile } from './api.ts';
import { AuditEntry } from './audit-entry.tsx';
import { AuditFilter } from './audit-filter.tsx';
import { useAuditWords } from './use-audit-words.ts';
import '../style/audit.css';

export function AuditPage(): ReactNode {
  const { a } = useAuditWords();
  useTitle(a('title'));
  return (
    <WorkPage opens={({ actions }) => actions.includes('log/read')} signIn={a('signIn')} notAllowed={a('notAllowed')}>
      {(tenant) => <OfTenant tenant={tenant} />}
    </WorkPage>
  );
}

function OfTenant({ tenant }: { readonly tenant: string }): ReactNode {
  const { a, t } = useAuditWords();
  const [choice, choose] = useState<AuditChoice>(everything);
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['log', tenant, choice],
    queryFn: ({ pageParam }) => fetchLog(tenant, choice, pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before,
    // What the filter offers stays while the next answer comes.
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const [first] = data?.pages ?? [];
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <main className="page audit" id="content">
      <h1>{a('title')}</h1>
      <p className="lede">{a('lede')}</p>
      <div className="audit-tools">
        <Check tenant={tenant} />
        <TakeAway tenant={tenant} choice={choice} />
      </div>
      <AuditFilter choice={choice} choose={choose} kinds={first?.kinds ?? []} people={first?.people ?? []} />
      {isError && <Failure retry={() => void refetch()} />}
      {!data && !isError && <p role="status">{t('notice.loading')}</p>}
      {data && (
        <p className="quiet" role="status">
          {entries.length === 0 ? a('none') : a('found', { count: entries.length })}
        </p>
      )}
      <ol className="audit-entries">
        {entries.map((entry) => (
          <AuditEntry key={entry.seq} tenant={tenant} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="action is-quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {a('older')}
        </button>
      )}
    </main>
  );
}

function Check({ tenant }: { readonly tenant: string }): ReactNode {
  const { a, t, pick } = useAuditWords();
  const check = useMutation({ mutationFn: () => fetchVerification(tenant) });
  const { data } = check;
  return (
    <section aria-labelledby="audit-check">
      <h2 id="audit-check">{a('verify.heading')}</h2>
      <button type="button" className="action" disabled={check.isPending} onClick={() => check.mutate()}>
        {a('verify.action')}
      </button>
      <div role="status">
        {check.isPending && <p className="quiet">{a('verify.running')}</p>}
        {check.isError && <p className="message is-refusal">{t('notice.failed')}</p>}
        {data?.ok && <p className="message is-done">{a('verify.intact', { entries: data.entries, rows: data.rows, head: data.head })}</p>}
        {data && !data.ok && <p className="message is-refusal">{a('verify.broken', { says: data.broken ? pick(data.broken.says) : '' })}</p>}
      </div>
    </section>
  );
}

function TakeAway({ tenant, choice }: { readonly tenant: string; readonly choice: AuditChoice }): ReactNode {
  const { a, language } = useAuditWords();
  return (
    <section aria-labelledby="audit-take">
      <h2 id="audit-take">{a('take.heading')}</h2>
      <ul>
        <li>
          <a href={logFile(tenant, 'jsonl', language, choice)} download>
            {a('take.jsonl')}
          </a>
        </li>
        <li>
          <a href={logFile(tenant, 'csv', language, choice)} download>
            {a('take.csv')}
          </a>
        </li>
        <li>
          <a href="/api/v1/log/verifier" download>
            {a('take.verifier')}
          </a>
        </li>
      </ul>
      <p className="quiet">{a('take.how')}</p>
    </section>
  );
}
