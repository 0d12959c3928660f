import {
  type CallHierarchyItem,
  type CodeLens,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type Hover,
  type InlayHint,
  InlayHintKind,
  type Location,
  type LocationLink,
  MarkupKind,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Definition,
  type FigureId,
  type FigureNode,
  type Highlight,
  type InlayHint as Hint,
  type Hover as HoverText,
  type Lens,
  type Link,
  type Neighbour,
  type Place,
  type Token,
  tokenKinds,
  type WorkspaceSymbol,
} from '../features';
import type { Span } from '../report';
import type { Client } from './capabilities';
import { rangeOf } from './convert';

/** Types of the protocol for what is told of figures: the other half of `convert`. */

const texts = new WeakMap<Neighbour, TextDocument>();

/** The lines of a neighbour's file. */
const textOf = (file: Neighbour): TextDocument => {
  let text = texts.get(file);
  if (!text) {
    text = TextDocument.create(file.uri, 'nianbao', 0, file.source ?? file.text);
    texts.set(file, text);
  }
  return text;
};

const holderOf = (text: TextDocument, file: Neighbour | null): TextDocument => (file ? textOf(file) : text);

/** A hover in the kind of text that the client shows. */
export const hoverOf = (text: TextDocument, { span, text: value }: HoverText, client: Client): Hover => ({
  range: rangeOf(text, span),
  contents: { kind: client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText, value },
});

/** A place in the document or in another year's file. */
export const locationOf = (text: TextDocument, { span, file }: Place): Location => {
  const holder = holderOf(text, file);
  return { uri: holder.uri, range: rangeOf(holder, span) };
};

/** Where a figure comes from; with its own span where the client takes links. */
export const definitionOf = (
  text: TextDocument,
  { origin, places }: Definition,
  client: Client,
): Location[] | LocationLink[] => {
  const locations = places.map((place) => locationOf(text, place));
  if (!client.definitionLinks) return locations;
  const originSelectionRange = rangeOf(text, origin);
  return locations.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
};

const highlightKinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  itself: DocumentHighlightKind.Write,
  partner: DocumentHighlightKind.Read,
  line: DocumentHighlightKind.Text,
};

/** The figures that belong to one, read or written. */
export const highlightsOf = (text: TextDocument, highlights: readonly Highlight[]): DocumentHighlight[] =>
  highlights.map(({ kind, span }) => ({ kind: highlightKinds[kind], range: rangeOf(text, span) }));

/** A figure as an item of the call hierarchy, found again by its `data`. */
export const callItemOf = (text: TextDocument, { id, name, detail, span, selection, file }: FigureNode) => {
  const holder = holderOf(text, file);
  return {
    name,
    detail,
    kind: SymbolKind.Number,
    uri: holder.uri,
    range: rangeOf(holder, span),
    selectionRange: rangeOf(holder, selection),
    data: id,
  } satisfies CallHierarchyItem;
};

/** What an item of the tree was made from, or null where a client sends something else. */
export const figureIdOf = ({ data }: CallHierarchyItem): FigureId | null => {
  const { report, key } = (typeof data === 'object' && data !== null ? data : {}) as Partial<FigureId>;
  return typeof report === 'number' && typeof key === 'string' ? { report, key } : null;
};

/** Hints behind figures. */
export const inlayHintsOf = (text: TextDocument, hints: readonly Hint[]): InlayHint[] =>
  hints.map(({ kind, offset, label }) => ({
    position: text.positionAt(offset),
    label,
    kind: kind === 'name' ? InlayHintKind.Parameter : InlayHintKind.Type,
    paddingLeft: true,
  }));

/** Tokens relative to each other, none across a line break: few clients take those. */
export const semanticTokensOf = (text: TextDocument, tokens: readonly Token[]): SemanticTokens => {
  const builder = new SemanticTokensBuilder();
  const content = text.getText();
  for (const { kind, span } of tokens) {
    const type = tokenKinds.indexOf(kind);
    let start = span.start;
    for (const line of content.slice(span.start, span.end).split('\n')) {
      const length = line.trimEnd().length;
      const indent = length - line.trim().length;
      if (length > indent) {
        const at = text.positionAt(start + indent);
        builder.push(at.line, at.character, length - indent, type, 0);
      }
      start += line.length + 1;
    }
  }
  return builder.build();
};

/** The innermost range, each with the one around it as its parent. */
export const selectionRangeOf = (text: TextDocument, spans: readonly Span[]): SelectionRange => {
  let around: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    around = { range: rangeOf(text, span), ...(around ? { parent: around } : {}) };
  }
  return around ?? { range: rangeOf(text, { start: 0, end: 0 }) };
};

/** A lens that tells and does nothing: its command has no name. */
export const codeLensesOf = (text: TextDocument, lenses: readonly Lens[]): CodeLens[] =>
  lenses.map(({ span, title }) => ({ range: rangeOf(text, span), command: { title, command: '' } }));

/** Links of a document. */
export const documentLinksOf = (text: TextDocument, links: readonly Link[]): DocumentLink[] =>
  links.map(({ span, target, tooltip }) => ({ range: rangeOf(text, span), target, tooltip }));

const workspaceKinds: Readonly<Record<WorkspaceSymbol['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
};

/** Reports and sections of the workspace. */
export const workspaceSymbolsOf = (symbols: readonly WorkspaceSymbol[]): SymbolInformation[] =>
  symbols.map(({ kind, name, container, span, file }) => ({
    name,
    kind: workspaceKinds[kind],
    location: { uri: file.uri, range: rangeOf(textOf(file), span) },
    ...(container === null ? {} : { containerName: container }),
  }));
