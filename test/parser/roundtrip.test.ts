import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { graphOf } from '../../server/src/report';
import { allCells, type RenderOptions, renderReport, reportArbitrary, type TestLayout } from '../support/generate';

/** Layouts that are read as another. */
const readAs: Readonly<Partial<Record<TestLayout, string>>> = { raw: 'aligned', pipeBetween: 'pipeRow', csv: 'tsv' };

/** Cells that are wrong: another number than was written, or a number where nothing was. */
const wrongCells = (text: string, options: RenderOptions): string[] => {
  const [report] = parse(text).reports;
  return tableKeys.flatMap((key) =>
    [...(report?.tables[key]?.cells ?? [])].flatMap(([cell, { value }]) => {
      const full = `${key}.${cell}`;
      const expected = options.blanks?.has(full) ? null : Number(options.values[key].get(cell));
      return value === expected ? [] : [`${full}: ${value}, not ${expected}`];
    }),
  );
};

const options = fc.tuple(reportArbitrary(), fc.option(fc.nat(1000), { nil: undefined }), fc.boolean(), fc.boolean());

describe('a report written in any layout', () => {
  it('is read back with every cell in its place, every sum holding', () => {
    fc.assert(
      fc.property(options, ([base, labelVariants, airy, paged]) => {
        const each = {
          ...base,
          airy,
          ...(labelVariants === undefined ? {} : { labelVariants }),
          ...(paged ? { pageLength: 18 } : {}),
        };
        const text = renderReport(each);
        const document = parse(text);
        const [report] = document.reports;
        expect(document.reports).toHaveLength(1);
        expect(document.isReport).toBe(true);
        expect(report?.year).toBe(each.year);
        expect(report?.organ).toBe(each.organ);
        expect(report?.sections.map((section) => section.key)).toEqual([
          'overview',
          'disclosure',
          'requests',
          'reviews',
          'problems',
          'otherMatters',
        ]);
        for (const key of tableKeys) {
          const table = report?.tables[key];
          expect(table?.form.form).toBe(each.form.id);
          expect(table?.layout).toBe(readAs[each.layout] ?? each.layout);
          expect(table?.cells.size).toBe(each.form.tables[key].cells.length);
          expect(table?.unknownRows).toEqual([]);
          expect(table?.misspelt).toEqual([]);
        }
        expect(wrongCells(text, each)).toEqual([]);
        expect(report && graphOf(report).equations.filter((equation) => !equation.holds)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('never has a figure in a wrong cell where cells are blank', () => {
    const blanks = reportArbitrary().chain((base) =>
      fc.record({
        base: fc.constant(base),
        blanks: fc.uniqueArray(fc.constantFrom(...allCells(base.form)), { maxLength: 40 }),
        mark: fc.constantFrom('', '/', '—', '无'),
      }),
    );
    fc.assert(
      fc.property(blanks, ({ base, blanks, mark }) => {
        const each = { ...base, blanks: new Set(blanks), blankMark: mark };
        expect(wrongCells(renderReport(each), each)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('has every blank seen where the layout keeps it', () => {
    for (const layout of ['markdown', 'html', 'tsv'] as const) {
      fc.assert(
        fc.property(
          reportArbitrary([layout]).chain((base) =>
            fc.record({ base: fc.constant(base), blank: fc.constantFrom(...allCells(base.form)) }),
          ),
          ({ base, blank }) => {
            const [report] = parse(renderReport({ ...base, blanks: new Set([blank]) })).reports;
            const [key, ...rest] = blank.split('.') as ['requests', string, string];
            expect(report?.tables[key]?.cells.get(rest.join('.'))?.state).toBe('blank');
          },
        ),
        { numRuns: 60 },
      );
    }
  });
});
