import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, check, fixAll, fixesOf } from '../../server/src/check';
import { formatTables } from '../../server/src/features';
import { parse, reparse } from '../../server/src/parser';
import { paragraphsOf } from '../../server/src/parser/prose';
import type { ReportDocument } from '../../server/src/report';
import { withoutHidden } from '../../server/src/text';
import { generateReport } from '../support/generate';
import { pageKinds } from '../support/page';

const kinds = Object.entries(pageKinds);
const organ = '云州市青川区水务局';
const reportOf = (seed: number): string => generateReport(seed, { layout: 'html', organ, year: 2024 });

/** What is read of a report, places aside. */
const readingOf = ({ reports, text }: ReportDocument) =>
  reports.map((report) => ({
    organ: report.organ,
    year: report.year,
    title: report.title?.text.replace(/\s/g, ''),
    sections: report.sections.map(({ key, canonical, ordinalStyled }) => `${key} ${canonical} ${ordinalStyled}`),
    signature: [report.signature?.organ?.text, report.signature?.date?.day],
    cells: Object.values(report.tables).map((table) =>
      [...(table?.cells ?? [])].map(([key, { value }]) => `${key} ${value}`),
    ),
    prose: paragraphsOf(report, text)
      .filter(({ section }) => section !== null)
      .map((each) => each.text),
  }));

const told = (document: ReportDocument): string[] =>
  check(document).flatMap(({ findings }) =>
    findings.map(({ rule, span }) => `${rule} ${withoutHidden(document.text.slice(span.start, span.end))}`),
  );

describe.each(kinds)('%s', (_, make) => {
  test.each([1, 2, 3, 4, 5])('report %i is read as without the page', (seed) => {
    const report = reportOf(seed);
    const document = parse(make(report));
    expect(readingOf(document)).toEqual(readingOf(parse(report)));
    expect(told(document)).toEqual([]);
  });

  test.each<[slip: string, make: (report: string) => string]>([
    ['a heading in other words', (report) => report.replace('六、其他需要报告的事项', '六、其它事项')],
    ['a section that is missing', (report) => report.replace(/五、[^\n]*\n[^六]*/, '')],
    ['a title without its year', (report) => report.replace('2024年政府信息公开', '政府信息公开')],
    [
      'a wrong number in a sentence',
      (report) =>
        report.replace(/新收政府信息公开申请(\d+)/, (_, count) => `新收政府信息公开申请${Number(count) + 100}`),
    ],
    [
      'a wrong figure',
      (report) => report.replace(/(）总计<.*?>)(\d+)</, (_, before, figure) => `${before}${figure}9<`),
    ],
    ['a wrong date', (report) => report.replace(/2025年1月(\d+)日/, '2023年1月$1日')],
  ])('%s is told in the same words', (_slip, plant) => {
    const report = plant(reportOf(6));
    expect(report).not.toBe(reportOf(6));
    expect(told(parse(make(report))).sort()).toEqual(told(parse(report)).sort());
  });

  test('a fix leaves every tag where it is', () => {
    const source = make(
      reportOf(6)
        .replace('六、其他需要报告的事项', '六、其它事项')
        .replace('四、政府信息公开行政复议', '五、政府信息公开行政复议'),
    );
    const tags = (text: string): string[] => text.match(/<[^<>]*>/g) ?? [];
    const document = parse(source);
    for (const { findings } of check(document)) {
      for (const finding of findings) {
        for (const { edits, kind } of fixesOf(finding)) {
          const after = applyEdits(source, edits);
          if (kind === 'safe') expect(tags(after)).toEqual(tags(source));
          expect(after).not.toMatch(/[\ufeff\u2028]/);
        }
      }
    }
    const after = applyEdits(source, fixAll(document));
    expect(tags(after)).toEqual(tags(source));
  });

  test('safe fixes mend words that tags cut in pieces', () => {
    const plant = (report: string): string =>
      report
        .replace('四、政府信息公开行政复议', '五、政府信息公开行政复议')
        .replace('五、存在的主要问题', '四、存在的主要问题');
    const source = make(plant(reportOf(6)));
    const after = parse(applyEdits(source, fixAll(parse(source))));
    const plain = plant(reportOf(6));
    expect(told(after)).toEqual(told(parse(applyEdits(plain, fixAll(parse(plain))))));
    expect(told(after)).not.toEqual(told(parse(source)));
  });

  test.each([
    ['NB101', '六、其他需要报告的事项', (report: string) => report.replace(/六、其他[^\n]*\n[^\n]*\n/, '')],
    ['NB101', '五、存在的主要问题及改进情况', (report: string) => report.replace(/五、[^\n]*\n[^六]*/, '')],
    [
      'NB105',
      '<td>行政强制</td>',
      (report: string) => report.replace(/(二、主动[^\n]*\n)<table[\s\S]*?<\/table>\n/, '$1'),
    ],
  ])('%s: what is put in is the page’s own kind: %s', (rule, words, plant) => {
    const source = make(plant(reportOf(6)));
    const document = parse(source);
    const finding = check(document)
      .flatMap(({ findings }) => findings)
      .find((each) => each.rule === rule);
    const [fix] = finding ? fixesOf(finding) : [];
    const after = applyEdits(source, fix?.edits ?? []);
    expect(after).toContain(words.startsWith('<') ? words : `<p>${words}</p>`);
    // Before a tag or behind one.
    for (const { span } of fix?.edits ?? [])
      expect(/>\s*$/.test(source.slice(0, span.start)) || /^\s*</.test(source.slice(span.start))).toBe(true);
    expect(told(parse(after)).filter((each) => each.startsWith(rule))).toEqual([]);
  });

  test('its tables are not written anew as lines of bars', () => {
    const { edits, refusals } = formatTables(parse(make(reportOf(6))), 'markdown');
    expect(edits).toEqual([]);
    expect(refusals.map(({ reason }) => reason)).toEqual(Array(3).fill('format.page'));
  });

  test('edits, tags among them, come to what the new source read afresh comes to', () => {
    const source = make(reportOf(7));
    const put = fc.constantFrom(
      '1',
      '',
      '<b>',
      '</p>',
      '<',
      '>',
      '/',
      '<!--',
      '<script>',
      '&nbsp;',
      ';',
      '<table>',
      '</table>',
      '甲',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(source.length), fc.nat(4), put), { maxLength: 6 }), (edits) => {
        let document = parse(source);
        for (const [at, length, text] of edits) {
          const start = Math.min(at, document.source.length);
          const end = Math.min(start + length, document.source.length);
          const next = document.source.slice(0, start) + text + document.source.slice(end);
          document = reparse(document, next, { start, end, length: text.length });
          const fresh = parse(next);
          expect(document.text).toBe(fresh.text);
          expect(readingOf(document)).toEqual(readingOf(fresh));
          expect(told(document)).toEqual(told(fresh));
        }
      }),
      { numRuns: 25 },
    );
  });
});
