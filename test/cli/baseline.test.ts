import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CheckedJson } from '../../server/src/cli/json';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

const good = generateReport(1, { layout: 'markdown' });
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项').replace('二、主动公开', '2、主动公开');

let folder = new Folder();
afterEach(() => folder.remove());

const rulesOf = async (...args: string[]): Promise<string[]> => {
  const { out } = await folder.run(['check', '--format', 'json', ...args]);
  const { reports } = JSON.parse(out) as { reports: CheckedJson[] };
  return reports.flatMap((report) => report.findings.map((finding) => finding.rule));
};

test('what was recorded is not spoken of again; what is new is', async () => {
  folder = new Folder({ 'old/a.md': slip, 'old/b.md': good });
  const { code, out } = await folder.run([
    'check',
    'old',
    '--write-baseline',
    'known/base.json',
    '--rule',
    'NB103=warning',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('2 处已记入基线 known/base.json');
  expect(await rulesOf('old', '--baseline', 'known/base.json')).toEqual([]);
  expect((await folder.run(['check', 'old', '--baseline', 'known/base.json'])).out).toContain('另有 2 处在基线之内');

  // Lines before and after may change.
  folder.write('old/a.md', `\n\n${slip}\n补充。\n`);
  expect(await rulesOf('old', '--baseline', 'known/base.json')).toEqual([]);

  folder.write('old/a.md', slip.replace('一、总体情况', '一、总体概述'));
  folder.write('old/b.md', slip);
  expect(await rulesOf('old', '--baseline', 'known/base.json')).toEqual(['NB103', 'NB110', 'NB103']);
});

test('an entry is good for as many findings as it counts', async () => {
  const fees = '行政事业性收费';
  const two = slip.replace(fees, '行政事业性收废');
  folder = new Folder({ 'a.md': two });
  await folder.run(['check', 'a.md', '--write-baseline', 'base.json']);
  const base = JSON.parse(readFileSync(join(folder.path, 'base.json'), 'utf8')) as { files: Record<string, object> };
  expect(Object.keys(base.files)).toEqual(['a.md']);
  expect(Object.values(base.files['a.md'] ?? {})).toEqual([1, 1, 1]);
  // A second copy of a report in the same file has the same findings: they are new.
  folder.write('a.md', `${two}\n${two.replaceAll('2024', '2022').replaceAll('2025', '2023')}`);
  expect(await rulesOf('a.md', '--baseline', 'base.json')).toEqual(['NB110', 'NB208', 'NB103']);
});

test('an error that was recorded is none, one that is new is', async () => {
  const wrong = good.replace('六、其他需要报告的事项', '');
  folder = new Folder({ 'a.md': wrong });
  expect((await folder.run(['check', 'a.md'])).code).toBe(1);
  expect((await folder.run(['check', 'a.md', '--write-baseline', 'base.json'])).code).toBe(0);
  expect((await folder.run(['check', 'a.md', '--baseline', 'base.json'])).code).toBe(0);
  folder.write('a.md', wrong.replace('五、存在的主要问题及改进情况', ''));
  expect((await folder.run(['check', 'a.md', '--baseline', 'base.json'])).code).toBe(1);
});

test.each(['[]', '{', '{"version":2,"files":{}}', '{"version":1}'])('%s is no baseline', async (text) => {
  folder = new Folder({ 'a.md': good, 'base.json': text });
  const { code, out, err } = await folder.run(['check', 'a.md', '--baseline', 'base.json']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^nianbao: base\.json：不是 --write-baseline 写出的文件 · [^\n]+\n$/);
  expect((await folder.run(['check', 'a.md', '--baseline', 'gone.json'])).code).toBe(2);
});

test('levels from a settings file, and the command line before it', async () => {
  folder = new Folder({ 'a.md': slip, 'set.json': '{ "rules": { "NB1xx": "off", "nb103": "warning" } }' });
  expect(await rulesOf('a.md', '--config', 'set.json')).toEqual(['NB103']);
  expect(await rulesOf('a.md', '--config', 'set.json', '--rule', 'NB103=off')).toEqual([]);
});

test.each([
  ['{ "rule": {} }', 'set.json:1:3: 没有“rule”这一项设置，是不是 rules？'],
  ['{ "rules": { "NB13": "off" } }', 'set.json:1:14: 没有 NB13 这条规则，是不是 NB1'],
  ['{ "rules": { "NB103": "of" } }', 'NB103 的级别只能是 off | information | warning，不能是 "of"，是不是 off？'],
  ['{ "rules": [] }', '“rules”要写成'],
  ['nonsense', 'set.json:1:1: 这里不合 JSON 的写法'],
  ['{ "rules": {},\n  "governmentOwn": 1 }', 'set.json:2:20: governmentOwn 只能是 true 或 false，不能是 1'],
])('settings %s are refused', async (text, words) => {
  folder = new Folder({ 'a.md': good, 'set.json': text });
  const { code, out, err } = await folder.run(['check', 'a.md', '--config', 'set.json']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
  expect(err).toMatch(/^[^\n]+ · [^\n]+\n$/);
});
