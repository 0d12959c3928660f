/** 〇 and what is typed or scanned in its place: ○, ◯, 零, a digit, a Latin, Cyrillic or Greek O. */
const zeros = '〇○◯零0OoОоΟο';
const digits = '一二三四五六七八九';
const written = /[二2][〇○◯零0OoОоΟο][〇○◯零0OoОоΟο一二三四五六七八九\d]{2}/g;

const toDigit = (char: string): string => {
  if (zeros.includes(char)) return '0';
  const at = digits.indexOf(char);
  return at < 0 ? char : `${at + 1}`;
};

/** A folded text with its years of this century in digits (二〇二四年, 二O二四年): as long as it was, so that offsets hold. */
export const yearsInDigits = (folded: string): string =>
  folded.replace(written, (year) => Array.from(year, toDigit).join(''));
