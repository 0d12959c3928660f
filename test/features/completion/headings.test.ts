import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/features';
import { generateReport } from '../../support/generate';
import { sectionsIn, wrongIn } from '../support';
import { type At, accepted, completions, labelOf, listed, placed } from './support';

const layouts = ['pipeRow', 'cellPerLine', 'markdown', 'tsv', 'pipePerCell', 'tabIndent'] as const;

const startOf = (text: string, key: string): number => {
  const heading = read(text).document.reports[0]?.sections.find((each) => each.key === key)?.heading;
  if (!heading) throw new Error(`no ${key}`);
  return text.lastIndexOf('\n', heading.start) + 1;
};

/** A report without some sections, `source` on a line of its own before section five. */
const beforeFive = (
  source: string,
  layout: (typeof layouts)[number],
  without: readonly ('overview' | 'reviews')[],
): At => {
  const text = generateReport(3, { layout, without });
  const at = startOf(text, 'problems');
  return placed(text, at, at, `${source}\n\n`);
};

describe.each(layouts)('headings in %s', (layout) => {
  test('the missing ones first, alone and with their body, then those that are there', () => {
    const found = completions(beforeFive('‸', layout, ['overview', 'reviews'])).filter(
      ({ kind }) => kind === 'heading',
    );
    expect(listed(found)).toEqual([
      '一、总体情况 | 缺少：标题',
      '一、总体情况 | 缺少：标题和文字',
      '四、政府信息公开行政复议、行政诉讼情况 | 缺少：标题',
      '四、政府信息公开行政复议、行政诉讼情况 | 缺少：标题和表格',
      '二、主动公开政府信息情况 | 已有',
      '三、收到和处理政府信息公开申请情况 | 已有',
      '五、存在的主要问题及改进情况 | 已有',
      '六、其他需要报告的事项 | 已有',
    ]);
    expect(found.filter(({ preselect }) => preselect).map((each) => labelOf(each))).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(listed(found, 'en')[0]).toBe('一、总体情况 | missing: heading');
  });

  test.each(['四', '四、', '四、政府', '4', '4、', '4.', '政府信息公开', '行政复议', '因政府信息'])(
    'typed %s',
    (typed) => {
      const at = beforeFive(`${typed}‸`, layout, ['reviews']);
      const [alone, whole] = completions(at).filter(({ kind }) => kind === 'heading');
      expect(labelOf(alone as never)).toBe('四、政府信息公开行政复议、行政诉讼情况');
      expect(sectionsIn(read(accepted(at, alone)))).toContain('reviews');
      const text = accepted(at, whole);
      const report = read(text).document.reports[0];
      expect(sectionsIn(read(text))).toHaveLength(6);
      expect(report?.tables.reviews?.layout).toBe(layout);
      expect(report?.tables.reviews?.cells.size).toBe(15);
      expect(whole?.template.stops).toHaveLength(15);
      expect(wrongIn(text).filter((rule) => rule < 'NB201')).toEqual([]);
    },
  );

  test('what does not fit is not offered', () => {
    expect(completions(beforeFive('附件‸', layout, ['reviews']))).toEqual([]);
    expect(completions(beforeFive('四、政府情况‸', layout, ['reviews']))).toEqual([]);
  });

  test('a heading alone where its table stands without one', () => {
    const text = generateReport(3, { layout, withoutHeadings: ['reviews'] });
    const table = read(text).document.reports[0]?.tables.reviews;
    const line = text.lastIndexOf('\n', table?.head.start ?? 0) + 1;
    const at = placed(text, line, line, '四‸\n\n');
    const found = completions(at).filter(({ kind }) => kind === 'heading');
    expect(listed(found)).toEqual(['四、政府信息公开行政复议、行政诉讼情况 | 缺少：标题']);
    expect(wrongIn(accepted(at, found[0]))).toEqual([]);
  });
});

test('marks of headings: as the report has them, and those of the line are kept', () => {
  const bare = beforeFive('四‸', 'markdown', ['reviews']);
  expect(accepted(bare, completions(bare)[0])).toContain('\n## 四、政府信息公开');
  const marked = beforeFive('## 四‸', 'markdown', ['reviews']);
  expect(accepted(marked, completions(marked)[0])).toContain('\n## 四、政府信息公开');
});

test('a bracket that the editor has closed is replaced', () => {
  const text = generateReport(3, { layout: 'pipeRow' });
  const report = read(text).document.reports[0];
  const row = report?.tables.requests?.rows.find(({ key }) => key === 'partlyGranted');
  const line = text.lastIndexOf('\n', row?.label?.start ?? 0) + 1;
  const at = placed(text, line, text.indexOf('\n', line), '（二‸）');
  const after = accepted(at, completions(at)[0]);
  expect(after).toContain('\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 |');
});

describe('an empty text', () => {
  test('title, whole report and headings', () => {
    const at = { text: '', offset: 0 };
    const found = completions(at, { defaultYear: 2024 });
    expect(listed(found).slice(0, 3)).toEqual([
      '本机关2024年政府信息公开工作年度报告 | 标题',
      '本机关2024年政府信息公开工作年度报告 | 整篇年报，表格先填 0',
      '一、总体情况 | 缺少：标题',
    ]);
    expect(wrongIn(accepted(at, found[1]))).toEqual([]);
    const title = found[0]?.template;
    expect(title?.stops.map(({ start, end }) => title.text.slice(start, end))).toEqual(['本机关', '2024']);
  });

  test('no year is invented', () => {
    expect(completions({ text: '', offset: 0 }).every(({ kind }) => kind === 'heading')).toBe(true);
  });
});
