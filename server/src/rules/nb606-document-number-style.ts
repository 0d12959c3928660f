import type { Span } from '../report';
import { sourceOf, squiggleOf } from './support/words';
import { defineRule } from './types';

/** `国办函（2019）5号`: an official document's number, with any bracket around its year. */
const number = /[字函发规办][([](?:19|20)\d\d[)\]]第?\d{1,4}号/g;
/** `（2019）浦行初字第5号` has its year in front; older ones may end so. */
const courts = /[初终再申执监诉辖赔]字?$/;
/** Right as printed: 〔〕 and its small form. */
const isRight = (mark: string): boolean => '〔〕﹝﹞'.includes(mark);

/** [2019], （2019） and the like for 〔2019〕 in an official document's number. */
export const documentNumberStyle = defineRule({
  id: 'NB606',
  name: 'document-number-style',
  severity: 'information',
  basis: 'convention',
  fixable: 'safe',
  reads: ['lines'],
  check({ text, words }, found) {
    for (const match of words.text.matchAll(number)) {
      const at = match.index;
      if (courts.test(words.text.slice(Math.max(0, at - 2), at + 1))) continue;
      const open = sourceOf(words, at + 1, at + 2);
      const close = sourceOf(words, at + 6, at + 7);
      const [first, last] = [text.slice(open.start, open.end), text.slice(close.start, close.end)];
      if (isRight(first) && isRight(last)) continue;
      const year = match[0].slice(2, 6);
      const params = { was: `${first}${year}${last}`, right: `〔${year}〕` };
      found({ params, span: squiggleOf(text, words, at + 1, at + 7), data: [open, close] });
    }
    return undefined;
  },
  fix(_, { data, params }) {
    const [open, close] = data as readonly [Span, Span];
    const edits = [
      { span: open, newText: '〔' },
      { span: close, newText: '〕' },
    ];
    const { right = '' } = params;
    return [{ title: 'NB606.fix', params: { right }, kind: 'safe', preferred: true, edits }];
  },
});
