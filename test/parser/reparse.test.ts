import { describe, expect, it } from 'vitest';
import { parse, reparse } from '../../server/src/parser';
import type { ReportDocument } from '../../server/src/report';
import { changeBetween } from '../../server/src/text';
import { generateReport, seeded, testLayouts } from '../support/generate';
import { plainDocument } from '../support/plain';
import { edited } from '../support/typing';

const follows = (text: string, seed: number, steps: number): void => {
  const pick = seeded(seed);
  let now = text;
  let document: ReportDocument = parse(now);
  for (let step = 0; step < steps; step++) {
    const before = now;
    now = edited(now, pick);
    document = reparse(document, now);
    // The reports that are looked at differ: what is made when it is first looked at must not depend on that.
    if (pick(2) === 0) continue;
    expect(plainDocument(document), JSON.stringify({ change: changeBetween(before, now) })).toEqual(
      plainDocument(parse(now)),
    );
  }
};

describe('edits applied one by one equal a text parsed afresh', () => {
  for (const layout of testLayouts) {
    it(`in a report, ${layout}`, () => {
      for (let seed = 1; seed <= 4; seed++)
        follows(generateReport(seed, { layout, formId: seed % 2 ? '2021' : '2019' }), seed, 40);
    });
  }

  it('where words above a table become a piece of its note, with a rule or nothing between', () => {
    const lines = generateReport(3, { layout: 'pipeRow' }).split('\n');
    const head = lines.findIndex((line) => line.includes('申请人情况'));
    const note = '等于第三项加第四项之和';
    for (const between of ['', '-----', '~~~', '•••', '***', '| |']) {
      const now = [...lines.slice(0, head), `${note}甲`, between, ...lines.slice(head)].join('\n');
      const after = now.replace(`${note}甲`, note);
      expect(plainDocument(reparse(parse(now), after)), between).toEqual(plainDocument(parse(after)));
    }
  });

  it('in several reports in one text', () => {
    const organs = ['数据局', '财政局', '教育局', '水务局'];
    for (let seed = 1; seed <= 8; seed++) {
      const text = organs
        .map((organ, at) =>
          generateReport(seed + at, {
            layout: testLayouts[(seed + at) % testLayouts.length] as never,
            organ: `云州市青川区${organ}`,
          }),
        )
        .join(seed % 3 === 0 ? '\r\n' : '\n\n');
      follows(text, seed, 40);
    }
  });
});
