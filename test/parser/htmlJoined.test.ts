import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTables } from '../../server/src/features/format';
import { type FormId, form, tableKeys } from '../../server/src/forms';
import { parse, reparse } from '../../server/src/parser';
import { writerLayouts } from '../../server/src/writer';
import { cellsOf, findingsOf, formatted, proseOf, reasons, tableOf } from '../features/formatting';
import {
  allCells,
  generateReport,
  parted,
  renderReport,
  reportArbitrary,
  rowBreaks,
  seeded,
} from '../support/generate';
import { plainDocument } from '../support/plain';
import { edited } from '../support/typing';

const forms: readonly FormId[] = ['2019', '2021'];
const report = (formId: FormId, seed = 3): string => generateReport(seed, { layout: 'html', formId });

/** The breaks between rows of tables two and three; table four has all its figures in one row. */
const inRows = (text: string): number[] => {
  const regions = (['disclosure', 'requests'] as const).map((key) => tableOf(text, key).region);
  return rowBreaks(text).filter((at) => regions.some(({ start, end }) => start < at && at < end));
};

/** Before each of table two's blocks but the first. */
const blocks = (text: string): number[] =>
  rowBreaks(text).filter((at) => /^\s*<tr><td[^<>]*><p[^<>]*><span>第二十/.test(text.slice(at, at + 200)));

const pageEnds = [
  '',
  '\n',
  '\n\n',
  '\n<p style="text-align:center">- 3 -</p>\n',
  '</div>\n<p><b>第 3 页</b></p>\n<div>&nbsp;',
];

describe('a table of the form in several <table>s', () => {
  it('reads as one, wherever between its rows it is parted', () => {
    for (const formId of forms) {
      const text = report(formId);
      const cells = cellsOf(text);
      for (const at of inRows(text)) {
        for (const between of pageEnds) {
          const now = parted(text, [at], between);
          expect(cellsOf(now), now.slice(at - 200, at + 200)).toEqual(cells);
        }
        expect(findingsOf(parted(text, [at], '\n\n'))).toEqual([]);
      }
    }
  });

  it('reads as one, a block each', () => {
    for (const formId of forms) {
      const text = report(formId);
      expect(blocks(text).length).toBeGreaterThan(2);
      const now = parted(text, blocks(text), '\n<p></p>\n');
      expect(cellsOf(now)).toEqual(cellsOf(text));
      expect(findingsOf(now)).toEqual([]);
      const { region } = tableOf(now, 'disclosure');
      expect(now.slice(region.start, region.end)).toMatch(/^<table[\s\S]*<\/table>$/);
      expect(now.slice(region.start, region.end).match(/<table/g)?.length).toBe(blocks(text).length + 1);
    }
  });

  it('reads as one, every row a table of its own', () => {
    for (const formId of forms) {
      const text = report(formId);
      const requests = tableOf(text, 'requests');
      const first = requests.rows[0]?.span.start ?? 0;
      const places = inRows(text).filter((at) => at < tableOf(text, 'disclosure').region.end || at > first);
      expect(cellsOf(parted(text, places, ''))).toEqual(cellsOf(text));
    }
  });

  it('has no figure in a wrong cell, and none lost by a new writing', () => {
    const options = reportArbitrary(['html']).chain((base) =>
      fc.record({
        base: fc.constant({ ...base, lineBreak: '\n' as const }),
        blanks: fc.uniqueArray(fc.constantFrom(...allCells(base.form)), { maxLength: 6 }),
        places: fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
        between: fc.constantFrom(...pageEnds, '<p>3</p>', '\n（续表）\n'),
        layout: fc.constantFrom(...writerLayouts),
      }),
    );
    fc.assert(
      fc.property(options, ({ base, blanks, places, between, layout }) => {
        const whole = renderReport({ ...base, blanks: new Set(blanks) });
        const breaks = inRows(whole);
        const at = [...new Set(places.map((place) => breaks[place % breaks.length] as number))];
        const text = parted(whole, at, between);
        const known = new Set(cellsOf(whole));
        const cells = cellsOf(text);
        expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
        if (blanks.length === 0) expect(cells).toEqual([...known]);
        const after = formatted(text, layout);
        expect(cellsOf(after)).toEqual(cells);
        expect(proseOf(after)).toEqual(proseOf(text));
        const refused = new Set(formatTables(parse(text), layout).refusals.map(({ table }) => table));
        for (const key of tableKeys) {
          const table = tableOf(text, key);
          const written = tableOf(after, key);
          expect(written.layout).toBe(refused.has(key) ? 'html' : layout);
          expect(written.rows.map((row) => row.key)).toEqual(table.rows.map((row) => row.key));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('sees blanks in the places that each part keeps', () => {
    for (const formId of forms) {
      for (const blank of allCells(form(formId)).filter((cell) => cell.startsWith('disclosure.'))) {
        const whole = generateReport(4, { layout: 'html', formId, blanks: new Set([blank]) });
        const now = parted(whole, blocks(whole), '\n');
        expect(tableOf(now, 'disclosure').cells.get(blank.slice('disclosure.'.length))?.state).toBe('blank');
        expect(cellsOf(now)).toEqual(cellsOf(whole));
      }
    }
  });

  it('is written anew whole; a page’s number without marks is kept, the table refused', () => {
    for (const formId of forms) {
      const text = report(formId);
      const page = parted(text, blocks(text).slice(0, 1), '\n<p>- 3 -</p>\n');
      expect(reasons(page)).toEqual([]);
      expect(formatted(page, 'markdown')).toBe(formatted(text, 'markdown'));
      const bare = parted(text, blocks(text).slice(0, 1), '\n<p>3</p>\n');
      expect(cellsOf(bare)).toEqual(cellsOf(text));
      expect(reasons(bare)).toEqual(['disclosure format.loose']);
    }
  });

  it('ends where words, a heading or a copy follow', () => {
    const text = report('2021');
    const [second] = blocks(text);
    const parts = (between: string): number =>
      tableOf(parted(text, [second as number], between), 'disclosure').rows.length;
    const whole = tableOf(text, 'disclosure').rows.length;
    expect(parts('')).toBe(whole);
    expect(parts('<p>以上为规章情况。</p>')).toBeLessThan(whole);
    expect(parts('\n三、收到和处理政府信息公开申请情况\n')).toBeLessThan(whole);
    expect(parts('<table><tr><td>联系电话</td><td>见网站</td></tr></table>')).toBeLessThan(whole);
    const { region } = tableOf(text);
    const table = text.slice(region.start, region.end);
    const twice = `${text.slice(0, region.end)}\n${table}${text.slice(region.end)}`;
    expect(tableOf(twice).region).toEqual(region);
    expect(tableOf(twice).unknownRows).toEqual([]);
    expect(cellsOf(twice)).toEqual(cellsOf(text));
  });

  it('an edit is read as the text afresh', () => {
    for (const formId of forms) {
      const text = report(formId);
      const breaks = inRows(text);
      for (let seed = 1; seed <= 3; seed++) {
        const pick = seeded(seed);
        let now = parted(text, [...blocks(text), breaks[breaks.length - 1 - pick(12)] as number], '\n<p>- 3 -</p>\n');
        let document = parse(now);
        for (let step = 0; step < 30; step++) {
          now = edited(now, pick);
          document = reparse(document, now);
          if (pick(2) === 0) expect(plainDocument(document)).toEqual(plainDocument(parse(now)));
        }
      }
    }
  });
});

describe('all of a report in one <table>', () => {
  const inOne = (text: string): string => {
    let inTable = false;
    const rows = text
      .trim()
      .split('\n')
      .map((line) => {
        const starts = line.includes('<table');
        const ends = line.includes('</table');
        const isWords = !inTable && !starts;
        inTable = (inTable || starts) && !ends;
        return isWords ? `<tr><td colspan="10">${line}</td></tr>` : line.replace(/<\/?(?:table|tbody)[^<>]*>/g, '');
      });
    return `<table>\n${rows.join('\n')}\n</table>`;
  };

  it('reads as a table behind each heading', () => {
    for (const formId of forms) {
      const text = report(formId);
      const one = inOne(text);
      expect(one.match(/<table/g)).toHaveLength(1);
      expect(cellsOf(one)).toEqual(cellsOf(text));
      expect(findingsOf(one)).toEqual(findingsOf(text));
      // A table of its own would lose what stands around it in this one.
      expect(formatted(one, 'tsv')).toBe(one);
    }
  });
});
