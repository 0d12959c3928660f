import { fold } from '../../text';
import { notNames, surnames } from '../data/surnames';
import { sourceOf, type Words } from './words';

export type PersonalKind = 'id' | 'mobile' | 'name';

/** Personal data by indices of the words; the label before it (`联系人：`) is `[label, at)`. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly label: number;
  readonly at: number;
  readonly end: number;
}

const digitRun = /\d{11,}[xX]?|1[3-9]\d-\d{4}-\d{4}/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether 18 characters are an ID number: a region, a date of birth, and a check digit that holds (ISO 7064 MOD 11-2). */
export const isIdNumber = (digits: string): boolean => {
  if (!/^[1-8]\d{16}[\dX]$/.test(digits)) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checkDigits[sum % 11] === digits[17];
};

/** As written: at most a blank or a hyphen where such numbers are parted. */
const writtenMobile = /^1[3-9]\d[ \u00a0-]?\d{4}[ \u00a0-]?\d{4}$/;
const writtenId = /^\d{6}[ \u00a0]?\d{8}[ \u00a0]?\d{3}[\dX]$/;
const mobileOnly = /^1[3-9]\d{9}$/;
/** A number's neighbours that make it part of an address, a file's name or another number. */
const joins = /[0-9A-Za-z/._=@#-]/;
const chinaCode = /(?:^|[^0-9])86[- ]?$/;

const asWritten = (text: string, words: Words, at: number, end: number): string => {
  const span = sourceOf(words, at, end);
  return text
    .slice(span.start, span.end)
    .replace(/[０-９Ｘ]/g, (wide) => fold(wide).text)
    .toUpperCase();
};

const idLabel = /(?:身份证(?:件)?(?:号码?)?:?)$/;
const mobileLabel = /(?:手机号?码?|移动电话|联系电话|联系方式|电话):?$/;

const labelBefore = (text: string, at: number, label: RegExp): number =>
  at - (label.exec(text.slice(Math.max(0, at - 10), at))?.[0].length ?? 0);

/** The run itself, and where blanks part it in the source its parts: two numbers may follow each other. */
const candidates = ({ offsets }: Words, at: number, end: number): (readonly [number, number])[] => {
  const parts: [number, number][] = [];
  let from = at;
  for (let index = at + 1; index <= end; index++) {
    if (index < end && offsets[index] === (offsets[index - 1] as number) + 1) continue;
    parts.push([from, index]);
    from = index;
  }
  return parts.length > 1 ? [[at, end], ...parts] : parts;
};

/** Whether a number's neighbours in the source make it part of something longer. */
const isPart = (text: string, words: Words, at: number, end: number): boolean => {
  const { start, end: stop } = sourceOf(words, at, end);
  const before = text.slice(Math.max(0, start - 4), start);
  return joins.test(text.charAt(stop)) || (joins.test(before.slice(-1)) && !chinaCode.test(before));
};

const numberAt = (text: string, words: Words, at: number, end: number): Personal | null => {
  const digits = words.text
    .slice(at, Math.min(end, at + 20))
    .replaceAll('-', '')
    .toUpperCase();
  if (digits.length !== 18 && digits.length !== 11) return null;
  if (isPart(text, words, at, end)) return null;
  const written = asWritten(text, words, at, end);
  if (digits.length === 18 && isIdNumber(digits) && writtenId.test(written)) {
    return { kind: 'id', label: labelBefore(words.text, at, idLabel), at, end };
  }
  if (!mobileOnly.test(digits) || !writtenMobile.test(written)) return null;
  return { kind: 'mobile', label: labelBefore(words.text, at, mobileLabel), at, end };
};

const numbers = (text: string, words: Words): Personal[] => {
  const found: Personal[] = [];
  for (const match of words.text.matchAll(digitRun)) {
    const end = match.index + match[0].length;
    // +86 is part of the number, not of the digits that make it one.
    const at = match[0].length === 13 && match[0].startsWith('86') ? match.index + 2 : match.index;
    const all = candidates(words, at, end).map(([from, to]) => numberAt(text, words, from, to));
    const first = all[0];
    found.push(...(first ? [first] : all.flatMap((each) => each ?? [])));
  }
  return found;
};

const contact = /联系人(?:姓名)?:([\u4e00-\u9fff·]{2,8})/g;

/** The name behind `联系人：`: two to four characters that begin with a family name and are no office. */
const names = ({ text }: Words): Personal[] => {
  const found: Personal[] = [];
  for (const match of text.matchAll(contact)) {
    const at = match.index + match[0].indexOf(':') + 1;
    const [words = ''] = (match[1] as string).split(/(?:联系)?(?:电话|方式|手机|邮箱|地址|传真)/);
    if (words.length < 2 || words.length > 4 || !surnames.has(words.charAt(0))) continue;
    if (notNames.some((each) => words.endsWith(each))) continue;
    found.push({ kind: 'name', label: match.index, at, end: at + words.length });
  }
  return found;
};

/** ID numbers, mobile numbers and contacts' names in a report's prose. */
export const personalIn = (text: string, words: Words): Personal[] => [...numbers(text, words), ...names(words)];
