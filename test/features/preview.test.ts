import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preview, previewPage, read } from '../../server/src/features';
import { form, tableKeys } from '../../server/src/forms';
import { corrupt, corruptions } from '../support/corrupt';
import { fromTape, generateReport, seededValues, testLayouts, withValues } from '../support/generate';
import { markedReport } from './marks';

interface Part {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  text: string;
}

const names = new Set(
  'article button caption col colgroup details h1 h2 h3 li p pre span summary table tbody td th thead tr ul'.split(' '),
);
const known =
  /^(aria-label|aria-describedby|border|cellpadding|cellspacing|class|colspan|data-(start|end|key|table)|headers|id|role|rowspan|scope|style|tabindex|title|type|width)$/;

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Reads the preview's HTML strictly: nothing but its own elements and attributes, each one closed. */
const partsOf = (html: string): Part[] => {
  const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/g;
  const parts: Part[] = [];
  const open: Part[] = [];
  let end = 0;
  for (const match of html.matchAll(token)) {
    if (match.index !== end) throw new Error(`no HTML of ours: ${html.slice(end, end + 80)}`);
    end += match[0].length;
    const [, close, name, list, text] = match;
    if (text !== undefined) {
      for (const part of open) part.text += decoded(text);
      continue;
    }
    if (!names.has(name ?? '')) throw new Error(`no element of ours: ${match[0]}`);
    if (close) {
      if (open.pop()?.name !== name) throw new Error(`${match[0]} closes nothing`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of (list ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      if (!known.test(key) || attributes.has(key)) throw new Error(`no attribute of ours: ${match[0]}`);
      attributes.set(key, decoded(value));
    }
    const part: Part = { name: name ?? '', attributes, text: '' };
    parts.push(part);
    if (name !== 'col') open.push(part);
  }
  expect(end).toBe(html.length);
  expect(open).toEqual([]);
  return parts;
};

const panelOf = (text: string): Part[] => partsOf(preview(read(text), 'panel', 'zh-cn').html);
const called = (parts: readonly Part[], name: string): Part[] => parts.filter((part) => part.name === name);
const classed = (parts: readonly Part[], name: string): Part[] =>
  parts.filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name));
const cellOf = (parts: readonly Part[], key: string): Part | undefined =>
  parts.find(({ attributes }) => attributes.get('data-key') === key);

/** All places lie in the text; gives the words of each. */
const placesIn = (text: string, parts: readonly Part[]): string[] =>
  parts.flatMap(({ attributes }) => {
    const start = attributes.get('data-start');
    if (start === undefined) return [];
    const [from, to] = [Number(start), Number(attributes.get('data-end'))];
    if (!(from >= 0 && from <= to && to <= text.length)) throw new Error(`${from}–${to} of ${text.length}`);
    return [text.slice(from, to)];
  });

describe.each(['2019', '2021'] as const)('a report on the form of %s', (formId) => {
  test.each(testLayouts)('in %s shows every figure in its cell, with its place and its heads', (layout) => {
    const text = generateReport(3, { formId, layout });
    const values = seededValues(form(formId), 3);
    const parts = panelOf(text);
    placesIn(text, parts);
    expect(called(parts, 'table').map(({ attributes }) => attributes.get('data-table'))).toEqual([...tableKeys]);
    expect(called(parts, 'h1').map((part) => part.text)).toEqual([expect.stringContaining('政府信息公开工作年度报告')]);
    expect(called(parts, 'h2')).toHaveLength(6);
    const heads = new Map(called(parts, 'th').map((part) => [part.attributes.get('id'), part.text]));
    for (const key of tableKeys) {
      for (const [cell, value] of values[key]) {
        const shown = cellOf(parts, `${key}.${cell}`);
        expect(shown?.text, `${key}.${cell}`).toBe(value);
        expect(placesIn(text, shown ? [shown] : [])).toEqual([value]);
        const ids = shown?.attributes.get('headers')?.split(' ') ?? [];
        expect(ids.length).toBeGreaterThan(1);
        for (const id of ids) expect(heads.get(id)).toBeTruthy();
      }
    }
    expect(classed(parts, 'failing')).toEqual([]);
    expect(classed(parts, 'missing')).toEqual([]);
  });

  test('the tables fill their grid: merged heads leave no hole', () => {
    const html = preview(read(generateReport(3, { formId })), 'paper', 'zh-cn').html;
    for (const table of html.split('<table').slice(1)) {
      const width = (table.match(/<col /g) ?? []).length;
      const taken: number[] = [];
      for (const [row, cells] of table.split('<tr>').slice(1).entries()) {
        for (const [, list = ''] of cells.matchAll(/<t[dh]([^>]*)>/g)) {
          const span = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(list)?.[1] ?? 1);
          for (let down = 0; down < span('rowspan'); down++) {
            taken[row + down] = (taken[row + down] ?? 0) + span('colspan');
          }
        }
      }
      expect(new Set(taken)).toEqual(new Set([width]));
    }
  });
});

test('the heads of a figure are the labels left of it and above it', () => {
  const parts = panelOf(generateReport(3));
  const headsOf = (key: string): string[] =>
    (cellOf(parts, key)?.attributes.get('headers') ?? '')
      .split(' ')
      .map((id) => parts.find(({ attributes }) => attributes.get('id') === id)?.text ?? id);
  expect(headsOf('requests.unableNotHeld.business')).toEqual([
    '三、本年度办理结果',
    '（四）无法提供',
    '1.本机关不掌握相关政府信息',
    '商业企业',
    '法人或其他组织',
    '申请人情况',
  ]);
  expect(headsOf('disclosure.permits.decisions')).toEqual(['行政许可', '本年处理决定数量', '第二十条第（五）项']);
  expect(headsOf('reviews.suitAfterReview.upheld')).toEqual(['结果维持', '复议后起诉', '行政诉讼']);
});

test('the wrong cell is ringed with what it should be, failing totals tell the difference', () => {
  const parts = panelOf(markedReport({ 'requests.granted.business': '18' }).text);
  const [culprit, ...others] = classed(parts, 'culprit');
  expect(others).toEqual([]);
  expect(culprit?.attributes.get('data-key')).toBe('requests.granted.business');
  expect(culprit?.text).toMatch(/^18 应为 \d+$/);
  expect(culprit?.attributes.get('title')).toContain('不符');
  expect(classed(parts, 'failing').map(({ attributes, text }) => [attributes.get('data-key'), text])).toEqual([
    ['requests.granted.total', '11 差 7'],
    ['requests.resultsTotal.business', '44 差 7'],
  ]);
});

test('the list of findings tells errors from warnings in words', () => {
  const { text } = markedReport({ 'requests.granted.business': '18', 'disclosure.permits.decisions': '' });
  const buttons = panelOf(text).filter(({ name }) => name === 'button');
  const told = buttons.map(({ text }) => /^(\S+ NB\d{3}) /.exec(text)?.[1]);
  expect(new Set(told)).toEqual(new Set(['错误 NB301', '错误 NB302', '警告 NB201']));
});

test('blank cells and what is no number are seen', () => {
  const parts = panelOf(
    markedReport({
      'requests.received.research': '',
      'requests.received.business': '/',
      'reviews.review.other': '若干',
    }).text,
  );
  expect(classed(parts, 'blank').map(({ text }) => text)).toEqual(['/空白', '空白']);
  expect(classed(parts, 'text').map(({ text }) => text)).toEqual([expect.stringContaining('若干')]);
});

test('figures whose columns are not certain stand together, and are told of', () => {
  const whole = generateReport(3, { layout: 'cellPerLine' });
  const text = whole.replace(/(一、本年新收政府信息公开申请数量\s+)\S+\s+/, '$1');
  const parts = panelOf(text);
  const [row, ...others] = classed(parts, 'unplaced');
  expect(others).toEqual([]);
  expect(row?.attributes.get('colspan')).toBe('7');
  expect(row?.text).toContain('无法确定各属哪一列');
  const paper = preview(read(text), 'paper', 'zh-cn').html;
  expect(paper).not.toContain('无法确定');
  expect(paper).toContain('\u3000');
});

test('a table that cannot be read is told of in its place and shown as it stands; a missing one is told of', () => {
  const report = generateReport(3);
  const start = report.indexOf('四、政府信息公开行政复议、行政诉讼情况\n');
  const body = report.indexOf('\n', start) + 1;
  const end = report.indexOf('五、', body);
  const without = (words: string): Part[] => panelOf(`${report.slice(0, body)}${words}\n${report.slice(end)}`);
  const told = (parts: readonly Part[]): string =>
    classed(parts, 'notice')
      .map((part) => part.text)
      .join();
  expect(told(without(''))).toBe('本章没有复议诉讼情况表。');
  const picture = without('![](4.png)');
  expect(told(picture)).toContain('图片');
  expect(called(picture, 'table')).toHaveLength(2);
});

test('a missing section is told of where it belongs, on paper not', () => {
  const text = generateReport(3, { without: ['problems', 'otherMatters'], withoutHeadings: ['requests'] });
  const parts = panelOf(text);
  const order = parts.flatMap((part) => {
    const { name, attributes } = part;
    if (name === 'h2') return [part.text.slice(0, 2)];
    if (attributes.get('class') === 'notice' || attributes.get('class') === 'signature') return [part.text];
    return name === 'table' ? ['table'] : [];
  });
  expect(order.slice(2)).toEqual([
    'table',
    '缺少“三、收到和处理政府信息公开申请情况”。',
    'table',
    '四、',
    'table',
    '缺少“五、存在的主要问题及改进情况”。',
    '缺少“六、其他需要报告的事项”。',
    expect.stringContaining('青川区'),
    expect.stringMatching(/日$/),
  ]);
  expect(preview(read(text), 'paper', 'zh-cn').html).not.toContain('缺少');
});

test('prose flows: broken lines are joined, page numbers left out, findings underlined', () => {
  const parts = panelOf(generateReport(3).replace('一、总体情况\n', '一、总体情况\n共主动公开条。\n# 小标题\n- 4 -\n'));
  expect(called(parts, 'p').map(({ text }) => text)).toContain('共主动公开条。');
  expect(called(parts, 'h3').map(({ text }) => text)).toEqual(['小标题']);
  expect(parts.filter(({ name, text }) => name === 'p' && text === '- 4 -')).toEqual([]);
  const underlined = called(classed(parts, 'finding'), 'span');
  expect(underlined.map(({ attributes }) => attributes.get('title')).join()).toContain('数');
});

test('nothing between the known parts is lost', () => {
  const report = generateReport(3).replace('二、主动公开', '索引号 | 0001 | 公开日期\n\n二、主动公开');
  expect(called(panelOf(`${report}\n\n联系电话见首页\n`), 'p').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['索引号 | 0001 | 公开日期', '联系电话见首页']),
  );
});

test('each report of a compilation is an article of its own', () => {
  const text = `${generateReport(3)}\n\n${generateReport(4, { organ: '云州市青川区水务局' })}`;
  const parts = panelOf(text);
  expect(called(parts, 'article').map(({ attributes }) => attributes.get('aria-label'))).toEqual([
    expect.stringContaining('青川区数据局'),
    expect.stringContaining('青川区水务局'),
  ]);
  expect(called(parts, 'table')).toHaveLength(6);
  const ids = parts.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

test('on paper there are no marks and no places, and each cell has its border', () => {
  const { title, html } = previewPage(read(markedReport({ 'requests.granted.business': '18' }).text), 'zh-cn');
  expect(title).toContain('云州市青川区数据局');
  expect(html).not.toMatch(/应为|data-|class=|<script|https?:/);
  expect(html.startsWith('<!DOCTYPE html>')).toBe(true);
  const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
  const cells = partsOf(body).filter(({ name }) => name === 'td' || name === 'th');
  expect(cells.length).toBeGreaterThan(200);
  for (const { attributes } of cells) expect(attributes.get('style')).toContain('border:1px solid');
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onclick='alert(1)",
  '&lt;b&gt;&amp;#x3c;',
  '</td></table><iframe srcdoc="x">',
  '\u0000\u0008<\u0000b>',
];

test.each(hostile)('hostile text %j stays text', (evil) => {
  const report = generateReport(3, { organ: `云州市青川区${evil}局` });
  const places = [
    report,
    `${evil}\n${report}`,
    report.replace('一、总体情况\n', `一、总体情况\n我局${evil}主动公开信息。\n`),
    report.replace('一、总体情况', `一、总体${evil}情况`),
    report.replace('（一）予以公开 | ', `（一）予以公开${evil} | ${evil}`),
    report.replace('现行有效件数', `现行有效件数${evil}`),
    `${report}\n${evil}\n`,
  ];
  for (const text of places) {
    placesIn(text, panelOf(text));
    const { html } = previewPage(read(text), 'en');
    partsOf(html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>')));
    expect(html.slice(0, html.indexOf('<body>'))).not.toMatch(/<(script|img|svg|iframe|b)\b/);
  }
});

test('a text that is no report says so', () => {
  expect(panelOf('值班记录\n').map((part) => part.text)).toEqual(['这份文字不是政府信息公开工作年度报告。']);
});

test('damaged reports and any text: never an exception, always whole HTML, places inside the text', () => {
  const report = fc
    .tuple(fc.constantFrom(...testLayouts), fc.constantFrom(...corruptions), fc.array(fc.nat(), { maxLength: 8 }))
    .map(([layout, corruption, tape]) => {
      const text = generateReport(5, { layout });
      return corrupt(text, layout, corruption, fromTape(tape)) ?? text;
    });
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '|',
    '\t',
    '\r\n',
    '三、本年度办理结果',
    '规章',
    '12',
    '一、总体情况',
    '\ud800',
  );
  const any = fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(report, any), (text) => {
      placesIn(text, panelOf(text));
      partsOf(preview(read(text), 'paper', 'en').html);
    }),
    { numRuns: 60 },
  );
});

test('values of cells are those of the text, with their notes', () => {
  const values = withValues(seededValues(form('2021'), 3), { 'disclosure.fees.amount': '12.5万元' });
  expect(cellOf(panelOf(generateReport(3, { values })), 'disclosure.fees.amount')?.text).toMatch(/^12\.5万元/);
});
