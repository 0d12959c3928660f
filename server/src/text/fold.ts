import { firstCodes } from './codes';
import { compatibility, radicals, traditional } from './fold-data';

/**
 * Folding makes spellings of the same words equal: full and half width, bracket, colon, comma and quote styles,
 * CJK radicals, Traditional characters; blanks and invisible characters vanish. One table look-up a character.
 */
const DROP = 0;

/**
 * By a character's code what its folded code differs by, bit by bit: nothing for most, so that the table need not be filled
 * in, which would be the one loop at the start that the engine compiles for speed.
 */
const makeTable = (): Uint16Array => {
  const table = new Uint16Array(0x10000);
  const put = (code: number, folded: number): void => {
    table[code] = code ^ folded;
  };
  const set = (from: string, to: string): void => {
    for (const char of from) put(char.charCodeAt(0), to.charCodeAt(0));
  };
  const drop = (first: number, last = first): void => {
    for (let code = first; code <= last; code++) put(code, DROP);
  };
  drop(0, 0x20);
  drop(0x7f, 0xa0);
  drop(0xad);
  drop(0x1680);
  drop(0x180e);
  drop(0x2000, 0x200f);
  drop(0x2028, 0x202f);
  drop(0x205f, 0x206f);
  drop(0x3000);
  drop(0xfe00, 0xfe0f);
  drop(0xfeff);
  for (let code = 0xff01; code <= 0xff5e; code++) put(code, code - 0xfee0);
  for (const [first, last] of compatibility) {
    for (let code = first; code <= last; code++) {
      const folded = String.fromCharCode(code).normalize('NFKC');
      if (folded.length === 1) put(code, folded.charCodeAt(0));
    }
  }
  for (const pair of radicals) set(pair.charAt(0), pair.charAt(1));
  for (const pair of traditional) set(pair.charAt(0), pair.charAt(1));
  set('（〔［【﹙（', '(');
  set('）〕］】﹚）', ')');
  set('：∶︰﹕', ':');
  set('，﹐', ',');
  set('；﹔', ';');
  set('“”„‟〝〞＂「」『』', '"');
  set('‘’‚‛＇', "'");
  set('－–—―−﹣‐‑‒─━═', '-');
  set('｜│┃║∣', '|');
  set('．﹒', '.');
  set('／∕⁄', '/');
  set('～〜∼', '~');
  set('〈《＜﹤', '<');
  set('〉》＞﹥', '>');
  return table;
};

const table = makeTable();

/** Expands ㈠ to (一) and the like; rare, so outside the table. */
const parenthesised = (code: number): string => {
  if (code >= 0x3220 && code <= 0x3229) return `(${'一二三四五六七八九十'[code - 0x3220]})`;
  if (code >= 0x2474 && code <= 0x247c) return `(${code - 0x2473})`;
  if (code >= 0x2488 && code <= 0x2490) return `${code - 0x2487}.`;
  return '';
};

/** The folded character of a code, 0 where it vanishes. */
export const foldCode = (code: number): number => code ^ (table[code] as number);

/** A text folded, with the source offset of every folded character. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is the source offset of folded character i; one more entry holds the end. */
  readonly offsets: readonly number[];
}

/** A function takes no more arguments than that everywhere. */
const mostCodes = 4096;

/**
 * The characters of codes. A string that grows by a character each time leaves two objects behind for each: codes are
 * collected first.
 */
const textOf = (codes: readonly number[]): string => {
  if (codes.length <= mostCodes) return String.fromCharCode.apply(null, codes as number[]);
  let text = '';
  for (let at = 0; at < codes.length; at += mostCodes) text += textOf(codes.slice(at, at + mostCodes));
  return text;
};

/** Folds `text[start, end)`; offsets are UTF-16 offsets of `text`. */
export const fold = (text: string, start = 0, end = text.length): Folded => {
  const offsets: number[] = [];
  const codes: number[] = [];
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const expanded = code >= 0x2474 && code <= 0x3229 ? parenthesised(code) : '';
    if (expanded !== '') {
      for (let at = 0; at < expanded.length; at++) {
        offsets.push(index);
        codes.push(expanded.charCodeAt(at));
      }
      continue;
    }
    const to = code ^ (table[code] as number);
    if (to === DROP) continue;
    offsets.push(index);
    codes.push(to);
  }
  offsets.push(end);
  return { text: textOf(codes), offsets };
};

/** Marks that make no difference between two labels. */
const insignificant = firstCodes('.,:;、。·"\'*#_-~•●■◆\\');

/** Folds `text[start, end)` to a key for comparing labels: as `fold`, and without punctuation but brackets and `/`. */
export const foldKey = (text: string, start = 0, end = text.length): string => {
  const codes: number[] = [];
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const expanded = code >= 0x2474 && code <= 0x3229 ? parenthesised(code) : '';
    if (expanded !== '') {
      for (const char of expanded) if (char !== '.') codes.push(char.charCodeAt(0));
      continue;
    }
    const to = code ^ (table[code] as number);
    if (to !== DROP && insignificant[to] === 0) codes.push(to);
  }
  return textOf(codes);
};

const traditionalCodes = firstCodes(traditional);

/** True for a Traditional character that has a Simplified twin in the table. */
export const isTraditional = (code: number): boolean => traditionalCodes[code] === 1;
