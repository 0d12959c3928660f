import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, fixesOf } from '../../../server/src/check';
import { viewOf } from '../../../server/src/features/graphView';
import { figuresOf } from '../../../server/src/report';
import type { Finding } from '../../../server/src/rules/types';
import { caseSentences, type RenderOptions, renderReport, reportArbitrary } from '../../support/generate';
import { checked, department, findingsOf } from './reports';

/** Layouts whose prose is not broken into lines: there the sentences can be found and exchanged. */
const layouts = ['cellPerLine', 'pipePerCell', 'tabIndent', 'pipeRow', 'markdown', 'tsv', 'html'] as const;
const reports = reportArbitrary(layouts).map((options) => ({ ...options, widths: 'full' as const, organ: department }));

type Values = RenderOptions['values'];
const at = (values: Values, key: string): number => {
  const [table, row, column] = key.split('.') as ['requests', string, string];
  return Number(values[table].get(`${row}.${column}`) ?? 0);
};
const total = (values: Values, row: string): number => at(values, `requests.${row}.total`);
const suits = (values: Values): number =>
  at(values, 'reviews.directSuit.total') + at(values, 'reviews.suitAfterReview.total');
const denied = (values: Values): number =>
  [...values.requests]
    .filter(([cell]) => cell.startsWith('denied') && cell.endsWith('.total'))
    .reduce((sum, [, value]) => sum + Number(value), 0);
const issued = (values: Values): number =>
  Number(values.disclosure.get('normativeDocuments.issued') ?? values.disclosure.get('normativeDocuments.newlyMade'));

/** A sentence with one number of its own; `n` stands for it. */
interface Claim {
  readonly rule: string;
  readonly sentence: (n: number, values: Values, year: number) => string;
  readonly number: (values: Values) => number;
  /** Further numbers that the sentence may rightly have. */
  readonly also?: (values: Values) => number[];
  /** Rules that rightly speak of the same number. */
  readonly with?: readonly string[];
}

const claims: readonly Claim[] = [
  {
    rule: 'NB401',
    sentence: (n) => `我局共收到政府信息公开申请${n}件。`,
    number: (values) => total(values, 'received'),
    also: (values) => [total(values, 'received') + total(values, 'carriedIn')],
  },
  {
    rule: 'NB401',
    sentence: (n, _, year) => `${year}年，全年受理依申请公开${n}件，均依法办理。`,
    number: (values) => total(values, 'received') + total(values, 'carriedIn'),
    also: (values) => [total(values, 'received')],
  },
  {
    rule: 'NB401',
    sentence: (n, values) =>
      `新收政府信息公开申请${n}件，上年结转${total(values, 'carriedIn')}件，办结${total(values, 'resultsTotal')}件，结转下年度继续办理${total(values, 'carriedOut')}件。`,
    number: (values) => total(values, 'received'),
    also: (values) => [total(values, 'received') + total(values, 'carriedIn')],
    with: ['NB405'],
  },
  {
    rule: 'NB402',
    sentence: (n, values) => `办理政府信息公开申请${total(values, 'received')}件，上年度结转${n}件。`,
    number: (values) => total(values, 'carriedIn'),
  },
  {
    rule: 'NB403',
    sentence: (n) => `依法答复政府信息公开申请${n}件。`,
    number: (values) => total(values, 'resultsTotal'),
  },
  {
    rule: 'NB404',
    sentence: (n) => `结转下一年度继续办理的政府信息公开申请${n}件。`,
    number: (values) => total(values, 'carriedOut'),
  },
  {
    rule: 'NB406',
    sentence: (n, values) =>
      `答复政府信息公开申请${total(values, 'resultsTotal')}件，其中予以公开${total(values, 'granted')}件，不予公开${n}件。`,
    number: denied,
  },
  {
    rule: 'NB407',
    sentence: (n, values) =>
      `因政府信息公开工作被申请行政复议${at(values, 'reviews.review.total')}件，被提起行政诉讼${n}件。`,
    number: suits,
  },
  {
    rule: 'NB408',
    sentence: (n) => `制发行政规范性文件${n}件。`,
    number: issued,
  },
];

const withSentence = (options: RenderOptions, sentence: string): string =>
  renderReport(options).replaceAll(caseSentences(options.year, options.values), sentence);

const changes = fc.integer({ min: 1, max: 30 });
const ids = (findings: readonly Finding[]): string[] => findings.map((each) => each.rule);

describe.each(claims.map((claim, index) => ({ ...claim, index })))('$rule, sentence $index', (claim) => {
  const right = (options: RenderOptions): string =>
    claim.sentence(claim.number(options.values), options.values, options.year);

  test('agrees with the tables: nothing', () => {
    fc.assert(
      fc.property(reports, (options) => {
        expect(ids(findingsOf(withSentence(options, right(options))))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('one number changed: that rule alone, at the number, with fixes that settle it', () => {
    fc.assert(
      fc.property(reports, changes, (options, change) => {
        const { values, year } = options;
        const wrong = claim.number(values) + change;
        fc.pre(!(claim.also?.(values) ?? []).includes(wrong));
        const text = withSentence(options, claim.sentence(wrong, values, year));
        const [finding, ...others] = findingsOf(text);
        expect([finding?.rule, ids(others)]).toEqual([claim.rule, claim.with ?? []]);
        if (!finding) return;
        expect(text.slice(finding.span.start, finding.span.end)).toBe(String(wrong));
        expect(finding.cells.length).toBeGreaterThan(0);
        expect(finding.related.length).toBeGreaterThanOrEqual(finding.cells.length);
        const [fix] = fixesOf(finding);
        expect(fix?.kind).toBe('suggest');
        expect(ids(findingsOf(applyEdits(text, fix?.edits ?? [])))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the graph', () => {
  test('a sentence stands in it beside its cells, and walks lead from each to the other', () => {
    fc.assert(
      fc.property(reports, (options) => {
        const { report } = checked(renderReport(options));
        const text = renderReport(options);
        const { graph } = viewOf(report, text);
        const ofProse = graph.equations.filter((each) => each.equation === null);
        for (const equation of ofProse) {
          expect(equation.holds).toBe(true);
          for (const figure of figuresOf(equation)) {
            expect(graph.figures.get(figure.key)).toBeDefined();
            expect(graph.equationsOf(figure.key)).toContain(equation);
            const shown = text.slice(figure.span.start, figure.span.end);
            expect(shown.length).toBeGreaterThan(0);
          }
        }
        if (total(options.values, 'received') > 0) {
          expect(graph.equationsOf('requests.received.total').some((each) => each.rule === 'NB401')).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
