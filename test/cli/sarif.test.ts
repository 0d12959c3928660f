import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterEach, describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

/** The OASIS schema as Microsoft's own tools for SARIF ship it. */
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
// The schema has a pattern that is none under the `u` flag.
const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const isSarif = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
    };
  }[];
  readonly fixes?: readonly unknown[];
  readonly suppressions?: readonly unknown[];
}
interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly properties: object }[] };
  };
  readonly results: readonly Result[];
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}

let folder = new Folder();
afterEach(() => folder.remove());

const sarifOf = async (...args: string[]): Promise<Run> => {
  const { out } = await folder.run(['check', '--format', 'sarif', ...args]);
  const log = JSON.parse(out) as { readonly runs: readonly [Run] };
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
};

const good = generateReport(1, { layout: 'markdown' });
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');

test('the schema tells right from wrong', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ kind: 'odd' }] }] })).toBe(
    false,
  );
});

describe('sarif', () => {
  test('findings with rule, level, place and fix', async () => {
    folder = new Folder({ '青川区 报告.md': slip });
    const { results, tool, artifacts, invocations } = await sarifOf('青川区 报告.md');
    const [finding, ...more] = results.filter(({ kind }) => kind === 'fail');
    expect(more).toEqual([]);
    const line = slip.split('\n').findIndex((each) => each.includes('六、其它')) + 1;
    const character = (slip.split('\n')[line - 1] as string).indexOf('其它');
    expect(finding).toMatchObject({
      ruleId: 'NB103',
      level: 'note',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E9%9D%92%E5%B7%9D%E5%8C%BA%20%E6%8A%A5%E5%91%8A.md' },
            region: { startLine: line, startColumn: character + 1, endLine: line },
          },
        },
      ],
      partialFingerprints: { 'nianbao/v1': expect.stringMatching(/^NB103:\w+$/) },
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: expect.any(String) } }] }] }],
    });
    expect(tool.driver.rules[finding?.ruleIndex ?? -1]?.id).toBe('NB103');
    expect(artifacts).toMatchObject([{ encoding: 'utf-8', properties: { isReport: true } }]);
    expect(invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('every rule with its basis and page', async () => {
    folder = new Folder({});
    const { tool, results } = await sarifOf();
    expect(results).toEqual([]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(tool.driver.rules.find(({ id }) => id === 'NB303')).toMatchObject({
      defaultConfiguration: { level: 'error' },
      properties: { basis: 'stated', page: 'docs/rules.zh-cn.md#nb303' },
    });
  });

  test('rules that could not run, each once, and none that could', async () => {
    folder = new Folder({ 'a.md': generateReport(1, { without: ['requests'] }) });
    const { results } = await sarifOf('a.md', '--rule', 'NB104=off');
    const skipped = results.filter(({ kind }) => kind === 'notApplicable');
    const { out } = await folder.run(['check', '--format', 'json', 'a.md', '--rule', 'NB104=off']);
    const { coverage, findings } = JSON.parse(out).reports[0];
    const told = new Set(findings.map(({ rule }: { rule: string }) => rule));
    expect(skipped.map(({ ruleId }) => ruleId)).toEqual(
      coverage.skipped.map(({ rule }: { rule: string }) => rule).filter((rule: string) => !told.has(rule)),
    );
    expect(skipped.map(({ ruleId }) => ruleId)).toContain('NB303');
    expect(skipped.every(({ level, message }) => level === 'none' && message.text !== '')).toBe(true);
  });

  test('what is ignored is there, and suppressed', async () => {
    const ignores = [{ file: 'a.md', rule: 'NB103', reason: '存档' }];
    folder = new Folder({ 'a.md': slip, '.nianbao-ignore.json': JSON.stringify({ ignores }) });
    const { results } = await sarifOf('a.md');
    expect(results.filter(({ kind }) => kind === 'fail')).toMatchObject([
      { ruleId: 'NB103', suppressions: [{ kind: 'external', justification: '存档' }] },
    ]);
  });

  test('several files, a text that is no report, one that cannot be read', async () => {
    folder = new Folder({ 'a.md': slip, 'b.md': generateReport(2, { without: ['problems'] }), 'c.txt': '今天开会。' });
    const { results, artifacts, invocations } = await sarifOf('a.md', 'b.md', 'c.txt', 'gone.md', '--locale', 'en');
    expect(artifacts.map(({ location }) => location.uri)).toEqual(['a.md', 'b.md', 'c.txt']);
    expect(invocations).toEqual([{ executionSuccessful: false }]);
    expect(results.filter(({ kind }) => kind === 'fail').map(({ ruleId }) => ruleId)).toEqual(['NB103', 'NB101']);
  });
});
