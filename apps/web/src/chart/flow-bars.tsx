/** An amount that adds up through the year: one bar a period from zero, the post of the target through all of them. */
import type { Observation } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import { askedOfParts } from '../assessment/asked.ts';
import { figureWords, inUnitOf, periodAndStatus } from '../assessment/figure-of-part.ts';
import { nameOfPart } from '../assessment/part-names.ts';
import { postsOf } from '../assessment/posts.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { inItsLanguage, inLabel } from '../i18n/shown-text.ts';
import { useWords } from '../i18n/use-words.ts';
import type { CoursePoint } from './course.ts';
import { linearScale } from './scale.ts';

const width = 344;
const rowHeight = 40;
const headHeight = 26;

interface Row {
  readonly figure: Observation;
  /** The first that said the same. */
  readonly first: Observation;
  readonly kind: 'current' | 'replaced' | 'rival';
}

export function FlowBars({ parts, course }: { readonly parts: readonly [TargetPart, ...TargetPart[]]; readonly course: readonly CoursePoint[] }): ReactNode {
  const words = useWords();
  const { view } = useDossier();
  const [part] = parts;
  const marks = parts.flatMap((each) => {
    const posts = postsOf(each.criterion);
    return posts ? [{ value: Number(posts.lower.value), quantity: posts.lower }] : [];
  });
  const [main] = marks;
  if (!main) return null;
  const asked = askedOfParts(words, parts);
  const rows: readonly Row[] = course.flatMap(({ figure, first, replaced, rivals }) => [
    ...replaced.toReversed().map((each) => ({ figure: each, first: each, kind: 'replaced' as const })),
    ...rivals.map((each) => ({ figure: each, first: each, kind: 'rival' as const })),
    { figure, first, kind: 'current' as const },
  ]);
  const amounts = rows.map(({ figure }) => inUnitOf(figure, main.quantity) ?? 0);
  const x = linearScale([Math.min(0, ...amounts), Math.max(...amounts, ...marks.map(({ value }) => value)) * 1.08], [1, width - 1]);
  const height = headHeight + rows.length * rowHeight;
  const isLate = x(main.value) > width * 0.6;
  return (
    <figure>
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.t('chart.flow', { name: inLabel(inItsLanguage(words.language, nameOfPart(view, part))), target: asked })}
      >
        <text className="target-words" x={isLate ? x(main.value) + 1 : x(main.value)} y="11" textAnchor={isLate ? 'end' : 'start'}>
          {words.t('chart.target')} {asked}
        </text>
        {rows.map(({ figure, first, kind }, index) => {
          const y = headHeight + index * rowHeight;
          return (
            <g key={figure.id}>
              <text x="1" y={y + 10} className="aside">
                {periodAndStatus(words, figure)} · {words.shortPublished(first.published)}
              </text>
              <path className={barClass(kind, figure)} d={`M${x(0)} ${y + 17}H${x(amounts[index] ?? 0)}v8H${x(0)}z`} />
              {marks.map(({ value }, place) => (
                <path key={value} className={place === 0 ? 'post' : 'post-second'} d={`M${x(value)} ${y + 13}v16`} />
              ))}
              <text className={kind === 'current' ? 'value' : 'aside'} x={width - 1} y={y + 10} textAnchor="end">
                <tspan className={kind === 'replaced' ? 'struck' : undefined}>{figureWords(words, figure, view, part)}</tspan>
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{words.t('chart.flowCaption')}</figcaption>
    </figure>
  );
}

function barClass(kind: Row['kind'], figure: Observation): string {
  if (kind !== 'current') return 'flow-bar is-replaced';
  return figure.status === 'estimate' ? 'flow-bar is-estimate' : 'flow-bar';
}
