import { proseOf } from '../../parser/prose';
import type { BoundEquation, Flow, Mention, Report } from '../../report';
import { once } from '../../report/notes';
import { differing, figureOf, isCount } from './prose';
import { byParagraph } from './tabled';

/** The four steps of one text, each named once. */
export interface ProseBalance {
  readonly received: Mention;
  readonly carriedIn: Mention;
  readonly answered: Mention;
  readonly carriedOut: Mention;
  readonly equation: BoundEquation;
}

const flowOf = ({ subject }: Mention): Flow | null =>
  subject?.of === 'flow' && subject.flows.length === 1 ? (subject.flows[0] ?? null) : null;

const only = (mentions: readonly Mention[], flow: Flow): Mention | null => {
  const found = mentions.filter((each) => flowOf(each) === flow);
  return found.length === 1 ? (found[0] as Mention) : null;
};

const balance = (mentions: readonly Mention[]): ProseBalance | null => {
  const [received, carriedIn] = [only(mentions, 'received'), only(mentions, 'carriedIn')];
  const [answered, carriedOut] = [only(mentions, 'answered'), only(mentions, 'carriedOut')];
  if (!received || !carriedIn || !answered || !carriedOut) return null;
  const right = answered.value + carriedOut.value;
  // 收到12件（含上年结转1件）: what was carried in is in the number already.
  const included = received.value === right;
  const left = included ? right : received.value + carriedIn.value;
  const equation: BoundEquation = {
    rule: 'NB405',
    equation: null,
    terms: (included ? [received] : [received, carriedIn]).map((mention) => ({ figure: figureOf(mention), factor: 1 })),
    totals: [answered, carriedOut].map(figureOf),
    relation: '=',
    left,
    right,
    holds: left === right,
    withBlanks: false,
  };
  return { received, carriedIn, answered, carriedOut, equation };
};

/** 新收 + 上年结转 = 办结 + 结转下年 of each paragraph that names all four once; found once a report. */
export const balancesOf = once((report: Report, text: string): readonly ProseBalance[] => {
  const flows = proseOf(report, text).mentions.filter((each) => isCount(each) && flowOf(each) !== null);
  return [...byParagraph(flows, (each) => each).values()].flatMap((mentions) => balance(mentions) ?? []);
});

/** Keys of numbers that the tables contradict: what is wrong about them is told already; found once a report. */
export const contradicted = once(
  (report: Report, text: string): ReadonlySet<string> =>
    new Set(differing(report, text).map((each) => each.mention.key)),
);
