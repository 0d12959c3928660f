import { phraseStart, type Sentence, type Token } from '../../parser/prose';
import type { Mention } from '../../report';
import type { List } from './listParts';

/** `两项合计`, `三类共计`: so many parts; with no number the run of parts before it. */
const wordsOfSum = /^(?:([两二三四五])[项类者种])?(?:合计|共计|总计|小计|共)为?$/;
const counts = ['', '一', '二', '三', '四', '五'];
/** Numbers further back are no parts of a sum. */
const mostParts = 30;

const isPart = ({ growth, approximate, counter }: Mention): boolean => !growth && !approximate && counter !== '%';

const flowOf = ({ subject }: Mention): string => (subject?.of === 'flow' ? (subject.flows[0] ?? '') : '');

/** What was received and what was carried in: with a comma between them too they are parts of one sum. */
const makeTotal = (one: Mention, other: Mention): boolean =>
  [flowOf(one), flowOf(other)].sort().join() === 'carriedIn,received';

/**
 * `网络20件、信函5件，合计25件`, `收到60件，上年结转3件，共计63件`: totals that stand behind their parts, with nothing but a word
 * for a sum before them.
 */
export const endSumsIn = ({ tokens, mentions, paragraph }: Sentence): List[] => {
  const { text } = paragraph;
  const numbers = tokens.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []));
  const isBracketed = (index: number): boolean => tokens[(numbers[index] as number) + 1]?.kind === 'close';
  const between = (index: number): readonly Token[] => tokens.slice((numbers[index - 1] as number) + 1, numbers[index]);
  return mentions.flatMap((total, index): List[] => {
    const at = numbers[index];
    if (at === undefined || !isPart(total)) return [];
    // 两 before a counter is a number of its own.
    const named = mentions[index - 1]?.counter === '项' && (numbers[index - 1] ?? 0) === phraseStart(tokens, at) - 1;
    const from = named ? (numbers[index - 1] as number) : phraseStart(tokens, at);
    const match = wordsOfSum.exec(text.slice(tokens[from]?.start, tokens[at]?.start));
    if (!match || tokens[from - 1]?.kind !== 'comma') return [];
    const last = index - (named ? 2 : 1);
    const size = counts.indexOf(match[1] === '两' ? '二' : (match[1] ?? ''));
    const parts: Mention[] = [];
    for (let next = last; next >= 0 && next > last - mostParts; next--) {
      const part = mentions[next] as Mention;
      if (part.counter !== total.counter || !isPart(part) || isBracketed(next) !== isBracketed(last)) return [];
      parts.unshift(part);
      const before = mentions[next - 1];
      if (parts.length === size || !before) break;
      const words = between(next);
      const joined =
        words.some(({ kind }) => kind === 'pause') || (size > 0 && !words.some(({ kind }) => kind === 'stop'));
      const ends = words.some(({ kind }) => kind === 'comma' || kind === 'semicolon' || kind === 'among');
      if (size === 0 && (!joined || ends) && !makeTotal(before, part)) break;
    }
    if (parts.length < Math.max(2, size)) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    // Told before, or the sum of more than these.
    const before = mentions
      .slice(Math.max(0, last - mostParts), last + 1)
      .filter((each) => each.counter === total.counter);
    const sums = before.map((_, start) => before.slice(start).reduce((all, { value }) => all + value, 0));
    if (before.some(({ value }) => value === total.value) || sums.includes(total.value)) return [];
    return [{ total, parts, sum, before: [], together: Number.NaN, whole: true, behind: true }];
  });
};
