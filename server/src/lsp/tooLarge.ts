import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, type Locale } from '../messages';
import { detectionPrefix, looksLikeReport } from '../parser/detect';

/** A thousand reports in one text. More would hold up every answer for seconds with each edit. */
const mostCharacters = 4_000_000;

/** Whether a text is left unread for its size. */
export const isTooLarge = (text: TextDocument): boolean => text.getText().length > mostCharacters;

/** What is said of a text that is left unread, where it was meant to be read. */
export const tooLargeDiagnostics = (text: TextDocument, locale: Locale): Diagnostic[] => {
  const isMeant = text.languageId === 'nianbao' || looksLikeReport(text.getText().slice(0, detectionPrefix));
  if (!isMeant) return [];
  const values = { count: text.getText().length, most: mostCharacters };
  return [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: Math.min(80, text.getText().length) } },
      severity: DiagnosticSeverity.Warning,
      code: 'NB901',
      source: 'nianbao',
      message: format('NB901.tooLarge', values, locale),
      data: { rule: 'NB901', index: 0 },
    },
  ];
};
