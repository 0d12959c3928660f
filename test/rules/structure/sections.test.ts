import { describe, expect, test } from 'vitest';
import { applyEdits, fixesOf, sorted } from '../../../server/src/check';
import { canonicalHeading, sections } from '../../../server/src/forms';
import { parse } from '../../../server/src/parser';
import { generateReport } from '../../support/generate';
import { expectedFindings, foundFindings, marked } from '../../support/marked';
import { findingsOf, first, fixed, fixTitles, good, mended, rulesTold, told, wordsOf, writable } from './structure';

const headings = sections.map(canonicalHeading);
const [one, two, three, four, five, six] = headings as [string, string, string, string, string, string];

/** The text with a heading replaced, its marks kept. */
const withHeading = (heading: string, by: string): string => {
  expect(good.split(heading)).toHaveLength(2);
  return good.replace(heading, () => by);
};

const expectMarked = (source: string): void => {
  const document = marked(source);
  expect(foundFindings(findingsOf(document.text))).toEqual(expectedFindings(document));
};

test('a report in order has none of these findings', () => {
  for (const layout of writable) {
    for (const widths of ['full', 'half'] as const) {
      expect(told(generateReport(3, { layout, widths, formId: '2019' }))).toEqual([]);
      expect(told(generateReport(4, { layout, widths, lineBreak: '\r\n' }))).toEqual([]);
    }
  }
});

describe('what decorates headings is no part of them', () => {
  const decorated = (around: (heading: string, at: number) => string): string =>
    headings.reduce((text, heading, at) => text.replace(heading, () => around(heading, at)), good);

  test.each([
    ...['◆', '▍', '■', '●', '★ ', '▶', '· ', '• ', '※', '\uf06c ', '- ', '> ', '? ', '📌 '].map((sign) => [sign, '']),
    ...['【】', '[]', '〖〗', '“”', '「」', '（）'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
    ['__', '__'],
    ['## ', ' {#总体情况 .unnumbered}'],
    ['[]{#_Toc12 .anchor}**', '**{:.title}'],
    ['== ', ' =='],
    ['', ' ▼'],
    ['◆【', '】'],
  ])('%s…%s', (before = '', behind = '') => {
    const text = decorated((heading) => before + heading + behind);
    expect(told(text)).toEqual([]);
    const section = parse(text).reports[0]?.sections[5];
    expect(section && text.slice(section.heading.start, section.heading.end)).toBe(six);
    const body = section?.body ?? { start: 0, end: 0 };
    expect(rulesTold(`${text.slice(0, body.start)}\n${text.slice(body.end)}`)).toEqual(['NB104']);
  });

  test.each([
    (at: number): string => `0${at + 1} `,
    (at: number): string => `0${at + 1}.`,
    (at: number): string => `PART 0${at + 1} `,
    (at: number): string => `◆${at + 1}、`,
    (at: number): string => `第${'一二三四五六'.charAt(at)}章 `,
    // All of them so: none of these is a section's elsewhere.
    (at: number): string => `（${'一二三四五六'.charAt(at)}）`,
    (at: number): string => `(${at + 1})、`,
    (at: number): string => '①②③④⑤⑥'.charAt(at),
    (at: number): string => `${['I', 'II', 'III', 'IV', 'V', 'VI'][at]}. `,
    (at: number): string => `${'壹贰叁肆伍陆'.charAt(at)}、`,
    (at: number): string => `1.${at + 1} `,
    (at: number): string => `${at + 1}. ${'一二三四五六'.charAt(at)}、`,
  ])('an ordinal in digits, or of another kind, is told as one that is not in the form’s style: %#', (ordinal) => {
    const text = decorated((heading, at) => ordinal(at) + heading.slice(2));
    expect(findingsOf(text).map((each) => each.message)).toEqual(['NB110.styleAll']);
    expect(told(mended(text))).toEqual([]);
  });

  test('a bracketed ordinal, and brackets within a line, are no heading of a section', () => {
    for (const line of ['（一）总体情况', '【一】总体情况', '（一）总体情况（续）', '◆（一）总体情况']) {
      expect(rulesTold(withHeading(one, line)), line).toContain('NB101');
    }
  });

  test('a heading that goes on on the next line is one heading', () => {
    for (const [between, length] of [
      ['\n', 1],
      ['\n', 2],
      ['\r\n', 4],
      ['\n\n', 2],
    ] as const) {
      const text = decorated((heading) => `${heading.slice(0, -length)}${between}${heading.slice(-length)}`);
      expect(told(text)).toEqual([]);
      expect(parse(text).reports[0]?.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      const numbered = text.replace('五、', '5、');
      expect(told(numbered)).toEqual([expect.stringMatching(/^NB110@\d+ 5、$/)]);
      expect(told(mended(numbered))).toEqual([]);
    }
    expect(told(good.replace(five, '五、存在主要问\n题及改进情况'))).toEqual([]);
    // What is no part of the heading stays with the text.
    expect(rulesTold(good.replace(six, `${six.slice(0, 4)}\n本年无其他事项`))).not.toEqual([]);
  });

  test('what a table of contents names and the report has not is missing', () => {
    for (const page of ['', '…………3', '\t3']) {
      const list = `目录\n${headings.map((heading) => heading + page).join('\n')}\n`;
      for (const lost of [two, five, six]) {
        const without = good.replace(new RegExp(`${lost}\n(?:(?![一二三四五六]、[总主收政存其]|云州).*\n)*`), '');
        expect(rulesTold(without)).toContain('NB101');
        for (const from of [0, without.indexOf(one)]) {
          const text = without.slice(0, from) + list + without.slice(from);
          expect(rulesTold(text)).toEqual(rulesTold(without));
          const { sections: read = [] } = parse(text).reports[0] ?? {};
          expect(read.map(({ key }) => key)).toEqual(parse(without).reports[0]?.sections.map(({ key }) => key));
        }
      }
    }
  });

  test('an ordinal on a line of its own is that of the next line', () => {
    for (const between of ['\n', '\n\n', '\r\n']) {
      const text = decorated((heading) => `${heading.slice(0, 2)}${between}${heading.slice(2)}`);
      expect(told(text)).toEqual([]);
      expect(parse(text).reports[0]?.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    }
    const parts = decorated((heading) => `第${heading.charAt(0)}部分\n${heading.slice(2)}`);
    expect(findingsOf(parts).map((each) => each.message)).toEqual(['NB110.styleAll']);
    expect(fixesOf(first(parts, 'NB110'))).toEqual([]);
    expect(told(withHeading(one, '一、\n基本情况'))).toEqual(['NB103@4 基本情况']);
    // A bare digit may be a page's number or a figure.
    expect(findingsOf(withHeading(one, `3\n${one.slice(2)}`)).map((each) => each.message)).toEqual(['NB110.none']);
    expect(told(withHeading(six, `六、\n${six}`))).toEqual([]);
  });
});

describe.each(writable)('NB101 missing-section in layout %s', (layout) => {
  test.each(sections.map((each) => each.key))(
    '%s left out is told on the next heading; the fix puts it back',
    (key) => {
      for (const lineBreak of ['\n', '\r\n'] as const) {
        const text = generateReport(11, { layout, lineBreak, without: [key] });
        const at = sections.findIndex((each) => each.key === key);
        const findings = findingsOf(text);
        expect(findings.map((each) => each.rule)).toEqual(['NB101']);
        expect(wordsOf(text, 'NB101')).toContain(`“${headings[at]}”`);
        const { span } = first(text, 'NB101');
        expect(text.slice(span.start, span.end)).toBe(headings[at + 1] ?? '2025年1月15日');
        const after = fixed(text, 'NB101');
        expect(told(after)).toEqual([]);
        expect(parse(after).reports[0]?.sections.map((each) => each.key)).toEqual(sections.map((each) => each.key));
        expect(after.replaceAll('\r\n', '').includes('\r')).toBe(false);
        expect(after.includes('\r\n')).toBe(lineBreak === '\r\n');
      }
    },
  );

  test.each(['disclosure', 'requests', 'reviews'] as const)(
    'the heading of %s alone left out: says that the table is there, puts the heading above it',
    (key) => {
      const text = generateReport(12, { layout, withoutHeadings: [key] });
      const whole = generateReport(12, { layout });
      const finding = first(text, 'NB101');
      expect(rulesTold(text)).toEqual(['NB101']);
      expect(finding.message).toBe('NB101.tableThere');
      expect(finding.related).toHaveLength(1);
      const after = fixed(text, 'NB101');
      expect(told(after)).toEqual([]);
      expect(
        after
          .split('\n')
          .filter(Boolean)
          .map((line) => line.replace('## ', '')),
      ).toEqual(
        whole
          .split('\n')
          .filter(Boolean)
          .map((line) => line.replace('## ', '')),
      );
    },
  );
});

describe('NB101 missing-section', () => {
  test('all six can be put back one after the other', () => {
    let text = generateReport(5, { without: ['overview', 'requests', 'problems', 'otherMatters'] });
    for (let left = 4; left > 0; left--) {
      expect(rulesTold(text).filter((rule) => rule === 'NB101')).toHaveLength(left);
      text = fixed(text, 'NB101');
    }
    expect(told(text)).toEqual([]);
  });

  test('a title alone is one finding, and its fix gives all six', () => {
    const text =
      '云州市青川区数据局2024年政府信息公开工作年度报告\n\n2024年的报告内容如下。\n\n云州市青川区数据局\n2025年1月15日\n';
    expect(told(text)).toEqual(['NB101@6 2025年1月15日']);
    expect(told(fixed(text, 'NB101'))).toEqual([]);
  });

  test('section six goes before signature and date, also where page numbers follow the body', () => {
    const text = generateReport(6, { without: ['otherMatters'], withoutSignature: true }).trimEnd();
    expect(rulesTold(`${text}\n- 6 -\n`)).toContain('NB101');
    const after = fixed(`${text}\n- 6 -\n`, 'NB101');
    expect(after.indexOf(six)).toBeGreaterThan(after.indexOf(five));
    expect(after.trimEnd().endsWith('- 6 -')).toBe(true);
  });

  test.each(['html', 'aligned', 'raw'] as const)(
    'in layout %s, which is only read, headings find their place',
    (layout) => {
      for (const key of ['disclosure', 'requests', 'reviews'] as const) {
        const text = generateReport(14, { layout, withoutHeadings: [key] });
        expect(told(fixed(text, 'NB101'))).toEqual([]);
        expect(fixed(text, 'NB101')).toBe(generateReport(14, { layout }));
      }
    },
  );

  test('each report of a compilation by itself', () => {
    const other = generateReport(15, { year: 2023, without: ['otherMatters'] });
    const text = `${other}\n${good}`;
    expect(told(text)).toEqual([`NB101@${other.trimEnd().split('\n').length} 2024年1月15日`]);
    expect(told(fixed(text, 'NB101'))).toEqual([]);
    expect(fixed(text, 'NB101').endsWith(good)).toBe(true);
    expect(rulesTold(`${good}\n${other}`)).toEqual(['NB101']);
    expect(told(fixed(`${good}\n${other}`, 'NB101'))).toEqual([]);
  });

  test('a report of a year before all forms is not measured by them', () => {
    const text = generateReport(6, { year: 2017, without: ['problems'] });
    expect(rulesTold(text).filter((rule) => rule.startsWith('NB10'))).toEqual([]);
  });
});

describe('NB102 section-out-of-order', () => {
  const block = (key: (typeof sections)[number]['key']): string => {
    const at = sections.findIndex((each) => each.key === key);
    const start = good.indexOf(headings[at] as string);
    const next = headings[at + 1];
    return good.slice(start, next ? good.indexOf(next) : good.indexOf('\n云州市青川区数据局\n') + 1);
  };
  const head = good.slice(0, good.indexOf(one));
  const tail = good.slice(good.indexOf('\n云州市青川区数据局\n') + 1);
  const inOrder = (order: readonly number[]): string =>
    head + order.map((at) => block((sections[at] as (typeof sections)[number]).key)).join('') + tail;

  const permutations = (list: readonly number[]): number[][] =>
    list.length < 2
      ? [[...list]]
      : list.flatMap((each, at) =>
          permutations([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [each, ...rest]),
        );

  test('the pieces make the report', () => {
    expect(inOrder([0, 1, 2, 3, 4, 5])).toBe(good);
  });

  test('one section moved is one finding, whichever and wherever', () => {
    for (let from = 0; from < 6; from++) {
      for (let to = 0; to < 6; to++) {
        const order = [0, 1, 2, 3, 4, 5];
        order.splice(to, 0, ...order.splice(from, 1));
        expect(rulesTold(inOrder(order))).toEqual(from === to ? [] : ['NB102']);
      }
    }
  });

  test('a report shifted as a whole is one finding', () => {
    expect(told(inOrder([1, 2, 3, 4, 5, 0]))).toHaveLength(1);
    expect(told(inOrder([3, 4, 5, 0, 1, 2]))).toHaveLength(1);
    expect(told(inOrder([5, 4, 3, 2, 1, 0]))).toHaveLength(1);
  });

  test('the fixes put any order right and lose no line', () => {
    const lines = (text: string): string[] => text.split('\n').filter(Boolean).sort();
    for (const order of permutations([0, 1, 2, 3, 4, 5]).filter((_, at) => at % 23 === 0)) {
      let text = inOrder(order);
      for (let steps = 0; rulesTold(text).includes('NB102'); steps++) {
        expect(steps).toBeLessThan(5);
        text = fixed(text, 'NB102');
      }
      expect(parse(text).reports[0]?.sections.map((each) => each.key)).toEqual(sections.map((each) => each.key));
      expect(lines(text)).toEqual(lines(good));
      expect(told(text)).toEqual([]);
    }
  });

  test('headings numbered by their place are told once, by this rule', () => {
    const text = inOrder([0, 1, 2, 3, 5, 4])
      .replace(six, '五、其他需要报告的事项')
      .replace(five, '六、存在的主要问题及改进情况');
    expect(rulesTold(text)).toEqual(['NB102']);
  });

  test('a table whose heading is lost is not moved along', () => {
    const text = inOrder([0, 3, 4, 5, 1, 2]).replace(`${three}\n`, '');
    expect(rulesTold(text)).toEqual(['NB101', 'NB102']);
    expect(fixesOf(first(text, 'NB102'))).toEqual([]);
    expect(rulesTold(fixed(text, 'NB101'))).toEqual(['NB102']);
  });
});

describe('NB103 nonstandard-heading', () => {
  test.each(sections.flatMap((each) => each.variants.map((words) => [each, words] as const)))(
    '$words: %s',
    (section, words) => {
      const heading = canonicalHeading(section);
      const own = heading.replace(section.words, words);
      const text = withHeading(heading, own);
      const document = marked(text.replace(own, () => own.replace(words, `⟦${words}⟧{NB103}`)));
      expect(foundFindings(findingsOf(document.text))).toEqual(expectedFindings(document));
      expect(fixed(text, 'NB103')).toBe(good);
    },
  );

  test.each(sections)('$words with a slip is the heading all the same', ({ words, ...section }) => {
    const heading = canonicalHeading({ ...section, words });
    for (let at = 0; at < words.length; at++) {
      const [before, char, behind] = [words.slice(0, at), words.charAt(at), words.slice(at + 1)];
      const next = behind.charAt(0);
      if (char === '、') continue;
      const slips = [before + behind, `${before}啊${behind}`, `${before}${char}${char}${behind}`];
      if (!['', '、', char].includes(next)) slips.push(before + next + char + behind.slice(1));
      for (const slip of slips) {
        const text = withHeading(heading, heading.replace(words, slip));
        expect({ slip, told: rulesTold(text) }).toEqual({ slip, told: ['NB103'] });
        expect(fixed(text, 'NB103')).toBe(good);
      }
    }
  });

  test('a heading with a slip is none where its section is there, or below its table', () => {
    expect(rulesTold(withHeading(four, `三、收到和处理政府信息公开申情请况\n${four}`))).toEqual([]);
    const below = good.replace(`${three}\n`, '').replace(four, () => `三、收到和处理政府信息公开申情请况\n${four}`);
    expect(rulesTold(below)).toEqual(['NB101']);
  });

  test('words that hold more than the heading are not replaced unasked', () => {
    const text = withHeading(five, '五、存在的主要问题及改进情况和其他需要报告的事项以及下一年度的工作打算');
    const fixes = fixesOf(first(text, 'NB103'));
    expect(fixes.map((fix) => fix.kind)).toEqual(['suggest']);
  });

  test('width, blanks and punctuation make no difference', () => {
    for (const heading of ['四、政府信息公开行政复议，行政诉讼情况', '四、 政府信息公开行政复议、行政诉讼情况']) {
      expect(rulesTold(withHeading(four, heading)).filter((rule) => rule === 'NB103')).toEqual([]);
    }
  });
});

describe('NB104 empty-section', () => {
  const body = (from: string, to: string): string => good.slice(good.indexOf(from) + from.length, good.indexOf(to));

  test('nothing under a prose heading', () => {
    expectMarked(good.replace(one + body(one, two), () => `⟦${one}⟧{NB104}\n\n`));
    expectMarked(good.replace(five + body(five, six), () => `⟦${five}⟧{NB104}\n\n　\n`));
    expectMarked(good.replace(five + body(five, six), () => `⟦${five}⟧{NB104}\n- 5 -\n`));
  });

  test('section five wants ten characters, section six is content with 无', () => {
    expectMarked(good.replace(five + body(five, six), () => `⟦${five}⟧{NB104}\n无\n`));
    expectMarked(good.replace(five + body(five, six), () => `⟦${five}⟧{NB104}\n问题已经改进了。\n`));
    expectMarked(good.replace(five + body(five, six), () => `${five}\n公开不够及时，今后加快发布。\n`));
    expectMarked(good.replace(six + body(six, '\n云州市青川区数据局\n'), () => `${six}\n无`));
    expectMarked(good.replace(six + body(six, '\n云州市青川区数据局\n'), () => `${six}：无`));
  });

  test("text on the heading's own line is its body, and no wording of the heading", () => {
    const end = '云州市青川区数据局\n2025年1月15日\n';
    const start = good.slice(0, good.indexOf(six));
    for (const line of [
      `${six}：无`,
      `${six}：无。`,
      `${six}。无`,
      `${six} 无`,
      `${six}（无）`,
      `${six}：${'本年没有。'.repeat(20)}`,
    ]) {
      expect(told(`${start}${line}\n${end}`)).toEqual([]);
    }
    expect(rulesTold(`${start}${six}：\n${end}`)).toEqual(['NB104']);
    const short = `${good.slice(0, good.indexOf(five))}${five}：无\n${good.slice(good.indexOf(six))}`;
    expect(rulesTold(short)).toEqual(['NB104']);
    expect(told(fixed(short, 'NB104'))).toEqual([]);
  });

  test.each(writable)('the fix fills the section in layout %s', (layout) => {
    const whole = generateReport(8, { layout });
    for (const [from, to] of [
      [one, two],
      [five, six],
      [six, '云州市青川区数据局\n'],
    ] as const) {
      const start = whole.indexOf(from) + from.length;
      const end = layout === 'markdown' && to === two ? whole.indexOf(`## ${to}`) : whole.lastIndexOf(to);
      for (const between of ['\n', '\n\n', '\n\n无\n\n']) {
        const text =
          whole.slice(0, start) +
          between +
          whole.slice(end).replace(/^(?=[五六]、)/, layout === 'markdown' ? '## ' : '');
        if (from === six && between.includes('无')) {
          expect(told(text)).toEqual([]);
          continue;
        }
        if (from === one && between.includes('无')) {
          expect(told(text)).toEqual([]);
          continue;
        }
        expect(rulesTold(text)).toEqual(['NB104']);
        expect(told(fixed(text, 'NB104'))).toEqual([]);
      }
    }
  });

  test('words that are there stay', () => {
    const text = good.replace(five + body(five, six), () => `${five}\n内容不够丰富。\n`);
    expect(fixed(text, 'NB104')).toContain('内容不够丰富。');
    expect(told(fixed(text, 'NB104'))).toEqual([]);
  });
});

describe('NB105 missing-table', () => {
  test.each(writable)('a heading without its table, put back by the fix, in layout %s', (layout) => {
    const whole = generateReport(9, { layout });
    for (const at of [1, 2, 3]) {
      const start = whole.indexOf(headings[at] as string) + (headings[at] as string).length;
      const end = whole.indexOf(`${layout === 'markdown' ? '## ' : ''}${headings[at + 1]}`);
      for (const between of ['\n', '\n\n', '\n\n该部分以表格形式报告，表格如下：\n\n']) {
        const text = whole.slice(0, start) + between + whole.slice(end);
        expect(rulesTold(text)).toEqual(['NB105']);
        const { span } = first(text, 'NB105');
        expect(text.slice(span.start, span.end)).toBe(headings[at]);
        const after = fixed(text, 'NB105');
        expect(told(after)).toEqual([]);
        expect(after).toContain(between.trim());
      }
    }
  });

  test('keeps quiet where the text tells of a picture or an attachment', () => {
    const start = good.indexOf(four) + four.length;
    const text = `${good.slice(0, start)}\n（详见附件：行政复议、行政诉讼情况表）\n${good.slice(good.indexOf(five))}`;
    expect(rulesTold(text)).not.toContain('NB105');
  });
});

describe('NB107 duplicate-section', () => {
  test('the second heading is told and points to the first', () => {
    const source = good.replace('改进措施：', `⟦${five}⟧{NB107}\n改进措施：`);
    expectMarked(source);
    const { text } = marked(source);
    const [related] = first(text, 'NB107').related;
    expect(related?.span.start).toBe(text.indexOf(five));
  });

  test('a sub-heading with a bracketed ordinal is no section', () => {
    expect(told(good.replace('（一）主动公开。', '（一）主动公开政府信息情况\n'))).toEqual([]);
  });

  test('a section of its own above the overview is the overview twice, and the numbers behind it count on', () => {
    const ordinals = '一二三四五六七';
    const counted = good.replace(
      /^[一二三四五六](?=、\D+(?:情况|事项)$)/gm,
      (mark) => ordinals[ordinals.indexOf(mark) + 1] ?? '',
    );
    for (const text of [good, counted]) {
      const source = text.replace(/^(?:一|二)、总体情况$/m, '一、概述\n依据条例编制。\n二、总体情况');
      expect(told(source).map((each) => each.replace(/@\d+/, ''))).toEqual(['NB107 一、概述']);
      expect(parse(source).reports[0]?.sections[0]?.number).toBe(2);
    }
  });
});

describe('NB110 misnumbered-heading', () => {
  test.each([
    ['2、主动公开政府信息情况', '2、', 'NB110.style'],
    ['2、 主动公开政府信息情况', '2、', 'NB110.style'],
    ['二.主动公开政府信息情况', '二.', 'NB110.style'],
    ['三、主动公开政府信息情况', '三、', 'NB110'],
    ['主动公开政府信息情况', '主动公开政府信息情况', 'NB110.none'],
  ])('%s', (heading, words, message) => {
    const text = withHeading(two, heading);
    expect(told(text).map((each) => each.replace(/@\d+/, ''))).toEqual([`NB110 ${words}`]);
    expect(first(text, 'NB110').message).toBe(message);
    expect(fixed(text, 'NB110')).toBe(good);
    expect(mended(text)).toBe(good);
  });

  test('a whole report shifted, restyled or without ordinals is one finding, mended in one go', () => {
    const ordinals = '一二三四五六七';
    const rewrite = (to: (at: number) => string): string =>
      headings.reduce((text, heading, at) => text.replace(heading, () => heading.replace(/^.、/, to(at))), good);
    for (const text of [rewrite((at) => `${ordinals[at + 1]}、`), rewrite((at) => `${at + 1}、`), rewrite(() => '')]) {
      expect(rulesTold(text)).toEqual(['NB110']);
      expect(first(text, 'NB110').related).toHaveLength(5);
      expect(fixed(text, 'NB110')).toBe(good);
    }
  });

  test('the sections behind a lost heading, counted on, are one finding', () => {
    const text = good
      .replace(`${three}\n`, '')
      .replace(four, three.replace(/、.*/, '、') + four.slice(2))
      .replace(five, four.replace(/、.*/, '、') + five.slice(2))
      .replace(six, five.replace(/、.*/, '、') + six.slice(2));
    expect(rulesTold(text)).toEqual(['NB101', 'NB110']);
    expect(fixTitles(text, 'NB110')).toEqual(['改正这 3 个标题的序号']);
    const safe = mended(text);
    expect(fixed(safe, 'NB101')).toBe(good);
  });
});

test('safe fixes stay on their line', () => {
  const text = good.replace(two, '2、主动公开情况').replace(six, '6. 其它需要报告事项');
  for (const finding of findingsOf(text)) {
    for (const fix of fixesOf(finding).filter((each) => each.kind === 'safe')) {
      for (const { span, newText } of fix.edits)
        expect(text.slice(span.start, span.end) + newText).not.toMatch(/[\r\n]/);
      expect(applyEdits(text, sorted(fix.edits)).split('\n')).toHaveLength(text.split('\n').length);
    }
  }
  expect(mended(text)).toBe(good);
});

describe('a page that lost its line breaks', () => {
  /** The heading within the paragraph above it, with the text below on its line. */
  const within = (heading: string, between: string): string =>
    good.replace(new RegExp(`([。）])\n${heading}\n`), (_, stop: string) => `${stop}${between}${heading}${between}`);

  test.each([
    [one, ' '],
    [one, ''],
    [six, '　'],
  ])('%s within a paragraph is mentioned, and put on a line of its own', (heading, between) => {
    const text = within(heading, between);
    expect(text).not.toContain(`\n${heading}`);
    expect(rulesTold(text)).toEqual(['NB101']);
    expect(first(text, 'NB101').severity).toBe('information');
    expect(wordsOf(text, 'NB101')).toContain('段落中间');
    expect(fixed(text, 'NB101')).toBe(good);
  });

  test('a heading with its text behind a blank is one', () => {
    for (const heading of [one, five, six]) expect(told(good.replace(`${heading}\n`, `${heading} `))).toEqual([]);
  });

  test('a list of the sections in a sentence is none', () => {
    const text = good.replace(`${six}\n`, `全文包括：${headings.join('；')}。\n`);
    expect(first(text, 'NB101').severity).toBe('error');
  });
});
