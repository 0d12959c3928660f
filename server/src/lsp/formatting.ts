import {
  type Connection,
  type DocumentFormattingParams,
  type DocumentRangeFormattingParams,
  MessageType,
  ShowMessageNotification,
  type TextEdit,
} from 'vscode-languageserver';
import { formatTables } from '../features';
import { format } from '../messages';
import type { Span } from '../report';
import { editsOf, isShown, spanOf } from './convert';
import type { Documents } from './documents';
import type { Open } from './open';
import type { Safely } from './safely';
import type { Settings } from './settings';

/** Answers the requests to format a document or a part of it; says once of each table that is left why it is. */
export const handleFormatting = (
  connection: Connection,
  documents: Documents,
  settings: () => Settings,
  safely: Safely,
): void => {
  /** What was said of a document last: with formatting on save it would be said at every save. */
  const told = new Map<string, string>();
  documents.onClose((uri) => told.delete(uri));

  const edits = (open: Open, range?: Span): TextEdit[] => {
    if (!isShown(open)) return [];
    const { locale, format: wanted } = settings();
    const { uri } = open.text;
    const formatted = formatTables(open.reading.document, wanted.layout, range);
    const reasons = formatted.refusals.map(({ reason, params }) => format(reason, params, locale)).join('\n');
    if (reasons !== '' && reasons !== told.get(uri)) {
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: reasons })
        .catch(() => undefined);
    }
    if (!range || reasons !== '') told.set(uri, reasons);
    return editsOf(open.text, formatted.edits);
  };

  connection.onDocumentFormatting(
    safely('formatting', [], ({ textDocument }: DocumentFormattingParams): TextEdit[] => {
      const open = documents.get(textDocument.uri);
      return open ? edits(open) : [];
    }),
  );
  connection.onDocumentRangeFormatting(
    safely('rangeFormatting', [], ({ textDocument, range }: DocumentRangeFormattingParams): TextEdit[] => {
      const open = documents.get(textDocument.uri);
      return open ? edits(open, spanOf(open.text, range)) : [];
    }),
  );
};
