// Runs npm, on every system.

import { spawnSync } from 'node:child_process';

/** Runs npm in a folder and gives what spawnSync gives; `output` is where it prints. */
export function npm(args, cwd, output = 'inherit') {
  const options = { cwd, stdio: ['ignore', output, output], encoding: 'utf8' };
  // npm names its own script to what it runs; without it, the npm on the PATH is a .cmd on Windows and needs the shell.
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /npm-cli\.c?js$/.test(own);
  return isNpm
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
