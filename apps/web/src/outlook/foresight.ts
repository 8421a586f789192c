/** Everything of the outlook that comes after the verdicts are drawn, in one file. */
export { Ahead } from './ahead.tsx';
export { foresee } from './foresee.ts';
export { OutlookCourse } from './outlook-course.tsx';
export { OutlookSection } from './outlook-section.tsx';
