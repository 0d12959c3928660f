import type { Pick } from '../support/generate';
import { special } from './changes';
import { choose } from './texts';

/** One change of a text, as an editor makes it: what stands from `start` to `end` becomes `put`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export const edited = (text: string, { start, end, put }: Edit): string => text.slice(0, start) + put + text.slice(end);

/** The edit that takes another back. */
export const undone = (text: string, { start, end, put }: Edit): Edit => ({
  start,
  end: start + put.length,
  put: text.slice(start, end),
});

const lineAround = (text: string, offset: number): { readonly start: number; readonly end: number } => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end + 1 };
};

/** Where something stands that many readings hang on: a heading, a title, a label, a table's first and last line. */
const telling =
  /[一二三四五六]、|年度报告|总体情况|第二十条|规章|信息内容|本年新收|（七）|总计|结果维持|<table|<\/table|\d{4}年|\n\n|件/g;

const tellingPlaces = (text: string): number[] => [...text.matchAll(telling)].map(({ index }) => index);

/** An edit of any kind: a character typed or taken, a paste, lines that go, come or move, a word replaced. */
export const anyEdit = (text: string, pick: Pick, another: (pick: Pick) => string): Edit => {
  const places = pick(1) === 0 ? tellingPlaces(text) : [];
  const near = places.length > 0 ? choose(pick, places) + pick(3) - 1 : pick(text.length);
  const at = Math.max(0, Math.min(text.length, near));
  const line = lineAround(text, at);
  switch (pick(11)) {
    case 0:
    case 1:
      return {
        start: at,
        end: at,
        put: choose(pick, ['1', '0', '，', '。', '\n', ' ', '|', '\t', '三', '、', 'x', '<']),
      };
    case 2:
    case 3:
      return { start: at, end: Math.min(text.length, at + 1), put: '' };
    case 4:
      return { start: at, end: at, put: special(pick) };
    case 5:
      return { start: at, end: Math.min(text.length, at + pick(60)), put: special(pick) };
    case 6:
      return { ...line, put: '' };
    case 7:
      return { start: line.start, end: line.start, put: text.slice(line.start, line.end) };
    case 8: {
      const last = lineAround(text, Math.min(text.length, at + pick(1500)));
      return { start: line.start, end: Math.max(line.end, last.end), put: '' };
    }
    case 9: {
      const from = lineAround(text, pick(text.length)).start;
      const put = text.slice(from, lineAround(text, Math.min(text.length, from + pick(1500))).end);
      return { start: line.start, end: line.start, put };
    }
    case 10:
      return { start: line.start, end: pick(1) === 0 ? line.start : text.length, put: another(pick) };
    default:
      return { start: line.start, end: Math.min(text.length, line.end), put: `${special(pick)}\n` };
  }
};

/** Edits of a text one after the other, now and then one that takes the last back. */
export const anyEdits = (text: string, count: number, pick: Pick, another: (pick: Pick) => string): Edit[] => {
  const edits: Edit[] = [];
  let now = text;
  let back: Edit | null = null;
  for (let at = 0; at < count; at++) {
    const edit: Edit = back && pick(4) === 0 ? back : anyEdit(now, pick, another);
    back = undone(now, edit);
    now = edited(now, edit);
    edits.push(edit);
  }
  return edits;
};
