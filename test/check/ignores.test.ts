import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  check,
  fingerprintOf,
  type Ignore,
  ignoreEdit,
  readIgnores,
  unusedIgnores,
} from '../../server/src/check';
import { form } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, seededValues, testLayouts, withValues } from '../support/generate';

const values = seededValues(form('2021'), 3);
const wrong = (layout: (typeof testLayouts)[number], more: Readonly<Record<string, string>> = {}): string =>
  generateReport(3, {
    layout,
    values: withValues(values, {
      'requests.granted.business': `${Number(values.requests.get('granted.business')) + 7}`,
      ...more,
    }),
  });

const fingerprints = (text: string): string[] =>
  check(parse(text)).flatMap(({ report, findings }) => findings.map((finding) => fingerprintOf(text, report, finding)));

const entryOf = (rule: string, fingerprint: string | null): Ignore => ({
  file: 'a.txt',
  rule,
  fingerprint,
  reason: null,
  span: { start: 0, end: 0 },
});

describe('fingerprints', () => {
  test.each(testLayouts)('survive lines above and other cells of the row, in %s', (layout) => {
    const before = fingerprints(wrong(layout));
    expect(before.map((each) => each.split(':')[0])).toEqual(['NB301', 'NB302']);
    expect(fingerprints(`\n\n（本报告经审核。）\n\n${wrong(layout)}`)).toEqual(before);
    // In the columns of the sums, not in the rows and columns that are broken.
    const elsewhere = { 'requests.carriedOut.research': '9', 'requests.received.research': '9' };
    const after = fingerprints(wrong(layout, elsewhere));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  test('of a sum change with its own figures, and are the same in every layout', () => {
    const before = fingerprints(wrong('pipeRow'));
    expect(fingerprints(wrong('markdown'))).toEqual(before);
    const right = Number(values.requests.get('granted.business'));
    const other = fingerprints(wrong('pipeRow', { 'requests.granted.business': `${right + 8}` }));
    expect(other).toHaveLength(2);
    expect(other.some((each) => before.includes(each))).toBe(false);
  });

  test('of words survive all but a change of the sentence', () => {
    const good = generateReport(3);
    const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');
    const [before, ...more] = fingerprints(slip);
    expect(more).toEqual([]);
    expect(
      fingerprints(`\r\n${slip.replace('五、存在的主要问题及改进情况\n', '五、存在的主要问题及改进情况\n（略）')}`),
    ).toContain(before);
    expect(fingerprints(good.replace('六、其他需要报告的事项', '六、其它报告事项'))).not.toContain(before);
  });

  test('tell findings at one place apart', () => {
    const without = fingerprints(generateReport(3, { without: ['problems', 'otherMatters'] }));
    expect(without.length).toBeGreaterThan(1);
    expect(new Set(without).size).toBe(without.length);
  });

  test('survive any lines put in front', () => {
    const text = wrong('cellPerLine');
    const before = fingerprints(text);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '　　', '云州市青川区', '2024年', '附：'), { maxLength: 6 }),
        (lines) => {
          const after = fingerprints(`${lines.map((line) => `${line}\n`).join('')}\n${text}`);
          expect(after).toEqual(expect.arrayContaining(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('entries', () => {
  const text = wrong('pipeRow');
  const document = parse(text);
  const [first = '', second = ''] = fingerprints(text);
  const rulesLeft = (ignores: readonly Ignore[]): string[] =>
    check(document, { ignores }).flatMap(({ findings }) => findings.map(({ rule }) => rule));

  test('with a fingerprint keep one finding quiet, without one the rule', () => {
    expect(rulesLeft([])).toEqual(['NB301', 'NB302']);
    expect(rulesLeft([entryOf('NB301', first)])).toEqual(['NB302']);
    expect(rulesLeft([entryOf('NB302', null)])).toEqual(['NB301']);
    expect(rulesLeft([entryOf('NB301', first), entryOf('NB302', second)])).toEqual([]);
    const [checked] = check(document, { ignores: [entryOf('NB301', first)] });
    expect(checked?.ignored.map(({ finding }) => finding.rule)).toEqual(['NB301']);
    expect(checked?.coverage.ran).toContain('NB301');
  });

  test('are good for one finding each', () => {
    const both = `${text}\n${text.replaceAll('2024', '2023').replaceAll('2025', '2024')}`;
    const entry = entryOf('NB301', first);
    const count = (ignores: readonly Ignore[]): number =>
      check(parse(both), { ignores }).flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'NB301')).length;
    expect([count([]), count([entry]), count([entry, { ...entry }])]).toEqual([2, 1, 0]);
  });

  test('that match nothing are dead, unless their rule did not run', () => {
    const dead = [entryOf('NB103', null), entryOf('NB301', 'NB301:gone')];
    const used = entryOf('NB302', null);
    const reports = check(document, { ignores: [...dead, used] });
    expect(unusedIgnores(reports, [...dead, used])).toEqual(dead);
    const off = check(document, { ignores: dead, settings: { rules: { NB103: 'off' } } });
    expect(unusedIgnores(off, dead)).toEqual([dead[1]]);
    expect(unusedIgnores(check(parse('今天开会。'), { ignores: dead }), dead)).toEqual([]);
  });
});

describe('the ignore file', () => {
  const entry = { file: '青川/a.txt', rule: 'NB103', fingerprint: 'NB103:x' };

  test.each([
    '',
    '\n',
    '{}',
    '{ "$schema": "x" }',
    '{ "ignores": [] }',
    '{ "ignores": [ ] }\n',
    '{ "ignores": [{ "file": "b.txt", "rule": "NB101" }] }',
    '{\n  "ignores": [\n    { "file": "b.txt", "rule": "NB101" }\n  ],\n  "$schema": "x"\n}\n',
  ])('takes one entry more: %j', (text) => {
    const edit = ignoreEdit(text, entry);
    const after = applyEdits(text, edit ? [edit] : []);
    const { entries, problems } = readIgnores(after);
    expect(problems).toEqual([]);
    expect(entries.length).toBe((text.match(/"rule"/g) ?? []).length + 1);
    expect(entries.at(-1)).toMatchObject(entry);
    expect(() => JSON.parse(after)).not.toThrow();
  });

  test.each(['[]', 'nonsense', '{ "ignores": {} }', '{ "ignores": [ }'])(
    'is left alone where it is none: %s',
    (text) => {
      expect(ignoreEdit(text, entry)).toBeNull();
    },
  );

  test('entries that are not understood are told, the others hold', () => {
    const text = `{ "ignores": [
  { "file": "a.txt", "rule": "nb103", "reson": "存档" },
  { "file": "a.txt", "rule": "NB999" },
  { "file": "a.txt" },
  7
] }`;
    const { entries, problems } = readIgnores(text);
    expect(entries).toMatchObject([{ file: 'a.txt', rule: 'NB103', fingerprint: null, reason: null }]);
    expect(problems.map(({ key, nearest }) => [key, nearest])).toEqual([
      ['config.unknownKey', 'reason'],
      ['config.unknownRule', expect.any(String)],
      ['config.ignoreEntry', null],
      ['config.ignoreEntry', null],
    ]);
  });
});
