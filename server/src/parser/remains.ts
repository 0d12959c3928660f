import { forms, type TableKey } from '../forms';
import type { Span, UnreadableTable } from '../report/types';
import { fold, foldKey } from '../text';

const picture = /!\[[^\]]{0,200}\]\(|<img\b|\[图片\]|【图片】|（图片）|\(图片\)|\.(?:png|jpe?g|gif|bmp)\b/i;
const attachment = /(?:详见|见|参见)(?:附件|附表|下图|图片|下表图)|附件\d?(?::|$)|附表|点击(?:下载|查看)|图片/;

/** A line of nothing but figures, as many as no row of words has: a table without its labels, or with commas for cells. */
const figures = /^[\d.,，、;；|"'\s]+$/;
const leastFigures = 5;

/** Two heads that stand side by side in a table: all of it on one line, or with commas for cells. */
const hasHeads = (line: string, key: TableKey): boolean => {
  const folded = fold(line).text.replace(/[^\u4e00-\u9fff]/g, '');
  return forms.some(({ tables }) => {
    const [, one, other] = tables[key].blocks[0]?.columns ?? [];
    return one !== undefined && other !== undefined && folded.includes(one.text + other.text);
  });
};

const isFigures = (line: string): boolean =>
  figures.test(line) && (line.match(/\d+(?:\.\d+)?/g)?.length ?? 0) >= leastFigures;

/** Where a line begins that is not the first: behind any line break. */
const lineStarts = /(?<=\n)|(?<=\r)(?!\n)/;

/**
 * A section without a table whose text tells of one: of a picture or an attachment in its place, or by its figures. Null where
 * it does not.
 */
export const findRemains = (text: string, key: TableKey, body: Span): UnreadableTable | null => {
  const content = text.slice(body.start, Math.min(body.end, body.start + 2000));
  let offset = body.start;
  for (const line of content.split(lineStarts)) {
    const trimmed = line.trim();
    const isPicture = picture.test(line) || (trimmed.length < 60 && attachment.test(foldKey(line)));
    if (isPicture || isFigures(trimmed) || hasHeads(line, key)) {
      const start = offset + line.indexOf(trimmed);
      const span = { start, end: start + trimmed.length };
      return isPicture ? { key, reason: 'picture', span, region: body } : { key, reason: 'glued', span, region: span };
    }
    offset += line.length;
  }
  return null;
};
