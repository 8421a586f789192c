/** The drawing of an amount held by its growth, which comes with the outlook's code; apart, for it draws the growth line itself. */
import { lazy } from 'react';

export const LaterHeldLine = lazy(() => import('../outlook/held-line.tsx').then(({ HeldLine }) => ({ default: HeldLine })));
