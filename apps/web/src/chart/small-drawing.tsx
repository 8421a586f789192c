/** The small drawing beside a figure: a course where there is one, else a bar against its post, else nothing. */
import type { ReactNode } from 'react';
import { drawnFigure } from '../assessment/figure-of-part.ts';
import type { FigureLine } from '../assessment/lines.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { Bullet } from './bullet.tsx';
import { courseOf, isLine } from './course.ts';
import { Spark } from './spark.tsx';

export interface SmallDrawingProps {
  readonly line: FigureLine;
  readonly width: number;
  readonly height?: number;
  readonly asBar?: boolean;
}

export function SmallDrawing({ line, width, height = 12, asBar = false }: SmallDrawingProps): ReactNode {
  const { view, day } = useDossier();
  const [part] = line.parts;
  const link = view.linkOf.get(part.address);
  const drawn = line.parts.flatMap((each) => drawnFigure(line.figure, each, link) ?? []);
  const [first] = drawn;
  if (!first) return null;
  if (!asBar && isLine(view, part)) {
    const points = courseOf(view, part, day).map(({ months, figure }) => ({ months, value: Number(figure.value) }));
    if (points.length > 1) return <Spark points={points} post={first} months={view.dossier.planPeriod.months} width={width} height={width > 140 ? 30 : 26} />;
  }
  return <Bullet actual={first.actual} posts={drawn} width={width} height={height} />;
}
