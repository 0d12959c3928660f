import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/check';
import type { NeighboursOf } from '../../../server/src/features/neighbours';
import { read } from '../../../server/src/features/reading';
import { form } from '../../../server/src/forms';
import { generateReport, seededValues, uniformValues, withValues } from '../../support/generate';
import { sectionsIn } from '../support';
import {
  figures,
  first,
  notesOf,
  offered,
  reportOf,
  resulting,
  spanOfCell,
  tableOf,
  titleOf,
  writable,
} from './support';

const values = seededValues(form('2021'), 3);

/** Takes a printed row out of a table. */
const withoutRows = (text: string, rows: readonly string[]): string => {
  const table = tableOf(text, 'requests');
  const edits = rows.map((key) => {
    const at = table.rows.findIndex((row) => row.key === key);
    const start = table.rows[at]?.span.start ?? 0;
    const before = table.rows[at - 1]?.span.end ?? 0;
    // From the end of the row before, bars and line breaks included, so that the next begins where this one did.
    return { span: { start: before, end: table.rows[at]?.span.end ?? start }, newText: '' };
  });
  return applyEdits(text, edits);
};

describe.each(writable)('insert missing rows in %s', (layout) => {
  const lacking = ['partlyGranted', 'rejectedRepeated', 'rejectedPublication'];
  const text = withoutRows(generateReport(3, { layout }), lacking);

  test('each at its place, with zeros', () => {
    const action = first(text, 'edit.insertRow', tableOf(text, 'requests').head);
    expect(titleOf(action)).toBe(
      '补上依申请公开情况表缺少的 3 行（填 0）：（二）部分公开、（五）不予处理2.重复申请、3.要求提供公开出版物',
    );
    expect(titleOf(action, 'en')).toContain('3 in all, with zeros');
    const table = tableOf(resulting(text, action), 'requests');
    expect(table.rows.map((row) => row.key)).toEqual(
      tableOf(generateReport(3, { layout }), 'requests').rows.map((row) => row.key),
    );
    const read = figures(table);
    for (const row of lacking) expect([read[`${row}.business`], read[`${row}.total`]]).toEqual([0, 0]);
    expect(read['granted.total']).toBe(Number(values.requests.get('granted.total')));
  });

  test('nothing where all are there', () => {
    expect(offered(generateReport(3, { layout }), 'edit.insertRow')).toEqual([]);
  });
});

describe.each(writable)('the other form in %s', (layout) => {
  test('2019 to 2021: the same meanings kept, what has no place is listed and asked about', () => {
    const old = seededValues(form('2019'), 5);
    const text = generateReport(5, { layout, formId: '2019' });
    const action = first(text, 'edit.migrate', spanOfCell(text, 'requests', 'received.total'), { all: true });
    const table = tableOf(resulting(text, action), 'requests');
    expect(table.form.form).toBe('2021');
    expect(figures(table)['granted.total']).toBe(Number(old.requests.get('granted.total')));
    expect(figures(table)['otherRemaining.total']).toBe(Number(old.requests.get('otherHandling.total')));

    const dropping = first(text, 'edit.migrateDropping', tableOf(text, 'disclosure').head, { all: true });
    expect(dropping.confirm).toBe(true);
    const [note] = notesOf(dropping);
    const lost = [...old.disclosure].filter(([cell, value]) => cell.endsWith('previousItems') && value !== '0');
    expect(lost.length).toBeGreaterThan(0);
    for (const [, value] of lost) expect(note).toContain(`上一年项目数量 ${value}`);
    expect(notesOf(dropping, 'en')[0]).toContain('without a place and not kept');
    expect(tableOf(resulting(text, dropping), 'disclosure').form.form).toBe('2021');
  });

  test('2021 to 2019 and back: the figures of table three that both have are the same', () => {
    const text = generateReport(3, { layout });
    const head = tableOf(text, 'requests').head;
    const back = resulting(text, first(text, 'edit.migrate', head, { all: true }));
    // A report of 2024 belongs to the form of 2021.
    expect(offered(text, 'edit.migrate', head)).toEqual([]);
    expect(tableOf(back, 'requests').form.form).toBe('2019');
    const again = resulting(back, first(back, 'edit.migrate', tableOf(back, 'requests').head));
    const read = figures(tableOf(again, 'requests'));
    for (const [cell, value] of values.requests) if (!cell.startsWith('other')) expect(read[cell]).toBe(Number(value));
  });

  test('a table that is the same in both forms stays', () => {
    const text = generateReport(3, { layout });
    expect(offered(text, 'edit.migrate', spanOfCell(text, 'reviews', 'review.upheld'))).toEqual([]);
  });
});

describe.each(writable)("carry over last year's requests in %s", (layout) => {
  const left = { 'requests.carriedOut.business': '2', 'requests.carriedOut.total': '2' };
  const last = generateReport(8, { year: 2023, layout: 'tsv', values: withValues(values, left) });
  const neighbours: NeighboursOf = () => ({
    previous: { report: reportOf(last), text: last, uri: 'file:///reports/last.txt' },
  });
  const text = generateReport(3, { layout, values: uniformValues(form('2021'), '0') });

  test('二 becomes what 四 was, each change told', () => {
    const action = first(text, 'edit.carryOver', tableOf(text, 'requests').head, { neighbours });
    const read = figures(tableOf(resulting(text, action), 'requests'));
    const before = figures(tableOf(last, 'requests'));
    for (const column of ['naturalPerson', 'business', 'total']) {
      expect(read[`carriedIn.${column}`]).toBe(before[`carriedOut.${column}`]);
    }
    expect(before['carriedOut.total']).toBe(2);
    expect(notesOf(action)).toContain(`“二、上年结转政府信息公开申请数量”的“总计”：0 → ${before['carriedOut.total']}`);
    expect(titleOf(action, 'en')).toContain('2023');
  });

  test('nothing without last year, or where it agrees', () => {
    const head = tableOf(text, 'requests').head;
    expect(offered(text, 'edit.carryOver', head)).toEqual([]);
    const action = first(text, 'edit.carryOver', head, { neighbours });
    expect(offered(resulting(text, action), 'edit.carryOver', head, { neighbours })).toEqual([]);
  });
});

describe.each(['pipeRow', 'markdown', 'cellPerLine'] as const)('sort sections in %s', (layout) => {
  const text = generateReport(3, { layout });
  const { sections } = reportOf(text);
  const [, second, , fourth, fifth] = sections;

  test('all that are out of order go to their places', () => {
    if (!second || !fourth || !fifth) throw new Error('sections');
    const mark = layout === 'markdown' ? 3 : 0;
    const part = (from: number, to: number): string => text.slice(from - mark, to - mark);
    // 一, 四, 二, 三, 五, 六
    const shuffled =
      text.slice(0, second.heading.start - mark) +
      part(fourth.heading.start, fifth.heading.start) +
      part(second.heading.start, fourth.heading.start) +
      text.slice(fifth.heading.start - mark);
    const keys = sectionsIn(read(shuffled));
    expect(keys[1]).toBe('reviews');
    const heading = reportOf(shuffled).sections[2]?.heading;
    const action = first(shuffled, 'edit.sortSections', heading);
    expect(sectionsIn(read(resulting(shuffled, action)))).toEqual(sectionsIn(read(text)));
    expect(read(resulting(shuffled, action)).reports[0]?.findings.map(({ rule }) => rule)).not.toContain('NB102');
    expect(titleOf(action)).toContain('四、政府信息公开行政复议、行政诉讼情况');
  });

  test('nothing where they are in order', () => {
    expect(offered(text, 'edit.sortSections')).toEqual([]);
  });
});

test('a note inside a table that a new writing would lose is listed', () => {
  const text = generateReport(3, { layout: 'pipeRow' });
  const { end } = tableOf(text, 'disclosure').rows[1]?.span ?? { end: 0 };
  const line = text.indexOf('\n', end);
  const noted = `${text.slice(0, line)}\n本栏数据由法规科核实。${text.slice(line)}`;
  const table = tableOf(noted, 'disclosure');
  if (table.loose.length === 0) throw new Error('the note is not seen as loose');
  const action = first(noted, 'edit.migrate', table.head, { all: true });
  expect(notesOf(action).join()).toContain('本栏数据由法规科核实');
  expect(action.confirm).toBe(true);
});
