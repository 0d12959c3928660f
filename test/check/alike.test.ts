import { describe, expect, it } from 'vitest';
import { check, isToldAlike, messageOf, relatedOf, type Version } from '../../server/src/check';
import { form } from '../../server/src/forms';
import { parse, reparse } from '../../server/src/parser';
import { changeBetween, Lines } from '../../server/src/text';
import { generateReport, seeded, seededValues, testLayouts, withValues } from '../support/generate';
import { edited } from '../support/typing';

/** All that an editor is told of a version. */
const told = ({ document, reports }: Version): unknown => {
  const lines = new Lines(document.text);
  const place = ({ start, end }: { readonly start: number; readonly end: number }): unknown => [
    lines.positionAt(start),
    lines.positionAt(end),
  ];
  return reports.flatMap(({ findings }) =>
    findings.map((finding) => [
      finding.rule,
      finding.severity,
      messageOf(finding, 'zh-cn'),
      place(finding.span),
      relatedOf(finding, 'zh-cn').map(({ message, span }) => [message, place(span)]),
    ]),
  );
};

const versionOf = (document: Version['document']): Version => ({ document, reports: check(document) });

const values = seededValues(form('2021'), 2);
const wrong = (seed: number, layout: (typeof testLayouts)[number]): string =>
  generateReport(seed, { layout, values: withValues(values, { 'requests.granted.business': '9999' }) });

/** How many of the edits, one after the other, were taken to leave all as it was. */
const alikeAmong = (text: string, seed: number, steps: number): number => {
  const pick = seeded(seed);
  let before = versionOf(parse(text));
  let alike = 0;
  for (let step = 0; step < steps; step++) {
    const now = step % 2 === 1 ? text : edited(before.document.text, pick);
    const change = changeBetween(before.document.text, now);
    const after = versionOf(reparse(before.document, now, change));
    if (isToldAlike(before, after, change)) {
      alike++;
      expect(told(after), JSON.stringify(change)).toEqual(told(before));
    }
    before = after;
  }
  return alike;
};

describe('versions that are told alike', () => {
  it('have the same findings at the same lines and columns', () => {
    for (const layout of testLayouts) {
      let alike = 0;
      for (let seed = 1; seed <= 5; seed++) alike += alikeAmong(wrong(seed, layout), seed, 40);
      expect(alike, layout).toBeGreaterThan(10);
    }
  });

  it('and so among several reports', () => {
    const text = [1, 2, 3].map((seed) => wrong(seed, 'pipeRow')).join('\n');
    let alike = 0;
    for (let seed = 1; seed <= 10; seed++) alike += alikeAmong(text, seed, 40);
    expect(alike).toBeGreaterThan(20);
  });

  it('are those of one text under the same circumstances', () => {
    const version = versionOf(parse(wrong(1, 'pipeRow')));
    expect(isToldAlike(version, version, null)).toBe(true);
    expect(isToldAlike(version, { ...version, reports: check(version.document) }, null)).toBe(true);
    const quiet = {
      ...version,
      reports: check(version.document, { settings: { rules: { NB301: 'off', NB302: 'off' } } }),
    };
    expect(isToldAlike(version, quiet, null)).toBe(false);
  });
});
