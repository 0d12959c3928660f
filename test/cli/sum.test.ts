import { afterEach, expect, test } from 'vitest';
import { docxOf } from '../support/docx';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

let folder = new Folder();
afterEach(() => folder.remove());

const organ = '云州市青川区人民政府';
const of = (at: number, options: object = {}): string =>
  generateReport(at, { organ: `云州市青川区第${at}局`, layout: 'html', ...options } as never);

test('the sum is a report that holds, whose figures are those of the files', async () => {
  folder = new Folder({ '甲.txt': of(1), '乙.docx': docxOf(of(2)), '说明.txt': '今天开会。' });
  const { out, err, code } = await folder.run(['sum', '.', '--organ', organ]);
  expect([code, err.trim()]).toEqual([0, 'nianbao: 已汇总 2 份年报']);
  folder.write('汇总/汇总.txt', out);
  const checked = await folder.run(['check', '--format', 'json', '汇总']);
  expect(JSON.parse(checked.out)).toMatchObject({ reports: [{ organ, year: 2024, findings: [] }] });
  const cell = async (file: string): Promise<number> =>
    JSON.parse((await folder.run(['extract', file])).out).reports[0].tables.requests.cells['received.total'];
  expect(await cell('汇总/汇总.txt')).toBe((await cell('甲.txt')) + (await cell('乙.docx')));
  // Its own report is none of those that it is made of.
  const again = await folder.run(['sum', '.', '--organ', organ]);
  expect([again.code, again.out]).toEqual([0, out]);
  expect(again.err).toContain('是“云州市青川区人民政府”自己的年报，未计入');
});

test('what is not in it is told on standard error, and by the exit code', async () => {
  folder = new Folder({ '甲.txt': of(1), '乙.txt': of(2, { without: ['reviews'] }) });
  const { err, code } = await folder.run(['sum', '甲.txt', '乙.txt', '--organ', organ, '--layout', 'tsv']);
  expect(code).toBe(1);
  expect(err).toContain('nianbao: 乙.txt：没有复议诉讼情况表，这张表未计入\n');
});

test('one year of several, and what makes no sense', async () => {
  folder = new Folder({ '甲.txt': of(1), '乙.txt': of(2, { year: 2023 }), '说明.txt': '今天开会。' });
  expect((await folder.run(['sum', '.', '--year', '2023', '--organ', organ])).err).toContain('已汇总 1 份年报');
  const complaint = async (...args: string[]): Promise<string> => {
    const { code, err, out } = await folder.run(['sum', ...args]);
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  expect(await complaint('.')).toContain('请用 --organ 写明');
  expect(await complaint('.', '--organ', organ)).toContain('读到了几个年度的年报（2023, 2024）');
  expect(await complaint('.', '--organ', organ, '--year', '2019')).toContain('没有 2019 年度的年报可以汇总');
  folder.write('丙.txt', of(3, { year: 2020, without: ['disclosure', 'requests', 'reviews'] }));
  // Why there is nothing is told first.
  expect(await complaint('丙.txt', '--organ', organ)).toMatch(/没有主动公开情况表[\s\S]*没有 2020 年度的年报可以汇总/);
  expect(await complaint('说明.txt', '--organ', organ)).toContain('没有可汇总的');
});

test('a report that is there is compared with the sum, cell by cell', async () => {
  folder = new Folder({ '各局/甲.txt': of(1), '各局/乙.docx': docxOf(of(2)), '各局/丙.txt': of(3) });
  const made = async (...files: string[]): Promise<string> =>
    (await folder.run(['sum', ...files.map((file) => `各局/${file}`), '--organ', organ])).out;
  folder.write('本级.txt', await made('甲.txt', '乙.docx', '丙.txt'));
  const same = await folder.run(['sum', '各局', '--against', '本级.txt']);
  expect([same.code, same.out]).toEqual([0, '与 3 份年报之和核对，200 格全部相符\n']);

  folder.write('漏.txt', await made('甲.txt', '丙.txt'));
  const { out, code } = await folder.run(['sum', '各局', '--against', '漏.txt']);
  expect(code).toBe(1);
  expect(out).toMatch(/^漏\.txt:\d+:\d+ {2}“[^”]+”的“[^”]+”是 \d+，各份年报之和是 \d+，少 \d+\n/);
  expect(out).toContain('主动公开情况表、依申请公开情况表、复议诉讼情况表少的恰好是 各局/乙.docx 的数字：可能漏计\n');
  expect(out).toMatch(/与 3 份年报之和核对，200 格中有 \d+ 格不符\n$/);
  const english = await folder.run(['sum', '各局', '--against', '漏.txt', '--locale', 'en']);
  expect(english.out).toContain('just the figures of 各局/乙.docx are lacking in ');
});

test('what cannot be compared is told with the remedy', async () => {
  const two = `${of(1)}\n${of(2)}`;
  folder = new Folder({ '各局/甲.txt': of(1), '两份.txt': two, '说明.txt': '今天开会。' });
  const complaint = async (...args: string[]): Promise<string> => {
    const { code, err, out } = await folder.run(['sum', '各局', ...args]);
    expect([code, out]).toEqual([2, '']);
    return err;
  };
  expect(await complaint('--against', '两份.txt')).toContain('里面有几份年报，请用 --organ 或 --year 写明核对哪一份');
  expect(await complaint('--against', '两份.txt', '--year', '2020')).toContain('没有找到要核对的年报');
  expect(await complaint('--against', '两份.txt', '--organ', '云州市青川区第1局')).toContain('没有 2024 年度的年报');
  expect(await complaint('--against', '说明.txt')).toContain('不是政府信息公开工作年度报告');
  expect(await complaint('--against', '没有.txt')).toContain('没有.txt：找不到');
  expect(await complaint('--against', '两份.txt', '--layout', 'tsv')).toContain('不能再写 --layout');
  const { code, out } = await folder.run(['sum', '各局', '--against', '两份.txt', '--organ', '云州市青川区第2局']);
  expect([code, out.includes('与 1 份年报之和核对')]).toEqual([1, true]);
});
