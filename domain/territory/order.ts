/** One order for codes, days and numbers of acts: as their characters stand. */

export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a !== b));
