import { describe, expect, test } from 'vitest';
import { fixesOf } from '../../../server/src/check';
import { form as formById } from '../../../server/src/forms';
import { generateReport, uniformValues, withValues } from '../../support/generate';
import { type Checked, checkTables, fixed, ids } from '../tables';

const zeros2019 = uniformValues(formById('2019'), '0');
const zeros2021 = uniformValues(formById('2021'), '0');

const checked = (formId: '2019' | '2021', changes: Record<string, string>): Checked =>
  checkTables(generateReport(1, { formId, values: withValues(formId === '2019' ? zeros2019 : zeros2021, changes) }));

describe('NB304: a group of table four', () => {
  test('several of its five cells could be wrong: no culprit, each is offered', () => {
    const { text, findings } = checked('2021', { 'reviews.review.upheld': '5', 'reviews.review.total': '8' });
    expect(ids(findings)).toEqual(['NB304']);
    const [finding] = findings;
    expect(finding?.cells).toEqual(
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `reviews.review.${column}`),
    );
    expect(finding?.culprit).toBeNull();
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe('8');
    expect(finding?.params).toMatchObject({ row: '行政复议', sum: '结果维持 5', left: 5, right: 8, difference: 3 });
    const fixes = finding ? fixesOf(finding) : [];
    expect(fixes.map((fix) => `${fix.params.column} ${fix.params.value}`)).toEqual([
      '总计 5',
      '结果维持 8',
      '结果纠正 3',
      '其他结果 3',
      '尚未审结 3',
    ]);
    for (const fix of fixes) {
      expect(fix.preferred).toBe(false);
      expect(checkTables(fixed(text, fix)).findings).toEqual([]);
    }
  });

  test('no addend can be lowered that far: the total is the one cell that can be wrong', () => {
    const parts = { upheld: '2', corrected: '2', other: '2', pending: '2' };
    const { findings } = checked('2019', {
      ...Object.fromEntries(Object.entries(parts).map(([column, value]) => [`reviews.directSuit.${column}`, value])),
      'reviews.directSuit.total': '3',
    });
    expect(findings.map((each) => each.culprit)).toEqual([{ cell: 'reviews.directSuit.total', value: 8 }]);
  });

  test('two broken groups have no culprit in common', () => {
    const { findings } = checked('2021', { 'reviews.review.total': '1', 'reviews.suitAfterReview.total': '2' });
    expect(ids(findings)).toEqual(['NB304', 'NB304']);
    expect(findings.every((each) => each.culprit === null)).toBe(true);
  });
});

describe('table two', () => {
  test('NB305: more issued and not repealed than in force', () => {
    const broken = { 'disclosure.normativeDocuments.issued': '5', 'disclosure.normativeDocuments.repealed': '1' };
    const { findings, text } = checked('2021', { ...broken, 'disclosure.normativeDocuments.inForce': '3' });
    expect(ids(findings)).toEqual(['NB305']);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      culprit: null,
      cells: ['issued', 'repealed', 'inForce'].map((column) => `disclosure.normativeDocuments.${column}`),
      params: { sum: '本年制发件数 5 − 本年废止件数 1 = 4', left: 4, right: 3 },
    });
    expect(text.slice(findings[0]?.span.start, findings[0]?.span.end)).toBe('3');
    expect(checked('2021', { ...broken, 'disclosure.normativeDocuments.inForce': '4' }).findings).toEqual([]);
    expect(checked('2021', { ...broken, 'disclosure.normativeDocuments.inForce': '40' }).findings).toEqual([]);
  });

  test('NB306: more published, or made, this year than are public', () => {
    const { findings } = checked('2019', {
      'disclosure.normativeDocuments.newlyMade': '4',
      'disclosure.normativeDocuments.newlyPublished': '3',
      'disclosure.normativeDocuments.totalPublished': '2',
    });
    expect(findings.map((each) => `${each.rule} ${each.severity} ${each.cells[0]}`)).toEqual([
      'NB306 warning disclosure.normativeDocuments.newlyPublished',
      'NB306 information disclosure.normativeDocuments.newlyMade',
    ]);
  });

  test('NB307: more items taken away than there were', () => {
    const { findings, text } = checked('2019', {
      'disclosure.permits.previousItems': '3',
      'disclosure.permits.change': '减4',
    });
    expect(ids(findings)).toEqual(['NB307']);
    expect(findings[0]).toMatchObject({ severity: 'error', params: { left: -1 } });
    expect(text.slice(findings[0]?.span.start, findings[0]?.span.end)).toBe('减4');
    const right = { 'disclosure.permits.previousItems': '5', 'disclosure.permits.change': '-5' };
    expect(checked('2019', right).findings).toEqual([]);
  });

  test('a rule of the other form says that it did not run', () => {
    expect(checked('2021', {}).skipped).toEqual(['NB306 skip.otherForm', 'NB307 skip.otherForm']);
    expect(checked('2019', {}).skipped).toEqual(['NB305 skip.otherForm']);
  });
});

describe('tables that are not complete', () => {
  const amounts = {
    'requests.received.naturalPerson': '3',
    'requests.received.total': '3',
    'requests.granted.naturalPerson': '3',
    'requests.granted.total': '3',
    'requests.resultsTotal.naturalPerson': '3',
    'requests.resultsTotal.total': '3',
  };
  const form = formById('2021');
  const rowsOf = (...without: string[]): Set<string> =>
    new Set(
      form.tables.requests.cells
        .filter((cell) => !without.includes(cell.slice(0, cell.indexOf('.'))))
        .map((cell) => `requests.${cell}`),
    );

  test('typed as far as the first rows: one finding for the rest, no sum is judged', () => {
    const values = withValues(zeros2021, amounts);
    const blanks = rowsOf('received', 'carriedIn', 'granted');
    const { findings, skipped } = checkTables(generateReport(1, { values, layout: 'tsv', blanks }));
    expect(findings.map((each) => each.message)).toEqual(['NB201.rows']);
    expect(skipped).toContain('NB302 skip.unwritten 7');
    expect(skipped).toContain('NB303 skip.unwritten 7');
  });

  test('rows left blank for zero count as 0 where the totals are written', () => {
    const blanks = rowsOf('received', 'granted', 'resultsTotal', 'carriedIn', 'carriedOut');
    const right = generateReport(1, { values: withValues(zeros2021, amounts), layout: 'tsv', blanks });
    expect(checkTables(right).findings.map((each) => each.message)).toEqual(['NB201.rows']);
    const wrong = withValues(zeros2021, { ...amounts, 'requests.resultsTotal.naturalPerson': '4' });
    const { findings } = checkTables(generateReport(1, { values: wrong, layout: 'tsv', blanks }));
    expect(ids(findings)).toEqual(['NB201', 'NB301', 'NB302', 'NB303']);
    for (const finding of findings.filter((each) => each.rule !== 'NB201')) {
      expect(finding.culprit).toEqual({ cell: 'requests.resultsTotal.naturalPerson', value: 3 });
    }
  });

  test('words in a cell: its sums stay unchecked and say so, the others do not', () => {
    const values = withValues(zeros2021, { ...amounts, 'requests.granted.business': '若干' });
    const { findings, skipped } = checkTables(generateReport(1, { values }));
    expect(ids(findings)).toEqual(['NB202']);
    expect(skipped).toContain('NB301 skip.unplaced 1');
    expect(skipped).toContain('NB302 skip.unplaced 1');
  });

  test('decimals are compared as printed, and no culprit is a fraction', () => {
    const { findings } = checked('2021', { ...amounts, 'requests.received.naturalPerson': '3.5' });
    expect(ids(findings)).toEqual(['NB204', 'NB301', 'NB303']);
    expect(findings.find((each) => each.rule === 'NB301')?.culprit).toEqual({
      cell: 'requests.received.naturalPerson',
      value: 3,
    });
  });

  test('full-width figures are repaired in full width', () => {
    const values = withValues(zeros2021, { ...amounts, 'requests.received.naturalPerson': '13' });
    const { text, findings } = checkTables(generateReport(1, { values, wideDigits: true }));
    const fix = findings[0] ? fixesOf(findings[0])[0] : undefined;
    expect(fix?.edits[0]?.newText).toBe('３');
    expect(checkTables(fixed(text, fix)).findings).toEqual([]);
  });
});
