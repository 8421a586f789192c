/** Counts what a Vitest run says in its JSON report. */

/**
 * Passed and failed tests. A file that could not be loaded has no tests to count and is one failure; so is a run that ended
 * badly though every test passed (an error outside any test), and a run that left no report or ran nothing.
 */
export function countTests(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(({ status: one }) => one !== 'failed'),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + unloaded;
  const endedBadly = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: endedBadly ? 1 : failed };
}
