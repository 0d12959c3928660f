import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, type CheckedReport, countsOf, messageOf, presentFix, reasonOf, relatedOf } from '../check';
import type { Fold, Insertion, OutlineKind, OutlineNode, QuickFix } from '../features';
import { rulePage } from '../features/documentLinks';
import { format, type Locale } from '../messages';
import type { Span } from '../report';
import type { Finding, Severity, TextEdit as SpanEdit } from '../rules/types';
import type { Client } from './capabilities';
import type { Open } from './open';
import type { InsertResult, StatusParams } from './protocol';
import { fixAllKind } from './provided';
import { isTooLarge, tooLargeDiagnostics } from './tooLarge';

/**
 * Where the protocol's types are made of what the features give: offsets become positions (lines and UTF-16 units from 0),
 * message keys words. `convertFigures.ts` does so for figures, `codeActions.ts`, `completion.ts` and `ignoring.ts` for what
 * they alone answer with.
 */

/** What the conversion depends on beside the document. */
export interface Manner {
  readonly client: Client;
  readonly locale: Locale;
  readonly rulePages: string | null;
  /** Saves ignore files after an action has written to them. */
  readonly savesProjectFiles: boolean;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
  row: SymbolKind.Field,
};

/** A span as positions. */
export const rangeOf = (text: TextDocument, span: Span): Range => ({
  start: text.positionAt(span.start),
  end: text.positionAt(span.end),
});

/** The offsets of a range that a client sent: inside the text, and the right way round, whatever it sent. */
export const spanOf = (text: TextDocument, range: Range): Span => {
  const from = text.offsetAt(range.start);
  const to = text.offsetAt(range.end);
  return { start: Math.min(from, to), end: Math.max(from, to) };
};

/** Edits at spans as edits at ranges. */
export const editsOf = (text: TextDocument, edits: readonly SpanEdit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: rangeOf(text, span), newText }));

/** Edits of one document, of its version where the client can take that. */
export const workspaceEditOf = (text: TextDocument, edits: readonly SpanEdit[], client: Client): WorkspaceEdit => {
  const converted = editsOf(text, edits);
  if (!client.versionedEdits) return { changes: { [text.uri]: converted } };
  return { documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits: converted }] };
};

const diagnosticOf = ({ text }: Open, finding: Finding, index: number, manner: Manner): Diagnostic => {
  const { client, locale, rulePages } = manner;
  const diagnostic: Diagnostic = {
    range: rangeOf(text, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'nianbao',
    message: messageOf(finding, locale),
    data: { rule: finding.rule, index },
  };
  if (client.codeDescription && rulePages !== null) {
    diagnostic.codeDescription = { href: rulePage(rulePages, finding.rule) };
  }
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = relatedOf(finding, locale).map(({ message, span, uri, range }) => ({
      message,
      location: uri !== undefined && range ? { uri, range } : { uri: text.uri, range: rangeOf(text, span) },
    }));
  }
  return diagnostic;
};

/** Whether findings of a document are shown: a report, or garbled text that was meant to be one. */
export const isShown = ({ text, reading: { document } }: Open): boolean =>
  document.garbled === null ? document.isReport : text.languageId === 'nianbao';

/** The findings of a document in order, numbered as `data.index` of the diagnostics has them. */
const findingsOf = (open: Open): readonly Finding[] =>
  isShown(open) ? open.reading.reports.flatMap((report) => report.findings) : [];

/** All findings of a document as diagnostics. */
export const diagnosticsOf = (open: Open, manner: Manner): Diagnostic[] =>
  isTooLarge(open.text)
    ? tooLargeDiagnostics(open.text, manner.locale)
    : findingsOf(open).map((finding, index) => diagnosticOf(open, finding, index, manner));

/** Some of a document's findings as the diagnostics that the client has. */
export const diagnosticsFor = (open: Open, some: readonly Finding[], manner: Manner): Diagnostic[] => {
  if (some.length === 0) return [];
  const findings = findingsOf(open);
  return some.map((finding) => diagnosticOf(open, finding, findings.indexOf(finding), manner));
};

/** Fixes as code actions, each with the diagnostics that it mends. */
export const quickFixActions = (open: Open, fixes: readonly QuickFix[], manner: Manner): CodeAction[] =>
  fixes.map(({ fix, findings }) => {
    const { title, preferred, edits } = presentFix(fix, manner.locale);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsFor(open, findings, manner),
      isPreferred: preferred,
      edit: workspaceEditOf(open.text, edits, manner.client),
    };
  });

/** All safe fixes of a document as one action (`source.fixAll`). */
export const fixAllAction = (open: Open, edits: readonly SpanEdit[], manner: Manner): CodeAction => ({
  title: format('features.fixAll', {}, manner.locale),
  kind: fixAllKind,
  edit: workspaceEditOf(open.text, edits, manner.client),
});

/** The outline as document symbols. */
export const symbolsOf = (text: TextDocument, nodes: readonly OutlineNode[]): DocumentSymbol[] =>
  nodes.map((node) => ({
    name: node.name,
    detail: node.detail,
    kind: symbolKinds[node.kind],
    range: rangeOf(text, node.span),
    selectionRange: rangeOf(text, node.selection),
    children: symbolsOf(text, node.children),
  }));

/** The outline for clients that know no trees. */
export const flatSymbolsOf = (
  text: TextDocument,
  nodes: readonly OutlineNode[],
  containerName?: string,
): SymbolInformation[] =>
  nodes.flatMap((node) => [
    {
      name: node.detail ? `${node.name} ${node.detail}` : node.name,
      kind: symbolKinds[node.kind],
      location: { uri: text.uri, range: rangeOf(text, node.span) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flatSymbolsOf(text, node.children, node.name),
  ]);

/** Folds of two lines or more, without the blank lines at their ends; the outer ones first where a client limits them. */
export const foldingRangesOf = (text: TextDocument, folds: readonly Fold[], limit: number): FoldingRange[] => {
  const content = text.getText();
  const seen = new Set<string>();
  const ranges: FoldingRange[] = [];
  for (const { span } of folds) {
    let end = span.end;
    while (end > span.start && content.charAt(end - 1).trim() === '') end--;
    const startLine = text.positionAt(span.start).line;
    const endLine = text.positionAt(end).line;
    const lines = `${startLine} ${endLine}`;
    if (endLine <= startLine || seen.has(lines)) continue;
    seen.add(lines);
    ranges.push({ startLine, endLine, kind: FoldingRangeKind.Region });
  }
  return ranges.slice(0, limit);
};

/** A span of the text that comes out of edits, as positions in that text. */
const rangeAfter = (text: TextDocument, edits: readonly SpanEdit[], span: Span): Range =>
  rangeOf(TextDocument.create(text.uri, text.languageId, text.version, applyEdits(text.getText(), edits)), span);

/** What is put in, as ranges, and where the cursor goes then. */
export const insertResultOf = (text: TextDocument, { edits, selection }: Insertion): InsertResult => ({
  edits: editsOf(text, edits),
  selection: selection && rangeAfter(text, edits, selection),
});

const reportStatusOf = (checked: CheckedReport, locale: Locale): StatusParams['reports'][number] => {
  const { report, findings, coverage } = checked;
  const { disclosure, requests } = report.tables;
  return {
    title: report.title?.text ?? null,
    organ: report.organ,
    year: report.year,
    form: (disclosure ?? requests)?.form.form ?? null,
    ...countsOf(findings),
    ran: coverage.ran.length,
    skipped: coverage.skipped.map((skipped) => ({ rule: skipped.rule, reason: reasonOf(skipped, locale) })),
  };
};

/** What the status item shows of a document. */
export const statusOf = ({ text, reading }: Open, locale: Locale): StatusParams => ({
  uri: text.uri,
  version: text.version,
  reports: reading.document.isReport ? reading.reports.map((each) => reportStatusOf(each, locale)) : [],
});
