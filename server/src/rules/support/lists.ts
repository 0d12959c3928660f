import { activities, type Prose, phraseStart, proseOf, type Sentence, type Token } from '../../parser/prose';
import type { BoundEquation, Mention, Report } from '../../report';
import { once } from '../../report/notes';
import { countsItsName, namesClass } from './listNames';
import { covers, kindOf, type List } from './listParts';
import { endSumsIn } from './listSums';
import { figureOf } from './prose';

/** A list is read this far, in words; numbers further back than `nearest` are not what it adds up to. */
const longestList = 300;
const nearest = 30;
/** More parts than a sentence has. */
const mostParts = 30;
/** Words in a part this long are a sentence of their own. */
const longestPart = 30;
const openers = new Set(['among', 'respectively', 'colon', 'open']);
const states = new Set(['撤回', '撤件', '撤销', '补正', '延期', '转办', '重复', '逾期', '超期']);
const closers = new Set<string>(['stop', 'semicolon', 'close']);
const flows = new Set(['receive', 'answer', 'handle']);
/** A clause that begins so speaks of something new, unless the parts before began so too. */
const beginnings = ['通过', '利用', '依托', '借助', '在', '另', '同时', '此外', '并', '还', '全年', '年内', '向', '对'];

const outcomes = /^(?:终止|责令|确认违法|驳回)/;
/** A list with fewer parts may tell only what is worth telling, 其他 though the last be called. */
const leastParts = 3;
const others = /^其[他它](?:类|各类|类型|方面|信息|类信息|内容|情况|形式|方式)?$/;
const moreParts = /^[,、;](?:另|其余|余)/;

/** `全年公开信息320条。其中：…`: the number that the sentence before ends with, and the words that lead to it. */
interface Before {
  readonly total: Mention;
  readonly words: readonly string[];
}

class ListReader {
  readonly lists: List[] = [];
  readonly #mentionAt = new Map<number, Mention>();

  constructor(
    readonly sentence: Sentence,
    readonly earlier: readonly Mention[],
    readonly before: Before | null,
  ) {
    let next = 0;
    sentence.tokens.forEach((token, at) => {
      const mention = token.kind === 'number' ? sentence.mentions[next++] : undefined;
      if (mention) this.#mentionAt.set(at, mention);
    });
  }

  run(): readonly List[] {
    const { tokens } = this.sentence;
    let last = -1;
    for (let at = 0; at < tokens.length; at++) {
      const { kind } = tokens[at] as Token;
      if (kind === 'number') last = this.#counts(at) ? at : last;
      else if (last >= 0 && openers.has(kind) && this.#opens(kind, at, last)) {
        this.#read(at, this.#mentionAt.get(last), this.#wordsBefore(last));
      } else if (at === 0 && kind === 'among' && this.before) this.#read(at, this.before.total, this.before.words);
    }
    return this.lists;
  }

  /** `12件，比去年多5件；其中…`, `73件，增长25.9%，其中…`: the parts are not of the growth. */
  #counts(at: number): boolean {
    const mention = this.#mentionAt.get(at);
    return mention !== undefined && !mention.growth && mention.counter !== '%';
  }

  #wordsBefore(at: number): string[] {
    const { tokens, paragraph } = this.sentence;
    return tokens.slice(phraseStart(tokens, at), at).map(({ start, end }) => paragraph.text.slice(start, end));
  }

  #opens(kind: string, at: number, last: number): boolean {
    return kind === 'among' || kind === 'respectively' || at === last + 1;
  }

  /** `1256条，其中概况20条，政策45条，其他1191条。`: right behind the total, and 其他 and nothing more at the end. */
  #closedByOthers(total: Mention, opener: number, last: number, parts: readonly Mention[]): boolean {
    const { tokens, paragraph } = this.sentence;
    const before = tokens.slice(0, opener).map((each) => each.kind);
    const direct = before.slice(before.lastIndexOf('number') + 1).every((kind) => kind === 'comma');
    const words = this.#phrase(last, opener);
    const [first] = words;
    const phrase = first ? paragraph.text.slice(first.start, (tokens[last] as Token).start) : '';
    const ends = closers.has(tokens[last + 1]?.kind ?? 'stop');
    const known = [total, ...parts].some((each) => each.subject?.of === 'case');
    return direct && ends && !known && others.test(phrase);
  }

  /** `分别为40件、10件，另5件结转`: more parts follow in other words. */
  #goesOn(last: number): boolean {
    const { text } = this.sentence.paragraph;
    const end = this.sentence.tokens[last]?.end ?? 0;
    return moreParts.test(text.slice(end, end + 3));
  }

  /** Tokens of the words that lead to a number, an opener among them left out. */
  #phrase(at: number, opener: number): readonly Token[] {
    return this.sentence.tokens.slice(Math.max(phraseStart(this.sentence.tokens, at), opener + 1), at);
  }

  /** Whether a number with these words before it is no part of the list any more. */
  #ends(at: number, opener: number, total: Mention, ofTotal: readonly string[], parts: readonly Mention[]): boolean {
    const { tokens, paragraph } = this.sentence;
    const mention = this.#mentionAt.get(at) as Mention;
    const phrase = this.#phrase(at, opener);
    if (mention.growth || mention.approximate || mention.year === 'other') return true;
    const { start: number } = tokens[at] as Token;
    const isClass = namesClass(paragraph.text, number);
    // 通知公告47条、行政执法公示268条: no more than a name behind a pause.
    const isJoined = parts.length > 0 && tokens[phraseStart(tokens, at) - 1]?.kind === 'pause';
    for (const { kind, start, end } of phrase) {
      if (isClass && kind !== 'total') continue;
      const text = paragraph.text.slice(start, end);
      if (
        kind === 'total' &&
        mention.value < total.value &&
        countsItsName(paragraph.text, start, number, mention.value, parts)
      )
        continue;
      if (kind === 'total' || kind === 'among' || kind === 'compare' || kind === 'growth' || kind === 'lastYear')
        return true;
      if (kind === 'year' || kind === 'negation') return true;
      if (activities.has(text) && !ofTotal.includes(text) && !isJoined) return true;
      if (flows.has(kind) && !activities.has(text) && kindOf(mention) !== 'in') return true;
    }
    const first = phrase[0];
    const words = first ? paragraph.text.slice(first.start, (tokens[at] as Token).start) : '';
    if (words.length > longestPart) return true;
    if (parts.length === 0) return false;
    const beginning = beginnings.find((each) => words.startsWith(each));
    const { end } = tokens[opener] as Token;
    const list = paragraph.text.slice(end, end + longestPart).replace(/^,/, '');
    if (beginning && !isJoined && !list.startsWith(beginning)) return true;
    const kind = kindOf(parts[0] as Mention);
    // 自然人3件、企业4件: applicants too.
    if (kind === 'applicant' && phrase.some((each) => each.kind === 'people')) return false;
    // 维持3件、责令履行1件: other outcomes than the form's are parts too.
    if (kind.endsWith(' outcome') && outcomes.test(words)) return false;
    return kindOf(mention) !== kind;
  }

  #read(opener: number, total: Mention | undefined, ofTotal: readonly string[]): void {
    const { tokens } = this.sentence;
    if (!total || total.approximate || total.growth || total.year === 'other' || total.counter === '%') return;
    const respectively = (tokens[opener] as Token).kind === 'respectively';
    // 分别为100条、60条, or 分别为动态100条、公告60条.
    let consecutive = respectively;
    let last = opener;
    const parts: Mention[] = [];
    let whole = false;
    let mixed = false;
    let sum = 0;
    let depth = 0;
    let parted = false;
    const inBrackets: number[] = [];
    for (let at = opener + 1; at < Math.min(tokens.length, opener + longestList); at++) {
      const token = tokens[at] as Token;
      if (token.kind === 'open') depth++;
      else if (token.kind === 'close' && --depth < 0) break;
      if ((token.kind === 'semicolon' && consecutive) || (token.kind === 'colon' && depth === 0 && parts.length > 0))
        break;
      if (parts.length > mostParts) return;
      parted ||= token.kind === 'semicolon';
      const mention = this.#mentionAt.get(at);
      if (!mention || mention.counter === '%') continue;
      if (depth > 0) {
        inBrackets.push(mention.value);
        continue;
      }
      // 建议32件，其中重点3件、闭会2件；提案45件: another number, and no part.
      if (parted && parts.length > 1 && mention.value > total.value) break;
      const phrase = this.#phrase(at, opener);
      // What became of a request says nothing about where it came from: such parts overlap.
      if (phrase.some((each) => states.has(this.sentence.paragraph.text.slice(each.start, each.end)))) return;
      if (consecutive && phrase.length > 0) {
        if (parts.length > 0) break;
        consecutive = false;
      }
      if (this.#ends(at, opener, total, ofTotal, parts)) break;
      if (mention.counter !== total.counter) {
        if (consecutive) break;
        mixed = true;
        continue;
      }
      // A sum among its own parts, a list that is complete: what follows is something else.
      if (parts.length > 1 && mention.value === sum) break;
      if (parts.length > 0 && sum === total.value) break;
      parts.push(mention);
      sum += mention.value;
      last = at;
      if (phrase.some((each) => each.kind === 'rest')) {
        whole = true;
        break;
      }
    }
    // 线上3次、线下5次（含2次线上线下同步）: counted twice.
    if (parts.length < 2 || inBrackets.some((each) => sum - each === total.value)) return;
    const first = parts[0] as Mention;
    const alike = (each: Mention): boolean => each.counter === total.counter && !each.growth;
    const { mentions } = this.sentence;
    const until = mentions.indexOf(first);
    const near = mentions.slice(Math.max(0, until - nearest), until);
    const here = near.filter(alike).map((each) => each.value);
    const grown = near.filter(({ growth, counter }) => growth && counter === total.counter).map((each) => each.value);
    const before = [...this.earlier.filter(alike).map((each) => each.value), ...here, ...grown];
    // 网站发布100条，新媒体共发布80条，其中…: 共 says of what.
    const isSum = ofTotal.some((each) => /^[共合总]/.test(each));
    const together = isSum ? total.value : here.reduce((all, each) => all + each, 0);
    // …等 leaves the list open.
    whole ||= respectively && (consecutive || closers.has(tokens[last + 1]?.kind ?? 'stop'));
    // 予以公开、部分公开分别为20件、5件: 分别为 gives each its number, and there may be other kinds.
    const named = consecutive && parts.every((each) => each.subject !== null);
    whole ||= !mixed && parts.length >= leastParts && this.#closedByOthers(total, opener, last, parts);
    const claimed = whole && ofTotal.length > 0 && !named && !(consecutive && this.#goesOn(last));
    const inBracket = (tokens[opener] as Token).kind === 'open' && tokens[last + 1]?.kind === 'close';
    this.lists.push({ total, parts, sum, before, together, whole: claimed || covers(parts), inBracket });
  }
}

/** What may stand behind a total, and is no number that parts could be of. */
const compared = new Set(['stop', 'comma', 'open', 'close', 'compare', 'growth', 'lastYear', 'year', 'and', 'number']);

/**
 * The number that a sentence ends with, but for what it is compared with, where the next one begins right behind it and no
 * other could be meant.
 */
const endOf = (sentence: Sentence | undefined, next: Sentence): Before | null => {
  const [first] = next.tokens;
  const [total, ...others] = sentence?.mentions ?? [];
  if (!sentence || !first || first.kind !== 'among' || !total) return null;
  if (others.some(({ growth, year }) => !growth && year !== 'other')) return null;
  const { tokens, paragraph } = sentence;
  const last = tokens.findIndex((each) => each.kind === 'number');
  if (paragraph !== next.paragraph || !tokens.slice(last).every(({ kind }) => compared.has(kind))) return null;
  return {
    total,
    words: tokens.slice(phraseStart(tokens, last), last).map((each) => paragraph.text.slice(each.start, each.end)),
  };
};

const listsIn = ({ sentences }: Prose): List[] => {
  const lists: List[] = [];
  let earlier: Mention[] = [];
  let paragraph = -1;
  let previous: Sentence | undefined;
  for (const sentence of sentences) {
    const before = endOf(previous, sentence);
    previous = sentence;
    const [first] = sentence.mentions;
    if (!first) continue;
    if (first.paragraph !== paragraph) earlier = [];
    paragraph = first.paragraph;
    if (sentence.mentions.length > (before ? 1 : 2)) {
      for (const list of new ListReader(sentence, earlier, before).run()) lists.push(list);
    }
    if (sentence.mentions.length > 2) lists.push(...endSumsIn(sentence, earlier));
    earlier = [...earlier, ...sentence.mentions.slice(-nearest)].slice(-nearest);
  }
  return lists;
};

/** The totals with parts that a report's sentences name; found once a report. */
export const listsOf = once((report: Report, text: string): readonly List[] => listsIn(proseOf(report, text)));

/** Numbers that the parts may rightly add up to: one named before, or the sum or difference of two of them. */
const possible = (before: readonly number[], sum: number): boolean => {
  const seen = new Set(before);
  return before.some((each) => each === sum || seen.has(sum - each) || seen.has(each - sum) || seen.has(sum + each));
};

/** Whether the parts of a list cannot be right: more than the total, or not all of it where the list claims to be whole. */
export const isBroken = ({ total, parts, sum, before, together, whole, inBracket = false }: List): boolean => {
  const counts = parts.every((each) => each.population !== 'other' || each.subject === null);
  if (!counts || sum === total.value || sum === together || possible(before, sum)) return false;
  if (whole || (inBracket && sum > total.value)) return true;
  return sum > together && before.every((each) => sum > each);
};

/** The lists that claim to be whole as equations: the parts make the total. */
export const listEquationsOf = (report: Report, text: string): BoundEquation[] =>
  listsOf(report, text)
    .filter((each) => each.whole && (each.sum === each.total.value || isBroken(each)))
    .map(({ total, parts, sum }) => ({
      rule: 'NB410',
      equation: null,
      terms: parts.map((part) => ({ figure: figureOf(part), factor: 1 })),
      totals: [figureOf(total)],
      relation: '=',
      left: sum,
      right: total.value,
      holds: sum === total.value,
      withBlanks: false,
    }));
