/** Signs the bench's own sessions; worth nothing elsewhere. */
export const secret = 'only-for-the-bench-only-for-the-bench';
