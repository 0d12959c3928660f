// `npm run package`: one .vsix at the root, bundled and minified.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

async function pack() {
  await setUp();
  const { node, root, say, tools } = await import('./lib/run.mjs');
  if (node('scripts/build.mjs', '--production') !== 0) process.exit(1);

  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  const packed = node(
    tools.vsce,
    'package',
    '--no-dependencies',
    // The manifest names no repository yet; the README's pictures are packed with it and stay relative.
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  );
  if (packed !== 0) process.exit(packed);
  say(`已打包：${file}`, `packed: ${file}`);
}

pack();
