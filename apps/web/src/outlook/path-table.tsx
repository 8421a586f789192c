/** The numbers of the expected and the planned path, for readers who do not see the chart. */
import type { PartOutlook, PathPoint } from '@moc/domain/assessment';
import { formatDecimal } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { type OutlookReaderWords, useOutlookWords } from './use-outlook-words.ts';

export function PathTable({ outlook: { path = [], plannedPath = [] } }: { readonly outlook: PartOutlook }): ReactNode {
  const words = useOutlookWords();
  const { o } = words;
  const months = [...new Set([...path, ...plannedPath].map(({ period }) => period.months))].sort((a, b) => a - b);
  if (months.length === 0) return null;
  const at = (points: readonly PathPoint[], month: number) => points.find(({ period }) => period.months === month);
  const start = [...path, ...plannedPath][0]?.period.start ?? '';
  return (
    <details className="path-table">
      <summary className="note">{o('path')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{o('pathPeriod')}</th>
            {path.length > 0 && (
              <th scope="col" className="number">
                {o('pathExpected')}
              </th>
            )}
            {plannedPath.length > 0 && (
              <th scope="col" className="number">
                {o('pathPlanned')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{words.shortPeriod({ start, months: month })}</th>
              {path.length > 0 && <td className="number">{sayPoint(at(path, month), words)}</td>}
              {plannedPath.length > 0 && <td className="number">{sayPoint(at(plannedPath, month), words)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function sayPoint(point: PathPoint | undefined, { o, language }: OutlookReaderWords): string {
  if (!point) return '';
  const number = (value: PathPoint['central']) => formatDecimal(value, language, 1);
  const { low, central, high } = point;
  return low !== undefined && high !== undefined && low !== high ? o('pathBand', { low: number(low), high: number(high) }) : number(central);
}
