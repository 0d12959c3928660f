// What surrounds the text, as a person sees it: the reports in the Explorer, the findings by group, a rule's page, the walkthrough.

import assert from 'node:assert/strict';
import { eventually } from './driver.mjs';

/** Tests of the window that `driver` drives; `report` is wrong as the folder has it. */
export const aroundTests = async ({ test, page, person, report, picture }) => {
  const view = page.locator('.part.sidebar .pane').filter({ has: page.locator('.pane-header[aria-label^="年报"]') });
  const row = (text) => view.locator('.monaco-list-row').filter({ hasText: text }).first();

  await test('the Explorer lists the reports by organ and year, with their states', async () => {
    await person.openFile(report);
    await view.locator('.pane-header').click();
    await row('云州市青川区数据局').waitFor();
    await picture('reports');
    // Closed, it leaves room for the next.
    await row('云州市青川区数据局').click();
    await row('云州市青川区水务局').waitFor();
    await row('2024 年度').waitFor();
    await row('2023 年度').waitFor();
    assert.match(await row('2024 年度').textContent(), /2 个错误/);
    await eventually('the right year without errors', async () => !/错误/.test(await row('2023 年度').textContent()));
    await row('2023 年度').click();
    await page.locator('.tab.active[data-resource-name="水务局2023.txt"]').waitFor();
  });

  await test('a new report begins blank, or with an earlier one: organ and carried-over requests come along', async () => {
    await person.command('年报: 新建年报…');
    await person.rows.filter({ hasText: '空白年报' }).waitFor();
    assert.match(await person.rows.first().textContent(), /空白年报/);
    await picture('new-report');
    await page.keyboard.type('水务局 2023');
    await person.rows.filter({ hasText: '云州市青川区水务局 2023 年度' }).first().waitFor();
    await page.keyboard.press('Enter');
    await person.line('云州市青川区水务局2024年政府信息公开工作年度报告').first().waitFor();
    await person.rest();
    await picture('new-report-made');
    await person.command('View: Revert and Close Editor');
    await row('2022 年度').click({ button: 'right' });
    await page.locator('.monaco-menu .action-label').filter({ hasText: '据此新建下一年度年报' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  await test('the findings by group: the editor follows, and goes to what is chosen', async () => {
    await person.openFile(report);
    await person.command('年报: 按类查看检查结果…');
    await person.rows.filter({ hasText: 'NB301' }).first().waitFor();
    await page.locator('.quick-input-widget').filter({ hasText: 'NB3xx 勾稽关系' }).waitFor();
    await picture('findings');
    await page.keyboard.type('NB302');
    await eventually('one finding left', async () => (await person.rows.count()) === 1);
    await page.keyboard.press('Enter');
    await person.rows.first().waitFor({ state: 'hidden' });
    await page
      .locator('[id="status.editor.selection"]')
      .filter({ hasText: /selected|已选择/ })
      .waitFor();
  });

  await test('a rule’s page opens as it is meant to be read', async () => {
    await person.command('年报: 打开规则说明…');
    await person.rows.filter({ hasText: 'NB101' }).first().waitFor();
    await page.keyboard.type('NB303');
    await person.rows.filter({ hasText: 'NB303' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="nb303.md"]').waitFor();
    await page.frameLocator('iframe.webview').frameLocator('iframe').getByRole('heading', { name: /NB303/ }).waitFor();
    await picture('rule');
    await person.command('View: Close Editor');
  });

  await test('the walkthrough opens the sample report', async () => {
    await person.command('Welcome: Open Walkthrough...');
    await page.keyboard.type('检查政府信息公开年报');
    await person.rows.filter({ hasText: '检查政府信息公开年报' }).first().waitFor();
    await page.keyboard.press('Enter');
    const button = page.locator('.gettingStartedContainer .monaco-button').filter({ hasText: '打开示例年报' });
    await button.waitFor();
    await page.locator('.getting-started-media').first().waitFor();
    await person.rest();
    await picture('walkthrough');
    await button.click();
    await person.line('云州市青川区财政局').first().waitFor();
    await picture('sample');
    await person.command('File: Revert File');
  });
};
