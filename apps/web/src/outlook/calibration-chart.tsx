/** What was said against how often it came; the diagonal is what an honest forecaster keeps to. Few forecasts are drawn as few. */
import type { CalibrationBin } from '@moc/domain/assessment';
import type { ReactNode } from 'react';
import { linearScale } from '../chart/scale.ts';
import { useOutlookWords } from './use-outlook-words.ts';

const size = 260;
const left = 42;
const bottom = size - 34;
const few = 5;

export function CalibrationChart({ bins }: { readonly bins: readonly CalibrationBin[] }): ReactNode {
  const { o } = useOutlookWords();
  const x = linearScale([0, 100], [left, size - 14]);
  const y = linearScale([0, 100], [bottom, 12]);
  const most = Math.max(...bins.map(({ count }) => count), 1);
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${size + 20} ${size}`} role="img" aria-label={o('record.calibrationLabel')}>
        {[0, 20, 40, 60, 80, 100].map((tick) => (
          <g key={tick}>
            <path className="grid-line" d={`M${x(tick)} ${y(0)}V${y(100)}M${x(0)} ${y(tick)}H${x(100)}`} />
            <text x={x(tick)} y={bottom + 16} textAnchor="middle">
              {tick}
            </text>
            <text x={left - 7} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <path className="calibration-even" d={`M${x(0)} ${y(0)}L${x(100)} ${y(100)}`} />
        {bins.map(({ from, said, came, count }) => (
          <g key={from}>
            <circle
              className={count < few ? 'calibration-dot is-few' : 'calibration-dot'}
              cx={x(Number(said))}
              cy={y(Number(came))}
              r={3 + 5 * Math.sqrt(count / most)}
            />
            <text className="aside" x={x(Number(said)) + 11} y={y(Number(came)) + (Number(came) > 92 ? 14 : -7)}>
              {count}
            </text>
          </g>
        ))}
        <text className="target-words" x={x(50)} y={size - 3} textAnchor="middle">
          {o('record.said')}, %
        </text>
        <text className="target-words" x="12" y={y(50)} textAnchor="middle" transform={`rotate(-90 12 ${y(50)})`}>
          {o('record.came')}, %
        </text>
      </svg>
      <figcaption>{o('record.calibrationCaption')}</figcaption>
    </figure>
  );
}
