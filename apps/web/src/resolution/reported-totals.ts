/** What the body responsible had reported by the day, as totals; withheld targets are counted but never named. */
import type { Day } from '@moc/domain/values';
import type { KnownPlan } from '../assessment/known-plan.ts';
import type { DossierView } from '../dataset/dossier-view.ts';

export interface ReportedTotals {
  readonly by: string;
  readonly on: Day;
  readonly metOrExceeded: number;
  readonly total: number;
  /** Letters reported missed, in the order of the text. */
  readonly missed: readonly string[];
}

export function reportedTotals(view: DossierView, known: KnownPlan, day: Day): ReportedTotals | undefined {
  const reports = view.dossier.figures.reportedVerdicts.filter(({ reportedOn }) => reportedOn <= day);
  const latest = reports.reduce<(typeof reports)[number] | undefined>(
    (last, report) => (last && last.reportedOn >= report.reportedOn ? last : report),
    undefined,
  );
  if (!latest) return undefined;
  const withheld = view.dossier.withheldCounts;
  const { reported, targets } = known.assessment.summary;
  const missed = view.targets.filter(({ address }) => known.targetAt.get(address)?.reported?.verdict === 'missed').map(({ label }) => label);
  return {
    by: latest.reportedBy,
    on: latest.reportedOn,
    metOrExceeded: reported.metOrExceeded + (withheld?.reported.findLast(({ on }) => on <= day)?.metOrExceeded ?? 0),
    total: targets + (withheld?.targets ?? 0),
    missed,
  };
}
