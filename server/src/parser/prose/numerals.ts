import { readChineseNumeral } from '../../text';

/** A number at a place of a folded text; `end` is behind the counter. */
export interface Numeral {
  readonly value: number;
  /** The bare number `[start, digitsEnd)`, a 万 that belongs to it included. */
  readonly start: number;
  readonly digitsEnd: number;
  readonly end: number;
  readonly counter: string;
  readonly approximate: boolean;
  /** True for digits, false for a Chinese numeral. */
  readonly digits: boolean;
}

/** Counters, the longest first. */
const counters = [
  '万元',
  '亿元',
  '件次',
  '人次',
  '条次',
  '例次',
  '个百分点',
  '百分点',
  ...'件宗起份条项个次例封篇部期场家人名元%',
];
const chinese = new Set('零〇一二两三四五六七八九十百千万亿');
const chineseDigits = new Set('零〇一二两三四五六七八九');
/** Before a Chinese numeral: no amount but a rank or a turn of speech. */
const noAmount = new Set('第每同任某这那统唯逐单专该');
const about = new Set('约近超逾');
const more = new Set('余多');

/** True for the code of an ASCII digit. */
export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

const counterAt = (text: string, at: number): string => counters.find((each) => text.startsWith(each, at)) ?? '';

/** A bracketed second counter: `12件（次）`. */
const bracketed = /^\([件条次起宗份例个]\)/;

const withCounter = (
  text: string,
  start: number,
  digitsEnd: number,
  value: number,
  vague: boolean,
  digits: boolean,
): Numeral => {
  let at = digitsEnd;
  let approximate = vague || about.has(text.charAt(start - 1));
  let amount = value;
  let numberEnd = digitsEnd;
  if (digits && (text.charAt(at) === '万' || text.charAt(at) === '亿')) {
    const unit = text.charAt(at) === '万' ? 10_000 : 100_000_000;
    // 万元 is a unit of its own; both ways the value is the plain number.
    amount = Math.round(value * unit * 1000) / 1000;
    at++;
    numberEnd = at;
    if (text.charAt(at) !== '元') approximate = true;
  }
  if (more.has(text.charAt(at))) {
    approximate = true;
    at++;
  }
  const counter = counterAt(text, at);
  let end = at + counter.length;
  if (counter === '') end = at;
  else if (text.charAt(end) === '(') end += bracketed.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  if (text.startsWith('左右', end) || text.startsWith('以上', end)) {
    approximate = true;
    end += 2;
  }
  return { value: amount, start, digitsEnd: numberEnd, end, counter, approximate, digits };
};

/** What is longer counts nothing. */
const mostDigits = 15;

/** Digits from `at` on, with thousands separators and a decimal part; the end, or `at` where there are none. */
const digitsEndAt = (text: string, at: number): number => {
  let end = at;
  while (isDigitCode(text.charCodeAt(end))) end++;
  if (end - at <= 3) {
    while (
      end - at <= mostDigits &&
      text.charAt(end) === ',' &&
      isDigitCode(text.charCodeAt(end + 1)) &&
      isDigitCode(text.charCodeAt(end + 2)) &&
      isDigitCode(text.charCodeAt(end + 3)) &&
      !isDigitCode(text.charCodeAt(end + 4))
    )
      end += 4;
  }
  if (text.charAt(end) === '.' && isDigitCode(text.charCodeAt(end + 1))) {
    end++;
    while (isDigitCode(text.charCodeAt(end))) end++;
  }
  return end;
};

/** The number that begins at `at` of a folded text, or null: digits, or a Chinese numeral with a counter behind it. */
export const numeralAt = (text: string, at: number): Numeral | null => {
  if (isDigitCode(text.charCodeAt(at))) {
    // The rest of a run that is too long for a number is none either, and is not looked through again.
    if (isDigitCode(text.charCodeAt(at - 1))) return null;
    const end = digitsEndAt(text, at);
    const value = Number(text.slice(at, end).replaceAll(',', ''));
    return Number.isFinite(value) && end - at <= mostDigits ? withCounter(text, at, end, value, false, true) : null;
  }
  if (text.startsWith('百分之', at)) {
    const inner = numeralRun(text, at + 3);
    const digits = digitsEndAt(text, at + 3);
    const end = Math.max(inner, digits);
    const value = digits > at + 3 ? Number(text.slice(at + 3, digits)) : readChineseNumeral(text.slice(at + 3, inner));
    if (value === null || end === at + 3) return null;
    return { value, start: at, digitsEnd: end, end, counter: '%', approximate: false, digits: false };
  }
  const end = numeralRun(text, at);
  if (end === at || noAmount.has(text.charAt(at - 1))) return null;
  const words = text.slice(at, end);
  if (![...words].some((char) => chineseDigits.has(char)) && words !== '十') return null;
  const value = readChineseNumeral(words);
  if (value === null) return null;
  const numeral = withCounter(text, at, end, value, false, false);
  return numeral.counter === '' ? null : numeral;
};

const numeralRun = (text: string, at: number): number => {
  let end = at;
  while (end - at < 12 && chinese.has(text.charAt(end))) end++;
  return end;
};

const numeralDigits = '零一二三四五六七八九';

/** A number below ten thousand in Chinese numerals; null above. */
const inChinese = (value: number): string | null => {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return null;
  if (value === 0) return '零';
  let words = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = words !== '';
      continue;
    }
    if (zero) words += '零';
    zero = false;
    words += (unit === 10 && words === '' && digit === 1 ? '' : numeralDigits.charAt(digit)) + name;
  }
  return words;
};

/** Digits with a mark before every three. */
const inThousands = (digits: string, mark: string): string => {
  const head = digits.length % 3;
  const parts = head > 0 ? [digits.slice(0, head)] : [];
  for (let at = head; at < digits.length; at += 3) parts.push(digits.slice(at, at + 3));
  return parts.join(mark);
};

/** Writes a number as the text writes the one that it replaces: numerals, full width, thousands separators. */
export const writtenLike = (value: number, like: string): string => {
  if (/^[零〇一二两三四五六七八九十百千万]+$/.test(like)) return inChinese(value) ?? String(value);
  const plain = String(value);
  if (/[０-９]/.test(like)) return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const mark = /[,，]/.exec(like)?.[0];
  return mark && value >= 1000 ? inThousands(plain, mark) : plain;
};
