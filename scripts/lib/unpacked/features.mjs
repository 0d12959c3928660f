// Stands in the extension for the language client's features that the server never offers: they tell it nothing and do nothing.

class Unused {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() {
    return { kind: 'static' };
  }
}

export {
  Unused as ColorProviderFeature,
  Unused as DeclarationFeature,
  Unused as DidCreateFilesFeature,
  Unused as DidDeleteFilesFeature,
  Unused as DidRenameFilesFeature,
  Unused as ImplementationFeature,
  Unused as InlineCompletionItemFeature,
  Unused as InlineValueFeature,
  Unused as LinkedEditingFeature,
  Unused as SignatureHelpFeature,
  Unused as TextDocumentContentFeature,
  Unused as TypeDefinitionFeature,
  Unused as TypeHierarchyFeature,
  Unused as WillCreateFilesFeature,
  Unused as WillDeleteFilesFeature,
  Unused as WillRenameFilesFeature,
};
