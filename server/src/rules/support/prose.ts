import { rowOf, type TableKey } from '../../forms';
import { type Prose, proseOf } from '../../parser/prose';
import type { BoundEquation, Figure, Flow, Mention, Report } from '../../report';
import { graphOf } from '../../report';

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

const relate = (report: Report, mention: Mention): Omit<Relation, 'told'> | null => {
  if (!isCount(mention)) return null;
  const asked = askedOf(report, mention);
  if (!asked) return null;
  const { figures } = graphOf(report);
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

/** 答复12件 beside 收到12件, with one more carried in: this year's requests alone, which is right too. */
const answersOwnYear = (relation: Omit<Relation, 'told'>, all: readonly Omit<Relation, 'told'>[]): boolean => {
  const { mention, choices } = relation;
  if (mention.subject?.of !== 'flow' || mention.subject.flows[0] !== 'answered') return false;
  const same = all.filter((each) => each.mention.paragraph === mention.paragraph);
  const flow = (name: Flow) =>
    same.find((each) => each.mention.subject?.of === 'flow' && each.mention.subject.flows[0] === name);
  const received = flow('received');
  if (!received?.equation.holds || received.equation.terms.length > 1 || flow('carriedIn')) return false;
  const carriedIn = received.choices[1]?.figures[1]?.value ?? 0;
  return choices[0] !== undefined && mention.value === choices[0].sum - carriedIn;
};

/**
 * Whether a number that does not agree is told: not where another number of the paragraph that counts the same agrees
 * (收到35件，其中受理33件), and, where it may speak of a larger area or of a part, only where another of the paragraph's
 * numbers agrees with the same table.
 */
const isTold = (relation: Omit<Relation, 'told'>, all: readonly Omit<Relation, 'told'>[]): boolean => {
  const { mention, table } = relation;
  const near = all.filter((each) => each !== relation && each.mention.paragraph === mention.paragraph);
  const key = subjectKey(mention);
  if (near.some((each) => each.equation.holds && subjectKey(each.mention) === key)) return false;
  if (answersOwnYear(relation, all)) return false;
  // Where the whole area's number is the table's, another one is a part's.
  const ofArea = all.some(
    (each) => each.mention.population === 'likely' && each.equation.holds && subjectKey(each.mention) === key,
  );
  if (ofArea) return false;
  if (mention.population === 'own') return true;
  if (all.some((each) => each.equation.holds && subjectKey(each.mention) === key)) return false;
  return near.some((each) => each.table === table && each.equation.holds && each.mention.value > 0);
};

interface Related {
  readonly prose: Prose;
  readonly relations: readonly Relation[];
}

const known = new WeakMap<Report, Related>();

const relatedOf = (report: Report, text: string): Related => {
  let related = known.get(report);
  if (!related) {
    const prose = proseOf(report, text);
    const all = prose.mentions.flatMap((mention) => relate(report, mention) ?? []);
    related = { prose, relations: all.map((each) => ({ ...each, told: each.equation.holds || isTold(each, all) })) };
    known.set(report, related);
  }
  return related;
};

/** The numbers of a report's sentences that should agree with cells, in the order of the text; found once a report. */
export const relationsOf = (report: Report, text: string): readonly Relation[] => relatedOf(report, text).relations;

/** The relations that a rule would tell of: those that surely speak of the cells and do not agree. */
export const differing = (report: Report, text: string): readonly Relation[] =>
  relationsOf(report, text).filter((each) => each.told && !each.equation.holds);
