import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeLenses,
  definition,
  dependents,
  documentLinks,
  folding,
  highlight,
  hover,
  inlayHints,
  outline,
  type Place,
  precedents,
  prepareCallHierarchy,
  prepareRename,
  quickFixes,
  type Reading,
  read,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
} from '../../server/src/features';
import { tableKeys } from '../../server/src/forms';
import { graphOf, type Span } from '../../server/src/report';
import { generateReport, type TestLayout, testLayouts } from '../support/generate';

/** Asks every feature about a place, with neighbours of the same text; gives all the spans that they answer with. */
const ask = (reading: Reading, offset: number): Span[] => {
  const { text } = reading.document;
  const whole: Span = { start: 0, end: text.length };
  const report = reading.reports[0]?.report;
  const file = report && { report, text, uri: 'file:///other.txt' };
  const neighbours = () => (file ? { previous: file, next: file } : {});
  const spans: Span[] = [];
  const places = (found: readonly Place[] | undefined): void => {
    expect(found?.every((place) => place.file === null || place.file === file) ?? true).toBe(true);
    spans.push(...(found ?? []).map(({ span }) => span));
  };
  for (const locale of ['zh-cn', 'en'] as const) {
    const told = hover(reading, offset, { locale, markdown: true }, neighbours);
    if (told) {
      spans.push(told.span);
      expect(told.text).not.toMatch(/undefined|null|NaN|\{\w+\}|describe\.|hover\./);
    }
    const node = prepareCallHierarchy(reading, offset, locale);
    if (node) {
      const tree = [
        node,
        ...precedents(reading, node.id, locale, neighbours),
        ...dependents(reading, node.id, locale, neighbours),
      ];
      spans.push(...tree.flatMap(({ span, selection }) => [span, selection]));
    }
    spans.push(...documentLinks(reading, locale, 'page:', neighbours).map(({ span }) => span));
    spans.push(...codeLenses(reading, locale).map(({ span }) => span));
    const hints = inlayHints(reading, whole, { expected: true, names: true }, locale);
    spans.push(...hints.map(({ offset: end }) => ({ start: end, end })));
    expect(outline(reading, locale)).toBeInstanceOf(Array);
    if (file) spans.push(...workspaceSymbols([file], '', locale).map(({ span }) => span));
  }
  places(definition(reading, offset, neighbours)?.places);
  places(references(reading, offset, true, neighbours));
  spans.push(...highlight(reading, offset).map(({ span }) => span));
  spans.push(...semanticTokens(reading).map(({ span }) => span));
  spans.push(...folding(reading).map(({ span }) => span));
  const ranges = selectionRanges(reading, offset);
  expect(ranges.length).toBeGreaterThan(0);
  const grows = ranges.every((outer, index) => {
    const inner = ranges[index - 1] ?? outer;
    return outer.start <= inner.start && inner.end <= outer.end;
  });
  expect(grows).toBe(true);
  spans.push(...ranges);
  const prepared = prepareRename(reading, offset);
  const edits = rename(reading, offset, '云州市') ?? [];
  expect(edits.length > 0).toBe(prepared !== null);
  spans.push(...edits.map(({ span }) => span));
  expect(quickFixes(reading, whole)).toBeInstanceOf(Array);
  return spans;
};

const sound = (reading: Reading, offset: number): void => {
  const { length } = reading.document.text;
  const outside = ask(reading, offset).filter(({ start, end }) => !(0 <= start && start <= end && end <= length));
  expect(outside).toEqual([]);
};

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const cuts = fc.array(fc.tuple(fraction, fc.nat({ max: 400 }), fc.constantFrom('', '', '|', '\n', '12', '三、')), {
  maxLength: 5,
});

describe('every feature answers on anything', () => {
  test('reports with pieces cut out or put in, at any place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<TestLayout>(...testLayouts),
        fc.constantFrom('2019' as const, '2021' as const),
        fc.nat({ max: 50 }),
        cuts,
        fc.array(fraction, { minLength: 1, maxLength: 3 }),
        (layout, formId, seed, pieces, places) => {
          let text = generateReport(seed, { layout, formId });
          for (const [at, length, put] of pieces) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + put + text.slice(start + length);
          }
          const reading = read(text);
          const spans = tableKeys.flatMap((key) => [...(reading.reports[0]?.report.tables[key]?.cells.values() ?? [])]);
          for (const at of places) {
            sound(reading, Math.floor(at * text.length));
            const cell = spans[Math.floor(at * spans.length)];
            if (cell) sound(reading, cell.span.start);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a report half typed: every line of it as the last', () => {
    for (const layout of ['pipeRow', 'cellPerLine'] as const) {
      const lines = generateReport(7, { layout }).split('\n');
      for (let count = 0; count < lines.length; count += 7) {
        const text = lines.slice(0, count).join('\n');
        sound(read(text), text.length);
      }
    }
  });

  test('any text at all, and places outside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: -5, max: 300 }), (text, offset) => {
        sound(read(text), offset);
      }),
      { numRuns: 100 },
    );
    for (const offset of [-1, 0, 1]) sound(read(''), offset);
    for (const offset of [-1, 1e9]) sound(read(generateReport(1)), offset);
  });
});

test('what is asked of one place costs no more in a compilation than the length of its text', () => {
  const one = generateReport(3);
  const timeOf = (copies: number): number => {
    const reading = read(
      Array.from({ length: copies }, (_, index) => one.replaceAll('数据局', `第${index}局`)).join('\n'),
    );
    const offset = reading.document.text.length - Math.floor(one.length / 2);
    for (const { report } of reading.reports) graphOf(report);
    const started = performance.now();
    ask(reading, offset);
    return performance.now() - started;
  };
  timeOf(2);
  const [short, long] = [timeOf(4), timeOf(40)];
  // Ten times the text may cost ten times as much; noise of a busy machine is allowed for.
  expect(long).toBeLessThan(Math.max(short, 5) * 40);
});
