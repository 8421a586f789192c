/** Territorial units in time, and the acts that changed them. Codes are never reused: a unit that ends takes its code with it. */
import type { Bilingual, Branded, Day, Decimal } from '../values/index.ts';

/** The official code: two digits a province, three a district (until its level ended), five a commune (Decision 19/2025/QĐ-TTg, before it 124/2004). */
export type TerritoryCode = Branded<'TerritoryCode'>;

/** The number by which an act is cited: "1687/NQ-UBTVQH15". */
export type ActNumber = Branded<'ActNumber'>;

export type TerritoryLevel = 'province' | 'district' | 'commune';

/** tỉnh, thành phố trực thuộc trung ương · huyện, quận, thị xã, thành phố thuộc tỉnh · xã, phường, thị trấn, đặc khu */
export type UnitKind =
  | 'province'
  | 'municipality'
  | 'rural-district'
  | 'urban-district'
  | 'district-town'
  | 'district-city'
  | 'commune'
  | 'ward'
  | 'township'
  | 'special-zone';

/** An act that changed units, and the day from which its units stand. */
export interface TerritoryAct {
  readonly number: ActNumber;
  /** "Nghị quyết 1687/NQ-UBTVQH15": its nature is said, never inferred from the number. */
  readonly name: Bilingual;
  readonly issued?: Day;
  readonly effective: Day;
  /** `latest`: the day itself is not sourced; the units are known to stand on it. */
  readonly effectiveIs: 'exact' | 'latest';
}

/** A unit as a list gives it. Without `from` it stood before the record begins; `to` is its last day, where the list says so. */
export interface UnitEntry {
  readonly code: TerritoryCode;
  /** With its kind: "Huyện Mỏ Cày Nam". */
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: TerritoryLevel;
  readonly parent?: TerritoryCode;
  readonly from?: Day;
  readonly to?: Day;
}

/** Land that passes from a unit to a unit by an act: all of the former unit, or a part of it. */
export interface Transfer {
  readonly act: ActNumber;
  readonly from: TerritoryCode;
  readonly to: TerritoryCode;
  readonly extent: 'whole' | 'part';
  /** How much of the former unit passes, against its other parts under the same act: people, households, hectares. */
  readonly weight?: Decimal;
  /** What the weight counts: "dân số". */
  readonly basis?: string;
}

/** From the act on, no unit of the level stands. */
export interface LevelEnd {
  readonly level: TerritoryLevel;
  readonly act: ActNumber;
}

/** Everything recorded; what follows from it is worked out by `buildTerritory`. */
export interface TerritoryRecord {
  readonly units: readonly UnitEntry[];
  readonly acts: readonly TerritoryAct[];
  readonly transfers: readonly Transfer[];
  readonly levelEnds: readonly LevelEnd[];
}

/** One version of a unit: the same name, parent and land from its first day to its last. */
export type TerritoryUnit = UnitEntry;

export type ChangeKind = 'merge' | 'split' | 'boundary-moved' | 'renamed' | 'recoded' | 'moved' | 'level-abolished';

/** What one act did to units whose land belongs together. */
export interface TerritoryChange {
  readonly kind: ChangeKind;
  readonly act: ActNumber;
  readonly effective: Day;
  readonly from: readonly TerritoryCode[];
  readonly to: readonly TerritoryCode[];
  readonly transfers: readonly Transfer[];
}

/** Every version of every unit with its validity, and every change in order. */
export interface Territory {
  readonly units: readonly TerritoryUnit[];
  readonly acts: readonly TerritoryAct[];
  readonly changes: readonly TerritoryChange[];
}
