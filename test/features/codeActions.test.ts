import { describe, expect, test } from 'vitest';
import { quickFixes, read } from '../../server/src/features';
import { form } from '../../server/src/forms';
import { generateReport, seededValues, withValues } from '../support/generate';
import { marked } from '../support/marked';
import { applied, replaceOnce } from './support';

const values = seededValues(form('2021'), 3);

/** The quick fixes at the cursor of a marked text. */
const fixesAt = (source: string): { text: string; fixes: ReturnType<typeof quickFixes> } => {
  const document = marked(source);
  const at = document.cursor();
  return { text: document.text, fixes: quickFixes(read(document.text), { start: at, end: at }) };
};

describe('quick fixes', () => {
  test.each([
    ['inside', '五、存在的主‸要问题和改进'],
    ['before', '五、‸存在的主要问题和改进'],
    ['behind', '五、存在的主要问题和改进‸'],
  ])('with the cursor %s the squiggle', (_, heading) => {
    const source = replaceOnce(generateReport(3), '五、存在的主要问题及改进情况', heading);
    const { text, fixes } = fixesAt(source);
    expect(fixes.map(({ findings }) => findings.map((finding) => finding.rule))).toEqual([['NB103']]);
    const [fix] = fixes;
    expect(applied(text, fix?.fix.edits ?? [])).toBe(generateReport(3));
  });

  test('none elsewhere', () => {
    const source = replaceOnce(generateReport(3), '五、存在的主要问题及改进情况', '五、存在的主要问题和改进');
    expect(fixesAt(`‸${source}`).fixes).toEqual([]);
  });

  test.each(['pipeRow', 'cellPerLine'] as const)(
    'the culprit first, and one action for all that it mends, in %s',
    (layout) => {
      const right = Number(values.requests.get('granted.business'));
      const changed = withValues(values, { 'requests.granted.business': `${right + 7}` });
      const text = generateReport(3, { layout, values: changed });
      const cell = read(text).document.reports[0]?.tables.requests?.cells.get('granted.business');
      expect(cell).toBeDefined();
      const fixes = quickFixes(read(text), cell?.span ?? { start: 0, end: 0 });
      const [first] = fixes;
      expect(first?.fix.preferred).toBe(true);
      expect(first?.findings.map((finding) => finding.rule)).toEqual(['NB301', 'NB302']);
      expect(applied(text, first?.fix.edits ?? [])).toBe(generateReport(3, { layout }));
      const effects = fixes.map(({ fix }) => JSON.stringify(fix.edits));
      expect(new Set(effects).size).toBe(effects.length);
      const preferred = fixes.map(({ fix }) => fix.preferred);
      expect(preferred).toEqual([...preferred].sort((a, b) => Number(b) - Number(a)));
    },
  );

  test('a range takes in all that it touches', () => {
    const heading = '五、存在的主要问题及改进情况';
    const text = replaceOnce(generateReport(3, { without: ['otherMatters'] }), heading, '五、存在的主要问题和改进');
    const fixes = quickFixes(read(text), { start: 0, end: text.length });
    expect(fixes.flatMap(({ findings }) => findings.map((finding) => finding.rule)).sort()).toEqual(['NB101', 'NB103']);
  });
});

describe('all safe fixes', () => {
  test('mend the wording, and leave sums and missing sections alone', () => {
    const wrong = replaceOnce(
      replaceOnce(
        generateReport(3, { without: ['otherMatters'] }),
        '五、存在的主要问题及改进情况',
        '五、存在的主要问题和改进',
      ),
      '二、主动公开政府信息情况',
      '2、主动公开政府信息情况',
    );
    expect(applied(wrong, read(wrong).safeEdits())).toBe(generateReport(3, { without: ['otherMatters'] }));
  });

  test('are worked out once', () => {
    const reading = read(generateReport(3));
    expect(reading.safeEdits()).toBe(reading.safeEdits());
  });
});
