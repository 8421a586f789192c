/** What adds up over the months of a period: flows, events counted, and shares of a plan; a rank never does. */
import type { Indicator, Measure } from '../../observation/index.ts';

export function addsUp({ accumulation }: Indicator, measure: Measure): boolean {
  if (measure === 'rank') return false;
  return measure === 'share-of-plan' || accumulation === 'flow' || accumulation === 'event';
}
