// The desktop's VS Code, where there is one or it can be downloaded.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../../scripts/lib/run.mjs';
import { settings } from './server.mjs';

/** Runs the tests in the extension host of VSCODE_EXECUTABLE, or of the version VSCODE_VERSION, stable unless given. */
export const runInElectron = async ({ folder, tests, env }) => {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-electron-'));
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(settings));
  const { VSCODE_EXECUTABLE: vscodeExecutablePath, VSCODE_VERSION: version } = process.env;
  try {
    const code = await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version: version || 'stable' }),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      extensionTestsEnv: env,
      launchArgs: [folder, `--user-data-dir=${data}`, '--disable-workspace-trust', '--skip-welcome'],
    });
    return { code, log: [], outside: [] };
  } catch (error) {
    return { code: 1, log: [String(error)], outside: [] };
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};
