// The bundles of dist/, as data: what goes in, what comes out, and where it runs.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const shebang = { js: '#!/usr/bin/env node' };

/** @type {{ entry: string, out: string, platform: 'node' | 'browser', format?: 'cjs' | 'iife', banner?: { js: string } }[]} */
export const bundles = [
  { entry: 'client/src/extension.ts', out: 'dist/extension.js', platform: 'node' },
  { entry: 'server/src/lsp/node.ts', out: 'dist/server.js', platform: 'node', banner: shebang },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', platform: 'node', banner: shebang },
  { entry: 'client/src/browser.ts', out: 'dist/browser/extension.js', platform: 'browser' },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/browser/server.js', platform: 'browser', format: 'iife' },
];

/** Options of esbuild for one bundle. */
export function optionsOf(bundle, production) {
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: bundle.platform,
    format: bundle.format ?? 'cjs',
    target: bundle.platform === 'node' ? 'node20' : 'es2022',
    external: ['vscode'],
    // The libraries' UMD builds hide their imports from the bundler; their ES modules do not.
    mainFields: bundle.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    banner: bundle.banner,
    charset: 'utf8',
    minify: production,
    keepNames: false,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
}

export const exists = (bundle) => existsSync(join(root, bundle.entry));
