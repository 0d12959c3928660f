import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/check';
import { form, section as sectionOf } from '../../server/src/forms';
import { type GuideBase, type GuideExample, guideOf, guides, usualBase } from '../../server/src/messages/guide';
import { parse, reparse } from '../../server/src/parser';
import type { Neighbour, Report } from '../../server/src/report';
import { rules } from '../../server/src/rules';
import { reportTemplate } from '../../server/src/writer';

/** The clean report that an example changes. */
const baseText = (base: GuideBase = {}): string => {
  const { form: id, ...options } = { ...usualBase, ...base };
  return reportTemplate(id ? { ...options, form: form(id) } : options).text;
};

/** Last year's report of an example, without prose but what the example tells. */
const lastYearText = ({ base, lastYear }: GuideExample): string | null => {
  if (!lastYear) return null;
  const { excerpt, section } = lastYear;
  const text = baseText({ ...base, year: (base?.year ?? usualBase.year) - 1 });
  const report = parse(text).reports[0] as Report;
  const prose = report.sections.filter(({ key }) => sectionOf(key).table === null);
  return prose.reduceRight(
    (rest, { key, heading, body }) =>
      `${rest.slice(0, heading.end)}\n${key === section ? `${excerpt}\n` : ''}${rest.slice(body.end)}`,
    text,
  );
};

const neighbour = (text: string): Neighbour => ({ report: parse(text).reports[0] as Report, text, uri: 'last.txt' });

const found = (text: string, lastYear: string | null = null): string[] => {
  const neighbours = lastYear === null ? {} : { neighbours: () => ({ previous: neighbour(lastYear) }) };
  const reports = check(parse(text), { strict: true, ...neighbours });
  const ids = reports.flatMap((report) => report.findings.map((finding) => finding.rule));
  return [...new Set(ids)].sort();
};

/** What is told after each of some edits, each read from the version before. */
const foundStepwise = (texts: readonly string[]): string[] => {
  let document = parse('');
  return texts.map((text) => {
    document = reparse(document, text);
    return JSON.stringify(check(document, { strict: true }).map(({ findings, coverage }) => [findings, coverage]));
  });
};

const foundAfresh = (texts: readonly string[]): string[] => texts.flatMap((text) => foundStepwise([text]));

/** The text with the last number of a line another, for every so many of the lines: in a table that is a row's total. */
const otherTotals = (text: string, every: number): string[] =>
  [...text.matchAll(/\d+(?=\D*$)/gm)].flatMap(({ 0: digits, index }, at) =>
    at % every === 0 ? [text.slice(0, index) + (Number(digits) + 1) + text.slice(index + digits.length), text] : [],
  );

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

const examples = Object.values(guides).flatMap((guide) =>
  Object.entries(guide).flatMap(([rule, entry]) =>
    entry.examples.map((example): readonly [string, GuideExample] => [rule, example]),
  ),
);

describe('the rule guide', () => {
  test('has an entry for every rule, and none for a rule that is not there', () => {
    const told = Object.values(guides).flatMap(Object.keys);
    expect([...told].sort()).toEqual(rules.map((rule) => rule.id).sort());
  });

  test.each(rules.map((rule) => rule.id))('%s is explained in both languages, with an example', (rule) => {
    const entry = guideOf(rule);
    // What the checker says of its own work stands in no text.
    if (!['NB901', 'NB902'].includes(rule)) expect(entry?.examples.length).toBeGreaterThan(0);
    for (const words of [entry?.zh, entry?.en]) {
      for (const each of [words?.what, words?.why, words?.fix]) expect(each?.trim()).toBeTruthy();
    }
  });

  test.each(examples)('%s speaks of its bad example and of nothing else', (rule, example) => {
    const { bad, good, base, also = [] } = example;
    const clean = baseText(base);
    const lastYear = lastYearText(example);
    if (lastYear) expect(occurrences(lastYear, example.lastYear?.excerpt ?? '')).toBe(1);
    expect(found(clean, lastYear)).toEqual([]);
    expect(occurrences(clean, good)).toBe(1);
    expect(
      found(
        clean.replace(good, () => bad),
        lastYear,
      ),
    ).toEqual([rule, ...also].sort());
  });

  test.each(examples)(
    '%s speaks as well where its example is made by an edit, and is silent when that is undone',
    (_, example) => {
      const clean = baseText(example.base);
      const bad = clean.replace(example.good, () => example.bad);
      const steps = [clean, bad, clean, bad, ...otherTotals(bad, 5), clean, ...otherTotals(clean, 7)];
      expect(foundStepwise(steps)).toEqual(foundAfresh(steps));
    },
  );
});
