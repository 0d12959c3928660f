import type { TableKey } from '../forms';
import type { Span, UnreadableTable } from '../report/types';
import { foldKey } from '../text';

const picture = /!\[[^\]]{0,200}\]\(|<img\b|\[图片\]|【图片】|（图片）|\(图片\)|\.(?:png|jpe?g|gif|bmp)\b/i;
const attachment = /(?:详见|见|参见)(?:附件|附表|下图|图片|下表图)|附件\d?(?::|$)|附表|点击(?:下载|查看)|图片/;

/** Where a line begins that is not the first: behind any line break. */
const lineStarts = /(?<=\n)|(?<=\r)(?!\n)/;

/** A section without a table whose text tells of a picture or an attachment in its place; null where it does not. */
export const findPicture = (text: string, key: TableKey, body: Span): UnreadableTable | null => {
  const content = text.slice(body.start, Math.min(body.end, body.start + 2000));
  let offset = body.start;
  for (const line of content.split(lineStarts)) {
    const trimmed = line.trim();
    if (picture.test(line) || (trimmed.length < 60 && attachment.test(foldKey(line)))) {
      const start = offset + line.indexOf(trimmed);
      return { key, reason: 'picture', span: { start, end: start + trimmed.length }, region: body };
    }
    offset += line.length;
  }
  return null;
};
