import { describe, expect, test } from 'vitest';
import { form, forms, tableKeys } from '../../server/src/forms';
import { displayWidth } from '../../server/src/text';
import { printTable, rowText, writerLayouts, writeTable } from '../../server/src/writer';

const { disclosure, requests, reviews } = form('2021').tables;
const head = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const applicants = { 'deniedStateSecret.naturalPerson': '3', 'deniedStateSecret.total': '3' };
const fees = { 'rules.issued': '1', 'rules.inForce': '11', 'permits.decisions': '7', 'fees.amount': '96.5' };

const lines = (text: string, from: number, to: number): string[] => text.split('\n').slice(from, to);

describe('what the layouts look like', () => {
  test('cellPerLine: a blank line between cells, / for a blank', () => {
    const text = writeTable(disclosure, fees, 'cellPerLine');
    expect(text.split('\n\n').slice(0, 9)).toEqual([
      '第二十条第（一）项',
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '规章',
      '1',
      '/',
      '11',
    ]);
  });

  test('pipePerCell: fillers on a line after the row, a blank is a bar', () => {
    const text = writeTable(disclosure, fees, 'pipePerCell');
    expect(lines(text, 0, 16)).toEqual([
      '第二十条第（一）项 |',
      '|||',
      '信息内容 |',
      '本年制发件数 |',
      '本年废止件数 |',
      '现行有效件数 |',
      '规章 |',
      '1 |',
      '|',
      '11 |',
      '行政规范性文件 |',
      '|',
      '|',
      '|',
      '第二十条第（五）项 |',
      '|||',
    ]);
  });

  test('pipeRow: one row a line, fillers at its end', () => {
    expect(lines(writeTable(requests, applicants, 'pipeRow'), 0, 3)).toEqual([
      `${head} | 申请人情况 | ||||||||`,
      '自然人 | 法人或其他组织 | 总计 | |||||||',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
    ]);
    expect(writeTable(requests, applicants, 'pipeRow')).toContain(
      '\n（三）不予公开 | 1.属于国家秘密 | 3 | | | | | | 3 | |\n2.其他法律行政法规禁止公开 | | | | | | | | ||\n',
    );
  });

  test('tabIndent: a tab before each cell, a blank line between rows, a tab alone below a merged cell', () => {
    const text = writeTable(requests, applicants, 'tabIndent');
    expect(lines(text, 0, 15)).toEqual([
      `\t${head}`,
      '\t申请人情况',
      '',
      '\t',
      '\t自然人',
      '\t法人或其他组织',
      '\t总计',
      '',
      '\t',
      '\t',
      '\t商业企业',
      '\t科研机构',
      '\t社会公益组织',
      '\t法律服务机构',
      '\t其他',
    ]);
    expect(text).toContain(
      '\n\n\t\n\t（三）不予公开\n\t1.属于国家秘密\n\t3\n\t\n\t\n\t\n\t\n\t\n\t3\n\n\t\n\t\n\t2.其他',
    );
  });

  test('tsv: merged cells leave their empty places', () => {
    const text = writeTable(requests, applicants, 'tsv');
    expect(lines(text, 0, 3)).toEqual([
      `${head}\t\t\t申请人情况\t\t\t\t\t\t`,
      '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
      '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    ]);
    expect(text).toContain(
      '\n\t（三）不予公开\t1.属于国家秘密\t3\t\t\t\t\t\t3\n\t\t2.其他法律行政法规禁止公开\t\t\t\t\t\t\t\n',
    );
  });

  test('markdown: head, delimiter row, figures to the right, groups in rows of their own', () => {
    expect(lines(writeTable(disclosure, fees, 'markdown'), 0, 5)).toEqual([
      '| 第二十条第（一）项 |                            |              |              |',
      '| ------------------ | -------------------------: | -----------: | -----------: |',
      '| 信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数 |',
      '| 规章               |                          1 |              |           11 |',
      '| 行政规范性文件     |                            |              |              |',
    ]);
    const rows = writeTable(requests, applicants, 'markdown').split('\n');
    const group = rows.findIndex((row) => row.startsWith('| （三）不予公开'));
    expect(rows[group]?.replace(/ +/g, ' ')).toBe('| （三）不予公开 | | | | | | | |');
    expect(rows[group + 1]?.replace(/ +/g, ' ')).toBe('| 1.属于国家秘密 | 3 | | | | | | 3 |');
  });

  test('table four: heads above their columns', () => {
    const text = writeTable(reviews, { 'review.upheld': '72', 'review.total': '72' }, 'pipeRow');
    expect(text.split('\n')).toEqual([
      '行政复议 | 行政诉讼 | |||||||||||||',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||',
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||',
      `72 | | | | 72 | ${'| '.repeat(10)}`.trimEnd(),
    ]);
  });
});

const everyTable = forms.flatMap((each) => tableKeys.map((key) => each.tables[key]));

describe.each(writerLayouts)('%s', (layout) => {
  test.each(everyTable.map((table) => [`${table.form} ${table.key}`, table] as const))(
    '%s: tells where each figure stands',
    (_, table) => {
      const values = new Map(table.cells.map((cell, at) => [cell, at % 5 === 0 ? '22（其中修订 16 件）' : `${at}`]));
      const { text, figures } = printTable(table, values, layout);
      expect([...figures.keys()]).toEqual(table.cells);
      for (const [key, span] of figures) expect(text.slice(span.start, span.end)).toBe(values.get(key));
    },
  );

  test('what would end a cell does not', () => {
    const plain = writeTable(disclosure, { 'rules.issued': '1 2' }, layout);
    expect(writeTable(disclosure, { 'rules.issued': '1\n2' }, layout)).toBe(plain);
    expect(writeTable(disclosure, { 'rules.issued': '1\t2' }, layout)).toBe(plain);
    const bars = (text: string): number => text.replaceAll('\\|', '').split('|').length;
    expect(bars(writeTable(disclosure, { 'rules.issued': '1|2' }, layout))).toBe(
      bars(plain) + (layout === 'cellPerLine' || layout === 'tabIndent' || layout === 'tsv' ? 1 : 0),
    );
  });

  test('breaks lines as told', () => {
    const text = writeTable(requests, {}, layout, { lineBreak: '\r\n' });
    expect(text.replaceAll('\r\n', '\n')).toBe(writeTable(requests, {}, layout));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a row is the row of the table', () => {
    const values = new Map(requests.cells.map((cell, at) => [cell, `${at}`]));
    const bare = (text: string): string => text.replace(/[ ]+/g, '');
    const whole = bare(writeTable(requests, values, layout));
    for (const row of ['carriedIn', 'partlyGranted', 'deniedOtherLaw', 'resultsTotal', 'carriedOut']) {
      expect(whole).toContain(`\n${bare(rowText(requests, row, layout, values))}`);
    }
    expect(rowText(requests, 'otherHandling', layout, values)).toBe('');
  });
});

test('markdown rows have one number of cells and one width', () => {
  for (const table of everyTable) {
    const values = new Map(table.cells.map((cell, at) => [cell, `${at}件`]));
    const rows = writeTable(table, values, 'markdown').split('\n');
    expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1);
    expect(new Set(rows.map(displayWidth)).size).toBe(1);
  }
});

test('rows of bars and tabs are as wide as the form', () => {
  for (const table of everyTable) {
    const width = { disclosure: 4, requests: 10, reviews: 15 }[table.key];
    for (const row of writeTable(table, {}, 'pipeRow').split('\n')) expect(row.split('|').length - 1).toBe(width);
    for (const row of writeTable(table, {}, 'tsv').split('\n')) expect(row.split('\t')).toHaveLength(width);
  }
});

test('a row fits a table with another number of cells', () => {
  const zeros = new Map(requests.cells.map((cell) => [cell, '0']));
  const label = '2.其他法律行政法规禁止公开';
  const row = (layout: Parameters<typeof rowText>[2], cells: number): string =>
    rowText(requests, 'deniedOtherLaw', layout, zeros, { cells });
  expect(row('markdown', 8)).toBe(`| ${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  expect(row('markdown', 10)).toBe(`|  |  | ${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  expect(row('pipeRow', 8)).toBe(`${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`);
  expect(row('tsv', 8)).toBe(`${label}\t0\t0\t0\t0\t0\t0\t0`);
  expect(row('tsv', 9)).toBe(`\t${label}\t0\t0\t0\t0\t0\t0\t0`);
});
