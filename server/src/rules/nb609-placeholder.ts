import { placeholdersIn } from './support/placeholders';
import { excerpt } from './support/spans';
import { sourceOf, squiggleOf } from './support/words';
import { defineRule } from './types';

/** A place that was to be filled in and was not. */
export const placeholder = defineRule({
  id: 'NB609',
  name: 'placeholder',
  severity: 'error',
  basis: 'implied',
  fixable: null,
  reads: ['lines'],
  check({ text, words }, found) {
    for (const { kind, at, end } of placeholdersIn(text, words)) {
      found({
        message: kind === 'number' ? 'NB609.number' : 'NB609',
        params: { words: excerpt(text, sourceOf(words, at, end)) },
        span: squiggleOf(text, words, at, end),
      });
    }
    return undefined;
  },
});
