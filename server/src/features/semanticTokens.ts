import type { CheckedReport } from '../check';
import { tableKeys } from '../forms';
import type { Figure, Report, Span } from '../report';
import type { Finding } from '../rules/types';
import { figureOfFinding, ownFigures, type View, viewOf } from './graphView';
import type { Reading } from './reading';
import { touches } from './spans';
import type { TokenKind } from './tokenKinds';

/** A piece of the text with what it is. */
export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** Full keys of figures that a broken relation is put down to. */
const failingOf = (view: View, findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.flatMap((finding) => figureOfFinding(view, finding)?.key ?? []));

/** Full keys of the cells that the form's sums are for; blank or unplaced addends change nothing about that. */
const totalsOf = (report: Report): ReadonlySet<string> =>
  new Set(
    tableKeys.flatMap((key) =>
      (report.tables[key]?.form.equations ?? []).flatMap(({ relation, total }) =>
        relation === '=' && total !== null ? [`${key}.${total}`] : [],
      ),
    ),
  );

const kindOf = (figure: Figure, totals: ReadonlySet<string>, failing: ReadonlySet<string>): TokenKind | null => {
  if (failing.has(figure.key)) return 'failing';
  if (figure.cell?.state === 'blank') return 'blank';
  if (figure.value === null) return null;
  return totals.has(figure.key) ? 'total' : 'part';
};

const tokensOf = ({ report, findings }: CheckedReport, text: string): Token[] => {
  const view = viewOf(report, text);
  const totals = totalsOf(report);
  const failing = failingOf(view, findings);
  const labels = tableKeys.flatMap((key) => report.tables[key]?.labels ?? []);
  return [
    ...labels.map(({ span }): Token => ({ kind: 'label', span })),
    ...ownFigures(view).flatMap((figure): Token[] => {
      const kind = kindOf(figure, totals, failing);
      return kind ? [{ kind, span: figure.span }] : [];
    }),
  ];
};

/**
 * Labels and figures in the order of the text, without overlaps: a figure is part, total, blank, or failing where a
 * finding puts a broken relation down to it. Given a span, those that touch it.
 */
export const semanticTokens = (reading: Reading, span?: Span): Token[] => {
  if (!reading.document.isReport) return [];
  const tokens = reading.reports
    .flatMap((checked) => tokensOf(checked, reading.document.text))
    .filter((token) => token.span.end > token.span.start && (!span || touches(token.span, span)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return tokens.filter((token) => {
    if (token.span.start < end) return false;
    end = token.span.end;
    return true;
  });
};
