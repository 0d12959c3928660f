import { describe, expect, it } from 'vitest';
import { read } from '../../server/src/features';
import { rewriteTables } from '../../server/src/features/rewrite';
import { type TableKey, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { Span, Table } from '../../server/src/report';
import { generateReport } from '../support/generate';
import { applied } from './support';

const text = generateReport(3, { layout: 'cellPerLine' });
const regionOf = (key: TableKey, of = text, report = 0): Span => {
  const table = parse(of).reports[report]?.tables[key] as Table;
  return table.region;
};
const at = (offset: number): Span => ({ start: offset, end: offset });
const rewritten = (of: string, span: Span): string[] =>
  rewriteTables(read(of), span).map(({ title, changes }) => {
    expect(title.message).toBe('format.rewriteAs');
    const after = parse(applied(of, changes));
    return `${title.params.layout} ${after.reports.map((report) => tableKeys.map((key) => report.tables[key]?.layout).join(' ')).join('; ')}`;
  });

describe('the table at the cursor', () => {
  it('can be rewritten in every other layout, the other tables stay', () => {
    const { start } = regionOf('requests');
    expect(rewritten(text, at(start + 5))).toEqual(
      ['markdown', 'tabIndent', 'pipeRow', 'tsv'].map(
        (layout) => `@layout.${layout} cellPerLine ${layout} cellPerLine`,
      ),
    );
  });

  it('is the one whose heading the cursor is on; several at once are none', () => {
    const offset = text.indexOf('四、政府信息公开行政复议') + 2;
    expect(rewritten(text, at(offset))[0]).toBe('@layout.markdown cellPerLine cellPerLine markdown');
    expect(rewritten(text, { start: 0, end: text.length })).toEqual([]);
    expect(rewritten(text, at(3))).toEqual([]);
  });

  it('stays as it is where it is not read with certainty', () => {
    const short = text.replace('8.属于行政查询事项\n\n', '');
    const { start, end } = regionOf('requests', short);
    expect(rewritten(short, at((start + end) >> 1))).toEqual([]);
    expect(rewritten(short, at(regionOf('reviews', short).start))).toHaveLength(4);
  });

  it('is found in each report of a compilation', () => {
    const all = text + generateReport(4, { layout: 'aligned', organ: '云州市青川区司法局' });
    const { start } = regionOf('reviews', all, 1);
    expect(rewritten(all, at(start))).toEqual(
      ['markdown', 'cellPerLine', 'tabIndent', 'pipeRow', 'tsv'].map(
        (layout) => `@layout.${layout} cellPerLine cellPerLine cellPerLine; aligned aligned ${layout}`,
      ),
    );
  });

  it('is worked out once a text', () => {
    const reading = read(text);
    const span = at(regionOf('requests').start);
    expect(rewriteTables(reading, span)).toBe(rewriteTables(reading, span));
  });
});
