import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, check, fixesOf, messageOf } from '../../../server/src/check';
import { type FormId, form as formById, yearEquations } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import type { Neighbours, Report } from '../../../server/src/report';
import type { Finding } from '../../../server/src/rules/types';
import {
  formArbitrary,
  generateReport,
  type RenderOptions,
  type ReportValues,
  renderReport,
  seededValues,
  testLayouts,
  testOrgan,
  valuesArbitrary,
  withValues,
  yearOf,
} from '../../support/generate';
import { yearBefore } from '../../support/years';

const proseSections = ['overview', 'problems', 'otherMatters'] as const;

/** Last year's report, told without prose, which is compared elsewhere. */
const lastText = (values: ReportValues, options: Partial<RenderOptions> & { formId?: FormId } = {}): string =>
  generateReport(0, {
    year: yearOf(options.form?.id ?? options.formId ?? '2021') - 1,
    without: proseSections,
    values,
    ...options,
  });

const neighboursOf = (text: string): Neighbours => ({
  previous: { report: parse(text).reports[0] as Report, text, uri: 'file:///last.txt' },
});

const checked = (text: string, neighbours: Neighbours | null) =>
  check(parse(text), { strict: true, ...(neighbours ? { neighbours: () => neighbours } : {}) })[0] as ReturnType<
    typeof check
  >[number];
const findings = (text: string, last: string): readonly Finding[] => checked(text, neighboursOf(last)).findings;
const told = (text: string, last: string): string[] =>
  findings(text, last)
    .filter(({ rule }) => rule.startsWith('NB5'))
    .map(({ rule, severity, cells }) => `${rule} ${severity} ${cells.at(-1)}`);
const skips = (text: string, neighbours: Neighbours | null): Record<string, string> =>
  Object.fromEntries(
    checked(text, neighbours)
      .coverage.skipped.filter(({ rule }) => rule.startsWith('NB5'))
      .map(({ rule, reason }) => [rule, reason]),
  );

const form = formById('2021');
const values = seededValues(form, 5);
const before = yearBefore(form, values, seededValues(form, 6));
const thisYear = generateReport(5);
const form2019 = formById('2019');
const values2019 = seededValues(form2019, 8);
const before2019 = yearBefore(form2019, values2019, seededValues(form2019, 9));
const thisYear2019 = generateReport(8, { formId: '2019' });

const raised = (of: ReportValues, key: string, by = 1): ReportValues => {
  const [table, ...cell] = key.split('.') as ['requests' | 'disclosure', string];
  return withValues(of, { [key]: String(Number(of[table].get(cell.join('.'))) + by) });
};

describe('two years in agreement', () => {
  test('on the 2021 form, on the 2019 form', () => {
    expect(told(thisYear, lastText(before))).toEqual([]);
    expect(told(thisYear2019, lastText(before2019, { formId: '2019' }))).toEqual([]);
  });

  test('2021 after 2020: what both forms have is compared', () => {
    const mixed = seededValues(form2019, 8);
    const carried = Object.fromEntries(
      [...values.requests]
        .filter(([cell]) => cell.startsWith('carriedIn.'))
        .map(([cell, value]) => [`requests.carriedOut.${cell.slice(10)}`, value]),
    );
    const last = lastText(withValues(mixed, carried), { formId: '2019' });
    const text = generateReport(5, { year: 2021 });
    expect(told(text, last)).toEqual([]);
    expect(skips(text, neighboursOf(last))).toEqual({
      NB502: 'skip.lastYearOtherForm',
      NB503: 'skip.otherForm',
      NB504: 'skip.noProse',
    });
  });
});

describe('NB501', () => {
  test('the total is a warning, a kind of applicants a hint', () => {
    expect(told(thisYear, lastText(raised(before, 'requests.carriedOut.total', 2)))).toEqual([
      'NB501 warning requests.carriedIn.total',
    ]);
    const moved = raised(raised(before, 'requests.carriedOut.research', 1), 'requests.carriedOut.business', -1);
    expect(told(thisYear, lastText(moved))).toEqual([
      'NB501 information requests.carriedIn.business',
      'NB501 information requests.carriedIn.research',
    ]);
  });

  test('says what is where, in both languages, and points to both figures', () => {
    const last = lastText(raised(before, 'requests.carriedOut.total', 2));
    const [finding] = findings(thisYear, last);
    if (!finding) throw new Error('nothing found');
    expect(messageOf(finding, 'zh-cn')).toMatch(
      /^“二、上年结转政府信息公开申请数量”的“总计”是 \d+，而 2023 年报告“四、结转下年度继续办理”的同一栏是 \d+；/,
    );
    expect(messageOf(finding, 'en')).toMatch(
      /^“总计” of “二、上年结转.*” is \d+, but in the report of 2023 that column/,
    );
    const [there, here] = finding.related;
    expect(there).toMatchObject({ uri: 'file:///last.txt', message: 'years.last' });
    const { line, character } = there?.range?.start ?? { line: -1, character: -1 };
    const { start, end } = there?.span ?? { start: 0, end: 0 };
    expect((last.split('\n')[line] ?? '').slice(character, character + end - start)).toBe(last.slice(start, end));
    expect(here?.uri).toBeUndefined();
    expect(here?.span).toEqual(finding.span);
  });

  test.each(testLayouts)('%s: its fixes take over one figure, or the row', (layout) => {
    const options = { layout, year: 2024 };
    const wrong = raised(raised(before, 'requests.carriedOut.naturalPerson', 30), 'requests.carriedOut.total', 30);
    const text = generateReport(5, options);
    const last = lastText(wrong);
    const broken = findings(text, last).filter(({ rule }) => rule === 'NB501');
    expect(broken).toHaveLength(2);
    for (const finding of broken) {
      const [row, cell, ...rest] = fixesOf(finding);
      expect(rest).toEqual([]);
      expect([row?.preferred, row?.kind, cell?.preferred, cell?.kind]).toEqual([true, 'suggest', false, 'suggest']);
      expect(told(applyEdits(text, row?.edits ?? []), last)).toEqual([]);
      const key = finding.cells[0] as string;
      const after = parse(applyEdits(text, cell?.edits ?? [])).reports[0]?.tables.requests;
      const was = Number(values.requests.get(key.slice('requests.'.length)));
      expect(after?.cells.get(key.slice('requests.'.length))?.value).toBe(was + 30);
    }
  });

  test('a row that nothing is written in is not compared, one blank cell is 0', () => {
    const row = form.tables.requests.cells.filter((cell) => cell.startsWith('carriedIn.'));
    const last = lastText(raised(before, 'requests.carriedOut.total', 2));
    const blank = generateReport(5, { blanks: new Set(row.map((cell) => `requests.${cell}`)) });
    expect(told(blank, last)).toEqual([]);
    expect(skips(blank, neighboursOf(last)).NB501).toBe('skip.unwritten');
    const one = generateReport(5, { blanks: new Set(['requests.carriedIn.total']), blankMark: '/' });
    const [finding] = findings(one, last).filter(({ rule }) => rule === 'NB501');
    expect(finding && messageOf(finding, 'zh-cn')).toContain('（空白格按 0 计）');
  });

  test('a table that cannot be read on either side is said', () => {
    const without = (text: string): string =>
      text.slice(0, text.indexOf('三、收到和处理')) + text.slice(text.indexOf('四、政府信息公开行政复议'));
    expect(skips(without(thisYear), neighboursOf(lastText(before))).NB501).toBe('skip.noTable');
    expect(skips(thisYear, neighboursOf(without(lastText(before)))).NB501).toBe('skip.lastYearNoTable');
  });
});

describe('NB502 and NB503', () => {
  test('规章 a warning, 规范性文件 a hint, items a hint', () => {
    expect(told(thisYear, lastText(raised(before, 'disclosure.normativeDocuments.inForce')))).toEqual([
      'NB502 information disclosure.normativeDocuments.inForce',
    ]);
    expect(told(thisYear, lastText(raised(before, 'disclosure.rules.inForce')))).toEqual([
      'NB502 warning disclosure.rules.inForce',
    ]);
    for (const cell of ['previousItems', 'change']) {
      const wrong = raised(before2019, `disclosure.permits.${cell}`);
      expect(told(thisYear2019, lastText(wrong, { formId: '2019' }))).toEqual([
        'NB503 information disclosure.permits.previousItems',
      ]);
    }
  });

  test('write the sum out', () => {
    const own = withValues(values, {
      'disclosure.normativeDocuments.issued': '3',
      'disclosure.normativeDocuments.repealed': '1',
      'disclosure.normativeDocuments.inForce': '9',
    });
    const last = withValues(before, { 'disclosure.normativeDocuments.inForce': '5' });
    const [finding] = findings(generateReport(5, { values: own }), lastText(last)).filter(
      ({ rule }) => rule === 'NB502',
    );
    expect(finding && messageOf(finding, 'zh-cn')).toBe(
      '“行政规范性文件”：现行有效件数（2023）5 + 本年制发件数 3 − 本年废止件数 1 = 7，而本年“现行有效件数”是 9；请对照 2023 年的报告核对。',
    );
    expect(finding?.cells).toEqual([
      'disclosure.normativeDocuments.issued',
      'disclosure.normativeDocuments.repealed',
      'disclosure.normativeDocuments.inForce',
    ]);
    expect(finding?.related.map(({ uri }) => uri)).toEqual(['file:///last.txt', undefined, undefined, undefined]);
  });
});

describe('without a report to compare with', () => {
  const all = (reason: string) => ({ NB501: reason, NB502: reason, NB503: reason, NB504: reason });

  test('the reason is in the coverage', () => {
    expect(skips(thisYear, null)).toEqual(all('skip.noLastYear'));
    expect(skips(thisYear, {})).toEqual(all('skip.noLastYear'));
    expect(skips(thisYear, { conflict: true })).toEqual(all('skip.severalReports'));
    const nameless = generateReport(5, { withoutTitle: true, withoutSignature: true });
    expect(skips(nameless, {})).toEqual(all('skip.noOrgan'));
  });
});

describe('one figure changed in last year’s report', () => {
  const pair = formArbitrary.chain((form) =>
    fc.record({
      form: fc.constant(form),
      values: valuesArbitrary(form),
      earlier: valuesArbitrary(form),
      layouts: fc.tuple(fc.constantFrom(...testLayouts), fc.constantFrom(...testLayouts)),
      relation: fc.constantFrom(...yearEquations.filter((each) => each.form === null || each.form === form.id)),
      by: fc.integer({ min: 1, max: 50 }),
    }),
  );

  test('is found by its rule, in the cell that it leads to, and by nothing else', () => {
    fc.assert(
      fc.property(pair, ({ form, values, earlier, layouts, relation, by }) => {
        const year = yearOf(form.id);
        const options = { form, year, organ: testOrgan, values, layout: layouts[0] };
        const text = renderReport(options);
        const last = yearBefore(form, values, earlier);
        const lastOptions = { ...options, year: year - 1, layout: layouts[1], without: proseSections };
        const clean = findings(text, renderReport({ ...lastOptions, values: last }));
        expect(clean.map(({ rule }) => rule)).toEqual([]);
        const term = relation.terms.find((each) => each.year === 'last');
        const wrong = raised(last, `${relation.table}.${term?.cell}`, by);
        const found = findings(text, renderReport({ ...lastOptions, values: wrong }));
        expect(found.map(({ rule, cells }) => [rule, cells.at(-1)])).toEqual([
          [relation.rule, `${relation.table}.${relation.total}`],
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
