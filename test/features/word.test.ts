import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFromWord } from '../../server/src/features';
import * as word from '../../server/src/word';
import { docx, docxOf, paragraph } from '../support/docx';
import {
  allCells,
  generateReport,
  type RenderOptions,
  renderReport,
  reportArbitrary,
  withValues,
} from '../support/generate';
import { cellsOf, findingsOf, tableOf } from './formatting';

const textOf = (bytes: Uint8Array): string => {
  const read = textFromWord(bytes, word);
  return 'text' in read ? read.text : read.problem;
};

/** A report with tables in HTML, some cells blank or odd. */
const report: fc.Arbitrary<RenderOptions> = reportArbitrary(['html']).chain((options) =>
  fc
    .record({
      blanks: fc.uniqueArray(fc.constantFrom(...allCells(options.form)), { maxLength: 8 }),
      blankMark: fc.constantFrom('', '/', '-', '无'),
      odd: fc.dictionary(fc.constantFrom(...allCells(options.form)), fc.constantFrom('若干', '12件', '1,234', '7'), {
        maxKeys: 5,
      }),
    })
    .map(({ blanks, blankMark, odd }) => ({
      ...options,
      blanks: new Set(blanks),
      blankMark,
      values: withValues(options.values, odd),
    })),
);

describe('a report’s Word document', () => {
  test('reads as its text: every cell, every finding; its tables are Markdown', () => {
    fc.assert(
      fc.property(report, (options) => {
        const text = renderReport(options);
        const read = textOf(docxOf(text));
        expect(cellsOf(read)).toEqual(cellsOf(text));
        expect(findingsOf(read)).toEqual(findingsOf(text));
      }),
      { numRuns: 100 },
    );
    expect(tableOf(textOf(docxOf(generateReport(1, { layout: 'html' })))).layout).toBe('markdown');
  });

  test('headings whose numbers the word processor puts in are headings', () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const properties = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const text = generateReport(2, { layout: 'html' });
    const body = text
      .split('\n')
      .filter((line) => !/^<|^$/.test(line))
      .map((line) => (/^[一二三四五六]、/.test(line) ? paragraph(line.slice(2), properties) : paragraph(line)))
      .join('');
    const headings = (of: string): string[] => of.split('\n').filter((line) => /^[一二三四五六]、/.test(line));
    expect(headings(textOf(docx(body, { numbering })))).toEqual(headings(text));
  });

  test('one that is no report is given as it is', () => {
    expect(textOf(docx(paragraph('通知')))).toBe('通知\n');
  });
});
