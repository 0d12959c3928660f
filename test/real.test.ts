import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyEdits, check, fixAll } from '../server/src/check';
import { tableKeys } from '../server/src/forms';
import { parse } from '../server/src/parser';
import { Lines } from '../server/src/text';
import { hasRealReports, readReal, realReports } from './support/reports';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Cells, findings with their places, and a hash of the text after all safe fixes: never the text itself. */
const look = (text: string) => {
  const document = parse(text);
  const lines = new Lines(text);
  const at = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line}:${character}`;
  };
  return {
    reports: check(document, { strict: true }).map(({ report, findings }) => ({
      year: report.year,
      sections: report.sections.map((section) => `${section.key}@${lines.lineAt(section.heading.start)}`),
      tables: Object.fromEntries(
        tableKeys.map((key) => {
          const table = report.tables[key];
          if (!table) return [key, report.unreadable[key]?.reason ?? null];
          const values = table.form.cells.map((cell) => table.cells.get(cell)?.value ?? null);
          return [key, `${table.form.form} ${table.layout} ${values.length}: ${values.join(' ')}`];
        }),
      ),
      findings: findings.map(({ rule, severity, span }) => `${rule} ${severity} ${at(span.start)}-${at(span.end)}`),
    })),
    fixed: digest(applyEdits(text, fixAll(document))),
  };
};

const severe = (text: string): string[] =>
  check(parse(text)).flatMap(({ findings }) =>
    findings.filter((each) => each.severity !== 'information').map((each) => each.rule),
  );

describe.runIf(hasRealReports || process.env.CI)('the real reports', () => {
  for (const name of realReports()) {
    it(`${name}: cells, findings and fixes as reviewed`, () => {
      expect(look(readReal(name))).toMatchSnapshot();
    });
  }

  it('give the same cells from each extraction that keeps the columns', () => {
    const cells = ['layout', 'raw', 'pypdf', 'plumber'].map((tool) => {
      const [report] = parse(readReal(`huaian_2024.pdf-${tool}.txt`)).reports;
      return tableKeys.map((key) =>
        Object.fromEntries([...(report?.tables[key]?.cells ?? [])].map(([cell, { value }]) => [cell, value])),
      );
    });
    for (const each of cells) {
      expect(each).toEqual(cells[0]);
      expect(each.map((table) => Object.keys(table).length)).toEqual([10, 175, 15]);
    }
  });

  it('refuse the extractions whose columns are torn', () => {
    for (const tool of ['default', 'pdfminer']) {
      const [report] = parse(readReal(`huaian_2024.pdf-${tool}.txt`)).reports;
      expect(report?.unreadable.requests?.reason).toBe('columnsTorn');
    }
  });

  it('have no error or warning of the structure, cell and sum rules but those found by reading them', () => {
    const expected: Readonly<Record<string, string[]>> = {
      '000_': ['NB101', 'NB104'],
      '001_': ['NB108', 'NB106', 'NB106'],
      '002_': ['NB108'],
      '003_': ['NB101'],
      '004_': ['NB108'],
      huai: [],
    };
    for (const name of realReports()) {
      const found = severe(readReal(name)).filter((rule) => /^NB(10|2|3)/.test(rule));
      expect([name, found]).toEqual([name, expected[name.slice(0, 4)]]);
    }
  });
});
