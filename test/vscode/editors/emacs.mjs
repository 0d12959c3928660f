// The stdio server under Emacs's eglot.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';
import { collector } from '../lib/collect.mjs';

const report = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';

/** Opens the report that has one wrong figure in an Emacs with a home of its own; gives what the server answered. */
const inEmacs = (emacs, folder) => {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-emacs-'));
  try {
    const script = join(root, 'test', 'vscode', 'editors', 'eglot.el');
    const server = [process.execPath, join(root, 'dist', 'server.js'), '--stdio'];
    const done = spawnSync(emacs, ['--batch', '-l', script, join(folder, report), ...server], {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, HOME: home, LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' },
    });
    if (done.status !== 0) throw new Error(`emacs ended with ${done.status ?? done.signal}: ${done.stderr}`);
    return JSON.parse(done.stdout);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/** What came of each question, as `{ name, ok, ms, error }`. */
export const emacsTests = async (emacs, folder) => {
  const { outcomes, test } = collector();
  let told;
  await test('the server starts and answers', () => {
    told = inEmacs(emacs, folder);
  });
  if (!told) return outcomes;
  await test('findings are shown, with the rule', () => {
    for (const id of ['NB101', 'NB301', 'NB302']) {
      assert.ok(
        told.diagnostics.some((text) => text.includes(id)),
        `${id} in ${told.diagnostics}`,
      );
    }
  });
  await test('the outline has the sections', () => {
    assert.ok(told.symbols.includes('三、收到和处理政府信息公开申请情况'), told.symbols.join());
  });
  await test('hover tells the sums of a figure', () => {
    assert.match(told.hover, /自然人/);
  });
  await test('the first action puts the culprit right, and its finding goes', () => {
    assert.match(told.actions[0], /8.*7/);
    assert.match(told.line, /（一）予以公开 \| 7 \|/);
  });
  return outcomes;
};
