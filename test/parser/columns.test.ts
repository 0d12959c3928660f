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
    ['reviews', '行政复议', '行政诉讼'],
    ['reviews', '结果维持', '总计'],
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
