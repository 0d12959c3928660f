import * as vscode from 'vscode';
import type { PreviewParams, PreviewResult } from '../../server/src/lsp/protocol';
import { nameOf } from './looks';
import { askPreview, exportPage, printPage } from './previewFile';
import { pageOf } from './previewPage';
import { say } from './say';
import type { Service } from './service';

const t = vscode.l10n.t;
const viewType = 'nianbao.preview';

/** How long a text rests before it is shown anew (milliseconds). */
const pause = 150;

/** How long VS Code takes at most to hear that a webview got the focus: it asks four times a second (milliseconds). */
const settled = 350;

/** What the page tells: it is ready, a place was chosen, a button pressed. */
type Told =
  | { readonly type: 'ready' }
  | {
      readonly type: 'go';
      readonly start: number;
      readonly end: number;
      readonly version: number;
      readonly stay: boolean;
    }
  | { readonly type: 'paper' }
  | { readonly type: 'copied'; readonly done: boolean }
  | { readonly type: 'print' }
  | { readonly type: 'export' };

/** What the page keeps while its window is closed. */
interface Kept {
  readonly uri?: string;
}

/** Registers the preview: one panel beside the text, which shows the report that was last looked at. */
export const registerPreview = (context: vscode.ExtensionContext, service: Service): void => {
  let shown: Shown | undefined;
  const show = (document: vscode.TextDocument, panel: vscode.WebviewPanel): void => {
    const made = new Shown(context, service, panel, document);
    shown = made;
    panel.onDidDispose(() => {
      if (shown === made) shown = undefined;
    });
  };

  const turn = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document && service.serves(document)) shown?.turnTo(document);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(viewType, (uri?: vscode.Uri) => open(uri)),
    vscode.commands.registerCommand('nianbao.exportHtml', async (uri?: vscode.Uri, target?: vscode.Uri) => {
      const document = (await documentOf(uri)) ?? shown?.document;
      return document ? exportPage(service, document, target) : say(t('Open a report first.'));
    }),
    vscode.window.onDidChangeActiveTextEditor(turn),
    // A report that is opened is looked at before the server has it.
    service.onDidChange(turn),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: Kept | undefined) => {
        const document = await vscode.workspace
          .openTextDocument(vscode.Uri.parse(state?.uri ?? ''))
          .then(undefined, () => undefined);
        // A text that is gone, or was never saved, leaves nothing to show.
        if (document && state?.uri) show(document, panel);
        else panel.dispose();
      },
    }),
  );

  const documentOf = async (uri?: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
    const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
    return document && (uri || service.serves(document)) ? document : undefined;
  };

  const open = async (uri?: vscode.Uri): Promise<void> => {
    const document = await documentOf(uri);
    if (!document) {
      if (shown) shown.panel.reveal(undefined, true);
      else say(t('Open a report first.'));
      return;
    }
    await service.start();
    if (shown) {
      shown.turnTo(document);
      shown.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    show(document, vscode.window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }));
  };
};

/** The panel with the report in it. */
class Shown {
  readonly #service: Service;
  readonly #listeners: vscode.Disposable[] = [];
  readonly panel: vscode.WebviewPanel;
  document: vscode.TextDocument;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Where the cursor stands because a place was chosen in the panel: the panel is there already. */
  #chosen: number | undefined;

  constructor(
    context: vscode.ExtensionContext,
    service: Service,
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument,
  ) {
    this.#service = service;
    this.panel = panel;
    this.document = document;
    const { webview } = panel;
    const media = vscode.Uri.joinPath(context.extensionUri, 'media');
    webview.options = { enableScripts: true, localResourceRoots: [media] };
    this.#listeners.push(
      webview.onDidReceiveMessage((told: Told) => this.#hear(told)),
      service.onDidChange(() => this.#later()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('nianbao')) this.#later();
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document === this.document && change.contentChanges.length > 0) this.#later();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.document && selections[0]) this.#follow(selections[0].active);
      }),
    );
    panel.onDidDispose(() => {
      clearTimeout(this.#waiting);
      clearTimeout(this.#settling);
      for (const listener of this.#listeners) listener.dispose();
    });
    webview.html = pageOf(webview, media);
    this.#name();
  }

  /** Shows another report. */
  turnTo(document: vscode.TextDocument): void {
    if (document === this.document) return;
    this.document = document;
    this.#name();
    this.#later(0);
  }

  #name(): void {
    this.panel.title = t('Preview: {0}', nameOf(this.document.uri));
  }

  #later(time = pause): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#show().catch((error: unknown) => this.#service.output.warn(String(error)));
    }, time);
  }

  async #ask(kind: PreviewParams['kind']): Promise<PreviewResult | null> {
    return askPreview(this.#service, this.document, kind);
  }

  async #show(): Promise<void> {
    const { document } = this;
    const result = await this.#ask('panel');
    // A text that the server does not have, closed or not yet opened: what is shown stays.
    if (!result || document !== this.document) return;
    const uri = document.uri.toString();
    await this.panel.webview.postMessage({ type: 'show', uri, version: result.version, html: result.html });
    const editor = this.#editor();
    if (editor) this.#follow(editor.selection.active);
  }

  #editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor?.document === this.document) return activeTextEditor;
    return visibleTextEditors.find(({ document }) => document === this.document);
  }

  #follow(cursor: vscode.Position): void {
    const offset = this.document.offsetAt(cursor);
    const scroll = this.#chosen !== offset;
    this.#chosen = undefined;
    void this.panel.webview.postMessage({ type: 'cursor', offset, scroll });
  }

  async #hear(told: Told): Promise<void> {
    if (told.type === 'ready') this.#later(0);
    else if (told.type === 'go') await this.#go(told);
    else if (told.type === 'paper') {
      const result = await this.#ask('paper');
      await this.panel.webview.postMessage({ type: 'paper', html: result?.html ?? '' });
    } else if (told.type === 'copied') {
      say(told.done ? t('The report is on the clipboard, with its tables.') : t('The report could not be copied.'));
    } else if (told.type === 'print') await printPage(this.#service, this.document);
    else if (told.type === 'export') await exportPage(this.#service, this.document);
  }

  /** Selects a place in the text; `stay` leaves the focus in the panel. */
  async #go({ start, end, version, stay }: Told & { type: 'go' }): Promise<void> {
    // Offsets of a text that has gone on since point elsewhere: the panel is about to be shown anew.
    if (version !== this.document.version) return;
    const range = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
    this.#chosen = end;
    const viewColumn = this.#editor()?.viewColumn ?? (this.panel.viewColumn === 1 ? 2 : vscode.ViewColumn.One);
    const editor = await vscode.window.showTextDocument(this.document, { viewColumn, preserveFocus: stay });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    clearTimeout(this.#settling);
    if (stay) return;
    // VS Code hears of a click's focus late, and then gives the focus back to the panel.
    this.#settling = setTimeout(() => {
      if (this.panel.active) void vscode.window.showTextDocument(this.document, { viewColumn: editor.viewColumn });
    }, settled);
  }
}
