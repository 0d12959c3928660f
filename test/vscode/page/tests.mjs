// What a person sees and does: squiggles, Problems, outline, quick fix, palette, status.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collector } from '../lib/collect.mjs';
import { aroundTests } from './around.mjs';
import { driver, eventually } from './driver.mjs';
import { previewTests } from './preview.mjs';
import { readingTests } from './reading.mjs';

const report = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';
// Up to the figure: after it the editor may draw what it ought to be.
const wrongRow = '（一）予以公开 | 8';
const rightRow = '（一）予以公开 | 7';

/** Runs the tests one after another on one window; gives what came of each, with pictures in `screenshots`. */
export const pageTests = async ({ page, folder, screenshots }) => {
  const person = driver(page);
  const picture = (name) => page.screenshot({ path: join(screenshots, `${name}.png`) });
  const pictureAtRest = async (name) => {
    await person.rest();
    await picture(name);
  };
  const onDisk = () => readFileSync(join(folder, report), 'utf8').split('\n');
  const lineOf = (text) => onDisk().findIndex((line) => line.includes(text)) + 1;
  const { outcomes, test } = collector(async (before) => {
    await picture(`failed-${before + 1}`);
    await page.keyboard.press('Escape');
  });

  /** Selects the one character of the figure that is wrong, and types over it. */
  const typeFigure = async (figure) => {
    const at = onDisk()[lineOf('（一）予以公开') - 1].indexOf('| 8 |') + 3;
    await person.goTo(lineOf('（一）予以公开'), at);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.type(figure);
  };

  await test('a wrong figure is underlined', async () => {
    await person.openFile(report);
    await person.goTo(lineOf(wrongRow), 1);
    await eventually('the squiggle', async () => (await person.squiggles('error', wrongRow)).length > 0);
    const [mark] = await person.squiggles('error', wrongRow);
    assert.ok(mark.width < 40, `only the figure is marked, not ${mark.width} px`);
    await pictureAtRest('squiggle');
  });

  await test('the squiggle goes when the figure is put right, and comes back', async () => {
    await typeFigure('7');
    await person.line(rightRow).waitFor();
    await eventually('no squiggle', async () => (await person.squiggles('error', rightRow)).length === 0);
    await typeFigure('8');
    await person.line(wrongRow).waitFor();
    await eventually('the squiggle', async () => (await person.squiggles('error', wrongRow)).length > 0);
  });

  await test('a saved page stays HTML, and the wrong figure is underlined among its tags', async () => {
    const name = '网页.html';
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('>8</p>'));
    await person.openFile(name);
    await person.goTo(at + 1, lines[at].indexOf('>8</p>') + 2);
    const mark = await eventually('the squiggle', async () => (await person.squiggles('error', '>8'))[0]);
    assert.ok(mark.width < 40, `only the figure is marked, not ${mark.width} px`);
    await pictureAtRest('saved-page');
    await person.openFile(report);
  });

  await previewTests({ test, page, person, report, lineOf, typeFigure, picture });

  await readingTests({ test, page, person, report, folder, onDisk, lineOf, picture });

  await test('the Problems panel says in Chinese what is wrong, with the rule', async () => {
    await person.command('Problems: Focus on Problems View');
    const row = person.panelRows.filter({ hasText: 'NB301' }).first();
    await row.waitFor();
    const text = (await row.textContent()).replaceAll('\u00a0', ' ');
    assert.match(text, /总计/);
    assert.match(text, /nianbao.*NB301|NB301.*nianbao/);
    for (const id of ['NB101', 'NB302', 'NB103']) await person.panelRows.filter({ hasText: id }).first().waitFor();
  });

  await test('the outline shows sections and tables', async () => {
    await person.command('Explorer: Focus on Outline View');
    await person.enlargeOutline();
    for (const ordinal of '一二三四五') {
      await person.outlineRows
        .filter({ hasText: new RegExp(`${ordinal}、`) })
        .first()
        .waitFor();
    }
    // Down to the rows of table three.
    await person.outlineRows.filter({ hasText: '三、收到和处理政府信息公开申请情况' }).first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const row = person.outlineRows.filter({ hasText: '本年新收政府信息公开申请数量' }).first();
    await row.waitFor();
    assert.match(await row.textContent(), /12/);
    await person.goTo(lineOf(wrongRow), 1);
    await pictureAtRest('problems-and-outline');
  });

  await test('the wrong figure tells why under the mouse', async () => {
    await person.goTo(lineOf(wrongRow), 1);
    const mark = await eventually('the squiggle', async () => (await person.squiggles('error', wrongRow))[0]);
    await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2 - 4);
    const hover = page.locator('.monaco-hover').filter({ hasText: 'NB301' });
    await hover.waitFor();
    assert.match(await hover.textContent(), /总计/);
    await picture('hover');
    await person.rest();
  });

  await test('the quick fix puts the figure right', async () => {
    const at = onDisk()[lineOf(wrongRow) - 1].indexOf('| 8 |') + 3;
    await person.goTo(lineOf(wrongRow), at);
    await page.keyboard.press('Control+.');
    await person.actionRows.filter({ hasText: '7' }).first().waitFor();
    await picture('quick-fix');
    await page.keyboard.press('Enter');
    await person.line(rightRow).waitFor();
    await eventually('no squiggle', async () => (await person.squiggles('error', rightRow)).length === 0);
  });

  await test('the palette inserts the missing section, which comes first', async () => {
    await person.command('年报: 插入章节…');
    await person.rows.filter({ hasText: '六、其他需要报告的事项' }).waitFor();
    assert.match(await person.rows.first().textContent(), /六、其他需要报告的事项.*缺少/);
    await pictureAtRest('insert-section');
    await page.keyboard.press('Enter');
    await person.line('六、其他需要报告的事项').first().waitFor();
    await eventually(
      'the finding gone',
      async () => (await person.panelRows.filter({ hasText: 'NB101' }).count()) === 0,
    );
    await pictureAtRest('inserted-section');
  });

  await test('what was done is saved', async () => {
    await person.command('File: Save');
    await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    const text = onDisk().join('\n');
    assert.ok(text.includes(rightRow) && text.includes('六、其他需要报告的事项'));
  });

  await test('a report with a plain name is known, and shown as one in the status bar', async () => {
    await person.openFile('报送稿.txt');
    const mode = page.locator('[id="status.editor.mode"]');
    await mode.filter({ hasText: '政府信息公开年报' }).waitFor();
    await page.locator('[id="status.languageStatus"]').hover();
    const shown = (text) => page.getByText(text).filter({ visible: true }).first().waitFor();
    await shown('云州市青川区数据局 2024');
    await shown('0 个错误，0 个警告，0 条提示');
    await shown('2021 年格式');
    await picture('status');
  });

  await test('another text stays plain', async () => {
    await person.openFile('值班记录.txt');
    await page.locator('[id="status.editor.mode"]').filter({ hasText: 'Plain Text' }).waitFor();
  });

  await test('Markdown that is no report gets nothing in its menu, and Markdown that is one all of it', async () => {
    const row = '（一）予以公开';
    const menu = async (text) => {
      const entries = page.locator('.monaco-menu .action-label');
      await person.rest();
      await person.line(text).first().click({ button: 'right' });
      await entries.filter({ hasText: 'Command Palette...' }).first().waitFor();
      const labels = await entries.allTextContents();
      await page.keyboard.press('Escape');
      await entries.first().waitFor({ state: 'hidden' });
      return labels.filter((label) => /^(?:Format Document|Show Call Hierarchy|年报)$/.test(label));
    };
    await person.openFile('notes.md');
    assert.deepEqual(await menu('说明'), []);
    await person.openFile('report.md');
    const lines = readFileSync(join(folder, 'report.md'), 'utf8').split('\n');
    await person.goTo(lines.findIndex((line) => line.includes(row)) + 1, 1);
    await eventually('its findings', async () => (await person.squiggles('error', row)).length > 0);
    assert.deepEqual(await menu(row), ['Show Call Hierarchy', 'Format Document', '年报']);
    await person.openFile('notes.md');
    assert.deepEqual(await menu('说明'), []);
  });

  await aroundTests({ test, page, person, report: '水务局2024.txt', picture });

  return outcomes;
};
