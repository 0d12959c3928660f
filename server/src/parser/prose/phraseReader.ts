import type { Flow, MentionSubject } from '../../report/mentions';
import { coversApplicants } from './labels';
import {
  behind,
  every,
  has,
  kinds,
  longestPhrase,
  type PhraseReading,
  type Prefix,
  phraseStart,
  readPrefix,
  readWholePrefix,
  type Surroundings,
  unread,
} from './phrase';
import { readReversed } from './reversed';
import type { Token, TokenKind } from './tokens';

const cores = kinds('receive answer handle carriedIn carriedOut result applicant case outcome document docVerb fee');
const flowOf: Partial<Record<TokenKind, Flow>> = {
  receive: 'received',
  answer: 'answered',
  handle: 'handled',
  carriedIn: 'carriedIn',
  carriedOut: 'carriedOut',
};
const requestWords = kinds('request info apply tail people submit and pause');
const objectOfPart = kinds('apply tail request submit happen');
const beforePart = kinds('answer handle receive request apply tail and');
const beforeApplicant = kinds('answer handle receive request apply tail and people');
const objectOfCase = kinds('apply tail happen');
const beforeCase = kinds('cause info request apply tail people submit and pause happen case since');
const bareDocument = kinds('document docVerb');
const beforeReceived = kinds('receive cause info request apply tail people submit and pause happen case since');
const objectOfDocument = kinds('tail');
const beforeDocument = kinds('document docVerb tail and');
const beforeFee = kinds('charge happen submit people tail apply request info and cause fee');
const beforeFlow = kinds('request info apply tail people submit and pause receive answer handle since');
const beforeFlowOfAll = kinds('request info apply tail people submit and pause receive answer handle since applicant');
const objectOfAll = kinds('request info apply tail people submit and pause applicant');
const bareRequest = kinds('request apply tail');
const anyone = new Set(['申请人', '申请主体']);
const countersOfRequests = new Set(['件', '条', '次', '起', '宗', '份', '例', '项', '件次', '条次', '例次']);

/** 公民、法人和其他组织: several kinds of applicants together are all of them. */
const mixed = (tokens: readonly Token[], from: number, to: number): boolean => {
  let count = 0;
  for (let index = from; index < to; index++) {
    const { kind } = tokens[index] as Token;
    if (kind === 'applicant') count++;
  }
  return count > 1;
};

class PhraseReader {
  readonly from: number;
  readonly core: number;
  readonly #asPeople: boolean;

  constructor(
    readonly tokens: readonly Token[],
    readonly number: number,
    readonly at: Surroundings,
  ) {
    this.from = phraseStart(tokens, number);
    this.#asPeople = mixed(tokens, this.from, number);
    let core = -1;
    for (let index = number - 1; index >= this.from && core < 0; index--) {
      const { kind } = tokens[index] as Token;
      if (cores.has(kind) && !(kind === 'applicant' && this.#asPeople)) core = index;
    }
    this.core = core;
  }

  read(): PhraseReading {
    const counter = this.tokens[this.number]?.numeral?.counter ?? '';
    // Words in brackets between verb and number may change what is counted.
    if (this.tokens[this.from - 1]?.kind === 'close' && this.core < 0) return this.#reversed(counter);
    const core = this.tokens[this.core];
    if (!core) return this.#reversed(counter);
    if (core.kind === 'fee') return this.#fee(counter);
    const ofDocument = core.kind === 'document' || core.kind === 'docVerb';
    if (!countersOfRequests.has(counter) && !(ofDocument && counter === '部')) return unread(this.core);
    switch (core.kind) {
      case 'result':
      case 'applicant':
        return this.#part(core);
      case 'case':
      case 'outcome':
        return this.#case(core);
      case 'document':
      case 'docVerb':
        return this.#document(core);
      default:
        return this.#flow(core);
    }
  }

  #reading(subject: MentionSubject, prefix: Prefix, likely = false): PhraseReading {
    return {
      subject,
      core: this.core,
      whose: prefix.whose,
      certainty: prefix.likely || likely ? 'likely' : 'own',
    };
  }

  /** Another organ's number is kept with what it counts; what else forbids to tell leaves nothing. */
  #forbidden(prefix: Prefix, subject: MentionSubject): PhraseReading {
    return { ...unread(this.core), whose: prefix.whose, subject: prefix.whose === 'other' ? subject : null };
  }

  /** `收到12件政府信息公开申请`: the nouns behind the counter; null where something else stands there. */
  #nounsBehind(): { readonly request: boolean } | null {
    const { tokens } = this;
    let index = this.number + 1;
    let request = false;
    let apply = false;
    while (
      index < tokens.length &&
      (requestWords.has((tokens[index] as Token).kind) || (tokens[index] as Token).kind === 'glue')
    ) {
      const { kind } = tokens[index] as Token;
      if (kind === 'pause' || kind === 'and') break;
      request ||= kind === 'request';
      apply ||= kind === 'apply';
      index++;
    }
    const next = tokens[index];
    const words = this.at.text.slice(next?.start, next?.end);
    // 办结的28件中，予以公开13件
    const isUntil = next?.kind === 'to' && tokens[this.core]?.kind === 'carriedOut';
    if (next && !behind.has(next.kind) && words !== '中' && words !== '里' && !isUntil) return null;
    // 收到的8件上年结转申请: no more than these.
    if (next?.kind === 'carriedIn' && requestWords.has(tokens[index + 1]?.kind ?? 'stop')) return null;
    if (index === this.number + 1) return { request: false };
    return request || (apply && this.at.topic === 'request') ? { request: true } : null;
  }

  #flow(core: Token): PhraseReading {
    const { tokens, number, at } = this;
    if (!every(tokens, this.core + 1, number, this.#asPeople ? objectOfAll : requestWords)) return unread(this.core);
    const nouns = this.#nounsBehind();
    if (!nouns) return unread(this.core);
    const flow = flowOf[core.kind] as Flow;
    if (this.#ofSome()) return unread(this.core);
    // 当年办结66件: of this year's requests, beside those of the year before.
    if (flow === 'answered' && at.text.startsWith('当年', core.start - 2)) return unread(this.core);
    const named = nouns.request || has(tokens, this.from, number, 'request');
    const info = has(tokens, this.from, number, 'apply') && has(tokens, this.from, number, 'info');
    // 上年结转案件6件, 答复事项386项: no requests, unless they are named.
    const counted = at.text.slice(core.end, tokens[number]?.end);
    if (!named && !info && (at.topic !== 'request' || /案|项$/.test(counted))) return unread(this.core);
    const prefix = readWholePrefix(tokens, this.from, this.core, this.#asPeople ? beforeFlowOfAll : beforeFlow, at);
    if (!prefix.ok) return this.#forbidden(prefix, { of: 'flow', flows: [flow] });
    const others = this.#verbsBefore();
    if (others === null) return unread(this.core);
    // The kinds of answers are endless: words before 答复 that are not known may name one.
    if ((flow === 'answered' || flow === 'handled') && prefix.likely) return unread(this.core);
    const carried = flow === 'carriedIn' || flow === 'carriedOut';
    const isNew = core.keys.includes('new') || has(tokens, this.from, this.core, 'thisYear');
    if (prefix.among && !carried) {
      if (flow === 'handled' || (flow === 'received' && !isNew)) return { ...unread(this.core), whose: prefix.whose };
    }
    const likely = (!named && !info && !at.topicSure) || (prefix.among && flow === 'answered');
    return this.#reading({ of: 'flow', flows: [flow, ...others] }, prefix, likely);
  }

  /** `企业新收3件`, `收到个人申请40件`: of some applicants alone; 单位 and 组织 before the verb are the organ and a verb. */
  #ofSome(): boolean {
    const people = this.tokens
      .slice(this.from, this.number)
      .filter(({ kind, keys }, index) => kind === 'people' && (this.from + index > this.core || keys.length < 2));
    return people.some(({ keys }) => keys.length > 0) && !coversApplicants(people.map((each) => each.keys));
  }

  /** Verbs joined to the last one (受理并答复); null where a verb before is not joined to it. */
  #verbsBefore(): Flow[] | null {
    const flows: Flow[] = [];
    let linked = true;
    for (let index = this.core - 1; index >= this.from; index--) {
      const { kind } = this.tokens[index] as Token;
      const flow = kind === 'receive' || kind === 'answer' || kind === 'handle' ? flowOf[kind] : undefined;
      if (flow) {
        if (!linked) return null;
        flows.push(flow);
      }
      linked = flow !== undefined || kind === 'and' || kind === 'pause' || (linked && kind === 'adverb');
    }
    return flows;
  }

  /** `103件顺延到下年度`, `依申请公开0件`: the number without a verb before it. */
  #reversed(counter: string): PhraseReading {
    if (!countersOfRequests.has(counter)) return unread();
    const reading = readReversed(this.tokens, this.from, this.number, this.at);
    return reading ?? (this.tokens[this.number]?.numeral?.value === 0 ? this.#noRequest() : unread());
  }

  /** `依申请公开0件`: only of none can it be said without a verb what the number is. */
  #noRequest(): PhraseReading {
    const { tokens, number, at } = this;
    const named = tokens.slice(this.from, number).findIndex((each) => each.kind === 'request');
    if (named < 0 || !every(tokens, this.from, number, bareRequest) || !this.#nounsBehind()) return unread();
    const prefix = readPrefix(tokens, this.from, number, bareRequest, at);
    if (prefix.among) return unread();
    return { ...this.#reading({ of: 'flow', flows: ['received'] }, prefix), core: this.from + named };
  }

  #part(core: Token): PhraseReading {
    const { tokens, number, at } = this;
    if (!every(tokens, this.core + 1, number, objectOfPart) || !this.#nounsBehind()) return unread(this.core);
    const [from, keys] = core.kind === 'result' ? this.#joinedResults(core) : [this.core, core.keys];
    // 申请人为自然人的60件; 个人和法人14件 are more than those.
    const allowed = this.#namesApplicants() ? beforeApplicant : beforePart;
    const prefix = readPrefix(tokens, this.from, from, allowed, at);
    const subject: MentionSubject =
      core.kind === 'result' ? { of: 'result', rows: keys } : { of: 'applicant', columns: keys };
    if (!prefix.ok || prefix.likely) return this.#forbidden(prefix, subject);
    const named = has(tokens, this.from, number, 'request');
    if (!named && at.topic !== 'request') return unread(this.core);
    return { ...this.#reading(subject, prefix, !named && !at.topicSure), core: from };
  }

  /** Whether the only people before an applicant are 申请人, whose kind it tells. */
  #namesApplicants(): boolean {
    const { tokens, at, core } = this;
    const people = tokens.slice(this.from, core).filter(({ kind }) => kind === 'people');
    const isAnyone = ({ start, end }: Token): boolean => anyone.has(at.text.slice(start, end));
    return tokens[core]?.kind === 'applicant' && people.every(isAnyone);
  }

  /** `予以公开或部分公开25件`: the number is both's, with the index of the first; not where it is each one's, 均为5件. */
  #joinedResults(core: Token): [number, readonly string[]] {
    const { tokens, at } = this;
    const between = tokens.slice(this.core + 1, this.number);
    const keys = [...core.keys];
    let from = this.core;
    while (from - 2 >= this.from && tokens[from - 1]?.kind === 'and' && tokens[from - 2]?.kind === 'result') {
      from -= 2;
      keys.unshift(...(tokens[from] as Token).keys);
    }
    const eachOne = between.some(({ start, end }) => /[均都各]/.test(at.text.slice(start, end)));
    return from < this.core && !eachOne ? [from, keys] : [this.core, core.keys];
  }

  #case(core: Token): PhraseReading {
    const { tokens, number, at } = this;
    if (!every(tokens, this.core + 1, number, objectOfCase) || !this.#nounsBehind()) return unread(this.core);
    const cases = new Set<string>();
    let rows: readonly string[] | null = null;
    for (let index = this.from; index < number; index++) {
      const token = tokens[index] as Token;
      if (token.kind !== 'case') continue;
      rows = token.keys;
      cases.add(token.keys.join());
    }
    // 行政复议、行政诉讼共5件: the number is both's, and only of none can it be said what each is.
    const none = core.kind === 'case' && tokens[number]?.numeral?.value === 0;
    if (cases.size > 1 && none) rows = [...cases].flatMap((each) => each.split(','));
    else if (cases.size > 1 && !(core.kind === 'case' && core.keys.length === 1)) return unread(this.core);
    if (core.kind === 'outcome') rows ??= at.caseRows;
    if (!rows) return unread(this.core);
    // 收到因政府信息公开提起的行政复议3件: against the organ, or those on which it decides, as a government does.
    const first = tokens.slice(this.from, this.core).find(({ kind }) => kind === 'receive' || kind === 'cause');
    const isReceived =
      first !== undefined && at.text.startsWith('收到因', first.start) && !/政府|司法.$/.test(at.own.organ);
    const prefix = readPrefix(tokens, this.from, this.core, isReceived ? beforeReceived : beforeCase, at);
    const subject: MentionSubject = {
      of: 'case',
      rows,
      column: core.kind === 'outcome' ? (core.keys[0] as string) : 'total',
    };
    const info = has(tokens, this.from, number, 'info') || has(tokens, this.from, number, 'request');
    if (!info && (at.info === null || (core.kind === 'case' && this.#namesInfoLater()))) return unread(this.core);
    return prefix.ok
      ? this.#reading(subject, prefix, isReceived || (!info && (at.info === 'heading' || at.caseLikely)))
      : this.#forbidden(prefix, subject);
  }

  /** `行政复议56件，其中涉及政府信息公开20件`: under a heading too, the first are not all about it. */
  #namesInfoLater(): boolean {
    const rest = this.tokens.slice(this.number, this.number + longestPhrase);
    const end = rest.findIndex(({ kind }) => kind === 'stop' || kind === 'info');
    // 行政复议2件、行政诉讼1件，均与政府信息公开有关: all of them.
    const all = rest.slice(Math.max(0, end - 2), end).some((each) => /^[均都全]/.test(this.at.text.slice(each.start)));
    const named = rest[end];
    return named?.kind === 'info' && !(all && this.at.text.startsWith('有关', named.end));
  }

  #document(core: Token): PhraseReading {
    const { tokens, number, at } = this;
    let row: string | null = null;
    let column: string | null = null;
    for (let index = this.from; index < number; index++) {
      const { kind, keys } = tokens[index] as Token;
      if (kind === 'document' && row !== null) return unread(this.core);
      if (kind === 'docVerb' && column !== null && column !== keys[0]) return unread(this.core);
      if (kind === 'document') row = keys[0] ?? null;
      if (kind === 'docVerb') column = keys[0] ?? null;
    }
    // 规范性文件管理办法, 规范性文件解读: something else than the document.
    if (!every(tokens, this.core + 1, number, objectOfDocument)) return unread(this.core);
    const prefix = readPrefix(tokens, this.from, this.core, beforeDocument, at);
    // 县政府制发规范性文件6件，部门制发12件: another organ's documents are no less documents.
    if (prefix.whose === 'other' && core.kind === 'docVerb') row ??= at.document;
    else if (core.kind === 'docVerb' && has(tokens, this.from, this.core, 'unknown')) return unread(this.core);
    // 制发规章1件、规范性文件8件: what the number before said, where this one says nothing else.
    if (row === null || column === null) {
      if (!every(tokens, this.from, number, bareDocument)) return unread(this.core);
      row ??= at.document;
      column ??= at.docVerb;
    }
    const next = tokens[number + 1]?.kind;
    if (row === null || column === null || (next !== undefined && !behind.has(next))) return unread(this.core);
    const subject: MentionSubject = { of: 'document', row, column };
    // A government's table may hold its departments' documents too.
    const perhapsPart = at.own.government === true && !at.own.smallest;
    return prefix.ok ? this.#reading(subject, prefix, perhapsPart) : this.#forbidden(prefix, subject);
  }

  #fee(counter: string): PhraseReading {
    if (counter !== '元' && counter !== '万元') return unread(this.core);
    const prefix = readPrefix(this.tokens, this.from, this.number, beforeFee, this.at);
    return prefix.ok ? this.#reading({ of: 'fee' }, prefix) : this.#forbidden(prefix, { of: 'fee' });
  }
}

/** Reads the words that lead to the number at index `number`. */
export const readPhrase = (tokens: readonly Token[], number: number, at: Surroundings): PhraseReading =>
  new PhraseReader(tokens, number, at).read();
