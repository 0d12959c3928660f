// What a person reads off a figure: hover, hint, the parts of a total, and what completion offers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './driver.mjs';

/** Adds the tests; they begin and end with the report open that has one wrong figure and lacks section six, not saved otherwise. */
export const readingTests = async ({ test, page, person, report, folder, onDisk, lineOf, picture }) => {
  const wrongRow = '（一）予以公开 | 8';
  const totalRow = '（七）总计 |';
  /** Column of the nth cell's text in a row of the report, from 1. */
  const columnOf = (row, cell) => {
    const line = onDisk()[lineOf(row) - 1];
    return line.split('|').slice(0, cell).join('|').length + 3;
  };

  await test('a hint stands beside the wrong figure', async () => {
    await person.openFile(report);
    await person.goTo(lineOf(wrongRow), 1);
    await eventually('应为 7', async () =>
      /应为[ \u00a0]7/.test(await person.line('（一）予以公开').first().textContent()),
    );
    await picture('inlay-hint');
  });

  await test('a figure tells its sums under the mouse', async () => {
    await person.goTo(lineOf(totalRow), columnOf(totalRow, 1));
    await person.command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover').filter({ hasText: '自然人' }).filter({ visible: true }).first();
    await hover.waitFor();
    const text = (await hover.textContent()).replaceAll('\u00a0', ' ');
    assert.match(text, /总计/);
    assert.match(text, /[✓✗]|差/);
    // It fades in.
    await eventually('the hover drawn', async () =>
      hover.evaluate(
        (element) =>
          getComputedStyle(element).opacity === '1' && element.getAnimations({ subtree: false }).length === 0,
      ),
    );
    await picture('hover-figure');
    await page.keyboard.press('Escape');
  });

  await test('a total shows its parts', async () => {
    await person.goTo(lineOf(totalRow), columnOf(totalRow, 1));
    await person.command('Peek Definition');
    const peek = page.locator('.peekview-widget');
    await peek.waitFor();
    await eventually('the parts', async () => (await peek.locator('.ref-tree .monaco-list-row').count()) > 0);
    await picture('peek-parts');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  await test('completion offers the missing section first', async () => {
    const before = onDisk().findLastIndex((line) => line.trim() !== '' && !/^云州市|^20\d\d年/.test(line.trim()));
    await person.goTo(before + 1, (onDisk()[before] ?? '').length + 1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('六');
    await page.keyboard.press('Control+Space');
    const row = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '六、其他需要报告的事项' }).first();
    await row.waitFor();
    await picture('completion');
    await page.keyboard.press('Escape');
    await person.command('File: Revert File');
    await person.goTo(1, 1);
  });

  await test('a table of the old form is moved to the new one', async () => {
    await person.openFile('旧格式.txt');
    const lines = readFileSync(join(folder, '旧格式.txt'), 'utf8').split('\n');
    const head = lines.findIndex((line) => line.includes('申请人情况')) + 1;
    await person.goTo(head, 2);
    await eventually('NB106', async () => (await person.squiggles('error', '申请人情况')).length > 0);
    await page.keyboard.press('Control+.');
    await person.actionRows.filter({ hasText: '2021 年格式' }).first().waitFor();
    await picture('migrate');
    await page.keyboard.press('Enter');
    await person.goTo(head + 22, 1);
    await person.line('1.申请人无正当理由逾期不补正').first().waitFor();
    await picture('migrated');
    await person.command('File: Revert File');
    await person.openFile(report);
  });
};
