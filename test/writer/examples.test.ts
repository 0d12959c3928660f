import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/check';
import { tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import type { LayoutId, Report } from '../../server/src/report';
import { rules } from '../../server/src/rules';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.includes('年度报告'));

/** What `examples/README.md` tells of the reports that are to be corrected, as far as one report alone shows it. */
const mistakes: Readonly<Record<string, readonly [LayoutId, ...string[]]>> = {
  青川区文化和旅游局2020年: ['cellPerLine', 'NB101', 'NB301', 'NB302'],
  青川区商务局2022年: ['pipePerCell', 'NB106', 'NB106', 'NB110'],
  青川区林业局2021年: ['tabIndent', 'NB103', 'NB110', 'NB303', 'NB303'],
  青川区农业农村局2023年: ['pipeRow', 'NB103', 'NB201', 'NB201', 'NB305'],
  青川区民政局2024年: ['markdown', 'NB104', 'NB401', 'NB405'],
  青川区财政局2022年: ['tsv', 'NB208', 'NB210', 'NB301', 'NB302', 'NB303'],
  青川区司法局2023年: ['aligned', 'NB304', 'NB602', 'NB610'],
  青川区城市管理局2024年: ['html', 'NB113', 'NB205'],
};

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const known = new Set(rules.map((rule) => rule.id));
const findings = (name: string): string[] =>
  check(parse(read(name)), { strict: true }).flatMap((each) => each.findings.map((finding) => finding.rule));
const layouts = (name: string): (LayoutId | undefined)[] => {
  const report = parse(read(name)).reports[0] as Report;
  return tableKeys.map((key) => report.tables[key]?.layout);
};
const expectLayout = (name: string, layout: LayoutId): void =>
  expect(layouts(name)).toEqual(tableKeys.map(() => layout));

describe.each(files.filter((name) => !name.includes('待改')))('%s', (name) => {
  test('has nothing to complain of', () => {
    expect(findings(name)).toEqual([]);
  });
});

describe.each(files.filter((name) => name.includes('待改')))('%s', (name) => {
  test('shows the mistakes that the guide tells', () => {
    const [layout, ...expected] = mistakes[name.slice(0, name.indexOf('政府信息公开'))] ?? ['html'];
    expectLayout(name, layout);
    expect(findings(name).sort()).toEqual(expected.filter((rule) => known.has(rule)));
    expect(expected.length).toBeGreaterThan(0);
  });
});

test('every layout has a report in order and one to be corrected', () => {
  const of = (marked: boolean): Set<LayoutId | undefined> =>
    new Set(files.filter((name) => name.includes('待改') === marked).flatMap(layouts));
  expect([...of(false)].sort()).toEqual([...of(true)].sort());
  expect(of(true).size).toBe(8);
});

test('the two reports of one organ carry over', () => {
  const figure = (name: string, cell: string): number | null | undefined =>
    parse(read(name)).reports[0]?.tables.requests?.cells.get(cell)?.value;
  const report = (organ: string, year: number): string =>
    files.find((name) => name.startsWith(`${organ}${year}年`)) as string;
  const out = (organ: string): unknown => figure(report(organ, 2023), 'carriedOut.total');
  expect(figure(report('青川区数据局', 2024), 'carriedIn.total')).toBe(out('青川区数据局'));
  expect(figure(report('青川区民政局', 2024), 'carriedIn.total')).not.toBe(out('青川区民政局'));
});

test('the guide names every file', () => {
  const guide = read('README.md');
  for (const name of files) expect(guide).toContain(name.replace('政府信息公开工作年度报告', '').replace(/\.\w+$/, ''));
});

test('the guide itself is no report', () => {
  expect(parse(read('README.md')).isReport).toBe(false);
});
