import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { form } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import { generateReport, renderReport, reportArbitrary, seededValues } from '../../support/generate';
import { findingsOf, first, fixed, fixTitles, rulesTold, told, wordsOf, writable } from './structure';

const figures = (text: string, table: 'disclosure' | 'requests'): Map<string, number | null> =>
  new Map([...(parse(text).reports[0]?.tables[table]?.cells ?? [])].map(([key, cell]) => [key, cell.value]));

describe('NB106 outdated-form', () => {
  test.each(writable)(
    'the 2019 form in a report of 2022: one finding for table two, one for three, in %s',
    (layout) => {
      const text = generateReport(21, { formId: '2019', year: 2022, layout });
      const finding = first(text, 'NB106');
      expect(rulesTold(text)).toEqual(['NB106', 'NB106']);
      expect(findingsOf(text).map((each) => each.params.table)).toEqual(['@table.disclosure', '@table.requests']);
      expect(wordsOf(text, 'NB106')).toContain('2022 年度报告应改用 2021 年格式（国办公开办函〔2021〕30号）');
      expect(text.slice(finding.span.start, finding.span.end)).toBe('第二十条第（一）项');
      expect(finding.related.map((each) => text.slice(each.span.start, each.span.end))).toEqual([
        expect.stringContaining('2022'),
      ]);
    },
  );

  test('the reverse, with words of its own', () => {
    const text = generateReport(22, { formId: '2021', year: 2020 });
    expect(rulesTold(text)).toEqual(['NB106', 'NB106']);
    expect(first(text, 'NB106').message).toBe('NB106.early');
  });

  test('each table by itself: a 2023 report that joins a 2021 table two to a 2019 table three', () => {
    const values = { ...seededValues(form('2021'), 3), requests: seededValues(form('2019'), 3).requests };
    const text = renderReport({
      form: form('2021'),
      year: 2023,
      organ: '云州市青川区数据局',
      values,
      layout: 'pipeRow',
      tableForms: { requests: '2019' },
    });
    expect(findingsOf(text).map((each) => [each.rule, each.params.table])).toEqual([['NB106', '@table.requests']]);
  });

  test('keeps quiet, and says why, where the year is not known', () => {
    const text = generateReport(21, { formId: '2019', year: 2020, withoutTitle: true, withoutSignature: true });
    const unknown = text.replaceAll('2020年', '');
    expect(parse(unknown).reports[0]?.year).toBeNull();
    expect(rulesTold(unknown)).not.toContain('NB106');
  });

  test.each(writable)('the fix carries figures of the same meaning and leaves the others blank, in %s', (layout) => {
    const text = generateReport(23, { formId: '2019', year: 2022, layout });
    const before = { two: figures(text, 'disclosure'), three: figures(text, 'requests') };
    const after = fixed(fixed(text, 'NB106'), 'NB106');
    expect(rulesTold(after).filter((rule) => rule !== 'NB201')).toEqual([]);
    const two = figures(after, 'disclosure');
    const three = figures(after, 'requests');
    expect([...two.keys()]).toEqual(form('2021').tables.disclosure.cells);
    expect([...three.keys()]).toEqual(form('2021').tables.requests.cells);
    for (const [key, value] of two) {
      expect([key, value]).toEqual([key, key.endsWith('.decisions') ? before.two.get(key) : null]);
    }
    for (const [key, value] of three) {
      const [row, column] = key.split('.');
      if (before.three.has(key)) expect([key, value]).toEqual([key, before.three.get(key)]);
      else {
        const whole = before.three.get(`otherHandling.${column}`);
        expect([key, value]).toEqual([key, row === 'otherRemaining' || whole === 0 ? whole : null]);
      }
    }
    expect(after.slice(after.indexOf('四、政府信息公开'))).toBe(text.slice(text.indexOf('四、政府信息公开')));
  });

  test('the title names what has no place in the new form', () => {
    const values = new Map(form('2019').tables.disclosure.cells.map((cell) => [cell, '0']));
    const render = (changes: Readonly<Record<string, string>>): string =>
      renderReport({
        form: form('2019'),
        year: 2021,
        organ: '云州市青川区数据局',
        values: {
          ...seededValues(form('2019'), 1),
          disclosure: new Map([...values, ...Object.entries(changes)]),
        },
        layout: 'pipeRow',
      });
    expect(fixTitles(render({}), 'NB106')).toEqual(['改为 2021 年格式，同义的数字照搬，其余 7 格以“/”占位待填']);
    expect(fixTitles(render({ 'procurement.amount': '3.5', 'permits.decisions': '9' }), 'NB106')).toEqual([
      '改为 2021 年格式，同义的数字照搬，7 格以“/”占位待填；新格式没有位置的不保留：政府集中采购·采购总金额 3.5',
    ]);
    expect(
      fixTitles(
        render({
          'normativeDocuments.newlyMade': '2',
          'normativeDocuments.newlyPublished': '2',
          'normativeDocuments.totalPublished': '5',
          'permits.change': '-1',
          'permits.previousItems': '4',
        }),
        'NB106',
      )[0],
    ).toContain('5 项不保留：规范性文件·本年新制作数量 2、规范性文件·本年新公开数量 2、规范性文件·对外公开总数量 5 等');
  });

  test('back to the 2019 form the three rows of （六） are added up', () => {
    const text = generateReport(24, { formId: '2021', year: 2019, layout: 'markdown' });
    const before = figures(text, 'requests');
    const after = fixed(fixed(text, 'NB106'), 'NB106');
    expect(rulesTold(after).filter((rule) => rule !== 'NB201')).toEqual([]);
    for (const column of ['naturalPerson', 'total']) {
      const parts = ['otherNotCorrected', 'otherFeeUnpaid', 'otherRemaining'].map((row) =>
        before.get(`${row}.${column}`),
      );
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
      expect(figures(after, 'requests').get(`otherHandling.${column}`)).toBe(sum);
    }
  });

  test('any report of the wrong year: the fixes leave both tables in the right form, figures kept', () => {
    fc.assert(
      fc.property(reportArbitrary(writable), (options) => {
        const right = options.form.id === '2019' ? '2021' : '2019';
        const text = renderReport({ ...options, year: right === '2021' ? 2023 : 2020 });
        const before = figures(text, 'requests');
        const after = fixed(fixed(text, 'NB106'), 'NB106');
        const table = parse(after).reports[0]?.tables.requests;
        expect(table?.form.form).toBe(right);
        for (const [key, cell] of table?.cells ?? []) if (before.has(key)) expect(cell.value).toBe(before.get(key));
        expect(told(after).filter((each) => !each.startsWith('NB201'))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('no fix where a row could not be placed: its figures would be lost', () => {
    const text = generateReport(21, { formId: '2019', year: 2022 }).replace(
      /^(一、本年新收政府信息公开申请数量) .*$/m,
      '$1 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |',
    );
    const finding = findingsOf(text).find((each) => each.rule === 'NB106' && each.params.table === '@table.requests');
    expect(finding && fixesOf(finding)).toEqual([]);
  });
});
