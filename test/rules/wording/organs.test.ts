import { describe, expect, test } from 'vitest';
import { form } from '../../../server/src/forms';
import { organDifference } from '../../../server/src/rules/support/organs';
import { generateReport, seededValues, withValues } from '../../support/generate';
import { clean, first, fixed, fixTitles, organ, put, severities, skipped, told, wordsOf } from './wording';

const date = '2025年1月15日';
/** An organ with a second name. */
const twoNames = `${organ}（云州市青川区大数据中心）`;

/** A clean report whose signature names another organ. */
const signed = (by: string, name = organ): string => put(clean({ organ: name }), `${name}\n${date}`, `${by}\n${date}`);

describe('NB604 organ-differs', () => {
  test.each([
    ['云州市青川区财政局', organ],
    ['云州市临江区数据局', organ],
    ['云州市数据局', organ],
    ['云州市人民政府外事办公室', '云州市人民政府'],
    ['青川区教育局', organ],
    ['云州市青川区数椐局', organ],
    ['云州市人民政府', '青川区人民政府'],
    ['云州市青川区教育局', '云州市教育局'],
    ['云州市青川区财政局', twoNames],
    ['青川区临溪镇人民政府', '青川区临溪桥镇人民政府'],
    ['青川区', '青临川区'],
    ['青川区民政局', '青川区民族宗教事务局'],
  ])('“%s” signs for “%s”', (by, name) => {
    expect(severities(signed(by, name))).toEqual(['NB604 warning']);
  });

  test.each([
    ['青川区数据局', organ, '地名写法不一致'],
    ['区数据局', organ, '地名写法不一致'],
    ['临溪镇人民政府', '清江县临溪镇', '地名写法不一致'],
    ['东门街道', '青川区东门街道办事处', '地名写法不一致'],
    ['云州青川区数据局', organ, '地名写法不一致'],
    ['云州市青川区人民政府东门街道办事处', '青川区东门街道', '地名写法不一致'],
    [organ, '青川区数据局', '地名写法不一致'],
    ['青川区人民政府办公室', '青川区人民政府', '办公厅（室）'],
    ['云山省人民政府办公厅', '云山省人民政府', '办公厅（室）'],
    ['云州市青川区人民政府办公室', '青川区人民政府', '办公厅（室）'],
    ['青川区卫健委', '青川区卫生健康委', '简称'],
    ['云州市发改委', '云州市发展和改革委员会', '简称'],
    ['青川区应急局', '云州市青川区应急管理局', '简称'],
    ['青川区城管局', '青川区城市管理局', '简称'],
    ['云州市青川区人社局', '青川区人力资源和社会保障局', '简称'],
  ])('“%s” signs for “%s”: %s', (by, name, words) => {
    const text = signed(by, name);
    expect(wordsOf(text, 'NB604')).toContain(words);
    expect(severities(text)).toEqual(['NB604 information']);
  });

  test.each([
    [`${organ}（盖章）`, organ],
    [`${organ}政务公开科`, organ],
    ['青川区政府', '青川区人民政府'],
    ['青川区政府办', '青川区人民政府办公室'],
    ['云州经济开发区管委会', '云州经济开发区管理委员会'],
    ['青川区人民政府', '青川区人民政府及区政府办公室'],
    ['云州市人民政府', '云州市'],
    ['云州市清江县临溪乡人民政府', '云州市清江县临溪乡'],
    ['东门街道办事处', '东门街道'],
    ['云州市青川区人民政府东门街道办事处', '云州市青川区东门街道办事处'],
    ['云州市大数据管理局', '云州市'],
    ['云州市人民政府办公室', '云州市'],
    [organ, twoNames],
    [twoNames, twoNames],
    ['云州市青川区大数据中心', twoNames],
    [organ, `${organ}（本级）`],
  ])('quiet: “%s” signs for “%s”', (by, name) => {
    expect(told(signed(by, name))).toEqual([]);
  });

  test('both ways to put it right are offered; renamed organs are settings', () => {
    const text = signed('云州市青川区大数据局');
    expect(fixTitles(text, 'NB604')).toEqual([`落款改为“${organ}”`, '标题改为“云州市青川区大数据局”']);
    expect(fixed(text, 'NB604')).toBe(clean());
    expect(first(text, 'NB604').related).toHaveLength(1);
    const formerNames = { 云州市青川区大数据局: organ };
    expect(told(text, { formerNames })).toEqual([]);
  });

  test('prefers the name with its place where one of the two lacks it', () => {
    const short = put(clean(), `${organ}2024年政府`, '数据局2024年政府');
    expect(fixTitles(short, 'NB604')).toEqual([`标题改为“${organ}”`, '落款改为“数据局”']);
    expect(fixed(short, 'NB604')).toBe(clean());
  });

  test('without the one or the other the coverage says so', () => {
    expect(skipped(put(clean(), `${organ}2024年政府`, '2024年政府'), 'NB604')).toBe('skip.noTitleOrgan');
    expect(skipped(put(clean(), `${organ}\n${date}\n`, ''), 'NB604')).toBe('skip.noSigner');
  });

  test('the difference of two names is the same both ways', () => {
    const names = [
      organ,
      '青川区数据局',
      '云州市数据局',
      '青川区人民政府',
      '青川区人民政府办公室',
      '云州市',
      '区数据局',
    ];
    for (const one of names) {
      for (const other of names) expect(organDifference(one, other)).toBe(organDifference(other, one));
    }
  });
});

describe('NB612 rules-without-power', () => {
  const values = seededValues(form('2021'), 5);
  const report = (name: string, cells: Readonly<Record<string, string>>): string =>
    generateReport(5, { organ: name, values: withValues(values, cells) });

  test.each([
    organ,
    '云州市司法局',
    '云州市发展和改革委员会',
    '云州市人民政府办公室',
    '云山省教育厅',
    '青川区人民政府',
    '云州市青川区人民政府',
    '清江县人民政府',
    '清江苗族自治县人民政府',
    '云州市青川区临溪镇人民政府',
    '青川区高桥乡人民政府',
    '青川区东门街道办事处',
  ])('%s', (name) => {
    const text = report(name, { 'disclosure.rules.inForce': '2' });
    expect(told(text)).toEqual(['NB612 2']);
    expect(first(text, 'NB612').cells).toEqual(['disclosure.rules.inForce']);
    expect(wordsOf(text, 'NB612')).toContain(name);
  });

  test.each([
    '云州市人民政府',
    '云山省人民政府',
    '云岭自治区人民政府',
    '云川彝族自治州人民政府',
    '国家数据局',
    '国家税务总局云州市税务局',
    '国务院办公厅',
    '中国气象局',
    '教育部',
    '清江市人民政府',
    '云州市滨海新区人民政府',
    '云州市',
    '数据局',
  ])('quiet: %s', (name) => {
    expect(told(report(name, { 'disclosure.rules.inForce': '2' }))).toEqual([]);
  });

  test('normative documents are for anyone; all cells of the row are one finding', () => {
    expect(told(report(organ, { 'disclosure.normativeDocuments.inForce': '60' }))).toEqual([]);
    const text = report(organ, { 'disclosure.rules.inForce': '3', 'disclosure.rules.issued': '1' });
    expect(told(text)).toEqual(['NB612 1']);
    expect(first(text, 'NB612').cells).toEqual(['disclosure.rules.issued', 'disclosure.rules.inForce']);
  });

  test("the government's office signs its government's report: without a title nothing is said", () => {
    const name = '云州市人民政府办公室';
    const text = generateReport(5, {
      organ: name,
      values: withValues(values, { 'disclosure.rules.inForce': '9' }),
      withoutTitle: true,
    });
    expect(told(text)).toEqual([expect.stringContaining('NB108')]);
  });
});
