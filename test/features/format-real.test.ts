import { describe, expect, it } from 'vitest';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { writerLayouts } from '../../server/src/writer';
import { hasRealReports, readReal, realReports } from '../support/reports';
import { cellsOf, findingsOf, formatted, proseOf, reasons } from './formatting';

describe.runIf(hasRealReports || process.env.CI)('real reports', () => {
  it.each(realReports())('%s: written in every layout it reads the same', (name) => {
    const text = readReal(name);
    for (const layout of [...writerLayouts, 'keep'] as const) {
      const after = formatted(text, layout);
      expect(cellsOf(after)).toEqual(cellsOf(text));
      expect(findingsOf(after)).toEqual(findingsOf(text));
      expect(proseOf(after)).toEqual(proseOf(text));
      expect(formatted(after, layout)).toBe(after);
    }
  });

  it('are written with all tables that are read, the torn ones refused', () => {
    const left = realReports().flatMap((name) => reasons(readReal(name)).map((reason) => `${name} ${reason}`));
    expect(left).toEqual([
      'huaian_2024.pdf-default.txt requests format.unreadable.columnsTorn',
      'huaian_2024.pdf-default.txt reviews format.unreadable.notOneLine',
      'huaian_2024.pdf-pdfminer.txt disclosure format.unreadable.columnsTorn',
      'huaian_2024.pdf-pdfminer.txt requests format.unreadable.columnsTorn',
    ]);
    for (const name of realReports().filter((each) => !left.some((reason) => reason.startsWith(each)))) {
      const [report] = parse(formatted(readReal(name), 'markdown')).reports;
      expect(tableKeys.map((key) => report?.tables[key]?.layout)).toEqual(['markdown', 'markdown', 'markdown']);
    }
  });
});
