/** Figures on their way from an agency to the evidence: asked for, entered, sent, returned, approved, verified. */
import type { FigureState } from '../../assignment/index.ts';
import type { FindingId } from '../../plan/index.ts';
import type { AgencyCode, TerritoryCode } from '../../territory/index.ts';
import type { ActorId, Bilingual, Branded, Day, Decimal, Period, Unit } from '../../values/index.ts';
import type { IndicatorCode, Measure, ObservationStatus } from '../types.ts';

/** "grdp-growth|vn-83|2024-Q3|growth-yoy": indicator, territory, period, measure. One figure has one request, however many ask for it. */
export type RequestId = Branded<'RequestId'>;

/** One figure wanted of one agency. */
export interface FigureRequest {
  readonly id: RequestId;
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly agency: AgencyCode;
  /** Resolutions whose parts it serves. */
  readonly resolutions: readonly string[];
  /** Expected at this stage: an estimate within the period, an official figure afterwards. */
  readonly status: Exclude<ObservationStatus, 'plan'>;
  readonly opened: Day;
  /** Absent where no rule names a day. */
  readonly due?: Day;
  readonly dueBasis?: Bilingual;
}

/** Missing is a value with a reason, never zero. */
export type FigureValue =
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: Unit }
  | { readonly kind: 'missing'; readonly reason: 'not-yet' | 'not-applicable' | 'not-collected' | 'withheld'; readonly words: string };

/** What an officer enters for one request. */
export interface FigureEntry {
  readonly value: FigureValue;
  readonly status: Exclude<ObservationStatus, 'plan'>;
  /** One tap: the same as the last figure. */
  readonly unchanged: boolean;
  readonly note: string;
  /** Why it is off course, where it is. */
  readonly causes: string;
  /** SHA-256 of evidence files. */
  readonly evidence: readonly string[];
  /** Answers to what the checks said of it. */
  readonly answers: readonly { readonly finding: FindingId; readonly words: string }[];
}

/** Who approves, in order. `own`: the sending agency; `superior`: the one it reports to; `province`: the coordinator or the Committee's office. */
export interface ApprovalLevel {
  readonly of: 'own' | 'superior' | 'province';
  readonly name: Bilingual;
}

export type FigureEvent = { readonly seq: number; readonly by: ActorId; readonly at: string } & (
  | { readonly kind: 'submitted'; readonly submission: string; readonly agency: AgencyCode; readonly entry: FigureEntry }
  /** `level` counts from 0; the entry approved is that of `of`, the seq of a submission. */
  | { readonly kind: 'approved'; readonly level: number; readonly of: number }
  | { readonly kind: 'returned'; readonly level: number; readonly of: number; readonly reason: string }
  | { readonly kind: 'verified'; readonly of: number; readonly agrees: boolean; readonly value?: Decimal; readonly words: string }
);

/** A requested figure as it stands. */
export interface FigureCell {
  readonly request: FigureRequest;
  readonly state: FigureState;
  /** Seq of the last event, 0 before the first: what a sender or approver must have seen. */
  readonly version: number;
  /** Levels that have approved the present entry. */
  readonly level: number;
  readonly entry?: FigureEntry;
  readonly submitted?: { readonly seq: number; readonly at: string; readonly by: ActorId };
  /** What was wholly approved last; a later entry is compared with it. */
  readonly approved?: { readonly seq: number; readonly at: string; readonly entry: FigureEntry };
  readonly returned?: { readonly at: string; readonly by: ActorId; readonly reason: string };
  readonly verified?: { readonly at: string; readonly by: ActorId; readonly agrees: boolean; readonly value?: Decimal; readonly words: string };
}

/** What an agency sends at once. `expected`: the version each cell was seen at. */
export interface Submission {
  readonly id: string;
  readonly agency: AgencyCode;
  readonly via: 'page' | 'workbook' | 'offline' | 'api';
  /** Time spent on it, in seconds, as the page measured it; 0 where it was not measured. */
  readonly seconds: number;
  readonly figures: readonly { readonly request: RequestId; readonly expected: number; readonly entry: FigureEntry }[];
}

/** Time an agency spent on its submissions of a period: the burden of reporting. */
export interface ReportingBurden {
  readonly agency: AgencyCode;
  readonly submissions: number;
  readonly figures: number;
  readonly seconds: number;
}

/** How far estimates lay from the figures that came after them, per agency; never a ranking. */
export interface EstimateScore {
  readonly agency: AgencyCode;
  readonly indicator: IndicatorCode;
  readonly compared: number;
  /** Median of |estimate − final| / |final|, in percent. */
  readonly medianError: Decimal;
}
