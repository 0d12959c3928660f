import { describe, expect, test } from 'vitest';
import { form } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import { generateReport, seededValues, type TestLayout, testLayouts, withValues } from '../../support/generate';
import { checkTables } from '../tables';

/** Rows as other hands leave them: labels slipped, numbered, joined or parted by a page's end. */

const seed = 3;
const layouts = testLayouts.filter((layout) => layout !== 'raw' && layout !== 'aligned');
const rulesOf = (text: string): string[] => checkTables(text).findings.map(({ rule }) => rule);
const cellsOf = (text: string): object =>
  Object.fromEntries(
    [...(parse(text).reports[0]?.tables.requests?.cells ?? [])].map(([key, { value }]) => [key, value]),
  );
const expected = cellsOf(generateReport(seed, { layout: 'tsv' }));
const last = '四、结转下年度继续办理';

describe('the last row of table three, whose label begins as a heading does', () => {
  const slips = [
    '四、结转下年继续办理',
    '四、结转下一年度继续办理',
    '四、结转下年度继续办理数量',
    '四、结转下年度办理',
  ];
  const inTags = (slip: string): string => `<span>${slip.slice(0, 5)}</span><span>${slip.slice(5)}</span>`;

  test.each(layouts)('a slip in it is told, and its figures are read: %s', (layout) => {
    const text = generateReport(seed, { layout });
    for (const slip of slips) {
      const slipped = layout === 'html' ? text.replace(inTags(last), inTags(slip)) : text.replace(last, slip);
      expect(slipped).not.toBe(text);
      expect([slip, ...rulesOf(slipped)]).toEqual([slip, 'NB208']);
      expect(cellsOf(slipped)).toEqual(expected);
    }
  });

  test('a heading behind the table ends it, whatever its words are', () => {
    const text = generateReport(seed, { layout: 'tsv', without: ['reviews'] });
    const headed = text.replace(/(?=五、存在的主要问题)/, '四、年度工作亮点\n无。\n');
    expect(headed).not.toBe(text);
    expect(cellsOf(headed)).toEqual(expected);
    expect(rulesOf(headed)).toEqual(rulesOf(text));
  });
});

test.each(layouts.filter((layout) => layout !== 'html'))(
  'the first row of a block with a name that the form does not have is told, and the row as missing: %s',
  (layout) => {
    const text = generateReport(seed, { layout, formId: '2021' });
    for (const [name, other] of [
      ['规章', '部门文件'],
      ['行政许可', '审批服务事项'],
    ] as const) {
      const at = text.search(new RegExp(`^[|\\s]*${name}(?=[\\s|,]|$)`, 'm'));
      const renamed = text.slice(0, at) + text.slice(at).replace(name, other);
      expect([layout, other, ...rulesOf(renamed)]).toEqual([layout, other, 'NB205', 'NB207']);
    }
  },
);

test('the number of a page, alone between two rows, is no figure', () => {
  const text = generateReport(seed, { layout: 'raw' });
  const row = /^8\.属于行政查询事项(?: \d+){7}$/m;
  expect(text).toMatch(row);
  expect(rulesOf(text.replace(row, '$&\n5'))).toEqual([]);
  expect(cellsOf(text.replace(row, '$&\n5'))).toEqual(expected);
  // Longer than any page's number, or more than one: a figure too many.
  expect(rulesOf(text.replace(row, '$&\n5000'))).toEqual(['NB206']);
  expect(rulesOf(text.replace(row, '$&\n5 6'))).toEqual(['NB206']);
});

describe('a page’s head within a table', () => {
  const title = '云州市青川区数据局2024年政府信息公开工作年度报告';
  const book = '云州市2024年政府信息公开年度报告汇编';
  /** The text with lines put before every third line of its tables in turn. */
  const paged = (text: string, head: string): string[] => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.includes('第二十条第'));
    const end = lines.findIndex((line) => line.startsWith('五、存在'));
    const texts: string[] = [];
    for (let at = first; at < end; at += 3) texts.push([...lines.slice(0, at), head, ...lines.slice(at)].join('\n'));
    return texts;
  };

  test.each(testLayouts.filter((layout) => layout !== 'tabIndent'))('is no row and no cell: %s', (layout) => {
    const text = generateReport(seed, { layout });
    for (const head of [title, `- 3 -\n${book}`, `${book}（三） 4`]) {
      for (const each of paged(text, head)) {
        expect(rulesOf(each).filter((rule) => rule !== 'NB610')).toEqual(rulesOf(text));
        expect(parse(each).parts).toHaveLength(1);
      }
    }
  });

  test.each(['pipeRow', 'markdown', 'tsv', 'html'] as const)('may have a bare number by it: %s', (layout) => {
    const text = generateReport(seed, { layout });
    for (const each of paged(text, `${title}\n3`)) expect(rulesOf(each)).toEqual(rulesOf(text));
  });

  test('a figure below it stays one where each cell has its line', () => {
    const text = generateReport(seed, { layout: 'cellPerLine' });
    const row = /(8\.属于行政查询事项\n+)(?=\d)/;
    expect(text).toMatch(row);
    expect(cellsOf(text.replace(row, `$1${title}\n`))).toEqual(expected);
  });
});

describe('rows with numbers of their own', () => {
  const text = generateReport(seed, { layout: 'cellPerLine' });
  /** A group's label stands in the line of its first row. */
  const rowBegins = /^(?:[一二三四]、(?:本年新收|上年结转|本年度|结转)|（[二三四五六七]）|[2-9]\.)/;
  const numbered = (numberOf: (at: number) => number): string => {
    const [from, to] = [text.indexOf('申请人情况'), text.indexOf('四、政府信息公开行政复议')];
    let at = 0;
    const lines = text.slice(from, to).split('\n');
    const out = lines.flatMap((line) => (rowBegins.test(line) ? [String(numberOf(at++)), line] : [line]));
    return text.slice(0, from) + out.join('\n') + text.slice(to);
  };

  test('one cell a line: the column of numbers is left out', () => {
    expect(rulesOf(numbered((at) => at + 1))).toEqual([]);
    expect(cellsOf(numbered((at) => at + 1))).toEqual(expected);
  });

  test('what does not count up is figures', () => {
    expect(new Set(rulesOf(numbered((at) => 3 * at)))).toEqual(new Set(['NB206']));
  });
});

test.each<TestLayout>(['tsv', 'cellPerLine'])('labels that hold those of their groups are read: %s', (layout) => {
  const text = generateReport(seed, { layout });
  const joined = text.replace(/（[一二]）(?:予以|部分)公开/g, '三、本年度办理结果$&');
  expect(joined).not.toBe(text);
  expect(rulesOf(joined)).toEqual([]);
  expect(cellsOf(joined)).toEqual(expected);
});

test('letters for digits are told in their cell, also in a row’s first', () => {
  const text = generateReport(seed, { layout: 'cellPerLine' });
  for (const typed of ['O', 'l8', '○']) {
    const wrong = text.replace(/(一、本年新收政府信息公开申请数量\s+)\d+/, `$1${typed}`);
    const [first] = checkTables(wrong).findings;
    expect([first?.rule, first?.cells[0]]).toEqual(['NB202', 'requests.received.naturalPerson']);
  }
});

test('a table four of figures and other marks alone is there, and cannot be read; with commas it can', () => {
  const text = generateReport(seed, { layout: 'tsv', formId: '2021' });
  const section = /(?<=四、政府信息公开行政复议、行政诉讼情况\n)[\s\S]*?(?=五、存在的主要问题)/;
  const table = section.exec(text)?.[0] ?? '';
  const commas = table.replaceAll('\t', ',');
  const glued = text.replace(section, commas.replaceAll(',', '、'));
  expect(parse(glued).reports[0]?.unreadable.reviews?.reason).toBe('glued');
  expect(rulesOf(glued)).toEqual(['NB209']);
  for (const cells of [commas, commas.replace(/[^,\n]+/g, '"$&"')])
    expect(rulesOf(text.replace(section, cells))).toEqual(rulesOf(text));
});

test('a table of which a few rows are left, and none with its figures, cannot be read: none is called missing', () => {
  const text = generateReport(seed, { layout: 'raw', formId: '2021' });
  const left = text
    .replace(/^（三）不[\s\S]*?(?=^四、政府信息公开行政复议)/m, '')
    .replace(/^(一、本年新收\S+|二、上年结转\S+|（一）予以公开|（一）予以公开) (\d+) .*$/gm, '$1 $2')
    .replace(/^(形，不计其他情形）\n\d+) .*$/m, '$1');
  expect(left.length).toBeLessThan(text.length - 400);
  expect(rulesOf(left)).toEqual(['NB209']);
});

describe('labels that a page’s columns cut or put together', () => {
  test.each([
    ['the first half', '$1$2$4\n$3'],
    ['the second half', '$1\n$2$3$4'],
    ['the end', '$1$2\n$3$4'],
    ['all, with a blank inside,', '$1 $2$3$4'],
  ])('the last row of a table, whose figure stands by %s of its label', (_, cuts) => {
    for (const layout of ['raw', 'aligned'] as const) {
      const text = generateReport(seed, { layout, formId: '2021' });
      const cut = text.replace(/(行政事业)(性)(收费)( +[\d.]+)/, cuts);
      expect(cut).not.toBe(text);
      expect(rulesOf(cut)).toEqual([]);
      const [table, whole] = [cut, text].map((each) => parse(each).reports[0]?.tables.disclosure);
      expect(table?.cells.get('fees.amount')?.value).toBe(whole?.cells.get('fees.amount')?.value);
    }
  });

  const text = generateReport(seed, { layout: 'raw' });

  test('a cut label whose end stands behind its figures is whole', () => {
    const cut = text.replace(/^四、结转下年度继续办理( [\d ]+)$/m, '四、结转下年度继$1\n续办理');
    expect(cut).not.toBe(text);
    expect(rulesOf(cut)).toEqual([]);
    expect(cellsOf(cut)).toEqual(expected);
    const short = text.replace(/^四、结转下年度继续办理( [\d ]+)$/m, '四、结转下年度继$1');
    expect(rulesOf(short)).toEqual(['NB208']);
  });

  test('a cut label that begins as a heading does, its figures on a line of their own', () => {
    const cut = text.replace(/^四、结转下年度继续办理( [\d ]+)$/m, '四、结转下年度继\n续办理\n$1');
    expect(rulesOf(cut)).toEqual([]);
    expect(cellsOf(cut)).toEqual(expected);
  });

  test('labels in narrow columns: most begin as a heading does, and one piece is a mark for a blank elsewhere', () => {
    const narrow = text
      .replace(/^([一二]、.年|四、结转)(.*?)( [\d ]+)$/gm, '$1\n$2\n$3')
      .replace('（四）无法\n提供', '（四）\n无\n法提供')
      .replace(/^(\d\.\S{2})(\S{3,})( [\d ]+)$/gm, '$1\n$2\n$3');
    expect(narrow).toMatch(/^无$/m);
    expect(rulesOf(narrow)).toEqual([]);
    expect(cellsOf(narrow)).toEqual(expected);
  });

  test('the end of the corner’s note is no misspelt one: its beginning stands above the table', () => {
    const tsv = generateReport(seed, { layout: 'tsv' });
    const cut = tsv.replace('（本列数据的', '（本列数\n据的');
    expect(cut).not.toBe(tsv);
    expect(rulesOf(cut)).toEqual([]);
    expect(cellsOf(cut)).toEqual(expected);
  });

  test('a row behind the first letter of its group, which goes on below, is that row', () => {
    const lettered = text.replace(/^（一）予以公开/m, '三、$&');
    expect(lettered).not.toBe(text);
    expect(rulesOf(lettered)).toEqual([]);
    expect(cellsOf(lettered)).toEqual(expected);
  });

  test('two heads in one are no misspelt one', () => {
    const glued = generateReport(seed, { layout: 'pipeRow' }).replace(
      /法律服务机构 \| 其他(?= \|)/,
      '法律服务机构其他',
    );
    expect(glued).toContain('法律服务机构其他');
    expect(rulesOf(glued)).toEqual([]);
  });
});

test('merged cells that a converter fills up, words and figures, are read once', () => {
  const text = generateReport(seed, { layout: 'tsv', formId: '2021' });
  const filled = text
    .replace(/^(一、本年新收政府信息公开申请数量|四、结转下年度继续办理)\t\t\t/gm, '$1\t$1\t$1\t')
    .replace(/^(行政许可|行政处罚)\t(\S+)\t\t$/gm, '$1\t$2\t$2\t$2');
  expect(filled).not.toBe(text);
  expect(rulesOf(filled)).toEqual([]);
  expect(cellsOf(filled)).toEqual(expected);
  // Two figures in a row of one are one too many.
  expect(rulesOf(text.replace(/^行政许可\t(\S+)\t\t$/m, '行政许可\t$1\t$1\t'))).toEqual(['NB206']);
});

test('of a row with two cells in a table of three the merged one is filled up, and told by its two equal figures and repeated words', () => {
  const values = { 'disclosure.procurement.projects': '4', 'disclosure.procurement.amount': '31.5' };
  const text = generateReport(seed, {
    layout: 'tsv',
    formId: '2019',
    values: withValues(seededValues(form('2019'), seed), values),
  });
  const row = /^(\S*集中采购\S*)\t4\t31\.5\t?$/m;
  expect(text).toMatch(row);
  const filled = text.replace(/^(第二十条第（九）项)\t+$/m, '$1\t$1\t$1\t$1');
  expect(filled).not.toBe(text);
  expect(rulesOf(filled.replace(row, '$1\t4\t31.5\t31.5'))).toEqual([]);
  expect(rulesOf(filled.replace(row, '$1\t4\t31.5\t7'))).toEqual(['NB206']);
  // Without repeated words somebody wrote the figure twice.
  expect(rulesOf(text.replace(row, '$1\t4\t31.5\t31.5'))).toEqual(['NB206']);
});

test('footnotes’ marks behind labels and figures are no part of them', () => {
  const text = generateReport(seed, { layout: 'tsv', formId: '2021' });
  for (const mark of ['[2]', '①', '*', '注1', '¹']) {
    expect([mark, ...rulesOf(text.replace('行政许可\t', `行政许可${mark}\t`))]).toEqual([mark]);
  }
  for (const mark of ['[2]', '①', '*', '注1']) {
    const noted = text.replace(/(一、本年新收政府信息公开申请数量\t+\d+)/, `$1${mark}`);
    expect([mark, ...rulesOf(noted)]).toEqual([mark, 'NB210']);
    expect(cellsOf(noted)).toEqual(expected);
  }
});

test('figures of one row on two lines, several on one, have no certain place', () => {
  const text = generateReport(seed, { layout: 'raw', formId: '2021' });
  const broken = text.replace(/^行政规范性文件 (\d+) (\d+) (\d+)$/m, '行政规范性文件 $3\n$1 $2');
  expect(broken).not.toBe(text);
  expect(rulesOf(broken)).toEqual(['NB206']);
});
