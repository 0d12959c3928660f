import { describe, expect, test } from 'vitest';
import { references } from '../../server/src/features';
import { dependentsOf, precedentsOf, viewAt } from '../../server/src/features/graphView';
import { inOrder, layouts, markedReport } from './marks';

describe.each(layouts)('references in %s', (layout) => {
  test('what was received is used by the total of its row and by both sides it is held against', () => {
    const document = markedReport(
      {
        'requests.received.business': '‸*',
        'requests.received.total': '⟦*⟧',
        'requests.resultsTotal.business': '⟦*⟧',
        'requests.carriedOut.business': '⟦*⟧',
      },
      { layout },
    );
    const places = references(document.reading, document.cursor(), false);
    expect(inOrder(places.map(({ span }) => span))).toEqual(inOrder(document.marks));
  });

  test('a grand total is used by the balance, and told by a sentence', () => {
    const document = markedReport(
      { 'requests.resultsTotal.total': '‸*', 'requests.carriedOut.total': '⟦*⟧' },
      { layout },
    );
    const [sentence, ...places] = inOrder(
      references(document.reading, document.cursor(), false).map(({ span }) => span),
    );
    expect(places).toEqual(inOrder(document.marks));
    expect(sentence && document.text.slice(sentence.start - 2, sentence.end)).toBe('办结281');
  });

  test('nothing is made of itself, directly or on the way', () => {
    const view = viewAt(markedReport({}, { layout }).reading, 0);
    if (!view) throw new Error('no report');
    const { graph } = view;
    const seen = new Set<string>();
    const visit = (key: string, path: ReadonlySet<string>): void => {
      expect(path.has(key), [...path, key].join(' → ')).toBe(false);
      if (seen.has(key)) return;
      seen.add(key);
      const figure = graph.figures.get(key);
      if (!figure) throw new Error(key);
      for (const each of precedentsOf(view, figure)) {
        visit(each.key, new Set([...path, key]));
        expect(dependentsOf(view, each).map((used) => used.key)).toContain(key);
      }
    };
    for (const key of graph.figures.keys()) visit(key, new Set());
    expect([...seen].filter((key) => !key.startsWith('prose.'))).toHaveLength(10 + 175 + 15);
    expect(seen.size).toBeGreaterThan(10 + 175 + 15);
  });
});
