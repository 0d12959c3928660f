// Prints 'PASSED FAILED' of one results file: vitest's JSON report, or { passed, failed, outcomes }. Ends with 1 when no test ran.
// With --kinds it prints one line a kind of the tests instead, as far as the file tells them apart.

import { readFileSync } from 'node:fs';

/** What the tests of a kind are called; the editors' are counted together. */
const names = {
  host: 'VS Code, extension host on Node',
  web: 'VS Code for the web',
  page: 'VS Code, page',
  vsix: 'VS Code, installed .vsix',
  start: 'npm start',
  package: 'packages',
  neovim: 'other editors',
  emacs: 'other editors',
};

const args = process.argv.slice(2);
const results = read(args.at(-1));
if (args[0] === '--kinds') {
  for (const [name, { passed, failed }] of kindsOf(results)) console.log(`${name}: ${passed} passed, ${failed} failed`);
  for (const reason of results.skipped ?? []) console.log(`skipped: ${reason}`);
} else {
  const { passed, failed } = tally(results);
  console.log(passed, failed);
  process.exitCode = passed + failed > 0 ? 0 : 1;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function tally(results) {
  if (results.testResults) return ofVitest(results);
  return { passed: results.passed ?? 0, failed: results.failed ?? 0 };
}

/** A test file that does not load has no failed test of its own: it counts as one. */
function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

function kindsOf({ outcomes = [] }) {
  const counts = new Map();
  for (const { kind, ok } of outcomes) {
    const name = names[kind] ?? kind;
    const { passed, failed } = counts.get(name) ?? { passed: 0, failed: 0 };
    counts.set(name, ok ? { passed: passed + 1, failed } : { passed, failed: failed + 1 });
  }
  return counts;
}
