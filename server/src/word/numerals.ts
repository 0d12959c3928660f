/** Numbers as a word processor writes them before the paragraphs of a list. */

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** 1 to 99 in Chinese; a list has no more. */
const counting = (value: number, [ten, signs]: readonly [string, string]): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const before = tens === 0 ? '' : `${tens === 1 && ten === '十' ? '' : signs[tens]}${ten}`;
  return `${before}${ones === 0 ? '' : signs[ones]}`;
};

const romanSigns: readonly (readonly [string, number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

const roman = (value: number): string => {
  let left = value;
  let text = '';
  for (const [sign, worth] of romanSigns) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text;
};

/** a to z, then aa to zz. */
const letters = (value: number): string => String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const shifted = (value: number, first: number): string => String.fromCodePoint(first + value - 1);

const writers: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: (value) => counting(value, ['十', digits]),
  chineseCountingThousand: (value) => counting(value, ['十', digits]),
  japaneseCounting: (value) => counting(value, ['十', digits]),
  taiwaneseCounting: (value) => counting(value, ['十', digits]),
  taiwaneseCountingThousand: (value) => counting(value, ['十', digits]),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string),
  chineseLegalSimplified: (value) => counting(value, ['拾', legalDigits]),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => shifted(Number(digit) + 1, 0xff10)),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: (value) => (value <= 20 ? shifted(value, 0x2460) : String(value)),
  decimalEnclosedCircleChinese: (value) => (value <= 20 ? shifted(value, 0x2460) : String(value)),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
};

/** A list's number, from 1, in one of the format's ways of counting; in digits where the way is not known here. */
export const numeral = (value: number, format: string): string =>
  value >= 1 && value <= 99 ? (writers[format] ?? String)(value) : String(value);
