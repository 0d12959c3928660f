import { describe, expect, test } from 'vitest';
import { pdfText } from '../../server/src/bytes/pdf';
import { check } from '../../server/src/check';
import { withTables } from '../../server/src/features';
import { form, tableKeys } from '../../server/src/forms';
import { parse } from '../../server/src/parser';
import { generateReport, seededValues, withValues } from '../support/generate';
import { type Drawing, pdf, pdfOf } from '../support/pdf';

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const read = await pdfText(bytes);
  return 'text' in read ? read.text : read.problem;
};

describe('a report printed as a PDF, over several pages', () => {
  const drawings: readonly Drawing[] = ['lines', 'shapes', 'boxes'];
  test.each(drawings.flatMap((drawing) => (['2019', '2021'] as const).map((id) => [drawing, id] as const)))(
    'is read cell by cell, and nothing is wrong with it: %s, form of %s',
    async (drawing, id) => {
      for (const seed of [1, 2]) {
        const bytes = pdfOf(generateReport(seed, { formId: id, layout: 'html' }), drawing);
        const document = parse(withTables(await textOf(bytes)).text);
        const [report] = document.reports;
        const values = seededValues(form(id), seed);
        for (const key of tableKeys) {
          const read = [...(report?.tables[key]?.cells ?? [])].map(([cell, { value }]) => [cell, Number(value)]);
          expect(Object.fromEntries(read)).toEqual(
            Object.fromEntries([...values[key]].map(([cell, value]) => [cell, Number(value)])),
          );
        }
        expect(check(document).flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([]);
      }
    },
  );

  test('a wrong figure is named', async () => {
    const values = withValues(seededValues(form('2021'), 3), { 'requests.granted.naturalPerson': '777' });
    const { text } = withTables(await textOf(pdfOf(generateReport(3, { layout: 'html', values }))));
    const findings = check(parse(text)).flatMap((each) => each.findings);
    expect(findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toContainEqual(['NB301', '777']);
  });
});

describe('running text', () => {
  const words = (text: string, y: number, x = 70): { x: number; y: number; size: number; text: string } => ({
    x,
    y,
    size: 12,
    text,
  });
  const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
  const page = (...lines: ReturnType<typeof words>[]): { words: typeof lines; borders: [] } => ({
    words: lines,
    borders: [],
  });

  test('lines are paragraphs, over the end of a page too; its number, head and foot are left out', async () => {
    const head = words('青川区数据局', 810);
    const bytes = pdf([
      page(head, words(full, 700, 94), words(full.slice(0, 12), 680), words(full, 660, 94), words('— 1 —', 30, 280)),
      page(head, words('到此为止。', 700), words('另起一段。', 680, 94), words('第 2 页 共 2 页', 30, 280)),
    ]);
    // The second line of the first paragraph ends early: the third begins another.
    expect(await textOf(bytes)).toBe(`${full}${full.slice(0, 12)}\n${full}到此为止。\n另起一段。\n`);
  });

  test('what is printed twice to make it bold stands there once', async () => {
    expect(await textOf(pdf([page(words('总计12', 700), words('总计12', 700, 70.4))]))).toBe('总计12\n');
  });

  test('figures of rows that no rule parts stay two; one that had no room in its line goes on in the next', async () => {
    const box = { x: 100, y: 600, width: 60, height: 80 };
    const cell = (x: number, width: number, ...lines: string[]): Parameters<typeof pdf>[0][number] => ({
      words: lines.map((text, at) => ({ x: x + 2, y: 660 - 14 * at, size: 10, text })),
      borders: [
        { x, y: 600, width, height: 80 },
        { x: x + width, y: 600, width: 60, height: 80 },
      ],
    });
    expect(await textOf(pdf([cell(box.x, 60, '3', '5', '0')], 'boxes'))).toContain('<td>3 5 0</td>');
    expect(await textOf(pdf([cell(box.x, 24, '1234', '567')], 'boxes'))).toContain('<td>1234567</td>');
  });

  test('a figure alone at a page’s end is no page number, unless the next page goes on counting', async () => {
    const numbered = (first: string, second: string): Promise<string> =>
      textOf(pdf([page(words('甲。', 700), words(first, 50, 290)), page(words('乙。', 700), words(second, 50, 290))]));
    expect(await numbered('1', '2')).toBe('甲。\n乙。\n');
    expect(await numbered('7', '7')).toBe('甲。\n7\n乙。\n7\n');
  });

  test('figures in columns without borders keep apart', async () => {
    const text = await textOf(pdf([page(words('规章', 700), words('3', 700, 200), words('12', 700, 300))]));
    expect(text).toMatch(/^规章 {3,}3 {3,}12\n$/);
  });
});

test('lines that are told by the space between them stand below each other', async () => {
  const plain = new TextDecoder().decode(pdf([{ words: [{ x: 70, y: 700, size: 12, text: '甲。' }], borders: [] }]));
  const begin = plain.indexOf('BT');
  const lines = 'BT /F1 12 Tf 20 TL 70 700 Td <4e593002> Tj T* <75323002> Tj ET';
  const changed = plain.slice(0, begin) + lines + plain.slice(plain.indexOf('ET') + 2);
  const bytes = new TextEncoder().encode(changed.replace(/\/Length \d+/, `/Length ${lines.length}`));
  expect(await textOf(bytes)).toBe('乙。\n甲。\n');
});

describe('what holds no text is told, never thrown', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut off', new TextEncoder().encode('%PDF-1.4\n1 0 obj'), 'damaged'],
    ['pictures of pages', pdf([{ words: [], borders: [{ x: 1, y: 1, width: 300, height: 300 }] }]), 'scanned'],
  ])('%s', async (_, bytes, problem) => {
    expect(await pdfText(bytes)).toEqual({ problem });
  });

  test('a file cut off or changed anywhere', async () => {
    const whole = pdfOf(generateReport(1, { layout: 'html' }));
    for (let step = 1; step <= 12; step++) {
      const cut = whole.slice(0, (whole.length * step) / 13);
      const changed = whole.slice();
      changed.fill(0x41 + step, (whole.length * step) / 13, (whole.length * step) / 13 + 30);
      for (const bytes of [cut, changed]) {
        const read = await pdfText(bytes);
        expect(typeof ('text' in read ? read.text : read.problem)).toBe('string');
      }
    }
  });
});
