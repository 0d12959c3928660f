import type { TableKey } from '../../forms';
import type { Prose, TokenKind } from '../../parser/prose';
import type { BoundEquation, Figure, Flow, Mention, Report } from '../../report';
import { graphOf } from '../../report';
import { isExplained, sentencesOf } from './explained';

/** A sentence's number bound to cells. */
export interface Bound {
  readonly rule: string;
  readonly mention: Mention;
  readonly table: TableKey;
  /** The cells bound to the number: where several sums are right, the one that holds, else the first. */
  readonly equation: BoundEquation;
  /** Sums of cells that the number may be, the usual one first; each with its cells. */
  readonly choices: readonly { readonly figures: readonly Figure[]; readonly sum: number }[];
}

/** What a number counts, as a text that is equal for numbers that should be equal. */
export const subjectKey = ({ subject }: Mention): string =>
  subject?.of === 'flow' ? (subject.flows[0] ?? '') : JSON.stringify(subject);

/** How many sentences on a number may be told again. */
const mostBetween = 3;

/** `办结的70件中` behind `办结70件`: the number that was told, told again, so that the two must agree. */
export const refersTo = (later: Mention, mention: Mention, text: string): boolean => {
  const [one, other] = [later.verb, mention.verb];
  if (!one || !other || later.span.start < mention.span.end || later.sentence > mention.sentence + mostBetween)
    return false;
  const isSame = text.slice(one.start, one.end) === text.slice(other.start, other.end);
  const isBack = text.slice(one.end, later.span.start) === '的';
  return (
    isSame &&
    isBack &&
    /^(?:件|条)(?:政府信息公开)?(?:申请)?[中里]/.test(text.slice(later.span.end, later.span.end + 12))
  );
};

/** What the numbers of a paragraph agree with. */
interface Agreement {
  /** What is counted by numbers that agree, with these numbers by their sentences. */
  readonly subjects: Map<string, Map<number, Mention>>;
  /** Tables that a number above zero agrees with. */
  readonly tables: Set<TableKey>;
  received: Bound | null;
  readonly carriedIn: Mention[];
}

const flowIn = ({ mention }: Bound): Flow | null =>
  mention.subject?.of === 'flow' ? (mention.subject.flows[0] ?? null) : null;

const agreements = (all: readonly Bound[]): ReadonlyMap<number, Agreement> => {
  const byParagraph = new Map<number, Agreement>();
  for (const each of all) {
    const { paragraph, value } = each.mention;
    const agreement = byParagraph.get(paragraph) ?? {
      subjects: new Map<string, Map<number, Mention>>(),
      tables: new Set<TableKey>(),
      received: null,
      carriedIn: [],
    };
    byParagraph.set(paragraph, agreement);
    const flow = flowIn(each);
    if (flow === 'received') agreement.received ??= each;
    if (flow === 'carriedIn') agreement.carriedIn.push(each.mention);
    if (!each.equation.holds) continue;
    const key = subjectKey(each.mention);
    const sentences = agreement.subjects.get(key) ?? new Map();
    agreement.subjects.set(key, sentences.set(each.mention.sentence, each.mention));
    if (value > 0) agreement.tables.add(each.table);
  }
  return byParagraph;
};

/** Whether what was carried in stands between what was received and the answers: 新收43件，上年结转3件，办结…: of both. */
const answersBoth = ({ mention }: Bound, { received, carriedIn }: Agreement): boolean =>
  carriedIn.some(
    ({ sentence, span }) =>
      sentence === mention.sentence &&
      span.start < mention.span.start &&
      span.start > (received?.mention.span.start ?? -1),
  );

/**
 * 答复12件 beside 收到12件, with one more carried in: this year's requests alone, which is right too; so it is where what
 * was carried in is told by itself, 收到12件，答复12件。上年结转1件已答复.
 */
const answersOwnYear = (relation: Bound, near: Agreement, totalOf: (row: string) => number): boolean => {
  const { value, among } = relation.mention;
  // 办结75件，其中新收69件、上年结转6件; 办理74件，其中已办结69件.
  if (flowIn(relation) !== null && among && value === totalOf('received') - totalOf('carriedOut')) return true;
  if (flowIn(relation) !== 'answered' || answersBoth(relation, near)) return false;
  const { received, carriedIn } = near;
  // A number received that is wrong is told itself.
  const ofBoth = received?.equation.holds && received.equation.terms.length > 1;
  if (received ? ofBoth : carriedIn.length === 0) return false;
  return (
    value === totalOf('resultsTotal') - totalOf('carriedIn') || value === totalOf('received') - totalOf('carriedOut')
  );
};

/** Words at a sentence's beginning that say nothing but whose and when. */
const plainBeginnings = new Set<TokenKind>([
  'thisYear',
  'year',
  'bound',
  'own',
  'total',
  'adverb',
  'glue',
  'comma',
  'to',
]);

/** Keys of the numbers received that begin a sentence as a whole: `全年共受理44件`, and no carried in behind them. */
const wholesReceived = ({ sentences }: Prose): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { tokens, mentions, paragraph } of sentences) {
    const [first] = mentions;
    const subject = first?.subject;
    if (!first || subject?.of !== 'flow' || subject.flows.join() !== 'received') continue;
    const verb = tokens.findIndex((each) => each.kind === 'receive');
    const named = tokens.some((each) => each.kind === 'request');
    const before = tokens.slice(0, verb);
    // 累计 may reach back over years.
    const totals = before.filter((each) => each.kind === 'total');
    const ofYear = totals.length > 0 && totals.every(({ start }) => paragraph.text.charAt(start) !== '累');
    const isWhole = ofYear && before.every((each) => plainBeginnings.has(each.kind));
    if (isWhole && named && !tokens.some((each) => each.kind === 'carriedIn')) found.add(first.key);
  }
  return found;
};

/** 收到43件。全年共受理44件: the whole told again in a sentence of its own, and more. */
const isToldAgain = (
  { mention, choices }: Bound,
  sentences: ReadonlyMap<number, Mention>,
  wholes: ReadonlySet<string>,
): boolean =>
  mention.population === 'own' &&
  wholes.has(mention.key) &&
  !sentences.has(mention.sentence) &&
  choices[0] !== undefined &&
  mention.value > choices[0].sum;

/**
 * Tells whether a number that does not agree is to be told: not where another number of the paragraph that counts the
 * same agrees (收到35件，其中受理33件), nor where a larger area's number is the table's and this one a part's; and, where
 * it may itself speak of a larger area or of a part, only where another of the paragraph's numbers agrees with the table.
 * `tabled`: numbers of others that are what the table counts.
 */
export const teller = (
  report: Report,
  all: readonly Bound[],
  prose: Prose,
  tabled: ReadonlySet<string>,
  text: string,
): ((relation: Bound) => boolean) => {
  const { figures } = graphOf(report).of('requests');
  const totalOf = (row: string): number => figures.get(`requests.${row}.total`)?.value ?? 0;
  const byParagraph = agreements(all);
  const wholes = wholesReceived(prose);
  let sentences: ReturnType<typeof sentencesOf> | null = null;
  // 区政府受理35件，各部门受理80件: one of several populations, and which is the table's cannot be told.
  const shared = new Set(
    prose.mentions
      .filter((each) => each.subject !== null && each.population === 'other' && !tabled.has(each.key))
      .map((each) => `${each.sentence} ${subjectKey(each)}`),
  );
  // 行政复议134件，涉及政府信息公开的行政复议7件: where one is surely meant, the other is not.
  const sure = new Set(
    all
      .filter(({ mention }) => mention.population === 'own')
      .map(({ mention }) => `${mention.paragraph} ${subjectKey(mention)}`),
  );
  const held = all.filter((each) => each.equation.holds);
  const anywhere = new Set(held.map((each) => subjectKey(each.mention)));
  const ofArea = new Set(
    held.filter((each) => each.mention.population === 'likely').map((each) => subjectKey(each.mention)),
  );
  return (relation) => {
    const { mention, table } = relation;
    const near = byParagraph.get(mention.paragraph);
    const key = subjectKey(mention);
    if (relation.equation.holds) return true;
    if (shared.has(`${mention.sentence} ${key}`)) return false;
    const agreeing = near?.subjects.get(key);
    const alone = agreeing?.size === 1 ? agreeing.values().next().value : undefined;
    const isReferredTo = alone !== undefined && refersTo(alone, mention, text);
    if (agreeing && !isReferredTo && !isToldAgain(relation, agreeing, wholes)) return false;
    if (!near || ofArea.has(key) || answersOwnYear(relation, near, totalOf)) return false;
    sentences ??= sentencesOf(prose);
    const sentence = sentences.get(mention.sentence);
    const sums = relation.choices.map((each) => each.sum);
    if (sentence && isExplained(mention, sums, sentence)) return false;
    if (mention.population === 'own') return true;
    // 市政府制发18件 where the table counts the whole city's 86: a part.
    if (table === 'disclosure' && mention.value < relation.equation.left) return false;
    return !sure.has(`${mention.paragraph} ${key}`) && !anywhere.has(key) && near.tables.has(table);
  };
};
