/** The section of the outlook, which comes with its code after the verdicts are drawn. */
import { lazy } from 'react';

export const LaterOutlookSection = lazy(() => import('./outlook-section.tsx').then(({ OutlookSection }) => ({ default: OutlookSection })));
