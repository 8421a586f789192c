/** Agencies named at one place of the text, which come with their code after the verdicts are drawn. */
import { lazy } from 'react';

export const LaterAgencies = lazy(() => import('./named-agencies.tsx').then(({ AgenciesOfProvision }) => ({ default: AgenciesOfProvision })));
