import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import {
  allCells,
  cellTextArbitrary,
  formArbitrary,
  generateReport,
  type TestLayout,
  testLayouts,
  valuesArbitrary,
  withValues,
} from '../../support/generate';
import { checkTables, fixed } from '../tables';

const odd = fc.oneof(cellTextArbitrary, fc.constantFrom('若干', '1.5', '3 4', '-', '|', '一二三'));
const layouts = fc.constantFrom<TestLayout>(...testLayouts);

describe('whatever stands in the cells', () => {
  test('messages have their words, places lie on one line of the text, fixes on places that are there', () => {
    const reports = formArbitrary.chain((form) =>
      fc.tuple(fc.constant(form), valuesArbitrary(form), fc.array(fc.tuple(fc.nat(), odd), { maxLength: 12 }), layouts),
    );
    fc.assert(
      fc.property(reports, ([form, balanced, list, layout]) => {
        const cells = allCells(form);
        const changed = Object.fromEntries(list.map(([at, text]) => [cells[at % cells.length] as string, text]));
        const { text, findings } = checkTables(
          generateReport(0, { form, layout, values: withValues(balanced, changed) }),
        );
        for (const finding of findings) {
          for (const fix of fixesOf(finding)) {
            for (const { span } of fix.edits) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeLessThanOrEqual(text.length);
            }
            expect(() => checkTables(fixed(text, fix))).not.toThrow();
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('filling every blank leaves none, and no other cell is touched', () => {
    const reports = formArbitrary.chain((form) =>
      fc.tuple(
        fc.constant(form),
        valuesArbitrary(form),
        fc.constantFrom<TestLayout>('markdown', 'tsv', 'html'),
        fc.array(fc.nat(), { maxLength: 60 }),
      ),
    );
    fc.assert(
      fc.property(reports, ([form, values, layout, list]) => {
        const cells = allCells(form);
        const blanks = new Set(list.map((at) => cells[at % cells.length] as string));
        const before = checkTables(generateReport(0, { form, layout, values, blanks }));
        const tables = Object.values(before.report.tables).filter((each) => each !== null);
        const told = before.findings.filter((each) => each.rule === 'NB201');
        expect(told.length).toBeLessThanOrEqual(40);
        expect(told.flatMap((each) => each.cells).sort()).toEqual(
          tables
            .flatMap((table) =>
              [...table.cells.values()]
                .filter((cell) => cell.state === 'blank')
                .map((cell) => `${table.key}.${cell.key}`),
            )
            .sort(),
        );
        let text = before.text;
        for (let round = 0; round < told.length; round++) {
          const [next] = checkTables(text).findings.filter((each) => each.rule === 'NB201');
          if (!next) break;
          text = fixed(text, fixesOf(next).at(-1));
        }
        const after = checkTables(text);
        expect(after.findings.filter((each) => each.rule === 'NB201')).toEqual([]);
        for (const table of tables) {
          for (const cell of table.cells.values()) {
            const now = after.report.tables[table.key]?.cells.get(cell.key)?.value;
            if (cell.state === 'number') expect([cell.key, now]).toEqual([cell.key, cell.value]);
            else expect(now).toBeTypeOf('number');
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
