/** What leaves the house: the resolution with its plan and figures, whole or as the public may see it. */
import type { Figures } from '../observation/index.ts';
import type { Confirmation, Correction, Plan, TargetLabel } from '../plan/index.ts';
import type { Address, Resolution } from '../resolution/index.ts';
import type { Bilingual, Branded, Period, TenantId } from '../values/index.ts';

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
}
