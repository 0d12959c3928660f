import { describe, expect, test } from 'vitest';
import type { Place } from '../../server/src/features';
import { definition, read, references } from '../../server/src/features';
import { generateReport } from '../support/generate';
import { inOrder, layouts, markedReport, readMarked } from './marks';

const own = (places: readonly Place[] | undefined) =>
  inOrder((places ?? []).filter(({ file }) => !file).map(({ span }) => span));

describe.each([...layouts, 'markdown'] as const)('from totals to parts and back in %s', (layout) => {
  test('a row total leads to its parts', () => {
    const document = markedReport(
      {
        'requests.received.naturalPerson': '⟦*⟧',
        'requests.received.business': '⟦*⟧',
        'requests.received.research': '⟦*⟧',
        'requests.received.publicWelfare': '⟦*⟧',
        'requests.received.legalService': '⟦*⟧',
        'requests.received.otherOrganisation': '⟦*⟧',
        'requests.received.total': '‸*',
      },
      { layout },
    );
    const found = definition(document.reading, document.cursor());
    expect(found && document.words(found.origin)).toBe('274');
    expect(own(found?.places)).toEqual(inOrder(document.marks));
  });

  test('what is carried over follows from the three others of the balance', () => {
    const document = markedReport(
      {
        'requests.received.legalService': '⟦*⟧',
        'requests.carriedIn.legalService': '⟦*⟧',
        'requests.resultsTotal.legalService': '⟦*⟧',
        'requests.carriedOut.legalService': '‸*',
      },
      { layout },
    );
    expect(own(definition(document.reading, document.cursor())?.places)).toEqual(inOrder(document.marks));
  });

  test('the total of results has a part in each row, not in what was received', () => {
    const document = markedReport(
      { 'requests.resultsTotal.research': '‸*', 'requests.received.research': '⟦*⟧' },
      { layout },
    );
    const places = own(definition(document.reading, document.cursor())?.places);
    expect(places).toHaveLength(21);
    expect(places).not.toContainEqual(inOrder(document.marks)[0]);
  });

  test('a part leads to itself, and is used by its totals', () => {
    const document = markedReport(
      {
        'requests.granted.business': '⟦‸*⟧',
        'requests.granted.total': '⟦*⟧',
        'requests.resultsTotal.business': '⟦*⟧',
      },
      { layout },
    );
    const [itself, ...totals] = inOrder(document.marks);
    expect(own(definition(document.reading, document.cursor())?.places)).toEqual([itself]);
    expect(own(references(document.reading, document.cursor(), false))).toEqual(totals);
    expect(own(references(document.reading, document.cursor(), true))).toEqual([itself, ...totals]);
  });

  test('table four', () => {
    const document = markedReport(
      {
        'reviews.suitAfterReview.upheld': '⟦*⟧',
        'reviews.suitAfterReview.corrected': '⟦*⟧',
        'reviews.suitAfterReview.other': '⟦*⟧',
        'reviews.suitAfterReview.pending': '⟦*⟧',
        'reviews.suitAfterReview.total': '‸*',
      },
      { layout },
    );
    expect(own(definition(document.reading, document.cursor())?.places)).toEqual(inOrder(document.marks));
  });

  test('other years: 二 goes back to 四 of last year, and 四 is used by 二 of next year', () => {
    const text = generateReport(9, { layout: 'tsv' });
    const report = read(text).reports[0]?.report;
    if (!report) throw new Error('no report');
    const file = { report, text, uri: 'file:///other.txt' };
    const carriedIn = markedReport({ 'requests.carriedIn.naturalPerson': '‸*' }, { layout });
    const back = definition(carriedIn.reading, carriedIn.cursor(), () => ({ previous: file }));
    expect(back?.places).toEqual([
      { file, span: report.tables.requests?.cells.get('carriedOut.naturalPerson')?.number },
    ]);
    const carriedOut = markedReport({ 'requests.carriedOut.naturalPerson': '‸*' }, { layout });
    const used = references(carriedOut.reading, carriedOut.cursor(), false, () => ({ next: file }));
    expect(used.filter((place) => place.file)).toEqual([
      { file, span: report.tables.requests?.cells.get('carriedIn.naturalPerson')?.number },
    ]);
    const stock = markedReport({ 'disclosure.rules.inForce': '‸*' }, { layout });
    expect(
      definition(stock.reading, stock.cursor(), () => ({ previous: file }))?.places.filter(({ file }) => file),
    ).toEqual([{ file, span: report.tables.disclosure?.cells.get('rules.inForce')?.number }]);
  });
});

test('last year of the 2019 form: items and their change', () => {
  const text = generateReport(9, { formId: '2019' });
  const report = read(text).reports[0]?.report;
  if (!report) throw new Error('no report');
  const file = { report, text, uri: 'file:///other.txt' };
  const document = markedReport({ 'disclosure.permits.previousItems': '‸*' }, { formId: '2019' });
  const found = definition(document.reading, document.cursor(), () => ({ previous: file }));
  expect(found?.places.map(({ span }) => span)).toEqual(
    ['permits.previousItems', 'permits.change'].map((key) => report.tables.disclosure?.cells.get(key)?.number),
  );
});

test('nothing where no figure stands', () => {
  for (const source of ['‸', '随便‸写写\n', generateReport(3).replace('自然人', '自‸然人')]) {
    const document = readMarked(source);
    expect(definition(document.reading, document.cursor())).toBeNull();
    expect(references(document.reading, document.cursor(), true)).toEqual([]);
  }
});
