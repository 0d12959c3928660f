import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { form as formById } from '../../../server/src/forms';
import type { Finding } from '../../../server/src/rules/types';
import { generateReport, seededValues, uniformValues, withValues } from '../../support/generate';
import { type Checked, checkTables, fixed, ids } from '../tables';

const zeros = { 2019: uniformValues(formById('2019'), '0'), 2021: uniformValues(formById('2021'), '0') };

const checked = (formId: '2019' | '2021', changes: Record<string, string>): Checked =>
  checkTables(generateReport(1, { formId, layout: 'markdown', values: withValues(zeros[formId], changes) }));

const shown = ({ text }: Checked, finding: Finding | undefined): string =>
  text.slice(finding?.span.start, finding?.span.end);

describe('NB201: blank cells', () => {
  const blank = (...blanks: string[]): Checked =>
    checkTables(
      generateReport(1, {
        layout: 'tsv',
        values: zeros[2021],
        blanks: new Set(blanks.map((cell) => `requests.${cell}`)),
      }),
    );
  const rows = formById('2021').tables.requests.blocks[0]?.rows.map((row) => row.key) ?? [];
  const columns = formById('2021').tables.requests.blocks[0]?.columns.map((column) => column.key) ?? [];
  const messages = ({ findings }: Checked): string[] => findings.map((each) => each.message);

  test('a cell, and marks that stand for one', () => {
    expect(messages(blank('granted.business'))).toEqual(['NB201']);
    for (const mark of ['/', '-', '—', '_', '无']) {
      const result = checked('2021', { 'disclosure.permits.decisions': mark });
      expect(ids(result.findings)).toEqual(['NB201']);
      expect(shown(result, result.findings[0])).toBe(mark);
      expect(result.findings[0]?.cells).toEqual(['disclosure.permits.decisions']);
      const text = fixed(result.text, result.findings[0] && fixesOf(result.findings[0])[0]);
      expect(checkTables(text).findings).toEqual([]);
    }
  });

  test('a total is offered its sum', () => {
    const values = seededValues(formById('2021'), 8);
    const text = generateReport(8, { layout: 'markdown', blanks: new Set(['requests.granted.total']) });
    const finding = checkTables(text).findings.find((each) => each.rule === 'NB201');
    expect(finding?.message).toBe('NB201.total');
    expect(String(finding?.params.value)).toBe(values.requests.get('granted.total'));
    expect(checkTables(fixed(text, finding && fixesOf(finding)[0])).findings).toEqual([]);
  });

  test('a whole row, four or more rows, a whole column, a whole table: one finding each', () => {
    const row = (key: string): string[] => columns.map((column) => `${key}.${column}`);
    const result = blank(...row('granted'));
    expect(messages(result)).toEqual(['NB201.row']);
    expect(shown(result, result.findings[0])).toBe('（一）予以公开');
    expect(messages(blank(...row('granted'), ...row('partlyGranted')))).toEqual(['NB201.row', 'NB201.row']);
    expect(messages(blank(...rows.slice(2, 7).flatMap(row)))).toEqual(['NB201.rows']);
    expect(messages(blank(...rows.map((key) => `${key}.business`)))).toEqual(['NB201.column']);
    expect(messages(blank(...row('granted'), ...rows.map((key) => `${key}.business`)))).toEqual([
      'NB201.column',
      'NB201.row',
    ]);
    const all = blank(...rows.flatMap(row));
    expect(all.findings).toHaveLength(1);
    expect(['NB201', 'NB209']).toContain(all.findings[0]?.rule);
  });

  test('a row being typed, and blanks all over: few findings', () => {
    expect(messages(blank(...columns.slice(2).map((column) => `received.${column}`)))).toEqual(['NB201.rowPart']);
    const diagonal = rows.map((row, at) => `${row}.${columns[at % 6]}`);
    const result = blank(...diagonal);
    expect(messages(result)).toEqual(['NB201.scattered']);
    expect(result.findings[0]?.cells).toEqual(diagonal.map((cell) => `requests.${cell}`));
    const after = checkTables(fixed(result.text, result.findings[0] && fixesOf(result.findings[0])[0]));
    expect(after.findings).toEqual([]);
  });
});

describe('what stands in a cell', () => {
  test('NB202: words', () => {
    const result = checked('2021', { 'disclosure.permits.decisions': '若干' });
    expect(ids(result.findings)).toEqual(['NB202']);
    expect(shown(result, result.findings[0])).toBe('若干');
    expect(result.findings[0]?.params).toMatchObject({ row: '行政许可', column: '本年处理决定数量', text: '若干' });
  });

  test('NB203: below zero, but not 本年增/减', () => {
    const result = checked('2021', { 'disclosure.permits.decisions': '-12' });
    expect(ids(result.findings)).toEqual(['NB203']);
    expect(shown(result, result.findings[0])).toBe('-12');
    const change = { 'disclosure.permits.previousItems': '5', 'disclosure.permits.change': '-5' };
    expect(checked('2019', change).findings).toEqual([]);
  });

  test('NB204: decimals, but not of an amount', () => {
    const result = checked('2019', { 'disclosure.permits.decisions': '1.5' });
    expect(ids(result.findings)).toEqual(['NB204']);
    expect(shown(result, result.findings[0])).toBe('1.5');
    expect(checked('2019', { 'disclosure.procurement.amount': '4068.208' }).findings).toEqual([]);
    expect(checked('2021', { 'disclosure.fees.amount': '0.35' }).findings).toEqual([]);
  });

  test('NB210: units and notes beside the figure, which is read all the same', () => {
    const result = checked('2021', { 'disclosure.permits.decisions': '12件' });
    expect(ids(result.findings)).toEqual(['NB210']);
    expect(shown(result, result.findings[0])).toBe('12件');
    const fix = result.findings[0] && fixesOf(result.findings[0])[0];
    expect(fix?.kind).toBe('suggest');
    expect(checkTables(fixed(result.text, fix)).report.tables.disclosure?.cells.get('permits.decisions')).toMatchObject(
      {
        value: 12,
        extra: null,
      },
    );
  });

  test('NB210: the same unit in many cells of a table is one finding, put right at once', () => {
    const cells = formById('2021').tables.requests.cells;
    const units = (count: number): Record<string, string> =>
      Object.fromEntries(cells.slice(0, count).map((cell) => [`requests.${cell}`, '0件']));
    const zeros = Object.fromEntries(cells.map((cell) => [`requests.${cell}`, '0']));
    expect(ids(checked('2021', { ...zeros, ...units(10) }).findings)).toEqual(Array<string>(10).fill('NB210'));
    const result = checked('2021', { ...zeros, ...units(cells.length), 'disclosure.permits.decisions': '12件' });
    expect(result.findings.map(({ message, cells: told }) => [message, told.length])).toEqual([
      ['NB210', 1],
      ['NB210.many', cells.length],
    ]);
    const fix = result.findings[1] && fixesOf(result.findings[1])[0];
    expect(ids(checkTables(fixed(result.text, fix)).findings)).toEqual(['NB210']);
  });

  test('NB210: an amount keeps its unit where the form prints none, and is converted where it prints 万元', () => {
    const bought = checked('2019', { 'disclosure.procurement.amount': '251000元' });
    expect(bought.findings.map((each) => each.message)).toEqual(['NB210.amount']);
    expect(bought.findings.flatMap(fixesOf)).toEqual([]);
    const charged = checked('2021', { 'disclosure.fees.amount': '251000元' });
    expect(charged.findings.map((each) => each.message)).toEqual(['NB210.yuan']);
    expect(charged.findings.flatMap(fixesOf).map((fix) => fix.edits[0]?.newText)).toEqual(['25.1']);
  });
});

describe('labels', () => {
  test('NB208: a label that is nearly the form’s, set right by a safe fix', () => {
    const text = generateReport(4).replace('3.要求提供公开出版物', '3.要求提供公开出板物');
    const result = checkTables(text);
    expect(ids(result.findings)).toEqual(['NB208']);
    const fix = result.findings[0] && fixesOf(result.findings[0])[0];
    expect(fix?.kind).toBe('safe');
    expect(fixed(text, fix)).toBe(generateReport(4));
  });

  test('NB207: a row that the form does not have, and one that is there twice', () => {
    const line = /^行政强制.*\n/m;
    const own = generateReport(4);
    const printed = line.exec(own)?.[0] ?? '';
    const other = checkTables(own.replace(line, `${printed}${printed.replace('行政强制', '行政给付')}`));
    expect(other.findings.map((each) => each.message)).toEqual(['NB207']);
    expect(shown(other, other.findings[0])).toBe('行政给付');
    const twice = checkTables(own.replace(line, printed + printed));
    expect(twice.findings.map((each) => each.message)).toEqual(['NB207.repeated']);
    expect(twice.findings[0]?.span.start).toBeGreaterThan(own.indexOf(printed));
  });
});

describe('NB206: rows whose figures have no certain place', () => {
  const withRow = (row: string): Checked =>
    checkTables(
      generateReport(4)
        .replace(/^行政许可.*$/m, row)
        .replace(/^二、上年结转.*$/m, '二、上年结转政府信息公开申请数量 | 1 | 2 ||||||||'),
    );

  test('too few figures are a warning, and the sums of the row stay unchecked', () => {
    const result = withRow('行政许可 | 7 |');
    expect(ids(result.findings)).toEqual(['NB206']);
    expect(result.findings[0]).toMatchObject({
      message: 'NB206.tooFew',
      severity: 'warning',
      params: { row: '二、上年结转政府信息公开申请数量', count: 2, places: 7 },
    });
    expect(shown(result, result.findings[0])).toBe('二、上年结转政府信息公开申请数量');
    expect(result.skipped).toEqual(expect.arrayContaining(['NB301 skip.unplaced 1', 'NB303 skip.unplaced 7']));
  });

  test('rows of a list that lost their blanks: a long run is one finding', () => {
    const text = generateReport(4, { layout: 'cellPerLine', values: uniformValues(formById('2021'), '0') });
    const start = text.indexOf('1.申请人无正当理由');
    const end = text.indexOf('四、政府信息公开行政复议');
    const without = text.slice(0, start) + text.slice(start, end).replace(/^0\n\n/gm, '') + text.slice(end);
    const result = checkTables(without);
    expect(result.findings.map((each) => `${each.message} ${each.params.rows}`)).toEqual(['NB206.bareRows 5']);
    expect(shown(result, result.findings[0])).toContain('1.申请人无正当理由');
  });

  test('too many figures are an error', () => {
    const line = /^一、本年新收.*$/m;
    const result = checkTables(
      generateReport(4).replace(line, '一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 5 | 6 |'),
    );
    expect(result.findings.map((each) => `${each.message} ${each.severity} ${each.params.count}`)).toEqual([
      'NB206.tooMany error 9',
    ]);
  });
});

describe('NB206: a table with other columns than the form', () => {
  const [text, first] = [generateReport(4, { layout: 'tsv' }), /^(?:一、本年新收|二、上年|三、本年度办|四、结转|\t)/];
  /** The rows of table three with their figures written anew. */
  const withFigures = (figures: (of: readonly string[]) => readonly string[]): Checked =>
    checkTables(
      text
        .split('\n')
        .map((line) => {
          const fields = line.split('\t');
          return first.test(line) && fields.length === 10 && /^\d/.test(fields[9] ?? '')
            ? [...fields.slice(0, 3), ...figures(fields.slice(3))].join('\t')
            : line;
        })
        .join('\n'),
    );

  test.each([
    [3, 'warning', (of: readonly string[]) => [of[0] ?? '', '0', of[6] ?? '']],
    [8, 'error', (of: readonly string[]) => [...of, '0']],
  ] as const)('%i figures in each row are one finding, a %s', (count, severity, figures) => {
    const { findings } = withFigures(figures);
    expect(findings.filter(({ rule }) => rule === 'NB206')).toHaveLength(1);
    expect(findings[0]).toMatchObject({ message: 'NB206.columns', severity, params: { rows: 25, count, places: 7 } });
  });

  test('one row that is short among others is told by its name', () => {
    let rows = 0;
    const { findings } = withFigures((of) => (rows++ === 4 ? of.slice(0, 3) : of));
    expect(findings.map(({ message }) => message)).toEqual(['NB206.tooFew']);
  });
});

describe('NB209: tables that cannot be read', () => {
  test('a table of heads and labels alone: one piece of information, nothing else', () => {
    const values = { ...zeros[2021], reviews: new Map<string, string>() };
    const { findings } = checkTables(generateReport(1, { layout: 'pipeRow', values }));
    expect(findings.filter((each) => each.severity !== 'information' && each.rule !== 'NB201')).toEqual([]);
    expect(findings).toHaveLength(1);
  });
});
