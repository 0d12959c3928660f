import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';

/** What the client can do, read once from its many optional flags. */
export interface Client {
  /** Asks for diagnostics itself: then none are ever pushed. */
  readonly pullDiagnostics: boolean;
  /** Can be told to ask again after a change of settings. */
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Shows a diagnostic's code as a link. */
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Takes code actions with edits; older clients know commands only, and get none. */
  readonly codeActionEdits: boolean;
  /** Takes edits of a certain version of a document. */
  readonly versionedEdits: boolean;
  /** Shows each edit of a change with its words, to be confirmed one by one. */
  readonly changeAnnotations: boolean;
  /** Makes files as part of a change. */
  readonly createFiles: boolean;
  /** Shows a document that it is told of. */
  readonly showDocument: boolean;
  /** Takes completions with places to fill in. */
  readonly snippets: boolean;
  /** Leaves the blanks of inserted lines as they are, where it is told so. */
  readonly insertAsIs: boolean;
  /** Shows what a completion is beside its label. */
  readonly labelDetails: boolean;
  /** Most folding ranges that the client wants; infinite where it does not say. */
  readonly foldingLimit: number;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Wants to be registered with for changes of settings. */
  readonly registerConfiguration: boolean;
  readonly positionEncodings: boolean;
  /** Wants to be registered with for changes of files. */
  readonly watchFiles: boolean;
  /** Tells of workspace folders that come and go. */
  readonly workspaceFolders: boolean;
  readonly markdownHovers: boolean;
  /** Takes a definition with the range that it was asked of. */
  readonly definitionLinks: boolean;
  /** Asks what would be renamed before it asks for a name. */
  readonly prepareRename: boolean;
  /** Can be told to ask again for what it shows in the text. */
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshTokens: boolean;
}

/** Whether a list that a client sends holds something; what is no list holds nothing. */
const holds = (list: unknown, item: unknown): boolean => Array.isArray(list) && list.includes(item);

/** What a client can do, from what it says when it begins; what it does not say it cannot. */
export const clientOf = (params: InitializeParams): Client => {
  const { textDocument, workspace, general } = params.capabilities ?? {};
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const completion = textDocument?.completion?.completionItem;
  const edits = workspace?.workspaceEdit;
  const limit = textDocument?.foldingRange?.rangeLimit;
  return {
    pullDiagnostics: Boolean(textDocument?.diagnostic),
    refreshDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    relatedInformation: Boolean(
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation,
    ),
    codeDescription: Boolean(
      diagnostics?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport,
    ),
    hierarchicalSymbols: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    codeActionEdits: Boolean(textDocument?.codeAction?.codeActionLiteralSupport),
    versionedEdits: Boolean(workspace?.workspaceEdit?.documentChanges),
    changeAnnotations: Boolean(edits?.documentChanges && edits.changeAnnotationSupport),
    createFiles: Boolean(edits?.documentChanges) && holds(edits?.resourceOperations, 'create'),
    showDocument: Boolean(params.capabilities?.window?.showDocument?.support),
    snippets: Boolean(completion?.snippetSupport),
    insertAsIs: holds(completion?.insertTextModeSupport?.valueSet, InsertTextMode.asIs),
    labelDetails: Boolean(completion?.labelDetailsSupport),
    foldingLimit: typeof limit === 'number' && limit >= 0 ? limit : Number.POSITIVE_INFINITY,
    configuration: Boolean(workspace?.configuration),
    registerConfiguration: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    positionEncodings: Boolean(general?.positionEncodings),
    watchFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    markdownHovers: holds(textDocument?.hover?.contentFormat, 'markdown'),
    definitionLinks: Boolean(textDocument?.definition?.linkSupport),
    prepareRename: Boolean(textDocument?.rename?.prepareSupport),
    refreshInlayHints: Boolean(workspace?.inlayHint?.refreshSupport),
    refreshCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    refreshTokens: Boolean(workspace?.semanticTokens?.refreshSupport),
  };
};
