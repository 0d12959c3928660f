import { describe, expect, test } from 'vitest';
import { expectedFindings, foundFindings, marked } from '../../support/marked';
import { type Base, findingsOf, government, reportWith, told } from './reports';

const company = '云州市公共交通集团有限公司';
const customs = '中华人民共和国云州海关';

/** Under section four's heading. */
const four = (sentence: string): string =>
  reportWith('', { place: 'paragraph' }).replace('五、存在', `${sentence}\n五、存在`);

/** What a number counts may be told by the one beside it: not one finding of any rule. */
const quiet: Readonly<Record<string, readonly (string | readonly [string, Base])[]>> = {
  'answers to what was counted right before': [
    '收到书面41件、在线33件，合计74件，已办结69件。',
    '（三）政府信息管理。收到各类文件3260件，办理3200件。',
    '（四）平台建设。网站依申请公开系统受理申请56件，办结54件。',
    '（四）平台建设。依申请公开系统全年共流转申请件186件，办理186件。',
    '开展依申请公开模拟暗访，向32家单位提交申请32件，规范答复29件。',
    '涉及征地拆迁的申请40件，均已答复；涉及规划的申请26件，已答复25件。',
    '收到国家机关协助函12件，办理12件。',
    '受理律师查询申请36件，办结30件，结转下年度6件。',
    '档案查阅申请受理320件，办理320件。',
    '收到更正政府信息申请2件，同比增加1件，办理2件。',
    '协调办理跨部门申请12件，答复12件。',
    ['区政府收到省政府转办申请3件、市政府转办申请6件，均按时答复9件。', { organ: government }],
    ['区政务服务和数据管理局受理依申请公开26件，办结26件。', { organ: government }],
    ['受理供水报修3200件，办结3190件；咨询1.2万件，投诉56件，答复56件。', { organ: company }],
  ],
  'numbers before what is said of them': [
    '收到政府信息公开申请74件，70件全部按时办结。',
    '收到政府信息公开申请74件，40件已答复，30件延期答复。',
    '收到政府信息公开申请74件，上年结转1件，1件已答复。',
    '收到政府信息公开申请74件，其中50件已答复。',
    '收到信函申请20件，20件已办结；网上申请54件，50件已办结。',
    '受理咨询120件，120件已办结。',
    '整改网站问题，50件全部办结。',
    '因政府信息公开引起行政复议6件、行政诉讼3件，其中5件维持。',
    '因政府信息公开引起行政复议6件、行政诉讼3件，其中维持5件。',
    '全年行政复议案件134件，其中政府信息公开类6件，3件维持。',
    '全年行政复议案件134件，其中政府信息公开类6件，维持3件。',
    '解读行政规范性文件：制发9件。',
    '因政府信息公开引起行政复议6件，其中上年结转的1件维持，今年的2件维持。',
    ['区政府收到政府信息公开申请74件，区财政局12件，12件已办结。', { organ: government }],
  ],
  'applicants and results of what was counted right before': [
    '企业申请补贴86件，自然人申请12件，均已办结。',
    '受理企业开办申请3200件，自然人申请560件，当日办结3700件。',
    '受理奖助学金申请3200件，其中自然人申请3200件，通过2860件。',
    '对11件补正后的申请，予以公开6件，部分公开2件，不予公开3件。',
    '延期答复8件。其中，予以公开3件。',
    '收到政府信息公开申请74件，主要集中在征地领域，涉及20件。其中，予以公开12件。',
    '收到政府信息公开申请74件，征地类20件，其中予以公开12件。',
    '重新作出答复的3件中，予以公开1件，部分公开2件。',
    '网上申请40件，答复40件；信函申请28件，答复30件；当面申请6件，答复6件。',
    '2024年上年结转案件6件，新立案86件，办结80件，结转下年12件。',
    '实际答复申请人事项386项。',
    '行政执法案件上年结转6件，本年立案86件，结案80件，结转下年12件。',
    ['隶属海关收到申请33件，予以公开12件，部分公开3件，不予公开6件。', { organ: customs }],
    ['各隶属海关单位共收到政府信息公开申请33件，其中自然人30件、企业3件。', { organ: customs }],
    ['口岸监管区收到申请33件，予以公开12件，部分公开3件。', { organ: customs }],
  ],
  'answers in time beside late ones': [
    '延期答复8件、补正11件、按期答复60件。',
    '模拟申请32件，按时答复30件，超期2件。',
    '按期办结政府信息公开申请62件，延期答复8件。',
    '提前办结26件，按期办结44件。',
  ],
  'lists and growth': [
    '开展培训6次，其中线上3次、线下5次（含2次线上线下同步）。',
    '办理建议32件，其中重点建议3件、闭会建议2件；提案45件，其中重点提案5件。',
    '公开信息3260条，比去年多260条，增幅8.67%。',
    '公开信息3260条，比去年少260条，降幅7.4%。',
  ],
  'documents told beside others': [
    '清理行政规范性文件168件，保留150件，修改6件，废止12件。',
    '修订规章制度36件，废止12件，新制定18件。',
    '审查行政规范性文件32件，修改6件，废止12件。',
  ],
  'documents classed': [
    '全年拟制公文860件，其中主动公开320件，占37.2%，依申请公开200件，占23.3%，不予公开340件，占39.5%。',
    '共制发公文860件，主动公开320件（37.2%），依申请公开200件（23.3%），不予公开340件（39.5%）。',
    '全年制发公文860件，其中主动公开件320件、依申请公开件200件、不予公开件340件。',
    '主办件答复公开30件，依申请公开6件，不予公开2件。',
  ],
  'whose it is, told before a bracket or by a number of offices': [
    '通过在线平台受理48件，通过邮政快递（EMS）受理20件，现场受理6件。',
    ['42家单位收到政府信息公开申请，26家单位未收到申请。', { organ: government }],
    ['26家单位全年未收到政府信息公开申请，未发生行政复议、行政诉讼。', { organ: government }],
    ['申请较多的6家单位接受了督导，6家单位共受理政府信息公开申请860件。', { organ: government }],
  ],
};

for (const [topic, sentences] of Object.entries(quiet)) {
  describe(topic, () => {
    test.each(sentences.map((each) => (typeof each === 'string' ? ([each, {}] as const) : each)))(
      '%s',
      (sentence, base) => {
        expect(told(reportWith(sentence, base))).toEqual([]);
        expect(told(reportWith(sentence, { ...base, place: 'paragraph' }))).toEqual([]);
      },
    );
  });
}

describe('the number beside says nothing else', () => {
  test.each([
    '收到政府信息公开申请74件，其中网上申请50件、信函申请24件，办结⟦71⟧{NB403}件。',
    '收到政府信息公开申请74件（网上申请73件），办结⟦71⟧{NB403}件。',
    '收到政府信息公开申请74件，延期答复8件，结转下年度⟦6⟧{NB404}件。',
    '收到政府信息公开申请74件，办结⟦71⟧{NB403}件，延期答复8件、补正11件。',
    '收到政府信息公开申请74件，按期答复⟦71⟧{NB403}件，未发生延期、逾期答复。',
    '主动公开信息320条，依申请公开74件，予以公开40件，不予公开⟦6⟧{NB406}件。',
    '受理的74件申请中，予以公开40件，部分公开⟦12⟧{NB406}件。',
    '全年受理依申请公开案件74件，办结依申请公开事项⟦71⟧{NB403}项。',
    '收到申请74件，其中网上申请50件，自然人⟦49⟧{NB406}件。',
    '区数据局（含区大数据中心）共收到政府信息公开申请⟦77⟧{NB401}件。',
    '收到政府信息公开申请⟦77⟧{NB401}件，答复69件，5件未到期。',
    '制发行政规范性文件8件，修改5件，废止⟦3⟧{NB408}件，现行有效行政规范性文件66件。',
    '制发行政规范性文件8件，修订5件，废止2件，现行有效行政规范性文件⟦67⟧{NB408}件。',
    '答复结果：“予以公开”40件，“部分公开”⟦11⟧{NB406}件。',
    '不予公开5件，其中涉及商业秘密0件，属于四类过程性信息2件，危及“三安全一稳定”⟦1⟧{NB406}件。',
    '公开信息3260条，比去年多260条，增幅⟦9.67⟧{NB411}%。',
    '开展培训⟦6⟧{NB410}次，其中线上3次、线下5次（含1次上门）。',
    '发布信息⟦32⟧{NB410}条，其中网站20条、微信2条；新媒体31条。',
    '收到政府信息公开申请⟦77⟧{NB401}件，2023年收到60件，同比增长23.3%。',
  ])('%s', (sentence) => {
    const document = marked(reportWith(sentence));
    expect(foundFindings(findingsOf(document.text))).toEqual(expectedFindings(document));
  });

  test.each([
    ['2024年，云州海关（含隶属海关）共收到', customs],
    ['云州市税务局共收到', '国家税务总局云州市税务局'],
    ['南湖街道办事处共收到', '青川区人民政府南湖街道办事处'],
  ])('%s: the name without the one above it', (words, organ) => {
    const found = findingsOf(reportWith(`${words}政府信息公开申请80件。`, { organ }));
    expect(found.map(({ rule }) => rule)).toEqual(['NB401']);
  });
});

test('under section four too, cases may be said to be of other things', () => {
  const sentences = [
    '全年行政复议被复议案件56件，其中涉及政府信息公开6件。',
    '全年行政复议56件、行政诉讼38件，均与政府信息公开无关。',
    '行政复议案件56件，其中政府信息公开类6件，占10.7%；行政诉讼案件38件，其中政府信息公开类3件。',
  ];
  for (const sentence of sentences) expect(told(four(sentence))).toEqual([]);
  expect(told(four('全年行政复议56件。'))).toEqual(['NB407 56']);
});

test('NB412: a fee that was asked and not paid is none that was charged', () => {
  for (const sentence of [
    '信息处理费应收60元，申请人逾期未缴纳，实收0元。',
    '发出收费通知1份，应收信息处理费60元，因申请人未缴费，未实际收取信息处理费。',
  ])
    expect(told(reportWith(sentence, { place: 'other' }))).toEqual([]);
});
