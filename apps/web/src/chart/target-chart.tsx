/** The chart of a target, chosen by what is measured: a line for growth, bars for amounts, bullets for several parts. */
import type { PartOutlook } from '@moc/domain/assessment';
import type { Measure } from '@moc/domain/observation';
import type { TargetPart } from '@moc/domain/plan';
import { type ReactNode, Suspense } from 'react';
import { askedOfParts } from '../assessment/asked.ts';
import { drawnFigure, figureWords, periodAndStatus } from '../assessment/figure-of-part.ts';
import type { FigureLine } from '../assessment/lines.ts';
import { postsOf } from '../assessment/posts.ts';
import type { State } from '../assessment/state.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import type { DossierView } from '../dataset/dossier-view.ts';
import { useWords } from '../i18n/use-words.ts';
import { isDrawn, isHeldByGrowth } from './ahead.ts';
import { Bullet } from './bullet.tsx';
import { BulletList } from './bullet-list.tsx';
import { type CoursePoint, courseOf, isLine } from './course.ts';
import { FlowBars } from './flow-bars.tsx';
import { GrowthLine } from './growth-line.tsx';
import { LaterOutlookCourse } from './later.ts';
import { LaterHeldLine } from './later-held.ts';

export function TargetChart({ lines, state }: { readonly lines: readonly FigureLine[]; readonly state: State }): ReactNode {
  const { view, known, day } = useDossier();
  const drawable = lines.filter(({ parts, figure }) => drawnFigure(figure, parts[0], view.linkOf.get(parts[0].address)));
  const [line, ...others] = drawable;
  const outlook = lines.length === 1 && lines[0] ? known.outlook?.partAt.get(lines[0].parts[0].address) : undefined;
  if (lines[0] && isDrawn(outlook) && (outlook.rest.kind === 'amount' || !isLine(view, lines[0].parts[0]))) return <AheadCourse parts={lines[0].parts} />;
  if (!line) return null;
  if (others.length > 0) return <BulletList lines={drawable} />;
  const [part] = line.parts;
  const course = courseOf(view, part, day).filter(({ figure }) => drawnFigure(figure, part, view.linkOf.get(part.address)));
  if (isLine(view, part) && postsOf(part.criterion) && course.length > 0) return <GrowthLine part={part} course={course} />;
  if (course.length > 1 || course.some(({ replaced, rivals }) => replaced.length + rivals.length > 0)) return <FlowBars parts={line.parts} course={course} />;
  return <SingleBullet line={line} state={state} />;
}

/** The chart of one part that is foreseen, whatever stands beside it in its letter. */
export function PartChart({ part }: { readonly part: TargetPart }): ReactNode {
  const { view, day } = useDossier();
  const course = courseOf(view, part, day);
  if (isLine(view, part) && course.length > 0) return postsOf(part.criterion) ? <GrowthLine part={part} course={course} /> : null;
  return <AheadCourse parts={[part]} />;
}

function AheadCourse({ parts }: { readonly parts: readonly [TargetPart, ...TargetPart[]] }): ReactNode {
  const { view, known, day } = useDossier();
  const [part] = parts;
  const outlook = known.outlook?.partAt.get(part.address);
  if (isHeldByGrowth(outlook))
    return (
      <Suspense>
        <LaterHeldLine part={part} course={courseOf(view, part, day, 'growth-yoy')} outlook={outlook} />
      </Suspense>
    );
  const course: readonly CoursePoint[] = courseOf(view, part, day, measureOf(outlook, view));
  if (!isDrawn(outlook)) return null;
  return (
    <Suspense>
      <LaterOutlookCourse parts={parts} course={course} outlook={outlook} />
    </Suspense>
  );
}

/** Where a growth is asked and amounts alone are published, the amounts are drawn. */
function measureOf(outlook: PartOutlook | undefined, view: DossierView): Measure | undefined {
  const basis = outlook?.rest?.kind === 'amount' ? outlook.basis && view.observationOf.get(outlook.basis)?.measure : undefined;
  return basis === 'value' || basis === 'count' ? basis : undefined;
}

function SingleBullet({ line, state }: { readonly line: FigureLine; readonly state: State }): ReactNode {
  const words = useWords();
  const { view } = useDossier();
  const [part] = line.parts;
  const link = view.linkOf.get(part.address);
  const drawn = line.parts.flatMap((each) => drawnFigure(line.figure, each, link) ?? []);
  if (!drawn[0]) return null;
  const caption = words.t('chart.bullet', {
    actual: figureWords(words, line.figure, view, part),
    period: periodAndStatus(words, line.figure),
    target: askedOfParts(words, line.parts),
  });
  return (
    <figure className={`state-${state}`}>
      <Bullet actual={drawn[0].actual} posts={drawn} width={320} height={20} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
