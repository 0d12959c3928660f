import type { Connection, DocumentSymbolParams, FoldingRangeParams } from 'vscode-languageserver';
import { folding, outline } from '../features';
import type { Locale } from '../messages';
import type { Client } from './capabilities';
import { flatSymbolsOf, foldingRangesOf, symbolsOf } from './convert';
import type { Documents } from './documents';
import type { Safely } from './safely';

/** Answers the requests for a document's outline and folds; for a document that is not open, with nothing. */
export const handleOutline = (
  connection: Connection,
  {
    client,
    documents,
    locale,
  }: { readonly client: Client; readonly documents: Documents; readonly locale: () => Locale },
  safely: Safely,
): void => {
  connection.onDocumentSymbol(
    safely('documentSymbol', [], ({ textDocument }: DocumentSymbolParams) => {
      const open = documents.get(textDocument.uri);
      if (!open) return [];
      const nodes = outline(open.reading, locale());
      return client.hierarchicalSymbols ? symbolsOf(open.text, nodes) : flatSymbolsOf(open.text, nodes);
    }),
  );

  connection.onFoldingRanges(
    safely('foldingRange', [], ({ textDocument }: FoldingRangeParams) => {
      const open = documents.get(textDocument.uri);
      return open ? foldingRangesOf(open.text, folding(open.reading), client.foldingLimit) : [];
    }),
  );
};
