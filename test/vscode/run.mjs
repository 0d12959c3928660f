// `npm run test:vscode`: the extension in real VS Code. The same suite inside its extension host with the real API, on Node
// and in a web worker, tests on its page by keyboard and mouse, the packages as their users install them, and the server under
// other editors. Writes test-results/vscode.json; the last line is the count.
// `npm run test:vscode -- page neovim` runs these kinds alone: package, standalone, host, web, page, vsix, start, neovim, emacs.
// With VSCODE_EXECUTABLE or VSCODE_VERSION set, and wherever the server build does not run, the suite runs on the desktop's VS Code.

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

const kinds = ['package', 'standalone', 'host', 'web', 'page', 'vsix', 'start', 'neovim', 'emacs'];
const asked = process.argv.slice(2);
const unknown = asked.filter((kind) => !kinds.includes(kind));
if (unknown.length > 0) {
  console.error(`没有这类测试 / no such kind: ${unknown.join(' ')} (${kinds.join(' ')})`);
  process.exit(2);
}
const wants = (kind) => asked.length === 0 || asked.includes(kind);

const { build } = await import('esbuild');
/** Bundles a file of tests into .vscode-test/, inside the extension's folder as VS Code wants it. */
const bundle = async (entry, out, options) => {
  const outfile = join(kept, out);
  const shared = { absWorkingDir: root, bundle: true, target: 'node20', logLevel: 'warning' };
  await build({ ...shared, entryPoints: [entry], outfile, ...options });
  return outfile;
};
const bundleSuite = (platform) =>
  bundle('test/vscode/suite/index.ts', `suite.${platform}.js`, {
    platform,
    format: 'cjs',
    external: ['vscode', 'node:fs'],
  });

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

/** Adds what a suite told. That it ended well is believed only with its outcomes and their end mark. */
const addSuite = (kind, told, { code, log, outside }, ms) => {
  add(kind, told?.outcomes ?? []);
  const whole = told?.ended === true && told.outcomes.length > 0 && typeof code === 'number';
  add(kind, [
    {
      name: `the suite ran to its end in VS Code ${told?.vscode ?? '?'}`,
      ok: whole,
      ms,
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

/** One kind of tests; when it cannot run at all, that is a failed test and the other kinds still run. */
const part = async (kind, run) => {
  if (!wants(kind)) return;
  try {
    await run();
  } catch (error) {
    add(kind, [{ name: 'it could be had and started', ok: false, ms: 0, error: String(error?.stack ?? error) }]);
  }
};

/** The suite in an extension host on Node, which writes its outcomes to a file. */
const host = async (files, runIn) => {
  const file = join(results, 'host.json');
  rmSync(file, { force: true });
  const tests = await bundleSuite('node');
  const start = Date.now();
  const verdict = await runIn({ folder: makeFolder(files), tests, env: { NIANBAO_OUTCOMES: file } });
  addSuite(
    'host',
    readJson(() => readFileSync(file, 'utf8')),
    verdict,
    Date.now() - start,
  );
};

/** The suite in the extension host of a web worker, which tells its outcomes on the console. */
const web = async (files, browser) => {
  const { runInWeb } = await import('./lib/web.mjs');
  const tests = await bundleSuite('browser');
  const start = Date.now();
  const verdict = await runInWeb(browser, { folder: makeFolder(files), tests });
  const mark = '@@outcomes ';
  const last = verdict.log.findLast((line) => line.startsWith(mark));
  addSuite(
    'web',
    readJson(() => last.slice(mark.length)),
    verdict,
    Date.now() - start,
  );
};

const readJson = (read) => {
  try {
    return JSON.parse(read());
  } catch {
    return undefined;
  }
};

/** The window, driven as its users have it: a Chinese VS Code, and nothing set. */
const page = async (files, browser) => {
  const { startServer } = await import('./lib/server.mjs');
  const { openWorkbench } = await import('./lib/workbench.mjs');
  const { pageTests } = await import('./page/tests.mjs');
  const folder = makeFolder(files);
  const server = await startServer();
  try {
    const workbench = await openWorkbench(browser, server, { folder, language: 'zh-cn' });
    add('page', await pageTests({ ...workbench, folder, screenshots }));
    add('page', [outsideTest(workbench.outside)]);
  } finally {
    await server.stop();
  }
};

/** The checker as one page, as it is packed: without VS Code. */
const standalone = async (files, browser) => {
  const { buildStandalone, standaloneFile } = await import('../../scripts/lib/standalone.mjs');
  const { standaloneTests } = await import('./standalone/tests.mjs');
  const encoder = await bundle('server/src/bytes/gb18030.ts', 'gb18030.mjs', { platform: 'node', format: 'esm' });
  const { encodeGb18030 } = await import(pathToFileURL(encoder).href);
  const folder = makeFolder(files);
  const file = join(folder, standaloneFile);
  await buildStandalone(file, true);
  const { outcomes: told, outside } = await standaloneTests(browser, { file, folder, screenshots, encodeGb18030 });
  add('standalone', told);
  add('standalone', [outsideTest(outside)]);
};

const inElectron = async (files) => {
  const { runInElectron } = await import('./lib/electron.mjs');
  await part('host', () => host(files, runInElectron));
};

const inChromium = async (files, vsix) => {
  const { chromiumPath } = await import('./lib/install.mjs');
  const { startServer } = await import('./lib/server.mjs');
  const { launchBrowser, runInHost } = await import('./lib/workbench.mjs');
  const executable = chromiumPath();
  if (!executable) {
    skipped.push(
      '没有 Chromium：请安装 chromium，或用 CHROMIUM 指明 / no Chromium: install it, or name it by CHROMIUM',
    );
    return;
  }
  const browser = await launchBrowser(executable);
  const runInServer = async ({ env, ...where }) => {
    const server = await startServer(env);
    try {
      return await runInHost(browser, server, where);
    } finally {
      await server.stop();
    }
  };
  await part('standalone', () => standalone(files, browser));
  await part('host', () => host(files, runInServer));
  await part('web', () => web(files, browser));
  await part('page', () => page(files, browser));
  if (vsix) {
    const { installedTests } = await import('./package/installed.mjs');
    await part('vsix', async () =>
      add('vsix', await installedTests(browser, vsix, { folder: makeFolder(files), screenshots })),
    );
  }
  const { startTests } = await import('./package/start.mjs');
  await part('start', async () => add('start', await startTests(browser)));
  await browser.close();
};

/** The stdio server under another editor. */
const inNeovim = async (files) => {
  const { neovimPath } = await import('./lib/install.mjs');
  const nvim = neovimPath();
  if (!nvim) {
    skipped.push('没有 Neovim：请安装后重试 / no Neovim: install it and try again');
    return;
  }
  const { neovimTests } = await import('./editors/neovim.mjs');
  add('neovim', neovimTests(nvim, makeFolder(files)));
};

const inEmacs = async (files) => {
  const { emacsPath } = await import('./lib/install.mjs');
  const emacs = emacsPath();
  if (!emacs) {
    skipped.push('没有 Emacs 和 eglot：请安装后重试 / no Emacs with eglot: install them and try again');
    return;
  }
  const { emacsTests } = await import('./editors/emacs.mjs');
  add('emacs', await emacsTests(emacs, makeFolder(files)));
};

/** What users get, packed once for all that looks at it. */
const packages = async (files) => {
  const { stage } = await import('../../scripts/lib/stage.mjs');
  const { packExtension, packForNpm } = await import('../../scripts/lib/pack.mjs');
  const { extensionPackageTests } = await import('./package/extension.mjs');
  const { npmPackageTests } = await import('./package/npm.mjs');
  const staged = await stage();
  const packed = packExtension(staged, results);
  add('package', await extensionPackageTests({ ...packed, metafiles: staged.metafiles }));
  add('package', await npmPackageTests(packForNpm(staged, results), files));
  return packed.file;
};

const pack = async () => {
  const { stage } = await import('../../scripts/lib/stage.mjs');
  const { packExtension } = await import('../../scripts/lib/pack.mjs');
  return packExtension(await stage(), results).file;
};

const onDesktop = Boolean(process.env.VSCODE_EXECUTABLE || process.env.VSCODE_VERSION);
const serverRuns = process.platform === 'linux' && process.arch === 'x64';

if (asked.length === 0) rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });
mkdirSync(kept, { recursive: true });
try {
  const workspace = await bundle('test/vscode/workspace.ts', 'workspace.mjs', {
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const { files } = await import(pathToFileURL(workspace).href);
  let vsix;
  await part('package', async () => {
    vsix = await packages(files);
  });
  if (!vsix && asked.includes('vsix')) vsix = await pack();
  if (['standalone', 'host', 'web', 'page', 'vsix', 'start'].some(wants)) {
    await (onDesktop || !serverRuns ? inElectron(files) : inChromium(files, vsix));
  }
  // Text editors read the same on every system; where they are easily had, they are tried.
  if (process.platform === 'linux') {
    await part('neovim', () => inNeovim(files));
    await part('emacs', () => inEmacs(files));
  }
} catch (error) {
  add('run', [{ name: 'the tests could be started', ok: false, ms: 0, error: String(error?.stack ?? error) }]);
}

// Where nobody watches, a test that did not run is no pass.
for (const reason of skipped) console.log(`跳过 / skipped: ${reason}`);
const onCi = process.env.CI === 'true' || process.env.CI === '1';
const passed = outcomes.filter(({ ok }) => ok).length;
const failed = outcomes.length - passed + (onCi ? skipped.length : 0);
writeFileSync(join(results, 'vscode.json'), JSON.stringify({ passed, failed, skipped, outcomes }, null, 2));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
