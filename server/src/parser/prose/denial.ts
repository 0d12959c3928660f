import { applicantColumns, someOfColumn } from './labels';
import { kinds, type Prefix, phraseStart, readWholePrefix, type Surroundings } from './phrase';
import type { Token, TokenKind } from './tokens';

/** Words that deny something, among the tokens of a sentence. */
export interface DenialReading {
  readonly denied: readonly string[];
  /** Index of the first and of the last token that belong to it. */
  readonly first: number;
  readonly last: number;
  readonly prefix: Prefix;
}

const ends = kinds('comma stop semicolon close colon');
const neutral = kinds('adverb total glue thisYear own submit tail happen');
const beforeDenial = kinds('info people submit and tail');
const fixed = new Set(['没有', '无', '均无', '并无', '暂无', '尚无', '没', '零', '不存在', '未有', '没有人', '无人']);

interface Seen {
  requests: boolean;
  /** The last of 政府信息公开 and 申请 that stood there, to know 政府信息公开 + 申请. */
  info: boolean;
  apply: boolean;
  cause: boolean;
  /** 因…, 被…: `未因政府信息公开被申请行政复议` needs no 发生. */
  suffered: boolean;
  received: boolean;
  happened: boolean;
  /** Whether a request was named as one of several things, not as what a case is about. */
  listed: boolean;
  /** Keys of the applicants that were named: columns, or a part of one. */
  readonly applicants: Set<string>;
  /** 群众, 申请人: all of them, whoever else is named. */
  anyone: boolean;
  charge: boolean;
  fee: boolean;
  /** 举报, 投诉 in a row with reviews and suits. */
  other: boolean;
  readonly cases: Set<string>;
}

const nothing = (): Seen => ({
  requests: false,
  info: false,
  apply: false,
  cause: false,
  suffered: false,
  received: false,
  happened: false,
  listed: false,
  applicants: new Set(),
  anyone: false,
  charge: false,
  fee: false,
  other: false,
  cases: new Set(),
});

/** 其他组织 alone are those that were not named before: which columns that is cannot be told. */
const noteWho = (seen: Seen, { kind, keys }: Token, first: string): void => {
  if (kind === 'applicant' && first === '其') seen.applicants.add(someOfColumn);
  else if (keys.length === 0) seen.anyone = true;
  else for (const key of keys) seen.applicants.add(key);
};

/** The columns that are denied where 企业 or 科研机构、社会公益组织 are named; null where anyone could be meant. */
const columnsDenied = ({ anyone, applicants }: Seen): string[] | null => {
  const columns = [...applicants].filter((key) => applicantColumns.has(key));
  const all = applicants.size === 0 || columns.length === applicantColumns.size;
  return anyone || all ? null : columns;
};

/** Notes one word of what is denied; false where the word makes it something else. */
const note = (seen: Seen, token: Token, next: TokenKind | undefined, first: string): boolean => {
  switch (token.kind) {
    case 'receive':
      seen.received = true;
      return true;
    case 'request':
      seen.requests = true;
      seen.listed = next === 'pause' || next === 'and';
      return true;
    case 'info':
      seen.info = true;
      return true;
    case 'apply':
      seen.apply = true;
      return true;
    case 'cause':
      seen.cause = true;
      seen.suffered ||= first === '因' || first === '被';
      return true;
    case 'case':
      for (const key of token.keys) seen.cases.add(key);
      return true;
    case 'applicant':
    case 'people':
      // 企业信息, 个人信息: what was asked for, not who asked.
      if (token.keys.length > 0 && (next === 'tail' || next === 'info')) return false;
      noteWho(seen, token, first);
      return true;
    case 'charge':
      seen.charge = true;
      return true;
    case 'fee':
      seen.fee = true;
      return true;
    case 'happen':
      seen.happened = true;
      return true;
    case 'other':
      seen.other = true;
      return next === 'pause' || next === 'and';
    case 'and':
    case 'pause':
      return true;
    default:
      return neutral.has(token.kind);
  }
};

const deniedBy = (seen: Seen, word: string, topic: Surroundings['topic'], topicSure: boolean): string[] => {
  const suffered = seen.suffered && seen.cases.size > 0;
  const states = fixed.has(word) || seen.received || seen.happened || suffered;
  if (seen.fee) return seen.cases.size === 0 && !seen.requests && (states || seen.charge || seen.cause) ? ['fee'] : [];
  if (!states || seen.charge) return [];
  const columns = columnsDenied(seen);
  const cases = [...seen.cases];
  if (seen.other && (cases.length === 0 || seen.requests)) return [];
  if (columns && (cases.length > 0 || seen.listed)) return [];
  if (cases.length > 0) {
    const listed = seen.listed && !seen.cause ? ['requests'] : [];
    // 未收到行政复议申请 may be what the organ that decides on reviews says.
    return seen.received && !seen.cause ? listed : [...listed, ...cases];
  }
  if (seen.cause) return [];
  const named = seen.requests || (seen.info && seen.apply) || (seen.apply && topic === 'request' && topicSure);
  return named ? (columns ?? ['requests']) : [];
};

const beforeBare = kinds('request info case apply tail thisYear glue own pause and adverb');

/** `依申请公开情况：无。`, `行政复议、行政诉讼情况：无。`, `依申请公开数量为零。`: `end` is behind what is denied. */
const bare = (tokens: readonly Token[], at: number, end: number): readonly string[] => {
  if (end < at && tokens[end]?.kind !== 'colon') return [];
  const next = tokens[at + 1]?.kind;
  if (next !== undefined && !ends.has(next)) return [];
  const words = tokens.slice(phraseStart(tokens, end), end);
  if (!words.every((each) => beforeBare.has(each.kind))) return [];
  const cases = words.filter((each) => each.kind === 'case').flatMap((each) => each.keys);
  if (cases.length > 0) return [...new Set(cases)];
  return words.some((each) => each.kind === 'request') ? ['requests'] : [];
};

/** `除上述12件外，未收到…`: what is denied is the rest. */
const isException = (tokens: readonly Token[], at: number, text: string): boolean => {
  const from = phraseStart(tokens, at);
  const before = tokens[from - 2];
  return tokens[from - 1]?.kind === 'comma' && before !== undefined && text.charAt(before.end - 1) === '外';
};

/** Reads what the negation at index `at` denies; null where it is none of what tables or section six count. */
export const readDenial = (tokens: readonly Token[], at: number, around: Surroundings): DenialReading | null => {
  const negation = tokens[at] as Token;
  const word = around.text.slice(negation.start, negation.end);
  const prefix = (): Prefix => readWholePrefix(tokens, phraseStart(tokens, at), at, beforeDenial, around);
  if (word === '无' || word === '为零') {
    const denied = bare(tokens, at, word === '无' ? at - 1 : at);
    const first = word === '无' ? at : phraseStart(tokens, at);
    const sure: Prefix = { ok: true, whose: null, likely: false, among: false };
    if (denied.length > 0) return { denied, first, last: at, prefix: sure };
  }
  if (isException(tokens, at, around.text)) return null;
  const seen = nothing();
  for (const token of tokens.slice(phraseStart(tokens, at), at)) if (token.kind === 'people') noteWho(seen, token, '');
  let index = at + 1;
  for (; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (ends.has(token.kind)) break;
    if (!note(seen, token, tokens[index + 1]?.kind, around.text.charAt(token.start))) return null;
  }
  const denied = deniedBy(seen, word, around.topic, around.topicSure);
  return denied.length > 0 ? { denied, first: at, last: index - 1, prefix: prefix() } : null;
};
