import { describe, expect, test } from 'vitest';
import { wrongTerms } from '../../../server/src/rules/data/terms';
import { clean, fixed, fixTitles, put, severities, told, withSentence, wordsOf } from './wording';

const order = '（国务院令第711号）';
const instrument = '国办公开办函〔2021〕30号';

describe('NB605 outdated-basis', () => {
  test.each([
    '（国务院令第492号）',
    '（国令第492号）',
    '（国务院第492号令）',
    '（中华人民共和国国务院令第 492 号）',
    '(国务院令第492号)',
  ])('Order 492 as the regulation in force: %s', (bad) => {
    const text = put(clean(), order, bad);
    expect(told(text)).toEqual(['NB605 492']);
    expect(told(fixed(text, 'NB605'))).toEqual([]);
  });

  test('beside another decree', () => {
    const text = put(clean(), order, '（国务院令第492号）和《云州市政府信息公开办法》（市政府令第12号公布）');
    expect(told(text)).toEqual(['NB605 492']);
  });

  test('the form of 2019 from 2021 on', () => {
    const text = put(clean(), instrument, '国办公开办函〔2019〕60号');
    expect(told(text)).toEqual(['NB605 国办公开办函〔2019〕60号']);
    expect(fixed(text, 'NB605')).toBe(clean());
    expect(severities(put(clean({ year: 2020 }), '国办公开办函〔2019〕60号', '国办公开办函[2019]60号'))).toEqual([
      'NB606 information',
    ]);
  });

  test.each([
    ['根据《条例》第三十一条，按时公布年度报告。', '第三十一条', '第四十九条'],
    ['按照《中华人民共和国政府信息公开条例》第三十二条的规定编写年度报告。', '第三十二条', '第五十条'],
    ['依据《条例》第三十一条、第三十二条编制年报。', '第三十一条', '第四十九条'],
    ['对《条例》第十条规定应当主动公开的内容逐项公开。', '第十条', '第十九条、第二十条'],
    ['按照《条例》第二十四条的规定，在15个工作日内办结。', '第二十四条', '第三十三条'],
    ['根据《条例》第十三条，申请人说明了生产、生活的特殊需要。', '第十三条', '第二十七条'],
    ['依照《条例》第三十一条，于3月31日前公布。', '第三十一条', '第四十九条'],
    ['按照《条例》第三十一条，结合工作实际，编制本报告。', '第三十一条', '第四十九条'],
    ['根据《中华人民共和国政府信息公开条例》第二十七条收取检索费、复制费。', '第二十七条', '第四十二条'],
  ])('an article of the old Regulations: %s', (sentence, article, right) => {
    const text = withSentence(sentence);
    expect(told(text)[0]).toBe(`NB605 ${article}`);
    expect(wordsOf(text, 'NB605')).toContain(right);
  });

  test.each([
    ['（国务院令第711号）', '（国务院令第771号）', '771'],
    ['（国务院令第711号）', '（中华人民共和国国务院令第117号）', '117'],
  ])('a wrong number behind the name of the Regulations: %s as %s', (right, bad, number) => {
    const text = put(clean(), right, bad);
    expect(told(text)).toEqual([`NB605 ${number}`]);
    expect(fixed(text, 'NB605')).toContain('国务院令第711号');
  });

  test.each([
    ['《政府信息公开信息处理费管理办法》（国办函〔2020〕19号）', '〔2020〕19号', '〔2020〕109号'],
    [
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕33号）',
      '〔2021〕33号',
      '〔2021〕30号',
    ],
    ['《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2020〕30号）', '〔2020〕30号', '〔2021〕30号'],
  ])('a wrong number behind the name of a document: %s', (name, number, right) => {
    const text = withSentence(`按照${name}的要求办理。`);
    expect(told(text)).toEqual([`NB605 ${number}`]);
    expect(wordsOf(text, 'NB605')).toBe(`文号有误：这份文件的文号是 ${right}，不是 ${number}，请改正。`);
    expect(fixed(text, 'NB605')).toContain(name.replace(number, right));
  });

  test('an article that the Regulations do not have: there is nothing to change it to', () => {
    const text = withSentence('按照《条例》第五十八条办理。');
    expect(told(text)).toEqual(['NB605 第五十八条']);
    expect(fixTitles(text, 'NB605')).toEqual([]);
  });

  test.each(['（2008年5月1日起施行）', '（自2008年5月1日起实施）'])('the day of the old Regulations: %s', (bad) => {
    const text = put(clean(), order, bad);
    expect(told(text)).toEqual(['NB605 2008年5月1日']);
    expect(fixed(text, 'NB605')).toContain(bad.replace('2008年5月1日', '2019年5月15日'));
  });

  test.each([
    '原《条例》（国务院令第492号）于2019年修订。',
    '《条例》2007年4月5日由国务院令第492号公布，2019年4月3日由国务院令第711号修订。',
    '修订前的《条例》第三十一条规定了年度报告的公布日期。',
    '以国办公开办函〔2021〕30号代替国办公开办函〔2019〕60号。',
    '落实国办公开办函〔2019〕61号关于公开平台的要求。',
    '落实《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）和《云山省政府信息公开条例》（省人大公告第12号）。',
    '执行《云州市政府信息公开工作年度报告格式》（云办函〔2021〕33号）。',
    '根据《条例》第四十九条、第五十条编制年度报告。',
    '按照《条例》第三十一条的规定确定收到申请的日期。',
    '根据《条例》第三十二条征求第三方意见。',
    '按照《云山省政府信息公开条例》第三十一条的规定公布年度报告。',
    '《保守国家秘密法》第十条、第十一条规定的事项不予公开。',
    '现有文件492件，第492号文件已废止。',
    '按照《条例》第三十四条，在15个工作日内向制作机关反馈意见。',
    '按照《条例》第二十四条建好平台，在20个工作日内发布信息。',
    '按照《条例》第五十六条执行。',
    '落实《云山省优化营商环境条例》（以下简称《条例》）第六条，对照《条例》第五十八条自查。',
    '《条例》自2008年5月1日起施行以来，公开渠道不断拓宽。',
    '《条例》（2008年5月1日起施行，2019年5月15日起施行修订后的文本）是公开的依据。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });
});

describe('NB606 document-number-style', () => {
  const right = '国办函〔2020〕109号';

  test.each([
    ['国办函[2020]109号', '[2020]'],
    ['国办函（2020）109号', '（2020）'],
    ['国办函(2020)109号', '(2020)'],
    ['国办函【2020】109号', '【2020】'],
    ['国办函［2020］109号', '［2020］'],
    ['国办函〔2020】109号', '〔2020】'],
  ])('%s', (bad, marked) => {
    const text = put(clean(), right, bad);
    expect(told(text)).toEqual([`NB606 ${marked}`]);
    expect(fixTitles(text, 'NB606')).toEqual(['safe 改为“〔2020〕”']);
    expect(fixed(text, 'NB606')).toBe(clean());
  });

  test.each(['青政发（2023）5号', '云府字[2022]第12号', '青政办发【2024】3号', '青数规（2024）1号'])(
    'other organs’ numbers: %s',
    (number) => {
      expect(told(withSentence(`印发了文件（${number}）。`))).toHaveLength(1);
    },
  );

  test.each([
    '一审案号为（2023）苏01行初12号。',
    '收到法院（2022）云0102行初5号、(2023)云01行终7号判决。',
    '案号为（2012）浦行初字第5号，原为浦行初字（2012）第5号。',
    '落实国办发〔2019〕54号文件。',
    '落实国办发﹝2019﹞54号文件。',
    '印发公开目录（2023年版）5项。',
    '全年印发（2024年）12号以内的文件。',
    '全年共制发（含转发）20号文件。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });
});

describe('NB607 wrong-term', () => {
  test.each(wrongTerms)('$wrong', ({ wrong, right }) => {
    const text = withSentence(`说明${wrong}的有关情况。`);
    expect(told(text)).toEqual([`NB607 ${wrong}`]);
    expect(fixTitles(text, 'NB607')).toEqual([`safe 改为“${right}”`]);
    expect(told(fixed(text, 'NB607'))).toEqual([]);
  });

  test('a term that a line end breaks is told and left to a person', () => {
    const text = withSentence(
      '本年度严格执行关于收费的各项规定，没有向任何申请人收取政府信息公\n开处理费，也没有其他费用。',
    );
    expect(told(text)).toEqual(['NB607 政府信息公']);
    expect(fixTitles(text, 'NB607')).toEqual([]);
  });

  test.each([
    '没有收取政府信息公开信息处理费。',
    '信息公开处理费时较长，需要改进。'.replace('处理费时', '处理耗时'),
    '《中华人民共和国政府信息公开条例》条理清楚。',
    '严格保密审查，审察案情。',
    '《云山省政务公开条例》自2021年起施行。',
  ])('quiet: %s', (sentence) => {
    expect(told(withSentence(sentence))).toEqual([]);
  });
});
