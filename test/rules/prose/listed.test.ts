import { describe, expect, test } from 'vitest';
import { applyEdits, check, fixesOf } from '../../../server/src/check';
import { parse } from '../../../server/src/parser';
import { expectedFindings, foundFindings, marked } from '../../support/marked';
import { type Base, empty, findingsOf, government, reportWith, told } from './reports';

const expectFound = (source: string): void => {
  const document = marked(source);
  expect(foundFindings(findingsOf(document.text))).toEqual(expectedFindings(document));
};

const received = '全年收到政府信息公开申请74件。\n';

describe('results in a paragraph of their own are those of the requests', () => {
  test.each<string | [string, Base]>([
    `${received}（三）办理结果。予以公开⟦41⟧{NB406}件（占58.6%）、部分公开10件、不予公开5件、无法提供12件。`,
    `${received}（三）办理结果。予以公开40件（占⟦51.1⟧{NB411}%）、部分公开10件、不予公开5件、无法提供12件。`,
    `${received}从答复结果看，予以公开40件，部分公开⟦12⟧{NB406}件，不予公开5件，不予处理2件。`,
    `${received}（二）申请主体。自然人申请⟦68⟧{NB406}件，占91.9%；商业企业14件。`,
    ['全区收到申请74件。\n办理结果：予以公开⟦44⟧{NB406}件，部分公开10件，无法提供12件。', { organ: government }],
  ])('%o', (given) => {
    const [paragraph, base] = typeof given === 'string' ? [given, {}] : given;
    expectFound(reportWith(paragraph, { ...base, place: 'paragraph' }));
  });

  test.each<string | [string, Base]>([
    `${received}（三）办理结果。予以公开40件、部分公开10件、不予公开5件、无法提供12件。`,
    // Of documents, of another organ's requests, of a kind, of another year.
    `${received}（三）公文属性。主动公开41件、依申请公开10件、不予公开6件。`,
    '所属各分局收到政府信息公开申请90件。\n办理结果：予以公开44件，部分公开12件，无法提供15件。',
    `${received}征地类办理结果：予以公开24件，部分公开2件，无法提供5件。`,
    `${received}办理结果：2023年予以公开24件，部分公开2件，无法提供5件。`,
  ])('quiet: %o', (given) => {
    const [paragraph, base] = typeof given === 'string' ? [given, {}] : given;
    expect(told(reportWith(paragraph, { ...base, place: 'paragraph' }))).toEqual([]);
  });
});

describe('answers, applicants and what is left, told in other words', () => {
  test.each([
    '办结申请70件，其中，予以公开40件，部分公开10件，不予公开5件，无法提供12件，不予处理2件，其他⟦2⟧{NB406}件。',
    '办结申请70件，其中行政执法案卷⟦3⟧{NB406}件，过程性信息2件，本机关不掌握⟦13⟧{NB406}件。',
    '办结申请70件，其中属于三类内部事务信息⟦9⟧{NB406}件，四类过程性信息⟦9⟧{NB406}件，属于行政查询事项⟦9⟧{NB406}件。',
    '办结申请70件，无正当理由逾期不补正⟦9⟧{NB406}件。',
    '办结申请70件，申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请⟦9⟧{NB406}件。',
    '收到政府信息公开申请74件，申请人为自然人的⟦68⟧{NB406}件，法人或其他组织14件。',
    '收到申请74件，办结70件，未办结的⟦6⟧{NB404}件结转至2025年。',
    '新收政府信息公开申请74件，加上结转的⟦2⟧{NB402}件，办结70件。',
    '收到74件申请，申请主体中自然人⟦68⟧{NB406}件、法人及其他组织14件。',
    '共收到申请74件，从申请人看，自然人60件，企业14件；从答复结果看，予以公开⟦41⟧{NB406}件，部分公开10件。',
    '共收到申请74件。上述申请连同上年结转的1件，已办结⟦72⟧{NB403}件。',
  ])('%s', (sentence) => expectFound(reportWith(sentence)));

  test.each([
    '办结申请70件，其中，予以公开40件，部分公开10件，不予公开5件，无法提供12件，不予处理2件，其他1件。',
    // Others than the kinds before, and not all of those are named.
    '办结申请70件，其中，予以公开40件，部分公开10件，不予处理2件，其他18件。',
    '收到政府信息公开申请74件。评查行政执法案卷120件，审查过程性信息35件。',
    '收到政府信息公开申请74件。办理行政查询事项120件。',
    '收到申请74件，个人和法人69件。',
  ])('quiet: %s', (sentence) => expect(told(reportWith(sentence))).toEqual([]));
});

describe('what became of reviews', () => {
  test.each([
    '因政府信息公开被申请行政复议6件，较上年增加4件。已审结4件，其中维持⟦4⟧{NB407}件、纠正1件。',
    '因政府信息公开被申请行政复议⟦6⟧{NB410}件，其中维持3件、终止4件。',
    '因政府信息公开被申请行政复议⟦6⟧{NB410}件（维持3件，驳回4件）。',
  ])('%s', (sentence) => expectFound(reportWith(sentence, { place: 'paragraph' })));

  test.each([
    '因政府信息公开被申请行政复议6件，较上年增加4件。已审结4件，其中维持3件、纠正1件；尚未审结2件。',
    '因政府信息公开被申请行政复议6件。因政府信息公开被提起行政诉讼3件。已审结7件，其中维持5件。',
    '因政府信息公开被申请行政复议6件，其中维持3件、终止1件、尚未审结2件。',
  ])('quiet: %s', (sentence) => expect(told(reportWith(sentence, { place: 'paragraph' }))).toEqual([]));
});

describe('shares side by side', () => {
  test.each([
    '收到申请74件，其中自然人60件、法人及其他组织14件，分别占81.1%、⟦28.9⟧{NB411}%。',
    '公开信息1200条，其中网站700条、微信400条、微博100条，分别占58.3%、33.3%、⟦18.3⟧{NB411}%。',
    '公开信息⟦1200⟧{NB410}条，其中概况和动态信息共计500条，信息公开栏公开信息900条。',
    '公开信息共计⟦1200⟧{NB410}条，包括：人事信息12条，动态500条，解读及回应信息共计110条，其他信息900条。',
    '公开信息⟦520⟧{NB410}条，其中动态480条，公告20条，政策解读30条。',
    '收到申请⟦74⟧{NB410}件，具体为土地征收类6件，土地出让类1件，规划类68件。',
    '公开信息24条。公开重大领域信息⟦6⟧{NB410}条（征收预公告4条，供应信息3条），专题栏目信息2条。',
    '公开信息1200条。概况500条，占41.7%；政策400条，占33.3%；业务200条，占16.7%；其他100条，占⟦18.3⟧{NB411}%。',
    '公开信息1200条。概况500条（占41.7%）、政策400条（占⟦30.3⟧{NB411}%）、业务200条（占16.7%）、其他100条（占8.3%）。',
  ])('%s', (sentence) => expectFound(reportWith(sentence)));

  test.each([
    '收到申请74件，其中自然人60件、法人及其他组织14件，分别占81.1%、18.9%。',
    '公开信息1200条，其中网站700条、微信400条、微博100条，分别占58.3%、33.3%、8.3%。',
    '公开信息1200条。概况500条，占41.7%；政策400条，占33.3%；业务200条，占16.7%；其他100条，占8.3%。',
    // Of a part, of all that is told in several places, and two that are of something else.
    '公开信息1200条。概况500条，占41.7%；政策400条，占33.3%；业务200条，占16.7%；解读100条，占25.0%。',
    '公开信息1200条。概况500条，占41.7%；政策400条，占33.3%；业务200条，占26.7%；其他100条，占18.3%。',
    '网站700条、微信400条，分别占全市的18.3%、3.3%。',
    '公开信息1000条，其中动态500条，文字解读12条，图解8条，政策解读共计20条，其他480条。',
    '公开信息520条，其中动态480条，公告20条，微信公众号信息共计800条。',
    '公开信息520条，其中动态480条，公告40条，开展政策解读30条。',
    '公开信息120条，其中动态80条，新媒体信息共计300条。',
    '办理建议12件。办理提案20件（主办8件、会办24件）。',
    '公开信息500条，其中动态120条（含图片80条、视频60条），公告380条。',
    '收到申请74件，其中自然人60件、法人及其他组织14件，分别占全市的81.1%、3.3%。',
  ])('quiet: %s', (sentence) => expect(told(reportWith(sentence))).toEqual([]));
});

describe('as many items as announced', () => {
  test.each([
    '主要存在以下⟦三⟧{NB410}个方面的问题：一是学习不够；二是公开不够。',
    '主要存在以下⟦两⟧{NB410}个问题：一是学习不够；二是公开不够；三是解读不够。',
    '存在以下⟦3⟧{NB410}点不足。（1）学习不够；（2）公开不够。',
    '存在⟦三⟧{NB410}个问题：一是学习不够。二是公开不够。改进措施：一是学，二是做，三是看。',
    '存在⟦4⟧{NB410}个不足：\n1.学习不够。\n2.公开不够。\n3.解读不够。\n改进措施：\n1.学。\n2.做。\n3.看。\n4.听。',
  ])('%s', (paragraph) => expectFound(reportWith(paragraph, { place: 'paragraph' })));

  test.each([
    '主要存在以下三个方面的问题：一是学习不够；二是公开不够；三是解读不够。',
    '主要存在三个问题：一是学习不够；二是公开不够；最后，解读不够。',
    '主要存在三个问题：一是学习不够；二是公开不够；三要加强解读。',
    '存在三个问题：一是学习不够；二是公开不够，表现为：一是慢，二是少；三是解读不够。',
    '存在三个问题：一是学习不够。二是公开不够。主要表现为：一是慢，二是少。三是解读不够。',
    '针对以上两个问题：一是学；二是做；三是看。',
    '全年完成任务5项。一是学；二是做。',
    '检查发现3个问题：一是更新慢2个；二是错别字1个。',
    '存在问题3个：一是更新慢2个；二是错别字1个。',
    '存在三个问题：一是学习不够，与“三会一课”结合不紧；二是公开不够；三是解读不够。',
  ])('quiet: %s', (paragraph) => expect(told(reportWith(paragraph, { place: 'paragraph' }))).toEqual([]));

  test('the number is written as the text writes it', () => {
    const fixed = (paragraph: string): string => {
      const text = reportWith(paragraph, { place: 'paragraph' });
      const [finding] = check(parse(text), { strict: true })[0]?.findings ?? [];
      const [fix] = finding ? fixesOf(finding) : [];
      return applyEdits(text, fix?.edits ?? []);
    };
    expect(fixed('存在以下三个问题：一是学得慢；二是做得少。')).toContain('以下两个问题');
    expect(fixed('存在以下２点不足：（1）学得慢；（2）做得少；（3）看得少。')).toContain('以下３点不足');
  });
});

describe('growth from what a bracket or the clause behind it tells', () => {
  test.each([
    '与2023年的80件相比，新收申请量下降⟦9.5⟧{NB411}%。',
    '新收政府信息公开申请74件（其中自然人60件、商业企业14件），同比下降⟦9.5⟧{NB411}%（2023年为80件）。',
    '立案31件，办结31件；受理投诉426起，同比下降⟦21.7⟧{NB411}%（2023年503起）。',
    '共受理依申请公开74件，上年结转1件，同比增长⟦74.4⟧{NB411}%（上年45件）。',
    '主动公开信息188条，较上年增长⟦33.7⟧{NB411}%，上年为152条。',
  ])('%s', (sentence) => expectFound(reportWith(sentence)));

  test.each([
    '与2023年的80件相比，新收申请量下降7.5%。',
    '新收政府信息公开申请74件（其中自然人60件、商业企业14件），同比下降7.5%（2023年为80件）。',
    '收到提案37件，立案31件，同比增长12.1%（2023年33件）。',
    '共受理依申请公开74件，上年结转1件，同比增长64.4%（上年45件）。',
    '与2023年的200件相比，受理专利申请量下降7.5%。',
    '主动公开信息188条，较上年增长23.7%，上年为152条。',
  ])('quiet: %s', (sentence) => expect(told(reportWith(sentence))).toEqual([]));
});

describe('years left over from the year before', () => {
  const silent: Base = { values: empty, place: 'paragraph' };
  test.each([
    '⟦2023⟧{NB601}年我局未收到政府信息公开申请。',
    '⟦2023⟧{NB601}年我局未收到政府信息公开申请，与上年持平。',
    '⟦2023⟧{NB601}年，我局没有因政府信息公开被申请行政复议、提起行政诉讼。',
  ])('none in another year, and nothing told of its own: %s', (sentence) => expectFound(reportWith(sentence, silent)));

  test.each([
    '2023年我局未收到政府信息公开申请，2024年仍未收到。',
    '2023年我局未收到政府信息公开申请。本年度收到政府信息公开申请0件。',
    '2022年和2023年，我局未收到政府信息公开申请。',
    '2023年12月，我局未收到政府信息公开申请。',
  ])('quiet: %s', (sentence) => expect(told(reportWith(sentence, silent))).toEqual([]));

  test.each([
    ['云州市人力资源和社会保障局', '市人社局'],
    ['云州市消防救援支队', '支队'],
    ['云州市青川区人民政府', '全区'],
    ['云岭省人民政府办公厅', '省政府办公厅'],
  ])('%s begins by the name %s', (organ, name) => {
    const text = reportWith('', { organ });
    const left = text.replace(
      /(一、总体情况\n)2024年，[^。]*。/,
      (_, head: string) => `${head}2023年，${name}推进政务公开。`,
    );
    expect(told(left)).toEqual(['NB601 2023']);
    // What was before, and then the year itself.
    expect(told(left.replace('推进政务公开。', '完成机构改革。2024年，政务公开有序推进。'))).toEqual([]);
    expect(told(left.replace('推进政务公开。', '完成机构改革。今年以来，政务公开有序推进。'))).toEqual([]);
    const other = left.replace(`${name}推进`, '国务院办公厅印发通知推进');
    expect(told(other)).toEqual([]);
  });

  test('the sentence behind a heading about the fee', () => {
    const base: Base = { place: 'other' };
    expectFound(
      reportWith('（一）信息处理费收取情况。⟦2023⟧{NB601}年，我局发出收费通知3件。', base).replace(
        /\n[^\n]*没有收取信息处理费[^\n]*/,
        '',
      ),
    );
  });
});
