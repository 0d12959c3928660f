import { TextDocument } from 'vscode-languageserver-textdocument';
import { sections, tableKeys } from '../../../server/src/forms';
import type { Pick } from '../../support/generate';
import { special } from '../changes';
import { Session } from '../session';
import { anySettings } from '../settings';
import { Broken, holds, target } from '../target';
import { anyText, baseText, choose } from '../texts';

interface Sent {
  readonly method: string;
  readonly params: unknown;
  readonly isRequest: boolean;
}

interface Talk {
  readonly text: string;
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly capabilities: unknown;
  readonly options: unknown;
  readonly messages: readonly Sent[];
  /** Whether the shapes of the messages are spoilt: then an error is as good an answer as any. */
  readonly odd: boolean;
}

const root = 'file:///reports';
const uri = `${root}/a.txt`;
const other = `${root}/b.txt`;
const textDocument = { uri };

const flag = (pick: Pick): boolean => pick(1) === 0;

const anyCapabilities = (pick: Pick): unknown => ({
  general: flag(pick) ? { positionEncodings: ['utf-8', 'utf-16'] } : {},
  window: { showDocument: { support: flag(pick) } },
  workspace: {
    workspaceEdit: {
      documentChanges: flag(pick),
      changeAnnotationSupport: flag(pick) ? {} : undefined,
      resourceOperations: ['create'],
    },
    configuration: false,
    workspaceFolders: flag(pick),
    diagnostics: { refreshSupport: flag(pick) },
    inlayHint: { refreshSupport: flag(pick) },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: flag(pick) },
    ...(flag(pick) ? { diagnostic: { relatedInformation: flag(pick) } } : {}),
    documentSymbol: { hierarchicalDocumentSymbolSupport: flag(pick) },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: flag(pick), labelDetailsSupport: flag(pick) } },
    definition: { linkSupport: flag(pick) },
    hover: { contentFormat: flag(pick) ? ['markdown'] : ['plaintext'] },
    rename: { prepareSupport: flag(pick) },
    foldingRange: flag(pick) ? { rangeLimit: pick(9) } : {},
  },
});

const position = (pick: Pick): unknown => {
  const kind = pick(9);
  if (kind === 0) return { line: 99_999, character: 99_999 };
  if (kind === 1) return { line: choose(pick, [-1, 0]), character: choose(pick, [-1, 1e9, 0]) };
  return { line: pick(140), character: pick(kind < 6 ? 60 : 9) };
};
const range = (pick: Pick): unknown =>
  flag(pick)
    ? { start: position(pick), end: position(pick) }
    : { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

const request = (pick: Pick): Sent => {
  const at = (method: string, more: object = {}): Sent => ({
    method: `textDocument/${method}`,
    params: { textDocument, position: position(pick), ...more },
    isRequest: true,
  });
  const of = (method: string, more: object = {}): Sent => ({
    method: `textDocument/${method}`,
    params: { textDocument, ...more },
    isRequest: true,
  });
  const own = (method: string, params: object): Sent => ({ method: `nianbao/${method}`, params, isRequest: true });
  const formatting = { options: { tabSize: pick(8), insertSpaces: flag(pick) } };
  return choose<() => Sent>(pick, [
    () => at('hover'),
    () => at('definition'),
    () => at('references', { context: { includeDeclaration: flag(pick) } }),
    () => at('documentHighlight'),
    () => at('prepareCallHierarchy'),
    () => at('prepareRename'),
    () => at('rename', { newName: choose(pick, ['云州市', '', ' ', special(pick)]) }),
    () => at('completion', { context: { triggerKind: 1 } }),
    () => of('diagnostic', flag(pick) ? { previousResultId: String(pick(9)) } : {}),
    () => of('documentSymbol'),
    () => of('foldingRange'),
    () => of('semanticTokens/full'),
    () => of('semanticTokens/range', { range: range(pick) }),
    () => of('inlayHint', { range: range(pick) }),
    () => of('codeLens'),
    () => of('documentLink'),
    () => of('selectionRange', { positions: [position(pick), position(pick)] }),
    () => of('formatting', formatting),
    () => of('rangeFormatting', { range: range(pick), ...formatting }),
    () =>
      of('codeAction', {
        range: range(pick),
        context: {
          diagnostics: [],
          ...(flag(pick) ? { only: [choose(pick, ['', 'quickfix', 'refactor', 'source.fixAll', 'x'])] } : {}),
        },
      }),
    () => of('codeAction', { range: range(pick), context: { diagnostics: [] } }),
    () => ({
      method: 'workspace/symbol',
      params: { query: choose(pick, ['', '青川', '办理', special(pick)]) },
      isRequest: true,
    }),
    () => own('sections', { uri }),
    () => own('insertSection', { uri, section: choose(pick, sections).key }),
    () => own('insertTable', { uri, table: choose(pick, tableKeys), position: position(pick) }),
    () => own('newReport', { year: pick(9999), organ: choose(pick, ['青川区数据局', special(pick)]) }),
    () => own('safeFixes', { uri }),
    () => own('preview', { uri, kind: choose(pick, ['panel', 'paper', 'page']) }),
    () => own('reports', { from: choose(pick, [0, 0, 16, -1]) }),
  ])();
};

const notification = (pick: Pick): Sent => {
  const of = (method: string, params: object): Sent => ({ method, params, isRequest: false });
  const change = (): object => (pick(4) === 0 ? { text: baseText(pick) } : { range: range(pick), text: special(pick) });
  return choose<() => Sent>(pick, [
    () => of('textDocument/didChange', { textDocument: { uri, version: 2 + pick(99) }, contentChanges: [change()] }),
    () =>
      of('textDocument/didChange', {
        textDocument: { uri, version: 2 + pick(99) },
        contentChanges: [change(), change(), change()],
      }),
    () => of('textDocument/didChange', { textDocument: { uri, version: 2 + pick(99) }, contentChanges: [] }),
    () =>
      of('textDocument/didOpen', {
        textDocument: { uri: other, languageId: 'nianbao', version: 1, text: anyText(pick) },
      }),
    () => of('textDocument/didOpen', { textDocument: { uri, languageId: 'nianbao', version: 1, text: anyText(pick) } }),
    () => of('textDocument/didClose', { textDocument: { uri: other } }),
    () => of('textDocument/didClose', { textDocument }),
    () => of('textDocument/didSave', { textDocument }),
    () => of('workspace/didChangeConfiguration', { settings: { nianbao: anySettings(pick, 10) } }),
    () =>
      of('workspace/didChangeWatchedFiles', {
        changes: [{ uri: choose(pick, [uri, other, `${root}/.nianbao.json`, root]), type: 1 + pick(2) }],
      }),
    () => of('$/cancelRequest', { id: pick(9) }),
    () => of('$/setTrace', { value: 'off' }),
  ])();
};

/** A value with some of its parts gone or replaced by what nobody expects there. */
const spoilt = (value: unknown, pick: Pick): unknown => {
  if (pick(7) === 0) return choose<unknown>(pick, [null, -1, 1.5, 1e300, '', 'x', [], {}, true, [null], { line: 'a' }]);
  if (Array.isArray(value)) return value.map((each) => spoilt(each, pick));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => pick(11) > 0);
  return Object.fromEntries(entries.map(([key, each]) => [key, spoilt(each, pick)]));
};

interface Position {
  readonly line: number;
  readonly character: number;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

/** Every range of an answer lies inside the text that it is of, as far as that is known. */
const rangesInside = (value: unknown, texts: ReadonlyMap<string, TextDocument>, of: string): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) rangesInside(each, texts, of);
    return;
  }
  const {
    uri: own,
    targetUri,
    textDocument: named,
    start,
    end,
    kind,
    edits,
  } = value as Readonly<Record<string, unknown>>;
  const where = [own, targetUri, (named as { readonly uri?: unknown } | undefined)?.uri].find(
    (each) => typeof each === 'string',
  );
  const text = texts.get((where as string | undefined) ?? of);
  if (text && isPosition(start) && isPosition(end)) {
    for (const place of [start, end]) {
      const back = text.positionAt(text.offsetAt(place));
      holds(
        back.line === place.line && back.character === place.character,
        () => `${place.line}:${place.character} is nowhere`,
      );
    }
    holds(text.offsetAt(start) <= text.offsetAt(end), () => 'a range that ends before it starts');
  }
  // A new file's edits are of a text that is not there yet.
  if (kind === 'create') return;
  for (const [key, each] of Object.entries(value)) {
    // What is selected stands in the text as it is after the edits.
    if (key === 'selection' && edits) continue;
    rangesInside(each, texts, key.startsWith('file:') ? key : ((where as string | undefined) ?? of));
  }
};

/** What the client itself has open, kept as the protocol says. */
class Opened {
  readonly texts = new Map<string, TextDocument>();

  take({ method, params }: Sent): void {
    const { textDocument: of, contentChanges } = (params ?? {}) as {
      readonly textDocument: { readonly uri: string; readonly version: number; readonly text: string };
      readonly contentChanges: Parameters<typeof TextDocument.update>[1];
    };
    if (method === 'textDocument/didOpen') this.texts.set(of.uri, TextDocument.create(of.uri, '', of.version, of.text));
    if (method === 'textDocument/didClose') this.texts.delete(of.uri);
    const known = this.texts.get(of?.uri);
    if (method === 'textDocument/didChange' && known && contentChanges.length > 0) {
      TextDocument.update(known, contentChanges, of.version);
    }
  }
}

const requestFailed = -32803;

/** A talk with the language server: any messages, places anywhere, shapes of no kind; it answers and lives on. */
export const protocolTarget = target<Talk>({
  name: 'protocol',
  weight: 1,
  slow: 5000,
  make: (pick) => {
    const odd = pick(3) === 0;
    const messages = Array.from({ length: 1 + pick(9) }, () => (pick(3) === 0 ? notification(pick) : request(pick)));
    const settings = JSON.stringify(anySettings(pick, odd ? 20 : 0));
    return {
      text: anyText(pick),
      files: pick(2) === 0 ? { [`${root}/.nianbao.json`]: settings, [other]: baseText(pick) } : {},
      capabilities: JSON.parse(JSON.stringify(odd ? spoilt(anyCapabilities(pick), pick) : anyCapabilities(pick))),
      options: JSON.parse(JSON.stringify(odd ? (spoilt(anySettings(pick, 20), pick) ?? null) : anySettings(pick))),
      messages: JSON.parse(
        JSON.stringify(messages.map((each) => (odd ? { ...each, params: spoilt(each.params, pick) ?? null } : each))),
      ),
      odd,
    };
  },
  async run({ text, files, capabilities, options, messages, odd }) {
    const session = new Session(new Map(Object.entries(files).map(([name, content]) => [name, content ?? ''])));
    const opened = new Opened();
    const { error } = await session.start(capabilities, options, root);
    holds(odd || error === undefined, () => `initialize: ${error?.message}`);
    if (error) return;
    const open = { textDocument: { uri, languageId: 'nianbao', version: 1, text } };
    session.notify('textDocument/didOpen', open);
    opened.take({ method: 'textDocument/didOpen', params: open, isRequest: false });
    for (const message of messages) {
      const { method, params, isRequest } = message;
      if (!isRequest) {
        session.notify(method, params);
        if (!odd) opened.take(message);
        continue;
      }
      const answer = await session.ask(method, params);
      if (odd) continue;
      if (answer.error && answer.error.code !== requestFailed) throw new Broken(`${method}: ${answer.error.message}`);
      rangesInside(answer.result, opened.texts, uri);
    }
    const last = await session.ask('textDocument/documentSymbol', { textDocument });
    holds(Array.isArray(last.result), () => 'the server no longer answers');
    holds(odd || session.logged.length === 0, () => session.logged.join('\n'));
  },
});
