import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { parse } from '../../../server/src/parser';
import { generateReport } from '../../support/generate';
import { first, fixed, fixTitles, good, rulesTold, told, wordsOf, writable } from './structure';

const title = '云州市青川区数据局2024年政府信息公开工作年度报告';
const organ = '云州市青川区数据局';
const signature = `${organ}\n2025年1月15日\n`;

describe('NB108 incomplete-title', () => {
  test.each(writable)('no title: told on the first line, written by the fix, in layout %s', (layout) => {
    const text = generateReport(2, { layout, withoutTitle: true });
    const [only, ...others] = told(text);
    expect(others).toEqual([]);
    expect(only).toMatch(/^NB108@1 .{1,40}$/);
    expect(fixTitles(text, 'NB108')).toEqual([`在开头加上标题“${title}”`]);
    const after = fixed(text, 'NB108');
    expect(told(after)).toEqual([]);
    expect(after.startsWith(`${title}\n`)).toBe(true);
  });

  test.each([
    ['2024年政府信息公开工作年度报告', 'NB108.organ', title],
    ['云州市青川区数据局政府信息公开工作年度报告', 'NB108.year', title],
    ['云州市青川区数据局2024年政府信息公开年度报告', 'NB108.name', title],
    ['云州市青川区数据局2024年政府信息公开年报', 'NB108.name', title],
    ['云州市青川区数据局关于2024年度政府信息公开工作情况的报告', 'NB108.name', null],
    ['政府信息公开工作年度报告', 'NB108.parts', title],
    ['2024年政府信息公开年报', 'NB108.parts', title],
    ['云州市青川区数据局政府信息公开年报', 'NB108.parts', title],
    ['政府信息公开年报', 'NB108.parts', title],
    ['云州市青川区数据局2024年政务公开工作年度报告', 'NB108.name', title],
    ['云州市青川区数据局2024年政务公开工作总结', 'NB108.name', title],
    ['云州市青川区数据局2024年信息公开工作报告', 'NB108.name', title],
    ['云州市青川区数据局2024年政府信息与政务公开工作总结报告', 'NB108.name', title],
    ['云州市青川区数据局2024年政府信息公开和政务公开年报', 'NB108.name', title],
    ['2024年政务公开工作报告', 'NB108.parts', title],
    ['2024年全区政务公开工作报告', 'NB108.parts', null],
    ['云州市青川区数据局政府信息公开2024年度报告', 'NB108.name', title],
    ['云州市青川区数据局政府信息公开2024年年度报告', 'NB108.name', title],
    ['政府信息公开工作2024年度报告', 'NB108.organ', null],
    ['政府信息公开2024年度报告', 'NB108.parts', title],
    ['云州市青川区数据局关于2024年度政府信息公开工作的年度报告', 'NB108.name', null],
    ['2024年政府信息公开工作年度报告（全文）', 'NB108.organ', null],
    ['2024年政府信息公开工作年度报告（局机关）', 'NB108.organ', null],
    ['全区2024年政府信息公开工作年度报告', 'NB108.organ', null],
  ])('%s', (short, message, whole) => {
    const text = good.replace(title, short);
    expect(told(text)).toEqual([`NB108@1 ${short}`]);
    expect(first(text, 'NB108').message).toBe(message);
    expect(wordsOf(text, 'NB108')).not.toContain('{');
    if (whole !== null) expect(fixed(text, 'NB108')).toBe(good.replace(title, whole));
  });

  test('year before or behind the organ, with or without 度, on two lines: all complete', () => {
    for (const other of [
      '2024年度云州市青川区数据局政府信息公开工作年度报告',
      '2024年云州市青川区数据局政府信息公开工作年度报告',
      '云州市青川区数据局2024年度政府信息公开工作年度报告',
      '云州市青川区数据局\n2024年政府信息公开工作年度报告',
      '云州市青川区数据局\n2024年度\n政府信息公开工作年度报告',
      '云州市青川区数据局\n政府信息公开工作年度报告\n（2024年度）',
      '云州市青川区数据局政府信息公开工作年度报告\n\n2024年',
      '云州市青川区数据局政府信息公开工作2024年度报告',
      '云州市青川区数据局政府信息公开工作2024年年度报告',
    ]) {
      expect(told(good.replace(title, other))).toEqual([]);
    }
  });

  test.each([
    ' 发布时间：2025-01-20 来源：区数据局办公室 浏览次数：1234 字体：大 中 小 打印 关闭',
    '　2025-01-20 10:20',
    ' [来源：办公室 | 日期：2025年1月20日]',
  ])('what a page says of its article behind the title is none of it: %s', (notes) => {
    const noted = good.replace(title, title + notes);
    expect(told(noted)).toEqual([]);
    expect(parse(noted).reports[0]?.title?.text).toBe(title);
    // Least of all the year of the report.
    const { title: read } = parse(good.replace(title, title.replace('2024年', '') + notes)).reports[0] ?? {};
    expect(read).toMatchObject({ year: null, organ: { text: organ } });
  });

  test.each(['二〇二四', '二○二四', '二零二四', '二O二四', '二Ｏ二四', '二О二四', '二0二四', '二◯二四'])(
    'a year in Chinese numerals, whatever stands for its zero: %s',
    (year) => {
      const named = good.replace(title, title.replace('2024', year));
      expect(told(named)).toEqual([]);
      expect(parse(named).reports[0]?.title).toMatchObject({ year: { value: 2024 }, organ: { text: organ } });
      const dated = good.replace('2025年1月15日', `${year.slice(0, 3)}五年一月十五日`);
      expect(told(dated)).toEqual([]);
      expect(parse(dated).reports[0]?.signature?.date).toMatchObject({ year: 2025, month: 1, day: 15 });
      const below = good.replace(title, `${organ}\n政府信息公开工作年度报告\n（${year}年度）`);
      expect(told(below)).toEqual([]);
    },
  );

  test.each([
    `${organ}（云州市青川区大数据中心）2024年政府信息公开工作年度报告`,
    `${organ}（本级）2024年政府信息公开工作年度报告`,
    `${organ}（本级）关于2024年度的政府信息公开工作年度报告`,
    `2024年${organ}（本级）政府信息公开工作年度报告`,
    `（2024年度）${organ}政府信息公开工作年度报告`,
    `【年报】${title}`,
    `“${title}”`,
    `> ${title}`,
    `◆ ${title}`,
    `【${title}】`,
    `2024年政府信息公开工作年度报告（${organ}）`,
    `政府信息公开工作年度报告（${organ}）\n（2024年度）`,
    `${organ}\n2024年政府信息公开工作年度报告（青川区）`,
    `title: ${title}`,
    `#+TITLE: ${title}`,
    `\\title{${title}}`,
  ])('complete, and of the organ alone: %s', (other) => {
    const text = good.replace(title, other);
    expect(told(text)).toEqual([]);
    const read = parse(text).reports[0]?.title?.organ;
    expect(read?.text).toBe(organ);
    expect(read && text.slice(read.span.start, read.span.end)).toBe(organ);
  });

  test('a title in another’s words or in 《》 is none', () => {
    for (const other of [`《${title}》`, `关于“${title}”的说明`]) {
      expect(first(good.replace(title, other), 'NB108').message, other).toBe('NB108');
    }
  });

  test('an organ whose name begins as 全区 does is one; a name without organ and year is no title', () => {
    const named = (organ: string): string => good.replaceAll('云州市青川区数据局', organ);
    for (const organ of ['全椒县人民政府', '本溪市财政局']) {
      expect(parse(named(organ)).reports[0]?.title?.organ?.text).toBe(organ);
    }
    for (const other of ['信息公开年报', '政务公开工作总结', '青川区教育局2024年工作总结']) {
      expect(first(good.replace(title, other), 'NB108').message).toBe('NB108');
    }
  });

  test('a title with another name splits nothing off, and gives way to the statutory one', () => {
    const other = '云州市青川区财政局2024年政务公开工作总结';
    expect(parse(`${good}\n${other}\n${good.slice(title.length)}`).parts).toHaveLength(1);
    expect(parse(`${other}\n${good}`).reports[0]?.title?.text).toBe(title);
  });

  test.each([
    '当前位置：首页 > 政府信息公开 > 政府信息公开年报',
    '当前位置：政府信息公开年报',
    '您现在的位置：首页 > 政府信息公开 > 政府信息公开年报 > 2024年',
    '首页 > 法定主动公开内容 > 政府信息公开工作年度报告',
    '首页 >> 政务公开 >> 政府信息公开年报',
    '首页»政府信息公开»政府信息公开年报',
    '首页 / 政府信息公开 / 政府信息公开年报 / 正文',
    '位置：首页-政府信息公开-政府信息公开年报',
    '首页-年报-云州市青川区数据局2024年政府信息公开工作年度报告',
    '云州市人民政府 > 政府信息公开 > 政府信息公开年报 > 市数据局',
    '首页 > 政务公开工作总结 > 2024年',
  ])('the way to the page is no title: %s', (path) => {
    const above = `${path}\n${good}`;
    expect(rulesTold(above)).toEqual([]);
    expect(parse(above).reports[0]?.title?.text).toBe(title);
    const alone = good.replace(title, path);
    expect(parse(alone).reports[0]?.title).toBeNull();
    expect(first(alone, 'NB108').message).toBe('NB108');
  });

  test('the way to the page is no line of a title either; a caption is no way', () => {
    const path = '云州市人民政府 > 区数据局';
    expect(parse(good.replace(title, `${path}\n${title.slice(9)}`)).reports[0]?.title?.organ).toBeNull();
    for (const other of [
      `${title}_云州市青川区数据局_云州市人民政府`,
      `${title} - 政府信息公开 - 云州市人民政府`,
      '云州市青川区数据局——2024年政府信息公开工作年度报告',
    ]) {
      expect(parse(good.replace(title, other)).reports[0]?.title?.organ?.text, other).toBe('云州市青川区数据局');
    }
  });

  test('a report that tells neither organ nor year gets the statutory name alone', () => {
    const text = good
      .replace(`${title}\n`, '')
      .replace(signature, '')
      .replaceAll('2024年', '')
      .replaceAll('云州市青川区数据局', '本机关');
    expect(parse(text).reports[0]?.year).toBeNull();
    expect(fixTitles(text, 'NB108')).toEqual(['在开头加上标题“政府信息公开工作年度报告”']);
    expect(fixesOf(first(text, 'NB109'))).toEqual([]);
  });
});

describe('NB109 missing-signature', () => {
  test.each(['2025年2月30日', '2025年1月32日', '2025年13月5日', '二〇二五年十一月三十一日', '2025年0月5日'])(
    'a day that the calendar does not have: %s',
    (day) => {
      const text = good.replace(/2025年\d+月\d+日\s*$/, day);
      expect(text).toContain(day);
      expect(rulesTold(text)).toEqual(['NB109']);
      expect(first(text, 'NB109').message).toBe('NB109.noSuchDay');
      expect(fixesOf(first(text, 'NB109'))).toEqual([]);
    },
  );

  test('the last day of February in a leap year is one', () => {
    const text = good.replace(/2025年\d+月\d+日\s*$/, '2028年2月29日');
    expect(rulesTold(text)).not.toContain('NB109');
  });

  test.each(writable)('told on the last line, put there by the fix, in layout %s', (layout) => {
    const text = generateReport(2, { layout, withoutSignature: true });
    const findings = told(text);
    expect(findings.map((each) => each.replace(/@.*/, ''))).toEqual(['NB109']);
    const last = text.trimEnd().split('\n').length;
    expect(findings[0]?.startsWith(`NB109@${last} `)).toBe(true);
    const after = fixed(text, 'NB109');
    expect(told(after)).toEqual([]);
    expect(parse(after).reports[0]?.signature?.date).toMatchObject({ year: 2025, month: 1, day: 15 });
  });

  test('organ or date alone: the other is told', () => {
    const noDate = good.replace(signature, '云州市青川区数据局\n');
    expect(rulesTold(noDate)).toEqual(['NB109']);
    expect(first(noDate, 'NB109').message).toBe('NB109.noDate');
    expect(fixed(noDate, 'NB109')).toBe(good);
    const noOrgan = good.replace(signature, '2025年1月15日\n');
    expect(rulesTold(noOrgan)).toEqual(['NB109']);
    expect(first(noOrgan, 'NB109').message).toBe('NB109.noOrgan');
    expect(fixed(noOrgan, 'NB109')).toBe(good);
  });

  test.each(['2025年1月', '二〇二五年一月', '2025 年 01 月'])(
    'a date without its day lacks that alone: %s',
    (month) => {
      const text = good.replace(signature, `${organ}\n${month}\n`);
      expect(rulesTold(text)).toEqual(['NB109']);
      expect(first(text, 'NB109').message).toBe('NB109.noDay');
      expect(fixesOf(first(text, 'NB109'))).toEqual([]);
    },
  );

  const older = [
    '政府信息公开情况统计表（2024年度）',
    '统计指标\t单位\t统计数',
    '一、主动公开情况\t\t',
    '（一）主动公开政府信息数\t条\t1256',
    '二、依申请公开情况\t\t',
    '（一）收到申请数\t件\t43',
    '三、行政复议、行政诉讼情况\t\t',
    '六、其他需要报告的事项\t\t',
    '',
  ].join('\n');

  test.each(['附件\n', '附件：\n', '附件1\n', '附 表：', '附：', '（此件公开发布）\n附件：', '\n- 9 -\n附件1：'])(
    'what is attached behind it (%j) is not the report: neither its end nor sections once more',
    (head) => {
      const text = `${good}${head}${older}`;
      expect(told(text).filter((each) => !each.startsWith('NB6'))).toEqual([]);
      expect(parse(text).reports[0]?.signature).toEqual(parse(good).reports[0]?.signature);
      expect(parse(text).reports[0]?.bodyEnd).toBe(good.indexOf(signature));
    },
  );

  test.each([
    `报告单位：${organ}\n报告日期：2025年1月15日\n`,
    `填报单位：${organ}    填报时间：2025-01-15\n`,
    `编制单位（盖章）：${organ}\n日期：2025年1月15日\n`,
    `2025年1月15日\n${organ}\n`,
    `${organ} 2025年1月15日印发\n`,
  ])('a form’s labels, the date above the organ: %j', (end) => {
    const text = good.replace(signature, end);
    const [report] = parse(text).reports;
    expect(told(text)).toEqual([]);
    expect(report?.signature).toMatchObject({ organ: { text: organ }, date: { year: 2025, month: 1, day: 15 } });
    const { span } = report?.signature?.organ ?? { span: { start: 0, end: 0 } };
    expect(text.slice(span.start, span.end)).toBe(organ);
    expect(report?.bodyEnd).toBe(good.indexOf(signature));
  });

  test('attachments named above the signature, and sections behind what looks like one, stay where they are', () => {
    const named = good.replace(signature, `附件：1.2024年文件目录\n　　　2.申请办理流程图\n${signature}`);
    expect(told(named)).toEqual([]);
    const at = good.indexOf('六、其他需要报告的事项');
    const within = `${good.slice(0, at)}2024年12月3日\n附件：目录\n${good.slice(at)}`;
    expect(told(within)).toEqual([]);
    expect(parse(within).reports[0]?.sections).toHaveLength(6);
  });

  test('may be parted by a page’s end', () => {
    for (const end of [`${title}\n`, `- 7 -\n${title}\n`]) {
      expect(told(good.replace(signature, signature.replace('\n', `\n${end}`)))).toEqual([]);
    }
  });

  test('goes above the page number of a PDF', () => {
    const text = `${good.replace(signature, '').trimEnd()}\n- 7 -\n`;
    expect(fixed(text, 'NB109')).toBe(`${good.trimEnd()}\n- 7 -\n`);
  });
});

test('of a list of several years’ titles, that of the statistics period is the report’s', () => {
  const years = (...of: number[]): string =>
    of.map((year) => `${title.replace('2024', `${year}`)} ${year + 1}-01-16`).join('\n');
  expect(parse(`相关链接\n${years(2023, 2022)}\n\n${good}`).reports[0]?.title?.text).toBe(title);
  expect(parse(good.replace(title, `${title}\n${years(2023, 2022)}`)).reports[0]?.title?.text).toBe(title);
});

describe('a title broken over lines', () => {
  const long = '青川区人力资源和社会保障局';
  const whole = generateReport(7, { formId: '2021', year: 2024, layout: 'pipeRow', organ: long });
  const broken = (lines: string): string => whole.replace(`${long}2024年政府信息公开工作年度报告`, lines);

  test.each([
    `${long}2024年政府信息公开工作\n年度报告`,
    `${long}2024年政府信息公开工作年度\n\n报告`,
    `${long}\n2024年政府信\n息公开工作年度报告`,
    `${long.slice(0, 9)}\n${long.slice(9)}2024年政府信息\n公开工作年度报告`,
    `${long.slice(0, 10)}\n${long.slice(10)}2024年政府信息公开工作年度报告`,
    `${long.slice(0, 3)}\n${long.slice(3)}2024年政府信息公开工作年度报告`,
    `${long.slice(0, 8)}\n${long.slice(8)}\n2024年政府信息公开工作年度报告`,
  ])('is read whole: %j', (lines) => {
    const text = broken(lines);
    expect(told(text)).toEqual([]);
    expect(parse(text).reports[0]?.title).toMatchObject({
      organ: { text: long },
      year: { value: 2024 },
      span: { start: 0, end: lines.length },
    });
    const again = lines.replace(long.slice(0, 3), '临江县');
    expect(parse(`${text}\n${broken(again)}`).parts).toHaveLength(2);
  });

  test.each([
    ['云州市人民政府\n数据局2024年政府信息公开工作年度报告', '数据局'],
    ['青川区政府信息公开\n数据局2024年政府信息公开工作年度报告', '数据局'],
    ['云州市\n青川区数据局2024年政府信息公开工作年度报告', '青川区数据局'],
    ['云州市政府信息公开\n年报\n青川区数据局2024年政府信息公开工作年度报告', '青川区数据局'],
    ['青川区数据局2024年政府信息公开工作年度报告\n年度报告', '青川区数据局'],
    ['政府信息公开\n年报', undefined],
    ['关于做好青川区数据局2024年政府信息公开工作\n年度报告', undefined],
  ])('goes on above only where it must: %j', (lines, organ) => {
    expect(parse(broken(lines)).reports[0]?.title?.organ?.text).toBe(organ);
  });
});

describe('what stands before an organ in a title', () => {
  const organOf = (line: string): string | undefined => parse(good.replace(title, line)).reports[0]?.title?.organ?.text;

  test('人民政府信息公开 names the government, whose 政府 is said once', () => {
    expect(organOf('2024年云州市青川区人民政府信息公开工作年度报告')).toBe('云州市青川区人民政府');
    expect(organOf('2024年云州市青川区人民政府政府信息公开工作年度报告')).toBe('云州市青川区人民政府');
  });

  test.each(['1.', '2、', '01 ', '（3）', '一、', '第一篇 ', '第二部分：', '附件1：', '附件：'])(
    '%s is no part of its name',
    (number) => {
      expect(organOf(`${number}${title}`)).toBe('云州市青川区数据局');
      expect(told(good.replace(title, `${number}${title}`))).toEqual([]);
    },
  );

  test.each(['云州市第一中学', '12345政务服务中心', '十里镇人民政府', '云州市机构编制委员会办公室'])(
    '%s is a name',
    (organ) => {
      expect(organOf(title.replace('云州市青川区数据局', organ))).toBe(organ);
    },
  );
});

test('a list of other reports below the signature signs nothing', () => {
  const list = '相关链接\n云州市青川区数据局2020年政府信息公开工作年度报告 2021-01-12\n';
  expect(parse(good + list).reports[0]?.signature?.date?.year).toBe(2025);
});

test('an ordinal in a PDF’s radical is written as the form has it', () => {
  expect(told(good.replace(/^一、/m, '⼀、'))).toEqual([]);
});

test('a title that a page prints twice on a line, as its caption and its heading, is one', () => {
  for (const text of [`${title} ${title} |`, `${title}　${title}`].map((twice) => good.replace(title, twice))) {
    expect(told(text)).toEqual([]);
    const read = parse(text).reports[0]?.title;
    expect([read?.text, read?.organ?.text, read?.year?.value]).toEqual([title, organ, 2024]);
  }
});
