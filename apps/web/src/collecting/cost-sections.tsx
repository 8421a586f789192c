/** What reporting cost each agency this year, and how estimates fared; in order of names, never of merit. */
import { decimal } from '@moc/domain/values';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { burdenQuery, scoresQuery } from './api.ts';
import { useCollectingWords } from './use-collecting-words.ts';

interface PlainTableProps {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

function PlainTable({ head, rows }: PlainTableProps): ReactNode {
  return (
    <table className="updates-table count-table">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} className="update-row">
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]} data-label={head[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function CostSection({ tenant }: { readonly tenant: string }): ReactNode {
  const { c, pick, number } = useCollectingWords();
  const { data } = useQuery(burdenQuery(tenant));
  const minutes = (seconds: number, places: number): string => {
    const least = 10 ** -places;
    const said = Math.max(least, seconds / 60).toFixed(places);
    return `${seconds < least * 60 ? '< ' : ''}${number(decimal(said), places)}`;
  };
  return (
    <section className="office-section">
      <h2>{c('burden')}</h2>
      <p className="quiet">{data?.rows.length === 0 ? c('burdenNone') : c('burdenLede')}</p>
      {data && data.rows.length > 0 && (
        <PlainTable
          head={(['agency', 'submissions', 'figures', 'minutes', 'each'] as const).map((column) => c(`effort.${column}`))}
          rows={data.rows.map(({ agency, name, submissions, figures, seconds }) => ({
            key: agency,
            cells: [pick(name), String(submissions), String(figures), minutes(seconds, 0), figures === 0 ? '' : minutes(seconds / figures, 1)],
          }))}
        />
      )}
    </section>
  );
}

export function ScoreSection({ tenant }: { readonly tenant: string }): ReactNode {
  const { c, pick, number } = useCollectingWords();
  const { data } = useQuery(scoresQuery(tenant));
  return (
    <section className="office-section">
      <h2>{c('scores')}</h2>
      <p className="quiet">{c('scoresLede')}</p>
      {data?.rows.length === 0 && <p>{c('scoresNone')}</p>}
      {data && data.rows.length > 0 && (
        <PlainTable
          head={(['agency', 'indicator', 'compared', 'error'] as const).map((column) => c(`score.${column}`))}
          rows={data.rows.map(({ agency, indicator, name, indicatorName, compared, medianError }) => ({
            key: `${agency} ${indicator}`,
            cells: [pick(name), pick(indicatorName), String(compared), `${number(medianError)}\u00a0%`],
          }))}
        />
      )}
    </section>
  );
}
