/** Ten and the digits from 0, as a number is written with. */
export interface NumeralSigns {
  readonly ten: string;
  readonly digits: string;
}

const usual: NumeralSigns = { ten: '十', digits: '〇一二三四五六七八九' };

/** A number below 100 as it is printed: 十五, 三十六. Signs other than the usual ones keep the one before ten: 壹拾伍. */
export const writeChineseNumeral = (value: number, { ten, digits }: NumeralSigns = usual): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const high = tens === 0 ? '' : `${tens === 1 && ten === usual.ten ? '' : digits[tens]}${ten}`;
  return high + (ones > 0 || tens === 0 ? digits[ones] : '');
};
