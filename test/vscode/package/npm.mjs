// What is packed for npm, installed into an empty folder as a user would, and run there.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from '../../../scripts/lib/npm.mjs';
import { root } from '../../../scripts/lib/run.mjs';
import { collector } from '../lib/collect.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The tests of a packed command line; the first of `files` is a text with one wrong figure, and so are its documents. */
export const npmPackageTests = async (file, files) => {
  const [report] = Object.values(files);
  const { outcomes, test } = collector();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-npm-'));
  const installed = join(folder, 'node_modules', name);
  // On Windows npm puts a .cmd there, which only a shell starts.
  const isWindows = process.platform === 'win32';
  const bin = (command) => join(folder, 'node_modules', '.bin', isWindows ? `${command}.cmd` : command);
  const options = { encoding: 'utf8', shell: isWindows, timeout: 60_000 };
  const run = (command, args, input) => spawnSync(bin(command), args, { ...options, input: input ?? '' });

  try {
    await test('it installs into an empty folder, and nothing with it', () => {
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      const done = npm(['install', '--offline', '--no-audit', '--no-fund', file], folder, 'pipe');
      assert.equal(done.status, 0, done.stderr);
      assert.deepEqual(
        readdirSync(join(folder, 'node_modules')).filter((each) => !each.startsWith('.')),
        [name],
      );
    });

    await test('it holds what it should', () => {
      const files = readdirSync(installed, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath ?? each.path, each.name).slice(installed.length + 1))
        .map((path) => path.replaceAll('\\', '/'));
      assert.deepEqual(files.sort(), [...contents].sort());
    });

    await test('the command line tells its version', () => {
      const done = run('nianbao', ['--version']);
      assert.equal(done.status, 0, done.stderr);
      assert.match(done.stdout, new RegExp(`\\b${version.replaceAll('.', '\\.')}\\b`));
    });

    await test('the command line checks what comes on its standard input', () => {
      const done = run('nianbao', ['check', '-'], report);
      assert.equal(done.status, 1, done.stderr);
      assert.match(done.stdout, /NB301/);
    });

    // Here are no packages but this one, which is all that a user has.
    for (const document of ['送审稿.docx', '送审稿.pdf']) {
      await test(`the command line reads ${document}`, () => {
        const path = join(folder, document);
        writeFileSync(path, files[document]);
        const done = run('nianbao', ['check', path]);
        assert.deepEqual([done.status, done.stderr], [1, '']);
        assert.match(done.stdout, /NB301/);
      });
    }

    await test('the language server answers on its standard output', async () => {
      const server = spawn(bin('nianbao-language-server'), ['--stdio'], { shell: isWindows });
      try {
        const { serverInfo, capabilities } = await initialize(server);
        assert.deepEqual(serverInfo, { name, version });
        assert.ok(capabilities.hoverProvider);
      } finally {
        server.stdin.end();
        server.kill();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return outcomes;
};

const contents = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/cli.js',
  'dist/core.js',
  'dist/notices.txt',
  'dist/pdf.js',
  'dist/server.js',
  'dist/word.js',
  'package.json',
  'schemas/nianbao-ignore.schema.json',
  'schemas/nianbao.schema.json',
];

const initialize = (server) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer to initialize:\n${told}`)), 20_000);
    let told = '';
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      told += chunk;
    });
    let output = Buffer.alloc(0);
    server.stdout.on('data', (chunk) => {
      output = Buffer.concat([output, chunk]);
      const head = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(output.toString('latin1'));
      if (!head || output.length < head[0].length + Number(head[1])) return;
      clearTimeout(timer);
      resolve(JSON.parse(output.toString('utf8', head[0].length, head[0].length + Number(head[1]))).result);
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${told}`));
    });
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
  });
