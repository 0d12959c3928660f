import { describe, expect, it } from 'vitest';
import { type CheckedReport, check, fixesOf } from '../../server/src/check';
import { parse, reparse } from '../../server/src/parser';
import { changeBetween } from '../../server/src/text';
import { generateReport, seeded, testLayouts } from '../support/generate';
import { readReal, realReports } from '../support/reports';
import { edited } from '../support/typing';

const plain = (reports: readonly CheckedReport[]): unknown =>
  reports.map(({ report, findings, coverage }) => ({
    span: report.span,
    findings: findings.map(({ data: _, ...finding }) => finding),
    fixes: findings.map(fixesOf),
    coverage,
  }));

const follows = (text: string, seed: number, steps: number): void => {
  const pick = seeded(seed);
  let now = text;
  let document = parse(now);
  for (let step = 0; step < steps; step++) {
    const before = now;
    // Mostly the text comes back: else after some edits it is no report any more.
    now = step % 2 === 1 && pick(4) > 0 ? text : edited(now, pick);
    document = reparse(document, now);
    if (pick(3) === 0) continue;
    const fresh = plain(check(parse(now), { strict: true }));
    expect(plain(check(document, { strict: true })), JSON.stringify(changeBetween(before, now))).toEqual(fresh);
  }
};

describe('findings after each of many edits equal those of the text checked afresh', () => {
  for (const layout of testLayouts) {
    it(`in a report, ${layout}`, () => {
      for (let seed = 1; seed <= 4; seed++) follows(generateReport(seed, { layout }), seed, 40);
    });
  }

  it('in real reports', () => {
    for (const [at, name] of realReports().entries()) follows(readReal(name), at + 1, 40);
  });

  it('where what a page or a word processor leaves is typed on a line of its own, everywhere', () => {
    const text = generateReport(1, { layout: 'pipeRow' });
    for (let at = 20; at < text.length; at += 90) {
      for (const words of ['第3页', '编辑：张三', '[bookmark: 1]']) {
        let document = parse(text);
        check(document);
        for (let length = 0; length <= words.length; length++) {
          const now = `${text.slice(0, at)}\n${words.slice(0, length)}\n${text.slice(at)}`;
          document = reparse(document, now);
          expect(plain(check(document, { strict: true }))).toEqual(plain(check(parse(now), { strict: true })));
        }
      }
    }
  });

  it('in several reports in one text', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const reports = ['数据局', '财政局', '教育局'].map((organ, at) =>
        generateReport(seed + at, {
          layout: testLayouts[(seed + at) % testLayouts.length] as never,
          organ: `云州市青川区${organ}`,
        }),
      );
      follows(reports.join('\n\n'), seed, 30);
    }
  });
});
