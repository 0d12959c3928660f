import type { Pick } from './random';

/** What is put in: what people type, and what changes how a text is read. */
const typed = [
  '1',
  '0',
  '，',
  '。',
  '\n',
  '\r\n',
  '\r',
  '|',
  '\t',
  ' ',
  '三、',
  '件',
  '',
  '',
  '\u3000',
  '<td>',
  '2023年',
];
const pasted = [
  '青川区财政局2023年政府信息公开工作年度报告',
  '\n青川区教育局2024年政府信息公开工作年度报告\n',
  '\n二、主动公开政府信息情况\n',
];

/** A text after one edit of any kind. */
export const edited = (text: string, pick: Pick): string => {
  const start = pick(text.length);
  const end = pick(3) === 0 ? Math.min(text.length, start + pick(pick(9) === 0 ? 600 : 4)) : start;
  const words = pick(15) === 0 ? pasted : typed;
  return text.slice(0, start) + words[pick(words.length - 1)] + text.slice(end);
};
