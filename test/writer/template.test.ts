import { describe, expect, test } from 'vitest';
import { canonicalHeading, form, section, sections } from '../../server/src/forms';
import { reportTemplate, sectionTemplate, type Template, tableTemplate, writerLayouts } from '../../server/src/writer';

const organ = '云州市青川区数据局';

const expectStopsInOrder = ({ text, stops }: Template): void => {
  let last = 0;
  for (const stop of stops) {
    expect(stop.start).toBeGreaterThanOrEqual(last);
    expect(stop.end).toBeGreaterThan(stop.start);
    last = stop.end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
};

describe.each(writerLayouts)('report template in %s', (layout) => {
  test.each([2019, 2020, 2021, 2024])('%i: six headings, no placeholder, stops in order', (year) => {
    const template = reportTemplate({ year, organ, layout });
    const { text } = template;
    expectStopsInOrder(template);
    const at = sections.map((each) => text.indexOf(canonicalHeading(each)));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThan(0);
    expect(text).toContain(`${organ}${year}年政府信息公开工作年度报告`);
    expect(text).toContain(`${year}年1月1日起至${year}年12月31日`);
    expect(text.trimEnd().endsWith(`${year + 1}年1月15日`)).toBe(true);
    expect(text).not.toMatch(/[{}]|XX|××|__|\[|\]|undefined|null/);
    expect(text.includes('信息处理费')).toBe(year >= 2021);
    expect(text).toContain(year >= 2021 ? '〔2021〕30号' : '〔2019〕60号');
  });

  test('breaks lines as told', () => {
    const text = reportTemplate({ year: 2024, organ, layout, lineBreak: '\r\n' }).text;
    expect(text.replaceAll('\r\n', '\n')).toBe(reportTemplate({ year: 2024, organ, layout }).text);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('markdown is the layout unless told otherwise', () => {
  const { text } = reportTemplate({ year: 2024, organ });
  expect(text.startsWith(`# ${organ}2024年`)).toBe(true);
  expect(text).toContain('\n\n## 三、收到和处理政府信息公开申请情况\n\n| ');
});

test('the form may be told', () => {
  const { text } = reportTemplate({ year: 2024, organ, form: form('2019'), layout: 'pipeRow' });
  expect(text).toContain('政府集中采购');
});

test('a table template is all zeros, each a place to fill in', () => {
  const table = form('2021').tables.requests;
  const { text, stops } = tableTemplate(table, { layout: 'tsv' });
  expect(stops).toHaveLength(175);
  expect(stops.every((stop) => text.slice(stop.start, stop.end) === '0')).toBe(true);
});

test.each(sections.map((each) => each.key))('section %s without year and organ', (key) => {
  const template = sectionTemplate(key, { form: form('2021'), year: null, organ: null, layout: 'pipeRow' });
  expectStopsInOrder(template);
  expect(template.stops.length).toBeGreaterThan(0);
  expect(template.text.startsWith(`${canonicalHeading(section(key))}\n`)).toBe(true);
  expect(template.text.length).toBeGreaterThan(30);
  expect(template.text).not.toMatch(/[{}[\]]|undefined|null/);
});

test('section five tells problems and measures, section one the five topics', () => {
  const options = { form: form('2021'), year: 2024, organ, layout: 'markdown' as const };
  expect(sectionTemplate('problems', options).text).toMatch(/问题：[\s\S]*改进措施：/);
  const overview = sectionTemplate('overview', options).text;
  for (const topic of [
    '主动公开',
    '依申请公开',
    '政府信息管理',
    '平台建设',
    '监督保障',
    '考核',
    '社会评议',
    '责任追究',
  ]) {
    expect(overview.slice(overview.indexOf('2024年'))).toContain(topic);
  }
});
