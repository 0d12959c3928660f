import type { Denial, Mention, Population } from '../../report/mentions';
import type { Span } from '../../report/types';
import { joinCarry } from './carry';
import { readDenial } from './denial';
import { isShortName, looksLikeOrgan, type OwnNames } from './own';
import type { Paragraph } from './paragraphs';
import { readPhrase, type Surroundings } from './phrase';
import { type Token, tokensOf } from './tokens';

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

type Whose = 'own' | 'area' | 'other';

interface State {
  topic: Surroundings['topic'];
  topicSure: boolean;
  infoSure: boolean;
  caseRows: readonly string[] | null;
  document: string | null;
  docVerb: string | null;
  /** Year of the sentence so far, and of the clause alone. */
  year: 'report' | 'other';
  clauseYear: 'report' | 'other';
  planned: boolean;
  clausePlanned: boolean;
  cumulative: boolean;
  among: boolean;
  whose: Whose;
}

const leading = new Set(['thisYear', 'year', 'bound', 'adverb', 'total', 'comma', 'among', 'and']);

/** How many words a heading at a paragraph's beginning has at most. */
const headWords = 8;

/** What a heading like `（二）依申请公开情况。` at a paragraph's beginning speaks of; null where there is none. */
export const headOf = (tokens: readonly Token[]): Surroundings['topic'] => {
  if (tokens[0]?.kind !== 'open') return null;
  for (const { kind } of tokens.slice(1, headWords)) {
    if (kind === 'request' || kind === 'case' || kind === 'other') return kind;
    if (kind === 'stop' || kind === 'comma' || kind === 'number') return null;
  }
  return null;
};

class ParagraphReader {
  readonly sentences: Sentence[] = [];
  #state: State;
  #first = 0;
  #mentions: Mention[] = [];
  #denials: Denial[] = [];
  /** Whose the last number was: what the next sentence is about unless it says. */
  #lastWhose: Whose = 'own';
  /** The year that the sentence before began with. */
  #lastYear: 'report' | 'other' = 'report';
  readonly #open: State[] = [];
  /** What the heading speaks of: the paragraph's own or the one above it. */
  readonly #head: Surroundings['topic'];

  constructor(
    readonly paragraph: Paragraph,
    readonly tokens: readonly Token[],
    readonly facts: ReportFacts,
    readonly index: number,
    readonly sentence: number,
    head: Surroundings['topic'],
  ) {
    this.#head = headOf(tokens) ?? head;
    this.#state = this.#fresh(this.#head);
  }

  /** What is known as a sentence begins, `topic` being what the one before spoke of. */
  #fresh(topic: Surroundings['topic']): State {
    const head = this.#head;
    return {
      topic,
      topicSure: head !== null && topic === head,
      infoSure: head === 'request' || head === 'case',
      caseRows: null,
      document: null,
      docVerb: null,
      year: this.#lastYear,
      clauseYear: 'report',
      planned: false,
      clausePlanned: false,
      cumulative: false,
      among: false,
      whose: this.#lastWhose,
    };
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
        return;
      case 'close':
        this.#state = this.#open.pop() ?? state;
        return;
      case 'comma':
      case 'semicolon':
        if (this.tokens[at - 1]?.kind !== 'among') this.#clause();
        return;
      case 'year':
        this.#year(token, at);
        return;
      case 'thisYear':
        if (at === this.#first) {
          state.year = 'report';
          this.#lastYear = 'report';
        }
        return;
      case 'lastYear':
        state.clauseYear = 'other';
        if (at === this.#first) this.#otherYear();
        return;
      case 'partYear':
        state.year = 'other';
        return;
      case 'since':
        if (!this.#sinceThisYear(at)) {
          state.year = 'other';
          state.cumulative = true;
        }
        return;
      case 'plan':
        if (token.keys[0] === 'clause') state.clausePlanned = true;
        else state.planned = true;
        return;
      case 'nextYear':
        state.planned = true;
        return;
      case 'among':
        state.among = true;
        return;
      case 'request':
        this.#topic('request');
        return;
      case 'info':
        state.infoSure = true;
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
        if (this.#leads(at)) state.whose = token.kind === 'each' ? 'other' : token.kind;
        return;
      case 'unknown':
        if (this.#leads(at) && this.#isOtherOrgan(token, at)) state.whose = 'other';
        return;
      case 'number':
        this.#number(token, at);
        return;
      case 'negation':
        this.#denial(token, at);
        return;
      default:
    }
  }

  #clause(): void {
    this.#state.clauseYear = 'report';
    this.#state.clausePlanned = false;
    this.#state.among = false;
  }

  #topic(topic: Surroundings['topic']): void {
    this.#state.topic = topic;
    this.#state.topicSure = true;
    if (topic === 'request') this.#state.infoSure = true;
  }

  #year(token: Token, at: number): void {
    const other = token.numeral?.value !== this.facts.year;
    const compared = this.tokens[at - 1]?.kind === 'compare' || this.tokens[at + 1]?.kind === 'compare';
    if (compared && other) this.#state.clauseYear = 'other';
    else if (at === this.#first && other) this.#otherYear();
    else {
      this.#state.year = other ? 'other' : 'report';
      if (at === this.#first) this.#lastYear = 'report';
    }
  }

  #otherYear(): void {
    this.#state.year = 'other';
    this.#lastYear = 'other';
  }

  /** `今年以来`, `2024年以来` in the report of 2024. */
  #sinceThisYear(at: number): boolean {
    const before = this.tokens[at - 1];
    return before?.kind === 'thisYear' || (before?.kind === 'year' && before.numeral?.value === this.facts.year);
  }

  /** Whether only words of time stand between the clause's beginning and this word. */
  #leads(at: number): boolean {
    let index = at - 1;
    while (index >= this.#first && leading.has((this.tokens[index] as Token).kind)) {
      if ((this.tokens[index] as Token).kind === 'comma') return true;
      index--;
    }
    const { kind } = this.tokens[index] ?? { kind: 'stop' };
    return index < this.#first || kind === 'semicolon' || kind === 'open' || kind === 'close' || kind === 'colon';
  }

  /** An organ's name right before a verb that counts: `县教育局受理…`. */
  #isOtherOrgan(token: Token, at: number): boolean {
    const next = this.tokens[at + 1]?.kind;
    const verb = next === 'receive' || next === 'answer' || next === 'handle' || next === 'total';
    const words = this.paragraph.text.slice(token.start, token.end);
    return verb && looksLikeOrgan(words) && !isShortName(this.facts.own, words);
  }

  #surroundings(): Surroundings {
    const { topic, topicSure, infoSure, caseRows, document, docVerb } = this.#state;
    const { own } = this.facts;
    return { own, text: this.paragraph.text, topic, topicSure, infoSure, caseRows, document, docVerb };
  }

  #population(whose: Whose | null, certainty: Population): Population {
    const said = whose ?? this.#state.whose;
    if (said === 'other') return 'other';
    if (said === 'area') return this.facts.own.government === false ? 'other' : 'likely';
    return certainty;
  }

  #span(start: number, end: number): Span {
    const { offsets } = this.paragraph;
    return { start: offsets[start] as number, end: (offsets[end - 1] as number) + 1 };
  }

  #number(token: Token, at: number): void {
    const { numeral } = token;
    if (!numeral) return;
    const state = this.#state;
    const reading = readPhrase(this.tokens, at, this.#surroundings());
    const core = this.tokens[reading.core];
    const span = this.#span(numeral.start, numeral.digitsEnd);
    const before = this.tokens[at - 1]?.kind;
    if (reading.whose) state.whose = reading.whose;
    // 受理行政复议12件，维持8件: outcomes of cases that are not the organ's own are not either.
    if (core?.kind === 'case' && reading.subject === null) state.caseRows = null;
    this.#mentions.push({
      key: `prose.${span.start}`,
      value: numeral.value,
      span,
      phrase: this.#span(Math.min(core?.start ?? token.start, token.start), Math.max(core?.end ?? 0, token.end)),
      counter: numeral.counter,
      verb: core ? this.#span(core.start, core.end) : null,
      subject: reading.subject,
      population: this.#population(reading.whose, reading.certainty),
      year: state.year === 'other' || state.clauseYear === 'other' ? 'other' : 'report',
      growth: before === 'growth' || before === 'compare',
      planned: state.planned || state.clausePlanned,
      among: state.among,
      cumulative: state.cumulative,
      approximate: numeral.approximate,
      section: this.paragraph.section,
      paragraph: this.index,
      sentence: this.sentence + this.sentences.length,
    });
    if (reading.subject?.of === 'document') {
      state.document = reading.subject.row;
      state.docVerb = reading.subject.column;
    } else {
      state.document = null;
      state.docVerb = null;
    }
    if (reading.subject) this.#lastWhose = state.whose;
  }

  #denial(token: Token, at: number): void {
    const reading = readDenial(this.tokens, at, this.#surroundings());
    if (!reading) return;
    const state = this.#state;
    const { ok, whose, likely } = reading.prefix;
    const last = this.tokens[reading.last] as Token;
    const span = this.#span(token.start, last.end);
    this.#denials.push({
      key: `prose.${span.start}`,
      span,
      denied: reading.denied,
      population: ok ? this.#population(whose, likely ? 'likely' : 'own') : 'other',
      year: state.year === 'other' || state.clauseYear === 'other' ? 'other' : 'report',
      planned: state.planned || state.clausePlanned,
      section: this.paragraph.section,
      paragraph: this.index,
      sentence: this.sentence + this.sentences.length,
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
    this.#mentions = [];
    this.#denials = [];
    this.#open.length = 0;
    this.#first = to;
    this.#state = this.#fresh(this.#state.topic);
  }
}

/** Reads a paragraph's sentences; `head` is what the heading above it speaks of, `sentence` the first one's index. */
export const readParagraph = (
  paragraph: Paragraph,
  facts: ReportFacts,
  index: number,
  sentence: number,
  head: Surroundings['topic'],
): Sentence[] => {
  const tokens = joinCarry(tokensOf(paragraph, facts.own), facts.year);
  return new ParagraphReader(paragraph, tokens, facts, index, sentence, head).run();
};
