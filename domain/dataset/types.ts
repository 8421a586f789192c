/** What leaves the house: the resolution with its plan and figures, whole or as the public may see it. */
import type { Figures, TerritoryBranch } from '../observation/index.ts';
import type { Amendment, Confirmation, Correction, PartAddress, Plan, TargetLabel } from '../plan/index.ts';
import type { Address, Resolution } from '../resolution/index.ts';
import type { NamedPlace } from '../territory/index.ts';
import type { Bilingual, Branded, Day, Period, TenantId } from '../values/index.ts';

export type ResolutionId = Branded<'ResolutionId'>;

/** One resolution as it stands: text, reading, people's corrections, figures. */
export interface Dossier {
  readonly id: ResolutionId;
  readonly tenant: TenantId;
  readonly name: Bilingual;
  readonly resolution: Resolution;
  /** The machine's reading; as it was when its review began. */
  readonly read: Plan;
  /** The reading with people's corrections and steps of review applied. */
  readonly plan: Plan;
  readonly planPeriod: Period;
  readonly labels: readonly TargetLabel[];
  readonly corrections: readonly Correction[];
  /** Present while nothing changed since: then `plan` is in force. */
  readonly confirmation?: Confirmation;
  /** What is in force while `plan` waits to be confirmed again; absent when nothing ever was, and when `confirmation` is there. */
  readonly inForce?: PlanInForce;
  /** Changes by later acts, beside the plan; which hold on a day is told by `planAsOf`. Absent when there are none. */
  readonly amendments?: readonly Amendment[];
  /** Parts that people made of others; what measures those bears on these. Absent when there are none, and in a public view. */
  readonly madeFrom?: readonly MadePart[];
  /** Parts treated as internal because they go on from an internal one of another year and nobody decided otherwise. Absent when there are none, and in a public view. */
  readonly presumedInternal?: readonly PresumedPart[];
  readonly figures: Figures;
  /** Territorial units that the plan names, and the province, with what becomes of each; absent where no lists were at hand. */
  readonly places?: readonly NamedPlace[];
  /** What makes up the places over which formulas sum; absent where none does, or no lists were at hand. */
  readonly branches?: readonly TerritoryBranch[];
  /** Addresses whose words and figures are withheld in this view; empty in the internal view. */
  readonly withheld: readonly Address[];
  /** What a public view may still count of the withheld targets, so that published totals ("15/21") stay sayable; absent in the internal view. */
  readonly withheldCounts?: WithheldCounts;
}

/** A plan as it was confirmed, with the corrections that went into it. */
export interface PlanInForce {
  readonly plan: Plan;
  readonly confirmation: Confirmation;
  readonly corrections: readonly Correction[];
}

/** A part that came of a split or a merge, undone or not. */
export interface MadePart {
  readonly part: PartAddress;
  readonly from: readonly PartAddress[];
}

/** A part that is held to be internal, and the internal part of another resolution that it is matched to. */
export interface PresumedPart {
  readonly part: PartAddress;
  readonly resolution: ResolutionId;
  readonly previous: PartAddress;
}

/** How many targets are withheld, and how many of them stood as reported met or missed from each day on; never which. */
export interface WithheldCounts {
  readonly targets: number;
  readonly reported: readonly { readonly on: Day; readonly metOrExceeded: number; readonly missed: number }[];
}
