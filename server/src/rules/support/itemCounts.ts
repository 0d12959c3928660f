import { writtenLike } from '../../parser/prose';
import type { Report } from '../../report';
import { readChineseNumeral } from '../../text';
import { rangeOf, type Words } from './words';

/** `存在3个问题：一是…；二是…。`: how many items a text says to follow, by the number's place in the words, and how many do. */
export interface ItemCount {
  readonly at: number;
  readonly end: number;
  /** The number with what it counts. */
  readonly phrase: string;
  readonly said: number;
  readonly listed: number;
}

/** The number, what it counts, and the first item's mark right behind the colon; a full stop needs 以下 before the number. */
const opener =
  /(?<![\d.%第十百千万零约近余])(\d{1,2}|[二两三四五六七八九十])((?:方面|点|[个项条大](?=[^,;:。\d]))[^,;:。\d\n<>"()]{0,12})([:。])\n?(一是|1[.、](?!\d)|\(1\)|\(一\)|①|第一,)/g;
const announces = /以下|如下|下列/;
/** 针对以上两个问题: a number that was told, not that of the items behind it. */
const backwards = /针对|上述|以上|这|前述|其中|围绕|按照|对照/;
/** 检查发现9个问题：一是栏目类4个；二是文字类5个: what was counted, and no items. */
const counts = /发现|检查|整改|排查|收集|收到|征集|反馈|梳理|新增|共|累计/;
/** A number further from the items than by so many is that of something else. */
const mostApart = 2;
/** Nothing before the number belongs to it beyond this. */
const reach = 16;
/** Neither is a list longer than this, in characters, nor has a section more of them. */
const longestList = 4000;
const mostLists = 50;

/** How items are marked, each by its ordinal. */
const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
type Mark = (ordinal: number) => string[];
const markLike = (first: string): Mark => {
  const numeral = (ordinal: number): string => chinese.charAt(ordinal - 1);
  if (first === '一是') return (ordinal) => [`${numeral(ordinal)}是`];
  if (first === '(一)') return (ordinal) => [`(${numeral(ordinal)})`];
  if (first === '(1)') return (ordinal) => [`(${ordinal})`];
  if (first === '①') return (ordinal) => [circled.charAt(ordinal - 1)];
  if (first === '第一,') return (ordinal) => [`第${numeral(ordinal)},`];
  return (ordinal) => [`${ordinal}.`, `${ordinal}、`];
};
const mostItems = 10;
const before = /[,;:。!?、)\n\s]/;
/** The items go on in other words: 三要…, 最后…. */
const goesOn = /最后|此外|另外|再次|再者|同时,|还有/;
/** A list that begins anew with these words is another one, and no part of an item. */
const beginsAnew = /措施|改进|整改|下一步|下步|今后|针对|\n/;

/** Place of a mark from `from` on, where an item may begin; -1 where there is none. */
const markAt = (text: string, marks: readonly string[], from: number): number => {
  const places = marks.flatMap((mark) => {
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
      const isNumber = mark.endsWith('.') && /\d/.test(text.charAt(at + mark.length));
      if (!isNumber && (at === from || before.test(text.charAt(at - 1)))) return [at];
    }
    return [];
  });
  return places.length > 0 ? Math.min(...places) : -1;
};

/** How many items follow in `whole` from `from` on, where the first one's mark stands; null where that cannot be told. */
const countItems = (whole: string, from: number, first: string, said: number): number | null => {
  const text = whole.slice(from, from + longestList);
  const mark = markLike(first);
  const anew = markAt(text, mark(1), first.length);
  let last = 0;
  let count = 1;
  while (count < mostItems) {
    const next = markAt(text, mark(count + 1), last + 1);
    if (next < 0 || (anew >= 0 && next > anew)) break;
    last = next;
    count++;
  }
  if (count < 2 || count === mostItems || count >= said) return count < 2 || count === mostItems ? null : count;
  // Items within a paragraph go on within it.
  const end = text.slice(0, last).includes('\n') ? -1 : text.indexOf('\n', last);
  // More of them may stand further on.
  if (anew < 0 && end < 0 && from + longestList < whole.length) return null;
  const rest = text.slice(last, Math.min(...[anew, end].map((each) => (each < 0 ? text.length : each))));
  const ordinal = chinese.charAt(count);
  const others = [ordinal, `${count + 1}.`, `${count + 1}、`, `(${count + 1})`, circled.charAt(count)];
  if (goesOn.test(rest) || others.some((each) => rest.includes(each))) return null;
  // 二是…，主要表现为：一是…；二是…。三是…: a list within an item.
  const lead = rest.slice(Math.max(rest.lastIndexOf('。', rest.length - 2), 0));
  return anew >= 0 && anew === last + rest.length && !beginsAnew.test(lead) ? null : count;
};

/** Numbers of items that are not as many as follow. */
export const wrongItemCounts = (report: Report, words: Words): ItemCount[] => {
  const found: ItemCount[] = [];
  for (const { body } of report.sections) {
    const [from, to] = rangeOf(words, body);
    const text = words.text.slice(from, to);
    let lists = 0;
    for (const match of text.matchAll(opener)) {
      if (++lists > mostLists) break;
      const [whole, number = '', counted = '', stop = '', first = ''] = match;
      const said = /\d/.test(number) ? Number(number) : (readChineseNumeral(number) ?? 0);
      const clause =
        text
          .slice(Math.max(0, match.index - reach), match.index)
          .split(/[,;:。\n]/)
          .pop() ?? '';
      if (said < 2 || backwards.test(clause) || counts.test(clause) || (stop === '。' && !announces.test(clause)))
        continue;
      const listed = countItems(text, match.index + whole.length - first.length, first, said);
      if (listed === null || listed === said || Math.abs(listed - said) > mostApart) continue;
      const at = from + match.index;
      found.push({ at, end: at + number.length, phrase: number + counted, said, listed });
    }
  }
  return found;
};

/** The number of items as the text writes numbers. */
export const writtenCount = (listed: number, like: string): string =>
  listed === 2 && !/\d/.test(like) ? '两' : writtenLike(listed, like);
