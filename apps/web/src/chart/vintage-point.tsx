/** One figure as a point: hollow ring an estimate, half-filled preliminary, solid official. */
import type { ObservationStatus } from '@moc/domain/observation';
import type { ReactNode } from 'react';

const radius = 4.5;

export function VintagePoint({ status, x, y }: { readonly status: ObservationStatus; readonly x: number; readonly y: number }): ReactNode {
  return (
    <g>
      <circle className="point" cx={x} cy={y} r={radius} />
      {status === 'official' && <circle className="point-fill" cx={x} cy={y} r={radius} />}
      {status === 'preliminary' && <path className="point-fill" d={`M${x - radius} ${y}a${radius} ${radius} 0 0 0 ${radius * 2} 0z`} />}
    </g>
  );
}
