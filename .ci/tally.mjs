// Prints 'PASSED FAILED' of one results file: vitest's JSON report, or { passed, failed }. Ends with 1 when no test ran.

import { readFileSync } from 'node:fs';

const { passed, failed } = tally(process.argv[2]);
console.log(passed, failed);
process.exit(passed + failed > 0 ? 0 : 1);

function tally(file) {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8'));
    return results.testResults ? ofVitest(results) : { passed: results.passed ?? 0, failed: results.failed ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A test file that does not load has no failed test of its own: it counts as one. */
function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
