import type { TableKey } from '../forms';
import { kinds, proseOf, type Sentence } from '../parser/prose';
import type { Figure, Span } from '../report';
import { namesOf } from './support/names';
import { relationsOf } from './support/prose';
import { fixAgainst, pointToCell, saysNone } from './support/prose-findings';
import { excerpt, firstLine } from './support/spans';
import { defineRule, type FindingSeed, type RuleContext } from './types';

const requests = 'requests';
const fee = 'fee';

/** The cells above zero that say the contrary. */
const contrary = (context: RuleContext, denied: readonly string[]): Figure[] => {
  const rows = new Set(denied);
  const figures: Figure[] = [];
  for (const figure of context.graph.figures.values()) {
    const [table, row, column] = figure.key.split('.') as [TableKey, string, string];
    const denies = column === 'total' ? rows.has(requests) : rows.has(column);
    const isReceived = table === 'requests' && row === 'received' && denies;
    if ((isReceived || (table === 'reviews' && rows.has(row))) && (figure.value ?? 0) > 0) figures.push(figure);
  }
  return figures;
};

const isOfCases = ({ key }: Figure): boolean => key.startsWith('reviews.');

const seed = (context: RuleContext, span: Span, cells: readonly Figure[], key: string): FindingSeed => {
  const ofRequests = cells.some((each) => each.key.startsWith('requests.'));
  const shown = cells[cells.length - 1];
  const ofAll = shown?.key.endsWith('.total');
  return {
    message: !ofRequests ? 'NB409.reviews' : ofAll ? 'NB409' : 'NB409.applicants',
    params: {
      column: shown ? namesOf(context.report, shown.key).column : '',
      phrase: excerpt(context.text, span).replace(/\s/g, ''),
      count: cells.length,
      value: shown?.value ?? 0,
    },
    span: firstLine(context.text, span),
    cells: cells.map((each) => each.key),
    related: cells.map((each) => pointToCell(context, each)),
    data: { key },
  };
};

const marks = kinds('comma semicolon stop');
const earlier = kinds('lastYear carriedIn');

/** `2023年遗留的1件诉讼已审结`: table four counts cases of earlier years too. */
const tellsEarlierCase = ({ tokens }: Sentence, year: number | null): boolean => {
  let [isEarlier, isCase] = [false, false];
  for (const { kind, numeral } of tokens) {
    if (marks.has(kind)) isEarlier = isCase = false;
    isCase ||= kind === 'case';
    isEarlier ||= earlier.has(kind) || (kind === 'year' && numeral?.value !== year);
    if (isCase && isEarlier) return true;
  }
  return false;
};

/** The paragraphs that tell of such a case. */
const paragraphsOfEarlier = (sentences: readonly Sentence[], year: number | null): ReadonlySet<number | undefined> =>
  new Set(
    sentences
      .filter((each) => tellsEarlierCase(each, year))
      .map(({ mentions, denials: [denial] }) => (mentions[0] ?? denial)?.paragraph),
  );

/** Totals where there are any: the cells that add up to them say nothing more. */
const telling = (cells: readonly Figure[]): readonly Figure[] => {
  const totals = cells.filter((each) => each.key.endsWith('.total'));
  return totals.length > 0 ? totals : cells;
};

/**
 * The organ says that it received no request, or that there was no review or suit, and a cell is above zero. Cells of
 * what was carried in do not speak against it.
 */
export const noneClaimed = defineRule({
  id: 'NB409',
  name: 'none-claimed',
  severity: 'error',
  basis: 'implied',
  fixable: 'suggest',
  reads: ['facts', 'tables', 'sentences'],
  check: (context, found) => {
    const { tables } = context.report;
    if (!tables.requests && !tables.reviews) return { reason: 'skip.noTable' };
    const { denials, sentences } = proseOf(context.report, context.text);
    let ofEarlier: ReadonlySet<number | undefined> | null = null;
    for (const denial of denials) {
      if (denial.denied.includes(fee) || denial.population !== 'own') continue;
      if (denial.year !== 'report' || denial.planned) continue;
      const against = contrary(context, denial.denied);
      if (against.length === 0) continue;
      ofEarlier ??= paragraphsOfEarlier(sentences, context.report.year);
      const cells = telling(ofEarlier.has(denial.paragraph) ? against.filter((each) => !isOfCases(each)) : against);
      if (cells.length > 0) found(seed(context, denial.span, cells, denial.key));
    }
    for (const relation of relationsOf(context.report, context.text)) {
      const { mention, equation, told } = relation;
      if (!saysNone(relation) || equation.holds || !told || mention.population !== 'own') continue;
      const cells = equation.terms.map((each) => each.figure).filter((each) => (each.value ?? 0) > 0);
      found(seed(context, mention.phrase, cells, mention.key));
    }
    return undefined;
  },
  fix: fixAgainst,
});
