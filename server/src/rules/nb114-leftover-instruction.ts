import { section } from '../forms';
import type { Report, Span } from '../report';
import { type Instruction, instructions } from './data/instructions';
import { crossesLines } from './support/lines';
import { excerpt } from './support/spans';
import { sentenceAt, sourceOf, squiggleOf, type Words } from './support/words';
import { defineRule } from './types';

/** A bracket longer than this is no note to the one who fills in. */
const longestBracket = 120;
/** A sentence is an instruction where it begins with one, a bracket or a mark aside. */
const nearStart = 2;

/** The bracket around `[from, to)`, or null. */
const bracketAround = (text: string, from: number, to: number): readonly [number, number] | null => {
  const first = Math.max(0, from - longestBracket);
  const open = text.slice(first, from + 1).lastIndexOf('(');
  const close = text.slice(to - 1, to + longestBracket).indexOf(')');
  if (open < 0 || close < 0) return null;
  const [start, end] = [first + open, to - 1 + close];
  return /[()\n]/.test(text.slice(start + 1, end)) ? null : [start, end + 1];
};

const sentenceAround = (text: string, at: number): readonly [number, number] => {
  const [start, end] = sentenceAt(text, at);
  return [start, text.charAt(end) === '。' ? end + 1 : end];
};

/** The place of an instruction; one that begins its bracket is all that the bracket holds. */
const extentOf = ({ text }: Words, each: Instruction, at: number): readonly [number, number] | null => {
  const around = bracketAround(text, at, at + each.words.length);
  if (each.extent === 'bracket' || (around && at - around[0] <= nearStart)) return around;
  return sentenceAround(text, at);
};

/** A whole line in a bracket below a heading that says what the section should hold: （包括主动公开、依申请公开…等情况）. */
const belowHeading = /^[（(](?:包括|按照|主要|重点|应当|需要?|简要|概述|请)[^()（）\d０-９\n]{6,120}[）)](?=[\r\n]|$)/;
const longestBelow = 160;

const below = (text: string, { sections }: Report): Span[] =>
  sections.flatMap(({ key, heading: { end } }): Span[] => {
    const behind = text.slice(end, end + longestBelow);
    const line = behind.trimStart();
    const start = end + behind.length - line.length;
    if (section(key).table || !text.slice(end, start).includes('\n')) return [];
    const match = belowHeading.exec(line);
    return match ? [{ start, end: start + match[0].length }] : [];
  });

/** What the form or a template tells the one who fills it in, left in the report. */
export const leftoverInstruction = defineRule({
  id: 'NB114',
  name: 'leftover-instruction',
  severity: 'warning',
  basis: 'convention',
  fixable: 'safe',
  reads: ['headings', 'lines'],
  check({ text, report, words }, found) {
    const told = new Set<number>();
    for (const span of below(text, report)) {
      told.add(words.indexAt(span.start));
      found({ params: { words: excerpt(text, span) }, span, data: span });
    }
    for (const each of instructions) {
      for (let at = words.text.indexOf(each.words); at >= 0; at = words.text.indexOf(each.words, at + 1)) {
        const extent = extentOf(words, each, at);
        if (!extent || told.has(extent[0])) continue;
        told.add(extent[0]);
        const whole = sourceOf(words, ...extent);
        const span = squiggleOf(text, words, ...extent);
        // A sentence that says something else before goes to a person.
        const removable = each.extent === 'bracket' || at - extent[0] <= nearStart;
        found({ params: { words: excerpt(text, whole) }, span, data: removable ? whole : null });
      }
    }
    return undefined;
  },
  fix({ text }, { data }) {
    const span = data as Span | null;
    // Over a line break the lines around would have to be joined: that is for a person.
    if (!span || crossesLines(text, span)) return [];
    return [{ title: 'NB114.fix', params: {}, kind: 'safe', preferred: true, edits: [{ span, newText: '' }] }];
  },
});
