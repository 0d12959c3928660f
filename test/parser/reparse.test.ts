import { describe, expect, it } from 'vitest';
import { parse, reparse } from '../../server/src/parser';
import type { ReportDocument } from '../../server/src/report';
import { changeBetween } from '../../server/src/text';
import { generateReport, seeded, testLayouts } from '../support/generate';
import { plainDocument } from '../support/plain';
import type { Pick } from '../support/random';
import { edited } from '../support/typing';

/** An edit at a line that bears on where reports begin. */
const editedAtBound = (text: string, pick: Pick): string => {
  const places = [...text.matchAll(/^.*(?:报告|年报|汇编|[一二三四五六]、).*$/gm)];
  const place = places[pick(places.length - 1)];
  if (!place || pick(4) === 0) return edited(text, pick);
  const [line] = place;
  const cut = (from: number, to: number, put: string): string =>
    text.slice(0, place.index + from) + put + text.slice(place.index + to);
  const at = pick(line.length);
  switch (pick(6)) {
    case 0:
      return cut(0, line.length + pick(1), '');
    case 1:
      return cut(0, 0, `${places[pick(places.length - 1)]?.[0]}\n`);
    case 2:
      return cut(line.length, line.length, `\n${places[pick(places.length - 1)]?.[0]}`);
    case 3:
      return cut(at, at, ['汇编', '\n', '。', '2023年', '\n\n', '|'][pick(5)] as string);
    case 4:
      return cut(at, Math.min(line.length, at + 1 + pick(3)), '');
    case 5:
      return cut(0, line.length, places[pick(places.length - 1)]?.[0] as string);
    default:
      return cut(0, Math.min(text.length - place.index, pick(400)), '');
  }
};

const follows = (text: string, seed: number, steps: number, edit = edited): void => {
  const pick = seeded(seed);
  let now = text;
  let document: ReportDocument = parse(now);
  for (let step = 0; step < steps; step++) {
    const before = now;
    now = edit(now, pick);
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

  const marked: readonly [string, (lines: string[]) => string, readonly string[]][] = [
    ['quoted', (lines) => lines.map((line) => `> ${line}`).join('\n'), ['>', '> ', '\n> ', '\n']],
    ['numbered', (lines) => lines.map((line, at) => `${at + 1}\t${line}`).join('\n'), ['1', '\t', '\n', '']],
    ['with links', (lines) => lines.join('\n').replace(/^.、.*/gm, '## [$&](#a)'), ['[', '](', ')', '(', '!']],
    ['of a JSON string', (lines) => JSON.stringify({ a: lines.join('\n') }), ['\\', '"', '\\n', '{', 'n']],
  ];
  it.each(marked)('in a report, %s', (_, mark, typed) => {
    const edit = (text: string, pick: Pick): string => {
      const at =
        pick(2) === 0 ? pick(3) : pick(2) === 0 ? text.indexOf('\n', pick(text.length)) + pick(4) : pick(text.length);
      return text.slice(0, at) + typed[pick(typed.length - 1)] + text.slice(at + pick(2));
    };
    for (const layout of ['tsv', 'markdown', 'cellPerLine'] as const) {
      const text = mark(generateReport(3, { layout }).split('\n'));
      for (let seed = 1; seed <= 4; seed++) follows(text, seed, 30, seed % 2 ? edit : edited);
      // The way back: what marks all lines goes or comes in one edit.
      const before = parse(text.slice(1));
      expect(plainDocument(reparse(before, text))).toEqual(plainDocument(parse(text)));
      expect(plainDocument(reparse(parse(text), text.slice(1)))).toEqual(plainDocument(before));
    }
  });

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

  const organs = ['数据局', '财政局', '教育局', '水务局'];
  const reports = (seed: number): string[] =>
    organs.slice(0, 2 + (seed % 3)).map((organ, at) =>
      generateReport(seed + at, {
        layout: testLayouts[(seed + at) % testLayouts.length] as never,
        organ: `云州市青川区${organ}`,
      }),
    );
  const title = /^.*年度报告.*$/m;
  const compilations: readonly [string, (seed: number) => string][] = [
    [
      'below a plain list of their titles',
      (seed) => [...reports(seed).map((text) => title.exec(text)?.[0]), '', ...reports(seed)].join('\n'),
    ],
    [
      'each below a list of some titles',
      (seed) =>
        reports(seed).join('\n青川区民政局2023年政府信息公开工作年度报告\n青川区司法局2023年政府信息公开年报\n'),
    ],
    [
      'with heads of pages in their tables and texts',
      (seed) => {
        const pick = seeded(seed);
        const heads = [
          '2024年政府信息公开工作年度报告',
          '云州市2024年政府信息公开年报',
          '2024年政府信息公开年报汇编 3',
        ];
        const lines = reports(seed).join('\n').split('\n');
        return lines.flatMap((line) => (pick(25) === 0 ? [heads[seed % 3] as string, line] : [line])).join('\n');
      },
    ],
    [
      'with the same title',
      (seed) =>
        reports(seed)
          .map((text) => text.replace(title, '2024年政府信息公开工作年度报告'))
          .join('\n\n'),
    ],
  ];
  for (const [name, make] of compilations) {
    it(`in several reports ${name}`, () => {
      for (let seed = 1; seed <= 5; seed++) follows(make(seed), seed, 40, editedAtBound);
    });
  }
});
