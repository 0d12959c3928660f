import { type Folded, fold } from './fold';
import { hidden, isLonger, withoutHidden } from './shown';

/** A figure's place read: see `CellState` for the states. Offsets are UTF-16 offsets of the text. */
export interface FigureText {
  readonly state: 'number' | 'blank' | 'text';
  readonly value: number | null;
  /** The bare number with its sign. */
  readonly start: number;
  readonly end: number;
  readonly extra: string | null;
}

const ZERO = 48;
const NINE = 57;

const blankMark = /^(?:[-/_.·×]+|\\|无|空)$/;
const figure =
  /^([¥￥])?([+-]|增加|减少|[增减负加])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[〇零])(万元|亿元|元|万|件次|人次|[件条次起宗项份个人篇部种%])?(\([^()]+\)|\[\^?\d{1,2}\]|[①-⑳*]|注\d{0,2})?$/;
/** With its brackets; what is longer is a sentence that begins with a number. */
const longestNote = 62;
const negative = new Set(['-', '减', '减少', '负']);

const blank = (start: number, end: number): FigureText => ({ state: 'blank', value: null, start, end, extra: null });
const words = (start: number, end: number): FigureText => ({ state: 'text', value: null, start, end, extra: null });

/** Characters that take no room: they separate nothing. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff;

/** True where blanks separate two characters of the folded range: `1 2` is not 12. */
const hasGap = (text: string, folded: Folded, from: number, to: number): boolean => {
  for (let index = from; index < to - 1; index++) {
    const after = (folded.offsets[index] as number) + 1;
    const next = folded.offsets[index + 1] as number;
    for (let at = after; at < next; at++) if (!isInvisible(text.charCodeAt(at))) return true;
  }
  return false;
};

const read = (text: string, start: number, end: number): FigureText => {
  const folded = fold(text, start, end);
  if (folded.text === '' || blankMark.test(folded.text)) return blank(start, end);
  const match = figure.exec(folded.text);
  if (!match || (match[5] ?? '').length > longestNote) return words(start, end);
  const [, currency = '', sign = '', digits = '', unit = '', note = ''] = match;
  const first = currency.length;
  const length = first + sign.length + digits.length;
  if (hasGap(text, folded, first + sign.length, length)) return words(start, end);
  const value = Number(digits.replaceAll(',', '').replace(/[〇零]/, '0'));
  if (!Number.isFinite(value)) return words(start, end);
  const from = folded.offsets[first] as number;
  const to = (folded.offsets[length - 1] as number) + 1;
  return {
    state: 'number',
    value: negative.has(sign) && value !== 0 ? -value : value,
    start: from,
    end: to,
    extra:
      unit || note
        ? withoutHidden(text.slice(to, end)).trim()
        : currency
          ? text.charAt(folded.offsets[0] as number)
          : null,
  };
};

/** Markdown's escape of the mark behind it. */
const escaped = /\\(?=\D)/g;
const around = /^[*_`"]{1,3}/;
const marked = /^[*_`"]|\\/;
const longestMarked = 1000;

/** `**12**`, `\-3`: a figure in Markdown, read with its marks hidden. */
const readMarked = (text: string, start: number, end: number): FigureText => {
  const cut = text.slice(start, Math.min(end, start + longestMarked));
  if (!marked.test(cut)) return words(start, end);
  const [mark = ''] = around.exec(cut) ?? [];
  const isMarked = cut.endsWith(mark) && cut.length > 2 * mark.length;
  const inner = isMarked ? cut.slice(mark.length, cut.length - mark.length) : cut;
  const gap = hidden(isMarked ? mark : '');
  const bare = gap + inner.replace(escaped, hidden) + gap;
  if (bare === cut || end - start > longestMarked) return words(start, end);
  const figure = read(bare, 0, bare.length);
  return { ...figure, start: figure.start + start, end: figure.end + start, extra: figure.extra || null };
};

/**
 * Reads what stands in a figure's place, `text[start, end)` without surrounding blanks: full width, thousands
 * separators, `〇`, `￥12`, `+1`, `减4`, `减少4`, a unit or a note in brackets behind the number. Amounts keep the printed number whatever
 * the unit says.
 */
export const readFigure = (text: string, start: number, end: number): FigureText => {
  const length = end - start;
  if (isLonger(text, start, end, 80)) return readMarked(text, start, end);
  let value = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE && length <= 15) {
      value = value * 10 + code - ZERO;
      continue;
    }
    const figure = read(text, start, end);
    return figure.state === 'text' ? readMarked(text, start, end) : figure;
  }
  if (length === 0) return blank(start, end);
  return { state: 'number', value, start, end, extra: null };
};

const digitsOf = '零一二三四五六七八九';
const unitsOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** The value of a Chinese numeral (`一百零五`, `两千`, `二〇二四`), or null where the text is none. */
export const readChineseNumeral = (text: string): number | null => {
  if (text === '') return null;
  let total = 0;
  let section = 0;
  let digit = 0;
  let plain = '';
  let withUnits = false;
  for (const char of text) {
    const normal = char === '〇' ? '零' : char === '两' ? '二' : char;
    const value = digitsOf.indexOf(normal);
    if (value >= 0) {
      digit = value;
      plain += value;
      continue;
    }
    const unit = unitsOf[normal];
    if (unit === undefined) return null;
    withUnits = true;
    if (unit >= 10_000) {
      total = (total + section + digit) * unit;
      section = 0;
    } else {
      section += (digit === 0 && section === 0 ? 1 : digit) * unit;
    }
    digit = 0;
  }
  return withUnits ? total + section + digit : Number(plain);
};
