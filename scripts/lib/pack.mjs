// Packs a staged copy: the extension by vsce, the command line and the language server by npm.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionFiles } from './bundle.mjs';
import { noticesOf } from './notices.mjs';
import { npm } from './npm.mjs';
import { root, tools } from './run.mjs';
import { billOfMaterials } from './sbom.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The licences that go with what is packed. */
const writeNotices = (folder, metafiles) => writeFileSync(join(folder, 'dist/notices.txt'), noticesOf(metafiles));

/** Writes the .vsix and its bill of materials into the folder; throws with vsce's own words where it will not. */
export function packExtension({ folder, metafiles }, into) {
  const file = join(into, `${name}-${version}.vsix`);
  const packed = extensionFiles.map((each) => metafiles[each]);
  writeNotices(folder, packed);
  const args = [
    ...['package', '--no-dependencies'],
    // The manifest names no repository yet; the README's pictures are packed with it and stay relative.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    ...['--out', file],
  ];
  const vsce = ['--require', join(root, 'scripts/lib/deflate.cjs'), tools.vsce];
  const done = spawnSync(process.execPath, [...vsce, ...args], { cwd: folder, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`vsce: ${done.error ?? ''}${done.stdout}${done.stderr}`);
  const bill = join(into, `${name}-${version}.cdx.json`);
  writeFileSync(bill, `${JSON.stringify(billOfMaterials(packed), null, 2)}\n`);
  return { file, bill };
}

/** Writes the npm package into the folder; throws with npm's own words where it will not. */
export function packForNpm({ folder, metafiles }, into) {
  writeNotices(folder, Object.values(metafiles));
  const done = npm(['pack', '--silent', '--pack-destination', into], folder, 'pipe');
  if (done.status !== 0) throw new Error(`npm pack: ${done.error ?? ''}${done.stderr}`);
  return join(into, `${name}-${version}.tgz`);
}
