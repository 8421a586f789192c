/** What must be known of the world to read rows; handed in by whoever reads the file. */
import type { PartAddress } from '../plan/index.ts';
import type { Address } from '../resolution/index.ts';
import type { Unit } from '../values/index.ts';
import type { Indicator } from './types.ts';

export interface RowContext {
  /** The file's name, for places in messages. */
  readonly file?: string;
  /** Cells are parted by semicolons, as spreadsheets set to Vietnamese write them: a comma in a number then begins its decimals. */
  readonly hasDecimalComma?: boolean;
  /** Ids of the sources already taken in. */
  readonly sources: ReadonlySet<string>;
  /** Declared indicators by the reference files use ("2.2.a/khu-vuc-1"). */
  readonly indicatorsByRef: ReadonlyMap<string, Indicator>;
  /** Codes of territorial units. */
  readonly territories: ReadonlySet<string>;
  /** Facts: the unit a cell names. */
  readonly findUnit: (text: string) => Unit | undefined;
  /** Facts: codes of the release calendars an indicator may name; without them any code passes. */
  readonly calendars?: ReadonlySet<string>;
  /** Facts: the rank of a publisher. */
  readonly authorityOf: (publisher: string) => string;
  /** "2.2.a" or "dieu-2.khoan-2.diem-a" as an address; undefined when it is none. */
  readonly parseAddress: (text: string) => Address | undefined;
  /** Addresses of the plan's targets and parts, where a plan is known; without them any well-formed address passes. */
  readonly targets?: ReadonlySet<Address>;
  readonly parts?: ReadonlySet<PartAddress>;
}

/** The context's indicator table from a list. */
export function indicatorsByRef(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(indicators.map((indicator) => [indicator.ref, indicator]));
}
