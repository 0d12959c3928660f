/** `一是`, `1.`, `(1)`, `①`, a bullet: the mark of an item is no word of its sentence; `1.2` and `-3` are numbers. */
const mark =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:是(?!否)|[、,])|\(?\d{1,2}(?:[.](?!\d)|[、)])|[①-⑳❶-❿]|[•●○■□◆◇▪▶▲★\uf000-\uf0ff→>*+·-]{1,3}(?!\d))/;
/** Within a sentence too. */
const markWithin = /^(?:[一二三四五六七八九十]是(?!否)|[①-⑳❶-❿])/;
/** Where a page may have broken a line too, before a quotation's end, a dash, a minus sign. */
const markOfLine = /^(?:[①-⑳❶-❿•●○■□◆◇▪▶▲★\uf000-\uf0ff]|-(?![-\d]))/;
/** Longer than any mark. */
const longest = 6;

/** True for the mark that ends a sentence or a part of one, folded. */
export const beginsSentence = (code: number): boolean => code === 0x3002 || code === 0x3b;

/** Length of the mark of an item at a place of a folded text; 0 where there is none. */
export const itemMarkAt = (text: string, at: number, begins: boolean): number =>
  (begins ? mark : markWithin).exec(text.slice(at, at + longest))?.[0].length ?? 0;

/** Whether a line begins with a bullet or a circled number. */
export const beginsWithBullet = (line: string): boolean => markOfLine.test(line);
