/** The last line of the test run tells Vitest's own numbers, and never calls a broken run a good one. */
import { expect, test } from 'vitest';
// @ts-expect-error the bootstrap scripts are plain JavaScript without types
import { countTests } from './count-tests.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const report = (passed: number, failed: number, ...testResults: unknown[]) => ({ numPassedTests: passed, numFailedTests: failed, testResults });

const cases: readonly [string, unknown, number, { passed: number; failed: number }][] = [
  ['all passed', report(2, 0, file('passed', 'passed', 'passed')), 0, { passed: 2, failed: 0 }],
  ['one failed', report(1, 1, file('failed', 'passed', 'failed')), 1, { passed: 1, failed: 1 }],
  ['a file could not be loaded', report(2, 0, file('passed', 'passed', 'passed'), file('failed')), 1, { passed: 2, failed: 1 }],
  ['an error outside any test', report(2, 0, file('passed', 'passed', 'passed')), 1, { passed: 2, failed: 1 }],
  ['skipped ones count for nothing', report(1, 0, file('passed', 'passed', 'skipped')), 0, { passed: 1, failed: 0 }],
  ['nothing ran', report(0, 0), 0, { passed: 0, failed: 1 }],
  ['no report', undefined, 0, { passed: 0, failed: 1 }],
];

test.each(cases)('%s', (_name, given, exitCode, expected) => {
  expect(countTests(given, exitCode)).toEqual(expected);
});
