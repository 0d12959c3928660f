// The .vsix installed in VS Code as a user would, with nothing of the project beside it; how long its first activation took.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { collector } from '../lib/collect.mjs';
import { startServer } from '../lib/server.mjs';
import { openWorkbench } from '../lib/workbench.mjs';
import { driver, eventually } from '../page/driver.mjs';

const report = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';

/** Milliseconds; a machine that is busy with other things gets its time. */
const mostActivation = 1000;

/** The tests of an installed .vsix on a window of its own. */
export const installedTests = async (browser, vsix, { folder, screenshots }) => {
  const { outcomes, test } = collector();
  const server = await startServer({}, { vsix });
  try {
    const { page, outside } = await openWorkbench(browser, server, { folder, language: 'zh-cn', installed: true });
    const person = driver(page);

    await test('the first report is checked', async () => {
      const start = Date.now();
      await person.openFile(report);
      // The status bar counts the findings wherever in the text they stand.
      await page.locator('[id="status.problems"] [aria-label*="Errors: 3"]').first().waitFor();
      const ms = Date.now() - start;
      console.log(`首次打开年报到标出错处 ${ms} ms / from opening the first report to its findings`);
      await page.locator('[id="status.editor.mode"]').filter({ hasText: '政府信息公开年报' }).waitFor();
    });

    await test('VS Code lists it as running, activated quickly and without a complaint', async () => {
      await person.command('Developer: Show Running Extensions');
      const row = page.locator('.runtime-extensions-editor .extension').filter({ hasText: 'nianbao' }).first();
      await row.waitFor();
      const told = await eventually('its activation time', async () =>
        /Activation: (\d+)ms/.exec(await row.locator('.activation-time').textContent()),
      );
      console.log(`首次激活 ${told[1]} ms / first activation`);
      await page.screenshot({ path: join(screenshots, 'running-extensions.png') });
      assert.ok(Number(told[1]) <= mostActivation, told[0]);
      assert.doesNotMatch(await row.textContent(), /uncaught error|unresponsive/i);
    });

    await test('it shows the preview that is packed with it', async () => {
      await person.openFile(report);
      await person.command('年报: 预览');
      const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await frame.locator('table').first().waitFor();
    });

    await test('nothing was asked of another machine', () => {
      assert.deepEqual(outside, []);
    });
  } finally {
    await server.stop();
  }
  return outcomes;
};
