import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/check';
import { reportAfter, type Successor } from '../../server/src/features/successor';
import { form } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { Report } from '../../server/src/report';
import { displayWidth } from '../../server/src/text';
import { generateReport, seededValues, testOrgan, withValues } from '../support/generate';
import { replaceOnce, wrongIn } from './support';

const values = withValues(seededValues(form('2021'), 4), {
  'requests.carriedOut.naturalPerson': '12345',
  'requests.carriedOut.business': '（无）',
  'requests.carriedOut.legalService': '',
  'requests.carriedOut.total': '12,345',
});
const last = generateReport(4, { values, layout: 'pipeRow' });

const succeed = (text: string, wanted: Successor = {}): string => {
  const [report] = parse(text).reports;
  return reportAfter(text, report as Report, wanted)?.text ?? '';
};
const requestsOf = (text: string): Readonly<Record<string, number | null>> =>
  Object.fromEntries(
    [...(parse(text).reports[0]?.tables.requests?.cells ?? [])]
      .filter(([, { value }]) => value !== 0)
      .map(([key, { value }]) => [key, value]),
  );

describe('a report made from last year’s', () => {
  it('has its organ, the next year everywhere, and no figure but what was carried over', () => {
    const text = succeed(last);
    const [report] = parse(text).reports;
    expect(report?.organ).toBe(testOrgan);
    expect(report?.year).toBe(2025);
    expect(report?.signature?.date?.year).toBe(2026);
    expect(text).not.toContain('2024');
    expect(requestsOf(text)).toEqual({
      'carriedIn.naturalPerson': 12345,
      'carriedOut.naturalPerson': 12345,
      'carriedIn.total': 12345,
      'carriedOut.total': 12345,
    });
    expect(report?.tables.disclosure?.layout).toBe('pipeRow');
    const inForce = (document: Report | undefined): (number | null | undefined)[] =>
      ['rules', 'normativeDocuments'].map((row) => document?.tables.disclosure?.cells.get(`${row}.inForce`)?.value);
    expect(inForce(report)).toEqual(inForce(parse(last).reports[0]));
    const rest = [...(report?.tables.disclosure?.cells ?? [])].filter(([key]) => !key.endsWith('.inForce'));
    expect(rest.every(([, { value }]) => value === 0)).toBe(true);
    expect(wrongIn(text)).toEqual([]);
  });

  it('agrees with last year’s from the start, on either form', () => {
    for (const formId of ['2019', '2021'] as const) {
      const year = formId === '2019' ? 2019 : 2023;
      const text = generateReport(9, { formId, year });
      const before = parse(text).reports[0] as Report;
      const document = parse(succeed(text));
      const neighbours = { previous: { report: before, text, uri: 'before' } };
      const told = check(document, { neighbours: () => neighbours }).flatMap(({ findings }) => findings);
      expect(told.map(({ rule }) => rule).filter((rule) => /^NB50[1-3]$/.test(rule))).toEqual([]);
    }
  });

  it('is tidy in Markdown though a figure is longer than its column', () => {
    const wide = generateReport(4, {
      values: withValues(values, { 'requests.carriedOut.naturalPerson': '123456789012' }),
      layout: 'markdown',
    });
    const { region } = parse(succeed(wide)).reports[0]?.tables.requests ?? { region: { start: 0, end: 0 } };
    const lines = succeed(wide).slice(region.start, region.end).split('\n');
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines.some((line) => line.includes('| 123456789012 |'))).toBe(true);
  });

  it('says whom to ask in last year’s words, though a page broke them', () => {
    const contact = '如有疑问，请与云州市青川区数据局综\n  合科联系（地址：青川大道1号，电话：010-12345678）。';
    const own = /如对本报告有疑问，请与[^。]*。/.exec(last)?.[0] ?? '';
    const text = succeed(replaceOnce(last, own, contact));
    expect(text).toContain(
      '止。如有疑问，请与云州市青川区数据局综合科联系（地址：青川大道1号，电话：010-12345678）。\n',
    );
    const none = succeed(replaceOnce(last, own, ''));
    expect(none).toContain('如对本报告有疑问，请与云州市青川区数据局政府信息公开工作机构联系。');
  });

  it('takes what is given before what last year’s report tells', () => {
    const text = succeed(last, { year: 2027, organ: '云州市青川区司法局', layout: 'tsv', form: '2019' });
    const [report] = parse(text).reports;
    expect([report?.year, report?.organ]).toEqual([2027, '云州市青川区司法局']);
    expect(report?.tables.requests?.layout).toBe('tsv');
    expect(report?.tables.requests?.form.form).toBe('2019');
  });

  it('is written in Markdown where last year’s layout cannot be written', () => {
    const text = succeed(generateReport(4, { layout: 'aligned' }));
    expect(parse(text).reports[0]?.tables.requests?.layout).toBe('markdown');
  });

  it('is not made where neither tells the organ or the year', () => {
    const text = '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    const [report] = parse(text).reports;
    expect(reportAfter(text, report as Report)).toBeNull();
    expect(reportAfter(text, report as Report, { year: 2024 })).toBeNull();
    expect(reportAfter(text, report as Report, { year: 2024, organ: testOrgan })).not.toBeNull();
  });
});
