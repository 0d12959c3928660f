import { describe, expect, test } from 'vitest';
import { doubled } from '../../../server/src/rules/data/doubled';
import {
  clean,
  first,
  fixed,
  fixTitles,
  organ,
  put,
  severities,
  told,
  withLine,
  withSentence,
  wordsOf,
} from './wording';

describe('NB609 placeholder', () => {
  test.each([
    ['收到XX单位的申请。', 'XX'],
    ['全年公开XXX条。', 'XXX'],
    ['全年公开××条。', '××'],
    ['全年公开ＸＸ条。', 'ＸＸ'],
    ['全年公开xx条。', 'xx'],
    ['报告于2025年X月X日公布。', 'X'],
    ['全年公开X条。', 'X'],
    ['关于XX的通知已经公开。', 'XX'],
    ['全年公开____条。', '____'],
    ['全年公开＿＿＿条。', '＿＿＿'],
    ['收到__件，办结__件。', '__'],
    ['全年共主动公开条。', '共主动公开条'],
    ['全年共主动公开政府信息条，其中网站公开30条。', '共主动公开政府信息条'],
    ['累计发布信息条；制作解读30篇。', '累计发布信息条'],
    ['共收到政府信息公开申请件，均已答复。', '共收到政府信息公开申请件'],
    ['合计办结件。', '合计办结件'],
    ['共计开展培训次。', '共计开展培训次'],
    ['网站主动公开政府信息条，更新目录。', '信息条'],
    ['收到政府信息公开申请件，其中网上30件。', '收到政府信息公开申请件'],
    ['制发行政规范性文件件。', '文件件'],
    ['收到政府信息公开申请（ ）件，均已答复。', '（ ）件'],
    ['20XX年，各科室按要求更新。', 'XX'],
    ['202X年，各科室按要求更新。', 'X'],
    ['公开的内容由某某局提供。', '某某'],
  ])('%s', (sentence, words) => {
    const text = withSentence(sentence);
    expect(told(text)[0]).toBe(`NB609 ${words}`);
    expect(new Set(severities(text))).toEqual(new Set(['NB609 error']));
  });

  test('a number missing at the end of the line', () => {
    expect(told(withSentence('全年共主动公开条'))).toEqual(['NB609 共主动公开条']);
    const broken =
      '2024年，我局在政府网站、微信公众号等渠道公开政府信息，全年共主动公开条\n例解读、业务动态等信息30余条，较好满足了公众需要，公开的质量有所提高。';
    expect(told(withSentence(broken))).toEqual([]);
  });

  test('in the title and the signature', () => {
    const text = clean().replaceAll(organ, '云州市XX局');
    expect(told(text).every((each) => each.startsWith('NB609'))).toBe(true);
    expect(told(text).length).toBeGreaterThan(2);
  });

  test.each([
    '全年共主动公开条例、办法等文件30件。',
    '全年共主动公开条例。',
    '全年共制定文件。',
    '累计发布信息条件。',
    '共办理信件、案件。',
    '共收到政策文件，公共发布件。',
    '中共处理件。',
    '政务公开总计主动公开30条。',
    '共主动公开30条。',
    '共同发布条目。',
    '收到的申请件，均登记在册。',
    '收到的申请件，其中八成为网上提交。',
    '发布信息条数增加，完善信息条目。',
    '公开（）括号的用法。',
    '申请人张某某不服，某某等人参加。',
    '办理系统名称为NX20X年卡。',
    '申请人王××不服，提起诉讼。',
    '原告李XX诉本机关政府信息公开案。',
    '第三人张XX参加诉讼。',
    '推行“1+X”公开模式，按5×8小时值守。',
    '网址为http://www.example.gov.cn/xxgk/xxgkml/，邮箱xxgk@example.cn。',
    '登录XXGK系统查询。',
    '账号为qc__admin，目录为a__b。',
    '使用5G+VR等技术。',
    '电话为138××××1234。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence)).filter((each) => each.startsWith('NB609'))).toEqual([]);
  });

  test('Markdown’s bold and a rule across the page are no places to fill in', () => {
    expect(told(put(clean(), '（一）主动公开。', '__（一）主动公开。__'))).toEqual([]);
    expect(told(withLine('________________'))).toEqual([]);
    expect(told(withLine('* * *\n___'))).toEqual([]);
  });
});

describe('NB610 artefact', () => {
  test.each(['[bookmark: _GoBack]', '[bookmark: _Toc12345]', '[bookmark:OLE_LINK1]'])('%s goes safely', (mark) => {
    const text = put(clean(), '改进措施：', `${mark}改进措施：`);
    expect(told(text)).toEqual([`NB610 ${mark}`]);
    expect(fixTitles(text, 'NB610')).toEqual(['safe 删去']);
    expect(fixed(text, 'NB610')).toBe(clean());
  });

  test.each(['错误!未定义书签。', '错误！未找到引用源。', 'Error! Bookmark not defined.', 'PAGE \\* MERGEFORMAT'])(
    '%s',
    (mark) => {
      expect(severities(withSentence(`详见${mark}`))).toEqual(['NB610 information']);
    },
  );

  test.each([
    '投稿:xinxike  来源:时间:2025年01月15日',
    '责任编辑：信息科',
    '浏览次数：35',
    '字体：大 中 小',
    '上一篇：没有了',
    '打印本页',
    '【打印本页】 【关闭窗口】',
    '[关闭窗口]',
  ])('a line of the page around the report: %s', (line) => {
    expect(told(withLine(line))).toEqual([`NB610 ${line}`]);
    expect(fixed(withLine(line), 'NB610')).toBe(clean());
  });

  test('prose below a line of the page is neither quoted nor deleted', () => {
    const line = '浏览次数：156 字体：[大 中 小]';
    const prose = '本报告由';
    const text = put(clean(), prose, `${line}\n${prose}`);
    expect(told(text)).toEqual([`NB610 ${line}`]);
    expect(wordsOf(text, 'NB610')).toContain(`“${line}”`);
    expect(fixed(text, 'NB610')).toBe(clean());
    const two = put(clean(), prose, `${line}\n分享到：微信\n${prose}`);
    expect(first(two, 'NB610').related).toHaveLength(1);
    expect(fixed(two, 'NB610')).toBe(clean());
  });

  test('all lines of the page are one finding, all page numbers one more', () => {
    const text = put(
      withLine('责任编辑：信息科\n浏览次数：35\n打印本页'),
      '（三）政府信息管理。',
      '- 1 -\n（三）政府信息管理。',
    );
    const both = put(text, '（五）监督保障。', '- 2 -\n（五）监督保障。');
    expect(told(both)).toEqual(['NB610 - 1 -', 'NB610 责任编辑：信息科']);
    expect(first(both, 'NB610').related).toHaveLength(1);
    expect(fixed(fixed(both, 'NB610'), 'NB610')).toBe(clean());
  });

  test.each([
    '编辑政策汇编三期，发布30篇解读。',
    '在网站设置“打印”“关闭”按钮，方便公众。',
    '[注]数据截至12月31日。',
    '来源：各科室报送。',
    '占比为4/6。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });
});

describe('NB611 doubled-word', () => {
  test.each([
    ['政务服务平台和信息信息平台需要完善。', '信息信息'],
    ['公开过程性性信息时从严把握。', '性性'],
    ['进一步进一步健全制度。', '进一步进一步'],
    ['严格严格落实审查制度。', '严格严格'],
    ['我局我局高度重视。', '我局我局'],
    ['完善监督保障保障机制。', '保障保障'],
    ['公开的的内容更加丰富。', '的的'],
    ['主动公开主动公开信息30条。', '主动公开主动公开'],
    ['依申请公开依申请公开渠道畅通。', '依申请公开依申请公开'],
    ['深入贯彻贯彻上级要求。', '贯彻贯彻'],
    ['坚持坚持便民原则。', '坚持坚持'],
    ['全年全年更新目录两次。', '全年全年'],
    ['紧紧围绕紧紧围绕中心工作。', '紧紧围绕紧紧围绕'],
    ['做好栏目的日常维护的日常维护工作。', '的日常维护的日常维护'],
    ['目录的更新有了了明显进步。', '了了'],
    ['稳步做好政府信息公开公开工作。', '公开公开'],
    ['多渠道发布政府政府信息。', '政府政府'],
    ['累计培训培训540人次。', '培训培训'],
    ['在专栏发布发布公告212次。', '发布发布'],
    ['不存在超期答复情况情况。', '情况情况'],
    ['按照按照年度要点逐项落实。', '按照按照'],
    ['根据根据年度要点逐项落实。', '根据根据'],
  ])('%s', (sentence, words) => {
    const text = withSentence(sentence);
    expect(told(text)).toEqual([`NB611 ${words}`]);
    expect(severities(text)).toEqual(['NB611 information']);
    expect(told(fixed(text, 'NB611'))).toEqual([]);
  });

  test.each([
    '推进政府信息信息化建设。',
    '做好行政规范性性质认定。',
    '以便民为目的的公开方式。',
    '青川区人民政府政府信息公开指南已经更新。',
    '开展政府信息公开工作工作人员培训。',
    '及时答复答复率百分之百。',
    '应公开公开不到位的予以通报。',
    '设置政府信息公开公开栏。',
    '收到申请申请人的反馈。',
    '一件件办理，一条条落实，事事有回应，件件有着落。',
    '公开、公开、再公开。',
    '行政复议复议机关维持原决定。',
    '参与与监督并重，为了了解需求，以及及时公开。',
    '加强规范规范性文件的管理。',
    '做好信息公开信息公开目录的更新。',
    '落实落实再落实，改进改进再改进，坚持坚持再坚持。',
    '为了了结此事，除了了解情况，还一目了了然地列表。',
    '应当公开公开工作的进度。',
    '各地政府政府信息公开工作有序开展，组织培训培训班学员，发布发布会图文，提交整改情况情况说明。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });

  test('over a line break the two may be of two lines', () => {
    const text = withSentence(
      '按照要求对本单位历年来形成的各类文件逐一开展梳理，并对其中的各类政府信息\n信息公开栏目的内容逐项核对。',
    );
    expect(told(text)).toEqual([]);
  });

  test('every word of the list has its reason, and is found', () => {
    for (const { word, reason } of doubled) {
      expect(reason).not.toBe('');
      expect(told(withSentence(`目前${word}${word}。`)).filter((each) => each.startsWith('NB611'))).toHaveLength(1);
    }
  });
});
