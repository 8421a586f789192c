/** How large a formula and its computation may become; past these it is refused or missing, never slow. */
export const limits = {
  /** Characters of a formula. */
  length: 2000,
  /** Nodes of its tree. */
  nodes: 400,
  /** Brackets, signs and calls inside each other. */
  depth: 40,
  /** Digits of a number written in a formula. */
  digits: 30,
  /** Nodes computed for one figure, over all places and periods. */
  evaluations: 20_000,
  /** Nothing is looked up before this year, however often `same_period_last_year` is nested. */
  firstYear: 1900,
  /** Significant digits a quotient keeps. */
  significantDigits: 16,
} as const;
