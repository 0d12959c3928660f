import { type BoundEquation, type Graph, graphOf, type Report, withEquations } from '../../report';
import { balancesOf } from './balance';
import { listsOf } from './lists';
import { figureOf, relationsOf } from './prose';

/** 共 N 条 and its parts, where the list claims to be whole. */
const ofLists = (report: Report, text: string): BoundEquation[] =>
  listsOf(report, text)
    .filter(({ whole }) => whole)
    .map(({ total, parts, sum }) => ({
      rule: 'NB410',
      equation: null,
      terms: parts.map((part) => ({ figure: figureOf(part), factor: 1 })),
      totals: [figureOf(total)],
      relation: '=' as const,
      left: sum,
      right: total.value,
      holds: sum === total.value,
      withBlanks: false,
    }));

const graphs = new WeakMap<Report, Graph>();

/**
 * The figures of a report's tables and of its sentences in one graph: what a sentence says is bound to the cells that
 * it surely speaks of, and to the other numbers of its text. Built once a report, when it is asked for.
 */
export const graphWithProse = (report: Report, text: string): Graph => {
  let graph = graphs.get(report);
  if (!graph) {
    const relations = relationsOf(report, text).filter((each) => each.told);
    const further = [
      ...relations.map((each) => each.equation),
      ...balancesOf(report, text).map((each) => each.equation),
      ...ofLists(report, text),
    ];
    graph = withEquations(graphOf(report), further);
    graphs.set(report, graph);
  }
  return graph;
};
