import { describe, expect, test } from 'vitest';
import { type Base, government, reportWith, told } from './reports';

const bureau = '云州市青川区税务局';
const ofGovernment: Base = { organ: government };
const ofBureau: Base = { organ: bureau };

/** Sentences on a part of what the tables count, or on others: not one finding of any rule. */
const quiet: Readonly<Record<string, readonly (readonly [string, Base])[]>> = {
  'organs that are counted': [
    ['9个单位未收到政府信息公开申请。', {}],
    ['有9个单位全年零申请，2个乡镇收到申请超过10件。', ofGovernment],
    ['其余16家单位均无依申请公开。', ofGovernment],
    ['全区有8个镇未收到政府信息公开申请，3个部门收到政府信息公开申请60件。', ofGovernment],
  ],
  'the office of a government': [
    ['区政府（办公室）收到政府信息公开申请36件，办结29件，结转下年度7件。', ofGovernment],
    ['区政府（含区政府办公室）收到政府信息公开申请36件，办结29件，结转下年度7件。', ofGovernment],
    ['全区共收到政府信息公开申请74件。其中，区政府（办公室）收到申请36件，办结29件。', ofGovernment],
    ['全区共收到政府信息公开申请80件，其中区政府收到申请36件，办结29件。', ofGovernment],
  ],
  'other organs and the sum of their numbers': [
    ['申请较多的是：区住建局（18件）、区卫健局（13件）、区民政局（11件），共收到申请42件。', ofGovernment],
    ['申请较多的是区住建局18件、区卫健局13件、区民政局11件，共收到申请42件。', ofGovernment],
  ],
  'organs as headings': [
    [
      '（1）区局机关。收到政府信息公开申请13件，答复12件。（2）各税务所。收到政府信息公开申请61件，答复58件。',
      ofBureau,
    ],
    ['区局机关：收到政府信息公开申请13件，答复12件。派出机关：收到政府信息公开申请61件。', ofBureau],
    ['\n（1）区局机关\n收到政府信息公开申请13件，答复12件。\n（2）派出机关\n收到政府信息公开申请61件。', ofBureau],
    ['\n（1）区局机关。收到政府信息公开申请13件。\n答复政府信息公开申请12件。', ofBureau],
    ['\n1.区局机关\n收到政府信息公开申请13件，答复12件。\n2.派出机关\n收到政府信息公开申请61件。', ofBureau],
  ],
  'a government by its name, where the table may count its departments too': [
    ['因政府信息公开，区政府被申请行政复议2件，被提起行政诉讼1件。', ofGovernment],
    ['因政府信息公开，云州市青川区人民政府被申请行政复议2件，被提起行政诉讼1件。', ofGovernment],
  ],
  'parts of what was carried in or out': [
    ['收到政府信息公开申请74件。上年度结转的1件申请（自然人1件、商业企业0件）已答复。', {}],
    ['收到政府信息公开申请74件。上年结转的1件申请，予以公开0件、无法提供1件。', {}],
    ['收到政府信息公开申请74件。上年结转的1件申请已全部答复。其中，无法提供1件。', {}],
    ['收到政府信息公开申请74件。上年结转1件，办结1件。', {}],
    ['收到政府信息公开申请74件，结转下年度5件（自然人4件、企业1件）。', {}],
    ['收到政府信息公开申请74件，结转下年度5件，其中自然人4件。', {}],
  ],
  'requests of some applicants': [
    ['自然人提交的政府信息公开申请中，予以公开26件，法人申请中，予以公开14件。', {}],
    ['自然人政府信息公开申请60件，予以公开26件、部分公开10件；企业申请14件，予以公开14件。', {}],
  ],
};

for (const [topic, sentences] of Object.entries(quiet)) {
  describe(topic, () => {
    test.each(sentences)('%s', (sentence, base) => {
      expect(told(reportWith(sentence, base))).toEqual([]);
      expect(told(reportWith(sentence, { ...base, place: 'paragraph' }))).toEqual([]);
    });
  });
}

describe('items of a list and paragraphs under a heading that stands before its text', () => {
  const lead = '\n（二）依申请公开。办结政府信息公开申请70件，其中：\n';

  test.each<readonly [string, readonly string[]]>([
    ['1.予以公开43件；\n2.部分公开10件；\n3.不予公开5件。', ['NB406 43']],
    ['1.区局机关办结50件；\n2.派出机关办结20件。', []],
    ['1.书面答复50件；\n2.答复20件。', []],
    ['1.征地类：予以公开30件；\n2.教育类：予以公开11件。', []],
    ['①予以公开43件；\n②部分公开10件。', ['NB406 43']],
    ['- 予以公开：43件\n- 部分公开：10件\n- 不予公开：5件', ['NB406 43']],
  ])('%s', (items, found) => {
    expect(told(reportWith(lead + items))).toEqual(found);
  });

  test.each<readonly [string, readonly string[]]>([
    ['（二）依申请公开情况\n征地类申请办理情况如下：\n1.予以公开12件；\n2.部分公开3件。', []],
    ['（二）依申请公开情况\n1.征地类：予以公开12件，部分公开3件。\n2.教育类：予以公开2件。', []],
    ['（二）依申请公开情况\n- 征地补偿：予以公开5件\n- 教育：予以公开6件', []],
    ['（二）依申请公开。\n其中涉及征地的申请：\n1.予以公开12件；\n2.部分公开3件。', []],
    ['（二）依申请公开。\n主要类型：\n- 征地补偿：予以公开5件\n- 教育：予以公开6件', []],
    ['（二）依申请公开情况\n办理结果如下：\n1.予以公开43件；\n2.部分公开10件。', ['NB406 43']],
    ['（二）依申请公开。办理结果：①予以公开43件；②部分公开10件；③不予公开5件。', ['NB406 43']],
    ['（二）依申请公开。结果分类：同意公开43件、部分公开10件、不予公开8件。', ['NB406 8']],
    ['（二）依申请公开。审核拟公开信息430件，不予公开8件。', []],
  ])('%s', (sentences, found) => {
    expect(told(reportWith(`\n${sentences}`))).toEqual(found);
  });
});

describe('the organ and all requests are still spoken of', () => {
  test.each<readonly [string, string, Base]>([
    ['共有9家单位，我局未收到政府信息公开申请。', 'NB409 未收到政府信息公开申请', {}],
    ['区政府（以下简称区政府）收到政府信息公开申请80件。', 'NB401 80', ofGovernment],
    ['因政府信息公开，区政府被申请行政复议6件，被提起行政诉讼2件。', 'NB407 2', ofGovernment],
    ['\n1.区税务局\n收到政府信息公开申请80件。', 'NB401 80', ofBureau],
    ['新收政府信息公开申请74件，上年结转1件，予以公开41件。', 'NB406 41', {}],
    ['收到政府信息公开申请74件，其中自然人60件，企业14件，不予公开6件。', 'NB406 6', {}],
    ['收到政府信息公开申请74件，其中自然人60件。办结70件，不予公开6件。', 'NB406 6', {}],
    ['自然人、法人和其他组织的政府信息公开申请中，予以公开41件。', 'NB406 41', {}],
  ])('%s', (sentence, found, base) => {
    expect(told(reportWith(sentence, base))).toEqual([found]);
  });
});
