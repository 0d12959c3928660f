// What is packed, as CycloneDX lists it: the packages whose code esbuild put into the bundles.

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The folders of the packages, relative to the root, that have code in the bundles. */
export function packagesIn(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  return [...new Set(inputs.flatMap((path) => folderOf(path) ?? []))].sort();
}

/** The bill of materials of the bundles; the version, licence and hash of each package as installed and locked. */
export function billOfMaterials(metafiles, now = new Date()) {
  const { name, version } = read(join(root, 'package.json'));
  const locked = read(join(root, 'package-lock.json')).packages;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${randomUUID()}`,
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version, licenses: licensesOf('MIT') },
    },
    components: packagesIn(metafiles).map((folder) => component(folder, locked[folder])),
  };
}

function component(folder, locked) {
  const { name, version, license } = read(join(root, folder, 'package.json'));
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: licensesOf(license),
    ...(locked?.integrity ? { hashes: [hashOf(locked.integrity)] } : {}),
  };
}

const licensesOf = (license) => [{ license: { id: license } }];

const algorithms = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

function hashOf(integrity) {
  const [name, base64] = integrity.split(/-(.*)/);
  return { alg: algorithms[name], content: Buffer.from(base64, 'base64').toString('hex') };
}

/** The nearest folder of a package above a bundled file; files of the project have none. */
function folderOf(path) {
  if (!path.split('/').includes('node_modules')) return undefined;
  let folder = dirname(join(root, path));
  while (!existsSync(join(folder, 'package.json')) || !read(join(folder, 'package.json')).version) {
    folder = dirname(folder);
  }
  return relative(root, folder).split(sep).join('/');
}
