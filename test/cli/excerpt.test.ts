import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, printable } from '../../server/src/cli/formats/excerpt';
import { displayWidth } from '../../server/src/text';

/** The two printed lines. */
const shown = (line: string, start: number, end: number, width = 40): string[] => {
  const cut = excerpt(line, start, end, width);
  return [cut.before + cut.marked + cut.after, cut.underline];
};

describe('the mark stands under the mistake', () => {
  test('wide characters count two', () => {
    expect(shown('总计 | 12 | 0 |', 5, 7)).toEqual(['总计 | 12 | 0 |', '       ~~']);
    expect(shown('五、存在主要问题', 2, 4)).toEqual(['五、存在主要问题', '    ~~~~']);
  });

  test('a tab is two blanks, indentation is left out', () => {
    expect(shown('\t规章\t0', 4, 5)).toEqual(['规章  0', '      ~']);
  });

  test('a gap gets one mark', () => {
    expect(shown('规章 | | 0', 4, 4)).toEqual(['规章 | | 0', '      ~']);
  });

  test('a long line is cut on both sides', () => {
    const line = `${'前'.repeat(50)}错误${'后'.repeat(50)}`;
    const [text = '', mark = ''] = shown(line, 50, 52);
    expect(displayWidth(text)).toBeLessThanOrEqual(40);
    expect(text).toMatch(/^…前+错误后+…$/);
    expect(displayWidth(text.slice(0, text.indexOf('错')))).toBe(mark.indexOf('~'));
  });

  test('for any line and any place', () => {
    const unit = fc.constantFrom('甲', '乙', 'a', '1', ' ', '\t', '|', '，', '\u001b', '😀');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 120 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 20, max: 80 }),
        (line, a, b, width) => {
          const start = a % (line.length + 1);
          const end = start + (b % (line.length - start + 1));
          const cut = excerpt(line, start, end, width);
          expect(displayWidth(cut.before + cut.marked + cut.after)).toBeLessThanOrEqual(width + 1);
          expect(cut.underline.indexOf('~')).toBe(displayWidth(cut.before));
          expect(cut.before + cut.marked + cut.after).not.toMatch(/\p{Cc}/u);
        },
      ),
    );
  });
});

test('what would steer a terminal is a dot', () => {
  expect(printable('a\u001b[31mb\u0007\u202ec\u200bd\r')).toBe('a·[31mb··c·d·');
});
