// `npm run test:vscode`: the extension in real VS Code. Two kinds of tests: inside its extension host with the real API,
// and on its page by keyboard and mouse. Writes test-results/vscode.json; the last line is the count.
// With VSCODE_EXECUTABLE or VSCODE_VERSION set, and wherever the server build does not run, the first kind runs on the desktop's VS Code.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from '../../scripts/setup.mjs';

await setUp();
const { node, root } = await import('../../scripts/lib/run.mjs');
if (node('scripts/build.mjs') !== 0) process.exit(1);

const results = join(root, 'test-results');
const kept = join(root, '.vscode-test');
const screenshots = join(results, 'screenshots');
const outcomes = [];
const skipped = [];

const { build } = await import('esbuild');
/** Bundles a file of tests into .vscode-test/, inside the extension's folder as VS Code wants it. */
const bundle = async (entry, out, format) => {
  const outfile = join(kept, out);
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format,
    target: 'node20',
    ...(format === 'esm' ? { packages: 'external' } : { external: ['vscode'] }),
    logLevel: 'warning',
  });
  return outfile;
};

/** A fresh folder with the files that the tests open. */
const makeFolder = (files) => {
  const parent = mkdtempSync(join(tmpdir(), 'nianbao-workspace-'));
  const folder = join(parent, '青川区年报');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  return folder;
};

const add = (kind, list) => {
  for (const { name, ok, ms, error } of list) {
    outcomes.push({ kind, name, ok, ms, error });
    console.log(`${ok ? '✓' : '✗'} ${kind}: ${name} (${ms} ms)${error ? `\n${error.replace(/^/gm, '    ')}` : ''}`);
  }
};

/** Runs the suite inside an extension host. That it ended well is believed only with the outcomes and their end mark. */
const host = async (files, runIn) => {
  const folder = makeFolder(files);
  const file = join(results, 'host.json');
  rmSync(file, { force: true });
  const tests = await bundle('test/vscode/suite/index.ts', 'suite.js', 'cjs');
  const start = Date.now();
  const { code, log, outside } = await runIn({ folder, tests, env: { NIANBAO_OUTCOMES: file } });
  const told = readJson(file);
  add('host', told?.outcomes ?? []);
  const whole = told?.ended === true && told.outcomes.length > 0 && typeof code === 'number';
  add('host', [
    {
      name: `the suite ran to its end in VS Code ${told?.vscode ?? '?'}`,
      ok: whole,
      ms: Date.now() - start,
      error: whole ? undefined : [`VS Code said ${code}`, ...log.slice(-20)].join('\n'),
    },
    outsideTest(outside),
  ]);
};

const outsideTest = (outside) => ({
  name: 'nothing was asked of another machine',
  ok: outside.length === 0,
  ms: 0,
  error: outside.length === 0 ? undefined : outside.join('\n'),
});

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const inElectron = async (files) => {
  const { runInElectron } = await import('./lib/electron.mjs');
  await host(files, runInElectron);
};

const inServer = async (files) => {
  const { chromiumPath } = await import('./lib/install.mjs');
  const { startServer } = await import('./lib/server.mjs');
  const { launchBrowser, openWorkbench, runInHost } = await import('./lib/workbench.mjs');
  const { pageTests } = await import('./page/tests.mjs');
  const executable = chromiumPath();
  if (!executable) {
    skipped.push(
      '没有 Chromium：请安装 chromium，或用 CHROMIUM 指明 / no Chromium: install it, or name it by CHROMIUM',
    );
    return;
  }
  const browser = await launchBrowser(executable);
  try {
    await host(files, async ({ env, ...where }) => {
      const server = await startServer({ env });
      try {
        return await runInHost(browser, server, where);
      } finally {
        await server.stop();
      }
    });
    const folder = makeFolder(files);
    // As its users have it: a Chinese VS Code, and nothing set.
    const server = await startServer({ more: { 'nianbao.locale': 'auto' } });
    try {
      const workbench = await openWorkbench(browser, server, { folder, language: 'zh-cn' });
      add('page', await pageTests({ ...workbench, folder, screenshots }));
      add('page', [outsideTest(workbench.outside)]);
      await workbench.context.close();
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
  }
};

const onDesktop = Boolean(process.env.VSCODE_EXECUTABLE || process.env.VSCODE_VERSION);
const serverRuns = process.platform === 'linux' && process.arch === 'x64';

rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
mkdirSync(kept, { recursive: true });
try {
  const workspace = await bundle('test/vscode/workspace.ts', 'workspace.mjs', 'esm');
  const { files } = await import(pathToFileURL(workspace).href);
  await (onDesktop || !serverRuns ? inElectron(files) : inServer(files));
} catch (error) {
  add('run', [{ name: 'VS Code could be had and started', ok: false, ms: 0, error: String(error?.stack ?? error) }]);
}

// Where nobody watches, a test that did not run is no pass.
for (const reason of skipped) console.log(`跳过 / skipped: ${reason}`);
const onCi = process.env.CI === 'true' || process.env.CI === '1';
const passed = outcomes.filter(({ ok }) => ok).length;
const failed = outcomes.length - passed + (onCi ? skipped.length : 0);
writeFileSync(join(results, 'vscode.json'), JSON.stringify({ passed, failed, skipped, outcomes }, null, 2));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
