// Opens the desktop's VS Code with the extension of this folder loaded.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Opens a folder of the project in VS Code; false when there is none on the PATH or it does not start. */
export function openInCode(root, folder) {
  const code = onPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (!code) return false;
  const args = [`--extensionDevelopmentPath=${root}`, join(root, folder)];
  // Windows starts a .cmd through its shell only, which takes the line as it is written.
  const done =
    process.platform === 'win32'
      ? spawnSync(['code.cmd', ...args].map((part) => `"${part}"`).join(' '), { stdio: 'inherit', shell: true })
      : spawnSync(code, args, { stdio: 'inherit' });
  return done.status === 0;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
