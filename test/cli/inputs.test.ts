import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Encoding, encode } from '../../server/src/bytes';
import { generateReport } from '../support/generate';
import { Folder, type Ran } from './support/io';
import { startCli } from './support/process';

const good = generateReport(1, { layout: 'markdown' });
/** A slip with a safe fix. */
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');
const bytesOf = (text: string, encoding: Encoding, bom = false): Uint8Array => {
  const bytes = encode(text, { encoding, bom });
  if (!bytes) throw new Error('not encodable');
  return bytes;
};
const utf8 = bytesOf(slip, 'utf-8');
const megabyte = 1024 * 1024;
const posix = process.platform !== 'win32';

let folder = new Folder();
afterEach(() => folder.remove());
const inFolder = (files: Readonly<Record<string, string | Uint8Array>>): Folder => {
  folder = new Folder(files);
  return folder;
};

interface Checked {
  readonly file: string;
  readonly encoding: string;
  readonly isReport: boolean;
  readonly findings: readonly { readonly rule: string }[];
}
const reportsOf = ({ out }: Ran): readonly Checked[] => (JSON.parse(out) as { reports: Checked[] }).reports;
const check = (args: readonly string[], stdin: Uint8Array = new Uint8Array()): Promise<Ran> =>
  folder.run(['check', '--format', 'json', ...args], { stdin });
const rulesOf = (ran: Ran): string[][] => reportsOf(ran).map(({ findings }) => findings.map(({ rule }) => rule));

const everyEncoding: readonly [string, Encoding, boolean][] = [
  ['UTF-8', 'utf-8', false],
  ['UTF-8 with mark', 'utf-8', true],
  ['UTF-16 LE', 'utf-16le', false],
  ['UTF-16 LE with mark', 'utf-16le', true],
  ['UTF-16 BE', 'utf-16be', false],
  ['UTF-16 BE with mark', 'utf-16be', true],
  ['GB18030', 'gb18030', false],
];

describe.each(everyEncoding)('%s', (_, encoding, bom) => {
  test('is read by every command, from a file and from standard input', async () => {
    const bytes = bytesOf(slip, encoding, bom);
    inFolder({ 'a.txt': bytes, 'plain.txt': slip });
    const ran = await check(['a.txt']);
    expect(reportsOf(ran)[0]?.encoding).toBe(encoding);
    expect([ran.code, ran.err, rulesOf(ran)]).toEqual([0, '', [['NB103']]]);
    expect(rulesOf(await check(['-'], bytes))).toEqual([['NB103']]);
    const plain = JSON.parse((await folder.run(['extract', 'plain.txt'])).out) as { reports: object[] };
    const read = JSON.parse((await folder.run(['extract', 'a.txt'])).out) as { reports: object[] };
    expect(read.reports).toEqual(plain.reports.map((each) => ({ ...each, file: 'a.txt' })));
    expect((await folder.run(['format', '--stdout', '--layout', 'tsv', 'a.txt'])).out).toContain('规章\t');
    expect((await folder.run(['new', '--from', 'a.txt'])).out).toBe(
      (await folder.run(['new', '--from', 'plain.txt'])).out,
    );
  });
});

describe('damaged texts are checked as far as they go, with one line about it', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    [
      'broken UTF-8',
      Buffer.concat([utf8.subarray(0, 900), Buffer.from([0xff, 0x80]), utf8.subarray(900)]),
      '有 UTF-8 读不出的字',
    ],
    ['broken GB18030', Buffer.concat([bytesOf(slip, 'gb18030'), Buffer.from([0xff, 0x0a])]), '有 GB18030 读不出的字'],
    [
      'half a unit of UTF-16',
      Buffer.concat([bytesOf(slip, 'utf-16le', true), Buffer.from([0x0a])]),
      '有 UTF-16 LE 读不出的字',
    ],
    [
      'the same without a mark',
      Buffer.concat([bytesOf(slip, 'utf-16le'), Buffer.from([0x0a])]),
      '有 UTF-16 LE 读不出的字',
    ],
    ['NUL bytes', Buffer.from(`${slip.slice(0, 120)}\0\0\0${slip.slice(120)}`), '有 NUL 字节'],
    ['one NUL byte more', Buffer.from(`${slip.slice(0, 120)}\0\0\0\0${slip.slice(120)}`), '有 NUL 字节'],
  ];
  test.each(cases)('%s', async (_, bytes, words) => {
    inFolder({ 'a.txt': bytes, 'b.txt': slip });
    const ran = await check(['a.txt', 'b.txt']);
    expect(ran.err).toMatch(/^nianbao: a\.txt:\d+：[^\n]+，请[^\n]+\n$/);
    expect(ran.err).toContain(words);
    expect(ran.code).toBe(0);
    expect(reportsOf(ran).map(({ isReport }) => isReport)).toEqual([true, true]);
    expect(rulesOf(ran).every((rules) => rules.includes('NB103'))).toBe(true);
    expect((await folder.run(['check', '--fix', 'a.txt'])).code).toBe(
      bytes.includes(0) && words.includes('NUL') ? 0 : 2,
    );
  });

  test('nothing but NUL bytes, nothing at all, a mark alone: no report, and no failure', async () => {
    inFolder({ 'nul.txt': new Uint8Array(100_000), 'empty.txt': '', 'mark.txt': new Uint8Array([0xef, 0xbb, 0xbf]) });
    const ran = await check(['nul.txt', 'empty.txt', 'mark.txt']);
    expect(ran.code).toBe(0);
    expect(reportsOf(ran).map(({ isReport }) => isReport)).toEqual([false, false, false]);
    expect((await folder.run(['extract', 'empty.txt'])).code).toBe(0);
    expect((await folder.run(['format', 'empty.txt'])).code).toBe(0);
    expect((await folder.run(['new', '--from', 'empty.txt'])).err).toContain('empty.txt');
  });
});

describe('what cannot be read gets one line with the remedy, exit code 2, and the others go on', () => {
  const refused = async (args: readonly string[], ...lines: readonly string[]): Promise<void> => {
    for (const command of ['check', 'extract'] as const) {
      const ran = await folder.run([command, '--format', 'json', ...args, 'good.txt']);
      expect(ran.err).toBe(lines.map((line) => `nianbao: ${line}\n`).join(''));
      expect(ran.code).toBe(2);
      expect(reportsOf(ran).map(({ file }) => file)).toEqual(['good.txt']);
    }
    const formatted = await folder.run(['format', '--check', ...args, 'good.txt']);
    expect([formatted.code, formatted.err]).toEqual([2, lines.map((line) => `nianbao: ${line}\n`).join('')]);
  };

  test('100 MB', async () => {
    inFolder({ 'good.txt': good, 'huge.txt': '' });
    truncateSync(join(folder.path, 'huge.txt'), 100 * megabyte);
    const start = performance.now();
    await refused(['huge.txt'], 'huge.txt：超过 32 MB，不读取；请分成几个文件');
    expect(performance.now() - start).toBeLessThan(5_000);
    const en = await folder.run(['check', '--locale', 'en', 'huge.txt']);
    expect(en.err).toBe('nianbao: huge.txt: larger than 32 MB, not read; split it into several files\n');
    expect((await folder.run(['new', '--from', 'huge.txt'])).err).toContain('超过 32 MB');
  });

  test('standard input without an end is left when it is too much', async () => {
    inFolder({});
    const endless = Buffer.alloc(megabyte, '公开\n');
    const { code, err } = await startCli(['check', '-'], { cwd: folder.path, endless });
    expect([code, err]).toEqual([2, 'nianbao: -：超过 32 MB，不读取；请分成几个文件\n']);
  });

  test('documents that are no plain text', async () => {
    inFolder({
      'good.txt': good,
      'a.docx': Buffer.from('PK\u0003\u0004 and so on', 'latin1'),
      'b.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'c.pdf': '%PDF-1.7\n',
      'd.txt': '{\\rtf1\\ansi',
      'e.txt': Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('年\0\0', 'utf16le')]),
    });
    const words = (kind: string): string => `是${kind}，不能直接读，请另存为 .docx 或 UTF-8 纯文本`;
    await refused(
      ['a.docx', 'b.doc', 'c.pdf', 'd.txt', 'e.txt'],
      'a.docx：Word 文档已损坏，请在 Word 或 WPS 中打开，另存为 .docx',
      `b.doc：${words('旧版文档（.doc、.wps 等）或加密的文档')}`,
      'c.pdf：PDF 已损坏，打不开，请重新下载或导出',
      `d.txt：${words(' RTF 文档')}`,
      `e.txt：${words(' UTF-32 编码的文本')}`,
    );
  });

  test('a missing file, a link to nowhere, links in a circle', async () => {
    inFolder({ 'good.txt': good });
    symlinkSync('nowhere', join(folder.path, 'broken.txt'));
    symlinkSync('two.txt', join(folder.path, 'one.txt'));
    symlinkSync('one.txt', join(folder.path, 'two.txt'));
    await refused(
      ['gone.txt', 'broken.txt', 'one.txt', 'good.txt/below.txt'],
      'gone.txt：找不到',
      'broken.txt：找不到',
      'one.txt：符号链接绕成了圈，请改正链接',
      'good.txt/below.txt：找不到',
    );
  });

  test.runIf(posix)('a device, a pipe, links to them in a folder: none is waited for', async () => {
    inFolder({ 'good.txt': good, 'd/b.txt': good });
    execFileSync('mkfifo', [join(folder.path, 'pipe.txt'), join(folder.path, 'd/pipe.txt')]);
    symlinkSync('pipe.txt', join(folder.path, 'd/a.txt'));
    symlinkSync('/dev/zero', join(folder.path, 'd/z.txt'));
    const words = '不是普通文件（管道、设备等），不读取；可用 - 从标准输入读';
    await refused(['pipe.txt', '/dev/zero'], `pipe.txt：${words}`, `/dev/zero：${words}`);
    const ran = await check(['d']);
    expect(ran.err).toBe(`nianbao: d/a.txt：${words}\nnianbao: d/z.txt：${words}\n`);
    expect([ran.code, reportsOf(ran).map(({ file }) => file)]).toEqual([2, ['d/b.txt']]);
  });

  test.runIf(posix)('a pipe or a device in place of settings, ignores, a baseline', async () => {
    inFolder({ 'good.txt': good });
    execFileSync('mkfifo', [join(folder.path, '.nianbao.json')]);
    symlinkSync('/dev/zero', join(folder.path, '.nianbao-ignore.json'));
    const ran = await check(['good.txt']);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(
      /^nianbao: \.nianbao\.json：不是普通文件.*\nnianbao: \.nianbao-ignore\.json：不是普通文件.*\n$/,
    );
    expect(reportsOf(ran)).toHaveLength(1);
    for (const option of ['--config', '--baseline']) {
      const { code, err } = await folder.run(['check', option, '.nianbao.json', 'good.txt']);
      expect([code, err]).toEqual([2, expect.stringMatching(/^nianbao: \.nianbao\.json：不是普通文件[^\n]+\n$/)]);
    }
  });

  test.each(['--config', '--baseline'])('a folder in place of the file of %s', async (option) => {
    inFolder({ 'good.txt': good, 'd/x.txt': good });
    const { code, out, err } = await folder.run(['check', option, 'd', 'good.txt']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('nianbao: d：是文件夹，这里要的是文件 · d: is a folder; a file is wanted here\n');
    expect((await folder.run(['new', '--from', 'd'])).err).toContain('d：是文件夹');
  });

  test.runIf(posix)('a file and a folder that may not be read', async () => {
    inFolder({ 'good.txt': good, 'locked.txt': good, 'd/x.txt': good });
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'locked.txt'), 0);
    chmodSync(join(folder.path, 'd'), 0);
    const ran = await startCli(['check', '--format', 'json', 'locked.txt', '.'], { cwd: folder.path, humble: true });
    chmodSync(join(folder.path, 'd'), 0o755);
    expect(ran.err).toBe('nianbao: d：没有读取权限\nnianbao: locked.txt：没有读取权限\n');
    expect([ran.code, reportsOf(ran as Ran).map(({ file }) => file)]).toEqual([2, ['good.txt']]);
  });

  test('a very deep folder', async () => {
    inFolder({ 'good.txt': good });
    const deep = Array.from({ length: 60 }, () => '深'.repeat(60)).join('/');
    let path = folder.path;
    for (const part of deep.split('/').slice(0, 20)) {
      path = join(path, part);
      mkdirSync(path);
    }
    writeFileSync(join(path, 'a.txt'), good);
    expect(reportsOf(await check(['.']))).toHaveLength(2);
    await refused([deep], `${deep}：路径太长，系统打不开，请移到较浅的文件夹`);
  });

  test.runIf(process.platform === 'linux')('a file whose name is no UTF-8', async () => {
    inFolder({ 'd/good.txt': good });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder.path}/d/`), Buffer.from([0xb1, 0xa8]), Buffer.from('.txt')]),
      good,
    );
    const ran = await check(['d']);
    expect(ran.err).toBe('nianbao: d/\ufffd\ufffd.txt：文件名不是 UTF-8 编码，打不开，请先改名\n');
    expect([ran.code, reportsOf(ran).map(({ file }) => file)]).toEqual([2, ['d/good.txt']]);
  });
});

describe('names', () => {
  const names = [
    '100%.txt',
    '%20.txt',
    '#1.txt',
    'a b\u3000c.txt',
    '年报（一）.md',
    '-x.txt',
    "it's.txt",
    '@file.txt',
    '🙂.txt',
  ];
  test.runIf(posix)('with marks of every kind are read, fixed and told as they are', async () => {
    inFolder(
      Object.fromEntries([...names, '?*.txt', 'a\\b.txt', 'line\nbreak.txt'].map((name) => [`d/${name}`, slip])),
    );
    const ran = await check(['d']);
    const all = [...names, '?*.txt', 'a\\b.txt', 'line\nbreak.txt'].map((name) => `d/${name}`).sort();
    expect(
      reportsOf(ran)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(all);
    expect((await folder.run(['check', '--fix', 'd'])).code).toBe(0);
    expect(rulesOf(await check(['d'])).flat()).toEqual([]);
    for (const name of names) expect(reportsOf(await check([`d/${name}`]))[0]?.file).toBe(`d/${name}`);
  });

  test.each(['a\u001b[31m\nb.txt', 'a\u202eb.txt'])(
    '%j, told in one line without its control characters',
    async (name) => {
      inFolder({ [`d/${name}`]: slip });
      const gone = await folder.run(['check', `no${name}`]);
      const config = await folder.run(['check', '--config', `no${name}`]);
      const formatted = await folder.run(['format', '--layout', 'tsv', 'd']);
      const checked = await folder.run(['check', 'd']);
      for (const text of [gone.err, config.err, formatted.out]) expect(text).toMatch(/^[^\n]+\n$/);
      for (const mark of ['\u001b', '\u202e']) {
        expect([gone.err, config.err, formatted.out, checked.out].join('')).not.toContain(mark);
      }
      expect([gone.code, config.code, formatted.code, checked.code]).toEqual([2, 2, 0, 0]);
    },
  );

  test('a file named twice, by its folder, by a pattern and another way is read once', async () => {
    inFolder({ 'd/a.txt': slip });
    const ran = await check(['d/a.txt', './d/a.txt', 'd', 'd/*.txt', join(folder.path, 'd/a.txt'), 'd/../d/a.txt']);
    expect(reportsOf(ran).map(({ file }) => file)).toEqual(['d/a.txt']);
    const stdin = await check(['-', '-'], utf8);
    expect(reportsOf(stdin)).toHaveLength(1);
  });
});

describe('much of it', { timeout: 180_000 }, () => {
  test('one line of 10 MB, of words and of digits', async () => {
    const words = slip.slice(0, 500) + '公开年报数据，'.repeat(500_000);
    const digits = slip.slice(0, 500) + '1234567890'.repeat(megabyte);
    inFolder({ 'words.txt': words, 'digits.txt': digits, 'good.txt': good });
    const ran = await check(['words.txt', 'digits.txt', 'good.txt']);
    expect(ran.err).toBe('');
    expect(reportsOf(ran).map(({ isReport }) => isReport)).toEqual([true, true, true]);
  });

  test('200,000 lines, of prose and of a table', async () => {
    inFolder({
      'prose.txt': slip + '一行文字。\n'.repeat(200_000),
      'table.txt': slip + '| 一 | 2 | 3 |\n'.repeat(200_000),
    });
    const ran = await check(['prose.txt', 'table.txt']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(rulesOf(ran).every((rules) => rules.includes('NB103'))).toBe(true);
  });

  test('5,000 files', async () => {
    inFolder({});
    const other = Buffer.from('今天开会，公开。\n');
    for (let at = 0; at < 5_000; at++) folder.write(`${at % 50}/${at}.txt`, at % 10 === 0 ? utf8 : other);
    const ran = await check(['.']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(reportsOf(ran)).toHaveLength(500);
  });
});
