import { form } from '../forms';
import type { Span } from '../report';
import { foldKey } from '../text';
import { historyWords, type OldArticle, type Outdated, oldArticles, outdated } from './data/outdated';
import { crossesLines } from './support/lines';
import { hasAny, sentenceAt, sourceOf, squiggleOf, type Words } from './support/words';
import { defineRule, type FindingSeed } from './types';

interface Data {
  readonly span: Span;
  readonly newText: string;
}

/** The Regulations themselves, not those of a province: 《条例》 or the full name, and an article of them. */
const article =
  /(?:<条例>|中华人民共和国政府信息公开条例>?)(?:\([^()\n]{1,30}\))?(?:的)?(第[一二三四五六七八九十]{1,4}条)(?:[、和及与](第[一二三四五六七八九十]{1,4}条))?/g;

const isHistory = (text: string, at: number, successor: readonly string[] = []): boolean => {
  const sentence = text.slice(...sentenceAt(text, at));
  return hasAny(sentence, historyWords) || hasAny(sentence, successor);
};

const orders = (words: Words, each: Outdated): readonly (readonly [number, number])[] => {
  const found = new Map<number, number>();
  for (const word of each.words) {
    for (let at = words.text.indexOf(word); at >= 0; at = words.text.indexOf(word, at + 1)) {
      const part = at + word.indexOf(each.part);
      if (!found.has(part) && !isHistory(words.text, at, each.successor)) found.set(part, at);
    }
  }
  return [...found];
};

/** The whole document number that ends with the outdated part: `国办公开办函〔2019〕60号`. */
const instrument = foldKey(form('2019').instrument);

const ofForm = ({ text }: Words, part: number): readonly [number, number] | null => {
  const end = part + '60号'.length;
  const start = end - instrument.length;
  return start >= 0 && foldKey(text.slice(start, end)).replace(/[[\]]/g, bracket) === instrument ? [start, end] : null;
};

const bracket = (mark: string): string => (mark === '[' ? '(' : ')');

const articles = (text: string): { at: number; words: string; old: OldArticle }[] => {
  const found: { at: number; words: string; old: OldArticle }[] = [];
  for (const match of text.matchAll(article)) {
    if (isHistory(text, match.index)) continue;
    const sentence = text.slice(...sentenceAt(text, match.index));
    for (const words of [match[1], match[2]]) {
      const old = words && oldArticles.find((each) => each.articles.includes(words) && hasAny(sentence, each.about));
      if (words && old) found.push({ at: match.index + match[0].lastIndexOf(words), words, old });
    }
  }
  return found;
};

/** Refers to what is no longer in force as if it were: Order 492, the form of 2019, an article of the old Regulations. */
export const outdatedBasis = defineRule({
  id: 'NB605',
  name: 'outdated-basis',
  severity: 'warning',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'lines'],
  check({ text, report, words }, found) {
    if (report.year === null) return { reason: 'skip.noYear' };
    const tell = (from: number, to: number, newText: string, seed: Partial<FindingSeed>): void =>
      found({
        ...seed,
        span: squiggleOf(text, words, from, to),
        data: { span: sourceOf(words, from, to), newText } satisfies Data,
      });
    for (const each of outdated) {
      if (report.year < each.since) continue;
      for (const [part] of orders(words, each)) {
        if (each.key === 'order') {
          tell(part, part + each.part.length, each.right, { params: { right: each.right } });
          continue;
        }
        const whole = ofForm(words, part);
        if (whole) tell(...whole, each.right, { message: 'NB605.form', params: { right: each.right } });
      }
    }
    for (const { at, words: old, old: entry } of articles(words.text)) {
      const params = { article: old, right: entry.right };
      tell(at, at + old.length, entry.right, { message: 'NB605.article', params });
    }
    return undefined;
  },
  fix({ text }, { data }) {
    const { span, newText } = data as Data;
    if (crossesLines(text, span)) return [];
    const edits = [{ span, newText }];
    return [{ title: 'NB605.fix', params: { right: newText }, kind: 'suggest', preferred: true, edits }];
  },
});
