// `npm start`: set up, build, show the examples' mistakes in the terminal, then in VS Code.

import { setUp } from './setup.mjs';

async function start() {
  await setUp();
  const { node, root, say } = await import('./lib/run.mjs');
  const { openInCode } = await import('./lib/code.mjs');

  if (node('scripts/build.mjs') !== 0) process.exit(1);

  // The examples hold mistakes on purpose, so that this ends with 1 is no failure of the start.
  node('dist/cli.js', 'check', 'examples');

  if (openInCode(root, 'examples')) {
    say('已在 VS Code 中打开 examples/。', 'opened examples/ in VS Code.');
  } else {
    say(
      '没有找到 VS Code 的 code 命令：请从 code.visualstudio.com 安装 VS Code（macOS 上再在命令面板里把 code 装进 PATH），然后重新运行 npm start。',
      'no `code` on the PATH: install VS Code from code.visualstudio.com (on macOS also put `code` on the PATH from its command palette), then npm start again.',
    );
  }
}

start();
