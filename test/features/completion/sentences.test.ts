import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../server/src/features';
import { form } from '../../../server/src/forms';
import { generateReport, type TestLayout, testLayouts, testOrgan, uniformValues } from '../../support/generate';
import { wrongIn } from '../support';
import { accepted, completions, labelOf, listed, placed } from './support';

const layouts = ['pipeRow', 'markdown'] as const;
const zeros = uniformValues(form('2021'), '0');

const sectionIn = (text: string, key: string) => {
  const section = read(text).document.reports[0]?.sections.find((each) => each.key === key);
  if (!section) throw new Error(`no ${key}`);
  return section;
};

/** A report with one section's text replaced. */
const withBody = (text: string, key: string, source: string) => {
  const { heading, body } = sectionIn(text, key);
  const next = text.slice(heading.end, body.end);
  const end = heading.end + next.trimEnd().length;
  return placed(text, heading.end, end, `\n${source}`);
};

describe.each(layouts)('standard sentences in %s', (layout) => {
  const text = generateReport(3, { layout, values: zeros });

  test('section one: its first sentence, that nothing came in, its topics', () => {
    const found = completions(withBody(text, 'overview', '‸')).filter(({ kind }) => kind === 'sentence');
    expect(listed(found).map((each) => each.split(' | ')[1])).toEqual([
      '总体情况首句',
      '未收到申请',
      '没有复议、诉讼',
      ...Array.from({ length: 5 }, () => '总体情况应写的方面'),
    ]);
    expect(labelOf(found[1] as never)).toBe('2024年未收到政府信息公开申请。');
    expect(listed(found, 'en')[1]).toContain('no request received');
    expect(found[0]?.template.text).toContain(testOrgan);
  });

  test('only the topics that are not named yet', () => {
    const at = withBody(text, 'overview', '（一）主动公开。及时公开各类信息。\n‸');
    const topics = completions(at).filter(({ detail }) => detail?.message === 'complete.topic');
    expect(topics.map((each) => labelOf(each).slice(0, 8))).toEqual([
      '（二）依申请公开',
      '（三）政府信息管',
      '（四）平台建设。',
      '（五）监督保障。',
    ]);
  });

  test.each(['2024年未', '情况良好。2024年未收到', '  2024 年未'])(
    'begun as “%s”: the sentence alone is replaced',
    (typed) => {
      const at = withBody(text, 'overview', `${typed}‸`);
      const [first] = completions(at);
      expect(first && labelOf(first)).toBe('2024年未收到政府信息公开申请。');
      const kept = typed.includes('。') ? '情况良好。' : '';
      expect(accepted(at, first)).toContain(`${kept}2024年未收到政府信息公开申请。`);
    },
  );

  test('figures that say otherwise', () => {
    const busy = generateReport(3, { layout });
    const found = completions(withBody(busy, 'overview', '2024年‸'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.some(({ detail }) => detail?.message === 'complete.noRequest')).toBe(false);
  });

  test('sections five and six', () => {
    const five = completions(withBody(text, 'problems', '‸')).filter(({ kind }) => kind === 'sentence');
    expect(listed(five).map((each) => each.split(' | ')[1])).toEqual(['主要问题', '改进措施']);
    const at = withBody(text, 'otherMatters', '‸');
    const [fee] = completions(at);
    expect(fee && listed([fee])[0]).toContain('信息处理费');
    expect(wrongIn(accepted(at, fee))).toEqual([]);
    expect(fee?.template.stops).toHaveLength(1);
  });

  test('the lead-in as a whole and by its sentences', () => {
    const title = read(text).document.reports[0]?.title?.span.end ?? 0;
    const at = placed(
      text,
      title,
      sectionIn(text, 'overview').heading.start - (layout === 'markdown' ? 3 : 0),
      '\n‸\n',
    );
    const found = completions(at).filter(({ kind }) => kind === 'sentence');
    expect(found.map(({ detail }) => detail?.message)).toEqual([
      'complete.wholeLeadIn',
      ...Array.from({ length: 4 }, () => 'complete.leadIn'),
    ]);
    expect(read(accepted(at, found[0])).document.reports[0]?.period?.value).toBe(2024);
  });

  test('organ and date at the end', () => {
    const unsigned = `${generateReport(3, { layout, withoutSignature: true })}\n`;
    const at = { text: unsigned, offset: unsigned.length };
    const signature = completions(at).find(({ detail }) => detail?.message === 'complete.signature');
    const after = read(accepted(at, signature)).document.reports[0]?.signature;
    expect([after?.organ?.text, after?.date?.year, after?.date?.month]).toEqual([testOrgan, 2025, 1]);
    expect(
      completions({ text, offset: text.length }).some(({ detail }) => detail?.message === 'complete.signature'),
    ).toBe(false);
  });
});

const texts = new Map<string, string>();
const reportIn = (layout: TestLayout): string => {
  const known = texts.get(layout) ?? generateReport(11, { layout });
  texts.set(layout, known);
  return known;
};

test('on reports cut anywhere: no exception; what is put in lies on the cursor’s line, and the result parses', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...testLayouts),
      share,
      share,
      share,
      fc.constantFrom('', '一', '二、', '2', '|', '\t', '（', '主动', '总计', '2024年'),
      (layout, from, length, cursor, typed) => {
        const whole = reportIn(layout);
        const start = Math.floor(from * whole.length);
        const cut = whole.slice(0, start) + whole.slice(start + Math.floor(length * length * 400));
        const place = cursor < 0.5 ? start : Math.floor(cursor * cut.length);
        const at = placed(cut, place, place, `${typed}‸`);
        for (const each of completions(at, { defaultYear: 2024 }).slice(0, 12)) accepted(at, each);
        const [first] = completions(at, { defaultYear: 2024 });
        if (first) expect(read(accepted(at, first)).document.reports.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});
