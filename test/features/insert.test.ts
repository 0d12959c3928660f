import { describe, expect, test } from 'vitest';
import { insertSection, insertTable, newReport, read, sectionStates } from '../../server/src/features';
import { type SectionKey, sections, tableKeys } from '../../server/src/forms';
import { generateReport, testOrgan } from '../support/generate';
import { applied, sectionsIn, wrongIn } from './support';

const keys = sections.map((section) => section.key);
const layouts = ['pipeRow', 'cellPerLine', 'markdown', 'tsv'] as const;

describe('sections for a pick list', () => {
  test('in the order of the form, the missing ones marked', () => {
    const states = sectionStates(read(generateReport(4, { without: ['overview', 'reviews'] })).document);
    expect(states.map((state) => state.key)).toEqual(keys);
    expect(states.filter((state) => state.missing).map((state) => state.heading)).toEqual([
      '一、总体情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  test('all are missing in an empty text', () => {
    expect(sectionStates(read('').document).every((state) => state.missing)).toBe(true);
  });
});

describe('insert a section', () => {
  test.each(layouts.flatMap((layout) => keys.map((key) => [layout, key] as const)))('%s: %s', (layout, key) => {
    const text = generateReport(4, { layout, without: [key] });
    const insertion = insertSection(read(text).document, key);
    const after = applied(text, insertion?.edits ?? []);
    expect(sectionsIn(read(after))).toEqual(keys);
    expect(wrongIn(after).filter((rule) => rule < 'NB201')).toEqual([]);
    const { selection } = insertion ?? {};
    expect(selection).toBeTruthy();
    if (selection) expect(after.slice(selection.start, selection.end)).not.toMatch(/^\s*$/);
  });

  test('section six goes before organ and date', () => {
    const text = generateReport(4, { without: ['otherMatters'] });
    const after = applied(text, insertSection(read(text).document, 'otherMatters')?.edits ?? []);
    expect(after.indexOf('六、其他需要报告的事项')).toBeLessThan(after.lastIndexOf(testOrgan));
    expect(read(after).document.reports[0]?.signature).not.toBeNull();
  });

  test('only the heading, where the table stands without one', () => {
    const text = generateReport(4, { withoutHeadings: ['requests'] });
    const after = applied(text, insertSection(read(text).document, 'requests')?.edits ?? []);
    expect(sectionsIn(read(after))).toEqual(keys);
    expect(after.length - text.length).toBeLessThan(30);
    expect(wrongIn(after)).toEqual([]);
  });

  test('shows a section that is there', () => {
    const text = generateReport(4);
    const insertion = insertSection(read(text).document, 'problems');
    expect(insertion?.edits).toEqual([]);
    const { start, end } = insertion?.selection ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('五、存在的主要问题及改进情况');
  });

  test('into the report of a compilation that lacks it', () => {
    const text = `${generateReport(1)}\n${generateReport(2, { organ: '云州市青川区司法局', without: ['problems'] })}`;
    const after = applied(text, insertSection(read(text).document, 'problems')?.edits ?? []);
    expect(sectionsIn(read(after))).toEqual([...keys, ...keys]);
  });

  test('into an empty text, one after the other in any order', () => {
    let text = '';
    for (const key of ['problems', 'overview', 'requests', 'otherMatters', 'reviews', 'disclosure'] as const) {
      text = applied(text, insertSection(read(text).document, key)?.edits ?? []);
    }
    expect(sectionsIn(read(text))).toEqual(keys);
    expect(Object.values(read(text).document.reports[0]?.tables ?? {}).every((table) => table !== null)).toBe(true);
  });

  test('nothing for a key that is none', () => {
    expect(insertSection(read('').document, 'preface' as SectionKey)).toBeNull();
  });
});

describe('insert a table', () => {
  test.each(layouts.flatMap((layout) => tableKeys.map((key) => [layout, key] as const)))('%s: %s', (layout, key) => {
    const whole = read(generateReport(4, { layout })).document;
    const table = whole.reports[0]?.tables[key];
    const section = whole.reports[0]?.sections.find((each) => each.key === key);
    expect(table && section).toBeTruthy();
    if (!table || !section) return;
    const text = whole.text.slice(0, section.heading.end) + whole.text.slice(section.body.end - 1);
    expect(wrongIn(text)).toContain('NB105');
    const after = applied(text, insertTable(read(text).document, key, text.length)?.edits ?? []);
    expect(read(after).document.reports[0]?.tables[key]?.cells.size).toBe(table.form.cells.length);
    expect(sectionsIn(read(after))).toEqual(keys);
    expect(wrongIn(after)).not.toContain('NB105');
  });

  test('at the line of the offset where its section is absent, in the layout asked for', () => {
    const text = '云州市青川区数据局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n情况良好。\n';
    const insertion = insertTable(read(text).document, 'disclosure', text.length, 'tsv');
    const after = applied(text, insertion?.edits ?? []);
    expect(after.startsWith(text)).toBe(true);
    const table = read(after).document.reports[0]?.tables.disclosure;
    expect(table?.layout).toBe('tsv');
    expect(table?.form.form).toBe('2021');
    const { start, end } = insertion?.selection ?? { start: 0, end: 0 };
    expect(after.slice(start, end)).toBe('0');
  });

  test('shows a table that is there', () => {
    const document = read(generateReport(4)).document;
    expect(insertTable(document, 'requests', 0)).toEqual({
      edits: [],
      selection: document.reports[0]?.tables.requests?.head,
    });
  });
});

describe('new report', () => {
  test.each([2019, 2020, 2021, 2025])('%i: free of errors and warnings, on the form of its year', (year) => {
    const report = newReport({ year, organ: testOrgan });
    expect(report?.fileName).toBe(`${testOrgan}${year}年政府信息公开工作年度报告.txt`);
    expect(wrongIn(report?.text ?? '')).toEqual([]);
    const [parsed] = read(report?.text ?? '').document.reports;
    expect([parsed?.organ, parsed?.year]).toEqual([testOrgan, year]);
    expect(parsed?.tables.requests?.form.form).toBe(year < 2021 ? '2019' : '2021');
  });

  test('form and layout as asked; a name that every system takes', () => {
    const report = newReport({ year: 2022, organ: ' 云州市/青川区:数据局? ', form: '2019', layout: 'tsv' });
    expect(report?.fileName).toBe('云州市青川区数据局2022年政府信息公开工作年度报告.txt');
    const [parsed] = read(report?.text ?? '').document.reports;
    expect(parsed?.tables.requests?.form.form).toBe('2019');
    expect(parsed?.tables.requests?.layout).toBe('tsv');
  });

  test('nothing for a year that is none', () => {
    expect(newReport({ year: Number.NaN, organ: testOrgan })).toBeNull();
  });
});
