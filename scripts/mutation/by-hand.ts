/** Surviving mutants that somebody looked at and found to be no change: no input can tell them from the original. */

export interface LookedAt {
  readonly file: string;
  readonly original: string;
  /** Any of these; absent: whatever the mutant puts there. */
  readonly replacements?: readonly string[];
  readonly because: string;
}

const territory = 'domain/territory';

export const lookedAt: readonly LookedAt[] = [
  { file: `${territory}/apportion.ts`, original: 'signed < 0n', replacements: ['signed <= 0n'], because: 'nought has no sign' },
  { file: `${territory}/apportion.ts`, original: 'count < 0n', replacements: ['count <= 0n'], because: 'nought has no sign: "-0" is read as "0"' },
  {
    file: `${territory}/crosswalk.ts`,
    original: '[...Map.groupBy(between, ({ effective }) => effective)].sort(([a], [b]) => compareText(a, b))',
    because: 'changes come in the order of their days (changes.ts)',
  },
  { file: `${territory}/crosswalk.ts`, original: '([a], [b]) => compareText(a, b)', because: 'changes come in the order of their days (changes.ts)' },
  { file: `${territory}/crosswalk.ts`, original: 'passing.weight === undefined', replacements: ['false'], because: 'a weight that is missing leaves no sum' },
  { file: `${territory}/share.ts`, original: 'x === 0n', replacements: ['false'], because: 'a denominator is never nought' },
  { file: `${territory}/share.ts`, original: "'0'", because: 'a text cut apart always has a first piece' },
  { file: `${territory}/parse-changes.ts`, original: '!act || !cells', because: 'transfers come from these rows and known acts only' },
  {
    file: `${territory}/reuse.ts`,
    original: 'to === undefined || later.from === undefined',
    because: 'a version that another follows has its last day, and the other its first (build-territory.ts)',
  },
  { file: `${territory}/reuse.ts`, original: 'to === undefined', because: 'a version that another follows has its last day (build-territory.ts)' },
  { file: `${territory}/reuse.ts`, original: 'later.from === undefined', because: 'a version that follows another has its first day (build-territory.ts)' },
  { file: `${territory}/history.ts`, original: 'to < on', replacements: ['to <= on'], because: 'on its last day the unit itself was found before' },
  { file: `${territory}/history.ts`, original: 'to !== undefined', replacements: ['true'], because: 'nothing compares with a day that is not there' },
  { file: `${territory}/descents.ts`, original: 'from !== undefined && to !== undefined', because: 'nothing compares with a day that is not there' },
  { file: `${territory}/descents.ts`, original: 'from !== undefined', replacements: ['true'], because: 'nothing compares with a day that is not there' },
  { file: `${territory}/descents.ts`, original: 'to !== undefined', replacements: ['true'], because: 'nothing compares with a day that is not there' },
  { file: `${territory}/descents.ts`, original: '[a.to, b.to].filter((day) => day !== undefined)', because: 'sorting puts what is undefined last' },
  { file: `${territory}/descents.ts`, original: 'day !== undefined', replacements: ['true'], because: 'sorting puts what is undefined last' },
  { file: `${territory}/descents.ts`, original: 'unit.parent === undefined', replacements: ['false'], because: 'no unit has no code' },
];
