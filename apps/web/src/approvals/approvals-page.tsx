/** Figures that await approval: per figure what changed since the last approval, late and contested ones first, decided in one go. */
import { formatInstant } from '@moc/domain/values';
import type { ApprovalQueue, ApprovalRow } from '@moc/wire';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useStepUp } from '../account/step-up.tsx';
import { WorkPage } from '../account/work-page.tsx';
import { Failure, Notice } from '../shell/notice.tsx';
import { ProblemLine } from '../shell/problem-words.tsx';
import { useTitle } from '../shell/use-title.ts';
import { fetchApprovals, postApprovals } from '../updates/api.ts';
import { tellersOf } from '../updates/one-answer.ts';
import { type Choice, type Choices, choiceOf, mayDecide, needsLook, requestOf } from './choices.ts';
import { QueueRow } from './queue-row.tsx';
import { useApprovalWords } from './use-approval-words.ts';
import '../style/updates.css';

const approvalsQuery = (tenant: string) =>
  infiniteQueryOptions({
    queryKey: ['approvals', tenant],
    queryFn: ({ pageParam }) => fetchApprovals(tenant, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export function ApprovalsPage(): ReactNode {
  const { a } = useApprovalWords();
  useTitle(a('title'));
  return (
    <WorkPage
      opens={({ actions }) => actions.includes('figure/approve') || actions.includes('figure/verify')}
      signIn={a('signIn')}
      notAllowed={a('notAllowed')}
    >
      {(tenant) => <OfTenant tenant={tenant} />}
    </WorkPage>
  );
}

function OfTenant({ tenant }: { readonly tenant: string }): ReactNode {
  const { t } = useApprovalWords();
  const { data, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(approvalsQuery(tenant));
  const [first] = data?.pages ?? [];
  if (!first) return isError ? <Failure retry={() => void refetch()} /> : <Notice>{t('notice.loading')}</Notice>;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const more = hasNextPage ? () => void fetchNextPage() : undefined;
  return <Queue queue={{ ...first, rows }} more={more} isLoading={isFetchingNextPage} />;
}

interface QueueProps {
  readonly queue: ApprovalQueue;
  /** Brings the rows that follow; absent when all are here. */
  readonly more: (() => void) | undefined;
  readonly isLoading: boolean;
}

function Queue({ queue, more, isLoading }: QueueProps): ReactNode {
  const words = useApprovalWords();
  const { a, language } = words;
  const client = useQueryClient();
  const [choices, setChoices] = useState<Choices>({});
  const request = requestOf(queue.tenant, queue.rows, choices);
  const lacksReason = request.return.some(({ reason }) => reason === '');
  const count = request.approve.length + request.return.length;
  const { guard, dialog } = useStepUp();
  const decide = useMutation({
    mutationFn: () => guard(() => postApprovals(request)).then(() => new Date().toISOString()),
    onSettled: () => client.invalidateQueries(),
    onSuccess: () => setChoices({}),
  });
  const choose = (row: ApprovalRow, choice: Choice) => setChoices((before) => ({ ...before, [row.cell.request.id]: choice }));
  const isApprover = queue.rows.some(mayDecide);
  const agencies = new Set(queue.rows.map(({ agency }) => agency.code)).size;
  const flagged = queue.rows.filter(needsLook).length;
  const groups = byAgency(queue.rows);
  const tellers = tellersOf(
    groups.flatMap(([, rows]) => rows),
    ({ findings }) => findings,
  );
  return (
    <main className="page updates" id="content">
      <h1>{a('title')}</h1>
      {dialog}
      <p className="lede">{queue.rows.length === 0 ? a('ledeNone') : a('lede', { count: queue.rows.length, agencies, flagged })}</p>
      {queue.rows.length > 0 && (
        <table className="updates-table queue" onKeyDown={(event) => onKey(event, queue.rows, choose)}>
          <thead>
            <tr>
              <th scope="col">{a('column.name')}</th>
              <th scope="col">{a('column.value')}</th>
              <th scope="col">{a('column.before')}</th>
              <th scope="col">{a('column.last')}</th>
              <th scope="col">{a('column.plan')}</th>
              <th scope="col">{a('column.says')}</th>
              <th scope="col">{a('column.choice')}</th>
            </tr>
          </thead>
          {groups.map(([agency, rows]) => (
            <tbody key={agency.code}>
              <tr className="group-row">
                <th scope="rowgroup" colSpan={7}>
                  {words.pick(agency.name)} <span>{rows.length}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <QueueRow
                  key={row.cell.request.id}
                  row={row}
                  tenant={queue.tenant}
                  choice={choiceOf(row, choices)}
                  choose={(choice) => choose(row, choice)}
                  tellers={tellers}
                  sender={row.cell.submitted && queue.people?.[row.cell.submitted.by]}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {more && (
        <p className="row-choices" role="status">
          <span>{a('shown', { shown: queue.rows.length, waiting: queue.waiting })}</span>{' '}
          <button type="button" className="text-button" disabled={isLoading} onClick={more}>
            {a('more')}
          </button>
        </p>
      )}
      {(isApprover || decide.data !== undefined) && (
        <div className="send-bar">
          {isApprover && (
            <button type="button" className="action" disabled={count === 0 || lacksReason || decide.isPending} onClick={() => decide.mutate()}>
              {a('decide', { approve: request.approve.length, return: request.return.length })}
            </button>
          )}
          <p className="send-says" role="status">
            {lacksReason ? a('reasonNeeded') : decide.data && a('done', { time: formatInstant(decide.data, language) ?? '' })}
          </p>
          <ProblemLine error={decide.error} className="message is-refusal" />
          {isApprover && <p className="key-hints quiet">{a('keys')}</p>}
        </div>
      )}
    </main>
  );
}

/** Agencies in the order of their most urgent figure. */
function byAgency(rows: readonly ApprovalRow[]): readonly (readonly [ApprovalRow['agency'], readonly ApprovalRow[]])[] {
  const found = new Map<string, ApprovalRow[]>();
  for (const row of rows) found.set(row.agency.code, [...(found.get(row.agency.code) ?? []), row]);
  return [...found.values()].map((list) => [list[0]!.agency, list]);
}

/** One key a decision while a choice has the focus; J and K go down and up. */
function onKey(event: KeyboardEvent<HTMLTableElement>, rows: readonly ApprovalRow[], choose: (row: ApprovalRow, choice: Choice) => void): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return;
  const id = target.closest<HTMLElement>('[data-request]')?.dataset['request'];
  const row = rows.find(({ cell }) => cell.request.id === id);
  const key = event.key.toLowerCase();
  if (row && key === 'a') choose(row, { kind: 'approve' });
  else if (row && key === 'l') choose(row, { kind: 'later' });
  else if (row && key === 'r') choose(row, { kind: 'return', reason: '' });
  else if (key === 'j' || key === 'k') step(event.currentTarget, id, key === 'j' ? 1 : -1);
  else return;
  event.preventDefault();
}

function step(table: HTMLElement, id: string | undefined, by: 1 | -1): void {
  const places = [...table.querySelectorAll<HTMLElement>('[data-request]')];
  const next = places[places.findIndex((place) => place.dataset['request'] === id) + by];
  next?.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.focus();
}
