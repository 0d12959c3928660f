// A copy of the project with minified bundles in it, to pack from: the dist/ that people and tests work with stays as it is.

import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundles, optionsOf, writeShims } from './bundle.mjs';
import { root } from './run.mjs';

const notCopied = /^(?:node_modules|\.git|dist|test-results|coverage|\.vscode-test|.*\.(?:vsix|tgz|cdx\.json|log))$/;

/** Builds for production into a fresh folder with all that may be packed; it goes with the process. Gives esbuild's account of each bundle. */
export async function stage() {
  const folder = join(mkdtempSync(join(tmpdir(), 'nianbao-stage-')), 'nianbao');
  process.once('exit', () => rmSync(dirname(folder), { recursive: true, force: true }));
  const isCopied = (path) => dirname(path) !== root || !notCopied.test(basename(path));
  cpSync(root, folder, { recursive: true, filter: isCopied });

  const metafiles = {};
  for (const bundle of bundles) {
    const outfile = join(folder, bundle.out);
    const { metafile } = await build({ ...optionsOf(bundle, true), outfile, metafile: true });
    if (bundle.bin) chmodSync(outfile, 0o755);
    metafiles[bundle.out] = metafile;
  }
  writeShims(folder);
  return { folder, metafiles };
}
