import { cellOf, rowKeyOf, type TableForm, type YearEquation, type YearTerm, yearEquations } from '../../forms';
import {
  type BoundEquation,
  type Figure,
  graphOf,
  type Neighbour,
  type Report,
  related,
  type Table,
} from '../../report';
import { Lines } from '../../text';
import type { Finding, FindingSeed, Params, Related, Rule, RuleContext, Skip } from '../types';
import { cellNames } from './names';

/** A relation between two years with the figures of both reports; those of last year have the other file's `uri`. */
export interface BoundYears {
  readonly relation: YearEquation;
  readonly bound: BoundEquation;
}

/** The part of a rule's context that years are compared by. */
export type YearContext = Pick<RuleContext, 'report' | 'neighbours'>;

/** Last year's report of the same organ, or why it cannot be compared with. */
export const lastYearOf = ({ report, neighbours }: YearContext): Neighbour | Skip => {
  if (report.year === null) return { reason: 'skip.noYear' };
  if (report.organ === null) return { reason: 'skip.noOrgan' };
  if (neighbours?.conflict) return { reason: 'skip.severalReports' };
  return neighbours?.previous ?? { reason: 'skip.noLastYear' };
};

/** Why two years' tables cannot be compared: one is not there, or not on the form that the relation is of. */
const apart = (report: Report, previous: Report, { table, form }: YearEquation): Skip | undefined => {
  const [own, last] = [report.tables[table], previous.tables[table]];
  if (!own) return { reason: 'skip.noTable' };
  if (form !== null && own.form.form !== form) return { reason: 'skip.otherForm' };
  if (!last) return { reason: 'skip.lastYearNoTable' };
  return form !== null && last.form.form !== form ? { reason: 'skip.lastYearOtherForm' } : undefined;
};

/** Why a figure cannot be compared, or null: its place is not certain, or its row has not been written yet. */
const obstacle = (report: Report, table: YearEquation['table'], cell: string): 'unbound' | 'unwritten' | null => {
  const figure = graphOf(report).of(table).figures.get(`${table}.${cell}`);
  if (!figure || (figure.value === null && figure.cell?.state !== 'blank')) return 'unbound';
  if (figure.value !== null) return null;
  const row = rowKeyOf(cell);
  const cells = report.tables[table]?.form.cells.filter((each) => rowKeyOf(each) === row) ?? [];
  const written = cells.some((each) => report.tables[table]?.cells.get(each)?.state !== 'blank');
  return written ? null : 'unwritten';
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const bind = (report: Report, previous: Neighbour, relation: YearEquation): BoundEquation => {
  const figureOf = ({ year, cell }: Pick<YearTerm, 'year' | 'cell'>): Figure => {
    const key = `${relation.table}.${cell}`;
    if (year === 'this') return graphOf(report).figures.get(key) as Figure;
    const figure = graphOf(previous.report).figures.get(key) as Figure;
    return { ...figure, key: `${previous.report.year}.${key}`, uri: previous.uri };
  };
  const terms = relation.terms.map((term) => ({ figure: figureOf(term), factor: term.factor }));
  const total = figureOf({ year: 'this', cell: relation.total });
  const left = rounded(terms.reduce((sum, { figure, factor }) => sum + factor * (figure.value ?? 0), 0));
  const right = total.value ?? 0;
  return {
    rule: relation.rule,
    equation: null,
    terms,
    totals: [total],
    relation: '=',
    left,
    right,
    holds: related(left, '=', right),
    withBlanks: [...terms.map(({ figure }) => figure), total].some((figure) => figure.value === null),
  };
};

/** What binds two years, as far as the tables of both can be read. */
interface Compared {
  readonly equations: readonly BoundYears[];
  /** Relations of which a figure's place is not certain, and those of which a row is blank as a whole. */
  readonly unbound: number;
  readonly unwritten: number;
}

/** The equations of a rule between a report and last year's, or why there are none. */
const compare = (rule: string, report: Report, previous: Neighbour): Compared | Skip => {
  const equations: BoundYears[] = [];
  const count = { unbound: 0, unwritten: 0 };
  for (const relation of yearEquations) {
    if (relation.rule !== rule) continue;
    const skip = apart(report, previous.report, relation);
    if (skip) return skip;
    const cells: Pick<YearTerm, 'year' | 'cell'>[] = [...relation.terms, { year: 'this', cell: relation.total }];
    const obstacles = cells.map(({ year, cell }) =>
      obstacle(year === 'this' ? report : previous.report, relation.table, cell),
    );
    if (obstacles.includes('unbound')) count.unbound++;
    else if (obstacles.includes('unwritten')) count.unwritten++;
    else equations.push({ relation, bound: bind(report, previous, relation) });
  }
  return { equations, ...count };
};

/** The equations of a rule between the report of a context and last year's; none where the two cannot be compared. */
export const yearsOf = (context: YearContext, rule: string): readonly BoundYears[] => {
  const previous = lastYearOf(context);
  const compared = 'reason' in previous ? null : compare(rule, context.report, previous);
  return compared && 'equations' in compared ? compared.equations : [];
};

const valueParam = (figure: Figure): string | number => figure.value ?? '@sums.blank';

/** Only tables that are there are compared. */
const formIn = (report: Report, { table }: YearEquation): TableForm => (report.tables[table] as Table).form;

/** `现行有效件数（2023）5 + 本年制发件数 3 − 本年废止件数 1`. */
const sumText = (previous: Neighbour, { relation, bound }: BoundYears): string =>
  relation.terms
    .map(({ year, cell, factor }, at) => {
      const name = cellOf(formIn(previous.report, relation), cell)?.column.text ?? cell;
      const of = year === 'last' ? `（${previous.report.year}）` : ' ';
      return `${at === 0 ? '' : factor < 0 ? ' − ' : ' + '}${name}${of}${bound.terms[at]?.figure.value ?? 0}`;
    })
    .join('');

/** A place in last year's file: its lines are counted here, since they are not at hand at the edge. */
export const pointBack = (
  { uri, text, source = text }: Neighbour,
  span: Related['span'],
  message: string,
  params: Params,
): Related => {
  const lines = new Lines(source);
  return {
    span,
    message,
    params,
    uri,
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  };
};

const relatedOf = (context: RuleContext, previous: Neighbour, { relation, bound }: BoundYears): Related[] => {
  const own = (figure: Figure, cell: string, message: string): Related => ({
    span: figure.span,
    message,
    params: { ...cellNames(formIn(context.report, relation), cell), value: valueParam(figure) },
  });
  const terms = relation.terms.map(({ year, cell }, at): Related => {
    const { figure } = bound.terms[at] as BoundEquation['terms'][number];
    if (year === 'this') return own(figure, cell, 'sums.addend');
    const names = cellNames(formIn(previous.report, relation), cell);
    return pointBack(previous, figure.span, 'years.last', {
      ...names,
      year: previous.report.year ?? '',
      value: valueParam(figure),
    });
  });
  return [...terms, own(bound.totals[0] as Figure, relation.total, 'sums.total')];
};

const report = (context: RuleContext, previous: Neighbour, years: BoundYears): FindingSeed => {
  const { relation, bound } = years;
  const total = bound.totals[0] as Figure;
  const first = relation.terms[0] as YearTerm;
  return {
    params: {
      ...cellNames(formIn(context.report, relation), relation.total),
      lastRow: cellNames(formIn(previous.report, relation), first.cell).row,
      lastYear: previous.report.year ?? '',
      sum: sumText(previous, years),
      left: bound.left,
      right: bound.right,
      blanks: bound.withBlanks ? '@sums.blanksAreZero' : '',
    },
    ...(relation.severity ? { severity: relation.severity } : {}),
    span: total.span,
    cells: [
      ...relation.terms.filter(({ year }) => year === 'this').map(({ cell }) => `${relation.table}.${cell}`),
      total.key,
    ],
    related: relatedOf(context, previous, years),
  };
};

/** The `check` of a rule between years: one finding for each of its equations that does not hold. */
export const checkYears =
  (rule: string): Rule['check'] =>
  (context, found) => {
    const previous = lastYearOf(context);
    if ('reason' in previous) return previous;
    const compared = compare(rule, context.report, previous);
    if ('reason' in compared) return compared;
    for (const years of compared.equations) if (!years.bound.holds) found(report(context, previous, years));
    if (compared.unbound > 0) return { reason: 'skip.unplaced', params: { count: compared.unbound } };
    return compared.unwritten > 0 ? { reason: 'skip.unwritten', params: { count: compared.unwritten } } : undefined;
  };

/** The broken equation that a finding tells of. */
export const brokenYears = (context: RuleContext, finding: Finding): BoundYears | undefined =>
  yearsOf(context, finding.rule).find(
    ({ bound }) => !bound.holds && bound.totals[0]?.key === finding.cells[finding.cells.length - 1],
  );
