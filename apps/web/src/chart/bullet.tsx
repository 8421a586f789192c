/** A bar against its post: the bar is the latest figure from zero, the heavy line the target, the pale ground a range. */
import type { ReactNode } from 'react';
import { linearScale } from './scale.ts';

export interface BulletPost {
  readonly lower: number;
  readonly upper?: number;
}

export interface BulletProps {
  readonly actual: number;
  readonly posts: readonly BulletPost[];
  readonly width: number;
  readonly height: number;
  readonly className?: string;
}

export function Bullet({ actual, posts, width, height, className = '' }: BulletProps): ReactNode {
  const edge = Math.max(actual, ...posts.flatMap(({ lower, upper }) => [lower, upper ?? lower]));
  const least = Math.min(0, actual);
  const at = linearScale([least, niceEdge(edge)], [1, width - 1]);
  const middle = height / 2;
  return (
    <svg className={`bullet ${className}`} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path className="bullet-axis" d={`M1 ${middle}H${width - 1}`} />
      {posts.map(
        ({ lower, upper }) =>
          upper !== undefined && <path key={lower} className="target-band" d={`M${at(lower)} 1H${at(upper)}V${height - 1}H${at(lower)}z`} />,
      )}
      {least < 0 && <path className="bullet-zero" d={`M${at(0)} 2V${height - 2}`} />}
      <path className="bullet-bar" d={`M${at(0)} ${middle - 2.5}H${at(actual)}v5H${at(0)}z`} />
      {posts.map(({ lower, upper }, index) => (
        <g key={`${lower}-${upper}`}>
          <path className={index === 0 ? 'post' : 'post-second'} d={`M${at(lower)} 0V${height}`} />
          {upper !== undefined && <path className="post-second" d={`M${at(upper)} 1V${height - 1}`} />}
        </g>
      ))}
    </svg>
  );
}

/** A sixth of room behind whatever stands furthest out. */
function niceEdge(edge: number): number {
  return edge <= 0 ? 1 : edge * 1.15;
}
