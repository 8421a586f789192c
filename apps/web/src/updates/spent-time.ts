/** The time a person spends on a page, as the burden of reporting: seconds in which something was typed or chosen not long before. */

/** A pause longer than this is not work on the page. */
const longestPauseMs = 60_000;

export interface SpentTime {
  /** Something was done now. */
  touch(nowMs: number): void;
  /** Seconds so far, rounded up. */
  seconds(): number;
  reset(): void;
}

/** Starts with `kept` seconds from an earlier visit. */
export function spentTime(kept = 0): SpentTime {
  let total = kept * 1000;
  let last: number | undefined;
  return {
    touch(nowMs) {
      if (last !== undefined && nowMs > last && nowMs - last <= longestPauseMs) total += nowMs - last;
      last = nowMs;
    },
    seconds: () => Math.ceil(total / 1000),
    reset() {
      total = 0;
      last = undefined;
    },
  };
}
