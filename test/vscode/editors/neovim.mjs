// The stdio server under Neovim: an LSP client of its own making, that pushes and counts as it likes.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/run.mjs';

const report = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';

/** Opens the report that has one wrong figure in a Neovim with a home of its own; gives what the server answered. */
const inNeovim = (nvim, folder) => {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-neovim-'));
  const out = join(home, 'out.json');
  try {
    const script = join(root, 'test', 'vscode', 'editors', 'neovim.lua');
    const done = spawnSync(nvim, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home },
        ...{ LANG: 'zh_CN.UTF-8', NIANBAO_NODE: process.execPath, NIANBAO_SERVER: join(root, 'dist', 'server.js') },
        ...{ NIANBAO_FILE: join(folder, report), NIANBAO_OUT: out },
      },
    });
    if (done.status !== 0) throw new Error(`neovim ended with ${done.status ?? done.signal}: ${done.stderr}`);
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

/** What came of each question, as `{ name, ok, ms, error }`. */
export const neovimTests = (nvim, folder) => {
  const outcomes = [];
  const test = (name, body) => {
    const start = Date.now();
    let error;
    try {
      body();
    } catch (caught) {
      error = String(caught?.stack ?? caught);
    }
    outcomes.push({ name, ok: error === undefined, ms: Date.now() - start, error });
  };
  let told;
  test('the server starts and answers', () => {
    told = inNeovim(nvim, folder);
  });
  if (!told) return outcomes;
  test('findings are pushed, Chinese, with the rule', () => {
    const codes = told.diagnostics.map((each) => each.code);
    for (const id of ['NB101', 'NB301', 'NB302']) assert.ok(codes.includes(id), `${id} in ${codes}`);
    assert.match(told.diagnostics.find((each) => each.code === 'NB301').message, /应为 7/);
  });
  test('the outline has sections and tables', () => {
    const names = told.symbols.map((each) => each.name);
    assert.ok(names.includes('三、收到和处理政府信息公开申请情况'), names.join());
  });
  test('hover tells the sums of a figure', () => {
    const { contents } = told.hover;
    assert.match(typeof contents === 'string' ? contents : contents.value, /自然人/);
  });
  test('a figure leads to what uses it', () => {
    assert.ok(told.references.length > 0);
    assert.ok([told.definition].flat().length > 0);
  });
  test('the first action puts the culprit right', () => {
    assert.match(told.actions[0].title, /由 8 改为 7/);
    assert.match(told.after.line, /（一）予以公开 \| 7 \|/);
    assert.ok(!told.after.codes.includes('NB301') && !told.after.codes.includes('NB302'), told.after.codes.join());
  });
  return outcomes;
};
