// A copy of the project with minified bundles in it, to pack from: the dist/ that people and tests work with stays as it is.

import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { build, transform } from 'esbuild';
import { minify } from 'terser';
import { bundles, optionsOf } from './bundle.mjs';
import { root } from './run.mjs';

const notCopied =
  /^(?:node_modules|\.git|dist|test-results|coverage|\.vscode-test|.*\.(?:vsix|tgz|cdx\.json|html|log))$/;

/** Folders whose scripts, styles and data are read by machines alone. */
const forMachines = ['l10n', 'media', 'schemas', 'syntaxes'];

/** Makes the files of a folder that only machines read as short as they can be. */
const shorten = async (folder) => {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const kind = extname(name).slice(1);
    const text = readFileSync(file, 'utf8');
    if (kind === 'json') writeFileSync(file, JSON.stringify(JSON.parse(text)));
    else if (kind === 'js' || kind === 'css') {
      const { code } = await transform(text, { loader: kind, minify: true, charset: 'utf8', target: 'es2022' });
      writeFileSync(file, code);
    }
  }
};

/** What of terser's rewriting is asked for: joining declarations, which it does unless told otherwise, costs 3 MB when V8 reads them. */
const rewriting = {
  defaults: false,
  passes: 2,
  collapse_vars: true,
  dead_code: true,
  evaluate: true,
  hoist_props: true,
  keep_fargs: false,
  reduce_vars: true,
  side_effects: true,
  unused: true,
};

/**
 * Gives a minified bundle shorter names: esbuild gives a name once in a whole file, terser once a scope, and what repeats packs well.
 * Functions that are called where they stand keep their brackets, by which V8 knows not to skip them: without those it reads the whole
 * core twice.
 */
const rename = async (file) => {
  const { code } = await minify(readFileSync(file, 'utf8'), { compress: rewriting, format: { wrap_iife: true } });
  writeFileSync(file, code);
};

/** The manifest and its words without what only whoever builds the project needs. */
const shortenManifest = (folder) => {
  const { devDependencies, scripts, ...manifest } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const name of readdirSync(folder).filter((each) => /^package\.nls(?:\.[\w-]+)?\.json$/.test(each))) {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
  }
};

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
    await rename(outfile);
    if (bundle.bin) chmodSync(outfile, 0o755);
    metafiles[bundle.out] = metafile;
  }
  for (const name of forMachines) await shorten(join(folder, name));
  shortenManifest(folder);
  return { folder, metafiles };
}
