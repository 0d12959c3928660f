// Runs one TypeScript file of the project: bundled to a temporary file, then imported.
// Usage: node scripts/run-ts.mjs FILE.ts [ARGUMENT]...

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib/run.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('node scripts/run-ts.mjs FILE.ts [ARGUMENT]...');
  process.exit(2);
}

// Inside node_modules, so that packages left out of the bundle resolve as they do for the project.
const folder = mkdtempSync(join(root, 'node_modules', '.run-ts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Tables of a package are put in: Node cannot import them. */
const tables = {
  name: 'tables',
  setup(building) {
    building.onResolve({ filter: /\.bcmap$/ }, ({ path }) => ({ path: join(root, 'node_modules', path) }));
    building.onLoad({ filter: /\.bcmap$/ }, ({ path }) => ({ contents: readFileSync(path), loader: 'binary' }));
  },
};

const out = join(folder, 'main.mjs');
await build({
  absWorkingDir: root,
  entryPoints: [resolve(file)],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [tables],
  // The file keeps its own address, not that of its bundle.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve(file)).href) },
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], resolve(file), ...args];
await import(pathToFileURL(out).href);
