import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammarFiles } from '../../scripts/grammar';
import { canonicalHeading, forms, sections, tableKeys } from '../../server/src/forms';
import { tokens } from './tokens';

const root = resolve(import.meta.dirname, '../..');

test.each(grammarFiles())('$path is what the forms give', ({ path, text }) => {
  expect(readFileSync(resolve(root, path), 'utf8')).toBe(text);
});

describe('headings', () => {
  test('the title', async () => {
    expect(await tokens('云州市青川区数据局2024年政府信息公开工作年度报告')).toEqual([
      '云州市青川区数据局2024年政府信息公开工作年度报告 → markup.heading.title',
    ]);
  });

  test('a quoted title is none', async () => {
    expect(await tokens('根据《云州市2024年政府信息公开工作年度报告》，现公布如下。')).toEqual([]);
  });

  test.each(sections.map(canonicalHeading))('%s', async (heading) => {
    expect(await tokens(heading)).toEqual([`${heading} → markup.heading.section`]);
  });

  test('with the slips of a word processor', async () => {
    expect(await tokens('　2、 主动公开政府信息情况 ')).toEqual(['2、 主动公开政府信息情况 → markup.heading.section']);
    expect(await tokens('## 六. 其它需要报告的事项：')).toEqual(['六. 其它需要报告的事项： → markup.heading.section']);
  });

  test('a sub-heading, and a sentence that begins like one', async () => {
    expect(await tokens('（一）主动公开工作')).toEqual(['（一）主动公开工作 → markup.heading.subsection']);
    expect(await tokens('（一）主动公开工作有序推进。全年公开12条。')).toEqual([]);
  });
});

describe('tables', () => {
  test('a row, its figures and its separators', async () => {
    expect(await tokens('规章 | 1 | -2 | 1,234.5 |')).toEqual([
      '规章 → variable.other.row',
      '| → punctuation.separator.cell',
      '1 → constant.numeric.figure',
      '| → punctuation.separator.cell',
      '-2 → constant.numeric.figure',
      '| → punctuation.separator.cell',
      '1,234.5 → constant.numeric.figure',
      '| → punctuation.separator.cell',
    ]);
  });

  test('totals stand out', async () => {
    expect(await tokens('(七)总 计\t12\t0')).toEqual([
      '(七)总 计 → keyword.other.total',
      '12 → constant.numeric.total',
      '0 → constant.numeric.total',
    ]);
  });

  test('one cell a line', async () => {
    expect(await tokens('自然人\n商业企业\n总计\n1.属于国家秘密\n３\n0')).toEqual([
      '自然人 → entity.name.type.column',
      '商业企业 → entity.name.type.column',
      '总计 → keyword.other.total',
      '1.属于国家秘密 → variable.other.row',
      '３ → constant.numeric.figure',
      '0 → constant.numeric.figure',
    ]);
  });

  test('a figure with a unit, and the year that begins a sentence', async () => {
    expect(await tokens('12件\n22（其中修订16件）\n2024年，各项工作有序推进。')).toEqual([
      '12 → constant.numeric.figure',
      '22 → constant.numeric.figure',
    ]);
  });

  test('group and row on one line', async () => {
    expect(await tokens('（三）不予公开 | 2.其它法律行政法规禁止公开 | 0')).toEqual([
      '（三）不予公开 → entity.name.function.group',
      '| → punctuation.separator.cell',
      '2.其它法律行政法规禁止公开 → variable.other.row',
      '| → punctuation.separator.cell',
      '0 → constant.numeric.figure',
    ]);
  });

  test('a group of one form that is a row of the other', async () => {
    expect(await tokens('（六）其他处理 | 3.其他 | 0')).toEqual([
      '（六）其他处理 → variable.other.row',
      '| → punctuation.separator.cell',
      '3.其他 → variable.other.row',
      '| → punctuation.separator.cell',
      '0 → constant.numeric.figure',
    ]);
  });

  test('the corner note', async () => {
    expect(await tokens('(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)')).toEqual([
      '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) → comment.block.note',
    ]);
  });

  test('every label of both forms is known', async () => {
    const labels = forms.flatMap((form) =>
      tableKeys.flatMap((key) => {
        const { blocks, groups, captions } = form.tables[key];
        return [...blocks.flatMap((block) => [...block.rows, ...block.columns]), ...groups, ...captions];
      }),
    );
    for (const { text, variants } of labels) {
      for (const spelling of [text, ...variants]) expect(await tokens(spelling), spelling).toHaveLength(1);
    }
  });

  test('words of the form inside a sentence are left alone', async () => {
    expect(await tokens('全年规章、规范性文件和其他事项总计12件，自然人申请3件。')).toEqual([]);
  });
});

describe('in Markdown', () => {
  test('rows of a report are told from other tables', async () => {
    expect(await tokens('| 规章 | 1 | 0 |\n| 苹果 | 1 | 0 |\n自然人 | 总计', 'markdown')).toEqual([
      '规章 → variable.other.row',
      '| → punctuation.separator.cell',
      '1 → constant.numeric.figure',
      '| → punctuation.separator.cell',
      '0 → constant.numeric.figure',
      '| → punctuation.separator.cell',
      '自然人 → entity.name.type.column',
      '总计 → keyword.other.total',
    ]);
  });

  test('not inside code', async () => {
    expect(await tokens('```\n规章 | 1\n```', 'markdown')).toEqual([]);
  });
});

test.each([' ', '　', '| ', '- ', '|---', '1 ', '（一）', '政府信息公开', '其 '])(
  'a long line of %j takes no long time',
  async (part) => {
    const line = part.repeat(Math.ceil(20_000 / part.length));
    const start = performance.now();
    await tokens(line);
    await tokens(line, 'markdown');
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
