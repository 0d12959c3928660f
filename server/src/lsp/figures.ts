import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CodeLensParams,
  type Connection,
  type DocumentLinkParams,
  type InlayHintParams,
  LSPErrorCodes,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type SelectionRange,
  type SelectionRangeParams,
  type SemanticTokens,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  codeLenses,
  definition,
  dependents,
  documentLinks,
  highlight,
  hover,
  inlayHints,
  precedents,
  prepareCallHierarchy,
  prepareRename,
  references,
  rename,
  selectionRanges,
  semanticTokens,
} from '../features';
import { format } from '../messages';
import type { Client } from './capabilities';
import { type Manner, rangeOf, spanOf, workspaceEditOf } from './convert';
import * as convert from './convertFigures';
import type { Documents } from './documents';
import type { Open } from './open';
import type { Safely } from './safely';
import type { Settings } from './settings';
import { handleWorkspaceSymbols } from './symbols';
import type { Workspace } from './workspace';

/** Asks the client to ask again for what it shows in the text: settings or another year's report have changed. */
export const refreshFigures = (connection: Connection, client: Client): void => {
  const asked = [
    ...(client.refreshInlayHints ? [connection.languages.inlayHint.refresh()] : []),
    ...(client.refreshCodeLenses ? [connection.sendRequest('workspace/codeLens/refresh')] : []),
    ...(client.refreshTokens ? [Promise.resolve(connection.languages.semanticTokens.refresh())] : []),
  ];
  for (const each of asked) each.catch(() => undefined);
};

/** What the answers depend on beside the documents. */
export interface Context {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly settings: () => Settings;
  readonly manner: () => Manner;
}

/** Answers the requests about figures, labels and headings; for a document that is not open, with nothing. */
export const handleFigures = (connection: Connection, context: Context, safely: Safely): void => {
  const { documents, settings, manner } = context;

  /** A request about one place of an open document. */
  const at = <Params extends TextDocumentPositionParams, Result>(
    name: string,
    nothing: Result,
    handle: (open: Open, offset: number, params: Params) => Result,
  ) =>
    safely(name, nothing, (params: Params): Result => {
      const open = documents.get(params.textDocument.uri);
      return open ? handle(open, open.text.offsetAt(params.position), params) : nothing;
    });

  connection.onHover(
    at('hover', null, ({ text, reading, neighbours }, offset) => {
      const { client, locale } = manner();
      const told = hover(reading, offset, { locale, markdown: client.markdownHovers }, neighbours);
      return told && convert.hoverOf(text, told, client);
    }),
  );
  connection.onDefinition(
    at('definition', null, ({ text, reading, neighbours }, offset) => {
      const found = definition(reading, offset, neighbours);
      return found && convert.definitionOf(text, found, manner().client);
    }),
  );
  connection.onReferences(
    at('references', [], ({ text, reading, neighbours }, offset, { context }: ReferenceParams) =>
      references(reading, offset, context.includeDeclaration, neighbours).map((place) =>
        convert.locationOf(text, place),
      ),
    ),
  );
  connection.onDocumentHighlight(
    at('documentHighlight', [], ({ text, reading }, offset) => convert.highlightsOf(text, highlight(reading, offset))),
  );
  handleCallHierarchy(connection, context, safely);
  handleRename(connection, context, at);
  handleViews(connection, context, safely);

  handleWorkspaceSymbols(connection, { documents, workspace: context.workspace, locale: () => settings().locale });
};

const handleCallHierarchy = (connection: Connection, { documents, settings }: Context, safely: Safely): void => {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    safely('prepareCallHierarchy', null, ({ textDocument, position }: CallHierarchyPrepareParams) => {
      const open = documents.get(textDocument.uri);
      const node = open && prepareCallHierarchy(open.reading, open.text.offsetAt(position), settings().locale);
      return open && node ? [convert.callItemOf(open.text, node)] : null;
    }),
  );
  const nodes = (item: CallHierarchyItem, ask: typeof precedents): CallHierarchyItem[] => {
    const open = documents.get(item.uri);
    const id = convert.figureIdOf(item);
    if (!open || !id) return [];
    return ask(open.reading, id, settings().locale, open.neighbours).map((node) => convert.callItemOf(open.text, node));
  };
  // What uses a figure calls it; a total calls its parts.
  callHierarchy.onIncomingCalls(
    safely('incomingCalls', [], ({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] =>
      nodes(item, dependents).map((from) => ({ from, fromRanges: [from.selectionRange] })),
    ),
  );
  callHierarchy.onOutgoingCalls(
    safely('outgoingCalls', [], ({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] =>
      nodes(item, precedents).map((to) => ({ to, fromRanges: [item.selectionRange] })),
    ),
  );
};

type At = <Params extends TextDocumentPositionParams, Result>(
  name: string,
  nothing: Result,
  handle: (open: Open, offset: number, params: Params) => Result,
) => (params: Params) => Result;

const handleRename = (connection: Connection, { settings, manner }: Context, at: At): void => {
  connection.onPrepareRename(
    at('prepareRename', null, ({ text, reading }, offset, _: PrepareRenameParams) => {
      const found = prepareRename(reading, offset);
      return found && { range: rangeOf(text, found.span), placeholder: found.placeholder };
    }),
  );
  connection.onRenameRequest(
    at(
      'rename',
      null,
      ({ text, reading }, offset, { newName }: RenameParams): WorkspaceEdit | ResponseError<void> | null => {
        const edits = rename(reading, offset, newName);
        if (edits) return workspaceEditOf(text, edits, manner().client);
        if (!prepareRename(reading, offset)) return null;
        return new ResponseError(LSPErrorCodes.RequestFailed, format('rename.badName', {}, settings().locale));
      },
    ),
  );
};

const handleViews = (connection: Connection, { documents, settings, manner }: Context, safely: Safely): void => {
  const { inlayHint, semanticTokens: tokens } = connection.languages;
  inlayHint.on(
    safely('inlayHint', [], ({ textDocument, range }: InlayHintParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const { inlayHints: kinds, locale } = settings();
      return convert.inlayHintsOf(open.text, inlayHints(open.reading, spanOf(open.text, range), kinds, locale));
    }),
  );
  const noTokens: SemanticTokens = { data: [] };
  tokens.on(
    safely('semanticTokens', noTokens, ({ textDocument }: SemanticTokensParams) => {
      const open = documents.get(textDocument.uri);
      return open ? convert.semanticTokensOf(open.text, semanticTokens(open.reading)) : noTokens;
    }),
  );
  tokens.onRange(
    safely('semanticTokens', noTokens, ({ textDocument, range }: SemanticTokensRangeParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return noTokens;
      return convert.semanticTokensOf(open.text, semanticTokens(open.reading, spanOf(open.text, range)));
    }),
  );
  connection.onSelectionRanges(
    safely('selectionRange', null, ({ textDocument, positions }: SelectionRangeParams): SelectionRange[] | null => {
      const open = documents.get(textDocument.uri);
      // Of other texts an editor knows more by itself.
      if (!open?.reading.document.isReport) return null;
      const { text, reading } = open;
      return positions.map((position) =>
        convert.selectionRangeOf(text, selectionRanges(reading, text.offsetAt(position))),
      );
    }),
  );
  connection.onCodeLens(
    safely('codeLens', [], ({ textDocument }: CodeLensParams) => {
      const { codeLens, locale } = settings();
      const open = codeLens ? documents.get(textDocument.uri) : null;
      return open ? convert.codeLensesOf(open.text, codeLenses(open.reading, locale)) : [];
    }),
  );
  connection.onDocumentLinks(
    safely('documentLink', [], ({ textDocument }: DocumentLinkParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const { locale, rulePages } = manner();
      return convert.documentLinksOf(open.text, documentLinks(open.reading, locale, rulePages, open.neighbours));
    }),
  );
};
