import { afterEach, expect, test } from 'vitest';
import { generateReport } from '../support/generate';
import { Folder } from './support/io';

let folder = new Folder();
afterEach(() => folder.remove());

const good = generateReport(1, { layout: 'markdown' });
const slip = good.replace('六、其他需要报告的事项', '六、其它需要报告事项');

test('a workflow command a finding, with place and level', async () => {
  folder = new Folder({ 'a.md': slip, 'b.md': generateReport(1, { without: ['problems'] }) });
  const { out, code } = await folder.run(['check', '--format', 'github', 'a.md', 'b.md']);
  expect(code).toBe(1);
  const [first, second, last, ...rest] = out.split('\n');
  const line = slip.split('\n').findIndex((each) => each.includes('六、其它')) + 1;
  const column = (slip.split('\n')[line - 1] as string).indexOf('其它') + 1;
  expect(first).toMatch(
    new RegExp(`^::notice file=a\\.md,line=${line},endLine=${line},col=${column},endColumn=\\d+,title=NB103::.+$`),
  );
  expect(second).toMatch(/^::error file=b\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=NB101::.+$/);
  expect(last).toMatch(/^2 个文件，2 份报告：错误 1/);
  expect(rest).toEqual(['']);
});

test('nothing in a name or a text ends a command or begins another', async () => {
  const name = process.platform === 'win32' ? '50%,a.md' : '50%,a:b\n::error::x.md';
  // NB103 quotes the heading.
  folder = new Folder({ [name]: slip.replace('六、其它需要报告事项', '六、其它需要报告事项100%') });
  const { out } = await folder.run(['check', '--format', 'github', '.']);
  const lines = out.trimEnd().split('\n');
  expect(
    lines.filter((line) => line.startsWith('::')).every((line) => line.startsWith('::notice file=50%25%2Ca')),
  ).toBe(true);
  if (process.platform !== 'win32') expect(out).toContain('file=50%25%2Ca%3Ab%0A%3A%3Aerror%3A%3Ax.md,');
  expect(out.replaceAll('%25', '').replaceAll('%2C', '').replaceAll('%3A', '').replaceAll('%0A', '')).not.toContain(
    '%',
  );
});
