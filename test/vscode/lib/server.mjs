// A VS Code server of its own for a run: fresh data, a free port of this machine, and gone with all its children afterwards.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vscodeServer } from './install.mjs';

/** No dialogs, no welcome page, no look at a network. */
export const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  // One row a finding.
  'problems.defaultViewMode': 'table',
  'outline.collapseItems': 'alwaysCollapse',
  // Chinese characters exactly two columns wide, where the machine has the font.
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
};

/**
 * Starts the server; `env` reaches the extension, `vsix` is installed as a user would, `more` goes beside the settings. Gives its
 * address and what ends it; `ended` tells that it has.
 */
export const startServer = async (env = {}, { vsix, more } = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'nianbao-vscode-'));
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(join(data, 'data', 'User', 'settings.json'), JSON.stringify({ ...settings, ...more }, null, 2));

  if (vsix) installExtension(data, vsix);
  const child = spawn(process.execPath, argumentsFor(data), {
    env: { ...process.env, ...env, EXTENSIONS_GALLERY: '{}' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: extension hosts and language servers end with it.
    detached: true,
  });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It is gone.
    }
  };
  process.once('exit', kill);
  const ended = new Promise((resolve) => child.once('exit', resolve));

  const stop = async () => {
    kill();
    await ended;
    process.removeListener('exit', kill);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { authority: `127.0.0.1:${await portOf(child)}`, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  }
};

const program = (data) => [
  join(vscodeServer(), 'out', 'server-main.js'),
  ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
];

const installExtension = (data, vsix) => {
  const args = [...program(data), '--install-extension', vsix];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const done = spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`--install-extension: ${done.error ?? ''}${done.stdout}${done.stderr}`);
};

const argumentsFor = (data) => [
  ...program(data),
  ...['--host', '127.0.0.1', '--port', '0', '--telemetry-level', 'off'],
  '--without-connection-token',
  '--accept-server-license-terms',
  '--disable-workspace-trust',
  // Later versions take an extension from the page's address only with this.
  '--enable-smoke-test-driver',
];

/** The port that the server says it listens on. */
const portOf = (child) =>
  new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) => reject(new Error(`VS Code's server ${reason}:\n${output}`));
    const timer = setTimeout(() => fail('did not start'), 60_000);
    const read = (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
