import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { decode, type Encoding, encode } from '../../server/src/bytes';
import type { CheckedJson } from '../../server/src/cli/json';
import { ruleList } from '../../server/src/cli/summary';
import { pageMark } from '../../server/src/features';
import { parse } from '../../server/src/parser';
import { Lines } from '../../server/src/text';
import { generateReport } from '../support/generate';
import { page } from '../support/page';
import { Folder } from './support/io';

const good = generateReport(1, { layout: 'markdown' });
/** A figure that breaks two sums, and of which no sentence speaks. */
const total = parse(good).reports[0]?.tables.requests?.cells.get('carriedIn.business');
if (!total) throw new Error('no total');
const wrong = `${good.slice(0, total.number.start)}${(total.value ?? 0) + 1}${good.slice(total.number.end)}`;
/** A slip with a safe fix. */
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');
const prose = '今天开会。\n';

let folder = new Folder();
afterEach(() => folder.remove());
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
  folder = new Folder(files);
  return folder;
};

interface Output {
  readonly version: number;
  readonly reports: readonly CheckedJson[];
  readonly summary: unknown;
}
const jsonOf = async (args: readonly string[], options = {}): Promise<Output & { code: number; err: string }> => {
  const { code, out, err } = await folder.run(['check', '--format', 'json', ...args], options);
  return { ...(JSON.parse(out) as Output), code, err };
};

describe('exit codes', () => {
  test('0 without an error', async () => {
    inFolder({ 'good.md': good, 'slip.md': slip });
    expect((await folder.run(['check', 'good.md', 'slip.md'])).code).toBe(0);
  });

  test('1 with one', async () => {
    inFolder({ 'wrong.md': wrong, 'good.md': good });
    expect((await folder.run(['check', 'wrong.md', 'good.md'])).code).toBe(1);
  });

  test('2 where a file cannot be read, and the others are checked', async () => {
    inFolder({ 'wrong.md': wrong });
    const { code, out, err } = await folder.run(['check', 'gone.md', 'wrong.md']);
    expect(code).toBe(2);
    expect(err).toBe('nianbao: gone.md：找不到\n');
    expect(out).toContain('NB301');
  });

  test.each([
    [['check', '--frmat', 'json'], '没有 --frmat 这个选项，是不是 --format？'],
    [
      ['check', '--format', 'xml'],
      '--format 只能是 stylish | json | ndjson | sarif | github | html | csv，不能是“xml”',
    ],
    [['check', '--format'], '--format 后面要有值'],
    [['check', '--fix=yes'], '--fix 不带值'],
    [['check', '--rule', 'NB103'], '--rule 要写成“规则=级别”'],
    [['check', '--rule', 'NB103=fatal'], '--rule 要写成“规则=级别”'],
    [['check', '--rule', 'NB999=off'], '没有 NB999 这条规则'],
    [['check', '--fix', '-'], '--fix 不能用于标准输入'],
    [['chekc'], '没有“chekc”这个命令，是不是 check？'],
    [['rules', 'a.txt'], 'rules 不接受“a.txt”'],
    [['check', '-z'], '没有 -z 这个选项'],
    [['check', '__proto__', '--constructor'], '没有 --constructor 这个选项'],
  ])('2 and one line, in both languages, for %j', async (args, words) => {
    inFolder({});
    const { code, out, err } = await folder.run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^nianbao: [^\n]+ · [^\n]+\n$/);
    expect(err).toContain(words);
  });
});

describe('what is read', () => {
  test('a folder gives the reports below it, and says how many others it holds', async () => {
    inFolder({
      'b.md': good,
      'a/1.txt': good,
      'a/2.nianbao': good,
      'notes.txt': prose,
      'c.html': page(generateReport(1, { layout: 'html' })),
      'd.HTM': '<p>通知公告</p>',
      // What the editor's preview wrote of a report that is here itself.
      'e.html': page(generateReport(1, { layout: 'html' })).replace('<body>', `${pageMark}<body>`),
      'f.doc': good,
      '.hidden/x.txt': good,
      'node_modules/x.md': good,
    });
    const { reports, summary, code } = await jsonOf(['.']);
    expect(reports.map((each) => each.file)).toEqual(['a/1.txt', 'a/2.nianbao', 'b.md', 'c.html']);
    expect(summary).toEqual({ files: 4, error: 0, warning: 0, information: 0 });
    expect(code).toBe(0);
    expect((await jsonOf([])).reports.map((each) => each.file)).toEqual(['a/1.txt', 'a/2.nianbao', 'b.md', 'c.html']);
    expect((await jsonOf(['a/'])).reports.map((each) => each.file)).toEqual(['a/1.txt', 'a/2.nianbao']);
    expect((await folder.run(['check', '.'])).out).toContain('另有 3 个文件不是年度报告');
  });

  test('a file named by itself is spoken of although it is none', async () => {
    inFolder({ 'notes.txt': prose });
    const { reports, code } = await jsonOf(['notes.txt']);
    expect(code).toBe(0);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      file: 'notes.txt',
      encoding: 'utf-8',
      isReport: false,
      title: null,
      organ: null,
      year: null,
      findings: [],
    });
    expect(reports[0]?.coverage.ran).toEqual([]);
    expect((await folder.run(['check', 'notes.txt'])).out).toContain('没有读到年度报告');
  });

  test('a pattern, a file twice, a name with brackets', async () => {
    inFolder({ 'x/a.md': good, 'x/b.txt': good, '[1].md': good });
    expect((await jsonOf(['x/*.md'])).reports.map((each) => each.file)).toEqual(['x/a.md']);
    expect((await jsonOf(['**/*.{md,txt}', 'x/a.md'])).reports).toHaveLength(3);
    expect((await jsonOf(['[1].md'])).reports.map((each) => each.file)).toEqual(['[1].md']);
    const none = await folder.run(['check', 'y/*.md']);
    expect(none.code).toBe(2);
    expect(none.err).toBe('nianbao: y/*.md：没有文件与它相配\n');
  });

  test('standard input, with a name', async () => {
    inFolder({});
    const named = await jsonOf(['-', '--stdin-filename', 'draft.md'], { stdin: wrong });
    expect(named.reports.map((each) => each.file)).toEqual(['draft.md']);
    expect(named.code).toBe(1);
    expect((await jsonOf(['-'], { stdin: good })).reports.map((each) => each.file)).toEqual(['-']);
  });

  test.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('%s, with the same findings', async (encoding) => {
    inFolder({ 'a.txt': encode(wrong, { encoding, bom: false }) ?? '', 'b.txt': wrong });
    const { reports } = await jsonOf(['a.txt', 'b.txt']);
    expect(reports[0]?.encoding).toBe(encoding);
    expect(reports[0]?.findings).toEqual(reports[1]?.findings);
  });

  test('links to folders are not followed, a folder that cannot be read is said', async () => {
    inFolder({ 'a/1.md': good });
    symlinkSync('..', join(folder.path, 'a', 'circle'));
    expect((await jsonOf(['.'])).reports.map((each) => each.file)).toEqual(['a/1.md']);
  });
});

describe('json', () => {
  test('a finding tells all that the contract says', async () => {
    inFolder({ 'wrong.md': wrong });
    const { version, reports, summary } = await jsonOf(['wrong.md']);
    expect(version).toBe(1);
    const [report] = reports;
    const finding = report?.findings.find((each) => each.rule === 'NB301');
    expect(finding).toMatchObject({
      rule: 'NB301',
      name: 'applicants-do-not-add-up',
      severity: 'error',
      basis: 'implied',
      culprit: { cell: 'requests.carriedIn.business', value: total.value },
    });
    expect(finding?.cells.at(-1)).toBe('requests.carriedIn.total');
    const lines = new Lines(wrong);
    expect(finding?.range.start).toEqual(lines.positionAt(total.number.start));
    const [fix] = finding?.fixes ?? [];
    expect(fix).toMatchObject({ preferred: true, safe: false });
    expect(fix?.edits).toEqual([expect.objectContaining({ range: finding?.range, newText: String(total.value) })]);
    expect(finding?.related.length).toBeGreaterThan(0);
    expect(Object.keys(report ?? {})).toEqual([
      'file',
      'encoding',
      'isReport',
      'title',
      'organ',
      'year',
      'findings',
      'coverage',
    ]);
    expect(summary).toEqual({ files: 1, error: 2, warning: 0, information: 0 });
  });

  test('every rule is either run or skipped, with a reason in words', async () => {
    inFolder({ 'good.md': good });
    const { reports } = await jsonOf(['good.md', '--rule', 'NB103=off']);
    const coverage = reports[0]?.coverage;
    const ids = [...(coverage?.ran ?? []), ...(coverage?.skipped.map((each) => each.rule) ?? [])];
    const all = JSON.parse((await folder.run(['rules', '--format', 'json'])).out) as { id: string }[];
    expect(ids.sort()).toEqual(all.map((each) => each.id));
    expect(coverage?.skipped).toContainEqual({ rule: 'NB103', reason: '已关闭' });
  });

  test('a compilation gives one entry a report, with its range', async () => {
    inFolder({ 'both.md': `${good}\n${generateReport(2, { layout: 'markdown', year: 2023 })}` });
    const { reports, summary } = await jsonOf(['both.md']);
    expect(reports.map((each) => [each.file, each.year])).toEqual([
      ['both.md', 2024],
      ['both.md', 2023],
    ]);
    expect(reports[0]?.range?.start).toEqual({ line: 0, character: 0 });
    expect(reports[1]?.range?.start.line).toBeGreaterThanOrEqual(good.split('\n').length - 1);
    expect(summary).toMatchObject({ files: 1 });
  });

  test('ndjson is the same, one report a line', async () => {
    inFolder({ 'good.md': good, 'wrong.md': wrong });
    const { reports } = await jsonOf(['good.md', 'wrong.md']);
    const { out } = await folder.run(['check', '--format', 'ndjson', 'good.md', 'wrong.md']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(reports);
  });
});

describe('stylish', () => {
  test('shows the line with the mistake underlined', async () => {
    inFolder({ 'slip.md': slip });
    const { out } = await folder.run(['check', 'slip.md']);
    const line = slip.split('\n').findIndex((each) => each.includes('六、其它')) + 1;
    const lines = out.split('\n');
    const at = lines.findIndex((each) => each.includes('NB103'));
    expect(lines[at]).toMatch(new RegExp(`^ {2}${line}:\\d+ {2}提示 {2}`));
    expect(lines[at + 1]).toContain('六、其它需要报告事项');
    const shown = lines[at + 1] ?? '';
    // 六、 takes four columns, the nine characters marked eighteen.
    expect(lines[at + 2]).toBe(`    │ ${' '.repeat(shown.includes('# ') ? 7 : 4)}${'~'.repeat(16)}`);
    expect(lines[at + 3]).toMatch(/^ {4}→ 可自动修复（--fix）：/);
  });

  test('findings of one wrong cell stand together, with its line and its fix once', async () => {
    inFolder({ 'wrong.md': wrong });
    const { out } = await folder.run(['check', 'wrong.md']);
    const lines = out.split('\n');
    const heads = lines.flatMap((line, at) => (/NB30[13]$/.test(line) ? [at] : []));
    expect(heads).toHaveLength(2);
    expect((heads[1] ?? 0) - (heads[0] ?? 0)).toBe(1);
    expect(lines.filter((line) => line.includes('→'))).toHaveLength(1);
  });

  test('its last line says how much was read and which rules ran', async () => {
    inFolder({ 'a.md': good, 'b.md': wrong });
    const { out } = await folder.run(['check', '.', '--rule', 'NB104=off']);
    const last = out.trimEnd().split('\n').at(-1);
    expect(last).toMatch(
      /^2 个文件，2 份报告：错误 2，警告 0，提示 0；\d+ 条规则中 \d+ 条全部运行，未运行或未全部运行：/,
    );
    expect(last).toContain('NB104（已关闭；2 份）');
    const english = await folder.run(['check', '.', '--locale', 'en']);
    expect(english.out.trimEnd().split('\n').at(-1)).toMatch(/^files: 2, reports: 2; errors: 2, warnings: 0/);
  });

  test('many reasons stand above the last line, one a line, what they count added up', async () => {
    // Six figures for seven places, in two reports, and what only other years' reports have.
    const raw = generateReport(1, { layout: 'raw' });
    const short = raw.replace(/^(一、本年新收政府信息公开申请数量 \d+) \d+/m, '$1');
    expect(short).not.toBe(raw);
    const older = generateReport(5, { formId: '2019', without: ['problems'] });
    inFolder({ 'a.md': short, 'b.md': short, 'c.md': older, 'd.md': good });
    const { out } = await folder.run(['check', '.', '--rule', 'NB104=off']);
    const lines = out.trimEnd().split('\n');
    const from = lines.indexOf('未运行或未全部运行的规则：');
    expect(from).toBeGreaterThan(0);
    expect(lines.at(-1)).toMatch(/^4 个文件，4 份报告：.*条全部运行，其余见上$/);
    const listed = lines.slice(from + 1, -1);
    expect(listed.length).toBeGreaterThan(4);
    expect(listed).toContain('  NB104（已关闭；4 份）');
    const counts = listed.map((line) => Number(/(\d+) 份）$/.exec(line)?.[1]));
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    // One entry a rule and reason, whatever the numbers in its words.
    const words = listed.map((line) => line.replace(/\d+ [项个]/, ''));
    expect(new Set(words).size).toBe(words.length);
    const github = await folder.run(['check', '.', '--format', 'github', '--rule', 'NB104=off']);
    expect(github.out.trimEnd().split('\n').at(-1)).toContain('NB104（已关闭；4 份）');
  });

  test('rules that follow each other are shortened', () => {
    const all = ['NB101', 'NB102', 'NB103', 'NB104', 'NB201', 'NB202'];
    expect(ruleList(['NB101', 'NB102', 'NB103', 'NB201', 'NB202'], all, '、')).toBe('NB101–NB103、NB201、NB202');
    expect(ruleList([...all].reverse(), all, '、')).toBe('NB101–NB202');
    expect(ruleList(['NB104'], all, '、')).toBe('NB104');
  });

  test('a text cannot speak to the terminal', async () => {
    inFolder({ 'slip.md': slip.replace('六、其它', '六、\u001b[2J其它') });
    const { out } = await folder.run(['check', 'slip.md']);
    expect(out).not.toContain('\u001b');
  });

  test('has colour on a terminal only, and not where it is unwanted', async () => {
    inFolder({ 'slip.md': slip });
    expect((await folder.run(['check', 'slip.md'])).out).not.toContain('\u001b[');
    expect((await folder.run(['check', 'slip.md'], { terminal: true })).out).toContain('\u001b[');
    const env = { NO_COLOR: '1' };
    expect((await folder.run(['check', 'slip.md'], { terminal: true, env })).out).not.toContain('\u001b[');
  });

  test('a bar on the terminal while many files pass', async () => {
    inFolder(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.txt`, prose])));
    expect((await folder.run(['check'])).err).toBe('');
    expect((await folder.run(['check'], { terminal: true })).err).toContain('已处理');
  });
});

describe('levels and language', () => {
  test('a level moves a rule, a group or nothing above its basis', async () => {
    inFolder({ 'slip.md': slip, 'wrong.md': wrong });
    const severities = async (file: string, ...levels: string[]) =>
      (await jsonOf([file, ...levels.flatMap((level) => ['--rule', level])])).reports[0]?.findings.map(
        (each) => each.severity,
      );
    expect(await severities('slip.md')).toEqual(['information']);
    expect(await severities('slip.md', 'NB103=warning')).toEqual(['warning']);
    expect(await severities('slip.md', 'nb1xx=off')).toEqual([]);
    expect(await severities('wrong.md', 'NB3xx=warning')).toEqual(['warning', 'warning']);
    const raised = await jsonOf(['slip.md', '--rule', 'NB103=error']);
    expect(raised.reports[0]?.findings.map((each) => each.severity)).toEqual(['warning']);
    expect(raised.err).toBe('nianbao: NB103 的依据（审核惯例）不足以定为 错误，按 警告 处理\n');
  });

  test('the language is asked for, or the environment’s, Chinese first', async () => {
    inFolder({ 'notes.txt': prose });
    const words = async (env: Readonly<Record<string, string>>, ...args: string[]) =>
      (await folder.run(['check', 'notes.txt', ...args], { env })).out;
    const chinese: Readonly<Record<string, string>>[] = [
      {},
      { LANG: 'C' },
      { LANG: 'zh_CN.UTF-8' },
      { LC_ALL: 'C', LANG: 'en_US.UTF-8' },
    ];
    for (const env of chinese) {
      expect(await words(env)).toContain('没有读到年度报告');
    }
    expect(await words({ LANG: 'en_US.UTF-8' })).toContain('no annual report was read');
    expect(await words({ LANG: 'en_US.UTF-8' }, '--locale', 'zh-cn')).toContain('没有读到年度报告');
  });
});

describe('--fix', () => {
  test.each<[Encoding, boolean]>([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['gb18030', false],
  ])('keeps encoding %s (mark %s), line ends and mode', async (encoding, bom) => {
    const text = slip.replaceAll('\n', '\r\n');
    inFolder({ 'slip.md': encode(text, { encoding, bom }) ?? '' });
    const path = join(folder.path, 'slip.md');
    chmodSync(path, 0o640);
    const { code, out } = await folder.run(['check', '--fix', 'slip.md']);
    expect(code).toBe(0);
    expect(out).toContain('已自动修复 1 处');
    expect(decode(readFileSync(path))).toEqual({ text: good.replaceAll('\n', '\r\n'), encoding, bom });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path)).toEqual(['slip.md']);
  });

  test('applies nothing that a person has to choose, and writes nothing where there is nothing', async () => {
    inFolder({ 'wrong.md': wrong });
    const before = statSync(join(folder.path, 'wrong.md')).mtimeMs;
    expect((await folder.run(['check', '--fix', 'wrong.md'])).code).toBe(1);
    expect(readFileSync(join(folder.path, 'wrong.md'), 'utf8')).toBe(wrong);
    expect(statSync(join(folder.path, 'wrong.md')).mtimeMs).toBe(before);
  });

  test('does not write what its encoding would change', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(slip), 0xff, 0x0a]);
    inFolder({ 'slip.md': bytes });
    const { code, err } = await folder.run(['check', '--fix', 'slip.md']);
    expect(code).toBe(2);
    expect(err).toContain('按 UTF-8 写回会改动其他文字，未写入');
    expect(new Uint8Array(readFileSync(join(folder.path, 'slip.md')))).toEqual(bytes);
  });

  test('a rule that is off fixes nothing', async () => {
    inFolder({ 'slip.md': slip });
    await folder.run(['check', '--fix', '--rule', 'NB103=off', 'slip.md']);
    expect(readFileSync(join(folder.path, 'slip.md'), 'utf8')).toBe(slip);
  });
});

test('a folder in the place of a file, and a folder within', async () => {
  inFolder({});
  mkdirSync(join(folder.path, 'odd.txt'));
  const { code, out } = await folder.run(['check', '.']);
  expect(code).toBe(0);
  expect(out).toContain('没有读到年度报告');
});
