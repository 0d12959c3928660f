import { hasAny } from './words';

/** Two words of one clause that tell a thing together: 公开…信息, 网站…运维. */
export interface WordPair {
  readonly first: readonly string[];
  /** What stands right before the first word and makes it something else: 依申请公开, 不予公开. */
  readonly notBefore: readonly string[];
  readonly behind: readonly string[];
  /** How many characters may stand between the two, and what must not be among them. */
  readonly reach: number;
  readonly notBetween: readonly string[];
}

const clauseMark = /[,;。!?:\n]/;

const isPaired = (text: string, { behind, reach, notBetween }: WordPair): boolean => {
  const [clause = ''] = text.split(clauseMark);
  return behind.some((word) => {
    const at = clause.indexOf(word);
    return at >= 0 && at <= reach && !hasAny(clause.slice(0, at), notBetween);
  });
};

/** The longest word behind that counts. */
const longestWord = 6;

/** Whether a text of folded words has both words of a pair in one clause, the second close behind the first. */
export const hasPair = (text: string, pair: WordPair): boolean =>
  pair.first.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text.slice(Math.max(0, at - longestWord), at);
      const end = at + word.length;
      if (pair.notBefore.some((each) => before.endsWith(each))) continue;
      if (isPaired(text.slice(end, end + pair.reach + longestWord), pair)) return true;
    }
    return false;
  });
