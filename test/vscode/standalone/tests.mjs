// The checker as one page, opened from a file as a person opens it who has installed nothing.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collector } from '../lib/collect.mjs';
import { newPage } from '../lib/workbench.mjs';
import { eventually } from '../page/driver.mjs';

const report = '云州市青川区数据局2024年政府信息公开工作年度报告.txt';

/** Runs the tests on the page in `file`, with the files of `folder`; gives what came of each, and what was asked of other machines. */
export const standaloneTests = async (browser, { file, folder, screenshots, encodeGb18030 }) => {
  const { page, context, outside } = await newPage(browser, '', { locale: 'zh-CN' });
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const picture = (name) => page.screenshot({ path: join(screenshots, `standalone-${name}.png`) });
  const { outcomes, test } = collector(async (before) => {
    await picture(`failed-${before + 1}`);
    await page.keyboard.press('Escape');
  });

  const findings = page.locator('#findings ol li');
  const texts = page.locator('#texts li');
  const button = (name) => page.getByRole('button', { name, exact: true });
  const openFiles = (...names) => page.locator('#files').setInputFiles(names.map((name) => join(folder, name)));
  const status = (text) => page.locator('#status').filter({ hasText: text }).waitFor();
  const dialog = page.locator('dialog');
  const downloaded = async (act) => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const closeAll = async () => {
    while ((await texts.count()) > 1 || (await texts.first().textContent()) !== '未命名×') {
      await texts.first().locator('.close').click();
    }
  };
  page.on('dialog', (asked) => (asked.type() === 'beforeunload' ? undefined : asked.accept()));

  await test('it opens from a file, in the browser’s language, and says what to do', async () => {
    await page.goto(pathToFileURL(file).href);
    await page.getByText('从 Word、WPS 或网页里复制全文').waitFor();
    await page.getByText('本页不联网').waitFor();
    await picture('welcome');
  });

  await test('a report that is pasted is checked at once; the wrong figure is marked and mended with one click', async () => {
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.querySelector('.cm-content').dispatchEvent(event);
      },
      readFileSync(join(folder, report), 'utf8'),
    );
    await findings.filter({ hasText: 'NB301' }).first().waitFor();
    await findings.filter({ hasText: 'NB101' }).waitFor();
    await findings.filter({ hasText: 'NB301' }).first().locator('.line').click();
    await page.locator('.cm-lintRange-error', { hasText: /^8$/ }).first().waitFor();
    await picture('findings');
    await findings.filter({ hasText: 'NB301' }).locator('.fix').first().click();
    await eventually('no sum is broken', async () => (await findings.filter({ hasText: 'NB30' }).count()) === 0);
    await page.locator('#status').filter({ hasText: '已改正 1 处' }).waitFor();
    // The text has the focus: what was changed is shown, and is undone at once.
    await page.keyboard.press('Control+z');
    await findings.filter({ hasText: 'NB301' }).first().waitFor();
  });

  await test('a figure tells what it is, and which sums it is in', async () => {
    await page.locator('.cm-content').focus();
    // The pointer on the figure: no element of its own where nothing is wrong.
    const place = await page.evaluate(() => {
      const line = [...document.querySelectorAll('.cm-line')].find((each) =>
        each.textContent.includes('一、本年新收政府信息公开申请数量'),
      );
      const range = document.createRange();
      const at = line.firstChild.textContent.indexOf('10');
      range.setStart(line.firstChild, at);
      range.setEnd(line.firstChild, at + 2);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(place.x, place.y);
    await page.locator('.about').filter({ hasText: '一、本年新收' }).filter({ hasText: '=' }).waitFor();
    await picture('hover');
    await page.mouse.move(5, 5);
    await page.locator('.about').waitFor({ state: 'detached' });
  });

  await test('what is typed is checked as it is typed', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('（草稿）');
    await texts.filter({ hasText: '有改动未保存' }).waitFor();
    await page.keyboard.press('Control+z');
  });

  await test('a rule says why, and on what basis', async () => {
    await findings.filter({ hasText: 'NB301' }).locator('.rule').first().click();
    await dialog.filter({ hasText: '为什么' }).filter({ hasText: '依据' }).waitFor();
    await picture('rule');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await test('what was not checked is told, with the reason', async () => {
    await page.locator('#findings details').filter({ hasText: '没有核对的' }).locator('summary').click();
    await page.locator('#findings details li').filter({ hasText: 'NB501' }).waitFor();
    await picture('unchecked');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+f');
    await page.getByText('区分大小写').waitFor();
    await picture('search');
    await page.keyboard.press('Escape');
  });

  await test('safe fixes are made all at once', async () => {
    await findings.filter({ hasText: 'NB103' }).waitFor();
    await button('自动改正').click();
    await status('已改正 1 处');
    await eventually('the heading is right', async () => (await findings.filter({ hasText: 'NB103' }).count()) === 0);
  });

  await test('Word documents, pages and texts open together; what is none is told in one line', async () => {
    await closeAll();
    writeFileSync(join(folder, '扫描件.pdf'), '%PDF-1.4');
    await openFiles('送审稿.docx', '送审稿.pdf', '网页.html', '水务局2024.txt', '扫描件.pdf');
    await dialog.filter({ hasText: '扫描件.pdf：PDF 已损坏' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await texts.count(), 4);
    await texts.filter({ hasText: '送审稿.pdf' }).locator('.open').click();
    await findings.filter({ hasText: 'NB301' }).first().waitFor();
    await texts.filter({ hasText: '送审稿.docx' }).locator('.open').click();
    await findings.filter({ hasText: 'NB301' }).first().waitFor();
    await picture('word');
  });

  await test('last year’s report is compared with this year’s', async () => {
    await closeAll();
    await openFiles('水务局2024.txt');
    await findings.filter({ hasText: 'NB301' }).first().waitFor();
    assert.equal(await findings.filter({ hasText: 'NB502' }).count(), 0);
    // The year before ended with as many in force as this one begins beyond.
    await openFiles('水务局2023.txt');
    await texts.filter({ hasText: '水务局2024.txt' }).locator('.open').click();
    await findings.filter({ hasText: 'NB502' }).first().waitFor();
  });

  await test('a file goes back as it came: encoding, line ends, and its name', async () => {
    await closeAll();
    const text = readFileSync(join(folder, '报送稿.txt'), 'utf8').replaceAll('\n', '\r\n');
    const bytes = Buffer.from(encodeGb18030(text));
    writeFileSync(join(folder, '国标.txt'), bytes);
    await openFiles('国标.txt');
    await texts.filter({ hasText: '云州市青川区数据局 2024' }).waitFor();
    await page.locator('.cm-content').focus();
    const saved = await downloaded(() => page.keyboard.press('Control+s'));
    assert.equal(saved.name, '国标.txt');
    assert.ok(saved.bytes.equals(bytes), 'the same bytes');
  });

  await test('a new report follows an open one', async () => {
    await button('新建年报').click();
    await dialog.locator('select').selectOption({ label: '以“云州市青川区数据局”2024 年的为基础，新建 2025 年的' });
    await picture('new');
    await page.keyboard.press('Enter');
    await texts.filter({ hasText: '云州市青川区数据局 2025' }).waitFor();
    await page.locator('.cm-line', { hasText: '云州市青川区数据局2025年政府信息公开工作年度报告' }).first().waitFor();
  });

  await test('the tables of departments are added up', async () => {
    await closeAll();
    await openFiles('报送稿.txt', '水务局2024.txt');
    await button('汇总表格').click();
    await dialog.locator('input[name=organ]').fill('云州市青川区人民政府');
    await button('确定').click();
    await dialog.filter({ hasText: '已汇总 2 份年报' }).waitFor();
    await picture('sum');
    await dialog.getByRole('button', { name: '关闭' }).click();
    await texts.filter({ hasText: '云州市青川区人民政府 2024' }).waitFor();
    await page.locator('.cm-line', { hasText: '新收政府信息公开申请24件，上年结转2件' }).waitFor();
  });

  await test('a report is compared with the sum of the others, and what differs leads to its place', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+f');
    await page.getByText('区分大小写').waitFor();
    await page.locator('.cm-search input[name=search]').fill('一、本年新收政府信息公开申请数量');
    // The panel looks when a key goes up.
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line', { hasText: '一、本年新收政府信息公开申请数量' }).first().waitFor();
    await page.keyboard.press('Escape');
    // Of a row that is shown on several lines: its end.
    for (let at = 0; at < 2; at++) await page.keyboard.press('End');
    for (let at = 0; at < 2; at++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('5');
    await button('汇总表格').click();
    await dialog.locator('select[name=into]').selectOption({ label: '与“云州市青川区人民政府”2024 年的年报逐格核对' });
    await picture('compare');
    await button('确定').click();
    const place = dialog.getByRole('button', {
      name: /“一、本年新收政府信息公开申请数量”的“总计”是 \d+，各份年报之和是 24，多 \d+/,
    });
    await place.waitFor();
    await dialog.filter({ hasText: '与 2 份年报之和核对，200 格中有 1 格不符' }).waitFor();
    await picture('compared');
    await place.click();
    await page.keyboard.type('24');
    await button('汇总表格').click();
    await dialog.locator('select[name=into]').selectOption({ label: '与“云州市青川区人民政府”2024 年的年报逐格核对' });
    await button('确定').click();
    await dialog.filter({ hasText: '与 2 份年报之和核对，200 格全部相符' }).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  await test('of many texts those are listed that are sought, and the one that is shown', async () => {
    const open = await texts.count();
    const own = readFileSync(join(folder, '水务局2024.txt'), 'utf8');
    const files = Array.from({ length: 12 }, (_, at) => ({
      name: `水务局${at}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(own.replaceAll('水务局', `第${at}水务局`)),
    }));
    await page.locator('#files').setInputFiles(files);
    await eventually('all texts', async () => (await texts.count()) === open + 12);
    await page.locator('#sought').fill('第3水务局');
    await eventually('one text and the one shown', async () => (await texts.count()) === 2);
    await picture('sought');
    await texts.filter({ hasText: '第3水务局' }).locator('.open').click();
    await eventually('one text', async () => (await texts.count()) === 1);
    await page.locator('#sought').fill('');
    await page.getByText('只列有错误或警告的').click();
    await eventually('those with mistakes', async () => (await texts.count()) < open + 12);
    await page.getByText('只列有错误或警告的').click();
    for (let at = 0; at < 12; at++)
      await texts
        .filter({ hasText: `第${at}水务局` })
        .locator('.close')
        .click();
    await eventually('the texts before', async () => (await texts.count()) === open);
  });

  await test('all findings are one page, to be kept', async () => {
    await button('导出检查结果').click();
    await page.frameLocator('dialog iframe').getByText('合计 3 份').waitFor();
    await picture('export');
    const { name, bytes } = await downloaded(() => button('下载网页').click());
    assert.equal(name, '年报检查结果.html');
    assert.match(bytes.toString('utf8'), /云州市青川区水务局/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await test('a report is shown as it is printed', async () => {
    await button('预览').click();
    await page.frameLocator('dialog iframe').locator('table').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  await test('a text with changes is not closed without a word', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.type('1');
    const words = [];
    page.once('dialog', (asked) => words.push(asked.message()));
    await texts.filter({ hasText: '云州市青川区人民政府' }).locator('.close').click();
    await eventually('it asked', async () => words.length === 1);
    assert.match(words[0], /有改动还没有保存/);
  });

  await test('it speaks English, in the dark too, and on a narrow screen', async () => {
    await button('English').click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await texts.filter({ hasText: '水务局2024.txt' }).locator('.open').click();
    await page.getByRole('button', { name: 'Open files' }).waitFor();
    await findings.filter({ hasText: 'Error' }).first().waitFor();
    await picture('dark-english');
    await page.setViewportSize({ width: 700, height: 900 });
    await picture('narrow');
  });

  await test('names and texts stay what they are, whatever they hold', async () => {
    const hostile = '<img src=x onerror="window.hurt=1">';
    const name = `${hostile.replaceAll('/', '')}.txt`;
    const text = readFileSync(join(folder, report), 'utf8').replaceAll('云州市青川区数据局', `云州市${hostile}数据局`);
    writeFileSync(join(folder, name), `${hostile}\n${text}\n<script>window.hurt=1</script>\n`);
    await openFiles(name);
    await texts.filter({ hasText: name }).waitFor();
    await page.locator('#preview').click();
    await page.frameLocator('dialog iframe').locator('table').first().waitFor();
    assert.equal(await page.frameLocator('dialog iframe').locator('img, script').count(), 0);
    await page.keyboard.press('Escape');
    await page.locator('#export').click();
    await page.frameLocator('dialog iframe').locator('table').first().waitFor();
    assert.equal(await page.frameLocator('dialog iframe').locator('img, script').count(), 0);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('img[src]').count(), 0);
    assert.equal(await page.evaluate(() => window.hurt), undefined);
  });

  await test('nothing went wrong unseen', async () => assert.deepEqual(complaints, []));

  await test('the browser itself lets it ask nothing of any other place', async () => {
    const answers = await page.evaluate(async () => {
      const refused = (ask) =>
        ask().then(
          () => 'answered',
          () => 'refused',
        );
      const image = new Promise((resolve) => {
        const element = new Image();
        element.onload = () => resolve('answered');
        element.onerror = () => resolve('refused');
        element.src = 'http://127.0.0.1:9/x.png';
      });
      return [await refused(() => fetch('http://127.0.0.1:9/')), await image];
    });
    assert.deepEqual(answers, ['refused', 'refused']);
  });
  await context.close();
  return { outcomes, outside };
};
