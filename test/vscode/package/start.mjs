// `npm start` where there is no desktop and no terminal.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';
import { collector } from '../lib/collect.mjs';
import { newPage } from '../lib/workbench.mjs';
import { driver } from '../page/driver.mjs';

const script = join(root, 'scripts', 'start.mjs');
/** One of the examples that hold mistakes. */
const wrong = '青川区司法局2023年政府信息公开工作年度报告（待改）.txt';
// No VS Code on it, nor anything else.
const env = { ...process.env, PATH: '', LC_ALL: 'zh_CN.UTF-8' };

/** The tests of `npm start`, with a browser for the address that it prints. */
export const startTests = async (browser) => {
  const { outcomes, test } = collector();

  await test('without VS Code and without a terminal it asks nothing, says what to do, and ends well', () => {
    const done = spawnSync(process.execPath, [script], {
      env,
      cwd: root,
      encoding: 'utf8',
      input: '',
      timeout: 120_000,
    });
    assert.equal(done.status, 0, done.stderr);
    assert.match(done.stdout, /NB301/);
    assert.match(done.stdout, /npm start -- --browser/);
  });

  await test('with --browser it serves the examples at the address that it prints, until it is told to end', async () => {
    const child = spawn(process.execPath, [script, '--browser'], {
      env: { ...env, PATH: process.env.PATH },
      cwd: root,
    });
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    try {
      const address = new URL(await addressOf(child));
      const { page, context, outside } = await newPage(browser, address.host);
      await page.goto(address.href);
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      await driver(page).openFile(wrong);
      await page.locator('[id="status.problems"] [aria-label*="Errors: "]').first().waitFor();
      await context.close();
      assert.deepEqual(outside, []);
    } finally {
      child.kill('SIGINT');
    }
    assert.equal(await ended, 0);
  });
  return outcomes;
};

const addressOf = (child) =>
  new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const address = /open in a browser: (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
