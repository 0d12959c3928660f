// `npm run audit`: known weaknesses of what ships. All of it is bundled, so that for npm everything is a development's package:
// the bundled packages, and nothing but them, are laid out in an empty folder and audited there.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

async function audit() {
  await setUp();
  const { npm } = await import('./lib/npm.mjs');
  const { billOfMaterials } = await import('./lib/sbom.mjs');
  const { stage } = await import('./lib/stage.mjs');
  const { say } = await import('./lib/run.mjs');

  const { metafiles } = await stage();
  const { components } = billOfMaterials(Object.values(metafiles));
  const names = components.map(({ name, version }) => `${name} ${version}`);
  say(`打包进来的：${names.join('、')}`, `bundled: ${names.join(', ')}`);

  const folder = mkdtempSync(join(tmpdir(), 'nianbao-audit-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const dependencies = Object.fromEntries(components.map(({ name, version }) => [name, version]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const locked = npm(['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  return locked.status === 0 ? npm(['audit', '--omit=dev'], folder).status : locked.status;
}

audit().then((code) => process.exit(code === null ? 1 : code));
