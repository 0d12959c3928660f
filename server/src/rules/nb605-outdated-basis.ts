import { form } from '../forms';
import type { Span } from '../report';
import { foldKey, readChineseNumeral } from '../text';
import { articleCount, historyWords, numbered, type Outdated, oldArticles, outdated } from './data/outdated';
import { crossesLines } from './support/lines';
import { excerpt } from './support/spans';
import { hasAny, sentenceAt, sourceOf, squiggleOf, type Words, wordsOf } from './support/words';
import { defineRule, type FindingSeed } from './types';

interface Data {
  readonly span: Span;
  /** Null where it is not known what was meant. */
  readonly newText: string | null;
}

/** The Regulations themselves, not those of a province: 《条例》 or the full name, and an article of them. */
const article =
  /(?:<条例>|中华人民共和国政府信息公开条例>?)(?:\([^()\n]{1,30}\))?(?:的)?(第[一二三四五六七八九十]{1,4}条)(?:[、和及与](第[一二三四五六七八九十]{1,4}条))?/g;

/** The first report year with the Regulations in force. */
const articlesSince = 2019;

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

/** `《优化营商环境条例》（以下简称《条例》）`: the short name of other Regulations than these. */
const abbreviation = /<([^<>\n]{2,40})>\([^()\n]{0,30}(?:简|下)称<条例>/g;

const isOtherName = (text: string): boolean =>
  [...text.matchAll(abbreviation)].some(({ 1: name }) => !name?.endsWith('政府信息公开条例'));

interface ArticleAt {
  readonly at: number;
  readonly words: string;
  /** Null where the Regulations have no such article. */
  readonly right: string | null;
}

const articles = (text: string): ArticleAt[] => {
  const found: ArticleAt[] = [];
  const isOther = text.includes('称<条例>') && isOtherName(text);
  for (const match of text.matchAll(article)) {
    if (isHistory(text, match.index) || (isOther && match[0].startsWith('<条例>'))) continue;
    const sentence = text.slice(...sentenceAt(text, match.index));
    for (const words of [match[1], match[2]]) {
      if (!words) continue;
      const at = match.index + match[0].lastIndexOf(words);
      const old = oldArticles.find((each) => each.articles.includes(words) && hasAny(sentence, each.about));
      const isNone = (readChineseNumeral(words.slice(1, -1)) ?? 0) > articleCount;
      if (old || isNone) found.push({ at, words, right: old?.right ?? null });
    }
  }
  return found;
};

/**
 * Refers to what is no longer in force as if it were: Order 492, the form of 2019, an article of the old Regulations; or to what is, by a
 * number that is another document's.
 */
export const outdatedBasis = defineRule({
  id: 'NB605',
  name: 'outdated-basis',
  severity: 'warning',
  basis: 'stated',
  fixable: 'suggest',
  reads: ['facts', 'words'],
  check({ text, report }, found) {
    if (report.year === null) return { reason: 'skip.noYear' };
    const words = wordsOf(text, report);
    const tell = (from: number, to: number, newText: string | null, seed: Partial<FindingSeed>): void =>
      found({
        ...seed,
        span: squiggleOf(text, words, from, to),
        data: { span: sourceOf(words, from, to), newText } satisfies Data,
      });
    for (const each of outdated) {
      if (report.year < each.since) continue;
      for (const [part] of orders(words, each)) {
        const whole = each.key === 'form' ? ofForm(words, part) : ([part, part + each.part.length] as const);
        const message = each.key === 'order' ? undefined : `NB605.${each.key}`;
        if (whole) tell(...whole, each.right, { message, params: { right: each.right } });
      }
    }
    for (const { pattern, known, right } of numbered) {
      for (const { index, 0: whole, 1: number = '' } of words.text.matchAll(pattern)) {
        if (known.includes(number)) continue;
        const at = index + whole.lastIndexOf(number);
        const params = { number: excerpt(text, sourceOf(words, at, at + number.length)), right: right(report.year) };
        tell(at, at + number.length, params.right, { message: 'NB605.number', params });
      }
    }
    if (report.year < articlesSince) return undefined;
    for (const { at, words: old, right } of articles(words.text)) {
      tell(at, at + old.length, right, {
        message: right === null ? 'NB605.noArticle' : 'NB605.article',
        params: right === null ? { article: old } : { article: old, right },
      });
    }
    return undefined;
  },
  fix({ text }, { data }) {
    const { span, newText } = data as Data;
    if (newText === null || crossesLines(text, span)) return [];
    const edits = [{ span, newText }];
    return [{ title: 'NB605.fix', params: { right: newText }, kind: 'suggest', preferred: true, edits }];
  },
});
