// The bundles of dist/, as data: what goes in, what comes out, and where it runs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const shebang = '#!/usr/bin/env node\n';

// Libraries made for ES modules ask where they are; a CommonJS bundle has to be told. The directive goes first, or it is none.
const moduleUrl = "'use strict';const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

// A worker has no `module` to export to. Elsewhere it is a parameter, and a second declaration leaves it as it is.
const anyModule = 'var module = typeof module === "object" ? module : { exports: {} };';

/**
 * `everywhere`: runs on Node and in a browser's worker alike. The extension is such a file, and its own server there, so that what
 * both need is packed once; `dist/extension.js` only loads it. The servers by themselves are for other clients.
 * @type {{ entry: string, out: string, everywhere?: true, bin?: true, worker?: true }[]}
 */
export const bundles = [
  { entry: 'client/src/main.ts', out: 'dist/browser/extension.js', everywhere: true },
  { entry: 'server/src/lsp/browser.ts', out: 'dist/browser/server.js', worker: true },
  { entry: 'server/src/lsp/node.ts', out: 'dist/server.js', bin: true },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', bin: true },
];

/** Libraries that the language client names and this extension never needs, with what stands for them. */
const notPacked = {
  minimatch: './scripts/lib/unpacked/minimatch.mjs',
  'semver/functions/parse': './scripts/lib/unpacked/semverParse.cjs',
  'semver/functions/satisfies': './scripts/lib/unpacked/semverSatisfies.cjs',
};

/** Files of dist/ that are no bundle: the desktop's entry. */
const shims = [
  { out: 'dist/extension.js', text: "'use strict';\nmodule.exports = require('./browser/extension.js');\n" },
];

/** Writes the files that are no bundle into a project's folder. */
export const writeShims = (folder) => {
  for (const { out, text } of shims) writeFileSync(join(folder, out), text);
};

/** Options of esbuild for one bundle. */
export function optionsOf(bundle, production) {
  const banner = bundle.worker ? '' : `${bundle.bin ? shebang : ''}${bundle.everywhere ? anyModule : moduleUrl}`;
  const inBrowser = bundle.everywhere || bundle.worker;
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: bundle.worker ? 'browser' : 'node',
    format: bundle.worker ? 'iife' : 'cjs',
    target: ['node20', 'es2022'],
    external: ['vscode'],
    // The libraries' UMD builds hide their imports from the bundler; their ES modules do not.
    mainFields: ['module', 'main'],
    conditions: ['module', ...(inBrowser ? ['browser'] : [])],
    alias: bundle.everywhere ? notPacked : {},
    define: inBrowser ? {} : { 'import.meta.url': '__moduleUrl' },
    banner: { js: banner },
    charset: 'utf8',
    minify: production,
    keepNames: false,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  };
}
