import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/parser';
import { OpenTexts } from '../../standalone/src/texts';
import { generateReport } from '../support/generate';

const organ = '云州市青川区数据局';
const of = (year: number, seed = 1): string => generateReport(seed, { layout: 'pipeRow', organ, year });

/** What a person is told of a text. */
const toldOf = (texts: OpenTexts, id: string): unknown =>
  texts
    .reading(id)
    ?.reports.map(({ findings }) =>
      findings.map(({ rule, span, message, params }) => ({ rule, span, message, params })),
    );

describe('the texts of the page', () => {
  test('in whatever order texts are opened, edited and closed, all are told what they would be if they had just been opened', () => {
    const pool = [of(2024, 1), of(2023, 2), of(2023, 3), of(2022, 4), '值班记录\n'];
    const source = fc.constantFrom(...pool, ...pool.map((text) => text.replace(/\d+ \|/, '7 |')));
    const step = fc.oneof(
      fc.record({ kind: fc.constant('open' as const), source }),
      fc.record({ kind: fc.constant('edit' as const), at: fc.nat(9), source }),
      fc.record({ kind: fc.constant('close' as const), at: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const texts = new OpenTexts();
        for (const each of steps) {
          const all = texts.all();
          const id = each.kind === 'open' ? undefined : all[each.at % Math.max(1, all.length)]?.id;
          if (each.kind === 'open') texts.open('文件', each.source, true);
          else if (id === undefined) continue;
          else if (each.kind === 'edit') texts.edit(id, each.source);
          else texts.close(id);
          const fresh = new OpenTexts();
          const ids = texts.all().map(({ document }) => fresh.open('文件', document.source, true));
          expect(texts.all().map((text) => toldOf(texts, text.id))).toEqual(ids.map((own) => toldOf(fresh, own)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an edited text is told what it would be told if it had just been opened', () => {
    const texts = new OpenTexts();
    const id = texts.open('一.txt', of(2024), true);
    const cut = of(2024).replace('六、其他需要报告的事项', '');
    texts.edit(id, cut);
    expect(texts.get(id)).toMatchObject({ isSaved: false, document: { source: cut } });
    const fresh = new OpenTexts();
    const findings = texts.reading(id)?.reports.flatMap((each) => each.findings) ?? [];
    expect(findings.map(({ rule }) => rule)).toContain('NB101');
    expect(findings).toEqual(fresh.reading(fresh.open('一.txt', cut, true))?.reports.flatMap((each) => each.findings));
    expect(texts.get(id)?.document.reports).toEqual(parse(cut).reports);
    texts.saved(id);
    expect(texts.get(id)?.isSaved).toBe(true);
    // The same text again is no edit.
    texts.edit(id, cut);
    expect(texts.get(id)?.isSaved).toBe(true);
  });

  test('reports of one organ are compared while both are open, however the other changes', () => {
    const texts = new OpenTexts();
    const rules = (id: string): string[] =>
      texts.reading(id)?.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)) ?? [];
    const now = texts.open('今年.txt', of(2024, 2), true);
    const alone = rules(now);
    const before = texts.open('去年.txt', of(2023, 3), true);
    const compared = rules(now);
    expect(compared.filter((rule) => rule.startsWith('NB5')).length).toBeGreaterThan(0);
    expect(compared.filter((rule) => !rule.startsWith('NB5'))).toEqual(alone);
    texts.edit(before, of(2022, 3));
    expect(rules(now)).toEqual(alone);
    texts.edit(before, of(2023, 3));
    expect(rules(now)).toEqual(compared);
    texts.close(before);
    expect(rules(now)).toEqual(alone);
    expect(texts.reading(before)).toBeNull();
  });

  test('a new report follows one of those that are open, the newest first', () => {
    const texts = new OpenTexts();
    texts.open('旧.txt', of(2022), true);
    texts.open('新.txt', `${of(2024)}\n`, true);
    texts.open('记录.txt', '值班记录\n', true);
    expect(texts.named().map(({ year }) => year)).toEqual([2024, 2022]);
    const [newest] = texts.named();
    const made = newest && texts.after(newest);
    expect(made?.fileName).toBe(`${organ}2025年政府信息公开工作年度报告.txt`);
    expect(parse(made?.text ?? '').reports).toMatchObject([{ organ, year: 2025 }]);
  });

  test('the reports of a year are added up, and all findings make one page', () => {
    const texts = new OpenTexts();
    const others = ['云州市青川区水务局', '云州市青川区财政局'];
    for (const [at, each] of others.entries()) {
      texts.open(`${at}.txt`, generateReport(at, { layout: 'tsv', organ: each, year: 2024 }), true);
    }
    texts.open('往年.txt', of(2021), true);
    expect([...texts.years()]).toEqual([
      [2024, 2],
      [2021, 1],
    ]);
    const sum = texts.sum(2024, '云州市青川区人民政府', 'zh-cn');
    expect(sum).toMatchObject({ count: 2, isPartial: false });
    expect(texts.sum(2020, '云州市青川区人民政府', 'zh-cn')).toBeNull();
    const id = texts.open('汇总.txt', sum?.text ?? '', false);
    const own = texts.named().find((each) => each.id === id);
    expect(own && texts.compared(own, 'zh-cn')).toMatchObject({ count: 2, differences: [], isPartial: false });
    const page = texts.findingsPage('zh-cn');
    for (const each of [...others, organ]) expect(page).toContain(each);
    expect(texts.listed('1')).toMatchObject([{ organ: others[0], year: 2024 }]);
  });
});
