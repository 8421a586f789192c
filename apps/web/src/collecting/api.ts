/** What the page of collection asks the server. */
import type { BurdenAnswer, CollectionOverview, Disagreements, EstimateScores } from '@moc/wire';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../dataset/api.ts';

const question =
  <T>(name: string) =>
  (tenant: string) =>
    queryOptions({ queryKey: [name, tenant], queryFn: () => ask<T>(`/api/v1/${name}?${new URLSearchParams({ tenant })}`), staleTime: 0 });

export const overviewQuery = question<CollectionOverview>('collection');
export const disagreementsQuery = question<Disagreements>('disagreements');
export const burdenQuery = question<BurdenAnswer>('burden');
export const scoresQuery = question<EstimateScores>('estimate-scores');
