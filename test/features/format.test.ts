import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/check';
import { type FormatLayout, formatTables } from '../../server/src/features/format';
import { form, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { displayWidth } from '../../server/src/text';
import { type WriterLayout, writerLayouts } from '../../server/src/writer';
import { corrupt, corruptions } from '../support/corrupt';
import {
  allCells,
  generateReport,
  type RenderOptions,
  renderReport,
  reportArbitrary,
  seeded,
  seededValues,
  testLayouts,
  withValues,
} from '../support/generate';
import { cellsOf, findingsOf, formatted, proseOf, reasons, tableOf } from './formatting';
import { replaceOnce } from './support';

const marks = ['', '/', '-', '—', '_', '无'];
const figures = [
  '22（其中修订 16 件）',
  '+1',
  '减4',
  '1,234',
  '12件',
  '184719元',
  '￥1,285,000.00',
  '减少2',
  '０',
  '1234.5',
  '若干',
];

/** A report with blanks and odd figures in some cells. */
const withOddCells = (options: RenderOptions): fc.Arbitrary<RenderOptions> =>
  fc
    .record({
      blanks: fc.uniqueArray(fc.constantFrom(...allCells(options.form)), { maxLength: 12 }),
      blankMark: fc.constantFrom(...marks),
      odd: fc.dictionary(fc.constantFrom(...allCells(options.form)), fc.constantFrom(...figures), { maxKeys: 6 }),
      labelVariants: fc.option(fc.nat(1000), { nil: undefined }),
    })
    .map(({ blanks, blankMark, odd, labelVariants }) => ({
      ...options,
      values: withValues(options.values, odd),
      blanks: new Set(blanks),
      blankMark,
      ...(labelVariants === undefined ? {} : { labelVariants }),
    }));

const targets: readonly FormatLayout[] = [...writerLayouts, 'keep'];

describe('tables written in another layout', () => {
  it('read the same: every cell with its text, every finding, the prose byte for byte; twice is once', () => {
    fc.assert(
      fc.property(reportArbitrary().chain(withOddCells), fc.constantFrom(...targets), (options, layout) => {
        const text = renderReport(options);
        const { edits, refusals } = formatTables(parse(text), layout);
        const after = applyEdits(text, edits);
        // Words in a figure's place, and 无 alone on a table's last line, are not read for certain in every layout.
        if (!text.includes('若干') && options.blankMark !== '无') {
          expect(refusals.filter(({ reason }) => reason === 'format.uncertain')).toEqual([]);
        }
        expect(cellsOf(after)).toEqual(cellsOf(text));
        expect(findingsOf(after)).toEqual(findingsOf(text));
        expect(proseOf(after)).toEqual(proseOf(text));
        const again = formatTables(parse(after), layout);
        expect(again.edits).toEqual([]);
        expect(again.refusals.map(({ reason }) => reason)).toEqual(refusals.map(({ reason }) => reason));
      }),
      { numRuns: 300 },
    );
  });

  it('go from every layout to every other, all tables at once', () => {
    const from = testLayouts.map((layout) => generateReport(5, { layout }));
    for (const text of from) {
      for (const layout of writerLayouts) {
        const after = formatted(text, layout);
        const [report] = parse(after).reports;
        expect(tableKeys.map((key) => report?.tables[key]?.layout)).toEqual([layout, layout, layout]);
        expect(cellsOf(after)).toEqual(cellsOf(text));
        expect(reasons(text, layout)).toEqual([]);
      }
    }
  });

  it('come back to what they were, where labels and layout are the form’s own', () => {
    for (const home of writerLayouts) {
      const text = generateReport(7, { layout: home });
      for (const away of writerLayouts) {
        expect(formatted(formatted(text, away), home).replace(/\n\n+/g, '\n')).toBe(
          text.replace(/\n\n+/g, '\n').replace(/\n\n+/g, '\n'),
        );
      }
    }
  });

  it('have the blank cells of all layouts, the last of a row too', () => {
    const blanks = new Set([
      'requests.granted.total',
      'requests.received.naturalPerson',
      'disclosure.permits.decisions',
    ]);
    for (const source of ['markdown', 'html', 'tsv'] as const) {
      const text = generateReport(5, { layout: source, blanks });
      for (const layout of writerLayouts) {
        const after = formatted(text, layout);
        expect(reasons(text, layout)).toEqual([]);
        const [report] = parse(after).reports;
        const blank = tableKeys.flatMap((key) =>
          [...(report?.tables[key]?.cells.values() ?? [])]
            .filter(({ state }) => state === 'blank')
            .map((cell) => `${key}.${cell.key}`),
        );
        expect(new Set(blank)).toEqual(blanks);
      }
    }
  });
});

describe('damaged reports', () => {
  /** The digits of a text but those of labels, which may stand twice, and the characters that another lacks, in no order. */
  const digitsOf = (text: string): string =>
    [...text.replace(/<[^>]*>/g, '').replace(/\d\.(?=[\u4e00-\u9fff])|\D/g, '')].sort().join('');
  const lost = (text: string, after: string): string[] => {
    const left = new Map<string, number>();
    for (const char of after) left.set(char, (left.get(char) ?? 0) + 1);
    return [...text.replace(/<[^>]*>|&nbsp;|[|:\s",-]/g, '')].filter((char) => {
      left.set(char, (left.get(char) ?? 0) - 1);
      return (left.get(char) ?? 0) < 0;
    });
  };
  const damaged = fc.record({
    options: reportArbitrary(testLayouts.filter((layout) => layout !== 'aligned' && layout !== 'raw')),
    corruption: fc.constantFrom(...corruptions),
    seed: fc.nat(),
    layout: fc.constantFrom(...targets),
  });

  it('lose no figure and no word', () => {
    fc.assert(
      fc.property(damaged, ({ options, corruption, seed, layout }) => {
        const text = corrupt(renderReport({ ...options, lineBreak: '\n' }), options.layout, corruption, seeded(seed));
        if (text === null) return;
        const after = formatted(text, layout);
        expect(cellsOf(after)).toEqual(cellsOf(text));
        expect(formatted(after, layout)).toBe(after);
        expect(digitsOf(after)).toBe(digitsOf(text));
        // A head that is there twice, as after a page's end, stands once afterwards.
        if (!corruption.endsWith('Twice')) expect(lost(text, after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a Markdown table', () => {
  it('has lines of one display width, with a blank line before and behind', () => {
    const after = formatted(generateReport(5, { layout: 'pipeRow' }), 'markdown');
    const { region } = tableOf(after);
    const lines = after.slice(region.start, region.end).split('\n');
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(after.slice(region.start - 2, region.start)).toBe('\n\n');
    expect(after.slice(region.end, region.end + 2)).toBe('\n\n');
  });

  it('keeps the line breaks of the text', () => {
    const after = formatted(generateReport(5, { layout: 'tsv', lineBreak: '\r\n' }), 'markdown');
    expect(after.match(/(?<!\r)\n/)).toBeNull();
  });

  it('is tidied where its columns no longer stand under each other', () => {
    const text = generateReport(5, { layout: 'markdown' });
    expect(formatted(text.replace(/ +\|/g, ' |').replace(/-{4,}/g, '---'), 'keep')).toBe(text);
  });

  it('gets rules and an empty head of its own again', () => {
    const text = generateReport(5, { layout: 'markdown' });
    const { region } = tableOf(text);
    const [head = '', rule = '', ...rows] = text.slice(region.start, region.end).split('\n');
    const empty = head.replace(/[^|\n]/g, ' ');
    const torn = [empty, rule, head, ...rows.flatMap((row) => [row, rule])].join('\n');
    const odd = text.slice(0, region.start) + torn + text.slice(region.end);
    expect(formatted(odd, 'markdown')).toBe(text);
  });
});

describe('labels', () => {
  it('keep the spelling of the text where they stand whole on a line', () => {
    const text = generateReport(5, { layout: 'pipeRow' }).replaceAll('本年处理决定数量', '本年 处理决定数量');
    const misspelt = replaceOnce(text, '4.保护第三方合法权益', '4、保护第三方合法权宜');
    const after = formatted(misspelt, 'cellPerLine');
    expect(after).toContain('\n4、保护第三方合法权宜\n');
    expect(after.match(/本年 处理决定数量/g)).toHaveLength(2);
  });

  it('keep each its own spelling where one label stands in several places', () => {
    const text = generateReport(5, { layout: 'tsv' });
    const parts = text.split('信息内容');
    const odd = [parts[0], parts[1], parts[2], parts.slice(3).join('信息内容')].join('信息 内容');
    const spellings = /信息 ?内容/g;
    expect(formatted(odd, 'markdown').match(spellings)).toEqual(odd.match(spellings));
  });

  it('are the form’s own where the text breaks them, with the brackets of the text', () => {
    const text = generateReport(5, { layout: 'aligned', widths: 'half' });
    const after = formatted(text, 'pipeRow');
    expect(after).toContain('(二)部分公开(区分处理的,只计这一情形,不计其他情形) |');
    expect(after).toContain('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) |');
  });
});

describe('a table is refused', () => {
  const good = generateReport(5, { layout: 'pipeRow' });
  const row = (good.match(/^.*8\.属于行政查询事项.*$/m) ?? [''])[0];

  it('for a row whose figures have no certain place', () => {
    expect(reasons(good.replace(row, row.replace(/\d+ \| /, '')))).toEqual(['requests format.unplaced']);
  });

  it('for a row that lacks, is there twice or is not in the form', () => {
    expect(reasons(good.replace(`${row}\n`, ''))).toEqual(['requests format.missingRow']);
    expect(reasons(good.replace(row, `${row}\n${row}`))).toEqual(['requests format.repeatedRow']);
    const foreign = row.replace('8.属于行政查询事项', '9.其他主动公开文件');
    expect(reasons(good.replace(row, `${row}\n${foreign}`))).toEqual(['requests format.unknownRow']);
  });

  it('for words in it that would be lost', () => {
    expect(reasons(good.replace(row, `${row}\n注：含镇街 |`))).toEqual(['requests format.loose']);
    const html = generateReport(5, { layout: 'html' });
    expect(
      reasons(
        replaceOnce(
          html,
          '</td></tr>\n<tr><td style="border:1px solid"><p align="center"><span>2.重',
          '</td></tr>\n<p>含镇街</p><tr><td style="border:1px solid"><p align="center"><span>2.重',
        ),
      ),
    ).toEqual(['requests format.loose']);
  });

  it('not for the names of quotation marks: these are written', () => {
    const named = generateReport(5, { layout: 'html' }).replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;');
    expect(reasons(named)).toEqual([]);
    expect(formatted(named, 'markdown')).toContain('危及“三安全一稳定”');
  });

  it('where it cannot be read at all, and the others are written', () => {
    const text = generateReport(5, { layout: 'cellPerLine' });
    const from = text.indexOf('一、本年新收');
    const to = text.indexOf('四、政府信息公开行政复议');
    const cells = text
      .slice(from, to)
      .split('\n\n')
      .filter((cell) => cell !== '');
    const labels = cells.filter((cell) => !/^\d+$/.test(cell));
    const numbers = cells.filter((cell) => /^\d+$/.test(cell));
    const torn = `${text.slice(0, from)}${[...labels, ...numbers].join('\n\n')}\n\n${text.slice(to)}`;
    expect(reasons(torn)).toEqual(['requests format.unreadable.columnsTorn']);
    expect(parse(formatted(torn, 'markdown')).reports[0]?.tables.reviews?.layout).toBe('markdown');
  });

  it('and its text stays as it is', () => {
    const text = good.replace(`${row}\n`, '');
    const { region } = tableOf(text);
    expect(formatted(text, 'markdown')).toContain(text.slice(region.start, region.end));
  });
});

describe('formatting', () => {
  it('touches the tables of a range only', () => {
    const text = generateReport(5, { layout: 'tsv' });
    const { region } = tableOf(text, 'reviews');
    const at = { start: region.start + 3, end: region.start + 3 };
    const { edits } = formatTables(parse(text), 'markdown', at);
    expect(edits).toHaveLength(1);
    const [report] = parse(applyEdits(text, edits)).reports;
    expect(tableKeys.map((key) => report?.tables[key]?.layout)).toEqual(['tsv', 'tsv', 'markdown']);
    expect(formatTables(parse(text), 'markdown', { start: 0, end: 0 }).edits).toEqual([]);
  });

  it('writes every report of a compilation', () => {
    const one = generateReport(5, { layout: 'pipeRow' });
    const other = generateReport(6, { layout: 'html', organ: '云州市青川区司法局' });
    const text = one + other;
    const after = formatted(text, 'cellPerLine');
    expect(parse(after).reports).toHaveLength(2);
    expect(cellsOf(after)).toEqual(cellsOf(text));
    expect(reasons(text, 'cellPerLine')).toEqual([]);
  });

  it('keeps words that stand on the lines of an HTML table', () => {
    const html = generateReport(5, { layout: 'html' });
    const text = replaceOnce(html, '</table>\n五、', '</table>表后有话。\n五、');
    const after = formatted(text, 'markdown');
    expect(after).toContain(' |\n\n表后有话。\n五、');
    expect(formatted(after, 'markdown')).toBe(after);
  });

  it('leaves a text alone that is no report', () => {
    expect(formatTables(parse('| a | b |\n|---|---|\n| 1 | 2 |\n'), 'markdown')).toEqual({ edits: [], refusals: [] });
  });

  it('keeps each table in its own layout where that is asked, and writes what can only be read in Markdown', () => {
    const text = generateReport(5, { layout: 'aligned' });
    expect(parse(formatted(text, 'keep')).reports[0]?.tables.requests?.layout).toBe('markdown');
    const values = withValues(seededValues(form('2021'), 5), { 'requests.granted.total': '1,234' });
    for (const layout of writerLayouts satisfies readonly WriterLayout[]) {
      const own = generateReport(5, { layout, values });
      expect(formatted(own, 'keep')).toBe(own);
    }
  });
});
