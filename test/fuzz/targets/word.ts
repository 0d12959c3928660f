import { textFromWord } from '../../../server/src/features';
import { parse } from '../../../server/src/parser';
import * as word from '../../../server/src/word';
import { bodyOf, docx } from '../../support/docx';
import { soundDocument } from '../invariants';
import { holds, target } from '../target';
import { anyText, choose } from '../texts';

interface Packed {
  /** What stands in the document's body. */
  readonly body: string;
  /** Bytes of the file that are changed, by their places, and to what. */
  readonly damage: readonly (readonly [number, number])[];
}

const elements = [
  'p',
  'r',
  't',
  'tbl',
  'tr',
  'tc',
  'tcPr',
  'sdt',
  'sdtContent',
  'ins',
  'del',
  'br',
  'tab',
  'txbxContent',
  'drawing',
];
const empty = [
  '<w:gridSpan w:val="3"/>',
  '<w:gridSpan w:val="0"/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:gridBefore w:val="2"/>',
  '<w:vanish/>',
];

/** A Word document, whole, with elements lost and put in, or with bytes changed. */
export const wordTarget = target<Packed>({
  name: 'word',
  weight: 5,
  make(pick) {
    let body = bodyOf(anyText(pick));
    for (let count = choose(pick, [0, 0, 1, 2, 5]); count > 0; count--) {
      const places = [...body.matchAll(/<\/?w:\w+[^>]*>/g)];
      const at = places[pick(Math.max(0, places.length - 1))];
      if (!at) break;
      const before = body.slice(0, at.index);
      const after = body.slice(at.index + at[0].length);
      const [name, other] = [choose(pick, elements), choose(pick, empty)];
      body = choose(pick, [
        () => `${before}${other}${at[0]}${after}`,
        () => `${before}<w:${name}>${at[0]}${after}`.replace(/(<\/w:p>)(?!.*\1)/s, `</w:${name}>$1`),
        () => `${before}${at[0].replace(/\w+:\w+/, `w:${name}`)}${after}`,
        () => before + after,
        () => before.repeat(2) + after,
      ])();
    }
    const damage = Array.from({ length: choose(pick, [0, 0, 0, 1, 3]) }, () => [pick(20_000), pick(255)] as const);
    return { body, damage };
  },
  run({ body, damage }) {
    const bytes = docx(body);
    for (const [at, value] of damage) bytes[at % bytes.length] = value;
    word.wordHolds(bytes, ['公开']);
    const read = textFromWord(bytes, word);
    if ('problem' in read) {
      holds(['other', 'damaged', 'tooLarge'].includes(read.problem), () => read.problem);
      return;
    }
    holds(read.text.endsWith('\n'), () => 'no line’s end');
    soundDocument(parse(read.text), read.text);
  },
});
