/** What leaves the house: the resolution with its plan and figures, whole or as the public may see it. */
import type { Figures } from '../observation/index.ts';
import type { Confirmation, Correction, Plan, TargetLabel } from '../plan/index.ts';
import type { Address, Resolution } from '../resolution/index.ts';
import type { Bilingual, Branded, Day, Period, TenantId } from '../values/index.ts';

export type ResolutionId = Branded<'ResolutionId'>;

/** One resolution as it stands: text, reading, people's corrections, figures. */
export interface Dossier {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  readonly resolution: Resolution;
  /** The machine's reading. */
  readonly read: Plan;
  /** The reading with people's corrections applied. */
  readonly plan: Plan;
  readonly planPeriod: Period;
  readonly labels: readonly TargetLabel[];
  readonly corrections: readonly Correction[];
  readonly confirmation?: Confirmation;
  readonly figures: Figures;
  /** Addresses whose words and figures are withheld in this view; empty in the internal view. */
  readonly withheld: readonly Address[];
  /** What a public view may still count of the withheld targets, so that published totals ("15/21") stay sayable; absent in the internal view. */
  readonly withheldCounts?: WithheldCounts;
}

/** How many targets are withheld, and how many of them stood as reported met or missed from each day on; never which. */
export interface WithheldCounts {
  readonly targets: number;
  readonly reported: readonly { readonly on: Day; readonly metOrExceeded: number; readonly missed: number }[];
}
