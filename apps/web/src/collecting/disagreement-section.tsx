/** Figures on which the statistician or another body says otherwise, side by side. */
import type { Disagreement } from '@moc/wire';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemWords } from '../shell/problem-words.tsx';
import { disagreementsQuery } from './api.ts';
import { useCollectingWords } from './use-collecting-words.ts';

export function DisagreementSection({ tenant }: { readonly tenant: string }): ReactNode {
  const { c } = useCollectingWords();
  const { data, error } = useQuery(disagreementsQuery(tenant));
  return (
    <section className="office-section">
      <h2>{c('disagreements')}</h2>
      {error && (
        <p className="row-trouble" role="alert">
          <ProblemWords error={error} />
        </p>
      )}
      {data?.rows.length === 0 && <p className="quiet">{c('disagreementsNone')}</p>}
      {data && data.rows.length > 0 && <DisputeTable rows={data.rows} />}
    </section>
  );
}

function DisputeTable({ rows }: { readonly rows: readonly Disagreement[] }): ReactNode {
  const words = useCollectingWords();
  const { c, pick, quantity } = words;
  return (
    <table className="updates-table">
      <thead>
        <tr>
          {(['figure', 'agency', 'other', 'words'] as const).map((column) => (
            <th key={column} scope="col">
              {c(`dispute.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, cell, name, territoryName, agency, other }) => {
          const { entry, request } = cell;
          return (
            <tr key={`${request.id} ${kind} ${other.who} ${other.on}`} className="update-row">
              <th scope="row">
                <span className="update-name">{pick(name)}</span>
                <small>
                  {words.period(request.period)}, <span lang="vi">{pick(territoryName)}</span>
                </small>
              </th>
              <td data-label={c('dispute.agency')}>
                <b>{entry?.value.kind === 'number' ? quantity(entry.value) : c('noValue')}</b>
                <small>{pick(agency.name)}</small>
              </td>
              <td data-label={c('dispute.other')}>
                <b>{other.value === undefined ? c('noValue') : quantity({ value: other.value, unit: other.unit })}</b>
                <small>
                  <span lang="vi">{other.who}</span>, {c(`disputeKind.${kind}`)}
                </small>
              </td>
              <td data-label={c('dispute.words')} lang="vi">
                {other.words}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
