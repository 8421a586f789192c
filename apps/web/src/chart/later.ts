/** Drawings of the outlook, which come with its code. */
import { lazy } from 'react';

export const LaterAhead = lazy(() => import('../outlook/ahead.tsx').then(({ Ahead }) => ({ default: Ahead })));
export const LaterOutlookCourse = lazy(() => import('../outlook/outlook-course.tsx').then(({ OutlookCourse }) => ({ default: OutlookCourse })));
