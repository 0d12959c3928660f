import { describe, expect, test } from 'vitest';
import { check, fixesOf } from '../../server/src/check';
import type { Report, ReportDocument } from '../../server/src/report';
import { defineRule, type FindingSeed, type Rule } from '../../server/src/rules/types';

const report = (text: string): Report => ({
  span: { start: 0, end: text.length },
  title: null,
  organ: null,
  year: null,
  yearFrom: null,
  period: null,
  sections: [],
  duplicates: [],
  tables: { disclosure: null, requests: null, reviews: null },
  unreadable: { disclosure: null, requests: null, reviews: null },
  signature: null,
  bodyEnd: text.length,
});

const documentOf = (text: string, more: Partial<ReportDocument> = {}): ReportDocument => ({
  source: text,
  text,
  isReport: true,
  garbled: null,
  reports: [report(text)],
  parts: [{ base: 0, line: 0, source: text, text, report: report(text) }],
  ...more,
});

const at = (start: number, end = start + 1): FindingSeed => ({ span: { start, end } });

const rule = (id: string, seeds: readonly FindingSeed[], more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    name: id,
    severity: 'warning',
    basis: 'stated',
    fixable: null,
    check: (_, found) => {
      for (const seed of seeds) found(seed);
      return undefined;
    },
    ...more,
  });

const broken = rule('NB105', [], {
  check: (_, found) => {
    found(at(0));
    throw new Error('oops');
  },
});

const only = (document: ReportDocument, rules: readonly Rule[], rest = {}) => {
  const [checked] = check(document, { rules, ...rest });
  if (!checked) throw new Error('no report');
  return checked;
};

test('findings stand in the order of the text, then of the ids', () => {
  const { findings } = only(documentOf('0123456789'), [rule('NB101', [at(5), at(2)]), rule('NB102', [at(2), at(0)])]);
  expect(findings.map((each) => [each.rule, each.span.start])).toEqual([
    ['NB102', 0],
    ['NB101', 2],
    ['NB102', 2],
    ['NB101', 5],
  ]);
});

test('what a rule leaves out is empty, or its own', () => {
  const { findings } = only(documentOf('0'), [rule('NB101', [at(0)])]);
  expect(findings[0]).toEqual({
    rule: 'NB101',
    message: 'NB101',
    params: {},
    severity: 'warning',
    span: { start: 0, end: 1 },
    cells: [],
    culprit: null,
    related: [],
    data: undefined,
  });
});

describe('coverage', () => {
  test('names every rule once', () => {
    const skips = rule('NB102', [], { check: () => ({ reason: 'skip.noTable' }) });
    const { coverage } = only(documentOf('0'), [rule('NB101', []), skips, rule('NB103', [])], {
      settings: { rules: { NB103: 'off' } },
    });
    expect(coverage).toEqual({
      ran: ['NB101'],
      skipped: [
        { rule: 'NB102', reason: 'skip.noTable', params: {} },
        { rule: 'NB103', reason: 'skip.off', params: {} },
      ],
    });
  });

  test('a rule that fails takes no other down, and is named', () => {
    const { findings, coverage } = only(documentOf('0'), [rule('NB101', [at(0)]), broken, rule('NB106', [at(0)])]);
    expect(findings.map((each) => each.rule)).toEqual(['NB101', 'NB106']);
    expect(coverage.ran).toEqual(['NB101', 'NB106']);
    expect(coverage.skipped).toEqual([{ rule: 'NB105', reason: 'skip.failed', params: { error: 'oops' } }]);
  });

  test('strict throws instead', () => {
    expect(() => check(documentOf('0'), { rules: [broken], strict: true })).toThrow('oops');
  });
});

test('a garbled document gives NB903 alone', () => {
  const garbled = documentOf('鏀垮簻', { garbled: 'utf8AsGb18030', isReport: false });
  const rules = [rule('NB101', [at(0)]), rule('NB903', [at(0)], { severity: 'error', basis: null })];
  const { findings, coverage } = only(garbled, rules);
  expect(findings.map((each) => [each.rule, each.severity])).toEqual([['NB903', 'error']]);
  expect(coverage).toEqual({ ran: ['NB903'], skipped: [{ rule: 'NB101', reason: 'skip.garbled', params: {} }] });
});

test('a text that is no report gives nothing and says that nothing ran', () => {
  const { findings, coverage } = only(documentOf('0', { isReport: false }), [rule('NB101', [at(0)])]);
  expect(findings).toEqual([]);
  expect(coverage).toEqual({ ran: [], skipped: [{ rule: 'NB101', reason: 'skip.notReport', params: {} }] });
});

describe('fixes', () => {
  test('are made when asked for, once, by the rule that found', () => {
    let made = 0;
    const fixing = rule('NB101', [at(0)], {
      fix: (context, finding) => {
        made++;
        const edits = [{ span: finding.span, newText: context.text.toUpperCase() }];
        return [{ title: 'x', params: {}, kind: 'safe', preferred: true, edits }];
      },
    });
    const { findings } = only(documentOf('a'), [fixing]);
    expect(made).toBe(0);
    const [finding] = findings;
    if (!finding) throw new Error('no finding');
    expect(fixesOf(finding)[0]?.edits).toEqual([{ span: { start: 0, end: 1 }, newText: 'A' }]);
    fixesOf(finding);
    expect(made).toBe(1);
  });

  test('that fail leave the finding without one', () => {
    const failing = rule('NB101', [at(0)], {
      fix: () => {
        throw new Error('oops');
      },
    });
    const [finding] = only(documentOf('a'), [failing]).findings;
    const [strict] = only(documentOf('a'), [failing], { strict: true }).findings;
    if (!finding || !strict) throw new Error('no finding');
    expect(fixesOf(finding)).toEqual([]);
    expect(() => fixesOf(strict)).toThrow('oops');
  });
});
