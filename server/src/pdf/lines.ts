import { plainRadical } from '../text';
import type { Glyph } from './types';

/** Characters that are printed on one line. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
}

/** Of a character's height: how far baselines of one line may be apart; gaps that are a blank; gaps that part columns. */
const sameLine = 0.45;
const blank = 0.28;
const wide = 1.6;
/** The same character printed again, to make it bold, is no further on than this. */
const twice = 0.2;

const isBlank = (text: string): boolean => text.trim() === '';

/** Chinese characters and their marks, which are spread to fill a line. */
const isChinese = (text: string): boolean => /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’—…]/.test(text);

/** What stands between two characters of a line: nothing, a blank, or as many as keep columns apart. */
const between = (one: string, other: string, gap: number, size: number): string => {
  if (gap < blank * size || (gap < wide * size && isChinese(one) && isChinese(other))) return '';
  return gap < wide * size ? ' ' : ' '.repeat(Math.max(3, Math.round(gap / (size / 2))));
};

const lineOf = (glyphs: readonly Glyph[]): Line => {
  const ordered = [...glyphs].sort((one, other) => one.x - other.x);
  const size = ordered.reduce((most, each) => Math.max(most, each.size), 0);
  let text = '';
  let before: Glyph | null = null;
  for (const glyph of ordered) {
    // Bold type is often the same character printed twice.
    if (before && glyph.text === before.text && glyph.x - before.x < twice * before.size) continue;
    const char = plainRadical(glyph.text);
    if (before) text += between(text.at(-1) ?? '', char, glyph.x - before.x - before.width, size);
    text += char;
    before = glyph;
  }
  const [first, last] = [ordered[0] as Glyph, ordered.at(-1) as Glyph];
  return { text, left: first.x, right: last.x + last.width, y: first.y, size };
};

/** The lines of characters, the uppermost first. */
export const linesOf = (glyphs: readonly Glyph[]): Line[] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.filter(({ text }) => !isBlank(text)).sort((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && first.y - glyph.y <= sameLine * Math.max(first.size, glyph.size)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map(lineOf);
};

/** Letters and digits of two lines are parted by a blank, as they were by the line's end; Chinese is not. */
const isWordy = (char: string | undefined): boolean => char !== undefined && /[\w%]/.test(char);

/** Texts of lines as one. */
export const run = (one: string, other: string): string =>
  isWordy(one.at(-1)) && isWordy(other[0]) && !/\d$/.test(one) ? `${one} ${other}` : one + other;
