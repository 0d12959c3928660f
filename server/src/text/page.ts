import { asCopied, isCopied } from './copied';
import { shownInCell, type Tag } from './inCell';
import { breakChar, hidden, instead } from './shown';
import { Unseen } from './unseen';

/**
 * What a page's source shows: the text with its tags hidden and its entities read, of the same length, character by
 * character. Every offset of the one is the same place in the other; a line break within a tag or a paragraph is hidden,
 * since none is seen there. Lines as an editor counts them are the source's.
 */

const blankChar = ' ';

/**
 * Where a tag, an entity or what is left out as a whole begins; a heading's name in Markdown, `{#id}`, and the marks of a line
 * that is quoted, `> `, are left out too. Of a link in Markdown its words are seen.
 */
const token =
  /<!--|^(?:[ \t]{0,3}>){1,9}(?: |(?!\d))|(?<!!)\[([^[\]\r\n]{0,200})\]\([^()\s]{0,300}\)|<(\/?)([a-z][\w:.-]{0,40})(?<!:)(?=[\s/>])|<[!?][^<>]{0,4000}>|(?:\[\])?\{[#.:][^{}\r\n]{0,200}\}|&(?:(?:amp;)?(nbsp|ensp|emsp|thinsp)\b;?|#(\d{1,6})(?!\d);?|#x([\da-f]{1,5})(?![\da-f]);?|([a-z]{2,6});)/gim;
/** What follows a tag's name; a value in quotation marks may hold what else ends a tag. */
const restOfTag = /[^<>]{0,4000}>/y;
const restWithValues = /(?:[^<>"']{0,400}=\s{0,9}(?:"[^"]{0,1000}"|'[^']{0,1000}')){1,60}[^<>"']{0,400}>/y;
const mostOfTag = 4000;
const mayHaveToken = /<[a-z/!?]|&[#a-z]|\{[#.:]|\]\(|^[ \t]{0,3}>/im;
/** Longer than any token that is read. */
const longestToken = 4100;

/** Elements that begin a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html legend li main nav ol option p pre section select table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What a table's cells are told by, which stays to be read where it is a table's. */
const cells = new Set(['td', 'th', 'tr', 'table']);
const textarea = 'textarea';
/** In UTF-16 units, of what is typed into one; a longer one holds a copy of the page. */
const mostTyped = 99;
/** Elements of which a page shows nothing, or struck out, or as a note above other words, and their ends; a picture stays, since it may stand in a table's place. */
const unseen = new Map([
  ['del', /<\/del\b/gi],
  ['head', /<\/head\b/gi],
  ['noscript', /<\/noscript\b/gi],
  ['rt', /<\/rt\b/gi],
  ['s', /<\/s\b/gi],
  ['script', /<\/script\b/gi],
  ['strike', /<\/strike\b/gi],
  ['style', /<\/style\b/gi],
  ['template', /<\/template\b/gi],
  [textarea, /<\/textarea\b/gi],
]);
/** Elements in which line breaks are blanks, where they hold no others. */
const flowing = /^(?:p|h[1-6]|li|d[dt]|t[dh]|caption)$/;
/** `white-space: pre-wrap` */
const keepsBreaks = 'pre';
const comment = '<!--';
const commentEnd = /-->/g;
const picture = 'img';

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  gt: '＞',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '＜',
  mdash: '—',
  middot: '·',
  ndash: '–',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
  sect: '§',
  times: '×',
  yen: '¥',
};

/** Wide ones: no reader takes them for a tag's. */
const marksOfTags: Readonly<Record<number, string>> = { 60: '＜', 62: '＞' };

/** The character of a number; null for half of one. */
const charOf = (code: number): string | null =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? null
    : code === 0x3c || code === 0x3e
      ? (marksOfTags[code] as string)
      : code <= 0x20
        ? blankChar
        : String.fromCodePoint(code);
const eachBreak = /[\r\n\t]/g;
const betweenFigures = /(?<=\w)\r?\n(?=\w)/g;
/** A paragraph's words: Chinese ones go on behind a line break, others and figures are parted by it. */
const withoutBreaks = (words: string): string =>
  words.replace(betweenFigures, (gap) => blankChar.repeat(gap.length)).replace(eachBreak, hidden);
/** What would end a tag that stays, or its line. */
const marksWithin = /(?!^)[<>\r\n](?!$)/g;
const sheetOfPage = /<(?:p|div|ul|h\d|table|body)\b/i;

/** Words that begin a line: the blank before them is its break. */
const brokenBefore = (words: string): string => words.replace(/^[^\S\r\n]/, breakChar);

class Page {
  /** Tags that stay or go by what stands around them. */
  readonly #tags: Tag[] = [];
  /** For each, whether it stands in a table that holds no other. */
  readonly #inTable: boolean[] = [];
  /** For each, whether the text before it is a paragraph's. */
  readonly #flows: boolean[] = [];

  constructor(readonly source: string) {
    let openTable = -1;
    /** Tables that are open, and the first cell since that stands in none: it begins one all the same. */
    let depth = 0;
    let loose = -1;
    /** Cells of the row so far, and whether any row has two: a column alone only sets out the page. */
    let inRow = 0;
    let isTable = false;
    /** Whether a table that begins stands in a cell; else the one before has lost its end. */
    let inCell = false;
    /** The element that began last, and the tag behind its own. */
    let open = '';
    let inside = 0;
    const ends = new Map<RegExp, number>();
    const unseenOnes = new Unseen(source);
    token.lastIndex = 0;
    for (let match = token.exec(source); match; match = token.exec(source)) {
      const [whole, link, slash, element, blank, decimal, hex, entity] = match;
      const { index } = match;
      const name = element?.toLowerCase() ?? '';
      const ending = whole === comment ? commentEnd : slash ? undefined : unseen.get(name);
      const close = ending ? this.#endOf(ending, index, ends) : -1;
      const isTyped = name === textarea && close >= 0 && close - index < mostTyped;
      if (ending && !isTyped) {
        const end =
          close < 0
            ? index + (this.#tagAt(index, index + whole.length) ?? whole).length
            : source.indexOf('>', close) + 1 || source.length;
        this.#add(index, source.slice(index, end), '');
        token.lastIndex = end;
        continue;
      }
      if (link !== undefined) {
        this.#add(index, '[', '');
        this.#add(index + link.length + 1, whole.slice(link.length + 1), '');
        continue;
      }
      if (!whole.startsWith('&')) {
        const tag = element ? this.#tagAt(index, index + whole.length) : whole;
        if (tag === null) continue;
        token.lastIndex = index + tag.length;
        const unseenTo = slash ? -1 : unseenOnes.end(name, index, token.lastIndex);
        if (unseenTo >= 0) {
          this.#add(index, source.slice(index, unseenTo), '');
          token.lastIndex = unseenTo;
          continue;
        }
        if (name === 'table') {
          if (loose >= 0) this.#inTable.fill(true, loose);
          loose = -1;
          if (!slash) {
            if (openTable < 0 || inCell) depth++;
            else this.#inTable.fill(isTable, openTable);
            openTable = this.#tags.length;
            isTable = false;
            inCell = false;
          }
        } else if (cells.has(name)) {
          if (depth === 0 && loose < 0) loose = this.#tags.length;
          inCell = name !== 'tr' && !slash;
          if (name === 'tr') inRow = 0;
          else if (inCell && ++inRow > 1) isTable = true;
        }
        this.#add(index, tag, name);
        if (name === 'table' && slash) {
          if (openTable >= 0) this.#inTable.fill(isTable, openTable);
          openTable = -1;
          depth = Math.max(0, depth - 1);
        }
        if (blocks.has(name) && name !== 'br') {
          if (slash && name === open) this.#flows.fill(true, inside);
          open = !slash && flowing.test(name) && !tag.includes(keepsBreaks) ? name : '';
          inside = this.#tags.length;
        }
        continue;
      }
      const char = blank
        ? blankChar
        : decimal || hex
          ? charOf(decimal ? Number(decimal) : Number.parseInt(hex as string, 16))
          : (named[(entity as string).toLowerCase()] ?? null);
      if (char !== null) this.#add(index, instead(char, whole), '&');
    }
    // A table that is not closed goes on to the end.
    const first = Math.max(openTable, loose);
    if (first >= 0) this.#inTable.fill(true, first);
  }

  #add(index: number, source: string, name: string): void {
    this.#tags.push({ index, source, name });
    this.#inTable.push(false);
    this.#flows.push(false);
  }

  /** The tag whose name ends at `end`; null where it is none. */
  #tagAt(index: number, end: number): string | null {
    const { source } = this;
    restOfTag.lastIndex = end;
    const rest = restOfTag.exec(source)?.[0] ?? null;
    // A value that is not closed here goes on behind.
    if (rest === null || (rest.match(/["']/g)?.length ?? 0) % 2 > 0) {
      restWithValues.lastIndex = end;
      const whole = restWithValues.exec(source)?.[0];
      if (whole && whole.length <= mostOfTag) return source.slice(index, end + whole.length);
    }
    return rest === null ? null : source.slice(index, end + rest.length);
  }

  /** Where what begins at `from` ends; -1 where it does not. Each ending is looked for to the text's end once. */
  #endOf(ending: RegExp, from: number, known: Map<RegExp, number>): number {
    const last = known.get(ending) ?? 0;
    if (last < 0 || last > from) return last;
    ending.lastIndex = from;
    const found = ending.exec(this.source)?.index ?? -1;
    known.set(ending, found);
    return found;
  }

  get shown(): string {
    const { source } = this;
    const parts: string[] = [];
    let end = 0;
    /** End of the line that the last tag stands on, and whether bars make cells of it. */
    let lineEnd = -1;
    let isRow = false;
    /** True behind a table, on whose line something else may begin. */
    let behindTable = false;
    for (const [at, tag] of this.#tags.entries()) {
      const inTable = this.#inTable[at] as boolean;
      const isBlock = blocks.has(tag.name);
      if (isBlock && !inTable && tag.index > lineEnd) {
        lineEnd = this.#lineEnd(tag.index);
        const line = source.slice(source.lastIndexOf('\n', tag.index) + 1, lineEnd);
        isRow = line.includes('|') && !sheetOfPage.test(line);
      }
      const before = source.slice(end, tag.index);
      const words = this.#flows[at] ? withoutBreaks(before) : before;
      parts.push(behindTable ? brokenBefore(words) : words);
      if (before !== '') behindTable = false;
      end = tag.index + tag.source.length;
      const isKept = inTable && cells.has(tag.name);
      const inCell = inTable ? shownInCell(tag, source, end) : null;
      if (inCell !== null) parts.push(inCell);
      else if (tag.name === '&' || tag.name === picture || isKept)
        parts.push(tag.source.replace(marksWithin, blankChar));
      else if (isBlock) parts.push(instead(inTable || isRow ? blankChar : breakChar, tag.source));
      else parts.push(behindTable ? instead(breakChar, tag.source) : hidden(tag.source));
      behindTable = isKept && tag.name === 'table' && tag.source.startsWith('</');
    }
    const rest = source.slice(end);
    parts.push(behindTable ? brokenBefore(rest) : rest);
    return parts.join('');
  }

  #lineEnd(from: number): number {
    const end = this.source.indexOf('\n', from);
    return end < 0 ? this.source.length : end;
  }
}

/** The text as its readers see it: see above; a text without tags and entities is the same string. */
export const asShown = (source: string): string => {
  const text = isCopied(source) ? asCopied(source) : source;
  return mayHaveToken.test(text) ? new Page(text).shown : text;
};

/** True where a change of `source` within `[start, end)` can have made no tag and no entity. */
export const staysWithoutTags = (source: string, start: number, end: number): boolean =>
  !isCopied(source) && !mayHaveToken.test(source.slice(Math.max(0, start - longestToken), end + longestToken));
