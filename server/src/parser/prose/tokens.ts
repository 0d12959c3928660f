import { firstCodes, withoutHidden, yearsInDigits } from '../../text';
import { beginsSentence, itemMarkAt } from './marks';
import { isDigitCode, type Numeral, numeralAt } from './numerals';
import { type OwnNames, ownAt } from './own';
import type { Paragraph } from './paragraphs';
import type { WordKind } from './word';
import { lexicon } from './words';

export type TokenKind =
  | WordKind
  | 'number'
  | 'year'
  /** A day or month that bounds the whole year: 1月1日, 12月31日. */
  | 'bound'
  | 'comma'
  | 'pause'
  | 'colon'
  | 'stop'
  | 'semicolon'
  | 'open'
  | 'close';

/** A word of a paragraph; offsets of the folded text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  /** The number, or the year's value as one. */
  readonly numeral: Numeral | null;
}

const marks: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '、': 'pause',
  ':': 'colon',
  '。': 'stop',
  '!': 'stop',
  '?': 'stop',
  ';': 'semicolon',
  '(': 'open',
  ')': 'close',
};

const yearWord = /^(20\d\d)年/;

const none: readonly string[] = [];

/** Characters that a word, a mark or a number may begin with: most of a text is passed over by this table alone. */
const begins = firstCodes([
  ...Object.keys(marks),
  ...'<0123456789零〇一二两三四五六七八九十百我本全',
  ...[...lexicon.keys()].map((code) => String.fromCharCode(code)),
]);

const until = /(?:[至到\-~]|截止)(?:20\d\d年)?$/;

/** `截至12月`, `1月至12月`, `2024年1月—2024年12月`: what stands before a month that ends a time. */
const isUntil = (text: string, at: number): boolean => until.test(text.slice(Math.max(0, at - 7), at));

/** Blanks within a number that a line or a person broke: which number it is cannot be told. */
const isTorn = ({ offsets, lines }: Paragraph, start: number, end: number): boolean => {
  const length = end - 1 - start;
  if ((offsets[end - 1] as number) - (offsets[start] as number) === length) return false;
  const [line] = lines;
  // What a page hides parts no number.
  if (lines.length > 1 || line?.source === undefined) return true;
  return withoutHidden(line.source.slice(line.offsets[start], line.offsets[end - 1])).length !== length;
};

const longestTitle = 60;

class Tokenizer {
  readonly tokens: Token[] = [];
  #unknownFrom = -1;

  constructor(
    readonly paragraph: Paragraph,
    readonly own: OwnNames,
  ) {}

  run(): readonly Token[] {
    const { text } = this.paragraph;
    const own = this.own.names.map((name) => name.charCodeAt(0));
    let at = itemMarkAt(text, 0, true);
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (begins[code] === 0 && !own.includes(code)) {
        if (this.#unknownFrom < 0) this.#unknownFrom = at;
        at++;
        continue;
      }
      if (text.charAt(at) === '<') {
        // What a document is called counts nothing.
        const end = text.slice(at, at + longestTitle).indexOf('>') + 1;
        if (end > 0) {
          at += this.#push('unknown', at, at + end);
          continue;
        }
      }
      const mark = this.#mark(at);
      const length = mark || this.#year(at) || this.#number(at) || this.#word(at);
      if (length > 0) {
        at += length;
        if (mark > 0) at += itemMarkAt(text, at, beginsSentence(code));
        continue;
      }
      if (this.#unknownFrom < 0) this.#unknownFrom = at;
      at++;
    }
    this.#flush(text.length);
    return this.tokens;
  }

  #flush(end: number): void {
    if (this.#unknownFrom < 0) return;
    this.tokens.push({ kind: 'unknown', start: this.#unknownFrom, end, keys: none, numeral: null });
    this.#unknownFrom = -1;
  }

  #push(kind: TokenKind, start: number, end: number, keys = none, numeral: Numeral | null = null): number {
    this.#flush(start);
    this.tokens.push({ kind, start, end, keys, numeral });
    return end - start;
  }

  #mark(at: number): number {
    const kind = marks[this.paragraph.text.charAt(at)];
    if (!kind) return 0;
    return this.#push(kind, at, at + 1);
  }

  /** `2024年(度)`, `二〇二四年`; a span of years counts as other years. */
  #year(at: number): number {
    const { text } = this.paragraph;
    const char = text.charAt(at);
    if (char !== '2' && char !== '二' && char !== '1') return 0;
    let value = 0;
    let end = at;
    const match = char === '1' ? null : yearWord.exec(yearsInDigits(text.slice(at, at + 5)));
    if (match) {
      value = Number(match[1]);
      end = at + 5;
    } else {
      while (end < at + 4 && isDigitCode(text.charCodeAt(end))) end++;
      if (end !== at + 4 || isDigitCode(text.charCodeAt(at - 1))) return 0;
      value = Number(text.slice(at, end));
      if (value < 1949 || value > 2099) return 0;
      if ('-至~到、和与及'.includes(text.charAt(end)) && text.charAt(end) !== '') {
        const other = text.slice(end + 1, end + 6);
        if (/^20\d\d年/.test(other)) return this.#push('lastYear', at, end + 6);
        return 0;
      }
      if (text.charAt(end) !== '年') return 0;
      end++;
    }
    if (text.charAt(end) === '度') end++;
    const numeral = { value, start: at, digitsEnd: end, end, counter: '年', approximate: false, digits: true };
    return this.#push('year', at, end, none, numeral);
  }

  #number(at: number): number {
    const { text } = this.paragraph;
    const numeral = numeralAt(text, at);
    if (!numeral) return 0;
    const before = text.charAt(at - 1);
    if (text.charAt(numeral.digitsEnd) === '月' && numeral.digits) return this.#date(at, numeral.digitsEnd);
    // 3.5件 is the end of another number, or a slip.
    const fraction = !Number.isInteger(numeral.value) && numeral.counter !== '元' && numeral.counter !== '%';
    const ordinal = fraction || before === '第' || before === '-' || before === '.' || /[a-z]/i.test(before);
    if (ordinal || numeral.counter === '' || isTorn(this.paragraph, numeral.start, numeral.digitsEnd)) {
      return this.#push('unknown', at, Math.max(numeral.digitsEnd, ordinal ? numeral.end : at + 1));
    }
    return this.#push('number', at, numeral.end, none, numeral);
  }

  /** Months and days: 1月1日 and 12月31日 bound the year, others are parts of it. */
  #date(at: number, monthEnd: number): number {
    const { text } = this.paragraph;
    const month = Number(text.slice(at, monthEnd));
    let end = monthEnd + 1;
    let day = 0;
    let dayEnd = end;
    while (dayEnd < end + 2 && isDigitCode(text.charCodeAt(dayEnd))) dayEnd++;
    if (dayEnd > end && text.charAt(dayEnd) === '日') {
      day = Number(text.slice(end, dayEnd));
      end = dayEnd + 1;
    }
    const first = month === 1 && (day === 1 || '至-到~'.includes(text.charAt(end)));
    const last = month === 12 && (day === 31 || /[底末]/.test(text.charAt(end)) || isUntil(text, at));
    const bounds = first || last;
    return this.#push(bounds ? 'bound' : 'partYear', at, end);
  }

  /** A word of the lexicon or a name of the organ, the longer one: `本机关不掌握…` is a label. */
  #word(at: number): number {
    const { text } = this.paragraph;
    const { length, word } = ownAt(this.own, text, at);
    const known = lexicon.get(text.charCodeAt(at))?.find((each) => text.startsWith(each.text, at));
    if (word && length >= (known?.text.length ?? 0)) return this.#push(word, at, at + length);
    return known ? this.#push(known.kind, at, at + known.text.length, known.keys) : 0;
  }
}

/** The words of a paragraph in order; what is not known is one `unknown` word up to the next that is. */
export const tokensOf = (paragraph: Paragraph, own: OwnNames): readonly Token[] => new Tokenizer(paragraph, own).run();
