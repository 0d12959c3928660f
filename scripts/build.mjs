// Bundles everything that ships into dist/. `--production`: minified, without source maps.

import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsOf } from './lib/bundle.mjs';
import { root, say } from './lib/run.mjs';
import { buildStandalone, standaloneFile } from './lib/standalone.mjs';

const production = process.argv.includes('--production');

if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
try {
  await Promise.all([
    ...bundles.map((bundle) => build(optionsOf(bundle, production))),
    buildStandalone(join(root, 'dist', standaloneFile), production),
  ]);
} catch {
  // esbuild has printed the errors themselves.
  say('构建失败', 'the build failed');
  process.exit(1);
}
for (const bundle of bundles) if (bundle.bin) chmodSync(join(root, bundle.out), 0o755);
