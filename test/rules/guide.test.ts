import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/check';
import { form, section as sectionOf } from '../../server/src/forms';
import { type GuideBase, type GuideExample, guideOf, guides, usualBase } from '../../server/src/messages/guide';
import { parse } from '../../server/src/parser';
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
});
