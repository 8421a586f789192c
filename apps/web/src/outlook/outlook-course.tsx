/** The course of an amount or a level against what was expected by then, and the fan of what it may come to. */
import type { TargetPart } from '@moc/domain/plan';
import { decimal, formatDecimal, type Quantity } from '@moc/domain/values';
import { ticks } from 'd3-array';
import type { ReactNode } from 'react';
import { askedOfParts } from '../assessment/asked.ts';
import { inUnitOf } from '../assessment/figure-of-part.ts';
import { nameOfPart } from '../assessment/part-names.ts';
import { postsOf } from '../assessment/posts.ts';
import { type DrawnOutlook, fanOf, numbersOf } from '../chart/ahead.ts';
import type { CoursePoint } from '../chart/course.ts';
import { linearScale, pathThrough } from '../chart/scale.ts';
import { spreadLabels } from '../chart/spread-labels.ts';
import { VintagePoint } from '../chart/vintage-point.tsx';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { inItsLanguage, inLabel } from '../i18n/shown-text.ts';
import { Ahead } from './ahead.tsx';
import { useOutlookWords } from './use-outlook-words.ts';

const width = 344;
const height = 222;
const left = 42;
const right = 226;
const top = 12;
const bottom = height - 28;

export interface OutlookCourseProps {
  readonly parts: readonly [TargetPart, ...TargetPart[]];
  readonly course: readonly CoursePoint[];
  readonly outlook: DrawnOutlook;
}

export function OutlookCourse({ parts, course, outlook }: OutlookCourseProps): ReactNode {
  const words = useOutlookWords();
  const { view } = useDossier();
  const [part] = parts;
  const period = part.period ?? view.dossier.planPeriod;
  const { demanded, rest } = outlook;
  const known = pointsOf(course, outlook);
  const adds = rest.kind === 'amount';
  const values = [
    ...numbersOf(outlook),
    ...parts.filter((each) => !asksForChange(each)).flatMap((each) => Number(postsOf(each.criterion)?.lower.value ?? outlook.demanded.value)),
    ...known.map(({ value }) => value),
  ];
  const [least, most] = axisOf(values, adds);
  const x = linearScale([0, period.months], [left, right]);
  const y = linearScale([least, most], [bottom, top]);
  const goal = Number(demanded.value);
  const last = { x: x(outlook.toDate.months), y: y(Number(outlook.reached.value)) };
  const start = adds ? [{ x: x(0), y: y(0) }] : [];
  const isShort = outlook.side === 'more' ? Number(outlook.reached.value) < goal : Number(outlook.reached.value) > goal;
  // Just below the line of the target the value stands under its point, clear of the line.
  const isBelowGoal = last.y > y(goal) && last.y - y(goal) < 24;
  const asked = askedOfParts(words, parts);
  const others = parts.slice(1).flatMap((each) => postsOf(each.criterion)?.lower.value ?? []);
  return (
    <figure className={`state-${outlook.status}`}>
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.o('chart.label', { name: inLabel(inItsLanguage(words.language, nameOfPart(view, part))), target: asked })}
      >
        {ticks(least, most, 4).map((tick) => (
          <g key={tick}>
            <path className="grid-line" d={`M${left} ${y(tick)}H${right + 6}`} />
            <text x={left - 7} y={y(tick) + 4} textAnchor="end">
              {formatDecimal(decimal(String(tick)), words.language)}
            </text>
          </g>
        ))}
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <text key={share} x={x(period.months * share)} y={height - 8} textAnchor="middle">
            {words.axisPeriod({ start: period.start, months: period.months * share })}
          </text>
        ))}
        <Ahead startsAtZero={adds} outlook={outlook} months={period.months} x={x} y={y} />
        {isShort && <path className="needed-path is-of-state" d={`M${last.x} ${last.y}L${x(period.months)} ${y(goal)}`} />}
        {others.map((value) => (
          <path key={value} className="target-edge" d={`M${left} ${y(Number(value))}H${right + 6}`} />
        ))}
        <path className="target-edge is-deciding" d={`M${left} ${y(goal)}H${right + 6}`} />
        {known.length > 5 && known.map((point) => <circle key={point.months} className="spark-point" cx={x(point.months)} cy={y(point.value)} r="2" />)}
        <path className="course" d={pathThrough([...start, ...known.map((point) => ({ x: x(point.months), y: y(point.value) }))])} />
        {known.slice(known.length > 5 ? -1 : 0).map((point) => (
          <VintagePoint key={point.months} status={point.status} x={x(point.months)} y={y(point.value)} />
        ))}
        <text className="value" x={last.x - 8} y={last.y + (isBelowGoal ? 16 : -9)} textAnchor="end">
          {formatDecimal(outlook.reached.value, words.language, 2)}
        </text>
        <EndLabels outlook={outlook} y={y} asked={asksForChange(part) ? words.quantity(demanded) : asked} />
      </svg>
      <figcaption>
        <Caption outlook={outlook} isShort={isShort} />
      </figcaption>
    </figure>
  );
}

/** A growth or a change is asked: the line stands at the amount that it comes to, not at the words. */
const asksForChange = ({ criterion }: TargetPart): boolean => criterion.kind === 'change';

/** At the right end, never in a legend box: the target, and the middle of the forecast. */
function EndLabels({
  outlook: { demanded, forecast },
  y,
  asked,
}: {
  readonly outlook: DrawnOutlook;
  readonly y: (value: number) => number;
  readonly asked: string;
}) {
  const words = useOutlookWords();
  const fan = forecast && fanOf(forecast);
  const heights = spreadLabels([y(Number(demanded.value)), ...(fan ? [y(fan.median)] : [])], 34);
  const label = (at: number, head: string, value: string) => (
    <>
      <text className="target-words" x={right + 13} y={at}>
        {head}
      </text>
      <text className="value" x={right + 13} y={at + 15}>
        {value}
      </text>
    </>
  );
  return (
    <>
      {label(Math.min(heights[0] ?? 0, bottom - 20), words.t('chart.target'), shortAmount(asked))}
      {fan && forecast && label(Math.min(heights[1] ?? 0, bottom - 6), words.o('chart.forecast'), formatDecimal(forecast.central.value, words.language, 1))}
    </>
  );
}

/** The label beside the post has no room for a unit that the caption names. */
const shortAmount = (asked: string): string => (asked.length > 15 ? (/[\d.,]+(?:; [\d.,]+)*/u.exec(asked)?.[0] ?? asked) : asked);

function Caption({ outlook, isShort }: { readonly outlook: DrawnOutlook; readonly isShort: boolean }): ReactNode {
  const { o, t, language } = useOutlookWords();
  const { path = [], plannedPath = [], forecast, demanded } = outlook;
  const isBand = path.some(({ low, high }) => low !== undefined && low !== high);
  return [
    o('chart.caption', { unit: demanded.unit[language] }),
    path.length > 0 && o(isBand ? 'chart.expected' : 'chart.expectedLine'),
    isShort && o('chart.needed'),
    plannedPath.length > 0 && t('chart.planned'),
    forecast && t('chart.fan'),
    t('chart.ring'),
  ]
    .filter(Boolean)
    .join(' ');
}

interface KnownPoint {
  readonly months: number;
  readonly value: number;
  readonly status: CoursePoint['figure']['status'];
}

/** The published course in the unit of the target, and the figure to date where it was derived. */
function pointsOf(course: readonly CoursePoint[], { toDate, reached, demanded }: DrawnOutlook): readonly KnownPoint[] {
  const isBefore = ({ months }: CoursePoint) => months < toDate.months;
  const points = course.filter(isBefore).flatMap(({ months, figure }) => {
    const value = inUnitOf(figure, demanded as Quantity);
    return value === undefined ? [] : [{ months, value, status: figure.status }];
  });
  const last = course.find(({ months }) => months === toDate.months);
  return [...points, { months: toDate.months, value: Number(reached.value), status: last?.figure.status ?? 'estimate' }];
}

/** What adds up starts at zero; a level may not. */
function axisOf(values: readonly number[], isFromZero: boolean): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.08;
  return isFromZero ? [Math.min(0, least), most + room] : [least - room, most + room];
}
