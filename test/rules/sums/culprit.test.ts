import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { type Equation, type FormId, form as formById, type TableForm } from '../../../server/src/forms';
import type { Finding } from '../../../server/src/rules/types';
import {
  formArbitrary,
  generateReport,
  type ReportValues,
  reportArbitrary,
  seededValues,
  valuesArbitrary,
  withValues,
} from '../../support/generate';
import { checkTables, fixed } from '../tables';

const sumRules = new Set(['NB301', 'NB302', 'NB303', 'NB304']);

/** The definition, word by word, on plain numbers: what the rules are measured against. */
const expected = (table: TableForm, values: ReadonlyMap<string, number>) => {
  const equations = table.equations.filter((each) => sumRules.has(each.rule));
  const cellsOf = (each: Equation): string[] => [
    ...each.terms.map((term) => term.cell),
    ...(each.plus ? [each.plus] : []),
    ...(each.total ? [each.total] : []),
  ];
  const gap = (each: Equation, of: ReadonlyMap<string, number>): number =>
    each.terms.reduce((sum, term) => sum + term.factor * (of.get(term.cell) ?? 0), 0) -
    (of.get(each.total ?? '') ?? 0) -
    (of.get(each.plus ?? '') ?? 0);
  const broken = equations.filter((each) => gap(each, values) !== 0);
  const repairs = table.cells.flatMap((cell) => {
    const own = equations.filter((each) => cellsOf(each).includes(cell));
    if (own.length === 0 || own.some((each) => gap(each, values) === 0)) return [];
    const missing = Math.abs(gap(own[0] as Equation, values));
    return [missing, -missing].flatMap((change) => {
      const value = (values.get(cell) ?? 0) + change;
      const after = new Map(values).set(cell, value);
      return value >= 0 && equations.every((each) => gap(each, after) === 0)
        ? [{ cell: `${table.key}.${cell}`, value }]
        : [];
    });
  });
  return {
    broken: broken.map((each) => `${each.rule} ${cellsOf(each).map((cell) => `${table.key}.${cell}`)}`).sort(),
    culprit: repairs.length === 1 ? repairs[0] : null,
  };
};

const told = (findings: readonly Finding[]): string[] =>
  findings
    .filter((each) => sumRules.has(each.rule))
    .map((each) => `${each.rule} ${each.cells}`)
    .sort();

const numbers = (values: ReadonlyMap<string, string>): Map<string, number> =>
  new Map([...values].map(([key, value]) => [key, Number(value)]));

const expectAsDefined = (findings: readonly Finding[], id: FormId, values: ReportValues): void => {
  const form = formById(id);
  const requests = expected(form.tables.requests, numbers(values.requests));
  const reviews = expected(form.tables.reviews, numbers(values.reviews));
  expect(told(findings)).toEqual([...requests.broken, ...reviews.broken].sort());
  for (const finding of findings.filter((each) => sumRules.has(each.rule))) {
    expect(finding.culprit).toEqual(finding.rule === 'NB304' ? reviews.culprit : requests.culprit);
  }
};

describe('one wrong cell of table three', () => {
  const layouts = { 2019: ['cellPerLine'], 2021: ['pipeRow', 'markdown'] } as const;
  for (const id of ['2019', '2021'] as const) {
    for (const layout of layouts[id]) {
      test(`${id} ${layout}: every cell is named with the value that it had`, () => {
        const form = formById(id);
        const values = seededValues(form, 20);
        for (const [at, cell] of form.tables.requests.cells.entries()) {
          const full = `requests.${cell}`;
          const right = Number(values.requests.get(cell));
          const wrong = withValues(values, { [full]: String(at % 2 === 0 && right > 0 ? right - 1 : right + 7) });
          const { text, report, findings } = checkTables(generateReport(20, { formId: id, layout, values: wrong }));
          expectAsDefined(findings, id, wrong);
          const span = report.tables.requests?.cells.get(cell)?.number;
          expect(findings.length).toBeGreaterThanOrEqual(2);
          for (const finding of findings) {
            expect([finding.rule, finding.culprit]).toEqual([finding.rule, { cell: full, value: right }]);
            expect(finding.span).toEqual(span);
            expect(finding.severity).toBe('error');
            expect(finding.related.filter((each) => each.message === 'sums.shared')).toHaveLength(findings.length - 1);
            const [fix, ...others] = fixesOf(finding);
            expect(fix?.preferred).toBe(true);
            expect(others.every((each) => !each.preferred && each.kind === 'suggest')).toBe(true);
            expect(checkTables(fixed(text, fix)).findings).toEqual([]);
          }
        }
      });
    }
  }
});

describe('any figures', () => {
  test('figures in balance give no finding, in any layout, width and line break', () => {
    fc.assert(
      fc.property(
        reportArbitrary(['cellPerLine', 'pipePerCell', 'tabIndent', 'pipeRow', 'markdown', 'tsv']),
        (options) => {
          expect(checkTables(generateReport(0, options)).findings).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a few changed cells break exactly the equations that they break, and the culprit is as defined', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 4 });
    const reports = formArbitrary.chain((form) => fc.tuple(fc.constant(form), valuesArbitrary(form), changes));
    fc.assert(
      fc.property(reports, ([form, balanced, list]) => {
        const cells = [
          ...form.tables.requests.cells.map((cell) => `requests.${cell}`),
          ...form.tables.reviews.cells.map((cell) => `reviews.${cell}`),
        ];
        const values = withValues(
          balanced,
          Object.fromEntries(list.map(([at, value]) => [cells[at % cells.length] as string, String(value)])),
        );
        const { findings } = checkTables(generateReport(0, { form, values }));
        expectAsDefined(findings, form.id, values);
      }),
      { numRuns: 150 },
    );
  });

  test('a blank cell counts as 0, the message says so, and the blank one is the culprit', () => {
    const form = formById('2021');
    const values = seededValues(form, 3);
    const cells = form.tables.requests.cells.filter((each) => values.requests.get(each) !== '0');
    for (const [at, cell] of cells.entries()) {
      const full = `requests.${cell}`;
      const text = generateReport(3, { values, layout: at % 2 ? 'tsv' : 'markdown', blanks: new Set([full]) });
      const { findings } = checkTables(text);
      const culprit = { cell: full, value: Number(values.requests.get(cell)) };
      const [blank] = findings.filter((each) => each.rule === 'NB201');
      const broken = findings.filter((each) => sumRules.has(each.rule));
      expect(broken.length).toBeGreaterThanOrEqual(2);
      expectAsDefined(findings, '2021', withValues(values, { [full]: '0' }));
      for (const finding of broken) {
        expect(finding.culprit).toEqual(culprit);
        expect(finding.params.blanks).toBe('@sums.blanksAreZero');
      }
      expect(findings).toHaveLength(broken.length + 1);
      expect(checkTables(fixed(text, fixesOf(blank as Finding)[0])).findings).toEqual([]);
    }
  });
});
