import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from 'vscode-languageserver';
import { type Completion, type CompletionKind, complete } from '../features';
import { format } from '../messages';
import { isShown, type Manner, rangeOf } from './convert';
import type { Documents } from './documents';
import type { Open } from './open';
import type { Safely } from './safely';

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  sentence: CompletionItemKind.Snippet,
  heading: CompletionItemKind.Module,
  report: CompletionItemKind.File,
};

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A template in the syntax of snippets: each place to fill in a tab stop with what stands there, the last one behind. */
const snippetOf = ({ text, stops }: Completion['template']): string => {
  let snippet = '';
  let at = 0;
  for (const [index, { start, end }] of [...stops].sort((a, b) => a.start - b.start).entries()) {
    snippet += `${escaped(text.slice(at, start))}\${${index + 1}:${escaped(text.slice(start, end))}}`;
    at = end;
  }
  return `${snippet}${escaped(text.slice(at))}$0`;
};

const itemOf = ({ text }: Open, completion: Completion, index: number, { client, locale }: Manner): CompletionItem => {
  const { label, detail, template, span } = completion;
  const isSnippet = client.snippets && template.stops.length > 0;
  const what = detail && format(detail.message, detail.params, locale);
  return {
    label: typeof label === 'string' ? label : format(label.message, label.params, locale),
    ...(what === null ? {} : client.labelDetails ? { labelDetails: { description: what } } : { detail: what }),
    kind: kinds[completion.kind],
    sortText: String(index).padStart(4, '0'),
    filterText: completion.filterText,
    ...(completion.preselect ? { preselect: true } : {}),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(client.insertAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: rangeOf(text, span), newText: isSnippet ? snippetOf(template) : template.text },
  };
};

/**
 * The answer to a request for completion; in a report, or in a text that is to become one. What fits depends on the
 * words typed so far, so that the list is asked for anew with each of them.
 */
const completionsOf = (open: Open, position: Position, manner: Manner): CompletionList => {
  if (!isShown(open) && open.text.languageId !== 'nianbao') return { isIncomplete: false, items: [] };
  // Reports are written in the year after.
  const defaultYear = new Date().getFullYear() - 1;
  const found = complete(open.reading, open.text.offsetAt(position), {
    defaultYear,
    neighbours: open.neighbours,
  });
  return { isIncomplete: true, items: found.map((each, index) => itemOf(open, each, index, manner)) };
};

/** Answers the requests for completion; for a document that is not open, with nothing. */
export const handleCompletion = (
  connection: Connection,
  documents: Documents,
  manner: () => Manner,
  safely: Safely,
): void => {
  connection.onCompletion(
    safely('completion', null, ({ textDocument, position }: CompletionParams): CompletionList | null => {
      const open = documents.get(textDocument.uri);
      return open ? completionsOf(open, position, manner()) : null;
    }),
  );
};
