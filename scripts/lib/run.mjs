// What the scripts share: the root, saying a thing in both languages, running a command.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Prints one line in Chinese and one in English. */
export function say(chinese, english) {
  console.log(chinese);
  console.log(english);
}

/** Runs a script or tool of the project under this very node and returns its exit code. */
export function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/** The script that a package's bin names, so that no shell and no .cmd shim is needed on any system. */
export const tools = {
  biome: join(root, 'node_modules/@biomejs/biome/bin/biome'),
  depcruise: join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
  tsc: join(root, 'node_modules/typescript/bin/tsc'),
  vitest: join(root, 'node_modules/vitest/vitest.mjs'),
  vsce: join(root, 'node_modules/@vscode/vsce/vsce'),
};
