import type { Token, TokenKind } from './tokens';

const none: readonly string[] = [];

const made = (kind: TokenKind, first: Token, last: Token): Token => ({
  kind,
  start: first.start,
  end: last.end,
  keys: none,
  numeral: null,
});

/**
 * Joins 结转 with the year beside it: 上年(度)结转 is what was carried in, 结转(到)下年(度)(继续办理) what was carried out;
 * named years count where the report's own is known. 结转 with neither stays a word that is not known, but behind what was answered.
 */
export const joinCarry = (tokens: readonly Token[], reportYear: number | null): readonly Token[] => {
  if (!tokens.some((each) => each.kind === 'carry')) return tokens;
  const isYear = (token: Token | undefined, kind: TokenKind, difference: number): boolean =>
    token?.kind === kind ||
    (token?.kind === 'year' && reportYear !== null && token.numeral?.value === reportYear + difference);
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'carry') {
      joined.push(token);
      continue;
    }
    let next = at + 1;
    while (tokens[next]?.kind === 'to') next++;
    const before = joined[joined.length - 1];
    if (isYear(tokens[next], 'nextYear', 1)) {
      // 2024年结转至2025年: the year before is when, not what.
      while (isWork(tokens[next + 1])) next++;
      joined.push(made('carriedOut', token, tokens[next] as Token));
      at = next;
    } else if (before && isYear(before, 'lastYear', -1)) {
      const toThisYear = isYear(tokens[next], 'thisYear', 0);
      let last = at;
      // 上年结转办理3件
      if (tokens[at + 1]?.kind === 'handle' && tokens[at + 2]?.kind === 'number') last++;
      if (toThisYear) {
        last = next;
        while (isWork(tokens[last + 1])) last++;
      }
      joined[joined.length - 1] = made('carriedIn', before, tokens[last] as Token);
      at = last;
    } else if (isYear(tokens[next], 'lastYear', -1)) {
      joined.push(made('carriedIn', token, tokens[next] as Token));
      at = next;
    } else {
      const isCounted = tokens[at + 1]?.kind === 'number';
      // 结转2件至下一年度: the number stands before the year.
      const isOut = isLeft(joined) || (tokens[at + 2]?.kind === 'to' && isYear(tokens[at + 3], 'nextYear', 1));
      joined.push({ ...token, kind: isOut && isCounted ? 'carriedOut' : 'unknown' });
    }
  }
  return joined;
};

const besideAnswer = new Set<TokenKind>(['glue', 'request', 'apply', 'total', 'adverb', 'thisYear']);

/** `办结50件，结转1件`: right behind what was answered 结转 needs no year. */
const isLeft = (before: readonly Token[]): boolean => {
  let at = before.length - 1;
  if (before[at]?.kind === 'adverb') at--;
  if ((before[at]?.kind !== 'comma' && before[at]?.kind !== 'pause') || before[--at]?.kind !== 'number') return false;
  for (at--; besideAnswer.has(before[at]?.kind ?? 'stop'); ) at--;
  return before[at]?.kind === 'answer';
};

/** 继续办理, 答复: what is to be done with it, part of the phrase. */
const isWork = (token: Token | undefined): boolean =>
  token?.kind === 'handle' || token?.kind === 'answer' || (token?.kind === 'adverb' && token.end - token.start === 2);
