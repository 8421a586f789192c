/** A small line in the margin: the course since January under its target, no axes, the last point ringed. */
import type { ReactNode } from 'react';
import type { BulletPost } from './bullet.tsx';
import { linearScale, pathThrough } from './scale.ts';

export interface SparkProps {
  readonly points: readonly { readonly months: number; readonly value: number }[];
  readonly post: BulletPost;
  readonly months: number;
  readonly width: number;
  readonly height: number;
}

export function Spark({ points, post, months, width, height }: SparkProps): ReactNode {
  const values = [...points.map(({ value }) => value), post.lower, post.upper ?? post.lower];
  const x = linearScale([Math.min(months / 4, points[0]?.months ?? months), months], [8, width - 8]);
  const y = linearScale([Math.min(...values), Math.max(...values)], [height - 4, 3.5]);
  const path = pathThrough(points.map((point) => ({ x: x(point.months), y: y(point.value) })));
  const last = points.length - 1;
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {post.upper !== undefined && <path className="target-band" d={`M0 ${y(post.upper)}H${width}V${y(post.lower)}H0z`} />}
      <path className="target-edge" d={`M0 ${y(post.lower)}H${width}`} />
      <path className="course" d={path} />
      {points.map((point, index) => (
        <circle
          key={point.months}
          className={index === last ? 'spark-last' : 'spark-point'}
          cx={x(point.months)}
          cy={y(point.value)}
          r={index === last ? 3 : 2}
        />
      ))}
    </svg>
  );
}
