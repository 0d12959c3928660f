import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/check';
import { parse } from '../../../server/src/parser';
import { rules } from '../../../server/src/rules';

/** Real reports lie beside the project, not in it; a fresh clone has none. */
const folder = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));

const wording = rules.filter(({ id }) => /^NB(11[1-4]|6|904)/.test(id));

/** Rule and line (from 1) of each finding, all judged true by reading. */
const expected: Readonly<Record<string, readonly string[]>> = {
  // A line that the web page put under the title.
  '000': ['NB610@3'],
  // Section one without a word on requests; section six says 无.
  '001': ['NB111@1', 'NB113@392'],
  // Section five tells problems alone; the plans stand in section six.
  '002': ['NB112@334'],
  // A converter's bookmark, 信息信息平台, and a signature without 市.
  '003': ['NB610@6', 'NB611@393', 'NB604@398'],
  // 信息公开处理费, and the contact's name.
  '004': ['NB607@62', 'NB608@65'],
};

if (existsSync(folder)) {
  describe('real reports', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    const findings = (file: string): { rule: string; line: number }[] => {
      const text = readFileSync(`${folder}${file}`, 'utf8');
      return check(parse(text), { rules: wording, strict: true }).flatMap((report) =>
        report.findings.map(({ rule, span }) => ({ rule, line: text.slice(0, span.start).split('\n').length })),
      );
    };

    test.each(Object.entries(expected))('%s: what was judged, and no more', (name, list) => {
      const file = files.find((each) => each.startsWith(`${name}_`)) ?? '';
      expect(findings(file).map(({ rule, line }) => `${rule}@${line}`)).toEqual(list);
    });

    // A city's own report that names neither public appraisal nor accountability, and its page numbers.
    test.each(files.filter((file) => file.startsWith('huaian_2024')))('%s', (file) => {
      expect(
        findings(file)
          .map(({ rule }) => rule)
          .sort(),
      ).toEqual(['NB111', 'NB610']);
    });
  });
} else if (process.env.CI) {
  test('the real reports are there in CI', () => expect(existsSync(folder)).toBe(true));
}
