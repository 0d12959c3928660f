import {
  behind,
  every,
  has,
  kinds,
  longestPhrase,
  type PhraseReading,
  readPrefix,
  type Surroundings,
  unread,
} from './phrase';
import type { Token } from './tokens';

const betweenNumberAndVerb = kinds('apply request glue adverb cause');
const beforeReversed = kinds('rest and happen apply request');
const beforeAnswered = kinds('total thisYear year own request apply');
const beforeOutcome = kinds('among comma adverb and glue');
const joints = kinds('comma semicolon');
const allOfThem = /[均都全]/;
const toLeft = /^(?:[,、]|另有?)?(?:其余|剩余|余|剩下|[尚仍还]有)的?$/;
const longestLeft = 20;
const isLeft =
  /^(?:申请)?(?:[^,;:。()\d补]{0,12}(?:办理中|在办|正在办理|办理期限内|法定期限内|未到(?:答复|办理|法定)?期)|将[于在](?:20\d\d|[次下明])年)/;

class ReversedReader {
  readonly core: number;

  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly number: number,
    readonly at: Surroundings,
  ) {
    let next = number + 1;
    while (betweenNumberAndVerb.has(tokens[next]?.kind ?? 'stop')) next++;
    this.core = next;
  }

  read(): PhraseReading | null {
    const { tokens, core } = this;
    const verb = tokens[core];
    const ends = tokens[core + 1]?.kind;
    if (ends !== undefined && !behind.has(ends)) return verb?.kind === 'carriedOut' ? unread() : this.#left();
    switch (verb?.kind) {
      case 'carriedOut':
        return this.#carriedOut();
      case 'answer':
        return this.#answered();
      case 'outcome':
        return this.#outcome(verb);
      case 'result':
        return this.#result(verb);
      default:
        return this.#left();
    }
  }

  /** `办结6件，剩余1件正在办理`: what is left needs no 结转 where the words behind say that its time runs. */
  #left(): PhraseReading | null {
    const { tokens, from, number, at } = this;
    const words = at.text.slice(tokens[from]?.start, tokens[number]?.start);
    const end = tokens[number]?.end ?? 0;
    const behind = at.text.slice(end, end + longestLeft);
    if (at.topic !== 'request' || !every(tokens, from, number, beforeReversed)) return null;
    if (!toLeft.test(words) || !isLeft.test(behind)) return null;
    const { whose } = readPrefix(tokens, from, number, beforeReversed, at);
    return { subject: { of: 'flow', flows: ['carriedOut'] }, core: -1, whose, certainty: 'likely' };
  }

  /** `其余5件按规定结转至下年度办理` */
  #carriedOut(): PhraseReading | null {
    const { tokens, from, number, core, at } = this;
    // 未办结的5件结转下年度: 未办结 says no more than that they are.
    const first = tokens[from];
    const begin = first && at.text.slice(first.start, first.end) === '未办结' ? from + 1 : from;
    if (!every(tokens, begin, number, beforeReversed)) return null;
    if (!this.#namesRequests()) return unread();
    const { whose, likely } = readPrefix(tokens, begin, number, beforeReversed, at);
    const certainty = likely || !at.topicSure ? 'likely' : 'own';
    return { subject: { of: 'flow', flows: ['carriedOut'] }, core, whose, certainty };
  }

  /** `70件全部按时办结`, `70件已办结`: of all, where it says so or where no other number of answers may follow. */
  #answered(): PhraseReading | null {
    const { tokens, from, number, core, at } = this;
    const words = at.text.slice(tokens[number]?.end, tokens[core]?.start);
    const alone = tokens.slice(from, number).every(({ kind }) => beforeAnswered.has(kind));
    if (!alone || has(tokens, number, core, 'cause') || !this.#namesRequests()) return null;
    if (!allOfThem.test(words) && this.#isOneOfSeveral()) return null;
    const { whose } = readPrefix(tokens, from, number, beforeAnswered, at);
    return { subject: { of: 'flow', flows: ['answered'] }, core, whose, certainty: at.topicSure ? 'own' : 'likely' };
  }

  /** `行政复议6件，其中3件维持，1件被纠正` */
  #outcome({ keys: [column] }: Token): PhraseReading | null {
    const { tokens, from, number, core, at } = this;
    // 今年的2件维持: of some.
    const alone = tokens.slice(from, number).every(({ kind }) => beforeOutcome.has(kind));
    if (!at.caseRows || at.info === null || !column || !alone) return null;
    const certainty = at.info === 'heading' ? 'likely' : 'own';
    return { subject: { of: 'case', rows: at.caseRows, column }, core, whose: null, certainty };
  }

  /** `办结70件，40件予以公开，10件部分公开`: beside another result told so; one alone may be one of a kind. */
  #result({ keys: rows }: Token): PhraseReading | null {
    const { tokens, from, number, core, at } = this;
    const isJoint = (index: number): boolean => joints.has(tokens[index]?.kind ?? 'stop');
    const alone = tokens.slice(from, number).every(({ kind }) => kind === 'among' || kind === 'comma');
    const first = tokens[core + 2]?.kind === 'number' && tokens[core + 3]?.kind === 'result' && isJoint(core + 1);
    const next = tokens[from - 2]?.kind === 'result' && isJoint(from - 1);
    if (!alone || core !== number + 1 || (!first && !next) || !this.#namesRequests()) return null;
    return { subject: { of: 'result', rows }, core, whose: null, certainty: at.topicSure ? 'own' : 'likely' };
  }

  #namesRequests(): boolean {
    return this.at.topic === 'request' || has(this.tokens, this.from, this.core, 'request');
  }

  /** `40件已答复，30件延期答复`: more numbers behind this one that are none carried over. */
  #isOneOfSeveral(): boolean {
    const rest = this.tokens.slice(this.core + 1, this.core + longestPhrase);
    const stop = rest.findIndex(({ kind }) => kind === 'stop');
    const kindsBehind = new Set((stop < 0 ? rest : rest.slice(0, stop)).map(({ kind }) => kind));
    return kindsBehind.has('number') && !kindsBehind.has('carriedOut');
  }
}

/** Reads what stands behind a number without a verb before it, `103件顺延到下年度`; null where that tells nothing. */
export const readReversed = (
  tokens: readonly Token[],
  from: number,
  number: number,
  at: Surroundings,
): PhraseReading | null => new ReversedReader(tokens, from, number, at).read();
