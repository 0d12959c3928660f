import type { Span } from '../report';
import { wrongTerms } from './data/terms';
import { crossesLines } from './support/lines';
import { sourceOf, squiggleOf } from './support/words';
import { defineRule } from './types';

/** A name that is not what the thing is called. */
export const wrongTerm = defineRule({
  id: 'NB607',
  name: 'wrong-term',
  severity: 'warning',
  basis: 'convention',
  fixable: 'safe',
  reads: ['lines'],
  check({ text, words }, found) {
    const ends = new Set<number>();
    for (const { wrong, right } of wrongTerms) {
      for (let at = words.text.indexOf(wrong); at >= 0; at = words.text.indexOf(wrong, at + 1)) {
        // The shorter of two terms that end together is part of the longer one.
        const end = at + wrong.length;
        if (ends.has(end)) continue;
        ends.add(end);
        found({
          params: { wrong, right },
          span: squiggleOf(text, words, at, end),
          data: sourceOf(words, at, end),
        });
      }
    }
    return undefined;
  },
  fix({ text }, { data, params: { right = '' } }) {
    const span = data as Span;
    if (crossesLines(text, span)) return [];
    const edits = [{ span, newText: `${right}` }];
    return [{ title: 'NB607.fix', params: { right }, kind: 'safe', preferred: true, edits }];
  },
});
