/** How mutants are made and judged: by the deterministic tests of the domain and the corpus, inside one process (scripts/mutation). */
import { readFileSync } from 'node:fs';
import { excluded } from './scripts/mutation/rooms.ts';

/** The project's own packages, looked up in the folder that holds the mutants and not in node_modules. */
const own = ['domain', 'facts'].flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, import.meta.url), 'utf8'));
  return Object.entries(exports).map(([door, path]) => [name + door.slice(1), `${folder}/${path.slice(2)}`]);
});

const oneIn = Number(process.env.MOC_MUTATION_ONE_IN ?? 1);
/** Milliseconds; 0 for as long as it takes. A mutant that hangs is given up soon behind the most that a patient run can take. */
const patience = Number(process.env.MOC_MUTATION_PATIENCE ?? 0);

export default {
  plugins: ['./scripts/mutation/test-runner.ts'],
  testRunner: 'hot',
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.MOC_MUTATION_CONCURRENCY ?? 1),
  maxTestRunnerReuse: 150 * oneIn,
  timeoutMS: patience > 0 ? 2 * patience + 20_000 : 10_000,
  timeoutFactor: patience > 0 ? 0.1 : 6,
  disableTypeChecks: false,
  warnings: { unknownOptions: false },
  allowEmpty: false,
  tempDirName: '.data/mutation/sandbox',
  ignorePatterns: [
    '.data',
    '.git',
    'node_modules',
    'apps',
    'adapters',
    'bench',
    'scripts',
    'e2e',
    'docs',
    'reports',
    'dist',
    'tsconfig.json',
    '**/*.docx',
    '**/*.pdf',
  ],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.MOC_MUTATION_REPORT ?? '.data/mutation/report.json' },
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false },
  judges: {
    files: JSON.parse(process.env.MOC_MUTATION_JUDGES ?? '[]'),
    excluded,
    packages: Object.fromEntries(own),
    oneIn,
    draw: process.env.MOC_MUTATION_DRAW ?? '',
    patience,
    passedOver: process.env.MOC_MUTATION_PASSED_OVER ?? '.data/mutation/passed-over',
  },
};
