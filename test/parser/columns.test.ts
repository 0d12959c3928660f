import { describe, expect, it } from 'vitest';
import type { TableKey } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, type TestLayout } from '../support/generate';

const reasonOf = (text: string, key: TableKey): string | undefined => parse(text).reports[0]?.unreadable[key]?.reason;

/** Text with two labels, of which the second stands behind the first, in each other's place. */
const swapped = (text: string, one: string, other: string): string => {
  const at = text.indexOf(one);
  const behind = text.indexOf(other, at);
  const between = text.slice(at + one.length, behind);
  return text.slice(0, at) + other + between + one + text.slice(behind + other.length);
};

describe('columns in another order than the form’s are not read', () => {
  const layouts: TestLayout[] = ['pipeRow', 'markdown', 'tsv', 'cellPerLine'];
  it.each<[TableKey, string, string]>([
    ['requests', '商业企业', '科研机构'],
    ['requests', '社会公益组织', '法律服务机构'],
    ['requests', '自然人', '总计'],
    ['disclosure', '本年制发件数', '现行有效件数'],
    ['disclosure', '本年制发件数', '本年废止件数'],
    ['reviews', '行政复议', '行政诉讼'],
    ['reviews', '结果维持', '总计'],
    ['reviews', '结果维持', '结果纠正'],
    ['reviews', '未经复议直接起诉', '复议后起诉'],
  ])('%s: %s, %s', (key, one, other) => {
    for (const layout of layouts) {
      const text = generateReport(3, { layout });
      const from = key === 'reviews' ? text.indexOf('\n', text.lastIndexOf('四、政府信息公开')) : 0;
      const moved = text.slice(0, from) + swapped(text.slice(from), one, other);
      expect(reasonOf(text, key)).toBeUndefined();
      expect([layout, reasonOf(moved, key)]).toEqual([layout, 'reordered']);
    }
  });

  it('a head that spans others behind those that stand beside it', () => {
    const text = generateReport(3, { layout: 'tsv' });
    expect(reasonOf(swapped(text, '自然人', '法人或其他组织'), 'requests')).toBe('reordered');
  });
});

describe('a row of columns held by blanks', () => {
  const raw = generateReport(3, { layout: 'pipeRow' }).replaceAll('|', '');
  const padded = raw.replace(/^(.*[^\d\s])((?: +\d+){7}) *$/gm, (_, label: string, figures: string) => {
    const width = [...label].reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0);
    return label + ' '.repeat(90 - width) + figures.trim().replace(/\d+ */g, (cell) => cell.trim().padEnd(6));
  });
  const repeated = /^2\.重复申请 .*$/m;
  const row = repeated.exec(padded)?.[0] ?? '';
  const rowOf = (text: string) =>
    parse(text).reports[0]?.tables.requests?.rows.find((each) => each.key === 'rejectedRepeated');

  const second = row.search(/(?<=\d +)\d/);

  it('that lost a cell is not read a column on', () => {
    expect(rowOf(padded)?.cells).toHaveLength(7);
    expect(rowOf(padded.replace(repeated, row.slice(0, second) + row.slice(second + 6).trimEnd()))?.unplaced).toBe(
      'tooFew',
    );
  });
  it('that has a blank in its place is read', () => {
    const blank = row.slice(0, second) + ' '.repeat(6) + row.slice(second + 6);
    expect(rowOf(padded.replace(repeated, blank))?.cells?.map(({ state }) => state)[1]).toBe('blank');
    const last = row.trimEnd().replace(/\d+$/, (figure) => ' '.repeat(figure.length));
    expect(rowOf(padded.replace(repeated, last))?.cells?.map(({ state }) => state)[6]).toBe('blank');
    expect(rowOf(padded.replace(repeated, last.trimEnd()))?.unplaced).toBe('tooFew');
  });
});

describe('a row that begins with a merged cell’s blanks', () => {
  const text = generateReport(3, { layout: 'tsv' }).replace('四、结转下年度继续办理', '四、结转下年\n度继续办理');
  const placesOf = (from: RegExp, to: string): unknown =>
    parse(text.replace(from, to)).reports[0]?.tables.requests?.rows.map(({ unplaced }) => unplaced)[1];

  it('and lost figures is not read a column on', () => {
    expect(placesOf(/(?<=^二、上年结转)(?=政府)/m, '\n')).toBeNull();
    expect(placesOf(/(?<=^二、上年结转)(.*)(?:\t\d+){2}$/m, '\n$1')).toBe('tooFew');
    const pipes = generateReport(3, { layout: 'pipePerCell' }).replace(/^[一二]、.*数量 \|\n/gm, '$&|\n|\n');
    const cut = pipes.replace(/(?<=^二、上年结转.*\|\n\|\n\|\n)((?:\d+ \|\n){5})(?:\d+ \|\n){2}/m, '$1');
    expect(cut).not.toBe(pipes);
    expect(parse(cut).reports[0]?.tables.requests?.rows[1]?.unplaced).toBe('tooFew');
  });
});

describe('a column that is blank in all rows', () => {
  const text = generateReport(3, { layout: 'tsv' });
  const placed = (table: string, at: number): number => {
    const blank = table.replace(/(?:\t\d+){7}$/gm, (figures) => {
      const cells = figures.split('\t').map((each, index) => (index === at + 1 ? '' : each));
      return `${cells.join('\t')}\t`;
    });
    expect(blank).not.toBe(table);
    return parse(blank).reports[0]?.tables.requests?.rows.filter(({ cells }) => cells !== null).length ?? -1;
  };

  it('is seen between others, where all rows begin alike', () => {
    expect(placed(text, 3)).toBe(25);
  });
  it('is no reason to read rows that begin apart by their places', () => {
    const apart = text.replace(/\t+(?=\d)/g, '\t').replace(/^\t+/gm, '');
    for (const at of [0, 6]) expect([at, placed(apart, at)]).toEqual([at, 0]);
  });
});

describe('a page’s rows with blanks between', () => {
  const raw = generateReport(3, { layout: 'pipeRow' }).replaceAll('|', '');

  it('that have their figures before their labels are not read', () => {
    const before = raw.replace(/^(.*?[^\d\s])((?: +\d+){7}) *$/gm, '$2\n$1');
    expect(before).not.toBe(raw);
    expect(reasonOf(before, 'requests')).toBe('columnsTorn');
    expect(reasonOf(before.replace(/((?: +\d+){7})\n/g, '$1 '), 'requests')).toBe('columnsTorn');
  });

  it('whose figures stand one blank apart are no columns of one that lacks some', () => {
    const few = raw.replace(/^(.*[^\d\s])((?: +\d+){7}) *$/gm, (line: string, label: string) =>
      /^[78]\./.test(label.trim())
        ? `${label.trim()} 1 2 3 4 5 6 21`
        : `${label.trim()}${/四类过程/.test(line) ? '  ' : ' '}5 6 7`,
    );
    const row = parse(few).reports[0]?.tables.requests?.rows.find(({ key }) => key === 'deniedProcess');
    expect([row?.figures.length, row?.unplaced]).toEqual([3, 'tooFew']);
  });

  it('of which one has words among its figures give it none', () => {
    const worded = raw.replace(/(?<=^2\.重复申请 )( +\d+){4}/m, (figures) => figures.replace(/\d+/g, '$& 件'));
    expect(worded).not.toBe(raw);
    const row = parse(worded).reports[0]?.tables.requests?.rows.find(({ key }) => key === 'rejectedRepeated');
    expect([row?.unplaced, row?.figures.length]).toEqual(['tooMany', 11]);
  });
});

it('a table without its last column leaves no row that is read a column on', () => {
  const text = generateReport(3, { layout: 'markdown' });
  const table = /\| 一、本年新收[\s\S]*?四、结转下年度继续办理.*/;
  const cut = text.replace(table, (rows) => rows.replace(/[^|\n]+\|$/gm, ''));
  expect(cut).not.toBe(text);
  expect(parse(cut).reports[0]?.tables.requests?.rows.map(({ cells }) => cells)).toEqual(Array(25).fill(null));
});

it('heads in other words, and pages’ heads that stand again, are in order', () => {
  for (const layout of ['tsv', 'pipeRow', 'markdown', 'cellPerLine', 'csv'] as const) {
    for (const formId of ['2019', '2021'] as const) {
      const text = generateReport(3, { layout, formId }).replaceAll('总计', '合计');
      expect([layout, reasonOf(text, 'disclosure'), reasonOf(text, 'requests'), reasonOf(text, 'reviews')]).toEqual([
        layout,
        undefined,
        undefined,
        undefined,
      ]);
    }
  }
});
