// What a person sees and does in the preview: the tables, a cell that leads to its text and back, the clipboard.

import assert from 'node:assert/strict';
import { eventually } from './driver.mjs';

const wrongCell = 'td[data-key="requests.granted.naturalPerson"]';

/** Adds the preview's tests; they begin and end with the report open that has one wrong figure, not saved otherwise. */
export const previewTests = async ({ test, page, person, report, lineOf, typeFigure, picture }) => {
  const preview = page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  const cell = preview.locator(wrongCell);
  const status = page.locator('[id="status.editor.selection"]');
  const wrongLine = lineOf('（一）予以公开');

  await test('the preview lays the tables out as the form prints them, the wrong figure ringed', async () => {
    await person.openFile(report);
    await person.goTo(wrongLine, 1);
    await eventually('the squiggle', async () => (await person.squiggles('error', '（一）予以公开')).length > 0);
    await person.command('年报: 预览');
    await cell.waitFor();
    assert.equal(await preview.locator('table').count(), 3);
    assert.match(await preview.locator('h1').textContent(), /云州市青川区数据局2024年/);
    assert.match(await cell.getAttribute('class'), /\bculprit\b/);
    assert.match(await cell.textContent(), /^8 应为 7$/);
    const head = preview.locator('th[rowspan="19"], th[rowspan="22"]').first();
    assert.match(await head.textContent(), /三、本年度办理结果/);
    assert.match(await preview.locator('td.failing').first().textContent(), /差 1/);
  });

  await test('a click on a cell goes to its place in the text', async () => {
    await person.goTo(1, 1);
    await preview.locator('h1[aria-current]').waitFor();
    await cell.click({ delay: 150 });
    await status.filter({ hasText: new RegExp(`\\b${wrongLine}\\b`) }).waitFor();
    await status.filter({ hasText: '(1 selected)' }).waitFor();
    await picture('preview');
  });

  await test('the preview follows the cursor, and what is typed', async () => {
    await person.goTo(lineOf('四、结转下年度继续办理'), 1);
    await preview.locator('[aria-current]').filter({ hasText: '四、结转下年度继续办理' }).waitFor();
    await typeFigure('7');
    await eventually('the figure put right', async () => (await cell.textContent()) === '7');
    assert.equal(await preview.locator('td.culprit, td.failing').count(), 0);
    await typeFigure('8');
    await preview.locator('td.culprit').waitFor();
  });

  await test('arrows move from cell to cell, Enter goes to the text', async () => {
    await person.goTo(1, 1);
    await preview.locator('h1[aria-current]').waitFor();
    await cell.click({ delay: 150 });
    // As long as a person's. It gives the focus to the text: only then can it be taken back.
    await status.filter({ hasText: new RegExp(`\\b${wrongLine}\\b.*\\(1 selected\\)`) }).waitFor();
    await cell.focus();
    await page.keyboard.press('ArrowRight');
    await preview.locator('td[data-key="requests.granted.business"]:focus').waitFor();
    // The text follows, and the panel keeps the focus.
    await page.keyboard.press('ArrowUp');
    await preview.locator('td[data-key="requests.carriedIn.business"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await status.filter({ hasText: new RegExp(`\\b${lineOf('二、上年结转')}\\b`) }).waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
  });

  await test('the report is copied as rich text with its tables', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await preview.locator('#copy').click();
    await page.getByText('年报已连同表格复制到剪贴板。').first().waitFor();
    await page.bringToFront();
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item.getType('text/html')).text();
    });
    assert.equal(html.match(/<table/g)?.length, 3);
    assert.match(html, /border:\s*1px solid/);
    assert.match(html, /rowspan="3"/);
    assert.ok(!html.includes('应为'), 'no marks on paper');
  });

  await test('the preview is there again when the window is opened anew', async () => {
    // By VS Code's own command: it keeps the state of the window first.
    await page.locator(`.tab[data-resource-name="${report}"]`).click();
    await page.locator('.monaco-editor.focused').waitFor();
    // VS Code asks four times a second where the focus is, and closes the palette when it went to another place.
    await page.waitForTimeout(600);
    await Promise.all([page.waitForEvent('load'), person.command('Developer: Reload Window')]);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    await preview.locator('td.culprit').waitFor({ timeout: 20_000 });
    await page.locator(`.tab[data-resource-name="${report}"]`).click();
    await person.goTo(lineOf('四、结转下年度继续办理'), 1);
    await preview.locator('[aria-current]').filter({ hasText: '四、结转下年度继续办理' }).waitFor();
    await person.command('View: Close Editors in Other Groups');
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  });
};
