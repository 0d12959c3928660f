import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach } from 'vitest';
import { form } from '../../server/src/forms';
import { Lines } from '../../server/src/text';
import { generateReport, seededValues, withValues } from '../support/generate';
import { Client } from './client';

/** The built server over real stdio, as any editor starts it: what the protocol's tests share. */

export const server = resolve('dist/server.js');
export const uri = 'file:///reports/report.txt';

export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
export interface Diagnostic {
  readonly range: Range;
  readonly code: string;
  readonly source: string;
  readonly severity: number;
  readonly message: string;
  readonly data: { readonly rule: string; readonly index: number };
  readonly codeDescription?: { readonly href: string };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range } }[];
}
export interface Edit {
  readonly range: Range;
  readonly newText: string;
}
export interface Action {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit: {
    readonly changes?: Readonly<Record<string, readonly Edit[]>>;
    readonly documentChanges?: readonly {
      readonly textDocument: { readonly uri: string; readonly version: number };
      readonly edits: readonly Edit[];
    }[];
  };
}
export interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items: readonly Diagnostic[];
}

export const pulling = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};
export const pushed = {
  textDocument: { publishDiagnostics: {}, codeAction: pulling.textDocument.codeAction },
};

export const values = seededValues(form('2021'), 3);
export const good = generateReport(3);
export const wrongSum = generateReport(3, {
  values: withValues(values, { 'requests.granted.business': `${Number(values.requests.get('granted.business')) + 7}` }),
});
export const wrongHeading = good.replace('五、存在的主要问题及改进情况', '五、存在的主要问题和改进');

export const at = (position: Range['start']): Range => ({ start: position, end: position });
export const textIn = (text: string, { start, end }: Range): string => {
  const lines = new Lines(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
};
export const edited = (text: string, edits: readonly Edit[]): string => {
  const lines = new Lines(text);
  return [...edits]
    .sort((a, b) => lines.offsetAt(b.range.start) - lines.offsetAt(a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, lines.offsetAt(range.start)) + newText + text.slice(lines.offsetAt(range.end)),
      text,
    );
};

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) {
    client.process.kill();
    await client.exited;
  }
});

export type Extra = Readonly<Record<string, unknown>>;

/** The server without a word spoken; ended after the test. */
export const launch = (args: readonly string[] = ['--stdio']): Client => {
  if (!existsSync(server)) throw new Error('dist/server.js is missing: npm run build');
  const started = new Client([server, ...args]);
  clients.push(started);
  return started;
};

export const start = async (
  capabilities: object,
  extra: Extra = {},
): Promise<{ client: Client; initialized: Extra }> => {
  const started = launch();
  const params = { processId: process.pid, rootUri: null, capabilities, ...extra };
  const initialized = await started.request<Extra>('initialize', params);
  started.notify('initialized', {});
  return { client: started, initialized };
};

export const open = (to: Client, text: string, languageId = 'nianbao', which = uri): void =>
  to.notify('textDocument/didOpen', { textDocument: { uri: which, languageId, version: 1, text } });
export const change = (to: Client, version: number, contentChanges: readonly object[]): void =>
  to.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
export const pull = (from: Client, which = uri, previousResultId?: string): Promise<Report> =>
  from.request('textDocument/diagnostic', {
    textDocument: { uri: which },
    ...(previousResultId ? { previousResultId } : {}),
  });
export const published = (message: { readonly method?: string }): boolean =>
  message.method === 'textDocument/publishDiagnostics';
export const codesOf = (report: Report): string[] => report.items.map((item) => item.code);
