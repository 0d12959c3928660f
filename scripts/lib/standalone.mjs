// The checker as one page: script, style and licences in a single file that any browser opens, and that asks nothing of any other place.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';
import { root } from './run.mjs';

/** Its name, wherever it is put. */
export const standaloneFile = 'nianbao.html';

/** Within a script's element these begin or end something else; in a script they stand in strings and patterns alone. */
const inScript = (code) => code.replace(/<(?=!--|\/?script)/gi, '\\x3C');

const read = (name) => readFileSync(join(root, 'standalone', name), 'utf8');

/** Builds the page into a file. */
export async function buildStandalone(file, production) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['standalone/src/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'standalone.js',
    platform: 'browser',
    format: 'iife',
    target: ['chrome92', 'firefox92', 'safari15.4'],
    loader: { '.txt': 'text', '.bcmap': 'binary' },
    charset: 'utf8',
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const script = inScript(outputFiles[0].text);
  const hash = createHash('sha256').update(script).digest('base64');
  const parts = {
    scriptHash: `sha256-${hash}`,
    style: `<style>\n${read('page.css')}</style>`,
    script: `<script>${script}</script>`,
    notices: `<!--\n${noticesOf([metafile]).replaceAll('--', '- -')}-->`,
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    read('page.html').replace(/<!-- \{\{(\w+)\}\} -->|\{\{(\w+)\}\}/g, (_, whole, part) => parts[whole ?? part]),
  );
  return { metafile };
}
