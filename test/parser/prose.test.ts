import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/parser';
import { type Paragraph, paragraphsOf, proseOf } from '../../server/src/parser/prose';
import { generateReport } from '../support/generate';
import { type Mention, mentionsIn } from './mentions';

const organ = '云州市青川区数据局';
const head = `${organ}2024年政府信息公开工作年度报告\n一、总体情况\n`;
const tail = '\n二、主动公开政府信息情况\n';

const paragraphsIn = (prose: string): readonly Paragraph[] => {
  const { reports, text } = parse(`${head}${prose}${tail}`);
  const [report] = reports;
  return report ? paragraphsOf(report, text).filter((each) => each.section === 'overview') : [];
};
const words = (prose: string): string[] => paragraphsIn(prose).map((each) => each.text);

const sentence =
  '（二）依申请公开情况。定期研究申请集中的领域和热点问题，注重与申请人沟通。2024年，全局共受理政府信息公开申请120件，' +
  '答复118件（含上年度结转申请4件，另有6件顺延到下年度答复），均在法定期限内办理。政府信息公开行政复议15件，' +
  '其中结果维持10件，结果纠正2件，其他结果1件，尚未审结2件；政府信息公开行政诉讼3件。';

/** Breaks a text as a page does: lines of a width, every few lines a page's end. */
const paged = (text: string, width: number, pageBreak: (page: number) => string, every: number): string => {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines
    .map(
      (line, at) => line + (at === lines.length - 1 ? '' : (at + 1) % every === 0 ? pageBreak((at + 1) / every) : '\n'),
    )
    .join('');
};

describe('paragraphs', () => {
  test('a line is a paragraph where lines are not broken', () => {
    expect(words('第一段说明工作情况。\n第二段说明工作情况。')).toEqual([
      '第一段说明工作情况。',
      '第二段说明工作情况。',
    ]);
  });

  test.each([
    ['-1-', (page: number) => `\n-${page}-\n\n`],
    ['- 1 - in the middle', (page: number) => `\n\n${' '.repeat(40)}- ${page} -\n`],
    ['第 1 页 共 6 页', (page: number) => `\n第 ${page} 页 共 6 页\n`],
    ['a form feed', () => '\n\f'],
    ['a number between blank lines', (page: number) => `\n\n${page}\n\n`],
    ['the title again', () => `\n\n${organ}2024年政府信息公开工作年度报告\n\n`],
  ])('broken lines are joined over a page that ends with %s', (_, pageBreak) => {
    const [first, ...others] = words(paged(sentence.repeat(3), 29, pageBreak, 5));
    expect([first, others]).toEqual([words(sentence.repeat(3))[0], []]);
  });

  test('lines with a blank line between each of them are joined too', () => {
    const text = sentence.repeat(3);
    expect(words(paged(text, 28, () => '', 1000).replaceAll('\n', '\n\n'))).toEqual(words(text));
  });

  test('an item begins a paragraph; a short line without a mark is a heading', () => {
    expect(words('（一）主动公开情况\n全年公开信息。\n1.第一点\n2.第二点')).toHaveLength(4);
    for (const mark of ['①', '•', '- ']) {
      expect(words(`${mark}做好政府信息公开的各项工作\n${mark}做好依申请公开的各项工作`)).toHaveLength(2);
    }
    const quoted = '全年做好《政府信息公开工作要点》、《政务公开清单》'.repeat(9);
    expect(words(paged(quoted, 15, () => '', 99))).toHaveLength(1);
    expect(words(`${'全年做好政府信息公开的各项工作'.repeat(2)}\n一、另起一段`)).toHaveLength(2);
  });

  test('rows of tables, headings, title and signature are none', () => {
    const text = generateReport(4);
    const [report] = parse(text).reports;
    const all = report ? paragraphsOf(report, text).map((each) => each.text) : [];
    expect(all.some((each) => each.includes('|') || each.includes('本年制发件数') || each.startsWith('二、'))).toBe(
      false,
    );
    expect(all.some((each) => each === organ)).toBe(false);
    expect(all[0]).toContain('本报告由');
  });

  test('tags of a pasted page are no words, and offsets hold', () => {
    const [paragraph] = paragraphsIn('<p>全年收到<b>政府信息公开申请</b>12件。</p>');
    expect(paragraph?.text).toBe('全年收到政府信息公开申请12件。');
  });

  test('any text: paragraphs lie in it, every character where its offset says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (prose) => {
        const { reports, text } = parse(`${head}${prose}${tail}`);
        for (const report of reports) {
          for (const { offsets, text: folded, span } of paragraphsOf(report, text)) {
            expect(offsets).toHaveLength(folded.length + 1);
            expect(offsets.every((each, at) => at === 0 || each >= (offsets[at - 1] as number))).toBe(true);
            expect(span.start >= 0 && span.end <= text.length).toBe(true);
          }
          proseOf(report, text);
        }
      }),
    );
  });
});

const brief = (mention: Mention | undefined) =>
  mention && {
    value: mention.value,
    counter: mention.counter,
    subject: mention.subject,
    population: mention.population,
  };

describe('numbers', () => {
  test.each([
    ['12件', 12],
    ['１２件', 12],
    ['1,234件', 1234],
    ['1，234件', 1234],
    ['十二件', 12],
    ['一百零五件', 105],
    ['两千件', 2000],
    ['1万件', 10_000],
    ['12件（次）', 12],
    ['12 件', 12],
    ['12件次', 12],
    ['12宗', 12],
    ['12起', 12],
  ])('收到政府信息公开申请%s', (number, value) => {
    const [mention] = mentionsIn(`收到政府信息公开申请${number}。`);
    expect(mention?.value).toBe(value);
    expect(mention?.subject).toEqual({ of: 'flow', flows: ['received'] });
  });

  test.each(['第12件', '12号', '（2023）云01行初12号', '1 2件', '2024.12件', 'A12件'])('%s is no count', (number) => {
    expect(mentionsIn(`收到政府信息公开申请${number}。`)).toEqual([]);
  });

  test('digits on two lines are none: which number it is cannot be told', () => {
    expect(mentionsIn('本机关全年共收到政府信息公开申请1\n2件。')).toEqual([]);
  });

  test.each(['约12件', '12余件', '近12件', '10多件', '12件左右', '1.2万件'])('%s is no exact one', (number) => {
    expect(mentionsIn(`收到政府信息公开申请${number}。`)[0]?.approximate).toBe(true);
  });

  test('a span is the bare number in the text as it stands', () => {
    const text = `${head}本机关全年共收到政府信息\n公开申请 １,２３４ 件。${tail}`;
    const [report] = parse(text).reports;
    const [mention] = report ? proseOf(report, text).mentions : [];
    expect(mention && text.slice(mention.span.start, mention.span.end)).toBe('１,２３４');
    expect(mention && text.slice(mention.phrase.start, mention.phrase.end)).toBe('收到政府信息\n公开申请 １,２３４ 件');
  });
});

describe('what a number counts', () => {
  test('verbs, rows, columns, cases and documents', () => {
    const subjects = mentionsIn(
      '新收政府信息公开申请12件，上年结转1件，办结11件，结转下年度2件，其中予以公开5件，不予公开3件，自然人申请9件。' +
        '政府信息公开行政复议4件，维持3件；制发规章1件、规范性文件2件。',
    ).map(({ subject }) => subject);
    expect(subjects.slice(0, 5)).toEqual([
      { of: 'flow', flows: ['received'] },
      { of: 'flow', flows: ['carriedIn'] },
      { of: 'flow', flows: ['answered'] },
      { of: 'flow', flows: ['carriedOut'] },
      { of: 'result', rows: ['granted'] },
    ]);
    expect(subjects[5]).toMatchObject({ of: 'result' });
    expect(subjects.slice(6)).toEqual([
      { of: 'applicant', columns: ['naturalPerson'] },
      { of: 'case', rows: ['review'], column: 'total' },
      { of: 'case', rows: ['review'], column: 'upheld' },
      { of: 'document', row: 'rules', column: 'issued' },
      { of: 'document', row: 'normativeDocuments', column: 'issued' },
    ]);
  });

  test.each([
    ['我局收到政府信息公开申请12件。', 'own'],
    ['区数据局收到政府信息公开申请12件。', 'own'],
    ['全区收到政府信息公开申请12件。', 'other'],
    ['区教育局收到政府信息公开申请12件，答复11件。', 'other'],
    ['各单位收到政府信息公开申请12件。', 'other'],
    ['办理建议提案12件。', 'other'],
    ['收到网民留言12条。', 'other'],
  ])('%s: whose it is', (prose, population) => {
    expect(mentionsIn(prose).at(-1)?.population).toBe(population);
  });

  test.each([
    ['2024年收到政府信息公开申请12件。', 'report'],
    ['2023年收到政府信息公开申请12件。', 'other'],
    ['2023年，局里变动较大。共收到政府信息公开申请12件。', 'other'],
    ['2023年工作平稳。2024年，收到政府信息公开申请12件。', 'report'],
    ['与2023年相比有所增加，收到政府信息公开申请12件。', 'report'],
    ['上半年收到政府信息公开申请12件。', 'other'],
    ['2024年以来收到政府信息公开申请12件。', 'report'],
    ['2019年以来收到政府信息公开申请12件。', 'other'],
    ['根据有关规定（2019年修订），收到政府信息公开申请12件。', 'report'],
  ])('%s: of which year', (prose, year) => {
    expect(mentionsIn(prose).at(-1)?.year).toBe(year);
  });

  test('growth, plans, parts and running totals are marked', () => {
    expect(mentionsIn('收到政府信息公开申请12件，比上年增加3件。')[1]?.growth).toBe(true);
    expect(mentionsIn('下一步，力争办结政府信息公开申请12件。')[0]?.planned).toBe(true);
    expect(mentionsIn('收到政府信息公开申请12件，其中新收10件。')[1]?.among).toBe(true);
    expect(mentionsIn('《条例》施行以来，收到政府信息公开申请12件。')[0]?.cumulative).toBe(true);
  });

  test('a heading tells what follows', () => {
    expect(brief(mentionsIn('（二）依申请公开情况\n全年共受理12件。')[0])).toEqual({
      value: 12,
      counter: '件',
      subject: { of: 'flow', flows: ['received'] },
      population: 'own',
    });
    expect(mentionsIn('（一）主动公开情况\n全年共受理12件。')[0]?.subject).toBeNull();
  });

  test('a broken page reads as the same sentences', () => {
    const whole = mentionsIn(sentence).map(brief);
    expect(whole).toHaveLength(10);
    for (const width of [17, 23, 28, 31]) {
      const broken = mentionsIn(paged(sentence.repeat(2), width, (page) => `\n- ${page} -\n`, 4));
      // A number cut by a line's end is none.
      expect(broken.length).toBeGreaterThan(14);
      for (const each of broken) expect(whole).toContainEqual(brief(each));
    }
  });
});

describe('hostile text', () => {
  const hostile = [
    '收到'.repeat(4000),
    '收到政府信息公开申请'.repeat(1000),
    '（'.repeat(8000),
    '其中1件，'.repeat(2000),
    '12件、'.repeat(2500),
    '百分之'.repeat(3000),
    '零一二三四五六七八九十百千万'.repeat(600),
    '1,'.repeat(4000),
    '未无没有'.repeat(2000),
    '上年结转至下年'.repeat(1200),
    '公民、法人和'.repeat(1500),
    '占1%，'.repeat(2000),
    '教育局1件，'.repeat(1600),
    '1件全部已已已被'.repeat(1000),
    '（一）教育局。'.repeat(1100),
  ];
  test.each(hostile.map((each) => [each.slice(0, 12), each]))(
    '%s… is read in time linear in its length',
    (_, prose) => {
      const long = prose.repeat(Math.ceil(80_000 / prose.length));
      const time = (): number => {
        const started = performance.now();
        mentionsIn(long);
        return performance.now() - started;
      };
      // Some 50 ms on a machine at rest; work that grows with the square would take many seconds.
      expect(Math.min(time(), time(), time())).toBeLessThan(1000);
    },
  );
});
