import { describe, expect, it } from 'vitest';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { graphOf, type Report } from '../../server/src/report';
import { generateReport } from '../support/generate';

const pipeRow = generateReport(3, { layout: 'pipeRow' });
const markdown = generateReport(3, { layout: 'markdown' });
const cellPerLine = generateReport(3, { layout: 'cellPerLine' });
const cellsOf = (report: Report | undefined): Record<string, number | null> =>
  Object.fromEntries(
    tableKeys.flatMap((key) =>
      [...(report?.tables[key]?.cells ?? [])].map(([cell, { value }]) => [`${key}.${cell}`, value]),
    ),
  );
const expected = cellsOf(parse(pipeRow).reports[0]);

/** The only report of a text that must read exactly as the generated one does. */
const sameReport = (text: string): Report => {
  const document = parse(text);
  const [report] = document.reports;
  expect(document.reports).toHaveLength(1);
  expect(cellsOf(report)).toEqual(expected);
  expect(report?.organ).toBe('云州市青川区数据局');
  expect(report?.year).toBe(2024);
  expect(report?.sections).toHaveLength(6);
  for (const key of tableKeys) expect(report?.tables[key]?.misspelt).toEqual([]);
  return report as Report;
};

const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  '总總 计計 开開 关關 机機 业業 组組 织織 务務 构構 问問 题題 规規 诉訴 讼訟 复複 议議 处處 没沒 报報 请請 数數 结結 转轉 办辦 继繼 续續 项項 执執 维維 纠糾 审審 动動 强強 罚罰 现現 内內 类類 过過 实實 应應 经經 国國 属屬 认認 获獲 于於 费費 缴繳 纳納 补補 无無 护護 权權 云雲 区區 据據 发發 废廢 对對 决決 许許 况況 责責'
    .split(' ')
    .map((pair) => [pair[0], pair[1]]),
);

describe('spellings of the same report', () => {
  it.each<[string, (text: string) => string]>([
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['ideographic spaces', (text) => text.replaceAll(' ', '\u3000')],
    ['zero-width characters', (text) => text.replace(/(.)(.)/g, '$1\u200b$2')],
    ['a byte order mark, CRLF and no final line break', (text) => `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`],
    ['carriage returns alone', (text) => text.replaceAll('\n', '\r')],
    ['compatibility radicals', (text) => text.replaceAll('一', '⼀').replaceAll('行', '⾏').replaceAll('人', '⼈')],
    [
      'radicals of their own block',
      (text) => text.replaceAll('民', '⺠').replaceAll('门', '⻔').replaceAll('长', '⻓').replaceAll('见', '⻅'),
    ],
    ['Traditional characters', (text) => text.replace(/./g, (char) => traditional[char] ?? char)],
    ['other bracket styles', (text) => text.replaceAll('（', '〔').replaceAll('）', '〕')],
    ['a box’s bars', (text) => text.replaceAll('|', '║')],
    ['blanks inside labels', (text) => text.replaceAll('总计', '总 计').replaceAll('商业企业', '商业 企业')],
  ])('%s', (_, spell) => {
    sameReport(spell(pipeRow));
    sameReport(spell(cellPerLine));
  });
});

it('a page’s lines whose blanks are entities, each line at a place of its own', () => {
  const raw = generateReport(3, { layout: 'raw' });
  sameReport(raw);
  const lines = raw.split('\n').map((line) => line.replace(/(?<=\S) +(?=\S)/g, '&#160;'));
  expect(lines.join()).toContain('&#160;');
  sameReport(`<html><body>\n${lines.map((line) => `${line}<br/>`).join('\n')}\n</body></html>`);
  // A row’s figures a line each, but the last two.
  const broken = lines.map((line) =>
    line.replace(/(?<!\d)(?:&#160;\d+){7}$|^\d+(?:&#160;\d+){6}$/, (row) =>
      row.replace(/&#160;(?=.*&#160;)/g, '<br/>\n'),
    ),
  );
  sameReport(
    `<html><body>\n${broken.map((line) => `<p style="top:9pt"><span>${line}</span></p>`).join('\n')}\n</body></html>`,
  );
});

describe('what stands around a report', () => {
  const toc = `目录\n${['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'].join('\n')}\n`;
  const blocks =
    '一、主动公开情况\n本年公开信息若干。\n二、依申请公开情况\n办理及时。\n三、政府信息管理情况\n规范。\n四、平台建设情况\n良好。\n五、监督保障情况\n有力。\n六、存在的问题\n不多。\n';
  it.each<[string, string]>([
    ['a table of contents before the title', toc + pipeRow],
    ['a table of contents behind the title', pipeRow.replace(/(?=一、总体情况\n)/, toc)],
    ['prose blocks with ordinals of their own in section one', pipeRow.replace(/(?<=一、总体情况\n)/, blocks)],
    ['prose blocks before section one', pipeRow.replace(/(?=一、总体情况\n)/, blocks)],
    [
      'a page menu',
      `首页\n政务公开\n行政许可\n行政处罚\n行政强制\n行政复议\n规范性文件\n索引号 | 000 | 发布机构 | 某局\n${pipeRow}`,
    ],
    ['a table of contents below the signature', `${pipeRow}\n${toc}`],
    ['furniture behind', `${pipeRow}\n打印本页\n关闭窗口\n上一篇：通知\n主办：某局 版权所有\n`],
  ])('%s', (_, text) => {
    const report = sameReport(text);
    expect(report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.duplicates).toEqual([]);
    expect(report.signature?.date?.year).toBe(2025);
  });

  it('ordinals all shifted by one', () => {
    const shifted = pipeRow.replace(
      /^([一二三四五六])、(?=总体|主动|收到|政府信息公开行政|存在|其他需要)/gm,
      (_, ordinal: string) => `${'二三四五六七'['一二三四五六'.indexOf(ordinal)]}、`,
    );
    expect(sameReport(shifted).sections.map((section) => section.number)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('markdown as tools write it', () => {
  const rows = /^(\|.*\|)$/gm;
  it('with a separator after every row', () => {
    sameReport(markdown.replace(rows, (row) => (/^\|[-:| ]+\|$/.test(row) ? row : `${row}\n|---|`)));
  });
  it('with number rows behind their labels', () => {
    const torn = markdown.replace(
      /^\|([^|\n]*(?:一、本年新收|（一）予以公开|（七）总计)[^|\n]*)\|(.*)$/gm,
      '|$1|\n|---|\n|$2',
    );
    expect(torn).not.toBe(markdown);
    sameReport(torn);
  });
  it('with row groups as tables of their own', () => {
    sameReport(markdown.replace(/^(\| *（[三四五六]）.*)$/gm, '\n$1\n|---|---|'));
  });
  it('with another layout in the next table', () => {
    const section = /(?<=三、收到和处理政府信息公开申请情况\n)[\s\S]*(?=四、政府信息公开行政复议)/;
    const other = section.exec(pipeRow)?.[0] ?? '';
    const mixed = markdown.replace(
      /(?<=三、收到和处理政府信息公开申请情况\n)[\s\S]*?(?=\n#* *四、政府信息公开行政复议)/,
      () => other,
    );
    const report = sameReport(mixed);
    expect(report.tables.disclosure?.layout).toBe('markdown');
    expect(report.tables.requests?.layout).toBe('pipeRow');
  });
});

describe('places that are not certain', () => {
  const received = /(一、本年新收政府信息公开申请数量) \|.*/;
  const rowOf = (text: string, key: string) =>
    parse(text).reports[0]?.tables.requests?.rows.find((row) => row.key === key);

  it('blanks moved to the end of the row', () => {
    const row = rowOf(pipeRow.replace(received, '$1 | 3 | 3 | |||||||'), 'received');
    expect(row?.cells).toBeNull();
    expect(row?.figures).toHaveLength(2);
  });
  it('a blank between figures keeps its place', () => {
    const row = rowOf(pipeRow.replace(received, '$1 | 3 |  | 0 | 0 | 0 | 0 | 3 | ||'), 'received');
    expect(row?.cells?.map((cell) => cell.value)).toEqual([3, null, 0, 0, 0, 0, 3]);
  });
  it('a figure too many', () => {
    expect(rowOf(pipeRow.replace(received, '$1 | 3 | 3 | 3 | 0 | 0 | 0 | 0 | 9 |'), 'received')?.unplaced).toBe(
      'tooMany',
    );
  });
  it('the only figures of a row where empty cells vanish', () => {
    const short = cellPerLine.replace(/(一、本年新收政府信息公开申请数量\s+\S+\s+)\S+\s+/, '$1');
    expect(rowOf(short, 'received')?.unplaced).toBe('tooFew');
    expect(rowOf(short, 'carriedIn')?.cells).toHaveLength(7);
  });
});

describe('the labels that look alike', () => {
  it('四 different 其他 and several 总计 are told apart in every layout', () => {
    for (const layout of ['cellPerLine', 'pipePerCell', 'tabIndent', 'tsv', 'markdown'] as const) {
      const text = generateReport(11, { layout }).replace('3.其他', '其他').replace('（七）总计', '总计');
      const [report] = parse(text).reports;
      expect(cellsOf(report)).toEqual(cellsOf(parse(generateReport(11, { layout: 'pipeRow' })).reports[0]));
    }
  });
  it('a label off by a character is known, and told', () => {
    const text = pipeRow
      .replace('1.属于国家秘密', '1.属于国家机密')
      .replace('7.属于行政执法案卷', '7.属于行政执法案件');
    const [report] = parse(text).reports;
    expect(cellsOf(report)).toEqual(expected);
    expect(report?.tables.requests?.misspelt.map((each) => each.expected)).toEqual([
      '1.属于国家秘密',
      '7.属于行政执法案卷',
    ]);
  });
});

describe('tables that cannot be read', () => {
  const reasonOf = (text: string, key: 'disclosure' | 'requests' | 'reviews') =>
    parse(text).reports[0]?.unreadable[key]?.reason;
  const section = /(?<=三、收到和处理政府信息公开申请情况\n)[\s\S]*(?=四、政府信息公开行政复议)/;

  it('a picture', () => {
    expect(reasonOf(pipeRow.replace(section, '![表三](table3.png)\n'), 'requests')).toBe('picture');
    expect(reasonOf(pipeRow.replace(section, '（表格详见附件）\n'), 'requests')).toBe('picture');
  });
  it('cells glued together', () => {
    expect(
      reasonOf(
        pipeRow.replace(section, (table) => table.replace(/ \| ?/g, '')),
        'requests',
      ),
    ).toBe('glued');
  });
  it.each(['', ' ', '|', '\t', ',', '", "', '¦', ' & '])(
    'the whole table on one line, %j between its cells',
    (between) => {
      for (const key of tableKeys) {
        const region = parse(cellPerLine).reports[0]?.tables[key]?.region;
        const cells = cellPerLine.slice(region?.start, region?.end);
        expect(reasonOf(cellPerLine.replace(cells, cells.trim().replace(/\n+/g, between)), key)).toBe('glued');
      }
    },
  );
  it('all labels, then all figures', () => {
    const torn = cellPerLine.replace(section, (table) => {
      const lines = table.split('\n').filter((line) => line.trim() !== '');
      const figures = lines.filter((line) => /^\d+$/.test(line.trim()));
      return `${lines.filter((line) => !/^\d+$/.test(line.trim())).join('\n\n')}\n\n${figures.join('\n\n')}\n`;
    });
    expect(reasonOf(torn, 'requests')).toBe('columnsTorn');
  });

  it('figures of some rows beside the labels of others', () => {
    const rows = /((?:（[一二]）|[1-8]\.)[^\n]*)((?:\n+\d+){7})/g;
    let at = 0;
    let held = '';
    const torn = cellPerLine.replace(section, (table) =>
      table.replace(rows, (_, label: string, figures: string) => {
        const all = held + figures;
        const moved = at++ % 3 === 2 ? all : figures.slice(0, figures.length >> 1);
        held = at % 3 === 0 ? '' : all.slice(moved.length);
        return `${label}${moved.trimEnd()}`;
      }),
    );
    expect(torn).not.toBe(cellPerLine);
    expect(reasonOf(torn, 'requests')).toBe('columnsTorn');
  });

  it('a table four whose groups stand one below the other', () => {
    const heads = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const group = (name: string, figures: string): string => `${name}\n${heads}\n${figures}\n`;
    const stacked =
      group('行政复议', '3 | 1 | 0 | 1 | 5') +
      group('行政诉讼\n未经复议直接起诉', '1 | 0 | 0 | 0 | 1') +
      group('复议后起诉', '1 | 0 | 1 | 0 | 2');
    const body = /(?<=四、政府信息公开行政复议、行政诉讼情况\n)[\s\S]*(?=五、存在的主要问题)/;
    expect(reasonOf(pipeRow.replace(body, stacked), 'reviews')).toBe('notOneLine');
  });
  it('every value gone where blanks cannot be seen', () => {
    const bare = cellPerLine.replace(/^\d+(\.\d+)?$/gm, '');
    expect(tableKeys.map((key) => reasonOf(bare, key))).toEqual(['noFigures', 'noFigures', 'noFigures']);
  });
  it('one value left where blanks cannot be seen', () => {
    let index = 0;
    const one = cellPerLine.replace(section, (table) =>
      table.replace(/^\d+$/gm, (figure) => (index++ === 30 ? figure : '')),
    );
    expect(reasonOf(one, 'requests')).toBe('fewFigures');
  });
  it('two reports side by side', () => {
    const double = pipeRow.replace(section, (table) => table.replace(/^(.*\d.*)$/gm, '$1 $1'));
    expect(reasonOf(double, 'requests')).toBe('sideBySide');
  });
});

describe('a compilation', () => {
  it('gives a report for each, and nothing of one leaks into the next', () => {
    const texts = [pipeRow, markdown.replaceAll('数据局', '教育局'), cellPerLine.replaceAll('数据局', '民政局')];
    const document = parse(texts.join('\n\n'));
    expect(document.reports.map((report) => report.organ)).toEqual([
      '云州市青川区数据局',
      '云州市青川区教育局',
      '云州市青川区民政局',
    ]);
    for (const report of document.reports) {
      expect(cellsOf(report)).toEqual(expected);
      expect(graphOf(report).equations.every((equation) => equation.holds)).toBe(true);
    }
  });
  const education = cellPerLine.replaceAll('数据局', '教育局');
  const titleOf = (text: string): string => text.split('\n').find((line) => line.includes('年度报告')) ?? '';
  const titles = [pipeRow, education].map(titleOf);
  const organsOf = (text: string): unknown => parse(text).reports.map(({ organ }) => organ);
  const both = ['云州市青川区数据局', '云州市青川区教育局'];
  const single = ['云州市青川区数据局'];

  it.each([
    'own title',
    '2024年政府信息公开工作年度报告',
    '云州市2024年政府信息公开年报',
    '第3页 云州市2024年政府信息公开工作年度报告',
    '云州市2024年政府信息公开年度报告汇编　3',
    '《云州市2024年政府信息公开年报》选编（三）',
  ])('is not made by a page head: %s', (words) => {
    const head = words === 'own title' ? (titles[0] as string) : words;
    for (const before of ['四、政府信息公开行政复议', '（四）无法提供', '（七）总计', '五、存在', '六、其他']) {
      const text = pipeRow.replace(before, `${head}\n${before}`);
      expect(text).not.toBe(pipeRow);
      sameReport(text);
      expect(organsOf(`${text}\n${education}`)).toEqual(both);
    }
  });
  it('begins each report at its own title, not at a page head in the last section above', () => {
    const paged = pipeRow.replace(/(六、其他.*\n)/, '$12024年政府信息公开工作年度报告\n');
    expect(paged).not.toBe(pipeRow);
    expect(organsOf(`${paged}\n${education}`)).toEqual(both);
  });
  it('may have a plain list of the titles in front, or between', () => {
    expect(organsOf([...titles, '', pipeRow, education].join('\n'))).toEqual(both);
    expect(organsOf([pipeRow, titles[1], titles[0], education].join('\n'))).toEqual(both);
  });
  it('may give each report the same title', () => {
    const name = '2024年政府信息公开工作年度报告';
    const alike = [pipeRow, education].map((text) => text.replace(titleOf(text), name));
    expect(parse(alike.join('\n')).reports.map(({ title }) => title?.text)).toEqual([name, name]);
  });
  it('begins a report at the first of two equal titles, the page’s and the article’s', () => {
    const document = parse(`${pipeRow}\n${titles[1]}\n发布时间：2025-01-20\n${education}`);
    expect(document.reports).toHaveLength(2);
    expect(document.reports[0]?.title?.span.start).toBe(pipeRow.indexOf(titles[0] as string));
    expect(document.reports[1]?.title?.span.start).toBe(pipeRow.length + 1);
  });
  it('is not made by a cover with contents and a preface above the title', () => {
    const contents = pipeRow.match(/^[一二三四五六]、.*(?:情况|事项)$/gm) ?? [];
    const preface = '本报告由办公室编写，数据统计期限为全年。';
    expect(organsOf([titles[0], '目录', ...contents, preface, pipeRow].join('\n'))).toEqual(single);
  });
  it('is not made by a title repeated as a page head', () => {
    const title = pipeRow.split('\n').find((line) => line.includes('年度报告')) ?? '';
    expect(
      parse(pipeRow.replace('四、政府信息公开行政复议', `${title}\n四、政府信息公开行政复议`)).reports,
    ).toHaveLength(1);
  });
});
