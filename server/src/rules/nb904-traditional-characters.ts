import { isTraditional } from '../text';
import { firstLine } from './support/lines';
import { defineRule } from './types';

/** Fewer tell nothing: a name or a quotation may be written so. */
const leastCharacters = 20;
/** In a text in Traditional characters a quarter of them or more differ, in a Simplified one none but in names. */
const leastShare = 0.03;
/** Part of a report that tells how it is written, in UTF-16 units. */
const sample = 1200;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** The report is in Traditional characters; it is read all the same. */
export const traditionalCharacters = defineRule({
  id: 'NB904',
  name: 'traditional-characters',
  severity: 'information',
  basis: null,
  fixable: null,
  check({ text, report: { span } }, found) {
    const end = Math.min(span.end, span.start + sample);
    let han = 0;
    let traditional = 0;
    for (let at = span.start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isHan(code)) continue;
      han++;
      if (isTraditional(code)) traditional++;
    }
    if (traditional >= leastCharacters && traditional >= leastShare * han) found({ span: firstLine(text, span) });
    return undefined;
  },
});
