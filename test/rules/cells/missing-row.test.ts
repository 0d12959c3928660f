import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { type FormId, form as formById, type TableKey } from '../../../server/src/forms';
import { type WriterLayout, writerLayouts } from '../../../server/src/writer';
import { generateReport, uniformValues } from '../../support/generate';
import { checkTables, fixed } from '../tables';

const written = (formId: FormId, layout: WriterLayout): string =>
  generateReport(1, { formId, layout, values: uniformValues(formById(formId), '0') });

/** The text without the lines from a row's label to its last figure. */
const withoutRow = (text: string, table: TableKey, key: string): string => {
  const row = checkTables(text).report.tables[table]?.rows.find((each) => each.key === key);
  if (!row) throw new Error(`no row ${key}`);
  const start = row.label && row.span.start > row.label.start ? row.label.start : row.span.start;
  let end = row.span.end;
  while (end < text.length && text[end] !== '\n') end++;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  return text.slice(0, before.trim() === '' || before.trim() === '|' ? lineStart : start) + text.slice(end + 1);
};

describe('NB205: a row that is not there', () => {
  for (const layout of writerLayouts) {
    for (const formId of ['2019', '2021'] as const) {
      test(`${formId} ${layout}: each row is missed, and put back in its place`, () => {
        const text = written(formId, layout);
        expect(checkTables(text).findings).toEqual([]);
        for (const table of ['disclosure', 'requests'] as const) {
          for (const row of formById(formId).tables[table].blocks.flatMap((block) => block.rows)) {
            const cut = withoutRow(text, table, row.key);
            const { findings } = checkTables(cut);
            expect([row.key, findings.map((each) => each.rule)]).toEqual([row.key, ['NB205']]);
            const [finding] = findings;
            expect(finding?.cells).toEqual(row.columns.map((column) => `${table}.${row.key}.${column.key}`));
            expect(finding?.severity).toBe('error');
            const after = checkTables(fixed(cut, finding && fixesOf(finding)[0]));
            expect([row.key, after.findings.map((each) => each.rule)]).toEqual([row.key, []]);
            expect(after.report.tables[table]?.rows.map((each) => each.key)).toEqual(
              formById(formId).tables[table].blocks.flatMap((block) => block.rows.map((each) => each.key)),
            );
          }
        }
      });
    }
  }

  test('a table that ends early gives one finding for all that follows', () => {
    let text = written('2021', 'pipeRow');
    const rows = formById('2021').tables.requests.blocks[0]?.rows ?? [];
    for (const row of rows.slice(5).reverse()) text = withoutRow(text, 'requests', row.key);
    const { findings } = checkTables(text);
    expect(findings.map((each) => each.message)).toEqual(['NB205.many']);
    expect(findings[0]?.params.count).toBe(20);
    const after = checkTables(fixed(text, findings[0] && fixesOf(findings[0])[0]));
    expect(after.findings).toEqual([]);
  });
});
