// Installs the packages when what is installed is not what the lockfile names.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root, say } from './run.mjs';

/** Runs `npm ci` if a package is missing or of another version, and ends the process when that fails. */
export function install() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (Object.entries(wanted).every(([path, one]) => isThere(path, one, installed))) return;

  say('正在安装依赖（npm ci）……', 'installing the packages (npm ci)…');
  if (npm(['ci'], root).status === 0) return;
  say(
    '安装依赖失败：请检查网络或 npm 的镜像设置，然后重试。',
    'npm ci failed: check the network or the registry that npm is set to, and try again.',
  );
  process.exit(1);
}

function packagesOf(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function isThere(path, wanted, installed) {
  if (path === '') return true;
  const found = installed[path];
  if (found) return found.version === wanted.version && existsSync(join(root, path));
  return wanted.optional === true && !isForThisMachine(wanted);
}

/** Of the optional packages only the binaries made for this system are sure to be installed. */
function isForThisMachine({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}
