import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/features';
import { form } from '../../../server/src/forms';
import type { Report, Table, TableRow } from '../../../server/src/report';
import { generateReport, seededValues, withValues } from '../../support/generate';
import { accepted, completions, labelOf, listed, placed } from './support';

const layouts = ['pipeRow', 'cellPerLine', 'markdown', 'tsv', 'pipePerCell', 'tabIndent'] as const;
const values = seededValues(form('2021'), 3);
const value = (cell: string): string => values.requests.get(cell) ?? '';

const tableIn = (text: string): Table => {
  const table = read(text).document.reports[0]?.tables.requests;
  if (!table) throw new Error('no table');
  return table;
};
const rowIn = (text: string, key: string): TableRow => {
  const row = tableIn(text).rows.find((each) => each.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Bars, tabs and blanks before a row's label on its line. */
const frameOf = (text: string, row: TableRow): string => {
  const at = row.label?.start ?? 0;
  return text.slice(lineStart(text, at), at);
};

describe.each(layouts)('rows in %s', (layout) => {
  const text = generateReport(3, { layout });
  const from = rowIn(text, 'deniedOtherLaw');
  const to = rowIn(text, 'deniedSafetyAndStability');
  const frame = frameOf(text, from);
  const start = lineStart(text, from.label?.start ?? 0);
  const end = lineStart(text, to.label?.start ?? 0);

  test.each(['', '2', '2.', '2、', '其他法律', '2.其他', '2．其他'])('a row taken out, typed “%s”', (typed) => {
    const at = placed(
      text,
      start,
      end,
      `${frame}${typed}‸\n${layout === 'tabIndent' || layout === 'cellPerLine' ? '\n' : ''}`,
    );
    const found = completions(at);
    expect(listed(found)).toEqual(['2.其他法律行政法规禁止公开 | （三）不予公开']);
    expect(listed(found, 'en')).toEqual(['2.其他法律行政法规禁止公开 | （三）不予公开']);
    expect(found[0]?.template.stops).toHaveLength(7);
    const after = tableIn(accepted(at, found[0]));
    expect(after.layout).toBe(layout);
    expect(after.rows.map((row) => row.key)).toEqual(tableIn(text).rows.map((row) => row.key));
    const row = after.rows.find(({ key }) => key === 'deniedOtherLaw');
    expect(row?.cells?.map((cell) => cell.value)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(after.cells.get('deniedSafetyAndStability.total')?.value).toBe(
      Number(value('deniedSafetyAndStability.total')),
    );
  });

  test('rows go on in the form’s order where the table breaks off', () => {
    const rest = text.indexOf('四、政府信息公开行政复议');
    const at = placed(
      text,
      rowIn(text, 'deniedStateSecret').span.end,
      lineStart(text, rest),
      `${layout === 'pipeRow' || layout === 'markdown' || layout === 'pipePerCell' ? ' |' : ''}\n‸\n\n`,
    );
    const rows = completions(at).filter(({ kind }) => kind === 'row');
    expect(rows.slice(0, 3).map((each) => labelOf(each))).toEqual([
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
    ]);
    expect(rows).toHaveLength(20);
    const table = tableIn(accepted(at, rows[0]));
    expect(table.rows.at(-1)?.cells?.every((cell) => cell.value === 0)).toBe(true);
  });
});

test.each(['pipeRow', 'tsv', 'markdown'] as const)('before figures that are there, the label alone: %s', (layout) => {
  const text = generateReport(3, { layout });
  const { label } = rowIn(text, 'deniedOtherLaw');
  const at = placed(text, label?.start ?? 0, label?.end ?? 0, '2.其他法‸');
  const [first] = completions(at);
  expect(first?.template).toEqual({ text: '2.其他法律行政法规禁止公开', stops: [] });
  expect(accepted(at, first)).toBe(text);
});

describe.each(layouts)('the expected figure in %s', (layout) => {
  const text = generateReport(3, { layout });
  const cell = (key: string) => {
    const found = tableIn(text).cells.get(key);
    if (!found) throw new Error(key);
    return found.span;
  };

  test.each(['‸', '1‸', '9‸9'])('a total with %s in its place', (source) => {
    for (const key of ['granted.total', 'deniedStateSecret.total', 'resultsTotal.total']) {
      const { start, end } = cell(key);
      const at = placed(text, start, end, source);
      const [first] = completions(at);
      expect(first && labelOf(first)).toBe(value(key));
      expect(first?.preselect).toBe(true);
      expect(tableIn(accepted(at, first)).cells.get(key)?.value).toBe(Number(value(key)));
    }
  });

  test('the total of a column, then of the row', () => {
    const { start, end } = cell('resultsTotal.business');
    const found = completions(placed(text, start, end, '1‸'));
    expect(listed(found)[0]).toBe(`${value('resultsTotal.business')} | 本列各项之和`);
    expect(listed(found, 'en')[0]).toBe(`${value('resultsTotal.business')} | sum of the column`);
  });

  test('behind the last figure of a row that is being typed, the rest of the table still to come', () => {
    const row = rowIn(text, 'granted');
    const rest = lineStart(text, text.indexOf('四、政府信息公开行政复议'));
    const sixth = row.figures[5]?.end ?? 0;
    const between = text.slice(sixth, row.figures[6]?.start).replace(/ +$/, ' ');
    const at = placed(text, sixth, rest, `${between}‸\n\n`);
    const [first] = completions(at);
    expect(first && listed([first])).toEqual([`${value('granted.total')} | 本行各项之和`]);
    const after = tableIn(accepted(at, first));
    expect(after.cells.get('granted.total')?.value).toBe(Number(value('granted.total')));
  });

  test('behind the label of （七）总计: the first column’s sum', () => {
    const row = rowIn(text, 'resultsTotal');
    const rest = lineStart(text, text.indexOf('四、政府信息公开行政复议'));
    const label = row.label?.end ?? 0;
    const between = text.slice(label, row.figures[0]?.start).replace(/ +$/, ' ');
    const at = placed(text, label, rest, `${between}‸\n\n`);
    const [first] = completions(at);
    expect(first && listed([first])).toEqual([`${value('resultsTotal.naturalPerson')} | 本列各项之和`]);
  });
});

test('a bar that has just been typed: a blank before the figure and a bar behind it', () => {
  const text = generateReport(3, { layout: 'pipeRow' });
  const row = rowIn(text, 'granted');
  const rest = lineStart(text, text.indexOf('四、政府信息公开行政复议'));
  const at = placed(text, row.figures[5]?.end ?? 0, rest, ' |‸\n\n');
  expect(accepted(at, completions(at)[0])).toContain(` | ${value('granted.total')} |\n`);
});

test('二 is what last year’s report carried over', () => {
  const left = { 'requests.carriedOut.business': '2', 'requests.carriedOut.total': '2' };
  const last = generateReport(3, { year: 2023, values: withValues(values, left) });
  const previous = { report: read(last).document.reports[0] as Report, text: last, uri: 'file:///reports/2023.txt' };
  const text = generateReport(3, { layout: 'markdown' });
  const { start, end } = tableIn(text).cells.get('carriedIn.business')?.span ?? { start: 0, end: 0 };
  const at = placed(text, start, end, '‸');
  const [first] = completions(at, { neighbours: () => ({ previous }) });
  expect(first && listed([first])).toEqual(['2 | 2023 年结转下年度的数']);
  expect(first && listed([first], 'en')).toEqual(['2 | what 2023 carried over']);
});

test('nothing at a part whose total says nothing, nothing in words', () => {
  const text = generateReport(3, { layout: 'pipeRow' });
  const { start, end } = tableIn(text).cells.get('granted.business')?.span ?? { start: 0, end: 0 };
  expect(completions(placed(text, start, end, '约‸'))).toEqual([]);
  const blank = new Set(['requests.granted.business', 'requests.granted.total']);
  const open = generateReport(3, { layout: 'tsv', blanks: blank });
  const place = tableIn(open).cells.get('granted.business')?.span.start ?? 0;
  expect(
    completions({ text: open, offset: place }).filter(({ detail }) => detail?.message === 'complete.rowSum'),
  ).toEqual([]);
});

describe.each(layouts)('whole tables in %s', (layout) => {
  const text = generateReport(3, { layout });
  const sections = read(text).document.reports[0]?.sections ?? [];
  const [, second, third] = sections;
  const next = lineStart(text, third?.heading.start ?? 0);

  test('the form of the year first, in the layout of the others', () => {
    const at = placed(text, second?.heading.end ?? 0, next, '\n‸\n\n');
    const found = completions(at).filter(({ kind }) => kind === 'table');
    expect(listed(found)).toEqual([
      '主动公开情况表（2021 年格式） | 整张表格，先填 0',
      '主动公开情况表（2019 年格式） | 整张表格，先填 0',
    ]);
    expect(listed(found, 'en')[0]).toBe('The disclosure table (the 2021 form) | the whole table, with zeros');
    const table = read(accepted(at, found[0])).document.reports[0]?.tables.disclosure;
    expect([table?.layout, table?.form.form, table?.cells.size]).toEqual([layout, '2021', 10]);
    expect(found[0]?.template.stops).toHaveLength(10);
  });

  test('begun by its first words', () => {
    const at = placed(text, second?.heading.end ?? 0, next, '\n第二十‸\n\n');
    expect(completions(at)[0]?.kind).toBe('table');
  });
});
