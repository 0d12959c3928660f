import { describe, expect, it } from 'vitest';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, type TestLayout } from '../support/generate';

const cellsOf = (text: string): unknown => {
  const { tables } = parse(text).reports[0] ?? {};
  return tableKeys.map((key) => {
    const table = tables?.[key];
    return [[...(table?.cells ?? [])].map(([cell, { value }]) => [cell, value]), table?.unknownRows, table?.misspelt];
  });
};

describe('tables as pages, word processors and spreadsheets give them', () => {
  it.each<[string, TestLayout, RegExp, string]>([
    ['a tab on its own line between paragraphs', 'cellPerLine', /(?<=\n\d+)\n\n(?=\d+\n)/g, '\n\n\t\n\n'],
    ['a label on two lines', 'tsv', /(?<=部分公开|新收政府信息|行政规范)(?=（|公开申请数量|性文件)/g, '\n'],
    ['a label on two lines in quotation marks', 'tsv', /(一、本年新收政府信息)(公开申请数量)/, '"$1\n$2"'],
    ['names of quotation marks', 'html', /[“”]/g, '&ldquo;'],
    ['numbers of marks', 'html', /（/g, '&#65288;'],
    ['blanks within labels', 'html', /总计/g, '总&nbsp;&nbsp;计'],
    ['strong figures', 'markdown', /(?<=\| *)(\d+)(?= *\|)/g, '**$1**'],
    ['footnotes of Markdown', 'markdown', /(?<=\| *)(\d+)(?= *\|)|(?<=规章)/g, '$1[^1]'],
    ['escaped ordinals', 'markdown', /(?<=\| \d)\.(?=[^|\d])/g, '\\.'],
    ['zeros in words', 'tsv', /(?<=\t)0(?=[\t\n])/g, '零'],
    ['zeros in words, a cell a line', 'cellPerLine', /^0$/gm, '〇'],
    ['ordinals in rings', 'tsv', /1\.(?=属于|本机关|信访)/g, '①'],
    ["a page's number below table four", 'markdown', /(?=\n+## 五、)/, '\n\n4\n'],
    [
      'empty cells below table four',
      'html',
      /(?=<\/table>\n+五、)/,
      `<tr height=0>${'<td width=9></td>'.repeat(15)}</tr>`,
    ],
    ['figures cut in two', 'html', />(\d)(\d+)</g, '><span lang="EN-US">$1</span><span>$2</span><'],
  ])('%s', (_, layout, from, to) => {
    const text = generateReport(3, { layout });
    const pasted = text.replace(from, to);
    expect(pasted).not.toBe(text);
    expect(cellsOf(pasted)).toEqual(cellsOf(text));
  });

  it('heads of a few letters a line are no end of a table', () => {
    const raw = generateReport(3, { layout: 'pipeRow' }).replace(/[ |]*\|/g, '');
    const five = '结果维\n持\n结果纠\n正\n其他结\n果\n尚未审\n结\n总\n计\n';
    const narrow = raw.replace(
      /(?<=情况\n)行政复议[\s\S]*?(?=\d)/,
      `行政复议 行政诉讼\n${five}未经复议直接起诉 复议后起诉\n${five}${five}`,
    );
    expect(narrow).not.toBe(raw);
    expect(cellsOf(narrow)).toEqual(cellsOf(raw));
    for (const numbered of [narrow.replace(/(?<=总\n计\n)(?=\d)/, '7\n'), narrow.replace(five, `7\n${five}`)]) {
      expect(numbered).not.toBe(narrow);
      expect(cellsOf(numbered)).toEqual(cellsOf(raw));
    }
  });

  it("a page's number behind the end of a label that goes on below its figures is none of them", () => {
    const raw = generateReport(3, { layout: 'pipeRow' }).replace(/[ |]*\|/g, '');
    const torn = raw.replace(/\n[^\n]*(3\.危及)“三安全一稳定”(.*)/, '\n$1\n“三安全$2\n一稳定”\n2');
    expect(torn).not.toBe(raw);
    expect(cellsOf(torn)).toEqual(cellsOf(raw));
  });

  it("a page's source begins and ends its lines with tags and blanks by their names", () => {
    const text = generateReport(3, { layout: 'html' });
    const source = text.replace(/^[^<\n].*$/gm, '<p>&nbsp;&nbsp;&emsp;$&&nbsp;</p>');
    const [report] = parse(source).reports;
    expect(source).not.toBe(text);
    expect([report?.organ, report?.year, report?.sections.length]).toEqual(['云州市青川区数据局', 2024, 6]);
    expect(cellsOf(source)).toEqual(cellsOf(text));
  });

  it('a dash by its name is a blank, paragraphs of figures are no one figure', () => {
    const text = generateReport(3, { layout: 'html' });
    const first = /<p align="center">\d+<\/p>/;
    const firstCell = (cell: string): unknown => {
      const { tables } = parse(text.replace(first, cell)).reports[0] ?? {};
      const [read] = tables?.disclosure?.cells.values() ?? [];
      return [read?.state, read?.value];
    };
    expect(firstCell('<p>&mdash;</p>')).toEqual(['blank', null]);
    expect(firstCell('<p>1</p><p>2</p>')).toEqual(['text', null]);
    expect(firstCell('<p>\\-3</p>')).toEqual(['number', -3]);
  });
});

describe('texts as programs copy them', () => {
  const all = (text: string): unknown => {
    const [report] = parse(text).reports;
    return [cellsOf(text), report?.organ, report?.year, report?.sections.map(({ key, canonical }) => [key, canonical])];
  };
  const lines = (text: string): string[] => text.trimEnd().split('\n');
  it.each<[string, (text: string) => string]>([
    ['quoted', (text) => text.replace(/^/gm, '> ')],
    ['quoted twice', (text) => text.replace(/^/gm, '>> ')],
    [
      'numbered',
      (text) =>
        lines(text)
          .map((line, at) => `${at + 1}: ${line}`)
          .join('\n'),
    ],
    [
      'numbered with tabs',
      (text) =>
        lines(text)
          .map((line, at) => `${at + 1}\t${line}`.padStart(6))
          .join('\n'),
    ],
    ['in JSON', (text) => JSON.stringify({ code: 0, data: { content: text } })],
    ['with links for headings', (text) => text.replace(/^[一二三四五六]、.*(?:况|项)$/gm, '## [$&](#a)')],
    ['with headings cut short', (text) => text.replace(/^([一二三四五六]、.)(.*(?:况|项))$/gm, '$1\n$2')],
  ])('%s', (_, copy) => {
    for (const layout of ['tsv', 'markdown', 'cellPerLine', 'pipeRow'] as const) {
      const text = generateReport(3, { layout });
      expect(all(copy(text))).toEqual(all(text));
    }
  });

  it('a list of links above is no second report’s headings', () => {
    const text = generateReport(3, { layout: 'markdown' });
    const headings = text.match(/^(?:#+ )?[一二三四五六]、.*(?:况|项)$/gm) ?? [];
    expect(headings).toHaveLength(6);
    const list = headings.map((each, at) => `- [${each.replace(/^#+ /, '')}](#h${at})\n`).join('');
    const listed = text.replace('\n', `\n\n${list}\n`);
    expect(all(listed)).toEqual(all(text));
    expect(parse(listed).reports[0]?.duplicates).toEqual([]);
  });

  it('a dot or a cross is a blank, fields of a page and struck figures are read', () => {
    const text = generateReport(3, { layout: 'tsv' });
    for (const mark of ['·', '×', '\\'])
      expect(cellsOf(text.replace(/\t0(?=\t)/g, `\t${mark}`))).toEqual(cellsOf(text.replace(/\t0(?=\t)/g, '\t-')));
    const html = generateReport(3, { layout: 'html' });
    const inCells = (put: string): unknown => cellsOf(html.replace(/(?<=<p align="center">)(\d+)(?=<\/p>)/g, put));
    expect(inCells('<input type="text" value="$1">')).toEqual(cellsOf(html));
    expect(inCells('<del>7</del>$1')).toEqual(cellsOf(html));
    expect(inCells('$1<sup>2</sup>')).toEqual(cellsOf(html));
  });
});

describe('merged cells that were filled up', () => {
  const text = generateReport(3, { formId: '2019', layout: 'tsv' })
    .replace(/^信息内容\t采购项目数量\t采购总金额.*$/m, '信息内容\t采购项目数量\t采购总金额\t采购总金额')
    .replace(/^信息内容\t上一年项目数量\t本年增.减\t*$/m, '$&本年增/减');
  const purchases = (figures: string): unknown =>
    parse(text.replace(/^政府集中采购\t.*$/m, `政府集中采购\t${figures}`)).reports[0]?.tables.disclosure?.rows.find(
      ({ key }) => key === 'procurement',
    );

  it('a figure that stands there twice is one, and beside a blank it may be either', () => {
    expect(purchases('5\t52.2\t52.2')).toMatchObject({ cells: [{ value: 5 }, { value: 52.2 }] });
    expect(purchases('\t52.2\t52.2')).toMatchObject({ unplaced: 'uncertain' });
    expect(purchases('52.2\t52.2\t')).toMatchObject({ unplaced: 'uncertain' });
  });
});

describe('a spreadsheet’s text', () => {
  const text = generateReport(3, { layout: 'tsv' });
  const expected = cellsOf(text);
  /** With a mark for each tab of the tables, and what is done to their cells. */
  const marked = (mark: string, put = (cell: string): string => cell): string =>
    text.replace(/^.*\t.*$/gm, (row) => row.split('\t').map(put).join(mark));

  it.each<[string, string]>([
    ['commas', marked(',')],
    ['semicolons', marked(';')],
    ['commas and blanks', marked(', ')],
    ['all cells in quotation marks', marked(',', (cell) => `"${cell}"`)],
    ['cells of two lines', marked(',', (cell) => cell.replace(/^(.{7})(.{3,})$/, '"$1\n$2"'))],
    [
      'an empty cell at each row’s end',
      marked(';', (cell) => cell.replace(/^(.{7})(.{3,})$/, '"$1\n$2"')).replace(/;.*$/gm, '$&;'),
    ],
    ['thousands parted in quotation marks', marked(',', (cell) => cell.replace(/^(\d)(\d{3})$/, '"$1,$2"'))],
  ])('with %s', (_, pasted) => {
    expect(cellsOf(pasted)).toEqual(expected);
  });

  it('with empty cells in quotation marks', () => {
    const blank = text.replace(/(?<=\t)0(?=[\t\n])/g, '');
    const quoted = blank.replace(/^.*\t.*$/gm, (row) =>
      row
        .split('\t')
        .map((cell) => `"${cell}"`)
        .join('\t'),
    );
    expect(quoted).toContain('""');
    expect(cellsOf(quoted)).toEqual(cellsOf(blank));
  });

  it('with commas on every line of a report', () => {
    const whole = marked(',').replace(/^[^,\n]+$/gm, '$&,,,,,,,,,');
    expect(cellsOf(whole)).toEqual(expected);
    const [report] = parse(whole).reports;
    expect([report?.organ, report?.year, report?.sections.length]).toEqual(['云州市青川区数据局', 2024, 6]);
  });

  it('with a figure whose thousands are parted is read as it is meant, or not at all', () => {
    const row = /^行政处罚\t\d+(?=\t)/m;
    const parted = text.replace(row, '行政处罚\t1,234').replaceAll('\t', ',');
    expect(parse(parted).reports[0]?.tables.disclosure?.cells.get('penalties.decisions')?.value).toBe(1234);
  });

  it('with thousands parted and cells blank has no figure in a wrong cell', () => {
    const row = /^二、上年结转政府信息公开申请数量\t\t\t.*$/m;
    const put = (figures: string): string => `二、上年结转政府信息公开申请数量\t\t\t${figures.replaceAll(' ', '\t')}`;
    const rowOf = (figures: string) =>
      parse(text.replace(row, put(figures)).replaceAll('\t', ',')).reports[0]?.tables.requests?.rows[1];
    expect(rowOf('1 2 3 4 5 6 21')?.cells?.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(rowOf('1,234 2 3  5 6 1,250')?.cells?.map(({ value }) => value) ?? 'unplaced').toEqual([
      1234,
      2,
      3,
      null,
      5,
      6,
      1250,
    ]);
    expect(rowOf('1 2  4 5 1 234 247')?.cells ?? null).toBeNull();
  });

  it('with a cell lost leaves the row unread', () => {
    const lost = marked(',').replace(/^(二、上年结转.*?),\d+(?=,)/m, '$1');
    expect(parse(lost).reports[0]?.tables.requests?.rows[1]?.unplaced).toBe('tooFew');
  });

  it('is none of a program’s lists', () => {
    const list = text.replace(/^.*\t.*$/gm, (row) => JSON.stringify(row.split('\t')));
    for (const key of tableKeys) expect(parse(list).reports[0]?.tables[key]).toBeNull();
  });
});

it('tables behind the signature belong to the sections above', () => {
  const text = generateReport(3, { layout: 'markdown' });
  const tables = text.match(/(?:^\|.*\n)+/gm) ?? [];
  expect(tables).toHaveLength(3);
  let moved = text;
  for (const [at, table] of tables.entries()) moved = moved.replace(table, `见附表${at + 1}。\n`);
  moved += tables.map((table, at) => `\n附表${at + 1}\n\n${table}`).join('');
  expect(cellsOf(moved)).toEqual(cellsOf(text));
  expect(parse(moved).reports[0]?.sections.map(({ key }) => key)).toEqual(
    parse(text).reports[0]?.sections.map(({ key }) => key),
  );
});

it('figures with units and blanks between them stand in a row', () => {
  const raw = generateReport(3, { layout: 'pipeRow' }).replace(/ *\|/g, '');
  const units = raw.replace(/(?<= )(\d+)(?= |$)/gm, '$1件');
  expect(units).not.toBe(raw);
  expect(cellsOf(units)).toEqual(cellsOf(raw));
});
