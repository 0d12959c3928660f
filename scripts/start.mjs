// `npm start`: set up, build, show the examples' mistakes in the terminal, then in VS Code. Without one on the desktop it offers the
// same in the browser; with --browser it goes there without asking.

import { setUp } from './setup.mjs';

async function start() {
  await setUp();
  const { join } = await import('node:path');
  const { node, root, say } = await import('./lib/run.mjs');
  const { openInCode } = await import('./lib/code.mjs');
  const { standaloneFile } = await import('./lib/standalone.mjs');
  const { mayDownload, openInBrowser, runsHere } = await import('./lib/browser.mjs');

  if (node('scripts/build.mjs') !== 0) process.exit(1);

  // The examples hold mistakes on purpose, so that this ends with 1 is no failure of the start.
  node('dist/cli.js', 'check', 'examples');

  say(
    `不装 VS Code 也能用：在浏览器里打开 ${join(root, 'dist', standaloneFile)}`,
    `without VS Code: open ${join(root, 'dist', standaloneFile)} in a browser`,
  );

  const inBrowser = process.argv.includes('--browser');
  if (!inBrowser && openInCode(root, 'examples')) {
    say('已在 VS Code 中打开 examples/。', 'opened examples/ in VS Code.');
    return;
  }
  if (runsHere && (inBrowser || (await mayDownload()))) {
    await openInBrowser(join(root, 'examples'));
    return;
  }
  if (inBrowser) {
    say('浏览器里的 VS Code 只有 Linux x64 版。', 'VS Code in the browser is there for Linux x64 only.');
    process.exit(1);
  }
  say(
    '没有找到 VS Code 的 code 命令：请从 code.visualstudio.com 安装 VS Code（macOS 上再在命令面板里把 code 装进 PATH），然后重新运行 npm start。',
    'no `code` on the PATH: install VS Code from code.visualstudio.com (on macOS also put `code` on the PATH from its command palette), then npm start again.',
  );
  if (runsHere) say('或在浏览器里打开：npm start -- --browser', 'or in the browser: npm start -- --browser');
}

start().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message || error);
    process.exit(1);
  },
);
