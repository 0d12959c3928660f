import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, check, fixAll } from '../../server/src/check';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { Table } from '../../server/src/report';
import { Lines } from '../../server/src/text';

/** Real reports lie beside the project, not in it; a fresh clone has none, CI must have them. */
const folder = join(import.meta.dirname, '../../../shared/reports');

/** `received 21 0 0 0 0 0 21`, a line a row; `_` is a blank cell. */
const cellsOf = (table: Table): string[] =>
  table.form.blocks
    .flatMap((block) => block.rows)
    .map((row) => {
      const values = row.columns.map((column) => table.cells.get(`${row.key}.${column.key}`)?.value ?? '_');
      return `${row.key} ${values.join(' ')}`;
    });

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Figures and places of a report and its findings: none of its words. */
const summaryOf = (text: string): unknown => {
  const document = parse(text);
  const lines = new Lines(text);
  const place = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${line + 1}:${character + 1}`;
  };
  return {
    reports: check(document, { strict: true }).map(({ report, findings, coverage }) => ({
      year: report.year,
      sections: report.sections.map((section) => `${section.key} ${place(section.heading.start)}`),
      tables: tableKeys.map((key) => {
        const table = report.tables[key];
        if (!table) return `${key}: ${report.unreadable[key]?.reason ?? 'absent'}`;
        return [`${key}: ${table.form.form} ${table.layout}`, ...cellsOf(table)];
      }),
      findings: findings.map(
        ({ rule, severity, span }) => `${rule} ${severity} ${place(span.start)}-${place(span.end)}`,
      ),
      skipped: coverage.skipped.map(({ rule, reason }) => `${rule} ${reason}`),
    })),
    fixed: hash(applyEdits(text, fixAll(document, { strict: true }))),
  };
};

if (existsSync(folder)) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  describe('real reports', () => {
    test.each(files)('%s', (name) => {
      expect(summaryOf(readFileSync(join(folder, name), 'utf8'))).toMatchSnapshot();
    });
  });
} else {
  test.runIf(process.env.CI)('real reports are there', () => expect.fail(`${folder} is missing`));
}
