// @ts-check
import { readFile } from 'node:fs/promises';
import { uiReport, vitestReport } from './stages.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/**
 * What is read of the reports the two tools write.
 * @typedef {{status: string, assertionResults: readonly unknown[]}} VitestFile
 * @typedef {{numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: readonly VitestFile[]}} VitestReport
 * @typedef {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: readonly unknown[]}} UiReport
 */

/**
 * Counts the tests of a stage from the report its tool wrote.
 * @param {string} report
 * @returns {Promise<Tally | null>} null if the tool did not get as far as writing one
 */
export async function readTally(report) {
  const content = await readFile(report, 'utf8').catch(() => null);
  if (content === null) return null;
  /** @type {unknown} */
  const parsed = JSON.parse(content);
  if (report === vitestReport) return unitTally(/** @type {VitestReport} */ (parsed));
  if (report === uiReport) return uiTally(/** @type {UiReport} */ (parsed));
  return null;
}

/**
 * @param {VitestReport} report
 * @returns {Tally}
 */
function unitTally(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable(report.testResults),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {UiReport} report
 * @returns {Tally}
 */
function uiTally({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * A test file that does not load holds no test that could fail: it counts as one.
 * @param {readonly VitestFile[]} files
 */
function unloadable(files) {
  return files.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .length;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  return tallies.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * @param {Tally} tally
 * @returns {string} the line that ends a run: `12 passed, 0 failed` and, if there are any, `, 1 skipped`
 */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
