// `npm run package`: one .vsix at the root, bundled and minified, and its bill of materials. With --npm the npm package instead.

import { setUp } from './setup.mjs';

async function pack() {
  await setUp();
  const { root, say } = await import('./lib/run.mjs');
  const { packExtension, packForNpm } = await import('./lib/pack.mjs');
  const { stage } = await import('./lib/stage.mjs');
  const { basename } = await import('node:path');

  const staged = await stage();
  const made = process.argv.includes('--npm') ? [packForNpm(staged, root)] : Object.values(packExtension(staged, root));
  const names = made.map((file) => basename(file)).join(', ');
  say(`已打包：${names}`, `packed: ${names}`);
}

pack().catch((error) => {
  console.error(error.message || error);
  process.exit(1);
});
