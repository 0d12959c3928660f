import { type Prose, phraseStart, type Sentence, type Token } from '../../parser/prose';
import type { Mention } from '../../report';
import { parallelShares } from './parallelShares';
import { wrongRates } from './percentRates';
import { agrees, decimalsOf, isGroup, isNumber, type Percentage, shareOf, withSums } from './percentValues';
import { beginsAnew, downwards, ofGrowth, ofReceived, ofShare, toShare, toWhole } from './percentWords';
import { serialShares } from './serialShares';

/** How many numbers back a percentage may be of. */
const nearest = 20;
/** In words; what is never closed is none. */
const longestBracket = 100;

const namesReceived = ({ kind, keys }: Token): boolean => kind === 'request' || (kind === 'receive' && keys.length > 0);

class PercentReader {
  readonly #mentionAt = new Map<number, Mention>();
  /** Where each number stands among the words, and among the numbers. */
  readonly #tokenOf = new Map<Mention, number>();
  readonly #indexOf = new Map<Mention, number>();
  /** What the share before was of, as its number shows, and where that share stands. */
  #shared: { readonly base: Mention; readonly at: number } | null = null;

  constructor(
    readonly sentence: Sentence,
    readonly text: string,
    readonly earlier: readonly Mention[],
    readonly totals: readonly number[],
    readonly held: ReadonlySet<string>,
  ) {
    let next = 0;
    sentence.tokens.forEach((token, at) => {
      const mention = token.kind === 'number' ? sentence.mentions[next++] : undefined;
      if (!mention) return;
      this.#mentionAt.set(at, mention);
      this.#tokenOf.set(mention, at);
    });
    for (const [at, mention] of sentence.mentions.entries()) this.#indexOf.set(mention, at);
  }

  run(): Percentage[] {
    const found = parallelShares(this.sentence, this.text, this.earlier, this.totals);
    for (const [at, mention] of this.#mentionAt) {
      if (mention.counter !== '%' || mention.approximate) continue;
      const words = this.sentence.tokens.slice(phraseStart(this.sentence.tokens, at), at);
      const whole = this.#wholeBefore(at);
      const wrong = whole
        ? this.#shareOf(mention, whole)
        : words.some((each) => each.kind === 'share')
          ? this.#share(mention, words)
          : words.some((each) => each.kind === 'growth')
            ? this.#growth(mention, words)
            : null;
      if (wrong) found.push(wrong);
    }
    const odd = serialShares(this.sentence, this.text, this.earlier, this.totals);
    if (odd && !found.some(({ mention }) => mention === odd.mention)) found.push(odd);
    return found;
  }

  /** The numbers before a percentage that it may be of. */
  #before(mention: Mention): Mention[] {
    const at = this.#indexOf.get(mention) ?? 0;
    return this.sentence.mentions.slice(Math.max(0, at - nearest), at);
  }

  #share(mention: Mention, words: readonly Token[]): Percentage | null {
    const from = words.findIndex((each) => each.kind === 'share');
    if (!words.slice(from).every((each) => ofShare.has(each.kind))) return null;
    const numbers = this.#before(mention).filter(isNumber);
    const part = numbers[numbers.length - 1];
    if (!part || part.approximate || part.growth) return null;
    const same = [...this.earlier.filter(isNumber), ...numbers.slice(0, -1)].filter(
      (each) => each.counter === part.counter && !each.growth && each.value >= part.value,
    );
    // The whole is the number before, said to be one: 共120件，其中100件，占83.3%.
    const before = numbers[numbers.length - 2];
    const chained = this.#chained(mention, part);
    this.#shared = null;
    const ofFlow = part.subject?.of === 'result' && before?.subject?.of === 'flow';
    const isAmong = part.among || ofFlow || (before !== undefined && this.#isWhole(before));
    const base = before && isAmong && !before.among ? before : chained;
    if (!base) return this.#shareOfTable(mention, part, same, words.slice(from));
    if (!same.includes(base) || base.approximate || base.value === 0) return null;
    const decimals = decimalsOf(this.text, mention);
    if (agrees((100 * part.value) / base.value, mention.value, decimals)) {
      this.#shared = { base, at: this.#tokenOf.get(mention) ?? 0 };
      return null;
    }
    return this.#isShare(mention, part, same, this.#totalsFor(part, base)) ? null : shareOf(mention, part, base);
  }

  /** Whether the percentage is that of the part in one of the numbers, or in a sum of two. */
  #isShare(mention: Mention, part: Mention, same: readonly Mention[], totals: readonly number[]): boolean {
    const decimals = decimalsOf(this.text, mention);
    const wholes = withSums([...same.map((each) => each.value), ...totals]);
    return wholes.some((whole) => agrees((100 * part.value) / whole, mention.value, decimals));
  }

  /** `新收的469件中，线上338件，占72.1%`: the number that the others are said to be of. */
  #isWhole(base: Mention): boolean {
    const at = (this.#tokenOf.get(base) ?? -1) + 1;
    const { tokens, paragraph } = this.sentence;
    const next = tokens[at]?.kind === 'apply' || tokens[at]?.kind === 'request' ? tokens[at + 1] : tokens[at];
    return next !== undefined && paragraph.text.slice(next.start, next.end) === '中';
  }

  /** `自然人286件，占76.5%` with the whole in no number of the sentence: of some number of the table or the paragraph. */
  #shareOfTable(mention: Mention, part: Mention, same: readonly Mention[], words: readonly Token[]): Percentage | null {
    const [first] = this.totals;
    const isOther = part.population === 'other' && !this.held.has(part.key);
    if (first === undefined || isOther || part.year === 'other') return null;
    // 占新收申请的38.7%: of the requests, whatever the part is.
    const named = words.some(({ kind }) => kind === 'request' || kind === 'apply');
    const isKind = part.subject === null && part.counter === '件' && named;
    const isPart = isKind || (isGroup(part) && this.held.has(part.key));
    const between = this.sentence.tokens.slice((this.#tokenOf.get(part) ?? 0) + 1, this.#tokenOf.get(mention));
    // 占35.1%（不含不予处理）: of what the bracket says.
    const isNoted = this.sentence.tokens[(this.#tokenOf.get(mention) ?? 0) + 1]?.kind === 'open';
    if (!isPart || isNoted || !between.every(({ kind }) => toWhole.has(kind))) return null;
    if (this.#isShare(mention, part, same, this.totals)) return null;
    const base = part.subject?.of === 'result' ? (this.totals[2] ?? first) : first;
    return { mention, kind: 'share', part: part.value, base, numbers: [part], expected: (100 * part.value) / base };
  }

  /** `予以公开20件，占47.6%，部分公开5件，占11.9%`: what the share before was of; null where this part is of something else. */
  #chained(mention: Mention, part: Mention): Mention | null {
    const { tokens } = this.sentence;
    const [from, to] = [this.#tokenOf.get(part) ?? -1, this.#tokenOf.get(mention) ?? -1];
    if (!this.#shared || part.counter !== this.#shared.base.counter) return null;
    const between = tokens.slice(this.#shared.at + 1, from);
    const linked = tokens.slice(from + 1, to).every((each) => toShare.has(each.kind));
    return linked && !between.some((each) => beginsAnew.has(each.kind)) ? this.#shared.base : null;
  }

  /** Applicants of what was received are no share of what was answered. */
  #totalsFor(part: Mention, base: Mention): readonly number[] {
    const received = base.subject?.of === 'flow' && base.subject.flows[0] === 'received';
    return received && part.subject?.of === 'applicant' ? this.totals.slice(0, 2) : this.totals;
  }

  /** `42件，占应办件数46件的91.3%`: the number that says itself what the percentage is of. */
  #wholeBefore(at: number): Mention | null {
    const { tokens } = this.sentence;
    let index = at - 1;
    while (tokens[index]?.kind === 'glue' || tokens[index]?.kind === 'tail') index--;
    const base = tokens[index]?.kind === 'number' ? this.#mentionAt.get(index) : undefined;
    if (index === at - 1 || !base || base.counter === '%') return null;
    const words = tokens.slice(phraseStart(tokens, index), index);
    return words[0]?.kind === 'share' ? base : null;
  }

  #shareOf(mention: Mention, base: Mention): Percentage | null {
    const { tokens } = this.sentence;
    const before = this.#before(base).filter((each) => isNumber(each) && each.counter === base.counter);
    const part = before[before.length - 1];
    if (!part || part.approximate || base.approximate || part.growth || part.value > base.value) return null;
    const from = (this.#tokenOf.get(part) ?? -1) + 1;
    const share = phraseStart(tokens, this.#tokenOf.get(base) ?? 0);
    if (tokens.slice(from, share).some(({ kind }) => kind !== 'comma')) return null;
    const decimals = decimalsOf(this.text, mention);
    const last = before.map((_, index) => before.slice(index).reduce((sum, each) => sum + each.value, 0));
    const parts = [...withSums(before.map((each) => each.value)), ...last];
    if (parts.some((each) => agrees((100 * each) / base.value, mention.value, decimals))) return null;
    return shareOf(mention, part, base);
  }

  #growth(mention: Mention, words: readonly Token[]): Percentage | null {
    const isReceived = words.some(namesReceived) && words.every(({ kind }) => ofReceived.has(kind));
    if (!isReceived && !words.every((each) => ofGrowth.has(each.kind))) return null;
    const down = this.#isDown(words);
    const before = this.#before(mention).filter(isNumber);
    const difference = before[before.length - 1];
    if (difference?.growth) return isReceived ? null : this.#ofDifference(mention, difference, before, down);
    const told = this.#bracketBehind(mention);
    const numbers = [...before, ...told];
    const bases = numbers.filter((each) => each.year === 'other' && !each.growth);
    const current = numbers.filter((each) => each.year === 'report' && !each.growth);
    if (bases.length === 0) bases.push(...this.#yearBefore(current[0], words));
    const [base] = bases;
    if (!base || bases.length > 1 || base.approximate || base.value === 0) return null;
    // 与上年的241件相比，新收申请量下降6.6%: of what the table has.
    if (isReceived && current.length > 0) return null;
    // 45件（自然人34件、企业11件），同比下降22.4%（上年58件）: of one of them.
    const parts = told.includes(base) ? current.filter((each) => each.counter === base.counter) : current;
    const part = parts.find(({ subject }) => subject?.of === 'flow') ?? parts[parts.length - 1];
    if (!isReceived && (!part || base.counter !== part.counter)) return null;
    if ((parts.length > 1 && !told.includes(base)) || parts.some((each) => each.approximate)) return null;
    const value = part?.value ?? this.totals[0];
    if (value === undefined) return null;
    const expected = (100 * (value - base.value)) / base.value;
    const printed = down ? -mention.value : mention.value;
    const decimals = decimalsOf(this.text, mention);
    const values = [...withSums(parts.map((each) => each.value)), ...this.totals];
    const rates = values.map((each) => (100 * (each - base.value)) / base.value);
    if (rates.some((rate) => agrees(rate, printed, decimals))) return null;
    return {
      mention,
      kind: 'growth',
      part: value,
      base: base.value,
      numbers: part ? [part, base] : [base],
      expected: down ? -expected : expected,
    };
  }

  #isDown(words: readonly Token[]): boolean {
    return words.some(({ start, end }) => downwards.includes(this.sentence.paragraph.text.slice(start, end)));
  }

  /** `2023年收到60件。2024年收到74件，同比增长23.3%`: what counts the same in the sentences before. */
  #yearBefore(part: Mention | undefined, words: readonly Token[]): Mention[] {
    const isCompared = words.some(({ kind }) => kind === 'compare' || kind === 'lastYear');
    const key = JSON.stringify(part?.subject ?? null);
    if (!isCompared || key === 'null') return [];
    return this.earlier.filter((each) => each.year === 'other' && JSON.stringify(each.subject) === key);
  }

  /** `同比增长20%（2023年1000条）`: the numbers in a bracket right behind the percentage; `，上年为1000条` too. */
  #bracketBehind(mention: Mention): Mention[] {
    const { tokens } = this.sentence;
    const found: Mention[] = [];
    let at = (this.#tokenOf.get(mention) ?? -1) + 1;
    if (tokens[at]?.kind === 'comma' && tokens[at + 1]?.kind === 'lastYear') {
      const next = tokens[at + 2]?.kind === 'adverb' ? at + 3 : at + 2;
      const behind = this.#mentionAt.get(next);
      const ends = tokens[next + 1]?.kind ?? 'stop';
      return behind && isNumber(behind) && ends === 'stop' ? [behind] : found;
    }
    if (tokens[at]?.kind !== 'open') return found;
    const end = Math.min(tokens.length, at + longestBracket);
    for (at++; at < end && tokens[at]?.kind !== 'close'; at++) {
      const inside = this.#mentionAt.get(at);
      if (inside && isNumber(inside)) found.push(inside);
    }
    return found;
  }

  /** `收到74件，比上年增加14件，增长23.3%`: the base is what is left without the difference. */
  #ofDifference(
    mention: Mention,
    difference: Mention,
    before: readonly Mention[],
    ownDown: boolean,
  ): Percentage | null {
    const { tokens } = this.sentence;
    const [at, own] = [difference, mention].map((each) => this.#tokenOf.get(each) ?? -1) as [number, number];
    // Only the clause right behind, `增加14件，增长…`, is surely of the same growth.
    if (tokens.slice(at + 1, own).some(({ kind }) => kind === 'semicolon' || kind === 'close' || kind === 'open'))
      return null;
    const down = this.#isDown(tokens.slice(phraseStart(tokens, at), at));
    const base = this.#baseBefore(at);
    if (base && base.counter === difference.counter) {
      return this.#ofBase(mention, difference, base, down === ownDown ? down : null);
    }
    const counts = [...this.earlier, ...before].filter(
      (each) => isNumber(each) && each.counter === difference.counter && !each.growth && each.year === 'report',
    );
    const part = counts[counts.length - 1];
    if (!part || difference.approximate || down !== ownDown || counts.some((each) => each.approximate)) return null;
    const signed = down ? -difference.value : difference.value;
    const decimals = decimalsOf(this.text, mention);
    const rateOf = (value: number): number => (100 * difference.value) / (value - signed);
    const values = [...counts.map((each) => each.value), ...this.totals];
    if (part.value <= signed) return null;
    if (values.some((value) => value > signed && agrees(rateOf(value), mention.value, decimals))) return null;
    return {
      mention,
      kind: 'growth',
      part: part.value,
      base: part.value - signed,
      numbers: [part, difference],
      expected: rateOf(part.value),
    };
  }

  /** `较上年151件增加27件`: the number right before the growth, where it is said to be of the year before. */
  #baseBefore(difference: number): Mention | null {
    const { tokens } = this.sentence;
    let at = difference - 1;
    while (tokens[at]?.kind === 'growth' || tokens[at]?.kind === 'glue') at--;
    const base = at < difference - 1 ? this.#mentionAt.get(at) : undefined;
    return base && isNumber(base) && base.year === 'other' && !base.growth ? base : null;
  }

  #ofBase(mention: Mention, difference: Mention, base: Mention, down: boolean | null): Percentage | null {
    if (down === null || base.value === 0 || [difference, base].some((each) => each.approximate)) return null;
    const expected = (100 * difference.value) / base.value;
    if (agrees(expected, mention.value, decimalsOf(this.text, mention))) return null;
    const part = base.value + (down ? -difference.value : difference.value);
    return { mention, kind: 'growth', part, base: base.value, numbers: [base, difference], expected };
  }
}

/**
 * The percentages of a report's sentences that the numbers in the same sentence do not give; a share of one of
 * `totals`, the table's, is right too. `held`: keys of the numbers that the tables confirm.
 */
export const wrongPercentages = (
  { sentences }: Prose,
  text: string,
  totals: readonly number[],
  held: ReadonlySet<string>,
): Percentage[] => {
  const wrong: Percentage[] = [];
  let earlier: Mention[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    const [first] = sentence.mentions;
    if (!first) continue;
    if (first.paragraph !== paragraph) earlier = [];
    paragraph = first.paragraph;
    if (sentence.mentions.some((each) => each.counter === '%')) {
      const own = new PercentReader(sentence, text, earlier, totals, held).run();
      const told = new Set(own.map((each) => each.mention));
      const rates = wrongRates(sentence, text, totals).filter((each) => !told.has(each.mention));
      for (const each of [...own, ...rates]) wrong.push(each);
    }
    earlier = [...earlier, ...sentence.mentions.slice(-nearest)].slice(-nearest);
  }
  return wrong;
};
