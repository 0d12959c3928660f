import { lineEnd, lineStart } from '../../text';
import type { Line } from './types';

const frame = /[\s|｜#\u3000]/;
const blankOrBar = /^[\s|｜\u3000]*$/;
const closing = '）)】」》〉”';

/** The line that holds an offset, as one who writes it sees it. */
export const lineAt = (text: string, offset: number): Line => {
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  let words = start;
  while (words < offset && frame.test(text.charAt(words))) words++;
  const replaceEnd = offset < end && closing.includes(text.charAt(offset)) && words < offset ? offset + 1 : offset;
  const rest = text.slice(replaceEnd, end);
  return { start, end, offset, words, isLast: blankOrBar.test(rest), hasCells: rest.trim() !== '', replaceEnd };
};

const sentenceEnd = /[。！？；]/;

/** Where the sentence that is being written begins: behind the last one of the line. */
export const sentenceStart = (text: string, { words, offset }: Line): number => {
  let start = offset;
  while (start > words && !sentenceEnd.test(text.charAt(start - 1))) start--;
  while (start < offset && frame.test(text.charAt(start))) start++;
  return start;
};
