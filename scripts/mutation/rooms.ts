/** The folders whose tests are tried by mutants, each with the tests that judge it. */

export interface Room {
  readonly folder: string;
  /** Patterns of test files. */
  readonly judges: readonly string[];
}

const reading = ['domain/{values,resolution,plan}/**/*.test.ts', 'corpus/**/*.test.ts'];

export const rooms: readonly Room[] = [
  { folder: 'domain/territory', judges: ['domain/territory/**/*.test.ts'] },
  { folder: 'domain/resolution', judges: reading },
  { folder: 'domain/plan', judges: reading },
  { folder: 'domain/assessment', judges: ['domain/assessment/**/*.test.ts'] },
];

/** Test files that fit a pattern but do not judge: too slow for each mutant, random, reading sources as text, or asking of the same texts less than `in-full.test.ts` does. */
export const excluded: readonly string[] = [
  'corpus/fuzz.test.ts',
  'corpus/formats/**',
  'corpus/{measure,provisions,sentences}.test.ts',
  'domain/plan/properties.test.ts',
  'domain/resolution/long-texts.test.ts',
];

export const roomOf = (file: string): Room | undefined => rooms.find(({ folder }) => file.startsWith(`${folder}/`));
