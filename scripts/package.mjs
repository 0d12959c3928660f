// `npm run package`: one .vsix at the root, bundled and minified, its bill of materials, and the checker as one page. With --npm the
// npm package instead.

import { setUp } from './setup.mjs';

async function pack() {
  await setUp();
  const { root, say } = await import('./lib/run.mjs');
  const { packExtension, packForNpm } = await import('./lib/pack.mjs');
  const { stage } = await import('./lib/stage.mjs');
  const { buildStandalone, standaloneFile } = await import('./lib/standalone.mjs');
  const { basename, join } = await import('node:path');

  const page = join(root, standaloneFile);
  const packed = async () => {
    const staged = await stage();
    if (process.argv.includes('--npm')) return [packForNpm(staged, root)];
    await buildStandalone(page, true);
    return [...Object.values(packExtension(staged, root)), page];
  };
  const made = await packed();
  const names = made.map((file) => basename(file)).join(', ');
  say(`已打包：${names}`, `packed: ${names}`);
}

pack().catch((error) => {
  console.error(error.message || error);
  process.exit(1);
});
