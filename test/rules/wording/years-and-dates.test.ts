import { describe, expect, test } from 'vitest';
import { form } from '../../../server/src/forms';
import { generateReport, seededValues, withValues } from '../../support/generate';
import {
  clean,
  findingsOf,
  first,
  fixed,
  fixTitles,
  organ,
  put,
  severities,
  skipped,
  told,
  withSentence,
  wordsOf,
} from './wording';

const period = '自2024年1月1日起至2024年12月31日止';
const opening = `2024年，${organ}认真贯彻`;
const date = '2025年1月15日';

describe('NB601 wrong-year', () => {
  test.each([
    ['自2023年1月1日起至2023年12月31日止', '2023'],
    ['自2023年1月1日起至2024年12月31日止', '2023'],
    ['自2024年1月1日起至2023年12月31日止', '2023'],
    ['自2023年1月1日至12月31日', '2023'],
    ['为2025年1月1日至2025年12月31日', '2025'],
    ['为2023.1.1—2023.12.31', '2023'],
    ['自2023年1月1日起，至2024年12月31日止', '2023'],
    ['为2023.01.01至12.31', '2023'],
    ['为2023/1/1-2023/12/31', '2023'],
    ['为2023.1.1-2024.12.31', '2023'],
  ])('a title of 2024 and the period %s', (bad, other) => {
    const text = put(clean(), period, bad);
    expect(told(text)).toEqual([`NB601 ${other}`]);
    expect(severities(text)).toEqual(['NB601 error']);
    expect(first(text, 'NB601').related).toHaveLength(1);
    expect(told(fixed(text, 'NB601'))).toEqual([]);
  });

  test('the title may be the one that is wrong', () => {
    const text = put(clean(), `${organ}2024年政府`, `${organ}2023年政府`);
    expect(told(text)).toContain('NB601 2024');
    expect(fixTitles(text, 'NB601')).toEqual(['改为 2023 年', '标题改为 2024 年']);
    expect(fixed(text, 'NB601', 1)).toBe(clean());
  });

  test.each([
    [opening, `2023年，${organ}认真贯彻`],
    [opening, '2023年度，我局认真贯彻'],
    [opening, '2022年，在区委、区政府领导下，我局认真贯彻'],
    [opening, '2023年，区数据局认真贯彻'],
    [opening, '（一）总体概述\n2023年，我局认真贯彻'],
    ['存在的主要问题：公开的', '2023年，我局的公开工作取得成效，但还有不足：公开的'],
    [`${organ}2024年没有收取信息处理费`, '本机关2023年没有收取信息处理费'],
    ['本报告由', '现将2023年政府信息公开工作情况报告如下。本报告由'],
    ['本报告由', '特向社会公布2022年度政府信息公开工作年度报告。本报告由'],
    [opening, `现将2023年度政府信息公开工作情况报告如下：2024年，${organ}认真贯彻`],
    ['没有发生需要责任追究的情形。', '没有发生需要责任追究的情形。现将2022年政府信息公开情况公布如下。'],
    [opening, '2023年，我中心认真贯彻'],
    ['本报告由', '按照区政府办公室通知精神，编制2023年政府信息公开工作年度报告，本报告由'],
    [`${organ}2024年没有收取信息处理费`, `（一）收取信息处理费情况。${organ}2023年没有收取信息处理费`],
    [opening, `2023年，${organ}认真贯彻条例，现将有关情况报告如下。认真贯彻`],
    [`${organ}2024年没有收取信息处理费`, '我局2022年没有收取信息处理费（标准为每件100元）'],
  ])('prose of another year, in place of “%s”: “%s”', (good, bad) => {
    const text = put(clean(), good, bad);
    expect(severities(text)).toEqual(['NB601 information']);
    expect(told(fixed(text, 'NB601'))).toEqual([]);
  });

  test.each([
    '2023年，我局收到申请3件，今年未收到。',
    '与2023年相比，公开的数量有所增加。',
    '自2019年《条例》修订以来，我局持续完善制度。',
    '2025年，我局将进一步加强公开工作。',
    '落实《云州市2023年政务公开工作要点》。',
  ])('quiet in the middle of section one: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });

  test.each([
    [opening, `2023年以来，${organ}认真贯彻`],
    [opening, `2023年，全区启动机构改革；2024年，${organ}认真贯彻`],
    [opening, '2023年，国家出台有关办法，各地认真贯彻'],
    [opening, `2022年3月，区机构改革，${organ}组建；2024年认真贯彻`],
    ['本报告由', '根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》，本报告由'],
    ['本报告由', '按照市政府办公室关于做好2023年度政府信息公开年度报告工作的通知要求，本报告由'],
    ['存在的主要问题：', '2025年，我局将改进工作。存在的主要问题：'],
    [`${organ}2024年没有收取`, `《政府信息公开信息处理费管理办法》自2021年1月1日起施行，${organ}2024年没有收取`],
    [`${organ}2024年没有收取`, '本年度没有收取'],
    [`${organ}2024年没有收取信息处理费`, '本年度未收取信息处理费（2023年收取2件60元）'],
    [`${organ}2024年没有收取信息处理费`, '未收取信息处理费（2023年收取2件60元）'],
    [`${organ}2024年没有收取信息处理费`, '收取信息处理费60元，较2023年少20元'],
    [`${organ}2024年没有收取信息处理费`, '自2021年1月1日起收取信息处理费，现无应收未收情形'],
    [opening, `按时编制并公布2023年政府信息公开工作年度报告。2024年，${organ}认真贯彻`],
    [opening, `现将2024年工作情况和2025年工作打算报告如下：2024年，${organ}认真贯彻`],
    [period, '为2024.1.1—2024.12.31'],
    [period, '为上年1月1日至12月31日'],
  ])('quiet: in place of “%s” “%s”', (good, bad) => {
    expect(told(put(clean(), good, bad))).toEqual([]);
  });

  test('a period of two years is told as it is printed', () => {
    const text = put(clean(), period, '自2023年1月1日起至2024年12月31日止');
    expect(wordsOf(text, 'NB601')).toContain('“2023年1月1日起至2024年12月31日”');
    expect(fixTitles(text, 'NB601')).toEqual(['改为 2024 年']);
  });

  test('a section one that is left over as a whole is told once, wherever it begins', () => {
    const left = clean()
      .replace(
        /(一、总体情况\n)2024年，[^。]*。/,
        (_, head: string) => `${head}认真执行政府信息公开条例。2023年全年，我局开展培训两次。`,
      )
      .replace(/一、总体情况[\s\S]*二、主动/, (section) => section.replaceAll('2024', '2023'));
    expect(told(left)).toEqual(['NB601 2023']);
    const silent = left.replace(/2023年(?:未收到|没有因)[^。]*。/g, '');
    for (const own of ['今年培训两次。', '2024年培训两次。', '培训次数同比增加。'])
      expect(told(silent.replace('培训两次。', `培训两次。${own}`))).toEqual([]);
  });

  const received = withValues(seededValues(form('2021'), 5), {
    'requests.received.total': '43',
    'requests.resultsTotal.total': '43',
  });
  const counting = (sentence: string): string => {
    const text = generateReport(5, { organ, year: 2024, values: received, layout: 'tsv' });
    return text.replace(/2024年新收政府信息公开申请[^。]*。/, () => sentence);
  };
  const years = (sentence: string): string[] => {
    const text = counting(sentence);
    expect(text).toContain(sentence);
    return findingsOf(text)
      .filter(({ rule }) => rule === 'NB601')
      .map(({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`);
  };

  test.each([
    '2023年，我局共收到政府信息公开申请43件，上年结转3件，办结42件。',
    '2023年度，我局新收政府信息公开申请43件。',
    '截至2023年12月31日，共收到政府信息公开申请43件。',
    '2023年1月1日至12月31日，我局共收到政府信息公开申请43件。',
    '2023年全年共收到政府信息公开申请43件。',
    `2023年，${organ}收到公民、法人提出的政府信息公开申请共43件。`,
    '截至2023年12月31日，我局办结政府信息公开申请43件。',
    '2023年，我局答复政府信息公开申请43件。',
    '2023年，我局共收到政府信息公开申请43件，较2021年的40件增长7.5%。',
    '2023年，我局共收到政府信息公开申请43件，同比增长7.5%（2021年40件）。',
  ])('this year’s own count told of another year: %s', (sentence) => {
    expect(years(sentence)).toEqual(['information 2023']);
    expect(years(sentence.replace('2023', '2024'))).toEqual([]);
    expect(years(sentence.replace('2023', '2025'))).toEqual(['information 2025']);
    expect(years(sentence.replace('43', '42'))).toEqual([]);
  });

  test('both years of a period are put right', () => {
    const text = counting('自2023年1月1日至2023年12月31日，我局共收到政府信息公开申请43件。');
    expect(fixed(text, 'NB601')).toBe(text.replaceAll('2023', '2024'));
  });

  test.each([
    '（二）依申请公开情况：截至2023年12月31日，我局收到政府信息公开申请43件。',
    '（二）依申请公开情况：2023年，我局收到政府信息公开申请43件。',
  ])('behind a heading too: %s', (sentence) => {
    expect(years(`\n${sentence}`)).toEqual(['information 2023']);
  });

  const four = (sentence: string): string[] =>
    told(put(clean(), '五、存在', `${sentence}\n五、存在`)).filter((each) => each.startsWith('NB601'));

  test.each(['2023年，未发生行政复议、行政诉讼。', '2023年度，我局没有被申请行政复议。'])(
    'section four of another year: %s',
    (sentence) => {
      expect(four(sentence)).toEqual(['NB601 2023']);
    },
  );

  test.each([
    '2023年未发生行政复议，2024年也未发生。',
    '2023年受理的行政复议案件1件，已经审结。',
    '2023年的案件上年结转1件。',
    '按照2023年修订的行政复议法办理。',
    '2023年修订的行政复议法实施以来，今年没有案件。',
  ])('section four, quiet: %s', (sentence) => {
    expect(four(sentence)).toEqual([]);
  });

  test.each([
    '2024年共收到政府信息公开申请43件。2023年，我局共收到政府信息公开申请43件。',
    '2023年，我局共收到政府信息公开申请43件，2024年与之持平。',
    '2023年，我局共收到政府信息公开申请43件，今年同比增长10%。',
    '2023年，我局共收到政府信息公开申请43件，今年减少5件。',
    '2023年，我局共收到政府信息公开申请43件，2022年、2021年也是如此。',
    '2023年以来，共收到政府信息公开申请43件。',
    '2023年12月共收到政府信息公开申请43件。',
    '2022年、2023年共收到政府信息公开申请43件。',
    '2020年至2023年，共收到政府信息公开申请43件。',
    '2023年全市共收到政府信息公开申请43件。',
    '按照2023年工作部署，我局共收到政府信息公开申请43件。',
    '落实《2023年政务公开工作要点》，共收到政府信息公开申请43件。',
    '2023年，我局完成改革，共收到政府信息公开申请43件。',
    '2023年，我局共收到政府信息公开申请43余件。',
  ])('quiet: %s', (sentence) => {
    expect(years(sentence)).toEqual([]);
  });

  test('without a period the coverage says so', () => {
    expect(skipped(put(clean(), period, '为全年'), 'NB601')).toBe('skip.noPeriod');
    expect(skipped(clean(), 'NB601')).toBeUndefined();
  });
});

describe('NB602 signed-too-early', () => {
  test.each(['2024年12月31日', '2024年1月15日', '2023年1月20日', '2024年11月3日'])('%s', (early) => {
    const text = put(clean(), date, early);
    expect(told(text)).toEqual([`NB602 ${early}`]);
    expect(severities(text)).toEqual(['NB602 error']);
  });

  test.each(['2025年1月1日', '2025年1月31日', '二〇二五年一月二日'])('quiet: %s', (inTime) => {
    expect(told(put(clean(), date, inTime))).toEqual([]);
  });

  test('without a date, or with no other year than its own, the coverage says so', () => {
    expect(skipped(put(clean(), `${date}\n`, ''), 'NB602')).toBe('skip.noDate');
    const unknown = clean().replaceAll('2024年', '');
    expect(skipped(unknown, 'NB602')).toBe('skip.noYear');
  });
});

describe('NB603 signed-too-late', () => {
  const late = (name: string, day: string, settings = {}): string[] =>
    severities(put(clean({ organ: name }), date, day), settings);

  test.each([
    [organ, '2025年1月31日', []],
    [organ, '2025年2月1日', ['NB603 warning']],
    [organ, '2025年3月10日', ['NB603 warning']],
    [organ, '2026年1月5日', ['NB603 warning']],
    ['云州市人民政府办公室', '2025年2月1日', ['NB603 warning']],
    ['云州市发展和改革委员会', '2025年2月1日', ['NB603 warning']],
    ['云山省教育厅', '2025年2月1日', ['NB603 warning']],
    ['青川区人民政府', '2025年2月1日', []],
    ['青川区人民政府', '2025年3月31日', []],
    ['青川区人民政府', '2025年4月1日', ['NB603 warning']],
    ['青川区人民政府及区政府办公室', '2025年3月31日', []],
    ['青川区人民政府及其办公室', '2025年4月1日', ['NB603 warning']],
    ['云州市', '2025年3月31日', []],
    ['云州市', '2025年4月1日', ['NB603 warning']],
    ['云州市青川区临溪镇人民政府', '2025年6月1日', []],
    ['青川区高桥乡人民政府', '2025年6月1日', []],
    ['青川区东门街道办事处', '2025年6月1日', []],
    ['青川区东门街道', '2025年6月1日', []],
    ['云州高新技术产业开发区管理委员会', '2025年3月1日', []],
    ['青川区行政审批服务中心', '2025年3月1日', []],
  ])('%s, %s', (name, day, expected) => {
    expect(late(name, day)).toEqual(expected);
  });

  test('a place may be earlier', () => {
    const deadlines = { department: '01-20', government: '02-28' };
    expect(late(organ, '2025年1月20日', { deadlines })).toEqual([]);
    expect(late(organ, '2025年1月21日', { deadlines })).toEqual(['NB603 warning']);
    expect(late('青川区人民政府', '2025年3月1日', { deadlines })).toEqual(['NB603 warning']);
    expect(late('云州高新技术产业开发区管理委员会', '2025年4月1日', { governmentOwn: true })).toEqual([
      'NB603 warning',
    ]);
  });

  test('a title of another year than the statistics period is one mistake', () => {
    const text = clean();
    const title = text.slice(0, text.indexOf('\n'));
    for (const year of ['2023', '2025']) {
      expect(told(text.replace(title, title.replace('2024', year))).map((each) => each.slice(0, 5))).not.toContain(
        year === '2023' ? 'NB603' : 'NB602',
      );
    }
  });

  test('says which day it was', () => {
    const text = put(clean(), date, '2025年2月8日');
    expect(wordsOf(text, 'NB603')).toContain('部门公布年度报告的期限 2025 年 1 月 31 日');
    expect(skipped(clean({ organ: '青川区东门街道办事处' }), 'NB603')).toBe('skip.noDeadline');
  });
});
