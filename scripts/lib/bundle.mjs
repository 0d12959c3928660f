// The bundles of dist/, as data: what goes in, what comes out, and where it runs.

import { root } from './run.mjs';

const shebang = '#!/usr/bin/env node\n';

// Libraries made for ES modules ask where they are; a CommonJS bundle has to be told. The directive goes first, or it is none.
const moduleUrl = "'use strict';const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * The extension and the server run on Node and in a browser's worker alike; what only one of them has is loaded only there.
 * @type {{ entry: string, out: string, everywhere?: true, format?: 'iife', bin?: true }[]}
 */
export const bundles = [
  { entry: 'client/src/extension.ts', out: 'dist/extension.js', everywhere: true },
  { entry: 'server/src/lsp/main.ts', out: 'dist/server.js', everywhere: true, format: 'iife', bin: true },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', bin: true },
];

/** Options of esbuild for one bundle. */
export function optionsOf(bundle, production) {
  const banner = `${bundle.bin ? shebang : ''}${bundle.everywhere ? '' : moduleUrl}`;
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: 'node',
    format: bundle.format ?? 'cjs',
    target: ['node20', 'es2022'],
    external: ['vscode'],
    // The libraries' UMD builds hide their imports from the bundler; their ES modules do not.
    mainFields: ['module', 'main'],
    conditions: ['module', ...(bundle.everywhere ? ['browser'] : [])],
    define: bundle.everywhere ? {} : { 'import.meta.url': '__moduleUrl' },
    banner: { js: banner },
    charset: 'utf8',
    minify: production,
    keepNames: false,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
}
