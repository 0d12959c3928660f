// The bundles of dist/, as data: what goes in, what comes out, and where it runs.

import { root } from './run.mjs';

const shebang = '#!/usr/bin/env node\n';

// Libraries made for ES modules ask where they are; a CommonJS bundle has to be told. The directive goes first, or it is none.
const moduleUrl = "'use strict';const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/** @type {{ entry: string, out: string, platform: 'node' | 'browser', format?: 'cjs' | 'iife', bin?: true }[]} */
export const bundles = [
  { entry: 'client/src/extension.ts', out: 'dist/extension.js', platform: 'node' },
  { entry: 'server/src/lsp/node.ts', out: 'dist/server.js', platform: 'node', bin: true },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', platform: 'node', bin: true },
  { entry: 'client/src/browser.ts', out: 'dist/browser/extension.js', platform: 'browser' },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/browser/server.js', platform: 'browser', format: 'iife' },
];

/** Options of esbuild for one bundle. */
export function optionsOf(bundle, production) {
  const onNode = bundle.platform === 'node';
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: bundle.platform,
    format: bundle.format ?? 'cjs',
    target: onNode ? 'node20' : 'es2022',
    external: ['vscode'],
    // The libraries' UMD builds hide their imports from the bundler; their ES modules do not.
    mainFields: onNode ? ['module', 'main'] : ['browser', 'module', 'main'],
    define: onNode ? { 'import.meta.url': '__moduleUrl' } : {},
    banner: onNode ? { js: `${bundle.bin ? shebang : ''}${moduleUrl}` } : {},
    charset: 'utf8',
    minify: production,
    keepNames: false,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
}
