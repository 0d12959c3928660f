// The bundles of dist/, as data: what goes in, what comes out, and where it runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const shebang = '#!/usr/bin/env node\n';

// Libraries made for ES modules ask where they are; a CommonJS bundle has to be told. The directive goes first, or it is none.
const moduleUrl = "'use strict';const __moduleUrl = require('node:url').pathToFileURL(__filename).href;";

// A worker has no `module` to export to. Elsewhere it is a parameter, and a second declaration leaves it as it is.
const anyModule = 'var module = typeof module === "object" ? module : { exports: {} };';

/**
 * `everywhere`: runs on Node and in a browser's worker alike. The server's first file, which the extension is too so that
 * their library is packed once, answers the client and then loads the core, which takes the library from it.
 * `global`: its name among a worker's globals, for what the others load. `ours`: holds hardly any code of libraries, see below.
 * `pdf`: loads what opens PDFs from its own file when there is one to open.
 * @type {{ entry: string, out: string, everywhere?: true, bin?: true, global?: string, ours?: true, pdf?: true }[]}
 */
export const bundles = [
  { entry: 'client/src/main.ts', out: 'dist/extension.js', everywhere: true },
  { entry: 'server/src/lsp/main.ts', out: 'dist/server.js', everywhere: true, bin: true },
  { entry: 'server/src/lsp/core.ts', out: 'dist/core.js', global: 'nianbaoCore', ours: true },
  { entry: 'server/src/lsp/word.ts', out: 'dist/word.js', global: 'nianbaoWord' },
  { entry: 'server/src/cli/main.ts', out: 'dist/cli.js', bin: true, ours: true, pdf: true },
  { entry: 'server/src/bytes/pdf.ts', out: 'dist/pdf.js' },
];

/** Those that the extension is made of. */
export const extensionFiles = ['dist/extension.js', 'dist/core.js', 'dist/word.js'];

/** Libraries that the language client names and this extension never needs, with what stands for them. */
const notPacked = {
  minimatch: './scripts/lib/unpacked/minimatch.mjs',
  'semver/functions/parse': './scripts/lib/unpacked/semverParse.cjs',
  'semver/functions/satisfies': './scripts/lib/unpacked/semverSatisfies.cjs',
};

/** Files of the language client for what the server never offers. */
const unusedFeatures =
  /^\.\/(?:colorProvider|declaration|fileOperations|implementation|inlineCompletion|inlineValue|linkedEditingRange|signatureHelp|textDocumentContent|typeDefinition|typeHierarchy)$/;

const withoutUnused = {
  name: 'without unused features',
  setup(building) {
    const path = join(root, 'scripts/lib/unpacked/features.mjs');
    const ofClient = /[\\/]vscode-languageclient[\\/]lib[\\/]common$/;
    building.onResolve({ filter: unusedFeatures }, ({ resolveDir }) =>
      ofClient.test(resolveDir) ? { path } : undefined,
    );
    const ofServer = /[\\/]vscode-languageserver[\\/]lib[\\/](?:common|node)$/;
    building.onResolve({ filter: /^\.\/(?:files|notebook)$/ }, ({ resolveDir }) =>
      ofServer.test(resolveDir) ? { path: join(root, 'scripts/lib/unpacked/server.mjs') } : undefined,
    );
  },
};

/**
 * What the file that loads the others has already: the protocol's library, for which it asks by a longer name, and to those that
 * only it loads the folding table. See server/src/lsp/lend.ts.
 */
const lent = (bundle) => ({
  name: 'lent',
  setup(building) {
    const from = (name) => () => ({ path: join(root, 'scripts/lib/unpacked', name) });
    building.onResolve({ filter: /^vscode-languageserver$/ }, from('library.mjs'));
    if (bundle.global) building.onResolve({ filter: /\/fold-data$/ }, from('folding.mjs'));
  },
});

/** What opens PDFs is large, and few ask for it. */
export const pdfBeside = {
  name: 'pdf beside',
  setup(building) {
    building.onResolve({ filter: /\/bytes\/pdf$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './pdf.js', external: true } : undefined,
    );
  },
};

const loadsCanvas = 'require("@napi-rs/canvas");\n    } catch';
const noCanvas = '{ DOMMatrix: class {}, ImageData: class {}, Path2D: class {} };\n    } catch';

/**
 * What reads PDFs draws them too, on Node by a native package that nobody who installs this one has: without it the file cannot even be
 * loaded. Nothing is ever drawn here; what it asks for at its start are names.
 */
const withoutCanvas = {
  name: 'without canvas',
  setup(building) {
    building.onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (text.split(loadsCanvas).length !== 2) throw new Error(`${path}: loads its canvas in another way than before`);
      return { contents: text.replace(loadsCanvas, noCanvas), loader: 'js' };
    });
  },
};

/** Options of esbuild for one bundle. */
export function optionsOf(bundle, production) {
  const banner = bundle.global ? '' : `${bundle.bin ? shebang : ''}${bundle.everywhere ? anyModule : moduleUrl}`;
  const inBrowser = bundle.everywhere || bundle.global;
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.out,
    bundle: true,
    platform: bundle.global ? 'browser' : 'node',
    format: bundle.global ? 'iife' : 'cjs',
    globalName: bundle.global,
    footer: { js: bundle.global ? `if (typeof module === "object") module.exports = ${bundle.global};` : '' },
    target: ['node20', 'es2022'],
    // V8 reads a function expression twice as fast as an arrow function, and in half the memory: it skips what is not run yet.
    // In a constructor that calls another the bundler gets it wrong, which libraries have.
    supported: { arrow: !bundle.ours, 'dynamic-import': !bundle.pdf },
    external: ['vscode', './core.js', './word.js'],
    // The libraries' UMD builds hide their imports from the bundler; their ES modules do not.
    mainFields: ['module', 'main'],
    conditions: ['module', ...(inBrowser ? ['browser'] : [])],
    alias: bundle.everywhere ? notPacked : {},
    plugins: [withoutUnused, withoutCanvas, lent(bundle), ...(bundle.pdf ? [pdfBeside] : [])],
    loader: { '.bcmap': 'binary' },
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
