/** Collection seen from above: what every agency owes and sent, where two sides differ, what reporting costs, how estimates fared. */
import { reachOf, stateWords } from '@moc/domain/assignment';
import type { AgencyCollection, CollectionOverview } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { WorkPage } from '../account/work-page.tsx';
import { AgencyNames, useAgencyName } from '../duties/agency-names.tsx';
import { agenciesQuery } from '../duties/api.ts';
import { Failure, Notice } from '../shell/notice.tsx';
import { useTitle } from '../shell/use-title.ts';
import { overviewQuery } from './api.ts';
import { CostSection, ScoreSection } from './cost-sections.tsx';
import { DisagreementSection } from './disagreement-section.tsx';
import { useCollectingWords } from './use-collecting-words.ts';
import '../style/updates.css';
import '../style/office.css';

export function CollectingPage(): ReactNode {
  const { c } = useCollectingWords();
  useTitle(c('title'));
  return (
    <WorkPage opens={({ role }) => reachOf(role, 'figure/read') === 'province'} signIn={c('signIn')} notAllowed={c('notAllowed')}>
      {(tenant) => <OfTenant tenant={tenant} />}
    </WorkPage>
  );
}

function OfTenant({ tenant }: { readonly tenant: string }): ReactNode {
  const { c, t, day } = useCollectingWords();
  const { data, isError, refetch } = useQuery(overviewQuery(tenant));
  const { data: agencies } = useQuery(agenciesQuery(tenant));
  if (isError) return <Failure retry={() => void refetch()} />;
  if (!data || !agencies) return <Notice>{t('notice.loading')}</Notice>;
  const total = totalOf(data);
  const all = total.due + total.submitted + total.returned + total.approved;
  return (
    <AgencyNames list={agencies}>
      <main className="page office collecting" id="content">
        <h1>{c('title')}</h1>
        <p className="lede">{all === 0 ? c('none') : c('lede', { since: day(data.since), all, agencies: data.rows.length, overdue: total.overdue })}</p>
        {all > 0 && (
          <section className="office-section">
            <h2>{c('agencies')}</h2>
            <OverviewTable overview={data} total={total} />
          </section>
        )}
        <DisagreementSection tenant={tenant} />
        <AskedTwice overview={data} />
        <CostSection tenant={tenant} />
        <ScoreSection tenant={tenant} />
      </main>
    </AgencyNames>
  );
}

function AskedTwice({ overview: { askedTwice } }: { readonly overview: CollectionOverview }): ReactNode {
  const { c, pick } = useCollectingWords();
  const nameOf = useAgencyName();
  if (askedTwice.length === 0) return null;
  return (
    <section className="office-section">
      <h2>{c('askedTwice')}</h2>
      <ul className="notice-list">
        {askedTwice.map(({ request, name, agencies: [first = '', ...others] }) => (
          <li key={request}>{c('askedTwiceLine', { figure: pick(name), first: nameOf(first), others: others.map(nameOf).join(', ') })}</li>
        ))}
      </ul>
    </section>
  );
}

const columns = ['due', 'overdue', 'submitted', 'returned', 'approved'] as const;

type Counts = Readonly<Record<(typeof columns)[number], number>>;

const totalOf = ({ rows }: CollectionOverview): Counts =>
  Object.fromEntries(columns.map((column) => [column, rows.reduce((sum, row) => sum + row[column], 0)])) as Counts;

function OverviewTable({ overview, total }: { readonly overview: CollectionOverview; readonly total: Counts }): ReactNode {
  const { c, pick } = useCollectingWords();
  return (
    <table className="updates-table count-table">
      <thead>
        <tr>
          <th scope="col">{c('column.agency')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {c(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {overview.rows.map((row) => (
          <tr key={row.agency.code} className="update-row">
            <th scope="row">
              <span className="update-name">{pick(row.agency.name)}</span>
              <LateList row={row} />
            </th>
            <CountCells counts={row} />
          </tr>
        ))}
        <tr className="update-row total-row">
          <th scope="row">{c('total')}</th>
          <CountCells counts={total} />
        </tr>
      </tbody>
    </table>
  );
}

function CountCells({ counts }: { readonly counts: Counts }): ReactNode {
  const { c } = useCollectingWords();
  return columns.map((column) => (
    <td key={column} data-label={c(`column.${column}`)} className={column === 'overdue' && counts.overdue > 0 ? 'is-late' : undefined}>
      {counts[column]}
    </td>
  ));
}

function LateList({ row: { late, overdue } }: { readonly row: AgencyCollection }): ReactNode {
  const { c, pick, day, language } = useCollectingWords();
  if (late.length === 0) return null;
  return (
    <details className="late-list">
      <summary>{c('late', { count: overdue })}</summary>
      <ul>
        {late.map(({ request, name, due, state }) => (
          <li key={request}>{c('lateLine', { name: pick(name), day: day(due), state: stateWords[state][language] })}</li>
        ))}
        {overdue > late.length && <li>{c('more', { count: overdue - late.length })}</li>}
      </ul>
    </details>
  );
}
