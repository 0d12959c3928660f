import { rowOf, type TableKey } from '../../forms';
import { proseOf } from '../../parser/prose';
import type { BoundEquation, Figure, Flow, Mention, Report } from '../../report';
import { graphOf } from '../../report';
import { Notes } from '../../report/notes';

/** A sentence's number and the cells that it should agree with. */
export interface Relation {
  readonly rule: string;
  readonly mention: Mention;
  readonly table: TableKey;
  /** The cells bound to the number: where several sums are right, the one that holds, else the first. */
  readonly equation: BoundEquation;
  /** Sums of cells that the number may be, the usual one first; each with its cells. */
  readonly choices: readonly { readonly figures: readonly Figure[]; readonly sum: number }[];
  /** Whether the number surely speaks of what the cells count. */
  readonly told: boolean;
}

/** The figure of a sentence's number. */
export const figureOf = (mention: Mention): Figure => ({
  key: mention.key,
  value: mention.value,
  span: mention.span,
  cell: null,
});

/** True for a number that could be one of the report's own counts. */
export const isCount = (mention: Mention): boolean =>
  mention.population !== 'other' &&
  mention.year === 'report' &&
  !mention.growth &&
  !mention.planned &&
  !mention.cumulative &&
  !mention.approximate;

const ruleOfFlow: Readonly<Record<Flow, string>> = {
  received: 'NB401',
  carriedIn: 'NB402',
  answered: 'NB403',
  handled: 'NB403',
  carriedOut: 'NB404',
};

/** Rows of table three whose totals a step may be; both habits of counting what was received are right. */
const rowsOfFlow: Readonly<Record<Flow, readonly (readonly string[])[]>> = {
  received: [['received'], ['received', 'carriedIn']],
  carriedIn: [['carriedIn']],
  answered: [['resultsTotal']],
  handled: [['resultsTotal'], ['received'], ['received', 'carriedIn']],
  carriedOut: [['carriedOut']],
};

/** 制发 on the older form; its other columns count something else. */
const olderColumns: Readonly<Record<string, string>> = { issued: 'newlyMade' };

interface Asked {
  readonly rule: string;
  readonly table: TableKey;
  /** Sums of cells, `row.column`. */
  readonly sums: readonly (readonly string[])[];
}

const askedOf = (report: Report, { subject }: Mention): Asked | null => {
  switch (subject?.of) {
    case 'flow': {
      const [main] = subject.flows;
      const rows = subject.flows.flatMap((flow) => rowsOfFlow[flow]);
      const sums = rows.map((each) => each.map((row) => `${row}.total`));
      return main ? { rule: ruleOfFlow[main], table: 'requests', sums } : null;
    }
    case 'result': {
      const form = report.tables.requests?.form;
      const rows = subject.rows.filter((row) => form && rowOf(form, row));
      return { rule: 'NB406', table: 'requests', sums: [rows.map((row) => `${row}.total`)] };
    }
    case 'applicant': {
      const rows = [['received'], ['received', 'carriedIn'], ['resultsTotal']];
      const sums = rows.map((each) => each.flatMap((row) => subject.columns.map((column) => `${row}.${column}`)));
      return { rule: 'NB406', table: 'requests', sums };
    }
    case 'case':
      return { rule: 'NB407', table: 'reviews', sums: [subject.rows.map((row) => `${row}.${subject.column}`)] };
    case 'document': {
      const older = report.tables.disclosure?.form.form === '2019';
      const column = older ? olderColumns[subject.column] : subject.column;
      return column ? { rule: 'NB408', table: 'disclosure', sums: [[`${subject.row}.${column}`]] } : null;
    }
    default:
      return null;
  }
};

/** `共办理48件（含上年结转3件）`: the sums with what was carried in come first. */
const includingCarriedIn = (asked: Asked, mention: Mention, next: Mention | undefined): Asked => {
  const includes = next?.among && next.sentence === mention.sentence && next.subject?.of === 'flow';
  if (!includes || next.subject.flows[0] !== 'carriedIn' || mention.subject?.of !== 'flow') return asked;
  const withIt = (sum: readonly string[]): boolean => sum.length > 1 && sum.includes('carriedIn.total');
  return { ...asked, sums: [...asked.sums.filter(withIt), ...asked.sums.filter((each) => !withIt(each))] };
};

const bind = (rule: string, mention: Mention, figures: readonly Figure[], sum: number): BoundEquation => ({
  rule,
  equation: null,
  terms: figures.map((figure) => ({ figure, factor: 1 })),
  totals: [figureOf(mention)],
  relation: '=',
  left: sum,
  right: mention.value,
  holds: sum === mention.value,
  withBlanks: false,
});

const relate = (report: Report, mention: Mention, asked: Asked): Bound | null => {
  const { figures } = graphOf(report).of(asked.table);
  const choices = asked.sums.flatMap((cells) => {
    const found = cells.map((cell) => figures.get(`${asked.table}.${cell}`));
    const numbers = found.flatMap((each) => (each && each.value !== null ? [each] : []));
    if (cells.length === 0 || numbers.length < cells.length) return [];
    return [{ figures: numbers, sum: numbers.reduce((sum, each) => sum + (each.value ?? 0), 0) }];
  });
  const first = choices[0];
  if (!first) return null;
  const choice = choices.find((each) => each.sum === mention.value) ?? first;
  const equation = bind(asked.rule, mention, choice.figures, choice.sum);
  return { rule: asked.rule, mention, table: asked.table, choices, equation };
};

/** What a number counts, as a text that is equal for numbers that should be equal. */
const subjectKey = ({ subject }: Mention): string =>
  subject?.of === 'flow' ? (subject.flows[0] ?? '') : JSON.stringify(subject);

type Bound = Omit<Relation, 'told'>;

/** What the numbers of a paragraph agree with. */
interface Agreement {
  /** What is counted by numbers that agree. */
  readonly subjects: Set<string>;
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
      subjects: new Set<string>(),
      tables: new Set<TableKey>(),
      received: null,
      carriedIn: [],
    };
    byParagraph.set(paragraph, agreement);
    const flow = flowIn(each);
    if (flow === 'received') agreement.received ??= each;
    if (flow === 'carriedIn') agreement.carriedIn.push(each.mention);
    if (!each.equation.holds) continue;
    agreement.subjects.add(subjectKey(each.mention));
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
  if (flowIn(relation) !== 'answered' || answersBoth(relation, near)) return false;
  const { received, carriedIn } = near;
  const ofYear = received?.equation.holds && received.equation.terms.length === 1;
  if (received ? !ofYear : carriedIn.length === 0) return false;
  const { value } = relation.mention;
  return (
    value === totalOf('resultsTotal') - totalOf('carriedIn') || value === totalOf('received') - totalOf('carriedOut')
  );
};

/**
 * Tells whether a number that does not agree is to be told: not where another number of the paragraph that counts the
 * same agrees (收到35件，其中受理33件), nor where a larger area's number is the table's and this one a part's; and, where
 * it may itself speak of a larger area or of a part, only where another of the paragraph's numbers agrees with the table.
 */
const teller = (
  report: Report,
  all: readonly Bound[],
  mentions: readonly Mention[],
): ((relation: Bound) => boolean) => {
  const { figures } = graphOf(report).of('requests');
  const totalOf = (row: string): number => figures.get(`requests.${row}.total`)?.value ?? 0;
  const byParagraph = agreements(all);
  // 区政府受理35件，各部门受理80件: one of several populations, and which is the table's cannot be told.
  const shared = new Set(
    mentions
      .filter((each) => each.subject !== null && each.population === 'other')
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
    if (!near || near.subjects.has(key) || ofArea.has(key) || answersOwnYear(relation, near, totalOf)) return false;
    if (mention.population === 'own') return true;
    // 市政府制发18件 where the table counts the whole city's 86: a part.
    if (table === 'disclosure' && mention.value < relation.equation.left) return false;
    return !sure.has(`${mention.paragraph} ${key}`) && !anywhere.has(key) && near.tables.has(table);
  };
};

interface Related {
  readonly relations: readonly Relation[];
  /** By the keys of the sentences' figures. */
  readonly byKey: ReadonlyMap<string, Relation>;
  /** Numbers whose cells the table does not give, by rule. */
  readonly unbound: ReadonlyMap<string, number>;
}

const known = new Notes<Report, Related>();

const relatedOf = (report: Report, text: string): Related => {
  let related = known.get(report);
  if (!related) {
    const { mentions } = proseOf(report, text);
    const all: Bound[] = [];
    const unbound = new Map<string, number>();
    for (const [at, mention] of mentions.entries()) {
      const asked = isCount(mention) ? askedOf(report, mention) : null;
      const bound = asked && relate(report, mention, includingCarriedIn(asked, mention, mentions[at + 1]));
      if (bound) all.push(bound);
      else if (asked) unbound.set(asked.rule, (unbound.get(asked.rule) ?? 0) + 1);
    }
    const isTold = teller(report, all, mentions);
    const relations = all.map((each): Relation => ({ ...each, told: isTold(each) }));
    related = { relations, byKey: new Map(relations.map((each) => [each.mention.key, each])), unbound };
    known.set(report, related);
  }
  return related;
};

/** The numbers of a report's sentences that should agree with cells, in the order of the text; found once a report. */
export const relationsOf = (report: Report, text: string): readonly Relation[] => relatedOf(report, text).relations;

/** The relations that a rule would tell of: those that surely speak of the cells and do not agree. */
export const differing = (report: Report, text: string): readonly Relation[] =>
  relationsOf(report, text).filter((each) => each.told && !each.equation.holds);

/** The relation that a rule tells of a sentence's figure, by its key; undefined where it tells of none. */
export const differingAt = (report: Report, text: string, key: string): Relation | undefined => {
  const relation = relatedOf(report, text).byKey.get(key);
  return relation?.told && !relation.equation.holds ? relation : undefined;
};

/** How many numbers of a rule could not be compared for want of their cells. */
export const unboundOf = (report: Report, text: string, rule: string): number =>
  relatedOf(report, text).unbound.get(rule) ?? 0;
