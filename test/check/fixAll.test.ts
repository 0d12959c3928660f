import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, check, fixAll, fixesOf, safeEdits } from '../../server/src/check';
import { hasMessage } from '../../server/src/messages';
import { parse } from '../../server/src/parser';
import { renderReport, reportArbitrary } from '../support/generate';

/** Slips that a clerk makes: most have a safe fix, some have none. */
const slips: readonly (readonly [string, string])[] = [
  ['六、其他需要报告的事项', '六、其它需要报告事项'],
  ['六、其他需要报告的事项', '6、其它 需要报告事项'],
  ['二、主动公开政府信息情况', '2、 行政机关主动公开政府信息情况'],
  ['五、存在的主要问题及改进情况', '六、存在主要问题及改进情况'],
  ['一、总体情况', '一、总体概述'],
  ['行政许可', '行政许司'],
  ['行政强制', '行政强致'],
  ['结转下年度继续办理', '结转下年渡继续办理'],
  ['重复申请', '重覆申请'],
  ['科研机构', '科研机够'],
  ['政府信息公开工作年度报告', '信息公开年报'],
];

const slipped = fc
  .tuple(reportArbitrary(), fc.subarray([...slips]))
  .map(([options, chosen]) =>
    chosen.reduce((text, [right, wrong]) => text.replace(right, wrong), renderReport(options)),
  );

/** Cells of all tables, by key. */
const cellsOf = (text: string): unknown =>
  parse(text).reports.map((report) => Object.values(report.tables).map((table) => table && [...table.cells.keys()]));

test('all safe fixes: in order, apart, on one line each; twice is once', () => {
  let fixed = 0;
  fc.assert(
    fc.property(slipped, (text) => {
      const document = parse(text);
      const edits = fixAll(document, { strict: true });
      for (const [at, edit] of edits.entries()) {
        expect(edit.span.start).toBeGreaterThan(edits[at - 1]?.span.end ?? -1);
        expect(edit.span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(edit.span.start, edit.span.end) + edit.newText).not.toMatch(/[\r\n]/);
      }
      const after = applyEdits(text, edits);
      const again = parse(after);
      expect(fixAll(again, { strict: true })).toEqual([]);
      expect(safeEdits(after, check(again, { strict: true }))).toEqual([]);
      expect(cellsOf(after)).toEqual(cellsOf(text));
      fixed += edits.length;
    }),
    { numRuns: 60 },
  );
  expect(fixed).toBeGreaterThan(0);
});

test('a fix that uncovers another is followed by it', () => {
  const text = renderReport(fc.sample(reportArbitrary(['markdown']), { numRuns: 1, seed: 1 })[0] as never);
  const wrong = text.replace('六、其他需要报告的事项', '6、其它需要报告事项');
  expect(wrong).not.toBe(text);
  expect(applyEdits(wrong, fixAll(parse(wrong)))).toBe(text);
});

test('every finding and fix has its words, and lies in the text', () => {
  fc.assert(
    fc.property(
      slipped,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', '-', '12件', '|', '\n', '9'),
      (text, place, noise) => {
        const at = Math.floor(place * text.length);
        const broken = text.slice(0, at) + noise + text.slice(at + 3);
        for (const { findings } of check(parse(broken), { strict: true })) {
          for (const finding of findings) {
            const fixes = fixesOf(finding);
            const keys = [
              finding.message,
              ...finding.related.map((each) => each.message),
              ...fixes.map((fix) => fix.title),
            ];
            expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
            const spans = [finding.span, ...finding.related.map((each) => each.span)];
            for (const span of [...spans, ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span))]) {
              expect(span.start).toBeGreaterThanOrEqual(0);
              expect(span.end).toBeGreaterThanOrEqual(span.start);
              expect(span.end).toBeLessThanOrEqual(broken.length);
            }
            expect(broken.slice(finding.span.start, finding.span.end)).not.toMatch(/[\r\n]/);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
