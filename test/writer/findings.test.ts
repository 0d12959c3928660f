import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/check';
import { parse } from '../../server/src/parser';
import { reportTemplate, writerLayouts } from '../../server/src/writer';
import { renderReport, reportArbitrary } from '../support/generate';

/** Findings of a text as `rule: marked words`. */
const findings = (text: string): string[] =>
  check(parse(text), { strict: true }).flatMap((each) =>
    each.findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`),
  );

describe.each(writerLayouts)('%s', (layout) => {
  test.each([2019, 2020, 2021, 2024])('a new report of %i has nothing to complain of', (year) => {
    for (const organ of ['云州市青川区数据局', '青川区人民政府', '云州市青川区临溪镇人民政府']) {
      expect(findings(reportTemplate({ year, organ, layout }).text)).toEqual([]);
    }
  });

  test('a report whose figures agree has no finding', () => {
    fc.assert(
      fc.property(reportArbitrary([layout]), (options) => {
        expect(findings(renderReport(options))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
