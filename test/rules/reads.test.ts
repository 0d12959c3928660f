import { describe, expect, it } from 'vitest';
import { form, tableKeys } from '../../server/src/forms';
import { guides, usualBase } from '../../server/src/messages/guide';
import { parse } from '../../server/src/parser';
import { proseOf } from '../../server/src/parser/prose';
import { graphOf, type Part, type Report } from '../../server/src/report';
import { rules } from '../../server/src/rules';
import { completeRuleSettings } from '../../server/src/rules/settings';
import { wordsOf } from '../../server/src/rules/support/words';
import type { Reads, Rule, RuleContext } from '../../server/src/rules/types';
import { reportTemplate } from '../../server/src/writer';
import { generateReport } from '../support/generate';

/** What a look at a part of the report is; the rest is open to all rules. */
const kinds: Readonly<Partial<Record<keyof Report, Reads>>> = {
  title: 'facts',
  organ: 'facts',
  year: 'facts',
  yearFrom: 'facts',
  period: 'facts',
  signature: 'facts',
  sections: 'headings',
  duplicates: 'headings',
};

/** What a rule looks at that tells nothing of a report; null where it tells something. */
const looksAt = (rule: Rule, part: Part): ReadonlySet<Reads> | null => {
  const seen = new Set<Reads>();
  let isWatched = false;
  /** Each of the tables is looked at by itself. */
  const watched = <Each extends object>(tables: Each): Each =>
    new Proxy(tables, {
      get(target, name) {
        if (isWatched) seen.add(name as Reads);
        return Reflect.get(target, name);
      },
    });
  const report = new Proxy(part.report, {
    get(target, name) {
      if (name === 'tables' || name === 'unreadable') return watched(target[name]);
      const kind = kinds[name as keyof Report];
      if (isWatched && kind) seen.add(kind);
      return Reflect.get(target, name);
    },
  });
  const words = wordsOf(part.text, report);
  // Who reads sentences and words may know all that they are made from.
  proseOf(report, part.text);
  const context: RuleContext = {
    report,
    text: part.text,
    words,
    garbled: null,
    settings: completeRuleSettings({}),
    graph: graphOf(report),
  };
  let told = false;
  isWatched = true;
  rule.check(context, () => {
    told = true;
  });
  return told ? null : seen;
};

const allOf = (reads: readonly Reads[]): ReadonlySet<Reads> =>
  new Set(reads.flatMap((each): readonly Reads[] => (each === 'tables' ? tableKeys : [each])));

const texts = [
  ...Object.values(guides).flatMap((guide) =>
    Object.values(guide).flatMap(({ examples }) =>
      examples.map(({ base, good, bad }) => {
        const { form: id, ...options } = { ...usualBase, ...base };
        return reportTemplate(id ? { ...options, form: form(id) } : options).text.replace(good, () => bad);
      }),
    ),
  ),
  ...[1, 2, 3].map((seed) => generateReport(seed, { layout: 'markdown' })),
];
const parts = texts.flatMap((text) => parse(text).parts);

describe('a silent rule has looked at nothing but what it says that it reads', () => {
  it.each(rules.flatMap((rule) => (rule.reads ? [[rule.id, rule, rule.reads] as const] : [])))(
    '%s',
    (_, rule, reads) => {
      const looks = parts.flatMap((part) => looksAt(rule, part) ?? []);
      expect(looks.length).toBeGreaterThan(0);
      const others = new Set(looks.flatMap((each) => [...each]).filter((each) => !allOf(reads).has(each)));
      expect([...others]).toEqual([]);
    },
  );
});
