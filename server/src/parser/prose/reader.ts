import type { Denial, Mention } from '../../report/mentions';
import { besideLast, countedAs, followsListed, isBesideCase, isRest, listed, readOthers } from './beside';
import { joinCarry } from './carry';
import { readDenial } from './denial';
import { itemMarkAt } from './marks';
import type { Numeral } from './numerals';
import type { OwnNames, Whose } from './own';
import type { Paragraph } from './paragraphs';
import { type ParallelReading, readParallel } from './parallel';
import { isFlow, isPartOf, namesOtherMatter, namesSome, ofAll, partsAmong, partsBehind } from './partOf';
import { type PhraseReading, phraseStart, type Surroundings } from './phrase';
import { readPhrase } from './phraseReader';
import {
  continued,
  countsUnknown,
  documentOfHead,
  freshState,
  type Head,
  headOf,
  isAttribute,
  isOtherAnswer,
  leads,
  type State,
  type Topic,
} from './state';
import { type Token, tokensOf } from './tokens';
import { countsForOther, countsOrgans, isNumberOfOther, populationOf, whoseIn, whoseOfHead } from './whose';
import { isOtherYear, noteTime } from './years';

/** A sentence's words, with the numbers that count something; offsets of tokens are those of the paragraph's text. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly denials: readonly Denial[];
}

/** What a reader brings to every paragraph of a report. */
export interface ReportFacts {
  readonly own: OwnNames;
  readonly year: number | null;
}

/** `从答复结果看`: what was told of the requests before is told, and they are looked at anew. */
const anotherView = /^[从按][^,;。\d]{2,8}[看分],/;
const longestView = 12;
/** With what was carried in the requests are all. */
const together = /连同|加上/;
/** What became of the cases that the sentence before counted. */
const decided = /^(?:目前|年内|截至年底)?,?已?审结\d{1,4}[件宗起],/;

/** `比去年多14件`, `多出14件`, `增加了14件`. */
const isMore = /[多少][出了]?$|[增减][加少多长]了$/;

class ParagraphReader {
  readonly sentences: Sentence[] = [];
  #state: State;
  #first = 0;
  /** The last number of cases or documents: its index, and what was read of it. */
  #list: { readonly at: number; readonly reading: PhraseReading } | null = null;
  #mentions: Mention[] = [];
  #denials: Denial[] = [];
  /** Reviews or suits, as the paragraph counted them: what is told of neither may be of both. */
  readonly #cases = new Set<string>();
  /** Whether a number of this sentence was read. */
  #toldAny = false;
  /** Whose the last number was: what the next sentence is about unless it says. */
  #lastWhose: Whose;
  /** The year that the sentence before began with. */
  #lastYear: 'report' | 'other' = 'report';
  readonly #open: State[] = [];
  /** What the numbers behind 分别为 count, by their indices. */
  #parallel: ReadonlyMap<number, ParallelReading> = new Map();
  /** Whether it is an item of a list, with no heading of its own. */
  readonly #isItem: boolean;
  /** What the heading speaks of: the paragraph's own or the one above it. */
  readonly #head: Topic;

  constructor(
    readonly paragraph: Paragraph,
    readonly tokens: readonly Token[],
    readonly facts: ReportFacts,
    readonly head: Head,
  ) {
    const isItem = itemMarkAt(paragraph.text, 0, true) > 0;
    const own = headOf(tokens, isItem);
    this.#isItem = isItem && own === null;
    this.#head = own ?? head.topic;
    this.#lastWhose = head.whose;
    this.#state = this.#fresh(this.#head);
  }

  /** What is known as a sentence begins, `topic` being what the one before spoke of. */
  #fresh(topic: Topic): State {
    return freshState(topic, this.#head, this.#lastYear, this.#lastWhose);
  }

  run(): Sentence[] {
    for (let at = 0; at < this.tokens.length; at++) this.#token(this.tokens[at] as Token, at);
    this.#end(this.tokens.length);
    return this.sentences;
  }

  #token(token: Token, at: number): void {
    const state = this.#state;
    switch (token.kind) {
      case 'stop':
        this.#end(at + 1);
        return;
      case 'open':
        this.#open.push({ ...state });
        this.#clause();
        // 较2023年（60件）增长: the bracket tells that year's number.
        if (isOtherYear(this.tokens[at - 1], this.facts.year)) state.clauseYear = 'other';
        return;
      case 'close':
        this.#state = this.#open.pop() ?? state;
        return;
      case 'comma':
      case 'semicolon':
        if (this.tokens[at - 1]?.kind !== 'among') this.#clause();
        if (token.kind === 'semicolon') {
          state.ofSome = false;
          // 从申请人看，自然人60件；从结果看，予以公开40件: of all again.
          if (anotherView.test(this.paragraph.text.slice(token.end, token.end + longestView)))
            state.partOf = { ...ofAll, whole: state.partOf.whole };
        } else state.ofSome ||= namesSome(this.tokens, at, this.paragraph.text);
        return;
      case 'colon':
        state.document ??= documentOfHead(this.tokens, at);
        return;
      case 'year':
      case 'thisYear':
      case 'lastYear':
      case 'partYear':
      case 'since':
      case 'plan':
      case 'nextYear':
        this.#lastYear = noteTime(state, this.tokens, at, this.#first, this.facts.year) ?? this.#lastYear;
        return;
      case 'among':
        state.among = true;
        state.partOf = partsAmong(state.partOf, at === this.#first ? this.sentences.at(-1)?.mentions : this.#mentions);
        return;
      case 'request':
        this.#topic('request');
        state.foreign = isAttribute(this.tokens, at, this.paragraph.text);
        state.named = !state.foreign;
        return;
      case 'info':
        state.info = 'sentence';
        return;
      case 'other':
        this.#topic('other');
        return;
      case 'case':
        this.#topic('case');
        state.caseRows = token.keys;
        return;
      case 'own':
      case 'area':
      case 'each':
        if (leads(this.tokens, at, this.#first))
          state.whose = whoseIn(state, token.kind === 'each' ? 'other' : token.kind, this.facts.own);
        return;
      case 'unknown':
        if (this.#namesOther(at)) state.whose = 'other';
        return;
      case 'respectively':
        this.#parallel = readParallel(this.tokens, at, this.#surroundings());
        return;
      case 'number':
        this.#number(token, at);
        return;
      case 'negation':
        this.#denial(at);
        return;
      default:
    }
  }

  #namesOther(at: number): boolean {
    const { tokens, paragraph, facts } = this;
    if (leads(tokens, at, this.#first) && countsForOther(tokens, at, paragraph.text, facts.own)) return true;
    // Beside the organ's own numbers another organ's name may only tell where requests went.
    return !this.#toldAny && isNumberOfOther(tokens, at, paragraph.text, facts.own);
  }

  #clause(): void {
    this.#state.clauseYear = 'report';
    this.#state.clausePlanned = false;
    this.#state.among = false;
  }

  #topic(topic: Topic): void {
    this.#state.topic = topic;
    this.#state.topicSure = true;
    if (topic === 'request') this.#state.info = 'sentence';
  }

  #surroundings(): Surroundings {
    const { topic, topicSure, info, caseRows, caseLikely, document, docVerb } = this.#state;
    const { own } = this.facts;
    return { own, text: this.paragraph.text, topic, topicSure, info, caseRows, caseLikely, document, docVerb };
  }

  #number(token: Token, at: number): void {
    const { numeral } = token;
    if (!numeral) return;
    const state = this.#state;
    const { text } = this.paragraph;
    if (countsOrgans(this.tokens, at, text)) state.whose = 'other';
    const parallel = this.#parallel.get(at);
    const read =
      parallel?.reading ??
      readOthers(this.tokens, text, at, this.#mentions) ??
      readPhrase(this.tokens, at, this.#surroundings());
    const core = parallel?.core ?? this.tokens[read.core];
    const isListed = core !== undefined && listed.has(core.kind);
    const lead = isListed && this.#list && followsListed(this.tokens, this.#list.at, at) ? this.#list.reading : read;
    const certainty = lead.certainty === 'likely' ? lead.certainty : read.certainty;
    const unknown =
      lead.subject === null ||
      (state.foreign && read.subject?.of === 'result') ||
      isRest(this.tokens, text, this.#first, at, core) ||
      // 1.征地类：予以公开12件: an item that names a kind tells of that kind.
      (read.subject?.of === 'result' &&
        this.#isItem &&
        !state.named &&
        namesOtherMatter(this.tokens, this.#first, Math.min(read.core, at)));
    const own = { ...read, certainty, subject: unknown ? null : read.subject };
    const beside = parallel ? own : besideLast(this.tokens, text, at, own, state.last, state.named);
    const within = state.among || this.#open.length > 0 || read.core > at;
    const isPart =
      state.ofSome ||
      (this.head.ofList && isFlow(beside.subject)) ||
      isPartOf(state.partOf, beside.subject, numeral.value, within);
    const reading = isPart ? { ...beside, subject: null } : beside;
    // 连同上年结转1件，办结…: of both.
    const words = text.slice(this.tokens[phraseStart(this.tokens, at)]?.start, token.start);
    const isTogether = together.test(words) && beside.subject?.of === 'flow';
    state.partOf = isTogether ? ofAll : partsBehind(state.partOf, beside.subject, numeral.value);
    if (isListed) this.#list = { at, reading };
    const { of } = reading.subject ?? {};
    if (!isOtherAnswer(this.tokens, at, text, state)) {
      state.last = countedAs(this.tokens, at, own, reading, state.last, state.named);
      if (of === 'flow' || (of === 'result' && !state.foreign)) state.named ||= reading.certainty === 'own';
      else if (!state.named) state.foreign ||= reading.subject === null && countsUnknown(this.tokens, at);
    }
    if (reading.whose) state.whose = whoseIn(state, reading.whose, this.facts.own);
    // 受理行政复议12件，维持8件: outcomes of cases that are not the organ's own are not either; 复议6件、诉讼3件，维持5件: of both.
    const isCase = core?.kind === 'case';
    if (isCase) state.caseLikely = reading.certainty === 'likely';
    if (isCase && (reading.subject === null || isBesideCase(reading.subject, this.#mentions))) state.caseRows = null;
    this.#mention(token, at, core, reading);
    if (reading.subject?.of === 'document') {
      state.document = reading.subject.row;
      state.docVerb = reading.subject.column;
    } else if (core || !/修[改订]|失效/.test(text.slice(token.start - 2, token.start))) {
      // 制发规范性文件8件，修改5件，废止2件: of the same documents.
      state.document = null;
      state.docVerb = null;
    }
    if (!reading.subject) return;
    if (reading.subject.of === 'case') this.#cases.add(reading.subject.rows.join());
    this.#lastWhose = state.whose;
    this.#toldAny = true;
  }

  /** Keeps the number at `at` with what it counts; `core` is the word that tells it. */
  #mention(token: Token, at: number, core: Token | undefined, { subject, certainty }: PhraseReading): void {
    const numeral = token.numeral as Numeral;
    const state = this.#state;
    const { text, section } = this.paragraph;
    const span = { start: numeral.start, end: numeral.digitsEnd };
    const before = this.tokens[at - 1]?.kind;
    this.#mentions.push({
      key: '',
      value: numeral.value,
      span,
      phrase: { start: Math.min(core?.start ?? token.start, token.start), end: Math.max(core?.end ?? 0, token.end) },
      counter: numeral.counter,
      verb: core ? { start: core.start, end: core.end } : null,
      subject,
      // 建议, 留言, 信访: another matter is another population.
      population: populationOf(
        state.whose,
        subject === null && state.topic === 'other' ? 'other' : certainty,
        core?.kind === 'case',
        this.facts.own,
      ),
      year: state.year === 'other' || state.clauseYear === 'other' ? 'other' : 'report',
      growth: before === 'growth' || before === 'compare' || isMore.test(text.slice(token.start - 3, token.start)),
      planned: state.planned || state.clausePlanned,
      among: state.among,
      cumulative: state.cumulative,
      approximate: numeral.approximate,
      section,
      paragraph: 0,
      sentence: this.sentences.length,
    });
  }

  #denial(at: number): void {
    const reading = readDenial(this.tokens, at, this.#surroundings());
    if (!reading) return;
    const state = this.#state;
    const { ok, whose, likely } = reading.prefix;
    const ofCases = !reading.denied.includes('requests');
    const last = this.tokens[reading.last] as Token;
    const span = { start: (this.tokens[reading.first] as Token).start, end: last.end };
    this.#denials.push({
      key: '',
      span,
      denied: reading.denied,
      population: ok ? populationOf(whose ?? state.whose, likely ? 'likely' : 'own', ofCases, this.facts.own) : 'other',
      year: state.year === 'other' || state.clauseYear === 'other' ? 'other' : 'report',
      planned: state.planned || state.clausePlanned,
      section: this.paragraph.section,
      paragraph: 0,
      sentence: this.sentences.length,
    });
  }

  #end(to: number): void {
    if (to > this.#first) {
      this.sentences.push({
        paragraph: this.paragraph,
        tokens: this.tokens.slice(this.#first, to),
        mentions: this.#mentions,
        denials: this.#denials,
      });
    }
    const counted = this.#mentions.length > 0;
    this.#mentions = [];
    this.#denials = [];
    this.#open.length = 0;
    this.#toldAny = false;
    const ended = this.#state;
    this.#lastWhose =
      whoseOfHead(this.tokens.slice(this.#first, to), this.paragraph.text, this.facts.own) ?? this.#lastWhose;
    const first = this.tokens[this.#first]?.kind;
    this.#first = to;
    // 申请内容集中在项目审批（19件）、信访（12件）。已办结70件: matters that are asked for.
    const ofAsked = ended.topic === 'other' && this.#head === 'request' && first === 'apply';
    const fresh = this.#fresh(ofAsked ? 'request' : ended.topic);
    this.#state = counted && this.tokens[to]?.kind === 'among' ? continued(fresh, ended) : fresh;
    // 因政府信息公开被申请行政复议6件。已审结4件，其中维持3件: of the same cases.
    const next = this.tokens[to]?.start ?? this.paragraph.text.length;
    const isOne = this.#cases.size === 1 && ended.topic === 'case' && ended.info === 'sentence';
    if (isOne && decided.test(this.paragraph.text.slice(next, next + longestView)))
      Object.assign(this.#state, { info: ended.info, caseRows: ended.caseRows, caseLikely: ended.caseLikely });
  }
}

/**
 * Reads a paragraph's sentences; `head` is what the headings above it speak of. Places are those in the paragraph's text:
 * `placeSentence` gives them theirs in the document.
 */
export const readParagraph = (paragraph: Paragraph, facts: ReportFacts, head: Head): Sentence[] => {
  const tokens = joinCarry(tokensOf(paragraph, facts.own), facts.year);
  return new ParagraphReader(paragraph, tokens, facts, head).run();
};
