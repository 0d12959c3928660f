import { type NumeralSigns, writeChineseNumeral } from '../text/numerals';

/** Numbers as a word processor writes them before the paragraphs of a list. */

const legal: NumeralSigns = { ten: '拾', digits: '零壹贰叁肆伍陆柒捌玖' };

const digits = '〇一二三四五六七八九';

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
  chineseCounting: (value) => writeChineseNumeral(value),
  chineseCountingThousand: (value) => writeChineseNumeral(value),
  japaneseCounting: (value) => writeChineseNumeral(value),
  taiwaneseCounting: (value) => writeChineseNumeral(value),
  taiwaneseCountingThousand: (value) => writeChineseNumeral(value),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => digits[Number(digit)] as string),
  chineseLegalSimplified: (value) => writeChineseNumeral(value, legal),
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
