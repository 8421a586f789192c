/** Drawings of the outlook, which come with its code. */
import { lazy } from 'react';

const foresight = () => import('../outlook/foresight.ts');

export const LaterAhead = lazy(() => foresight().then(({ Ahead }) => ({ default: Ahead })));
export const LaterOutlookCourse = lazy(() => foresight().then(({ OutlookCourse }) => ({ default: OutlookCourse })));
export const LaterOutlookSection = lazy(() => foresight().then(({ OutlookSection }) => ({ default: OutlookSection })));
