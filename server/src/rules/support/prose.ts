import { rowOf, type TableKey } from '../../forms';
import { proseOf } from '../../parser/prose';
import type { BoundEquation, Figure, Flow, Mention, Report } from '../../report';
import { graphOf } from '../../report';
import { once } from '../../report/notes';
import { tabledOthers } from './tabled';
import { type Bound, teller } from './telling';

/** A sentence's number and the cells that it should agree with. */
export interface Relation extends Bound {
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
export const isCount = (mention: Mention): boolean => mention.population !== 'other' && isExact(mention);

const isExact = (mention: Mention): boolean =>
  mention.year === 'report' && !mention.growth && !mention.planned && !mention.cumulative && !mention.approximate;

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

interface Related {
  readonly relations: readonly Relation[];
  /** By the keys of the sentences' figures. */
  readonly byKey: ReadonlyMap<string, Relation>;
  /** Numbers whose cells the table does not give, by rule. */
  readonly unbound: ReadonlyMap<string, number>;
}

const relatedOf = once((report: Report, text: string): Related => {
  const prose = proseOf(report, text);
  const { mentions } = prose;
  const all: Bound[] = [];
  const ofOthers: Bound[] = [];
  const unbound = new Map<string, number>();
  for (const [at, mention] of mentions.entries()) {
    const asked = isExact(mention) ? askedOf(report, mention) : null;
    const bound = asked && relate(report, mention, includingCarriedIn(asked, mention, mentions[at + 1]));
    if (mention.population === 'other') {
      if (bound) ofOthers.push(bound);
    } else if (bound) all.push(bound);
    else if (asked) unbound.set(asked.rule, (unbound.get(asked.rule) ?? 0) + 1);
  }
  const tabled = tabledOthers(ofOthers, mentions, text);
  if (tabled.length > 0) {
    all.push(...tabled);
    all.sort((one, other) => one.mention.span.start - other.mention.span.start);
  }
  const isTold = teller(report, all, prose, new Set(tabled.map((each) => each.mention.key)), text);
  const relations = all.map((each): Relation => ({ ...each, told: isTold(each) }));
  return { relations, byKey: new Map(relations.map((each) => [each.mention.key, each])), unbound };
});

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
