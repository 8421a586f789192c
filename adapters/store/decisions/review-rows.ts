/** The rows a review leaves: its steps, and the reading it began with. */
import type { ReviewStep } from '@moc/domain/plan';
import { canonicalJson } from '../canonical.ts';
import type { Command } from '../command.ts';
import type { Reading } from '../reading.ts';
import { type Change, insert, type Row } from '../tables.ts';

type OfResolution = Extract<Command, { readonly resolution: unknown }>;

interface Kept {
  readonly reading?: Reading;
  readonly isReadingKept: boolean;
}

/** The machine's reading, the first time a plan is reviewed or confirmed: what people judged must stay what they judged. */
export function keepReading({ reading, isReadingKept }: Kept, { tenant, resolution }: OfResolution, seq: number): readonly Change[] {
  return reading && !isReadingKept ? insert('plan_reading', [{ tenant, resolution, seq, plan: canonicalJson(reading.plan) }]) : [];
}

export function stepRow({ tenant, resolution }: OfResolution, { seq, by, name, on, ...action }: ReviewStep): Row<'review_step'> {
  return { tenant, resolution, seq, action: canonicalJson(action), reviewed_by: by, name, reviewed_at: on };
}
