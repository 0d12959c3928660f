import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check as checkDocument, fingerprintOf } from '../../server/src/check';
import type { CheckedJson } from '../../server/src/cli/json';
import { parse } from '../../server/src/parser';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

const good = generateReport(1, { layout: 'markdown' });
/** Two slips: NB103 and NB110. */
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项').replace('二、主动公开', '2、主动公开');

let folder = new Folder();
afterEach(() => folder.remove());

const inFolder = (files: Readonly<Record<string, string | object>>): void => {
  const texts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  ]);
  folder = new Folder(Object.fromEntries(texts));
};

/** Rules told by file, with exit code and standard error. */
const told = async (args: readonly string[], stdin?: string) => {
  const run = await folder.run(['check', '--format', 'json', ...args], stdin === undefined ? {} : { stdin });
  const { reports } = JSON.parse(run.out) as { reports: CheckedJson[] };
  const rules = Object.fromEntries(reports.map(({ file, findings }) => [file, findings.map(({ rule }) => rule)]));
  return { code: run.code, err: run.err, rules, reports };
};

describe('.nianbao.json', () => {
  test('holds for reports of its folder and below, the nearest first, overrides by path', async () => {
    inFolder({
      '.nianbao.json': { rules: { NB110: 'off' }, overrides: [{ files: ['b/*.md'], rules: { NB1xx: 'warning' } }] },
      'a/.nianbao.json': { rules: { NB110: 'information', NB103: 'off' } },
      '1.md': slip,
      'a/2.md': slip,
      'a/x/3.md': slip,
      'b/4.md': slip,
    });
    const { code, err, rules, reports } = await told(['.']);
    expect([code, err]).toEqual([0, '']);
    expect(rules).toEqual({
      '1.md': ['NB103'],
      'a/2.md': ['NB110'],
      'a/x/3.md': ['NB110'],
      'b/4.md': ['NB110', 'NB103'],
    });
    expect(reports.at(-1)?.findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test('goes behind the command line; --config takes its place', async () => {
    inFolder({ '.nianbao.json': { rules: { NB1xx: 'off' } }, 'set.json': { rules: { NB110: 'off' } }, 'a.md': slip });
    expect((await told(['a.md'])).rules).toEqual({ 'a.md': [] });
    expect((await told(['a.md', '--rule', 'NB103=warning'])).rules).toEqual({ 'a.md': ['NB103'] });
    expect((await told(['a.md', '--config', 'set.json'])).rules).toEqual({ 'a.md': ['NB103'] });
  });

  test('holds for standard input by the name that it is given', async () => {
    inFolder({ 'a/.nianbao.json': { rules: { NB1xx: 'off' } } });
    expect((await told(['-', '--stdin-filename', 'a/x.md'], slip)).rules).toEqual({ 'a/x.md': [] });
    expect((await told(['-', '--stdin-filename', 'x.md'], slip)).rules).toEqual({ 'x.md': ['NB110', 'NB103'] });
  });

  test('of a report outside the current folder is found above the report', async () => {
    inFolder({});
    const other = mkdtempSync(join(tmpdir(), 'nianbao-other-'));
    try {
      mkdirSync(join(other, 'a'));
      writeFileSync(join(other, '.nianbao.json'), '{ "rules": { "NB1xx": "off" } }');
      writeFileSync(join(other, 'a', 'x.md'), slip);
      expect(Object.values((await told([join(other, 'a')])).rules)).toEqual([[]]);
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  test('what is not understood is one line with its place, and 2; the rest holds', async () => {
    inFolder({
      '.nianbao.json': '{\n  "rules": { "NB103": "off" },\n  "deadline": {}\n}\n',
      'a/1.md': slip,
      'a/2.md': slip,
    });
    const { code, err, rules } = await told(['a']);
    expect(code).toBe(2);
    expect(err).toBe('nianbao: .nianbao.json:3:3: 没有“deadline”这一项设置，是不是 deadlines？\n');
    expect(rules).toEqual({ 'a/1.md': ['NB110'], 'a/2.md': ['NB110'] });
    folder.write('.nianbao.json', '{ oops }');
    expect(await told(['a/1.md'])).toMatchObject({
      code: 2,
      err: 'nianbao: .nianbao.json:1:3: 这里不合 JSON 的写法\n',
    });
    const english = await folder.run(['check', 'a/1.md', '--locale', 'en']);
    expect(english.err).toBe('nianbao: .nianbao.json:1:3: is no valid JSON here\n');
  });

  test('a level above the basis is told and lowered, and is no failure', async () => {
    inFolder({ '.nianbao.json': { rules: { NB103: 'error' } }, 'a.md': slip });
    const { code, err, reports } = await told(['a.md']);
    expect(code).toBe(0);
    expect(err).toBe('nianbao: .nianbao.json:3:14: NB103 的依据（审核惯例）不足以定为 错误，按 警告 处理\n');
    expect(reports[0]?.findings.find(({ rule }) => rule === 'NB103')?.severity).toBe('warning');
  });

  test('reaches the rules: a place’s own deadline', async () => {
    const early = good.replace(/2025年\d+月\d+日/, '2025年1月25日');
    expect(early).toContain('2025年1月25日');
    inFolder({ 'a.md': early });
    const late = async (): Promise<boolean> => ((await told(['a.md'])).rules['a.md'] ?? []).includes('NB603');
    expect(await late()).toBe(false);
    folder.write('.nianbao.json', '{ "deadlines": { "department": "01-20" } }');
    expect(await late()).toBe(true);
  });
});

describe('.nianbao-ignore.json', () => {
  const [checked] = checkDocument(parse(slip));
  const finding = checked?.findings.find(({ rule }) => rule === 'NB103');
  if (!checked || !finding) throw new Error('no finding');
  const fingerprint = fingerprintOf(slip, checked.report, finding);

  test('beside the report or above it keeps findings quiet, and says how many', async () => {
    inFolder({
      '.nianbao-ignore.json': { ignores: [{ file: 'a/1.md', rule: 'NB103', fingerprint }] },
      'a/.nianbao-ignore.json': { ignores: [{ file: '1.md', rule: 'NB110' }] },
      'a/1.md': `\n\n${slip}`,
      'a/2.md': slip,
    });
    const { code, err, rules } = await told(['a']);
    expect([code, err]).toEqual([0, '']);
    expect(rules).toEqual({ 'a/1.md': [], 'a/2.md': ['NB110', 'NB103'] });
    expect((await folder.run(['check', 'a'])).out).toContain('另有 2 处已忽略');
  });

  test('a dead entry is a finding of its report, and is switched off like any other', async () => {
    const ignores = [
      { file: 'a.md', rule: 'NB103', fingerprint },
      { file: 'b.md', rule: 'NB103', fingerprint },
    ];
    inFolder({ '.nianbao-ignore.json': { ignores }, 'a.md': slip, 'b.md': good });
    const { rules, reports } = await told(['.']);
    expect(rules).toEqual({ 'a.md': ['NB110'], 'b.md': ['NB902'] });
    expect(reports[1]?.findings[0]).toMatchObject({
      name: 'unused-ignore',
      severity: 'information',
      message: '.nianbao-ignore.json 第 8 行忽略 NB103 的条目不再对应任何问题，可以删去',
      range: { start: { line: 0 } },
    });
    expect((await told(['.', '--rule', 'NB902=off'])).rules['b.md']).toEqual([]);
    expect((await told(['.', '--rule', 'NB103=off'])).rules['b.md']).toEqual([]);
  });

  test('what is ignored is not fixed', async () => {
    inFolder({ '.nianbao-ignore.json': { ignores: [{ file: 'a.md', rule: 'NB103' }] }, 'a.md': slip });
    await folder.run(['check', '--fix', 'a.md']);
    expect((await told(['a.md'])).rules).toEqual({ 'a.md': [] });
    rmSync(join(folder.path, '.nianbao-ignore.json'));
    expect((await told(['a.md'])).rules).toEqual({ 'a.md': ['NB103'] });
  });

  test('one that is not understood is told, with 2', async () => {
    inFolder({ '.nianbao-ignore.json': '{ "ignores": [{ "file": "a.md", "rule": "NB13" }] }', 'a.md': good });
    const { code, err } = await told(['a.md']);
    expect(code).toBe(2);
    expect(err).toMatch(/^nianbao: \.nianbao-ignore\.json:1:15: 没有 NB13 这条规则，是不是 NB1\w+？\n$/);
  });
});

test('NB901 has no level', async () => {
  inFolder({ 'a.md': good });
  const { code, err } = await folder.run(['check', 'a.md', '--rule', 'NB901=off']);
  expect(code).toBe(2);
  expect(err).toContain('NB901 说明哪些规则没有运行，没有级别');
});
