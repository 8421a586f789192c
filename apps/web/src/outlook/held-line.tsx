/** The course of an amount of which only growths are known, against the growth that its target comes to. */
import { sayGrowth } from '@moc/domain/assessment';
import type { TargetPart } from '@moc/domain/plan';
import type { ReactNode } from 'react';
import type { HeldByGrowth } from '../chart/ahead.ts';
import type { CoursePoint } from '../chart/course.ts';
import { GrowthLine } from '../chart/growth-line.tsx';
import { useOutlookWords } from './use-outlook-words.ts';

export interface HeldLineProps {
  readonly part: TargetPart;
  readonly course: readonly CoursePoint[];
  readonly outlook: HeldByGrowth;
}

export function HeldLine({ part, course, outlook }: HeldLineProps): ReactNode {
  const { language } = useOutlookWords();
  const words = sayGrowth(outlook.demanded, language, outlook.side === 'less' ? 'down' : 'up');
  return <GrowthLine part={part} course={course} held={{ growth: outlook.demanded, words }} />;
}
