/** Figures as they were published: immutable, each with its period, status, vintage and source. SDMX words. */
import type { PartAddress } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import type { TerritoryCode } from '../territory/index.ts';
import type { Bilingual, Branded, Day, Decimal, Period, PublicationDate, Unit } from '../values/index.ts';
import type { RelationKind } from './relations.ts';

export type IndicatorCode = Branded<'IndicatorCode'>;
export type SourceId = Branded<'SourceId'>;
export type ObservationId = Branded<'ObservationId'>;
export type { TerritoryCode };

/** What is measured; stable over years, wordings and letters. */
export interface Indicator {
  readonly code: IndicatorCode;
  /** The place in a resolution by which files name it: "2.2.a/khu-vuc-1". */
  readonly ref: string;
  readonly name: Bilingual;
  readonly unit?: Unit;
  readonly direction: 'higher-better' | 'lower-better' | 'neutral' | 'undeclared';
  readonly accumulation: 'flow' | 'stock' | 'rate' | 'growth' | 'index' | 'event' | 'undeclared';
  readonly rollUp: 'sum' | 'ratio' | 'none';
  /** `internal` figures and their targets never reach the public entrance. */
  readonly sensitivity: 'public' | 'internal';
  /** Code of a release calendar (facts): when figures of it come out. */
  readonly calendar?: string;
  /** How it follows from other indicators, in the language of `domain/assessment/formula`. */
  readonly formula?: string;
  readonly quality?: QualityDisclosure;
}

/** What a reader must know before leaning on the figure; each in the declarer's words. */
export interface QualityDisclosure {
  readonly verification: Bilingual;
  readonly source: Bilingual;
  readonly accuracy: Bilingual;
  readonly limits: Bilingual;
  readonly compensation: Bilingual;
}

/** In which form the figure came. A derived level is never stored as if it had been reported. */
export type Measure = 'value' | 'count' | 'growth-yoy' | 'share-of-plan' | 'rank';

/** kế hoạch · ước tính · sơ bộ · chính thức */
export type ObservationStatus = 'plan' | 'estimate' | 'preliminary' | 'official';

export interface Observation {
  readonly id: ObservationId;
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  readonly period: Period;
  readonly measure: Measure;
  readonly value: Decimal;
  readonly unit: Unit;
  readonly status: ObservationStatus;
  /** The vintage: when it was published, as precisely as known. */
  readonly published: PublicationDate;
  readonly source: SourceId;
  readonly note: string;
}

/** Order in which sources are believed, best first; a lower one never displaces a higher one. Declared data (facts). */
export interface AuthorityRank {
  readonly code: string;
  readonly name: Bilingual;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: PublicationDate;
  /** Code of an `AuthorityRank`. */
  readonly authority: string;
}

/** A verdict stated by the body responsible, without figures of ours. Shown as reported, never as computed. */
export interface ReportedVerdict {
  readonly target: Address;
  readonly period: Period;
  readonly verdict: 'met-or-exceeded' | 'missed';
  readonly reportedBy: string;
  readonly reportedOn: Day;
  readonly source: SourceId;
  readonly reason: string;
}

/** A dated fact about a work or task ("khởi công", "khối lượng thi công 56 %"). */
export interface ProjectEvent {
  readonly project: string;
  /** "2.3.b/cau-ba-lai-8" */
  readonly ref: string;
  readonly event: string;
  readonly date: PublicationDate;
  readonly value?: Decimal;
  readonly unit?: string;
  readonly source: SourceId;
  readonly note: string;
}

/** Which indicator (and place) measures a part. Proposed by name, confirmed by a person. */
export interface PartLink {
  readonly part: PartAddress;
  readonly indicator: IndicatorCode;
  readonly territory: TerritoryCode;
  /** The form in which the criterion is judged. */
  readonly measure: Measure;
}

/** What indicators have to do with each other, as somebody declared it. */
export interface IndicatorRelation {
  readonly kind: RelationKind;
  /** Absent for `shares`. */
  readonly whole?: IndicatorCode;
  readonly parts: readonly IndicatorCode[];
  /** Shares that weigh the parts of `growth`, in their order; empty for every other kind. */
  readonly weights: readonly IndicatorCode[];
}

/** Everything the judge needs about one plan, as of whenever it was read from the store. */
export interface Figures {
  readonly indicators: readonly Indicator[];
  readonly links: readonly PartLink[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly reportedVerdicts: readonly ReportedVerdict[];
  readonly projectEvents: readonly ProjectEvent[];
  readonly authorityOrder: readonly AuthorityRank[];
  /** What the indicators have to do with each other; absent where nobody declared it. */
  readonly relations?: readonly IndicatorRelation[];
}
