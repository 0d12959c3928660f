import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsAt, read } from '../../../server/src/features';
import { parse } from '../../../server/src/parser';
import { generateReport, type TestLayout, testLayouts } from '../../support/generate';
import { resulting } from './support';

const texts = new Map<string, string>();
const reportIn = (layout: TestLayout, formId: '2019' | '2021'): string => {
  const key = `${layout} ${formId}`;
  const known = texts.get(key) ?? generateReport(11, { layout, formId });
  texts.set(key, known);
  return known;
};

test('on reports cut anywhere: no exception, edits inside the text and apart, a result that parses', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...testLayouts),
      fc.constantFrom('2019', '2021'),
      share,
      share,
      share,
      (layout, formId, from, length, cursor) => {
        const whole = reportIn(layout, formId);
        const start = Math.floor(from * whole.length);
        const text = whole.slice(0, start) + whole.slice(start + Math.floor(length * length * 400));
        const reading = read(text);
        const neighbours = () => ({
          previous: { report: parse(whole).reports[0] as never, text: whole, uri: 'file:///a' },
        });
        const at = Math.floor(cursor * text.length);
        for (const span of [
          { start: at, end: at },
          { start: 0, end: text.length },
        ]) {
          const { refactorings } = actionsAt(reading, span, { all: true, neighbours });
          for (const each of refactorings) expect(parse(resulting(text, each)).reports.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test.each(['', '\n', '一、', '|', '三、收到和处理政府信息公开申请情况\n一、本年新收'])('%j', (text) => {
  const { refactorings } = actionsAt(read(text), { start: 0, end: text.length }, { all: true });
  for (const each of refactorings) resulting(text, each);
});
