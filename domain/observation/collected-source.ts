/** Sources that came by approval: one for each agency and approval, in an order that their ids tell. */
import type { AgencyCode } from '../territory/index.ts';
import type { SourceId } from './types.ts';

/** How their ids begin. */
export const collectedPrefix = 'gui-';

const mostEntries = 999_999_999_999;

/** The source of what one entry of the log approved. Ids fall as the log grows: among equals the smaller id is believed, so the later approval holds. */
export function collectedSource(agency: AgencyCode, seq: number): SourceId {
  return `${collectedPrefix}${agency}-${String(mostEntries - seq).padStart(12, '0')}` as SourceId;
}

/** Whether both came by approval of the same agency's figures, `later` after `earlier`. */
export function wasApprovedAfter(earlier: SourceId, later: SourceId): boolean {
  const series = (id: SourceId) => id.slice(0, -12);
  return earlier.startsWith(collectedPrefix) && series(earlier) === series(later) && later < earlier;
}
