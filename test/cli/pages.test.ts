import { afterEach, describe, expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

/** The formats of `check` for people who keep, print or send back what was found. */

let folder = new Folder();
afterEach(() => folder.remove());

const good = generateReport(1);
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('html', () => {
  test('one page: the list of all reports, and what is wrong in which', async () => {
    folder = new Folder({ '甲/好.txt': good, '甲/改.txt': slip, '说明.txt': '今天开会。' });
    const { out, code } = await folder.run(['check', '--format', 'html', '.']);
    expect(code).toBe(0);
    expect(out.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    expect(out.endsWith('</body></html>\n')).toBe(true);
    const sections = out.match(/<section id="[^"]+">/g) ?? [];
    expect(sections).toHaveLength(1);
    const id = sections[0]?.slice(13, -2) as string;
    // A browser decodes the address before it looks for the id.
    expect(out).toContain(`href="#${encodeURIComponent(id)}"`);
    expect(out).toContain('<blockquote>六、<mark>其它需要报告事项</mark></blockquote>');
    expect(out).toContain(`六、其它需要报告事项 · 第 ${lineOf(slip, '其它需要')} 行`);
    expect(out).toContain('建议：改为“其他需要报告的事项”');
    const rows = [...out.matchAll(/<tr><td>.*?<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    );
    expect(rows).toEqual(['云州市青川区数据局 2024 甲/好.txt 0 0 0', '云州市青川区数据局 2024 甲/改.txt 0 0 1']);
    expect(out).toContain('合计 2 份');
  });

  test('nothing of a text or a name becomes markup; the page is no report itself', async () => {
    const hostile = slip.replaceAll('青川区数据局', '青川区<b onclick="x">&amp;局');
    const name = process.platform === 'win32' ? 'a&b.txt' : `a"><script>&'.txt`;
    folder = new Folder({ [name]: hostile });
    const { out } = await folder.run(['check', '--format', 'html', '.']);
    expect(out).not.toMatch(/<script|<b onclick|"><s/);
    expect(out).toContain('&amp;');
    folder.write('结果.html', out);
    expect((await folder.run(['check', '--format', 'ndjson', '.'])).out.split('\n')).toHaveLength(2);
  });

  test('which organs have none of the newest year, however their names are written', async () => {
    const of = (organ: string, year: number): string => generateReport(1, { organ, year });
    folder = new Folder({
      '1.txt': of('云州市青川区数据局', 2023),
      '2.txt': of('青川区数据局', 2024),
      '3.txt': of('云州市青川区水务局', 2023),
      '4.txt': of('云州市青川区林业局', 2022),
    });
    const { out } = await folder.run(['check', '--format', 'html', '.']);
    expect(out).toContain('<p>有上一年度的年报、没有 2024 年度年报的机关（或已更名）：云州市青川区水务局。</p>');
  });

  test('no report at all', async () => {
    folder = new Folder({ '说明.txt': '今天开会。' });
    expect((await folder.run(['check', '--format', 'html', '--locale', 'en', '.'])).out).toContain(
      '<p>There are no annual reports.</p>',
    );
  });
});

describe('csv', () => {
  const records = (out: string): string[][] =>
    out
      .slice(1)
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));

  test('one line a finding, for a spreadsheet', async () => {
    folder = new Folder({ '改.txt': slip });
    const { out } = await folder.run(['check', '--format', 'csv', '.']);
    expect(out.charCodeAt(0)).toBe(0xfeff);
    const [head, first, ...rest] = records(out);
    expect(head).toEqual(['文件', '机关', '年度', '级别', '规则', '规则名称', '行', '问题', '原文']);
    expect(first?.slice(0, 7)).toEqual([
      '改.txt',
      '云州市青川区数据局',
      '2024',
      '提示',
      'NB103',
      '标题用语与格式不一致',
      String(lineOf(slip, '其它需要')),
    ]);
    expect(first?.at(-1)).toBe('六、其它需要报告事项');
    expect(rest).toEqual([]);
  });

  test('what a spreadsheet would work out stays text', async () => {
    folder = new Folder({ '=1+2.txt': slip });
    expect(records((await folder.run(['check', '--format', 'csv', '.'])).out)[1]?.[0]).toBe("'=1+2.txt");
  });
});
