import type { TableKey } from '../../forms';
import { writtenLike } from '../../parser/prose';
import type { Figure, Mention } from '../../report';
import type { Finding, FindingSeed, Fix, Params, Related, Rule, RuleContext, Skip, TextEdit } from '../types';
import { culpritOf } from './culprit';
import { writeCell } from './figures';
import { namesOf } from './names';
import { differing, differingAt, type Relation, unboundOf } from './prose';

/** What a prose rule's finding keeps for its fix: the key of the sentence's figure. */
interface ProseData {
  readonly key: string;
}

/** The key of the figure that a finding of a prose rule is about. */
export const keyOf = (finding: Finding): string | null => (finding.data as ProseData | undefined)?.key ?? null;

/** The edit that gives a sentence's number another value, written as the sentence writes numbers. */
const writeMention = (text: string, mention: Mention, value: number): TextEdit => ({
  span: mention.span,
  newText: writtenLike(value, text.slice(mention.span.start, mention.span.end)),
});

/** Points to a cell as a related place. */
export const pointToCell = (context: RuleContext, figure: Figure): Related => ({
  span: figure.span,
  message: 'prose.cell',
  params: { ...namesOf(context.report, figure.key), value: figure.value ?? '@sums.blank' },
});

/** Points to another number of the prose. */
export const pointToMention = (context: RuleContext, mention: Mention): Related => ({
  span: mention.span,
  message: 'prose.number',
  params: { phrase: phraseOf(context.text, mention), value: mention.value },
});

/** The words of a number with its counter, on one line. */
export const phraseOf = (text: string, mention: Mention): string => {
  const words = text.slice(mention.phrase.start, mention.phrase.end).replace(/\s+/g, '');
  return words.length > 30 ? `…${words.slice(-29)}` : words;
};

/** “一、本年新收…” for one cell, “…”等 2 项之和 for several. */
const cellsParam = (context: RuleContext, figures: readonly Figure[]): Params => {
  const [first] = figures;
  const names = first ? namesOf(context.report, first.key) : { row: '', column: '' };
  return { ...names, count: figures.length };
};

/** The table's only wrong cell where this is it and the sentence has the value that it should have. */
const provenBy = (context: RuleContext, { table, choices, mention }: Relation): Figure | null => {
  const culprit = culpritOf(context.graph, table);
  if (!culprit || culprit.value !== mention.value) return null;
  const single = choices.find((each) => each.figures.length === 1)?.figures[0];
  return single && single.key === culprit.figure.key ? single : null;
};

const report = (context: RuleContext, relation: Relation): FindingSeed => {
  const { rule, mention, choices, equation } = relation;
  const figures = equation.terms.map((each) => each.figure);
  const proven = provenBy(context, relation);
  const withOther = choices.find((each) => each.sum !== equation.left);
  const [first] = choices;
  const flow = mention.subject?.of === 'flow' && mention.subject.flows[0] === 'received';
  const message = figures.length > 1 ? `${rule}.several` : flow && withOther ? `${rule}.either` : rule;
  return {
    message,
    params: {
      ...cellsParam(context, figures),
      phrase: phraseOf(context.text, mention),
      value: mention.value,
      expected: first?.sum ?? equation.left,
      either: withOther?.sum ?? equation.left,
    },
    span: mention.span,
    cells: figures.map((figure) => figure.key),
    culprit: proven ? { cell: proven.key, value: mention.value } : null,
    related: (first && message.endsWith('.either') ? (withOther?.figures ?? figures) : figures).map((figure) =>
      pointToCell(context, figure),
    ),
    data: { key: mention.key } satisfies ProseData,
  };
};

/** The `check` of a rule that compares sentences with a table. */
export const checkAgainst =
  (rule: string, table: TableKey): Rule['check'] =>
  (context, found): Skip | undefined => {
    if (!context.report.tables[table]) return { reason: 'skip.noTable' };
    for (const relation of differing(context.report, context.text)) {
      if (relation.rule === rule && !saysNone(relation)) found(report(context, relation));
    }
    const unbound = unboundOf(context.report, context.text, rule);
    return unbound > 0 ? { reason: 'skip.noCell', params: { count: unbound } } : undefined;
  };

/** 收到0件: that is a statement of its own, for NB409. */
export const saysNone = ({ mention }: Relation): boolean =>
  mention.value === 0 &&
  ((mention.subject?.of === 'flow' && mention.subject.flows.includes('received')) ||
    (mention.subject?.of === 'case' && mention.subject.column === 'total'));

/** Offers to set a number of the prose, written as the sentence writes numbers. */
export const offerNumber = (context: RuleContext, mention: Mention, value: number, preferred: boolean): Fix => ({
  title: 'prose.fix.setNumber',
  params: { was: mention.value, value, phrase: phraseOf(context.text, mention) },
  kind: 'suggest',
  preferred,
  edits: [writeMention(context.text, mention, value)],
});

const setCell = (context: RuleContext, figure: Figure, value: number, preferred: boolean): Fix[] => {
  const edit = writeCell(context, figure, value);
  if (!edit) return [];
  const params = { ...namesOf(context.report, figure.key), was: figure.value ?? '@sums.blank', value };
  return [{ title: 'prose.fix.setCell', params, kind: 'suggest', preferred, edits: [edit] }];
};

/**
 * The `fix` of a rule that compares sentences with a table: the sentence's number becomes the table's, or the table's
 * one cell the sentence's; the latter is preferred where the table's own sums prove it.
 */
export const fixAgainst = (context: RuleContext, finding: Finding): readonly Fix[] => {
  const key = keyOf(finding);
  const relation = key === null ? undefined : differingAt(context.report, context.text, key);
  if (!relation) return [];
  const { mention, choices } = relation;
  const proven = provenBy(context, relation);
  const single = choices[0]?.figures.length === 1 ? choices[0].figures[0] : undefined;
  const sums = [...new Set(choices.map((each) => each.sum))];
  const inSentence = sums.map((sum, at) => offerNumber(context, mention, sum, !proven && at === 0));
  const inTable = single ? setCell(context, single, mention.value, proven !== null) : [];
  return proven ? [...inTable, ...inSentence] : [...inSentence, ...inTable];
};
