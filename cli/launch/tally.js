/**
 * What passed and what did not. A check counts as one test, and so does a tool that is missing.
 * @typedef {{ passed: number, failed: number, remarks: string[] }} Tally
 */

/**
 * Jest's own report, as far as it is read here.
 * @typedef {object} JestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites files that failed before their first test
 * @property {number} numPendingTests skipped
 * @property {number} numTodoTests
 */

/**
 * Counts a run of Jest. A file that does not load, a skipped test and a run without a report are failures too: a run is
 * only as good as what it ran.
 * @param {JestReport | undefined} report
 * @param {number | null} exitCode
 * @param {boolean} isWhole false when a person chose some tests, which skips the others on purpose
 * @returns {Tally}
 */
export function tallyOf(report, exitCode, isWhole) {
  if (!report) return { passed: 0, failed: 1, remarks: ['Jest ended without a report.'] }
  const broken = report.numRuntimeErrorTestSuites
  const skipped = isWhole ? report.numPendingTests + report.numTodoTests : 0
  const counted = report.numFailedTests + broken + skipped
  const unexplained = exitCode !== 0 && counted === 0 ? 1 : 0
  return {
    passed: report.numPassedTests,
    failed: counted + unexplained,
    remarks: [
      ...(broken ? [`${broken} test files could not be run.`] : []),
      ...(skipped ? [`${skipped} tests were skipped, which counts as failed.`] : []),
      ...(unexplained ? [`Jest ended with code ${exitCode} though no test failed.`] : []),
    ],
  }
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sumOf(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    remarks: tallies.flatMap(({ remarks }) => remarks),
  }
}
