// The licences of the packages whose code is in a bundle: who passes their code on passes these on with it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { packagesIn } from './sbom.mjs';

const isLicence = (name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name);

/** Name, version and licence of each package in the bundles; those of the same licence share its text. Throws where one has none. */
export function noticesOf(metafiles) {
  const named = new Map();
  for (const folder of packagesIn(metafiles)) {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(isLicence);
    if (!file) throw new Error(`${name} has no licence file`);
    const text = readFileSync(join(root, folder, file), 'utf8')
      .replace(/\r\n?/g, '\n')
      .trim();
    named.set(text, [...(named.get(text) ?? []), `${name} ${version}`]);
  }
  return [...named].map(([text, names]) => `${names.join(', ')}\n\n${text}\n`).join('\n----\n\n');
}
