/** What reading one item gives: parts without addresses, and what the reader must know of the item beforehand. */
import type { Diagnostic } from '../values/index.ts';
import type { Stretch } from './stretches.ts';
import type { TargetPart } from './types.ts';

/** A part before it has an address; spans are offsets of the words given, `within` is a place in the same list. */
export type PartReading = Omit<TargetPart, 'address' | 'within'> & { readonly within?: number };

export interface PartsRead {
  readonly parts: readonly PartReading[];
  /** The heading before the item's colon, or its first name: what the item is about. */
  readonly about: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadingContext {
  /** The year (the last of several) that the resolution plans for. */
  readonly planYear?: number;
  /** The first of several years it plans for; what lies before is a result. */
  readonly firstYear?: number;
  /** The year that a title above sets for the whole item ("Chỉ tiêu đến năm 2030"). */
  readonly horizon?: number;
  /** The stretch of the year that a title above sets for what names no time of its own ("Chỉ tiêu 6 tháng cuối năm"). */
  readonly stretch?: Stretch;
  /** Running prose of the tasks: only figures are read, each named by its own clause. */
  readonly prose?: boolean;
}
