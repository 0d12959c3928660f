import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/parser';
import type { ReportDocument, Span } from '../../server/src/report';
import { generateReport, renderReport, reportArbitrary, testLayouts } from '../support/generate';

/** Every span anywhere in a parsed document. */
const spansOf = (value: unknown, found: Span[] = [], seen = new Set<unknown>()): Span[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') found.push({ start, end });
  const values =
    value instanceof Map
      ? value.values()
      : Object.entries(value).flatMap(([key, each]) => (key === 'form' ? [] : [each]));
  for (const each of values) spansOf(each, found, seen);
  return found;
};

const outside = (document: ReportDocument): Span[] =>
  spansOf(document.reports).filter(({ start, end }) => start < 0 || end < start || end > document.text.length);

const pieces = fc.constantFrom(
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '第二十条第（一）项',
  '规章',
  '（七）总计',
  '其他',
  '总计',
  '结果维持',
  '<table>',
  '<tr><td rowspan="3">',
  '</td>',
  '</table>',
  '|',
  '|---|',
  '\t',
  '\n',
  '\r',
  '  ',
  '0',
  '１２',
  '-5',
  '3.5',
  '- 4 -',
  '\ufffd',
  '\u0000',
  '政府信息公开工作年度报告',
  '《2023年',
);
const soup = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('any text', () => {
  it('parses without an exception, every range inside it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
        expect(outside(parse(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('cut anywhere, or with its lines shuffled, parses too', () => {
    fc.assert(
      fc.property(reportArbitrary(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (options, cut, seed) => {
        const text = renderReport(options);
        const at = Math.floor(cut * text.length);
        expect(outside(parse(text.slice(0, at)))).toEqual([]);
        expect(outside(parse(text.slice(at)))).toEqual([]);
        const lines = text.split('\n');
        for (let index = lines.length - 1; index > 0; index--) {
          const other = (seed * (index + 7919)) % (index + 1);
          [lines[index], lines[other]] = [lines[other] as string, lines[index] as string];
        }
        expect(outside(parse(lines.join('\n')))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is parsed as a pure function of the text', () => {
    for (const layout of testLayouts) {
      const text = generateReport(5, { layout });
      expect(parse(text)).toEqual(parse(text));
    }
  });
});
