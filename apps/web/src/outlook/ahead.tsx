/** Drawn into a chart: the expected and the planned path, and the fan that opens from the last known point. */
import type { PathPoint } from '@moc/domain/assessment';
import type { ReactNode } from 'react';
import { type DrawnOutlook, fanOf } from '../chart/ahead.ts';
import { pathThrough, type Scale } from '../chart/scale.ts';
import '../style/outlook.css';

export interface AheadProps {
  readonly outlook: DrawnOutlook;
  readonly months: number;
  readonly x: Scale;
  readonly y: Scale;
  /** What adds up begins the period with nothing. */
  readonly startsAtZero?: boolean;
}

export function Ahead({ outlook, months, x, y, startsAtZero = false }: AheadProps): ReactNode {
  const fan = outlook.forecast && fanOf(outlook.forecast);
  const last = `${x(outlook.toDate.months)} ${y(Number(outlook.reached.value))}`;
  const end = x(months);
  const spread = ([low, high]: readonly [number, number]) => `M${last}L${end} ${y(low)}V${y(high)}z`;
  return (
    <g>
      <ExpectedPath path={outlook.path ?? []} x={x} y={y} start={startsAtZero ? [{ x: x(0), y: y(0) }] : []} />
      {fan && <path className="fan-most" d={spread(fan.most)} />}
      {fan && <path className="fan-half" d={spread(fan.half)} />}
      {fan && <path className="fan-median" d={`M${last}L${end} ${y(fan.median)}`} />}
      {(outlook.plannedPath ?? []).map((point) => (
        <PlannedPoint key={point.period.months} point={point} x={x} y={y} />
      ))}
    </g>
  );
}

interface PathProps {
  readonly path: readonly PathPoint[];
  readonly x: Scale;
  readonly y: Scale;
}

/** A band where past years differ, else a line. */
function ExpectedPath({ path, x, y, start }: PathProps & { readonly start: readonly { readonly x: number; readonly y: number }[] }): ReactNode {
  if (path.length === 0) return null;
  const line = (pick: (point: PathPoint) => string) => path.map((point) => ({ x: x(point.period.months), y: y(Number(pick(point))) }));
  const lows = line(({ low, central }) => low ?? central);
  const highs = line(({ high, central }) => high ?? central);
  const isBand = path.some(({ low, high }) => low !== undefined && low !== high);
  return isBand ? (
    <path className="expected-band" d={`${pathThrough([...start, ...lows, ...highs.toReversed()])}z`} />
  ) : (
    <path className="expected-line" d={pathThrough([...start, ...line(({ central }) => central)])} />
  );
}

function PlannedPoint({ point: { period, low, central, high }, x, y }: Omit<PathProps, 'path'> & { readonly point: PathPoint }): ReactNode {
  const at = x(period.months);
  return (
    <g>
      {low !== undefined && high !== undefined && <path className="planned-range" d={`M${at} ${y(Number(low))}V${y(Number(high))}`} />}
      <path className="planned-point" d={`M${at - 6} ${y(Number(central))}h12`} />
    </g>
  );
}
