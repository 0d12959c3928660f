// `npm test`: set up, build, types, lint, then every test that needs only Node. What follows `--` goes to vitest.

import { setUp } from './setup.mjs';

async function test() {
  await setUp();
  const { node, say, tools } = await import('./lib/run.mjs');

  const steps = [
    ['构建', 'build', () => node('scripts/build.mjs')],
    ['类型', 'types', () => node('scripts/check-types.mjs')],
    ['代码检查', 'lint', () => node('scripts/lint.mjs')],
    ['测试', 'tests', () => node(tools.vitest, 'run', ...reporters, ...process.argv.slice(2))],
  ];
  // Every step runs whatever the others found: one run tells all that is wrong.
  const failed = steps.filter(([, , run]) => run() !== 0);
  if (failed.length === 0) return;
  say(
    `未通过：${failed.map(([chinese]) => chinese).join('、')}`,
    `failed: ${failed.map(([, english]) => english).join(', ')}`,
  );
  process.exit(1);
}

const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'];

test();
