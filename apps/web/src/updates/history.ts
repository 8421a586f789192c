/** What can be taken back: the drafts as they stood before each change, a word typed in one go being one change. */
import type { Kept } from './kept.ts';

export interface Step {
  readonly before: Kept['drafts'];
  /** The one row that was typed into; absent where the change may not grow by further keys. */
  readonly typedInto?: string;
  /** Time of the last key, in milliseconds. */
  readonly at: number;
}

/** Changes that can be taken back. */
const longestHistory = 100;

/** Keys in one row that follow each other within this time are one change. */
const pauseMs = 1500;

/** The history with a change at `at`, before which `before` stood. `typedInto`: the row, where keys in one row made the change. */
export function withStep(history: readonly Step[], before: Kept['drafts'], at: number, typedInto?: string): readonly Step[] {
  const last = history.at(-1);
  if (last && typedInto !== undefined && last.typedInto === typedInto && at - last.at < pauseMs) return [...history.slice(0, -1), { ...last, at }];
  return [...history.slice(1 - longestHistory), { before, at, ...(typedInto !== undefined && { typedInto }) }];
}
