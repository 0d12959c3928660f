import { describe, expect, test } from 'vitest';
import { expectedFindings, foundFindings, marked } from '../../support/marked';
import { type Base, findingsOf, government, reportWith, told } from './reports';

/** Under section four's heading. */
const four = (sentence: string, base: Base = {}): string =>
  reportWith('', { place: 'paragraph', ...base }).replace('五、存在', `${sentence}\n五、存在`);

const expectFound = (source: string): void => {
  const document = marked(source);
  expect(foundFindings(findingsOf(document.text))).toEqual(expectedFindings(document));
};

describe('an item may have a heading of its own', () => {
  test.each([
    '2.依申请公开情况。申请内容多为规划许可。在已办结的⟦72⟧{NB403}件申请中，予以公开的40件。',
    '二是依申请公开规范有序。申请内容多为规划许可。已办结⟦72⟧{NB403}件，部分公开10件。',
    '2.依申请公开。收到74件。⟦71⟧{NB403}件申请均已在法定期限内办结。',
    '——依申请公开再规范。全年收到74件；按结果分，予以公开⟦41⟧{NB406}件，部分公开10件。',
    '（二）依申请公开情况。办结申请70件，其中：\n（1）予以公开⟦41⟧{NB406}件；\n（2）部分公开10件；',
    '（二）依申请公开情况。办结申请70件。其中：\n1.予以公开：⟦41⟧{NB406}件\n2.部分公开：10件',
  ])('%s', (paragraph) => expectFound(reportWith(paragraph, { place: 'paragraph' })));

  test.each([
    '2.主动公开。答复网民留言320件，办结320件。',
    '2.信访办理。已办结3200件，予以公开300件。',
    '（二）依申请公开情况。收到74件，其中：\n（1）征地类：予以公开30件；\n（2）规划类：予以公开10件。',
    '（二）依申请公开情况。\n1.征地类申请。已办结30件。\n2.规划类申请。已办结12件。',
  ])('quiet: %s', (paragraph) => {
    expect(told(reportWith(paragraph, { place: 'paragraph' }))).toEqual([]);
  });
});

describe('labels as prose cuts them', () => {
  test.each([
    '办结申请70件，其中不掌握相关信息⟦13⟧{NB406}件，属于过程性信息2件。',
    '办结申请70件，其中属于过程性信息⟦3⟧{NB406}件。',
    '办结申请70件，决定予以公开⟦41⟧{NB406}件，部分公开10件。',
    '办结申请70件，予以公开的有⟦41⟧{NB406}件。',
    '答复申请70件，其中予以公开⟦69⟧{NB406}件。',
    '新收申请74件，上年结转1件，应办⟦76⟧{NB403}件，办结70件。',
  ])('%s', (sentence) => expectFound(reportWith(sentence)));
});

describe('reviews and suits', () => {
  test.each([
    '以本机关为被申请人的政府信息公开类行政复议6件，维持⟦4⟧{NB407}件；以本机关为被告的政府信息公开类行政诉讼3件。',
    '收到因政府信息公开提起的行政复议⟦7⟧{NB407}件，维持3件。',
    '行政复议⟦7⟧{NB407}件、行政诉讼3件，均与政府信息公开有关。',
    '因政府信息公开被申请行政复议6件，复议后提起行政诉讼⟦2⟧{NB407}件。',
    '因政府信息公开被申请行政复议6件，其中⟦3⟧{NB407}件正在审理中。',
  ])('%s', (sentence) => expectFound(four(sentence)));

  test.each([
    ['收到因政府信息公开提起的行政复议12件，维持9件，纠正2件。', {}],
    ['收到因政府信息公开提起的行政复议12件，维持9件，尚未审结2件。', { organ: '云州市司法局' }],
    ['收到因政府信息公开提起的行政复议12件，维持9件，尚未审结2件。', { organ: government }],
  ])('quiet where the organ may be the one that decides: %s %o', (sentence, base) => {
    expect(told(four(sentence, base))).toEqual([]);
  });
});

describe('whose numbers', () => {
  test.each([
    ['全区共受理政府信息公开申请⟦80⟧{NB401}件，办结70件，结转下年度5件。', '云州市青川区'],
    ['街道办事处共收到政府信息公开申请⟦80⟧{NB401}件。', '青川区人民政府南湖街道办事处'],
    ['我关共收到政府信息公开申请⟦80⟧{NB401}件。', '中华人民共和国云州海关'],
  ])('%s', (sentence, organ) => expectFound(reportWith(sentence, { organ })));

  test.each([
    '全区各级行政机关收到政府信息公开申请74件，办结70件。区政府本级收到申请30件，办结28件。',
    '区政府本级收到政府信息公开申请30件，办结28件。',
  ])('quiet: %s', (sentence) => {
    expect(told(reportWith(sentence, { organ: government }))).toEqual([]);
  });
});

describe('lists', () => {
  test.each([
    '公开信息⟦320⟧{NB410}条，其中税收新闻200条、通知公告47条、行政执法公示90条。',
    '公开信息⟦320⟧{NB410}条。其中，通过网站公开200条，通过公众号公开130条。',
    '公开信息⟦320⟧{NB410}条，与上年相比增加33条。其中招生入学200条、教师招聘130条。',
    '公开信息⟦320⟧{NB410}条，较2023年（300条）增长6.7%。其中招生入学200条、教师招聘130条。',
    '公开信息⟦320⟧{NB410}条，其中审计公告5条、审计动态300条、公共服务20条。',
  ])('%s', (sentence) => expectFound(reportWith(sentence, { place: 'disclosure' })));

  test.each([
    '公开信息320条，其中网站200条、公众号120条，通过电话答复咨询350条。',
    '公开信息320条，涉及财政等领域，比上年多20条。其中招生入学200条，教师招聘100条。',
    '公开信息320条，答复留言300条。其中网站留言200条、信箱留言100条。',
  ])('quiet: %s', (sentence) => {
    expect(told(reportWith(sentence, { place: 'disclosure' }))).toEqual([]);
  });
});
