import { describe, expect, test } from 'vitest';
import {
  clean,
  findingsOf,
  fixed,
  fixTitles,
  organ,
  put,
  severities,
  skipped,
  told,
  wordsOf,
} from '../wording/wording';

const one = '一、总体情况';
const five = '五、存在的主要问题及改进情况';
const six = '六、其他需要报告的事项';

/** A clean report with other prose under section one. */
const overview = (prose: string, options: Parameters<typeof clean>[0] = {}): string =>
  clean(options).replace(/(一、总体情况\n)[\s\S]*?(\n\n二、)/, (_, head: string, tail: string) => head + prose + tail);

/** A clean report with other prose under section five. */
const problems = (prose: string): string =>
  clean().replace(/(改进情况\n)存在[\s\S]*?(\n\n六、)/, (_, head: string, tail: string) => head + prose + tail);

/** A clean report with other prose under section six. */
const other = (prose: string, options: Parameters<typeof clean>[0] = {}): string =>
  clean(options).replace(
    /(报告的事项\n)[\s\S]*?(\n\n\S+\n\d{4}年)/,
    (_, head: string, tail: string) => head + prose + tail,
  );

describe('NB111 missing-topic', () => {
  test('one finding names all that lack', () => {
    const text = overview('2024年，我局主动公开政府信息30条，按要求开展业务培训。');
    expect(told(text)).toEqual([`NB111 ${one}`]);
    expect(wordsOf(text, 'NB111')).toContain('依申请公开、政府信息管理、平台建设。');
  });

  test.each([
    '2024年，我局主动公开政府信息30条；收到申请0件；政府信息资源管理有序；做好网站建设；定期督查考核。',
    '2024年，我局发布各类信息30条，未收到申请公开事项，发布前均经保密审查，及时维护微信公众号，领导小组定期研究。',
    '（一）主动公开情况。内容略。（二）依申请公开情况。略。（三）政府信息资源管理情况。略。（四）公开平台建设情况。略。（五）监督保障及教育培训情况。略。',
    '（一）主动公开情况。略。（二）依申请公开情况。略。（三）管理情况。略。（四）平台建设情况。略。（五）保障监督情况。略。',
  ])('other words for the topics count: %s', (prose) => {
    expect(told(overview(prose))).toEqual([]);
  });

  const others = {
    主动公开: '收到申请0件；规范政府信息资源管理；做好网站建设；定期督查考核。',
    平台建设: '主动公开政府信息30条；收到申请0件；规范政府信息资源管理；定期督查考核。',
  };

  test.each([
    ['主动公开', '公开政府信息1256条。'],
    ['主动公开', '在网站公开政府信息1256条。'],
    ['主动公开', '对外公开政务信息1256条。'],
    ['主动公开', '公布各类政府信息1256条。'],
    ['主动公开', '网站更新信息1256条。'],
    ['主动公开', '利用网站发布1256条。'],
    ['主动公开', '门户网站累计发布稿件1256篇。'],
    ['平台建设', '加强网站日常运维。'],
    ['平台建设', '运维好门户网站。'],
    ['平台建设', '改版局网站。'],
    ['平台建设', '提升网站服务水平。'],
    ['平台建设', '强化载体建设。'],
    ['平台建设', '推进网站无障碍改造。'],
  ] as const)('%s is told by a verb with its object: %s', (topic, prose) => {
    expect(told(overview(prose + others[topic]))).toEqual([]);
  });

  test.each([
    ['主动公开', '依申请公开政府信息43条。'],
    ['主动公开', '申请人申请公开政府信息的渠道畅通。'],
    ['主动公开', '予以公开20件，部分公开政府信息5件，不予公开政府信息6件。'],
    ['主动公开', '按照政府信息公开条例开展信息工作。'],
    ['平台建设', '通过网站公布年报。'],
    ['平台建设', '加强在网站的答复工作。'],
  ] as const)('%s is not told by what is said of something else: %s', (topic, prose) => {
    const text = overview(prose + others[topic]);
    expect(told(text)).toEqual([`NB111 ${one}`]);
    expect(wordsOf(text, 'NB111')).toContain(`${topic}。`);
  });

  test('only from 2021 on, and only where the year is known', () => {
    const prose = '2020年，我局主动公开政府信息30条。';
    expect(told(overview(prose, { year: 2020 }))).toEqual([]);
    expect(skipped(overview(prose, { year: 2020 }), 'NB111')).toBe('skip.sinceTopics');
    expect(told(overview(prose.replace('2020', '2021'), { year: 2021 }))).toEqual([`NB111 ${one}`]);
  });

  test("a government's own report speaks of assessment, appraisal and accountability, wherever it does", () => {
    const sentence = '把公开工作纳入年度考核，主动接受社会评议。没有发生需要责任追究的情形。';
    for (const name of ['青川区人民政府', '云州市人民政府', '云州市青川区临溪镇人民政府']) {
      const text = put(clean({ organ: name }), sentence, '接受监督。');
      expect(wordsOf(text, 'NB111')).toContain('工作考核、社会评议、责任追究。');
      const moved = put(text, six, `本区开展公开工作考核和社会评议，未发现需要追究责任的情况。\n\n${six}`);
      expect(told(moved)).toEqual([]);
    }
    for (const name of [organ, '云州市人民政府办公室', '青川区人民政府办公室']) {
      expect(told(put(clean({ organ: name }), sentence, '接受监督。'))).toEqual([]);
    }
    const department = put(clean(), sentence, '接受监督。');
    expect(told(department, { governmentOwn: true })).toEqual([`NB111 ${one}`]);
  });

  test('the fix inserts the paragraphs that lack, and they are enough', () => {
    const text = overview('2024年，我局主动公开政府信息30条，按要求开展业务培训。');
    const after = fixed(text, 'NB111');
    expect(told(after)).toEqual([]);
    expect(after.indexOf('政府信息管理。')).toBeLessThan(after.indexOf('二、主动公开政府信息情况'));
    const government = put(
      clean({ organ: '青川区人民政府' }),
      '把公开工作纳入年度考核，主动接受社会评议。没有发生需要责任追究的情形。',
      '',
    );
    expect(told(fixed(government, 'NB111'))).toEqual([]);
  });

  test('extra topics and a length are settings', () => {
    const extraTopics = [{ name: '政务公开专区', words: ['公开专区', '线下专区'] }, { name: '政策解读' }];
    const text = overview(
      '2024年，我局主动公开政府信息30条；收到申请0件；信息资源管理有序；做好网站建设；定期考核；建成线下专区。',
    );
    expect(told(text)).toEqual([]);
    expect(told(text, { extraTopics })).toEqual([`NB111 ${one}`]);
    expect(told(put(text, '建成线下专区', '建成线下专区，加强政策解读'), { extraTopics })).toEqual([]);
    expect(severities(text, { overviewLength: { min: 500, max: null } })).toEqual(['NB111 information']);
    expect(severities(text, { overviewLength: { min: null, max: 20 } })).toEqual(['NB111 information']);
    expect(told(text, { overviewLength: { min: 20, max: 500 } })).toEqual([]);
  });

  test('an empty section or none is left to the rules on structure', () => {
    expect(findingsOf(overview('')).map((each) => each.rule)).toEqual(['NB104']);
    const text = put(clean(), `${one}\n`, '');
    expect(findingsOf(text).map((each) => each.rule)).not.toContain('NB111');
  });
});

describe('NB112 missing-improvement', () => {
  test.each([
    '信息更新频率偏低，部分栏目内容偏少。2025年计划每周更新一次。',
    '部分科室重视程度不够，我们已将其纳入考核，效果明显。',
  ])('a plan for the year to come, and what was done already, are measures: %s', (prose) => {
    expect(told(problems(prose))).toEqual([]);
  });

  test.each(['公开工作尚未纳入考核，信息更新频率偏低。', '信息更新频率偏低，2024年计划每周更新一次未能做到。'])(
    'what was not done, and a plan of the year itself, are none: %s',
    (prose) => {
      expect(told(problems(prose))).toEqual([`NB112 ${five}`]);
    },
  );

  test.each([
    '一是信息更新有时不及时；二是公开的范围还不够广；三是与网民互动少。',
    '2024年，我局公开工作取得一定成效，但公开的主动性有待加强，业务能力仍需提升。',
    '存在公开内容不够全面、解读质量不高等问题。',
    '人员配备不足，业务培训次数少，学习不深入，制度建立较晚。',
    '公开工作还存在薄弱环节，宣传推进力度不够，信息更新不及时，队伍建设有待完善。',
    '一是信息更新有时不及时。二是公开的范围还不够广。三是与网民的互动一年比一年少。',
    '解读形式单一，已经不能满足群众的需要。目录未能将新增事项收入。',
  ])('problems without measures: %s', (prose) => {
    expect(told(problems(prose))).toEqual([`NB112 ${five}`]);
    expect(told(fixed(problems(prose), 'NB112'))).toEqual([]);
  });

  test.each([
    '一是加强组织领导，健全工作机制；二是强化业务培训，提升人员素质；三是优化栏目设置。',
    '今后，我局将继续做好公开工作，拓宽公开渠道。',
    '不断完善制度，查漏补缺，回应群众急难愁盼，取得较好成效。',
  ])('measures without problems: %s', (prose) => {
    expect(told(problems(prose))).toEqual([`NB112 ${five}`]);
    expect(wordsOf(problems(prose), 'NB112')).toContain('没有写存在的问题');
    expect(told(fixed(problems(prose), 'NB112'))).toEqual([]);
  });

  test.each([
    '一是公开内容不够全面。下一步，扩大公开范围。',
    '公开的深度不够。我局将认真研究，逐项落实。',
    '个别栏目更新不及时；一是加强栏目维护，二是完善审核流程。',
    '存在不足：更新慢。整改情况：已增设专人维护。',
    '主要问题是解读形式单一。改进情况：制作图解十余个。',
    '2024年政府信息公开工作没有发现明显问题，各项工作平稳有序。',
    '本年度不存在突出问题，政府信息公开工作运转正常。',
    '对照上级要求，工作还有差距，需要改进的地方不少。针对存在的差距，开展全员培训。',
    '对公开工作重视不够，已安排专人负责，组织业务学习。',
    '一、存在的问题\n业务人员不足。\n二、改进措施\n充实人员。',
    '政策解读的针对性仍有提升空间。我局将聚焦热点，多角度解读政策。',
    '个别科室公开意识淡薄，公开的主动性还要增强。对标先进，补齐短板。',
    '公开形式单一。我局在办事窗口摆放了二维码牌，并确定双月核对清单。',
    '公开形式单一，本局已在窗口添了二维码牌。',
    '公开内容不全面，我局已于十月开会商定分工。',
    '目录更新不及时，将按旬督办。',
    '目录更新不及时，拟由办公室统一维护。',
    '目录更新不及时，正筹建专班。',
    '解读形式单一，目录更新慢，改为双周更新。',
    '解读形式单一，现改由专人负责。',
    '公开内容不全面。就此，一要分类梳理，二要对照目录，三月底前做完。',
    '解读形式单一，逐条补上图解。',
    '公开内容不全面，解决了栏目无人维护的情况。',
    '个别人员对公开的边界拿捏不准。我局组织业务培训两次。',
    '部分人员业务生疏。我局组织业务培训两次，完善制度。',
    '从评估情况看，扣分集中在互动回应，已逐条回访。',
    '不足：宣传少。对策：多到街上讲。',
    '一次答复险些超期，现已上线倒计时提醒。',
    '网站检索较慢。我局组织优化栏目设置。',
    '目录里漏登了两个事项。我局组织核对，完善制度。',
  ])('quiet: %s', (prose) => {
    expect(told(problems(prose))).toEqual([]);
  });

  test('a section of few characters is left to NB104', () => {
    expect(findingsOf(problems('无')).map((each) => each.rule)).toEqual(['NB104']);
  });
});

describe('NB113 missing-fee-statement', () => {
  test.each(['无', '无。', '无其他需要报告的事项。', '本年度没有其他需要报告的事项。'])('told: %s', (prose) => {
    const text = other(prose);
    expect(told(text)).toEqual([`NB113 ${six}`]);
    expect(told(fixed(text, 'NB113'))).toEqual([]);
    expect(fixTitles(text, 'NB113')[0]).not.toContain('safe');
  });

  test('a lone 无 gives way to the statement', () => {
    expect(fixed(other('无'), 'NB113')).not.toContain('\n无\n');
    expect(fixed(other('无其他需要报告的事项。'), 'NB113')).toContain('\n无其他需要报告的事项。\n');
  });

  test.each([
    '本年度未收取信息处理费。',
    '2024年，本机关没有产生政府信息公开信息处理费。',
    '本机关未向申请人收取任何费用。',
    '全年未发生依申请公开收费情况。',
    '按规定收取信息公开信息处理费300元。',
  ])('a word on it is enough: %s', (prose) => {
    expect(told(other(prose))).toEqual([]);
  });

  test('elsewhere in the report it is told too; before 2021 there was none', () => {
    const text = put(other('无。'), '依法做好各项公开工作。', '依法做好各项公开工作，没有收取信息处理费。');
    expect(told(text)).toEqual([]);
    expect(told(other('无。', { year: 2020 }))).toEqual([]);
  });

  test('text on the heading line is the body', () => {
    expect(told(put(clean(), `${six}\n`, `${six}：`))).toEqual([]);
  });
});

describe('NB114 leftover-instruction', () => {
  test.each(['（包括主动公开、依申请公开、政府信息管理等方面的情况）', '（简要说明主要工作和成效）'])(
    'a line in a bracket below a heading: %s',
    (note) => {
      const text = put(clean(), '一、总体情况\n', `一、总体情况\n${note}\n`);
      expect(told(text)).toEqual([`NB114 ${note}`]);
      expect(fixTitles(text, 'NB114')[0]).toContain('safe');
    },
  );

  test.each(['（包括主动公开、依申请公开）两方面', '（数据由各科室提供）', '（包括2024年各季度的情况）'])(
    'a bracket below a heading that is none: %s',
    (words) => {
      expect(told(put(clean(), '一、总体情况\n', `一、总体情况\n${words}\n`))).toEqual([]);
    },
  );

  test.each([
    ['（此处填写本单位情况）', '此处填写'],
    ['（如无则填无）', '如无则'],
    ['（500字以内）', '00字'],
    ['（不少于800字）', '00字'],
    ['（填报时删除本段）', '填报时删'],
    ['（根据实际情况填写）', '根据实际情况填'],
  ])('a note in brackets goes as a whole: %s', (note) => {
    const good = '明确分管负责人和工作人员';
    const text = put(clean(), good, `${good}${note}`);
    expect(told(text)).toEqual([`NB114 ${note}`]);
    expect(fixTitles(text, 'NB114')[0]).toContain('safe');
    expect(fixed(text, 'NB114')).toBe(clean());
  });

  test('a sentence goes as a whole where it is nothing else', () => {
    const good = '2024年，云州市青川区数据局认真贯彻';
    const text = put(clean(), good, `这一项报告本机关工作的总体情况。${good}`);
    expect(told(text)).toEqual(['NB114 这一项报告本机关工作的总体情况。']);
    expect(fixed(text, 'NB114')).toBe(clean());
    const mixed = put(clean(), '重要文件公开时同步解读。', '重要文件公开时同步解读，具体数量请在此处补充。');
    expect(told(mixed)).toEqual(
      ['NB114 重要文件公开时同步解读，具体数量请在此处补充。'].map((each) => expect.stringContaining(each.slice(0, 5))),
    );
    expect(fixTitles(mixed, 'NB114')).toEqual([]);
  });

  test.each([
    '办理时限不超过20个工作日（特殊情况不超过40个工作日）。',
    '发布前由责任科室填写审批表（含保密审查意见）。',
    '引导申请人根据实际情况填写申请表。',
    '制定统一的申请表模板，供申请人参考。',
    '该部分以表格形式报告，数据见下表。',
    '（区分处理的，只计这一情形，不计其他情形）',
  ])('quiet: %s', (sentence) => {
    expect(told(put(clean(), '没有发生需要责任追究的情形。', `没有发生需要责任追究的情形。${sentence}`))).toEqual([]);
  });
});
