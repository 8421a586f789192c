/** Growth to date: the target first, then the course; every vintage at its place, and what the rest of the year would need. */

import type { PartOutlook } from '@moc/domain/assessment';
import type { Observation } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { formatDecimal, type Quantity } from '@moc/domain/values';
import { ticks } from 'd3-array';
import { type ReactNode, Suspense } from 'react';
import { askedOfPart } from '../assessment/asked.ts';
import { nameOfPart } from '../assessment/part-names.ts';
import { postsOf } from '../assessment/posts.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { inItsLanguage, inLabel } from '../i18n/shown-text.ts';
import { useWords } from '../i18n/use-words.ts';
import { isDrawn, numbersOf } from './ahead.ts';
import type { CoursePoint } from './course.ts';
import { LaterAhead } from './later.ts';
import { neededGrowth } from './needed.ts';
import { linearScale, pathThrough } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';
import { VintagePoint } from './vintage-point.tsx';

const width = 344;
const height = 228;
const left = 24;
const right = 232;
const top = 12;
const bottom = height - 28;

export interface GrowthLineProps {
  readonly part: TargetPart;
  readonly course: readonly CoursePoint[];
  /** Of an amount of which only growths are known: the growth that it comes to, and how that is said. */
  readonly held?: { readonly growth: Quantity; readonly words: string };
}

export function GrowthLine({ part, course, held }: GrowthLineProps): ReactNode {
  const words = useWords();
  const { view, known } = useDossier();
  const foreseen = known.outlook?.partAt.get(part.address);
  const outlook = isDrawn(foreseen) && foreseen.toDate.months === course.at(-1)?.months ? foreseen : undefined;
  const posts = held ? { lower: held.growth, upper: undefined } : postsOf(part.criterion);
  if (!posts) return null;
  const { months } = view.dossier.planPeriod;
  const lower = Number(posts.lower.value);
  const upper = posts.upper && Number(posts.upper.value);
  const last = course.at(-1);
  const values = [
    ...course.flatMap(({ figure, replaced, rivals }) => [figure, ...replaced, ...rivals].map(({ value }) => Number(value))),
    lower,
    upper ?? lower,
    ...(outlook ? numbersOf(outlook) : []),
  ];
  const [least, most] = axisOf(values);
  const x = linearScale([months / 4, months], [left + 20, right - 14]);
  const y = linearScale([least, most], [bottom, top]);
  const path = pathThrough(course.map((point) => ({ x: x(point.months), y: y(Number(point.figure.value)) })));
  const whole = askedOfPart(words, part);
  const asked = held?.words ?? whole;
  const needed = outlook?.needed?.amount.value ?? (last && neededGrowth(posts.lower.value, last.figure.value, last.months, months));
  const isShort = needed !== undefined && last !== undefined && isBehind(Number(last.figure.value), lower, outlook?.side);
  const targetMiddle = y(((upper ?? lower) + lower) / 2);
  return (
    <figure className={outlook && `state-${outlook.status}`}>
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.t('chart.growth', { name: inLabel(inItsLanguage(words.language, nameOfPart(view, part))), target: asked })}
      >
        {upper !== undefined && <rect className="target-band" x={left} y={y(upper)} width={right + 8 - left} height={y(lower) - y(upper)} />}
        {ticks(least, most, 4).map((tick) => (
          <g key={tick}>
            <path className="grid-line" d={`M${left} ${y(tick)}H${right + 8}`} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {tick.toLocaleString(words.language)}
            </text>
          </g>
        ))}
        {upper !== undefined && <path className="target-edge" d={`M${left} ${y(upper)}H${right + 8}`} />}
        <path className="target-edge is-deciding" d={`M${left} ${y(lower)}H${right + 8}`} />
        <text className="target-words" x={right + 16} y={targetMiddle - 2}>
          {words.t('chart.target')}
        </text>
        <text className="target-words" x={right + 16} y={targetMiddle + 13}>
          {asked}
        </text>
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <text key={share} x={x(months * share)} y={height - 8} textAnchor="middle">
            {words.axisPeriod({ start: view.dossier.planPeriod.start, months: months * share })}
          </text>
        ))}
        {outlook && (
          <Suspense>
            <LaterAhead outlook={outlook} months={months} x={x} y={y} />
          </Suspense>
        )}
        {isShort && (
          <g>
            <path
              className={outlook ? 'needed-path is-of-state' : 'needed-path'}
              d={`M${x(last.months)} ${y(Number(last.figure.value))}L${x(months)} ${y(lower)}`}
            />
            <text className="aside" x={right + 16} y={targetMiddle + 36}>
              {words.t('chart.needed')}
            </text>
            <text className="value" x={right + 16} y={targetMiddle + 52}>
              {formatDecimal(needed, words.language, 2)}%
            </text>
            <text className="aside" x={right + 16} y={targetMiddle + 67}>
              {words.t('chart.remaining', { count: months - last.months })}
            </text>
          </g>
        )}
        <path className="course" d={path} />
        {course.map((point) => (
          <CourseMark
            key={point.months}
            point={point}
            x={x(point.months)}
            y={y}
            isLast={point.months === months}
            isLabelBelow={isShort && point === last && Number(last.figure.value) < lower}
          />
        ))}
      </svg>
      <figcaption>
        {least > 0 ? words.t('chart.growthCaption', { from: least.toLocaleString(words.language) }) : words.t('chart.growthCaptionZero')}{' '}
        {held && `${words.t('chart.held', { target: whole })} `}
        {words.t('chart.ring')}
        {isShort && ` ${words.t(outlook?.needed?.weights === 'last-year' ? 'chart.neededWeighed' : 'chart.neededCaption')}`}
        {outlook?.forecast && ` ${words.t('chart.fan')}`}
        {(outlook?.plannedPath ?? []).length > 0 && ` ${words.t('chart.planned')}`}
      </figcaption>
    </figure>
  );
}

const isBehind = (reached: number, asked: number, side: PartOutlook['side'] = 'more'): boolean => (side === 'less' ? reached > asked : reached < asked);

/** Whole numbers around the values, with room for a number below the lowest point; zero stays in view when it is near. */
function axisOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const most = high + 0.3;
  const least = Math.floor(low - Math.max(0.3, (high - low) * 0.16));
  return [least > 0 && least < (most - least) * 0.3 ? 0 : least, most];
}

interface CourseMarkProps {
  readonly point: CoursePoint;
  readonly x: number;
  readonly y: (value: number) => number;
  readonly isLast: boolean;
  /** Where the needed path leaves upwards, the value stands below its point. */
  readonly isLabelBelow: boolean;
}

/** The point of one period: its vintages share one x, the current one in ink. */
function CourseMark({ point, x, y, isLast, isLabelBelow }: CourseMarkProps): ReactNode {
  const { number, published } = useWords();
  const others = [...point.replaced, ...point.rivals];
  const vintages: readonly Observation[] = [point.figure, ...others];
  const at = spreadLabels(
    vintages.map(({ value }) => y(Number(value))),
    16,
  );
  return (
    <g>
      {others.map((figure) => (
        <circle key={figure.id} className="point is-replaced" cx={x} cy={y(Number(figure.value))} r="4.5" />
      ))}
      <VintagePoint status={point.figure.status} x={x} y={y(Number(point.figure.value))} />
      {isLast || others.length > 0 ? (
        vintages.map((figure, index) => (
          <text key={figure.id} className={index === 0 ? 'value' : 'aside'} x={x + 12} y={(at[index] ?? 0) + 4}>
            <tspan className={index === 0 ? undefined : point.replaced.includes(figure) ? 'struck' : undefined}>{number(figure.value)}</tspan>
            {isLast && (
              <tspan className="aside" dx="6">
                {published((index === 0 ? point.first : figure).published)}
              </tspan>
            )}
          </text>
        ))
      ) : (
        <text className="value" x={x} y={y(Number(point.figure.value)) + (isLabelBelow ? 20 : -11)} textAnchor="middle">
          {number(point.figure.value)}
        </text>
      )}
    </g>
  );
}
