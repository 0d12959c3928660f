import type { MentionSubject, Population } from '../../report/mentions';
import { isGovernmentName, isShortName, looksLikeOrgan, type OwnNames, type Whose } from './own';
import type { Token, TokenKind } from './tokens';

/** What a reader knows when it comes to a number. */
export interface Surroundings {
  readonly own: OwnNames;
  /** The folded paragraph. */
  readonly text: string;
  /** What the words so far speak of. */
  readonly topic: 'request' | 'case' | 'other' | null;
  /** Whether the topic was named in this sentence, or is the paragraph's or section's own heading. */
  readonly topicSure: boolean;
  /** Whether 政府信息公开 was named: in this sentence, or only by the heading above it. */
  readonly info: 'sentence' | 'heading' | null;
  /** Rows of table four that the sentence spoke of last. */
  readonly caseRows: readonly string[] | null;
  /** Whether these may be cases on which the organ decides. */
  readonly caseLikely: boolean;
  /** Document and verb of the number before in this sentence. */
  readonly document: string | null;
  readonly docVerb: string | null;
}

/** What the words before a number say of what it counts. */
export interface PhraseReading {
  readonly subject: MentionSubject | null;
  /** Index of the token that tells the subject; -1 where there is none. */
  readonly core: number;
  /** What the phrase's own words say of whose it is; null where they say nothing. */
  readonly whose: Whose | null;
  readonly certainty: Exclude<Population, 'other'>;
}

/** Nothing that is known for certain; `core` is the word that may have told it. */
export const unread = (core = -1): PhraseReading => ({ subject: null, core, whose: null, certainty: 'own' });

/** Kinds of tokens from a list with blanks between. */
export const kinds = (list: string): ReadonlySet<TokenKind> => new Set(list.split(' ') as TokenKind[]);

/** What may stand right behind the counter. */
export const behind = kinds(
  'comma stop semicolon close open pause and colon receive answer handle carriedIn carriedOut total among rest ' +
    'respectively share compare growth adverb lastYear year thisYear own negation',
);

/** Words that change nothing about what is counted; a comma stands within a phrase behind 其中 alone. */
const plain = kinds('total adverb glue thisYear year bound own among colon respectively to comma');

/** Whose requests the words before the verb speak of; not ok where one of them forbids to tell. */
export interface Prefix {
  readonly ok: boolean;
  readonly whose: PhraseReading['whose'];
  readonly likely: boolean;
  readonly among: boolean;
}

export const readPrefix = (
  tokens: readonly Token[],
  from: number,
  to: number,
  allowed: ReadonlySet<TokenKind>,
  at: Surroundings,
): Prefix => {
  let whose: PhraseReading['whose'] = null;
  let likely = false;
  let among = false;
  for (let index = from; index < to; index++) {
    const { kind, start, end } = tokens[index] as Token;
    const ownName = (words: string): Whose => (isGovernmentName(at.own, words) ? 'government' : 'own');
    if (kind === 'own') whose = ownName(at.text.slice(start, end));
    else if (kind === 'area') {
      // 市政府本级: beside the departments, which the table may count too.
      if (whose === 'government') return { ok: false, whose: 'other', likely, among };
      whose = 'area';
    }
    // 公积金中心单独编制年报，其收到的12件: that organ's.
    else if (kind === 'each' || (kind === 'adverb' && '其该'.includes(at.text.slice(start, end))))
      return { ok: false, whose: 'other', likely, among };
    else if (kind === 'among') among = true;
    else if (kind === 'unknown') {
      const words = at.text.slice(start, end);
      // 出台《…》等规范性文件3件; 办结件中予以公开20件; 决定予以公开20件
      if (words.startsWith('<') || words === '中' || words === '决定') continue;
      if (isShortName(at.own, words)) whose = ownName(words);
      // 青川区共受理…: the place itself.
      else if (words.length > 2 && at.own.organ.includes(words)) whose = 'area';
      else if (looksLikeOrgan(words)) return { ok: false, whose: 'other', likely, among };
      else likely = true;
    } else if (!plain.has(kind) && !allowed.has(kind)) return { ok: false, whose, likely, among };
  }
  return { ok: true, whose, likely, among };
};

/** Whether all tokens of a range are plain or allowed. */
export const every = (tokens: readonly Token[], from: number, to: number, allowed: ReadonlySet<TokenKind>): boolean => {
  for (let index = from; index < to; index++) {
    const { kind } = tokens[index] as Token;
    if (!plain.has(kind) && !allowed.has(kind)) return false;
  }
  return true;
};

/** Whether a range has a token of a kind. */
export const has = (tokens: readonly Token[], from: number, to: number, kind: TokenKind): boolean => {
  for (let index = from; index < to; index++) if ((tokens[index] as Token).kind === kind) return true;
  return false;
};

/** More words without a mark between them lead to no number. */
export const longestPhrase = 60;

/** First token of the words that lead to the number at `at`. */
export const phraseStart = (tokens: readonly Token[], at: number): number => {
  let start = at;
  while (start > 0 && at - start < longestPhrase) {
    const { kind } = tokens[start - 1] as Token;
    const before = tokens[start - 2]?.kind;
    if (kind === 'number' || kind === 'stop' || kind === 'semicolon' || kind === 'open' || kind === 'close') break;
    if (kind === 'comma' && before !== 'among') break;
    if (kind === 'colon' && start !== at) break;
    if (kind === 'pause' && (before === 'number' || before === 'close')) break;
    start--;
  }
  return start;
};

/** First token of the bracket that ends at `close`; -1 where it is none or too long. */
const bracketStart = (tokens: readonly Token[], close: number): number => {
  for (let at = close - 1, depth = 1; at >= 0 && close - at < longestPhrase; at--) {
    const { kind } = tokens[at] as Token;
    if (kind === 'stop') return -1;
    depth += kind === 'close' ? 1 : kind === 'open' ? -1 : 0;
    if (depth === 0) return at;
  }
  return -1;
};

/** `市政府（办公室）`, `市政府（含市政府办公室）`: an office of the government, not its departments. */
const isOffice = (tokens: readonly Token[], at: Surroundings): boolean =>
  !tokens.some(({ kind }) => kind === 'each') &&
  tokens.some(({ kind, start, end }) => {
    const words = at.text.slice(start, end);
    return kind === 'unknown' && looksLikeOrgan(words) && !isGovernmentName(at.own, words);
  });

/** Words before a bracket tell whose it is too: `各村（社区）未收到…`, `通过邮政快递（EMS）受理…`. */
export const readWholePrefix: typeof readPrefix = (tokens, from, to, allowed, at) => {
  const near = readPrefix(tokens, from, to, allowed, at);
  const open = tokens[from - 1]?.kind === 'close' ? bracketStart(tokens, from - 1) : -1;
  if (open < 0 || !near.ok) return near;
  const far = readPrefix(tokens, phraseStart(tokens, open), open, allowed, at);
  if (far.whose === 'government' && isOffice(tokens.slice(open + 1, from - 1), at)) {
    return { ...far, ok: false, whose: 'other' };
  }
  return far.ok ? { ...near, whose: near.whose ?? far.whose, likely: near.likely || far.likely } : far;
};
