import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { CheckedJson } from '../../server/src/cli/json';
import { Library } from '../../server/src/cli/library';
import { form } from '../../server/src/forms';
import { generateReport, seededValues, withValues } from '../support/generate';
import { yearBefore } from '../support/years';
import { Folder } from './support/io';

const organ = '云州市青川区数据局';
const values = seededValues(form('2021'), 5);
const before = yearBefore(form('2021'), values, seededValues(form('2021'), 6));
const carried = Number(values.requests.get('carriedIn.total'));
const without = ['overview', 'problems', 'otherMatters'] as const;
const lastYear = (extra: number, options = {}): string =>
  generateReport(0, {
    year: 2023,
    organ,
    without,
    values: withValues(before, { 'requests.carriedOut.total': String(carried + extra) }),
    ...options,
  });
const thisYear = (options = {}): string => generateReport(0, { year: 2024, organ, values, ...options });

let folder = new Folder();
afterEach(() => folder.remove());
const check = async (
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  options = {},
): Promise<CheckedJson[]> => {
  folder = new Folder(files);
  const { out } = await folder.run(['check', '--format', 'json', ...args], options);
  return (JSON.parse(out) as { reports: CheckedJson[] }).reports;
};
const ofYears = (report: CheckedJson | undefined) =>
  report?.findings.filter(({ rule }) => rule.startsWith('NB5')) ?? [];
const reasonOf = (report: CheckedJson | undefined): string | undefined =>
  report?.coverage.skipped.find(({ rule }) => rule === 'NB501')?.reason;
const named = (reports: readonly CheckedJson[], file: string): CheckedJson | undefined =>
  reports.find((each) => each.file === file);

describe('years among the arguments', () => {
  test('are compared whatever their order; the related place names the other file', async () => {
    const files = { 'b/2023.txt': lastYear(2), 'a/2024.txt': thisYear() };
    const reports = await check(files, ['.']);
    const [found, ...rest] = ofYears(named(reports, 'a/2024.txt'));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      rule: 'NB501',
      severity: 'warning',
      cells: ['requests.carriedIn.total'],
      culprit: null,
      message: `“二、上年结转政府信息公开申请数量”的“总计”是 ${carried}，而 2023 年报告“四、结转下年度继续办理”的同一栏是 ${carried + 2}；上年结转应与上一年度报告结转下年度的数相同，请核对。`,
    });
    const [related] = found?.related ?? [];
    expect(related?.file).toBe('b/2023.txt');
    const { start, end } = related?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const line = files['b/2023.txt'].split('\n')[start.line] ?? '';
    expect(line.slice(start.character, end.character)).toBe(String(carried + 2));
    expect(found?.related[1]).not.toHaveProperty('file');
    expect(found?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      [`将“二、上年结转政府信息公开申请数量”的“总计”由 ${carried} 改为 ${carried + 2}`, false],
    ]);
  });

  test('agree where the figures do, whatever the layouts', async () => {
    const files = { '2023.md': lastYear(0, { layout: 'html' }), '2024.txt': thisYear({ layout: 'tsv' }) };
    const report = named(await check(files, ['.']), '2024.txt');
    expect(ofYears(report)).toEqual([]);
    expect(report?.coverage.ran).toEqual(expect.arrayContaining(['NB501', 'NB502']));
    expect(report?.coverage.skipped).toContainEqual({ rule: 'NB503', reason: '只适用于另一年格式的表格' });
    expect(report?.coverage.skipped).toContainEqual({ rule: 'NB504', reason: '没有可比的文字部分' });
  });

  test('an organ with and without its city, and under a former name that the settings tell', async () => {
    const later = { '2024.txt': thisYear() };
    const short = await check({ '2023.txt': lastYear(2, { organ: '青川区数据局' }), ...later }, ['.']);
    expect(ofYears(named(short, '2024.txt'))).toHaveLength(1);
    const old = { '2023.txt': lastYear(2, { organ: '青川区大数据管理局' }), ...later };
    expect(reasonOf(named(await check(old, ['.']), '2024.txt'))).toBe('没有找到本机关上一年度的报告');
    const settings = JSON.stringify({ formerNames: { 青川区大数据管理局: '青川区数据局' } });
    const renamed = await check({ ...old, '.nianbao.json': settings }, ['.']);
    expect(ofYears(named(renamed, '2024.txt'))).toHaveLength(1);
  });

  test('another organ of the same name elsewhere is another organ', async () => {
    const files = { '2023.txt': lastYear(2, { organ: '江州市白水县数据局' }), '2024.txt': thisYear() };
    expect(reasonOf(named(await check(files, ['.']), '2024.txt'))).toBe('没有找到本机关上一年度的报告');
  });

  test('several reports of last year that differ are not chosen from; copies are one', async () => {
    const files = { 'a.txt': lastYear(2), 'b.txt': lastYear(3), '2024.txt': thisYear() };
    const differing = named(await check(files, ['.']), '2024.txt');
    expect(ofYears(differing)).toEqual([]);
    expect(reasonOf(differing)).toBe('本机关上一年度的报告有几份，内容不同');
    const copies = { 'a.txt': lastYear(2), 'b.md': lastYear(2, { layout: 'markdown' }), '2024.txt': thisYear() };
    expect(ofYears(named(await check(copies, ['.']), '2024.txt'))).toHaveLength(1);
  });

  test('two years in one file, and one on standard input', async () => {
    const [earlier, later] = await check({ 'all.txt': `${lastYear(2)}\n${thisYear()}` }, ['all.txt']);
    expect(ofYears(earlier)).toEqual([]);
    const [found] = ofYears(later);
    expect(found?.related[0]?.file).toBe('all.txt');
    const reports = await check({ '2024.txt': thisYear() }, ['-', '2024.txt'], { stdin: lastYear(2) });
    expect(ofYears(named(reports, '2024.txt'))).toHaveLength(1);
  });

  test('with --fix places in the other file are those after its fixes', async () => {
    const misnamed = lastYear(2).replace('三、收到和处理', '3、收到和处理');
    const [, report] = await check({ '1.txt': misnamed, '2.txt': thisYear() }, ['--fix', '1.txt', '2.txt']);
    const fixed = readFileSync(join(folder.path, '1.txt'), 'utf8');
    expect(fixed).not.toBe(misnamed);
    const [related] = ofYears(report)[0]?.related ?? [];
    const { start, end } = related?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect((fixed.split('\n')[start.line] ?? '').slice(start.character, end.character)).toBe(String(carried + 2));
  });

  test('a rule switched off stays quiet, a group too', async () => {
    const files = { '2023.txt': lastYear(2), '2024.txt': thisYear() };
    expect(ofYears(named(await check(files, ['.', '--rule', 'NB5xx=off']), '2024.txt'))).toEqual([]);
  });

  test('text that is named and is no report, or cannot be read, is told once', async () => {
    folder = new Folder({ 'a.txt': '今天开会。\n', '2024.txt': thisYear() });
    const { out, err, code } = await folder.run(['check', 'a.txt', 'gone.txt', '2024.txt']);
    expect(code).toBe(2);
    expect(err).toBe('nianbao: gone.txt：找不到\n');
    expect(out.split('a.txt')).toHaveLength(2);
  });
});

test('sarif points into the other file', async () => {
  folder = new Folder({ '往年/2023.txt': lastYear(2), '2024.txt': thisYear() });
  const { out } = await folder.run(['check', '--format', 'sarif', '.']);
  const { results } = (JSON.parse(out) as { runs: { results: { ruleId: string; kind: string }[] }[] }).runs[0] ?? {
    results: [],
  };
  const found = results.find(({ ruleId, kind }) => ruleId === 'NB501' && kind === 'fail');
  expect(found).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri: '2024.txt' } } }],
    relatedLocations: [
      { physicalLocation: { artifactLocation: { uri: `${encodeURIComponent('往年')}/2023.txt` } } },
      { physicalLocation: { artifactLocation: { uri: '2024.txt' } } },
    ],
  });
});

test('of the examples, one pair of years carries over and one does not', async () => {
  const examples = new URL('../../examples/', import.meta.url);
  const names = readdirSync(examples).filter((name) => /(?:数据局|民政局)202[34]年/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, examples), 'utf8')]));
  const reports = await check(files, ['.']);
  const found = reports.map((report) => [
    `${report.organ?.slice(-3)} ${report.year}`,
    ...ofYears(report).map(({ rule, severity, cells }) => `${rule} ${severity} ${cells.at(-1)}`),
  ]);
  expect(found.sort()).toEqual([
    ['数据局 2023'],
    ['数据局 2024'],
    ['民政局 2023'],
    ['民政局 2024', 'NB501 information requests.carriedIn.naturalPerson', 'NB501 warning requests.carriedIn.total'],
  ]);
});

test('a file beyond what is kept is read again', async () => {
  folder = new Folder({ 'a.txt': 'x' });
  const io = { cwd: folder.path, env: {} } as ConstructorParameters<typeof Library>[0];
  const library = new Library(io);
  const input = { file: 'a.txt', path: join(folder.path, 'a.txt'), named: true };
  const source = await library.get(input);
  if (!source || 'key' in source) throw new Error('not read');
  const huge = { ...source, decoded: { ...source.decoded, text: 'x'.repeat(5_000_000) } };
  library.keep(input, huge);
  expect(await library.get(input)).not.toBe(huge);
  library.keep(input, source);
  expect(await library.get(input)).toBe(source);
  const stdin = { ...input, path: null };
  library.keep(stdin, huge);
  expect(await library.get(stdin)).toBe(huge);
});

describe('a run of more than is kept', () => {
  /** A report of another organ with a wrong total, so long that few of them fill the room. */
  const long = (number: number): string => {
    const off = { 'requests.granted.business': '9999' };
    const text = generateReport(0, { organ: `云州市青川区第${number}局`, values: withValues(values, off) });
    const section = text.indexOf('二、主动公开政府信息情况');
    return `${text.slice(0, section)}${'本年度按要求公开政府信息。'.repeat(15_000)}\n${text.slice(section)}`;
  };
  const filling = { 'a.txt': long(1), 'b.txt': long(2), 'c.txt': long(3) };

  test.each(['json', 'stylish', 'sarif', 'ndjson', 'github', 'html', 'csv'])(
    'says in %s of each file, in its place, what it says of it alone',
    async (format) => {
      folder = new Folder({ ...filling, 'd.txt': long(4), 'e.txt': 'no report', 'f.txt': long(5) });
      const told = async (what: string): Promise<string[]> => {
        const { out } = await folder.run(['check', '--format', format, what]);
        // Lists of all files stand apart.
        const isOwn = (line: string): boolean => !line.includes('"artifacts"') && !line.startsWith('<tr>');
        const lines = out.split('\n').filter((line) => /\b[a-f]\.txt/.test(line) && isOwn(line));
        return lines.map((line) => line.replace(/,$/, ''));
      };
      const each: string[] = [];
      for (const name of ['a', 'b', 'c', 'd', 'f']) each.push(...(await told(`${name}.txt`)));
      expect(each.length).toBeGreaterThanOrEqual(5);
      expect(await told('.')).toEqual(each);
    },
  );

  test('finds last year’s report though it comes later', async () => {
    const reports = await check({ ...filling, 'x.txt': thisYear(), 'y.txt': lastYear(2) }, ['.']);
    expect(ofYears(named(reports, 'x.txt')).map(({ rule }) => rule)).toEqual(['NB501']);
    expect(reports.map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'c.txt', 'x.txt', 'y.txt']);
    const alone = await check({ ...filling, 'x.txt': thisYear() }, ['.']);
    expect(ofYears(named(alone, 'x.txt'))).toEqual([]);
  });

  test('adds up as a short one does', async () => {
    folder = new Folder({ ...filling, 'x.txt': thisYear(), 'y.txt': lastYear(2), 'z.txt': 'no report' });
    const { out } = await folder.run(['check', '--format', 'stylish', '.']);
    const last = out.trimEnd().split('\n').at(-1);
    expect(last).toContain('5 个文件，5 份报告');
  });
});
